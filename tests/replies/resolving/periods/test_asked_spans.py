"""Tables of years below questions, titles and remarks that name other days than those of whole years."""

import pytest

from cyberflag.model import IssueKind
from readings import kinds

YEARS = [["Year", "Offences"], ["2021", "120"], ["2022", "140"], ["2023", "99"]]
FINANCIAL = [["Year", "Offences"], ["2021/22", "120"], ["2022/23", "140"], ["2023/24", "99"]]
TITLE = "<h1>Stalking offences recorded</h1>"


def days(reading):
    return [f"{c.period.start}..{c.period.end}" for c in reading.counts]


def told(reading):
    return [i for i in reading.issues if i.kind is IssueKind.UNKNOWN_PERIOD]


@pytest.mark.parametrize(
    ("asked", "rows", "last"),
    [
        ("How many were recorded between 1 January 2021 and 30 September 2023?", YEARS, "2023-01-01..2023-09-30"),
        ("The table shows offences recorded from 01/04/2021 to 31/12/2023.", FINANCIAL, "2023-04-01..2023-12-31"),
        ("How many each year from 2021 to 2023 (to 31 May 2023)?", YEARS, "2023-01-01..2023-05-31"),
    ],
)
def test_the_last_year_ends_where_the_question_ends(read_unasked, asked, rows, last):
    reading = read_unasked(TITLE, asked, rows)
    assert days(reading)[-1] == last
    assert told(reading)


def test_the_first_year_begins_where_the_question_begins(read_unasked):
    reading = read_unasked(TITLE, "How many were recorded from June 2021 to December 2023?", YEARS)
    assert days(reading)[0] == "2021-06-01..2021-12-31"


def test_the_same_days_of_other_years_are_meant_of_them(read_unasked):
    asked = "How many were recorded between 23 March and 30 June 2022 and in the same period of 2021?"
    reading = read_unasked(TITLE, asked, YEARS[:3])
    assert days(reading) == ["2021-03-23..2021-06-30", "2022-03-23..2022-06-30"]
    assert told(reading)


@pytest.mark.parametrize(
    "asked",
    [
        "How many were recorded in 2021, 2022 and so far in 2023?",
        "How many were recorded from 2021 to date?",
        "How many were recorded between 1 April and 30 June in each year?",
    ],
)
def test_days_that_are_not_said_or_are_of_no_year_are_told(read_unasked, asked):
    assert told(read_unasked(TITLE, asked, YEARS))


@pytest.mark.parametrize(
    ("title", "rows", "first"),
    [
        ("Stalking offences recorded, 1 April to 30 June of each year", YEARS, "2021-04-01..2021-06-30"),
        ("Table 1: Stalking offences (1st March to 31st May each year)", YEARS, "2021-03-01..2021-05-31"),
        (
            "Stalking offences recorded between July and September in every calendar year",
            YEARS,
            "2021-07-01..2021-09-30",
        ),
        ("Stalking offences - 1 April to 30 June in each year only", YEARS, "2021-04-01..2021-06-30"),
        (
            "Stalking offences recorded, 1 April to 30 September of each financial year",
            FINANCIAL,
            "2021-04-01..2021-09-30",
        ),
        ("Stalking offences recorded: 1 January until 31 March of every year", FINANCIAL, "2022-01-01..2022-03-31"),
        ("Stalking offences recorded, April to June of each year", YEARS, "2021-04-01..2021-06-30"),
        ("Stalking offences recorded, January to December of each year", YEARS, "2021-01-01..2021-12-31"),
    ],
)
def test_days_of_each_year_in_the_title_of_a_table_are_those_of_its_years(read_unasked, title, rows, first):
    reading = read_unasked("<h1>Stalking</h1>", title, rows)
    assert (days(reading)[0], told(reading)) == (first, [])


def test_days_of_each_year_in_a_title_are_those_of_no_other_table(read_unasked):
    title = "Stalking offences recorded, 1 April to 30 June of each year"
    reading = read_unasked(
        "<h1>Stalking</h1>", title, YEARS, "Stalking offences recorded in the whole of each year", YEARS
    )
    assert (days(reading)[0], days(reading)[3]) == ("2021-04-01..2021-06-30", "2021-01-01..2021-12-31")


