"""Requests that ask for crimes by another flag first, or count all first, and then which of them were online."""

import pytest

from cyberflag.model import Request
from readings import kinds


@pytest.mark.parametrize(
    "asked",
    [
        "b) How many of the crimes at a) also carried the online flag.",
        "b) The number of those crimes with the cyber flag.",
        "b) Of the crimes at a), the number with a cyber marker.",
    ],
)
def test_crimes_asked_for_before_those_of_them_with_the_flag_are_not_by_it(read_unasked, asked):
    lists = f"<h2>Request</h2><ul><li>a) Crimes with a CSE flag for the years 2021 and 2022.</li><li>{asked}</li></ul>"
    lines = ["<p>a)</p>", "<p>2021 - 140</p>", "<p>2022 - 151</p>", "<p>b)</p>", "<p>2021 - 31</p>", "<p>2022 - 44</p>"]
    reading = read_unasked(lists, "<h2>Response</h2>", *lines)
    assert [(c.basis.value == "flag", c.bounds.low) for c in reading.counts] == [
        (False, 140),
        (False, 151),
        (True, 31),
        (True, 44),
    ]
    assert kinds(reading) == []


def test_a_sheet_of_those_flagged_says_nothing_of_the_sheet_before(read_sheets):
    whole = [
        ["Q1. Recorded sexual offences, victim under 18"],
        [],
        ["Age", "2020/21"],
        ["0 to 9", 40],
        ["10 to 17", 240],
    ]
    part = [["Q2. Of the offences in Q1, the number with the online flag"], [], ["Year", "Offences"], ["2020/21", 71]]
    reading = read_sheets(Request(), Q1=whole, Q2=part)
    assert kinds(reading) == []


@pytest.mark.parametrize("about", ["regarding", "concerning", "about", "relating to", "in relation to"])
def test_a_request_retold_below_its_mention_asks_for_all_crimes_first(read_unasked, about):
    asked = [
        f"In response to your recent request for information {about}:",
        "1. Number of recorded offences of sexual communication with a child, 2019/20 and 2020/21",
        "2. How many of the sexual communication offences in 2020/21 are flagged as online crime",
    ]
    rows = [["Year", "071/17 Sexual communication with a child"], ["2019/20", "95"], ["2020/21", "109"]]
    told = "86 of the sexual communication with a child offences recorded in 2020/21 have the online crime flag."
    reading = read_unasked(*asked, "1.", rows, "2.", told)
    assert [(c.basis.value == "flag", c.bounds.low) for c in reading.counts] == [(False, 95), (False, 109), (True, 86)]
    assert kinds(reading) == []


ASKED_WITH_PART = (
    "1. Number of recorded offences of sexual communication with a child, 2019/20 and 2020/21",
    "2. How many of the sexual communication offences in 2020/21 are flagged as online crime",
)
COMMUNICATION = [["Year", "071/17 Sexual communication with a child"], ["2019/20", "95"], ["2020/21", "109"]]


def by_flag(reading):
    return [(c.basis.value == "flag", c.bounds.low) for c in reading.counts]


@pytest.mark.parametrize("opening", ["You asked:", "In response to your recent request for information regarding:"])
@pytest.mark.parametrize(
    "remark",
    [
        "Only offences with the online flag are included in the table.",
        "The figures are of offences with the online flag.",
        "All figures in the table are of offences with the online crime flag.",
        "Please note the table shows only crimes flagged as online crime.",
        "These figures are for online flagged offences only.",
    ],
)
def test_a_remark_that_all_figures_are_flagged_goes_before_what_was_asked_first(read_unasked, opening, remark):
    below_first = ("1.", COMMUNICATION, remark, "2.", "Please see the answer to question 1.")
    assert by_flag(read_unasked(opening, *ASKED_WITH_PART, *below_first)) == [(True, 95), (True, 109)]
    below_second = ("1.", COMMUNICATION, "2.", remark, "There were 86 in 2020/21.")
    reading = read_unasked(opening, *ASKED_WITH_PART, *below_second)
    assert by_flag(reading) == [(False, 95), (False, 109), (True, 86)]


@pytest.mark.parametrize(
    "remark",
    ["The figures are not only of offences with the online flag.", "The table is of offences with the CSE flag."],
)
def test_a_remark_on_other_crimes_leaves_the_figures_those_of_all(read_unasked, remark):
    below = ("1.", COMMUNICATION, remark, "2.", "86 in 2020/21.")
    assert by_flag(read_unasked("You asked:", *ASKED_WITH_PART, *below)) == [(False, 95), (False, 109), (True, 86)]
