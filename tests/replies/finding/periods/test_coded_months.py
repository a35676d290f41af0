"""Months in a program's short writing (``04/17``, ``201704``), and dates that show only the month."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from cyberflag.replies import ReplyReading, read_reply
from readings import ASKED, Read, values

MONTHS = [date(2017 + at // 12, at % 12 + 1, 1) for at in range(3, 15)]


@pytest.fixture
def read_dates(tmp_path: Path) -> Read:
    """Reads figures below dates that a workbook shows by a format, with a title or none."""

    def read(
        number_format: str, title: str = "", name: str = "Sheet1", months: Sequence[date] = MONTHS
    ) -> ReplyReading:
        workbook = Workbook()
        sheet = workbook.active
        assert sheet is not None
        sheet.title = name
        rows = [["Offence", *months], ["Blackmail", *range(20, 32)], ["Voyeurism", *range(50, 62)]]
        for row in [[title], *rows]:
            sheet.append(row)
        for cell in sheet[2][1:]:
            cell.number_format = number_format
        workbook.save(tmp_path / "Kent Police.xlsx")
        return read_reply(tmp_path / "Kent Police.xlsx", "Kent Police.xlsx", ASKED)

    return read


def _months(reading: ReplyReading) -> list[date]:
    return sorted({count.period.start for count in reading.counts})


def _as(how: str) -> Callable[[date], str]:
    return lambda day: day.strftime(how)


@pytest.mark.parametrize("written", [_as("%m/%y"), lambda day: f"{day.month}/{day:%y}", _as("%Y%m")])
def test_codes_of_months_that_follow_on_one_another_are_those_months(written: Callable[[date], str], read_sheets: Read):
    heads = read_sheets(Crimes=[["Offence", *map(written, MONTHS)], ["Blackmail", *range(20, 32)]])
    rows = read_sheets(Crimes=[["Month", "Offences"], *([written(day), 20] for day in MONTHS)])
    assert _months(heads) == _months(rows) == MONTHS
    assert not heads.issues
    assert not rows.issues


def test_a_month_without_crimes_may_be_left_out(read_sheets: Read):
    months = [day for day in MONTHS if day.month != 8]
    reading = read_sheets(Crimes=[["Month", "Offences"], *([f"{day:%m/%y}", 20] for day in months), ["Total", 220]])
    assert set(_months(reading)) >= set(months)


@pytest.mark.parametrize("number_format", ["mm/yy", "mm-yy", "mmm", "mmmm", "mmmmm"])
def test_dates_that_do_not_show_their_year_have_it_all_the_same(number_format: str, read_dates: Read):
    reading = read_dates(number_format)
    assert _months(reading) == MONTHS
    assert not reading.issues


def test_a_year_in_the_title_goes_before_one_that_is_not_shown(read_dates: Read):
    assert _months(read_dates("mmm", "Online offences 2018/19"))[0] == date(2018, 4, 1)
    assert _months(read_dates("mmm", name="1819"))[0] == date(2018, 4, 1)
    assert not read_dates("mmm", "FY19").counts
    assert not read_dates("mmm", "Last financial year").counts


@pytest.mark.parametrize("year", [1900, 2020, 2026])
def test_years_that_no_one_typed_are_none(year: int, read_dates: Read):
    for months in ([*range(4, 13), 1, 2, 3], [*range(1, 13)]):
        reading = read_dates("mmm", months=[date(year, month, 1) for month in months])
        assert not reading.counts
        assert reading.issues


@pytest.mark.parametrize("head", ["Crime no.", "URN", "Ref", "Crime ref"])
def test_numbers_of_crimes_that_begin_with_a_year_are_no_months(head: str, read_sheets: Read):
    rows = [[201801 + at, "Rape", "F"] for at in range(6)]
    assert values(read_sheets(**{"2019_20": [[head, "Offence", "Victim sex"], *rows]})) == {
        ("2019/20", "rape", "female"): (6, 6)
    }
    rows = [[f"{201804 + at}", "2018/19", "Rape"] for at in range(5)]
    assert values(read_sheets(Crimes=[[head, "Year", "Offence"], *rows])) == {("2018/19", "rape"): (5, 5)}


def test_months_in_codes_beside_their_year_are_still_months(read_sheets: Read):
    rows = [["2018/19", 201804 + at, 20 + at] for at in range(6)]
    reading = read_sheets(Crimes=[["Financial year", "Month", "Offences"], *rows])
    assert _months(reading) == [date(2018, month, 1) for month in range(4, 10)]


def test_months_in_codes_may_stand_below_a_year(read_sheets: Read):
    rows = [["2017/18", 200], *([f"{month:02}/18", 20] for month in range(4, 8))]
    reading = read_sheets(Crimes=[["Period", "Offences"], *rows])
    assert {date(2018, month, 1) for month in range(4, 8)} < {*_months(reading)}


def test_days_without_their_year_are_no_months_of_another_year(read_sheets: Read):
    rows = [["April 2018, offences by day"], ["Date", "Offences"], *([f"{day:02}/04", 3] for day in range(1, 9))]
    reading = read_sheets(Crimes=rows)
    assert not any(count.period.start.year == 2004 for count in reading.counts)
    assert reading.issues


@pytest.mark.parametrize("title", ["Rolling 12 months to", "Year ending", "Quarter ending", "Cumulative year to date"])
def test_months_that_end_a_longer_period_are_none_of_their_own(title: str, read_sheets: Read):
    rows = [[title], ["Offence", "04/18", "05/18", "06/18"], ["Blackmail", 20, 31, 43]]
    reading = read_sheets(Crimes=rows)
    assert not reading.counts
    assert reading.issues


def test_financial_years_that_could_be_months_are_still_years(read_sheets: Read):
    heads = ["09/10", "10/11", "11/12"]
    found = values(read_sheets(Crimes=[["Offence", *heads], ["Blackmail", 20, 21, 22]]))
    assert {key[0] for key in found} == {"2009/10", "2010/11", "2011/12"}


def test_bands_of_ages_that_could_be_months_are_still_ages(read_sheets: Read):
    rows = [["Age", "2017/18"], ["10-17", 20], ["11-17", 18], ["12-17", 16]]
    assert {key[-1] for key in values(read_sheets(Crimes=rows))} == {"10-17", "11-17", "12-17"}
    slashed = [["Age", "2017/18"], ["10/17", 20], ["11/17", 18], ["12/17", 16]]
    assert {count.period.label for count in read_sheets(Crimes=slashed).counts} == {"2017/18"}
    across = [["Age bands 2018/19"], ["Offence", "10/17", "11/17", "12/17"], ["Blackmail", 20, 18, 16]]
    assert not read_sheets(Crimes=across).counts
