"""Months of the year that a title, a sheet or the corner of a table names over whole years."""

from dataclasses import replace

import pytest

from cyberflag.model import Period
from readings import ASKED, kinds

IN_YEARS = replace(ASKED, periods=tuple(map(Period.calendar_year, (2017, 2018, 2019))))
TITLE = "Crimes with the online flag"
ROWS = [["Voyeurism", 13, 14], ["Exposure", 11, 12]]


@pytest.mark.parametrize(
    ("sheet", "title", "corner"),
    [
        ("Data", TITLE, "Jan to Sep"),
        ("Data", f"{TITLE}, January to September", "Offence"),
        ("Jan to Sep", TITLE, "Offence"),
    ],
)
def test_months_over_whole_years_are_told(read_sheets, sheet, title, corner):
    reading = read_sheets(request=IN_YEARS, **{sheet: [[title], [corner, "2017", "2018"], *ROWS]})
    assert kinds(reading) == ["unknown-period"]


@pytest.mark.parametrize(
    "title", [f"{TITLE}, January to December", f"{TITLE} (April 2017 to March 2019)", f"{TITLE}, search of May to June"]
)
def test_months_that_are_a_whole_year_or_of_something_else_narrow_nothing(read_sheets, title):
    assert kinds(read_sheets(request=IN_YEARS, S=[[title], ["Offence", "2017", "2018"], *ROWS])) == []