@pytest.mark.parametrize(
    "title",
    [
        "Stalking offences recorded, excluding 1 April to 30 June of each year",
        "Stalking offences recorded, compared with 1 April to 30 June of each year",
        "Stalking offences recorded, figures extracted 1 April to 30 June each year",
        "Stalking offences recorded outside the weeks from 1 July to 31 August of each year",
        "Stalking offences recorded by staff working 1 June to 31 August, each year counted once",
        "Stalking offences recorded with a victim born between 1 September and 31 August each year",
        "Stalking offences recorded of pupils, school year 1 September to 31 July each year",
        "Stalking offences as at 1 April to 30 June each year",
        "Stalking offences and, in brackets, those from 1 April to 30 June of each year",
        "Stalking offences recorded, including those from 1 April to 30 June of each year",
        "Stalking offences of which 1 April to 30 June each year",
        "Stalking offences per year, peak 1 June to 31 August of each year",
        "Stalking offences per year, data cleansed 1 April to 30 June each year",
        "Stalking offences recorded in each year, with arrests from 1 April to 30 June each year",
        "Stalking offences, percentages are of those from 1 April to 30 June of each year",
        "Stalking offences recorded each year in returns for 1 April to 30 June each year",
        "Stalking offences recorded in each year, charged 1 April to 30 June of each year",
        "Stalking offences: 1 April to 30 June and 1 October to 31 December of each year",
        "Stalking offences, counting rules change from 1 April to 30 June each year",
        "Please provide stalking offences recorded, 1 April to 30 June of each year",
    ],
)
def test_days_said_of_something_else_cut_no_year(read_unasked, title):
    assert not [one for one in days(read_unasked("<h1>Stalking</h1>", title, YEARS)) if "-01-01.." not in one]


@pytest.mark.parametrize(
    "asked",
    ["How many were recorded between 1 January 2021 and 31 December 2023?", "How many in 2021, 2022 and 2023?"],
)
def test_whole_years_stay_whole(read_unasked, asked):
    reading = read_unasked(TITLE, asked, YEARS)
    assert days(reading)[-1] == "2023-01-01..2023-12-31"
    assert not told(reading)


@pytest.mark.parametrize(
    ("remark", "year"),
    [
        ("Data extracted on 12 May 2023.", "2023-01-01..2023-05-12"),
        ("Figures as at 30/09/2023.", "2023-01-01..2023-09-30"),
    ],
)
def test_a_year_still_running_when_figures_were_taken_ends_that_day(read_unasked, remark, year):
    assert days(read_unasked(TITLE, YEARS, remark))[-1] == year


def test_a_year_from_a_day_named_before_begins_there(read_unasked):
    remark = "Our new system went live on 12 June 2021, so figures for 2021 are from that date only."
    assert days(read_unasked(TITLE, remark, YEARS))[0] == "2021-06-12..2021-12-31"


def test_a_year_that_is_not_a_full_year_is_told(read_unasked):
    assert told(read_unasked(TITLE, "Please note 2023 is not a full year.", YEARS))


def test_school_years_are_those_of_schools(read_unasked):
    rows = [["Academic year", "Offences"], ["2021/22", "120"], ["2022/23", "140"]]
    assert days(read_unasked(TITLE, rows))[0] == "2021-09-01..2022-08-31"
    bare = [["Academic year", "Offences"], ["2021", "120"], ["2022", "140"]]
    assert not read_unasked(TITLE, bare).counts


OF_FINANCIAL_YEARS = [["Crimes", "2020/21", "2021/22"], ["Rape", 9, 12], ["Grooming", 13, 5]]
OF_CALENDAR_YEARS = [["Crimes", "2020", "2021"], ["Rape", 9, 12], ["Grooming", 13, 5]]


@pytest.mark.parametrize(
    ("title", "table"),
    [
        ("Crimes recorded, 1 April to 31 March", OF_FINANCIAL_YEARS),
        ("Crimes recorded (1st April - 31st March)", OF_FINANCIAL_YEARS),
        ("Crimes recorded between April 1 and March 31", OF_FINANCIAL_YEARS),
        ("Crimes recorded, 01 Apr to 31 Mar", OF_FINANCIAL_YEARS),
        ("Crimes recorded from the 1st of April to the 31st of March", OF_FINANCIAL_YEARS),
        ("Crimes recorded each year, 1 January to 31 December", OF_CALENDAR_YEARS),
    ],
)
def test_the_days_on_which_years_begin_and_end_narrow_nothing(read_unasked, title, table):
    assert kinds(read_unasked(title, table)) == []


@pytest.mark.parametrize(
    ("title", "table"),
    [
        ("Crimes recorded, 1 January to 31 December", OF_FINANCIAL_YEARS),
        ("Crimes recorded, 1 April to 30 September", OF_FINANCIAL_YEARS),
        ("Crimes recorded, 1 May to 31 March", OF_FINANCIAL_YEARS),
        ("Crimes recorded, 2 April to 31 March", OF_FINANCIAL_YEARS),
        ("Crimes recorded, 11 April to 31 March", OF_FINANCIAL_YEARS),
        ("Crimes recorded, 1 April to 30 March", OF_FINANCIAL_YEARS),
        ("Crimes recorded, 1 April to 31 March, and 1 May to 3 June", OF_FINANCIAL_YEARS),
        ("Crimes recorded, 1 January to 30 June", OF_CALENDAR_YEARS),
    ],
)
def test_days_of_each_year_that_are_not_its_first_and_last_are_told(read_unasked, title, table):
    assert "unknown-period" in kinds(read_unasked(title, table))
