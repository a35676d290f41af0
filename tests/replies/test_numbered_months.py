"""Months and quarters by their numbers: never ages, and months by name only where the years are the calendar's."""

from datetime import date

import pytest

from cyberflag.model import ALL_AGES
from cyberflag.replies import ReplyReading
from readings import Read, kinds

RECORDS = [(2018, 4, "Blackmail"), (2018, 11, "Voyeurism"), (2019, 2, "Blackmail"), (2019, 12, "Exposure")]


def _months(reading: ReplyReading) -> list[date]:
    return sorted({count.period.start for count in reading.counts})


@pytest.mark.parametrize("heads", [("Year", "Month"), ("Recorded year", "month_number"), ("YEAR", "Month Recorded")])
def test_numbers_below_month_in_a_list_are_months_of_the_year_beside_them(heads: tuple[str, str], read_sheets: Read):
    reading = read_sheets(Crimes=[[*heads, "Offence"], *RECORDS])
    assert _months(reading) == [date(year, month, 1) for year, month, _ in RECORDS]
    assert {count.age for count in reading.counts} == {ALL_AGES}


def test_numbers_below_month_in_a_table_are_months(read_sheets: Read):
    tidy = read_sheets(Crimes=[["Year", "Month", "Offences"], *([2018, month, 30 + month] for month in range(1, 13))])
    across = read_sheets(Crimes=[["Month", 2018], *([month, 30 + month] for month in range(1, 13))])
    assert _months(tidy) == _months(across) == [date(2018, month, 1) for month in range(1, 13)]


def test_numbers_of_months_in_financial_years_are_told_and_are_no_ages(read_sheets: Read):
    rows = [[f"{year}/{year % 100 + 1}", month, offence] for year, month, offence in RECORDS]
    reading = read_sheets(Crimes=[["Financial Year", "Month", "Offence"], *rows])
    assert not reading.counts
    assert "unknown-period" in kinds(reading)


def test_numbers_of_quarters_beside_years_are_quarters(read_sheets: Read):
    rows = [["2018/19", quarter, 20 + quarter] for quarter in range(1, 5)]
    reading = read_sheets(Crimes=[["Year", "Quarter", "Offences"], *rows])
    assert _months(reading) == [date(2018, 4, 1), date(2018, 7, 1), date(2018, 10, 1), date(2019, 1, 1)]


def test_numbers_below_another_head_are_what_they_were(read_sheets: Read):
    ages = read_sheets(Crimes=[["Age", "2018/19"], [10, 14], [11, 16], [12, 19]])
    assert {str(count.age) for count in ages.counts} == {"10", "11", "12"}
    figures = read_sheets(Crimes=[["Offence", "May 2018"], ["Blackmail", 3], ["Voyeurism", 5], ["Exposure", 2]])
    assert sorted(count.bounds.low for count in figures.counts) == [2, 3, 5]
