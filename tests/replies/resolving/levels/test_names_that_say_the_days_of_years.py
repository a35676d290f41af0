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
    [
        "Year (1 April to 31 March)",
        "Year (1 January to 31 August)",
        "Year (1 September to 31 August)",
        "Year (1 January 2018 to 31 December 2019)",
    ],
)
def test_years_of_other_days_are_no_calendar_years(name, read_sheets):
    reading = listed(read_sheets, name)
    assert not {Period.calendar_year(2018), Period.calendar_year(2019)} & {count.period for count in reading.counts}
    assert reading.counts or reading.issues


@pytest.mark.parametrize(
    ("name", "labels"),
    [("Year (1 April to 30 September)", FINANCIAL), ("Calendar Year (1 January to 31 August)", (2018, 2019))],
)
def test_half_years_above_columns_of_years_stay_half_years(name, labels, read_page):
    head = (
        f"<tr><th rowspan=2>Victim</th><th colspan=2>{name}</th></tr><tr><th>{labels[0]}</th><th>{labels[1]}</th></tr>"
    )
    reading = read_page(
        "Flagged sexual offences:", f"<table>{head}<tr><td>Girls</td><td>12</td><td>15</td></tr></table>"
    )
    assert len(reading.counts) == 2
    assert not any(count.period.is_year for count in reading.counts)


@pytest.mark.parametrize("name", ["Year (1 April to 31 March)", "Year (1 September to 31 August)"])
def test_days_above_bare_years_that_no_one_number_names_are_told(name, read_sheets):
    reading = read_sheets(
        Data=[["Flagged offences"], ["Victim", name, ""], ["", 2018, 2019], ["Girls", 12, 15], ["Boys", 6, 0]]
    )
    assert not reading.counts
    assert reading.issues


@pytest.mark.parametrize("title", ["Flagged offences by year, from April", "Children of 12 to 17 years until May"])
def test_one_end_that_a_title_says_leaves_its_years_as_they_are(title, read_sheets):
    rows = [[title], ["Year", "Victim sex", "Number of crimes"], [2018, "Female", 10], [2019, "Female", 11]]
    assert years_of(read_sheets(request=OF_TWO_YEARS, Data=rows)) == CALENDAR


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
