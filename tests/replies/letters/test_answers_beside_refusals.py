"""Figures that answer one part of a request beside a ground that withholds another, and what refuses nothing."""

import pytest

from cyberflag.model import Outcome
from readings import kinds

ASKED = (
    "<h1>Grooming of children</h1>",
    "<h2>Request</h2>",
    "<ul><li>A. Reports of grooming of a child in 2019, 2020 and 2021.</li><li>B. How each ended.</li></ul>",
    "<h2>Response</h2>",
)


@pytest.mark.parametrize("thing", ["reports were recorded", "reports were made", "were received", "cases were logged"])
def test_reports_of_an_offence_are_counted_as_it_is_asked(read_unasked, thing):
    reading = read_unasked(*ASKED, f"A. In 2019 five {thing}. In 2020 there were eight.", "B. Section 40(2) applies.")
    assert [(str(c.measure), c.bounds.low) for c in reading.counts] == [("offences", 5), ("offences", 8)]
    assert reading.record.outcome is Outcome.PARTIAL


@pytest.mark.parametrize("opening", ["For 1,", "As to 1,", "In answer to 1,", "For 1 and 2,"])
def test_the_number_of_a_question_that_a_ground_is_of_counts_nothing(read_unasked, opening):
    asked = ("<h1>Rape offences in 2021</h1>", "1. How many were there?", "2. How many were online?")
    reading = read_unasked(*asked, "<h2>Response</h2>", f"{opening} section 21 applies: the figures are published.")
    assert reading.counts == ()


@pytest.mark.parametrize("became", ["how many were declined", "the number refused", "how many of these were rejected"])
def test_what_became_of_applications_refuses_nothing(read_unasked, became):
    rows = [["Year", "Applications", "Refused"], ["2019", 41, 6], ["2020", 52, 7]]
    reading = read_unasked(
        "<h1>Disclosure scheme</h1>", f"You asked for applications under the scheme and {became}.", rows
    )
    assert (reading.record.outcome, "refused" in kinds(reading)) == (Outcome.FULL, False)


def test_a_class_of_the_list_is_a_group_where_its_law_does_not_apply(read_unasked):
    text = "In 2020 there were nine crimes of sexual grooming."
    reading = read_unasked("<h1>States of Jersey Police</h1>", text, name="States of Jersey Police.html")
    assert {c.offence for c in reading.counts} == {"grooming"}


@pytest.mark.parametrize("sign", [".", ")", ":"])
@pytest.mark.parametrize(
    "refused",
    [
        "This is refused under section 12.",
        "Unfortunately this is refused.",
        "Due to the low numbers this is refused under section 40(2), and section 17 requires us to say so.",
        "Due to cost, this is exempt under section 12.",
    ],
)
def test_what_one_answer_of_several_refuses_is_a_part(read_unasked, sign, refused):
    told = (f"A{sign} We recorded 11 grooming offences in 2020.", f"B{sign} 6 arrests were made in 2020.")
    reading = read_unasked("<h2>Response</h2>", *told, f"C{sign} {refused}")
    assert sorted(count.bounds.low for count in reading.counts) == [6, 11]
    assert reading.record.outcome is Outcome.PARTIAL


@pytest.mark.parametrize(
    "said",
    [
        ("1. This is refused under section 12.", "2. This is refused under section 12."),
        ("A. Section 12 allows 18 hours of work.", "B. This is refused under section 12."),
        ("A. We hold 11 files.", "B. Your request is refused under section 12."),
        ("a) There are 11,000 records to read.", "b) Each would take 10 minutes.", "c) This is refused."),
        ("• Section 12 of the Act: 18 hours.", "• This is therefore refused under section 12."),
    ],
)
def test_a_refusal_in_numbered_paragraphs_stays_one_of_the_whole(read_unasked, said):
    assert read_unasked(*said).record.outcome is Outcome.REFUSED
