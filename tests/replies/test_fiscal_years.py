"""Financial years named by one calendar year, which may be the one that they begin or the one that they end in."""

import pytest

from cyberflag.model import Request
from readings import kinds, values

ROWS = [["Girls", 10, 20], ["Boys", 1, 2]]
SHARED = {("2018/19", "female"): (10, 10), ("2018/19", "male"): (1, 1), ("2019/20", "female"): (20, 20)}


@pytest.mark.parametrize(
    "note",
    [
        "Our fiscal years are named after the year they end in.",
        "FY2020 finished on 31 March 2020.",
        "Years are labelled by the calendar year in which they end.",
    ],
)
def test_years_named_by_their_ends_are_those_that_a_note_says(read_sheets, note):
    reading = read_sheets(Data=[[note], [], ["Sex", "FY2019", "FY2020"], *ROWS])
    assert values(reading).items() >= SHARED.items()
    assert kinds(reading) == []


def test_years_named_by_their_beginnings_are_those_that_a_note_says(read_sheets):
    note = "Financial years are named by the year they begin in."
    reading = read_sheets(Data=[[note], [], ["Sex", "FY18", "FY19"], *ROWS])
    assert values(reading).items() >= SHARED.items()


@pytest.mark.parametrize("names", [["FY2018", "FY2019", "FY2020"], ["FY18", "FY19", "FY20"]])
def test_names_are_the_years_asked_for_where_they_are_so_one_for_one(read_sheets, names):
    reading = read_sheets(Data=[["Sex", *names], ["Girls", 10, 20, 30], ["Boys", 1, 2, 3]])
    assert values(reading)["2017/18", "female"] == (10, 10)
    assert values(reading)["2019/20", "male"] == (3, 3)


def test_names_that_could_be_of_either_year_are_told(read_sheets):
    reading = read_sheets(Data=[["Sex", "FY2018", "FY2019"], *ROWS])
    assert values(reading) == {}
    assert kinds(reading)


def test_two_notes_that_contradict_each_other_leave_the_names_told(read_sheets):
    notes = [["FY2020 ended on 31 March 2020."], ["Years are named after the year they begin in."]]
    reading = read_sheets(Data=[*notes, [], ["Sex", "FY2019", "FY2020"], *ROWS])
    assert values(reading) == {}
    assert kinds(reading)


@pytest.mark.parametrize(
    "note",
    [
        "YTD: the current year is given from 1 April 2019 to 31 January 2020.",
        "Year to date figures run up to 31 January 2020.",
    ],
)
def test_a_year_to_date_runs_to_the_day_that_a_note_names(read_sheets, note):
    reading = read_sheets(Data=[[note], [], ["Sex", "2018-19", "2019-20 YTD"], *ROWS])
    assert values(reading)["2018/19", "female"] == (10, 10)
    assert values(reading)["1 April 2019 to 31 January 2020", "male"] == (2, 2)


def test_a_year_to_date_without_a_last_day_is_told(read_sheets):
    reading = read_sheets(Data=[["Sex", "2018-19", "2019-20 YTD"], *ROWS])
    assert set(values(reading)) == {("2018/19", "female"), ("2018/19", "male")}
    assert kinds(reading)


@pytest.mark.parametrize("word", ["FY ", "F/Y ", "Fin Yr ", "Financial year ", "Fiscal year ", "Performance year "])
def test_a_financial_year_by_one_number_is_no_calendar_year(read_sheets, word):
    labels = [f"{word}2018", f"{word}2019"]
    for rows in ([["Sex", *labels], *ROWS], [["Year", "Girls"], [labels[0], 10], [labels[1], 20]]):
        reading = read_sheets(Data=[["Flagged offences"], [], *rows], request=Request())
        assert values(reading) == {}
        assert "unknown-period" in kinds(reading) or "unknown-heading" in kinds(reading)


@pytest.mark.parametrize("title", ["Flagged offences recorded in FY 2018", "Flagged offences, financial year 2018"])
def test_a_title_with_such_a_year_gives_none(read_sheets, title):
    reading = read_sheets(Data=[[title], [], ["Sex", "Offences"], ["Girls", 10]], request=Request())
    assert values(reading) == {}
    assert "unknown-period" in kinds(reading)


@pytest.mark.parametrize(
    "text", ["FY 2018: 40 flagged offences", "In fiscal year 2018 there were 40 flagged offences."]
)
def test_a_letter_with_such_a_year_is_told(read_unasked_letter, text):
    reading = read_unasked_letter(text)
    assert values(reading) == {}
    assert kinds(reading)


@pytest.mark.parametrize("name", ["FY {}", "{}", "Year {}", "Fin Yr {}"])
@pytest.mark.parametrize("days", ["1 April {} - 31 March {}", "{}/{}"])
def test_titles_with_days_stand_before_sheets_named_by_one_year(read_sheets, name, days):
    sheets = {
        name.format(y): [[f"Flagged offences, {days.format(y, y + 1)}"], [], ["Sex", "Offences"], ["Girls", y - 2000]]
        for y in (2017, 2018, 2019)
    }
    reading = read_sheets(**sheets)
    assert {key[0] for key in values(reading)} == {"2017/18", "2018/19", "2019/20"}
    assert kinds(reading) == []


def test_sheets_named_by_calendar_years_are_of_these_where_no_title_says_more(read_sheets):
    sheets = {str(y): [["Flagged offences"], [], ["Sex", "Offences"], ["Girls", 10]] for y in (2018, 2019)}
    assert {key[0] for key in values(read_sheets(**sheets))} == {"2018", "2019"}


@pytest.mark.parametrize("title", ["Flagged offences recorded in {}", "Flagged offences from April {}"])
def test_sheets_named_by_financial_years_stand_before_titles_with_less(read_sheets, title):
    table = [["Sex", "Offences"], ["Girls", 10]]
    sheets = {f"{y}-{y - 1999}": [[title.format(y)], [], *table] for y in (2017, 2018, 2019)}
    assert {key[0] for key in values(read_sheets(**sheets))} == {"2017/18", "2018/19", "2019/20"}


@pytest.mark.parametrize("title", ["Flagged offences in financial year {}", "Flagged offences, FY {}"])
@pytest.mark.parametrize("years", [(2018,), (2018, 2019)])
def test_a_sheet_named_by_a_year_is_of_none_where_its_title_calls_it_financial(read_sheets, title, years):
    table = [["Sex", "Offences"], ["Girls", 10]]
    sheets = {str(y): [[title.format(y)], [], *table] for y in years}
    reading = read_sheets(request=Request(), **sheets)
    assert values(reading) == {}
    assert "unknown-period" in kinds(reading)
