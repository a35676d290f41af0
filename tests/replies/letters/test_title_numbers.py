"""The number of a request in the title of its page."""

import pytest

from cyberflag.replies.document import Document, Line
from cyberflag.replies.letters.title_numbers import drop_numbers_beside_references
from readings import kinds, numbers

ASKING = ("<h2>Request</h2>", "How many grooming offences were recorded in 2019?", "<h2>Response</h2>")
ANSWER = "There were 44 grooming offences recorded in 2019."


@pytest.mark.parametrize(
    "title",
    [
        "12048 - Online grooming of children",
        "3312: Grooming of children",
        "3312 Grooming of children",
        "#917 | Grooming",
        "Grooming of children - 12048",
        "Grooming of children (12048)",
        "Grooming of children, 4471",
        "Grooming #917",
    ],
)
def test_the_number_of_a_request_in_its_title_is_no_figure(read_unasked, title):
    reading = read_unasked(f"<h1>{title}</h1>", *ASKING, ANSWER)
    assert numbers(reading) == [44]
    assert kinds(reading) == []


@pytest.mark.parametrize(
    "line", ["Enquiry Reference: FOI 917 - 21", "Freedom of information request reference no: 1141-2023"]
)
def test_the_parts_of_a_reference_are_no_figures(read_unasked, line):
    reading = read_unasked("<h1>Grooming</h1>", line, *ASKING, ANSWER)
    assert numbers(reading) == [44]
    assert kinds(reading) == []


@pytest.mark.parametrize("line", ["Grooming offences in 2019 - 1204", "1,204 grooming offences were recorded in 2019"])
def test_a_figure_in_the_text_stays_one(read_unasked, line):
    assert numbers(read_unasked("<h1>Grooming</h1>", *ASKING, line)) == [1204]


@pytest.mark.parametrize(
    "reference", ["PUB 1208", "Our ref: DPD-23-0440", "FOI 402/23", "Publication reference PUB1208"]
)
@pytest.mark.parametrize("is_below", [True, False])
def test_a_number_alone_beside_a_reference_is_one(read_unasked, reference, is_below):
    pair = (reference, "18531") if is_below else ("18531", reference)
    reading = read_unasked("<h1>Grooming offences 2018 to 2020</h1>", *pair, "2018 to 2020", *ASKING, ANSWER)
    assert numbers(reading) == [44]
    assert kinds(reading) == []


@pytest.mark.parametrize("above", ["All grooming offences", "HO 71/17", "FY2019"])
def test_a_number_alone_below_anything_else_is_still_told(read_unasked, above):
    reading = read_unasked("<h1>Grooming offences 2018 to 2020</h1>", above, "18531", *ASKING, ANSWER)
    assert 18531 in numbers(reading) or kinds(reading) != []


@pytest.mark.parametrize("above", ["Request 3", "Request no. 3", "Log 7"])
def test_a_short_number_of_a_request_is_no_reference_to_another(above):
    document = Document("reply", (Line(1, above), Line(2, "1042")))
    assert drop_numbers_beside_references(document) == document


def test_a_number_below_its_question_is_its_answer(read_unasked):
    asked = "How many flagged offences were recorded in 2018?"
    reading = read_unasked(asked, "1042", "FOI 248/18", "Flagged stalking in 2018: 17")
    assert numbers(reading) == [17, 1042]
