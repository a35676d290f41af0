"""Tables of all crimes beside one that lists the commonest offences alone."""

import pytest

from readings import kinds, values

COMMONEST = [
    ["Offence", "2017/18", "2018/19"],
    ["Sexual communication with a child (071/17)", 20, 30],
    ["Meeting a female child following grooming (088/01)", 7, 9],
    ["Causing a child under 16 to watch a sexual act (022/11)", 3, 4],
]
WHOLES = [["Year", "Girls", "Boys"], ["2017/18", 31, 8], ["2018/19", 40, 11]]
LISTS = "The first table has the offences most often flagged; rarer offences are not in it."
COUNTS = "The table below is of flagged offences of every kind, the rarer ones too."


def read_both(read_page, lists, counts, rows=COMMONEST):
    return read_page(lists, rows, counts, WHOLES)


@pytest.mark.parametrize("lists", [LISTS, "Below are the three commonest of all that were flagged."])
@pytest.mark.parametrize(
    "counts",
    [
        COUNTS,
        "Any crime type is in the table by sex, less common ones as well.",
        "Every offence with the flag is counted by sex, whether listed above or not.",
    ],
)
def test_what_takes_in_the_rarer_offences_is_no_more_than_was_asked_for(read_page, lists, counts):
    reading = read_both(read_page, lists, counts)
    assert values(reading)[("2018/19", "female")] == (40, 40)
    assert len(values(reading)) == 10
    assert kinds(reading) == []


@pytest.mark.parametrize(
    ("lists", "counts"),
    [
        ("The first table has the sexual offences most often flagged.", COUNTS),
        ("The first table has four of the offences that were flagged.", COUNTS),
        (LISTS, "The table below is of flagged offences of every kind."),
        (LISTS, "The table below is of flagged offences of every kind, sexual offences and other ones."),
    ],
)
def test_what_may_take_in_others_is_told_and_left_out(read_page, lists, counts):
    reading = read_both(read_page, lists, counts)
    assert ("2018/19", "female") not in values(reading)
    assert "answer-differs" in kinds(reading)


@pytest.mark.parametrize("label", ["Harassment", "Harassment (008/66)"])
def test_beside_commonest_offences_that_are_not_all_sexual_a_wider_table_is_told(read_page, label):
    rows = [*COMMONEST, [label, 44, 50]]
    reading = read_both(read_page, LISTS, COUNTS, rows)
    assert ("2018/19", "female") not in values(reading)
    assert "answer-differs" in kinds(reading)
