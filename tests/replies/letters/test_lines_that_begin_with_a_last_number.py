"""A line of a text that begins with the number that ends the sentence of the line before, as an item of a list does."""

import pytest

from cyberflag.replies import read_reply
from readings import ASKED, kinds, values

ALL = "Kent Police recorded {} online-flagged sexual offences against\nchildren in 2019/20."


@pytest.fixture
def read_text(tmp_path):
    def read(text, suffix):
        path = tmp_path / f"Kent Police{suffix}"
        head = "From: Kent Police <foi@kent.example>\nSubject: FOI 12\n" if suffix == ".eml" else "Kent Police\n"
        path.write_text(f"{head}\n{text}\n", encoding="utf-8")
        return read_reply(path, path.name, ASKED)

    return read


@pytest.mark.parametrize("number", ["33", "9", "148"])
@pytest.mark.parametrize("end", [" The sex of the victim was unknown in 15.", ""])
@pytest.mark.parametrize("suffix", [".txt", ".eml"])
def test_it_carries_on_the_sentence(read_text, number, end, suffix):
    total = 116 + int(number) + (15 if end else 0)
    text = f"{ALL.format(total)}\n\nIn 2019/20 the victim was female in 116 offences and male in\n{number}.{end}"
    reading = read_text(text, suffix)
    assert values(reading)[("2019/20", "male")] == (int(number), int(number))
    assert values(reading)[("2019/20", "female")] == (116, 116)
    assert kinds(reading) == []


def test_it_carries_on_an_answer_with_a_number_of_its_own(read_text):
    told = "Q2. In 2019/20 the victim was female in 116 offences and male in\n33. The sex was unknown in 15."
    reading = read_text(f"Q1. {ALL.format(164)}\n\n{told}", ".txt")
    assert values(reading)[("2019/20", "male")] == (33, 33)


@pytest.mark.parametrize(
    "lines",
    [
        "Sexual offences against children are counted here, and in\n1. Sexual grooming there were 31 in 2019/20.",
        "These are the numbers of offences that Kent Police recorded:\n2. Sexual grooming in 2019/20: 31",
        "These are the offences that Kent Police recorded and hold now\n2. Sexual grooming in 2019/20: 31",
    ],
)
def test_an_item_of_a_list_carries_on_nothing(read_text, lines):
    assert values(read_text(lines, ".txt")) == {("2019/20", "88A"): (31, 31)}


DEALT_WITH = "Below are the sexual offences with children as victims that officers dealt with"


@pytest.mark.parametrize(
    ("lines", "figures"),
    [
        ([DEALT_WITH, "2. Sexual grooming in 2019/20: 31", "3. Rape in 2019/20: 12"], {31, 12}),
        (
            ["We also give the flagged offences that your points ask for", "2. We recorded 31 rapes in 2019/20."],
            {31},
        ),
        (
            [
                "1. In 2019/20 the number of flagged sexual offences against children we dealt with",
                "2. In 2019/20 the number of these offences which led to a charge we know of",
                "3. Total",
            ],
            set(),
        ),
        (
            [
                "The number of flagged offences recorded in 2018/19 and how many suspects they were committed by",
                "3. Suspects charged in 2018/19: 14",
                "4. Suspects cautioned: 9",
            ],
            {14, 9},
        ),
        (["Kent Police recorded flagged sexual offences against children in 2019/20 of", "3.", "which 4 were"], set()),
        (["We recorded 164 flagged offences in 2019/20. We add the platforms they came from", "2. Kik"], {164}),
        (
            [
                "In 2019/20 we recorded 43 flagged offences, and 31 of grooming and 12 of rape are listed with",
                "2. Sexual grooming in 2019/20: 31",
                "3. Rape in 2019/20: 12",
            ],
            {43, 31, 12},
        ),
    ],
)
def test_items_of_a_list_that_is_cut_or_begins_later_are_no_numbers(read_text, lines, figures):
    reading = read_text("\n".join(lines), ".txt")
    assert {count.bounds.low for count in reading.counts} == figures
    assert not any("2" in issue.message.split()[:4] for issue in reading.issues)


@pytest.mark.parametrize("opening", ["In 2019/20", "For the financial year 2019/20"])
def test_a_number_alone_on_its_line_ends_a_sentence_without_another_number(read_text, opening):
    text = (
        f"1. {ALL.format(498)}\n\n2. {opening} the victim was female in 381 of the\noffences and male in 84. "
        "The gender of the victim was not recorded in\n33.\n\n3. The flag is used."
    )
    reading = read_text(text, ".txt")
    assert values(reading) == {
        ("2019/20",): (498, 498),
        ("2019/20", "female"): (381, 381),
        ("2019/20", "male"): (84, 84),
        ("2019/20", "unknown"): (33, 33),
    }
    assert kinds(reading) == []
