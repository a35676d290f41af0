"""Columns that say which half of its year a row is of."""

import pytest

from cyberflag.vocabularies.dimensions import understand_dimension
from readings import Read

HALVES = ("H1 (Apr-Sep)", "H2 (Oct-Mar)")
FIGURES = [
    (year, half, offence, ages, 3 + at)
    for year in ("2017/18", "2018/19")
    for half in HALVES
    for offence in ("Rape", "Sexual assault")
    for at, ages in enumerate(("0-9", "10-17"))
]
DAYS = {
    ("2017-04-01", "2017-09-30"),
    ("2017-10-01", "2018-03-31"),
    ("2018-04-01", "2018-09-30"),
    ("2018-10-01", "2019-03-31"),
}


def days(reading):
    return {(str(count.period.start), str(count.period.end)) for count in reading.counts}


@pytest.mark.parametrize(
    "heading",
    ["Half", "Half year", "Half-year", "Half of year", "FY half", "Six month period", "Part of year", "Semester"],
)
def test_a_column_of_halves_is_a_part_of_the_year_beside_it(read_sheets: Read, heading):
    heads = ["FY", heading, "Offence", "Age band", "Offences"]
    reading = read_sheets(Data=[heads, *FIGURES])
    assert (days(reading), len(reading.counts)) == (DAYS, 16)


def test_spans_of_quarters_under_such_a_name_are_half_years(read_sheets: Read):
    rows = [["Half year", "Female", "Male"], ["Q1-Q2 2017/18", 15, 3], ["Q3-Q4 2017/18", 14, 8]]
    note = ["Q1-Q2 = April to September, Q3-Q4 = October to March."]
    reading = read_sheets(Data=[["Online crimes by sex of victim"], *rows, [], note])
    assert days(reading) == {("2017-04-01", "2017-09-30"), ("2017-10-01", "2018-03-31")}


@pytest.mark.parametrize("heading", ["Half brother", "Over half", "Half flagged", "Half price", "6 months"])
def test_a_half_of_something_else_is_no_part_of_a_year(heading):
    assert understand_dimension(heading) is None
