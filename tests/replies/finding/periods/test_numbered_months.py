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


@pytest.mark.parametrize(
    ("heads", "numbers"),
    [
        (("Months", "Offences"), ((12, 36), (12, 24), (9, 60))),
        (("Months reported", "Offences"), ((12, 36), (12, 24), (9, 60))),
        (("Month", "Offences"), ((12, 36), (12, 24), (9, 60))),
        (("Offences", "Month"), ((36, 3), (24, 2), (60, 5))),
        (("Quarters", "Offences"), ((4, 36), (4, 24), (3, 60))),
        (("Offences", "Quarter"), ((12, 3), (8, 2), (16, 4))),
    ],
)
def test_numbers_of_months_or_quarters_are_none_of_them(
    heads: tuple[str, str], numbers: tuple[tuple[int, int], ...], read_sheets: Read
):
    for years in ((2017, 2018, 2019), ("2017/18", "2018/19", "2019/20")):
        rows = [[year, *pair] for year, pair in zip(years, numbers, strict=True)]
        reading = read_sheets(Crimes=[["Year", *heads], *rows])
        figures = [pair[heads.index("Offences")] for pair in numbers]
        assert [count.bounds.low for count in reading.counts] == figures
        assert {count.period.days for count in reading.counts} <= {365, 366}
        assert reading.issues


def test_a_mean_of_each_month_behind_the_figures_of_two_sexes_is_no_month(read_sheets: Read):
    rows = [[year, sex, 20 + year % 10, 2] for year in (2017, 2018) for sex in ("Female", "Male")]
    reading = read_sheets(Crimes=[["Year", "Sex", "Offences", "Month"], *rows])
    assert {count.period.label for count in reading.counts} <= {"2017", "2018"}


@pytest.mark.parametrize("note", ["Months run from April (1) to March (12)", "Month 1 is April", "Month 1 = April"])
def test_months_that_are_counted_from_april_are_not_those_of_the_calendar(note: str, read_sheets: Read):
    rows = [["Year", "Month", "Offences"], *([2018, month, 30 + month] for month in range(1, 13))]
    for sheet in ([[note], *rows], [*rows, [note]]):
        reading = read_sheets(Crimes=sheet)
        assert not reading.counts
        assert reading.issues


@pytest.mark.parametrize("lacking", ["Unknown", None])
def test_a_record_without_its_month_leaves_the_others_theirs(lacking: str | None, read_sheets: Read):
    months = [4, 5, 6, lacking, 9, 10]
    reading = read_sheets(Crimes=[["Year", "Month", "Offence"], *([2018, month, "Rape"] for month in months)])
    assert {count.age for count in reading.counts} == {ALL_AGES}
    assert {*_months(reading)} == {date(2018, month, 1) for month in (4, 5, 6, 9, 10)}


def test_years_of_both_kinds_leave_the_months_open(read_sheets: Read):
    rows = [[2018, 1, 30], ["2018/19", 2, 31], ["2018/19", 3, 32]]
    reading = read_sheets(Crimes=[["Year", "Month", "Offences"], *rows])
    assert not any(count.period.start.year == 2019 for count in reading.counts)
    assert reading.issues


def test_numbers_below_another_head_are_what_they_were(read_sheets: Read):
    ages = read_sheets(Crimes=[["Age", "2018/19"], [10, 14], [11, 16], [12, 19]])
    assert {str(count.age) for count in ages.counts} == {"10", "11", "12"}
    figures = read_sheets(Crimes=[["Offence", "May 2018"], ["Blackmail", 3], ["Voyeurism", 5], ["Exposure", 2]])
    assert sorted(count.bounds.low for count in figures.counts) == [2, 3, 5]
