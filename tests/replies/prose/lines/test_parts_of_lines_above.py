"""Lines that head a part of the crimes of the lines above them, and questions that ask for crimes and for a part."""

import pytest

from readings import Read, kinds, values

LINES = ("2010 - 9", "2011 - 14 (to 30 November)")
PART = ("2010 - 2", "2011 - 5 (to 30 November)")
DAYS = "1 January 2011 to 30 November 2011"


def is_whole_and_part(reading, *part: str) -> bool:
    whole = {("2010", "blackmail"): (9, 9), (DAYS, "blackmail"): (14, 14)}
    return values(reading) == whole | {("2010", "blackmail", *part): (2, 2), (DAYS, "blackmail", *part): (5, 5)}


@pytest.mark.parametrize(
    ("head", "part"),
    [
        ("Of which mention Facebook", "facebook"),
        ("Of which mention Facebook in the crime description", "facebook"),
        ("Of these, those with Facebook in the MO", "facebook"),
        ("Number of these that mention Facebook", "facebook"),
        ("Those on Facebook", "facebook"),
        ("Out of these against girls", "female"),
        ("Of the above, victims under 13", "0-12"),
    ],
)
def test_a_part_counts_what_the_lines_above_it_count(read_unasked: Read, head: str, part: str) -> None:
    reading = read_unasked("<h2>Response</h2>", "Offences of blackmail recorded", *LINES, head, *PART)
    assert is_whole_and_part(reading, part)


@pytest.mark.parametrize(
    "asked",
    [
        "the number of offences of blackmail, and of these how many mention Facebook.",
        "the number of blackmail offences and how many of those were on Facebook.",
        "how many offences of blackmail were recorded, and also the number of these on Facebook.",
        "how many offences of blackmail were recorded and, of those, how many took place on Facebook?",
    ],
)
def test_a_part_asked_for_as_well_is_not_the_whole(read_unasked: Read, asked: str) -> None:
    answer = ("In response: the data is given by year.", "Offences recorded", *LINES, "Of which on Facebook", *PART)
    reading = read_unasked(f"You asked: for each year, {asked}", *answer)
    assert is_whole_and_part(reading, "facebook")
    assert kinds(reading) == []


@pytest.mark.parametrize(
    "asked",
    [
        "I have the total of rapes for 2017/18 and would ask, also how many of them were on Snapchat?",
        "Do you hold offences in 2017/18, and how many of them involved Snapchat?",
    ],
)
def test_a_part_asked_for_beside_what_no_number_is_asked_of_is_answered(read_unasked: Read, asked: str) -> None:
    assert [c.platform for c in read_unasked(f"Question 1. {asked}", "Answer 1. 3").counts] == ["snapchat"]
