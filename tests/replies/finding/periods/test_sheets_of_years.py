"""Sheets named by years below titles that say other days, or name a financial year by one number."""

import pytest

from cyberflag.model import Request
from readings import kinds, values


def _table(number):
    return [["Sex", "Offences"], ["Girls", number]]


@pytest.mark.parametrize("name", ["FY {}", "FY{}", "Fin Year {}", "Fiscal {}"])
@pytest.mark.parametrize("title", ["Flagged offences recorded in {}", "Flagged offences {}"])
@pytest.mark.parametrize("years", [(2018,), (2018, 2019)])
def test_a_title_with_the_year_of_a_sheet_named_financial_is_no_calendar_year(read_sheets, name, title, years):
    sheets = {name.format(y): [[title.format(y)], [], *_table(10)] for y in years}
    reading = read_sheets(request=Request(), **sheets)
    assert values(reading) == {}
    assert "unknown-period" in kinds(reading)


def test_such_titles_and_sheets_are_of_the_years_asked_for_where_these_are_so(read_sheets):
    sheets = {f"FY {y}": [[f"Flagged offences in {y}"], [], *_table(y - 2000)] for y in (2018, 2019, 2020)}
    found = {("2017/18", "female"): (18, 18), ("2018/19", "female"): (19, 19), ("2019/20", "female"): (20, 20)}
    assert values(read_sheets(**sheets)) == found


@pytest.mark.parametrize(
    ("name", "title", "period"),
    [
        ("FY 2018", "Flagged offences in calendar year 2018", "2018"),
        ("FY 2018", "Flagged offences in 2018/19", "2018/19"),
        ("FY 2018", "Flagged offences, 1 April 2018 to 31 March 2019", "2018/19"),
        ("FY 2018-19", "Flagged offences", "2018/19"),
        ("Year 2018", "Flagged offences in 2018", "2018"),
        ("2018", "Flagged offences in 2018", "2018"),
        ("CY 2018", "Flagged offences in 2018", "2018"),
        ("Financial crime", "Flagged offences in 2018", "2018"),
        ("FY 2018", "Flagged offences in 2019", "2019"),
        ("2018", "Flagged offences, 1 January 2018 to 31 December 2018", "2018"),
        ("2018", "Flagged offences, data extracted 3 May 2019", "2018"),
    ],
)
def test_other_sheets_and_titles_say_what_they_said(read_sheets, name, title, period):
    reading = read_sheets(request=Request(), **{name: [[title], [], *_table(10)]})
    assert {key[0] for key in values(reading)} == {period}


@pytest.mark.parametrize("days", ["1 April {} - 31 March {}", "{}/{}", "year ending March {1}"])
@pytest.mark.parametrize("bare", ["Flagged offences", "Flagged offences, latest"])
def test_a_sheet_named_by_a_year_is_told_where_titles_on_others_say_other_days(read_sheets, days, bare):
    sheets = {str(y): [[f"Flagged offences, {_days(days, y)}"], [], *_table(y - 2000)] for y in (2017, 2018)}
    reading = read_sheets(request=Request(), **sheets, **{"2019": [[bare], [], *_table(19)]})
    assert values(reading) == {("2017/18", "female"): (17, 17), ("2018/19", "female"): (18, 18)}
    assert kinds(reading) == ["unknown-period"]


def _days(days, year):
    return days.format(year, year + 1 if "{1}" in days or "-" in days else year - 1999)


@pytest.mark.parametrize(
    "titles",
    [
        ["Flagged offences", "Flagged offences", "Flagged offences"],
        ["Flagged offences, 1 January 2017 to 31 December 2017", "Flagged offences in 2018", "Flagged offences"],
        ["Flagged offences in 2017", "Flagged offences", "Flagged offences"],
        ["Flagged offences", "Flagged offences, compared with 2017/18", "Flagged offences"],
        ["Flagged offences", "Flagged offences", "Flagged offences (data extracted April 2020)"],
        ["Flagged offences 2017 to 2019", "Flagged offences 2017 to 2019", "Flagged offences 2017 to 2019"],
        ["Flagged offences", "Flagged offences. Home Office counting rules 2018/19 apply", "Flagged offences"],
        ["Home Office guidance 2017/18", "Source: ONS 2018/19 mid-year", "Flagged offences"],
        ["Flagged offences", "Flagged offences, recorded 2018, offence dates 2017 to 2018", "Flagged offences"],
        ["Flagged offences", "Workforce plan 2018/19", "Flagged offences"],
    ],
)
def test_sheets_named_by_years_are_of_these_where_no_title_names_other_days(read_sheets, titles):
    years = (2017, 2018, 2019)
    sheets = {str(y): [[title], [], *_table(y - 2000)] for y, title in zip(years, titles, strict=True)}
    assert values(read_sheets(request=Request(), **sheets)) == {(str(y), "female"): (y - 2000,) * 2 for y in years}


@pytest.mark.parametrize(
    "text",
    [
        "In the financial year 2017/18 there were 30 flagged offences and in 2018 there were 40.",
        "The financial year starts in April; in 2018 there were 40 flagged offences.",
        "Budgets follow the financial year but crimes do not: in 2018 there were 40 flagged offences.",
    ],
)
def test_a_sentence_that_names_a_financial_year_beside_calls_no_other_so(read_unasked_letter, text):
    assert values(read_unasked_letter(text))[("2018",)] == (40, 40)


def test_a_second_table_on_a_sheet_of_other_days_is_told_as_such(read_sheets):
    rows = [["Flagged offences, 2018/19"], [], *_table(4), [], ["Flagged offences by platform"], []]
    rows += [["Platform", "Offences"], ["Facebook", 3], ["Snapchat", 1]]
    reading = read_sheets(request=Request(), **{"2018": rows})
    assert values(reading) == {("2018/19", "female"): (4, 4)}
    assert ["another title on it is of other days" in issue.message for issue in reading.issues] == [True]
