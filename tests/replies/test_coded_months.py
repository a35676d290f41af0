"""Months in a program's short writing (``04/17``, ``201704``), and dates that show only the month."""

from collections.abc import Callable
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

    def read(number_format: str, title: str = "") -> ReplyReading:
        workbook = Workbook()
        sheet = workbook.active
        assert sheet is not None
        rows = [["Offence", *MONTHS], ["Blackmail", *range(20, 32)], ["Voyeurism", *range(50, 62)]]
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


def test_financial_years_that_could_be_months_are_still_years(read_sheets: Read):
    heads = ["09/10", "10/11", "11/12"]
    found = values(read_sheets(Crimes=[["Offence", *heads], ["Blackmail", 20, 21, 22]]))
    assert {key[0] for key in found} == {"2009/10", "2010/11", "2011/12"}


def test_bands_of_ages_that_could_be_months_are_still_ages(read_sheets: Read):
    rows = [["Age", "2017/18"], ["10-17", 20], ["11-17", 18], ["12-17", 16]]
    assert {key[-1] for key in values(read_sheets(Crimes=rows))} == {"10-17", "11-17", "12-17"}
