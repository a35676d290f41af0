"""Crimes of some days of the year that was asked for, which are not those of all of it."""

import pytest

from readings import Read, kinds, numbers, values

ASKED_IN_2018 = "How many offences of sexual communication with a child were recorded in 2018?\n\n"
FIRST_QUARTER = {("1 January 2018 to 31 March 2018", "071/17"): (8, 8)}
WHOLE_YEAR = {("2018", "071/17"): (4, 4)}


@pytest.mark.parametrize(
    "said",
    [
        "Between January 1 and March 31 there were 8 offences.",
        "From January 1 to March 31 there were 8 offences.",
        "Between 1 January and March 31 there were 8 offences.",
        "Between January 1st and March 31st there were 8 offences.",
        "Between 1 January and 31 March there were 8 offences.",
        "There were 8 offences between 1 January and 31 March.",
        "January 1 to March 31: 8",
        "1 January to March 31: 8",
    ],
)
def test_the_number_behind_the_last_month_is_its_last_day(read_unasked_letter: Read, said: str) -> None:
    assert values(read_unasked_letter(ASKED_IN_2018 + said)) == FIRST_QUARTER


@pytest.mark.parametrize(
    "said",
    [
        "From January 18 to March 18 there were 8 offences.",
        "From 1 January to March 18 there were 8 offences.",
        "January 1 - March 31, 2018: 8",
    ],
)
def test_the_number_behind_the_last_month_may_be_its_year(read_unasked_letter: Read, said: str) -> None:
    assert values(read_unasked_letter(ASKED_IN_2018 + said)) == FIRST_QUARTER


@pytest.mark.parametrize(
    "said",
    [
        "Between January 3 and March 20 there were 8 offences.",
        "Between 3 January and 20 March there were 8 offences.",
        "On 2 December 2018 there were 8 offences.",
        "On 2/12/2018 there were 8 offences.",
        "On 2 December there were 8 offences.",
        "On Monday, 5 May 2018 8 offences were recorded.",
        "There were 8 offences on 2 December 2018.",
        "On 2 and 3 December 2018 there were 8 offences.",
        "During the week to 5 May 2018 there were 8 offences.",
        "In the week of 5 May 2018 there were 8 offences.",
        "In the first week of May 2018 there were 8 offences.",
        "There were 8 offences recorded in the first two weeks of May 2018.",
        "Between 1 May and today there were 8 offences.",
        "By mid December 8 offences had been recorded.",
        "By December 8 offences had been recorded.",
        "By the end of December 8 offences had been recorded.",
        "By June 2018 8 offences had been recorded.",
        "By June 2018 there were 8 offences.",
        "Until May there were 8 offences.",
    ],
)
def test_crimes_of_some_days_are_told(read_unasked_letter: Read, said: str) -> None:
    reading = read_unasked_letter(ASKED_IN_2018 + said)
    assert not reading.counts
    assert {"unknown-period", "not-a-figure"} & {*kinds(reading)}


@pytest.mark.parametrize(
    "said",
    [
        "On 2 December 2019 there were 4 such offences on our system.",
        "On 2 December 2018 we received your request. There were 4 offences.",
        "A search on 2 December 2018 found 4 offences.",
        "There were 4 offences, as we told you on 2 December 2018.",
        "On 2 December 2018 the force changed its system; 4 offences were recorded.",
        "There were 4 offences; the first was reported on 2 May 2018.",
        "There were 4 offences against the law that came into force on 2 May 2018.",
        "Between 1 January and 31 December there were 4 offences.",
        "By December 2018 there were 4 offences.",
        "By June 2019 there were 4 offences.",
        "We hope to write again by May. There were 4 offences.",
        "There were 4 offences. You can ask for a review by May 20.",
        "There were 4 offences. The data will be published by May 3 2019.",
    ],
)
def test_days_of_something_else_leave_the_year_whole(read_unasked_letter: Read, said: str) -> None:
    reading = read_unasked_letter(ASKED_IN_2018 + said)
    assert values(reading) == WHOLE_YEAR
    assert not reading.issues


def test_crimes_up_to_a_month_beside_those_of_the_year_are_told(read_unasked_letter: Read) -> None:
    reading = read_unasked_letter(f"{ASKED_IN_2018}There were 40 offences. By June 12 offences had been recorded.")
    assert numbers(reading) == [40]
    assert kinds(reading) == ["unknown-period"]


def test_none_up_to_a_month_is_no_nought_of_the_year(read_unasked_letter: Read) -> None:
    reading = read_unasked_letter(ASKED_IN_2018 + "By June 2018 none had been recorded.")
    assert not reading.counts
    assert reading.issues


@pytest.mark.parametrize("number", ["18 offences were recorded", "there were 18 offences"])
def test_the_number_behind_two_months_is_that_of_crimes_between_them(read_unasked_letter: Read, number: str) -> None:
    reading = read_unasked_letter(f"{ASKED_IN_2018}There were 40 offences.\n\nBetween March and May {number}.")
    assert values(reading)["1 March 2018 to 31 May 2018", "071/17"] == (18, 18)
