"""Titles in the corner of a table, above the name of its labels, that say which crimes it counts."""

from dataclasses import replace

import pytest

from cyberflag.model import Basis
from readings import ASKED, kinds

BOTH = replace(ASKED, basis=Basis.NONE)
BANDS = ["Offence", "0 - 9", "10 - 17", "Total"]


def block(corner, *numbers):
    return [[corner, "Age of victim"], BANDS, ["Rape", *numbers], []]


def bases(read_sheets, first, second):
    years = {str(year): [*block(first, 20, 30, 50), *block(second, 11, 15, 26)] for year in (2017, 2018)}
    sheets = {f"{year}-{int(year) % 100 + 1}": rows for year, rows in years.items()}
    reading = read_sheets(**sheets, request=BOTH)
    by_number = {n: {c.basis for c in reading.counts if c.bounds.low == n} for n in (50, 26)}
    return by_number[50], by_number[26], kinds(reading)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("All recorded crimes", "Recorded crimes with an online crime flag"),
        ("All crimes", "Crimes flagged as online"),
        ("Offences recorded", "Offences with the online flag"),
        ("Number of crimes", "Number of crimes with the cyber flag"),
        ("All offences", "Online flagged offences"),
        ("Recorded offences", "Recorded offences carrying the online flag"),
    ],
)
def test_the_corner_of_each_block_says_which_crimes_it_counts(read_sheets, first, second):
    assert bases(read_sheets, first, second) == ({Basis.NONE}, {Basis.FLAG}, [])


@pytest.mark.parametrize(
    "second",
    [
        "Table 2",
        "Recorded crimes",
        "Crimes with the domestic abuse flag",
        "Crimes without the online flag",
        "Online flag",
        "Source: online crime flag team",
        "Crimes of the south division",
        "Victims by flag",
    ],
)
def test_a_corner_that_names_no_flagged_crimes_makes_none(read_sheets, second):
    assert Basis.FLAG not in bases(read_sheets, "All recorded crimes", second)[1]
