"""Numbers of crimes that lacked something are not those of all: ``12 offences of rape had no female victim``."""

import pytest

from readings import Read


@pytest.mark.parametrize(
    "lacked", ["had no female victim", "had no platform recorded", "had no suspect", "had no online element"]
)
def test_crimes_that_lacked_something_are_told_apart_from_all(read_page: Read, lacked: str) -> None:
    reading = read_page(f"In 2019/20, 12 offences of rape {lacked}.")
    assert [dict(count.detail) for count in reading.counts] == [{"scope": lacked}]
    assert [issue.kind.value for issue in reading.issues] == ["answer-differs"]


def test_crimes_that_lacked_something_are_no_rival_of_all(read_page: Read) -> None:
    reading = read_page("In 2019/20 there were 60 offences. 12 had no female victim.")
    assert [(count.bounds.low, bool(count.detail)) for count in reading.counts] == [(60, False), (12, True)]


@pytest.mark.parametrize(
    "aside",
    [
        "there were 60 offences of rape and we have no information on platforms.",
        "there were 60 offences of rape and we have no further information.",
        "there were 60 offences of rape, and there has been no change.",
        "60 rapes were recorded and this data has no duplicates.",
        "60 rapes were recorded because the flag has no end date.",
        "60 offences of rape were recorded and Medway had no offences.",
    ],
)
def test_what_the_force_lacks_narrows_no_crimes(read_page: Read, aside: str) -> None:
    assert [count.detail for count in read_page(f"In 2019/20 {aside}").counts] == [()]


def test_a_bare_number_that_lacked_something_is_a_part_of_those_before_it(read_page: Read) -> None:
    reading = read_page("In 2019/20 there were 12 offences of rape and 5 had no suspect.")
    assert [dict(count.detail) for count in reading.counts] == [{}, {"of which": "had no suspect"}]
    assert not reading.issues


TABLE = [["Month recorded", "Female", "Male", "Total"], ["April 2019", 11, 3, 14], ["May 2019", 9, 4, 13]]


@pytest.mark.parametrize(
    "remark",
    [
        "No crime in this period was recorded without the victim's gender.",
        "No crime of 2019 was recorded without the victim's age being known.",
        "No offence recorded in 2019 was missing the victim's sex.",
        "There were no crimes in 2019 without an outcome.",
        "No crime of April 2019 was lacking the age of the victim.",
        "In 2019 no offence was recorded with no victim.",
        "None of the crimes in April 2019 was recorded without a gender.",
    ],
)
def test_that_no_crime_lacked_something_is_no_nought(read_unasked: Read, remark: str) -> None:
    reading = read_unasked("How many rapes were recorded in April and May 2019, by sex?", remark, TABLE)
    assert len(reading.counts) == 6
    assert not reading.issues


@pytest.mark.parametrize(
    ("told", "numbers"),
    [
        ("No crimes were recorded in 2018 and 12 in 2019.", [0, 12]),
        ("No crimes were recorded in 2018, without exception.", [0]),
        ("No offences were recorded in 2018 without doubt.", [0]),
        ("There were no offences in 2018 and four in 2019, one without a suspect.", [0, 4]),
        ("In 2018 no offences were recorded, but 12 in 2019 without a suspect.", [0, 12]),
        ("There were no offences in 2018. Five in 2019 were without an outcome.", [0, 5]),
        ("2018: none. 2019: 4 (two of them without a known age).", [0, 4]),
        ("No offences in 2018 but four in 2019 without a known age.", [0, 4]),
    ],
)
def test_a_nought_before_what_others_lacked_is_one(read_unasked: Read, told: str, numbers: list[int]) -> None:
    reading = read_unasked("How many rapes were recorded in 2018 and 2019?", "<h2>Response</h2>", told)
    assert [count.bounds.low for count in reading.counts] == numbers
