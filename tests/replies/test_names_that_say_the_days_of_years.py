"""Columns of years whose name says on which days each of them begins and ends."""

from dataclasses import replace

import pytest

from cyberflag.model import Period
from readings import ASKED, kinds

CALENDAR = ["2018", "2019"]
FINANCIAL = ["2018/19", "2019/20"]
OF_TWO_YEARS = replace(ASKED, periods=(Period.financial_year(2018), Period.financial_year(2019)))


def listed(read_sheets, name, labels=(2018, 2019)):
    rows = [[year, sex, 10] for year in labels for sex in ("Female", "Male")]
    return read_sheets(request=OF_TWO_YEARS, Data=[[name, "Victim sex", "Number of crimes"], *rows])


def years_of(reading):
    return [period.label for period in sorted({count.period for count in reading.counts})]


@pytest.mark.parametrize(
    "name",
    [
        "Calendar Year (1 January to 31 December)",
        "Year (1st January - 31st December)",
        "Calendar year 1 Jan to 31 Dec",
        "Year: 01 January to 31 December",
        "Year recorded (from 1 January to 31 December inclusive)",
    ],
)
def test_years_from_january_to_december_are_calendar_years(name, read_sheets):
    assert years_of(listed(read_sheets, name)) == CALENDAR


@pytest.mark.parametrize(
    "name",
    ["Financial Year (1 April to 31 March)", "Year - 1st April to 31st March", "Year (April to March)"],
)
def test_years_from_april_to_march_are_the_financial_years_asked_for(name, read_sheets):
    assert years_of(listed(read_sheets, name)) == FINANCIAL
    assert years_of(listed(read_sheets, name, labels=FINANCIAL)) == FINANCIAL


def test_years_that_end_before_december_are_those_months(read_sheets):
    found = listed(read_sheets, "Year (1 January to 31 August)").counts
    assert {(str(count.period.start), str(count.period.end)) for count in found} == {
        ("2018-01-01", "2018-08-31"),
        ("2019-01-01", "2019-08-31"),
    }


@pytest.mark.parametrize(
    "name",
    [
        "Year (1 September to 31 August)",
        "Reporting year (1 September to 31 August)",
        "Year (6 April to 5 April)",
        "Year (1 January to 30 December)",
        "Year (1 January 2018 to 31 December 2019)",
    ],
)
def test_years_whose_days_no_one_number_names_are_told_and_left_out(name, read_sheets):
    reading = listed(read_sheets, name)
    assert not reading.counts
    assert reading.issues


@pytest.mark.parametrize("name", ["Year (to 31 March)", "Year (to March)", "Year recorded to 31 March"])
def test_years_to_a_month_are_no_calendar_years(name, read_sheets):
    assert years_of(listed(read_sheets, name, labels=(2019, 2020))) == FINANCIAL
    untold = listed(read_sheets, name)  # the years to March 2018 and 2019, or three months of each
    assert not untold.counts
    assert "unknown-period" in kinds(untold)


@pytest.mark.parametrize("name", ["Year (from April)", "Year: since April"])
def test_years_from_april_are_those_asked_for(name, read_sheets):
    assert years_of(listed(read_sheets, name)) == FINANCIAL


@pytest.mark.parametrize("name", ["Year (to December)", "Year (from January)"])
def test_one_end_of_the_calendar_year_leaves_it_whole(name, read_sheets):
    assert years_of(listed(read_sheets, name)) == CALENDAR
