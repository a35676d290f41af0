"""Heads that say when the years below or beside them end, or what ends with the months there."""

import pytest

from cyberflag.model import Request
from readings import ASKED, kinds

ENDING_IN_MARCH = [
    "Year ending March",
    "Y/E Mar",
    "Year to 31 March",
    "12 months ending March",
    "Year ended 31st March",
    "Financial year ending",
    "FYE",
    "Year end March",
]
ROWS = [["Under 13", 44, 42], ["13-17", 68, 91], ["Total", 112, 133]]
YEARS = ["2017/18", "2018/19"]


def years_of(read):
    return [count.period.label for count in read.counts]


@pytest.mark.parametrize("head", ENDING_IN_MARCH)
@pytest.mark.parametrize("again", [True, False])
def test_years_below_a_head_that_says_when_they_end_are_those_years(head, again, read_sheets):
    heads = [["Age band", head, head if again else None], [None, 2018, 2019]]
    assert years_of(read_sheets(request=ASKED, Data=[["Online-flagged offences"], *heads, *ROWS])) == YEARS * 3


@pytest.mark.parametrize("head", ENDING_IN_MARCH)
def test_years_beside_and_under_a_corner_that_says_when_they_end_are_those_years(head, read_sheets):
    across = read_sheets(request=ASKED, Data=[["Online-flagged offences"], [head, 2018, 2019], *ROWS])
    assert years_of(across) == YEARS * 3
    down = read_sheets(request=ASKED, Data=[["Online-flagged offences"], [head, "Offences"], [2018, 4], [2019, 5]])
    assert years_of(down) == YEARS


@pytest.mark.parametrize("head", ["Year", "Calendar year", "Year recorded", "Y/E December", "Year ending December"])
def test_years_below_other_heads_are_those_of_the_calendar(head, read_sheets):
    heads = [["Age band", head, head], [None, 2018, 2019]]
    assert (
        years_of(read_sheets(request=ASKED, Data=[["Online-flagged offences"], *heads, *ROWS])) == ["2018", "2019"] * 3
    )


@pytest.mark.parametrize("head", ["Offences in the year ending March", "Age"])
def test_a_number_like_a_year_that_stands_alone_below_a_head_is_none(head, read_sheets):
    read = read_sheets(request=ASKED, Data=[["Offence", head], ["Rape", 2018], ["Grooming", 12]])
    assert all(count.period.label != "2017/18" for count in read.counts if count.printed == "2018")


TITLE = ["Sexual communication with a child"]
BARE = ["FY ending", "Year ending", "Y/E", "12 months to", "Year to", "Twelve months ending"]


@pytest.mark.parametrize("head", BARE)
def test_months_beside_or_under_a_head_of_years_that_end_are_those_years(head, read_sheets):
    across = read_sheets(request=Request(), Data=[TITLE, [head, "Mar-18", "Mar-19"], ["Offences", 41, 52]])
    down = read_sheets(request=Request(), Data=[TITLE, [head, "Offences"], ["March 2018", 41], ["March 2019", 52]])
    assert years_of(across) == years_of(down) == YEARS


def test_months_that_end_quarters_are_those_quarters(read_sheets):
    read = read_sheets(request=Request(), Data=[TITLE, ["Quarter ending", "Mar-18", "Jun-18"], ["Offences", 41, 52]])
    assert [(c.period.start.month, c.period.end.month) for c in read.counts] == [(1, 3), (4, 6)]


@pytest.mark.parametrize(
    ("head", "months"),
    [
        ("Month", ("Mar-18", "Mar-19")),
        ("Month ending", ("Mar-18", "Mar-19")),
        ("Period", ("Mar-18", "Mar-19")),
        ("Recorded in", ("Mar-18", "Mar-19")),
        ("Months of the year ending March 2019", ("Feb-19", "Mar-19")),
        ("Year ending", ("Jan-18", "Feb-18", "Mar-18")),
    ],
)
def test_months_under_other_heads_or_that_follow_on_one_another_are_months(head, months, read_sheets):
    rows = [TITLE, [head, *months], ["Offences", *range(41, 41 + len(months))]]
    read = read_sheets(request=Request(), Data=rows)
    assert len(read.counts) == len(months)
    assert all(count.period.start.month == count.period.end.month for count in read.counts)


def test_twelve_months_to_each_of_several_months_may_share_days(read_sheets):
    read = read_sheets(request=Request(), Data=[TITLE, ["12 months to", "Feb 2018", "Mar 2018"], ["Offences", 41, 52]])
    assert years_of(read) == ["year ending February 2018", "2017/18"]


CRIME = "Sexual communication with a child"


@pytest.mark.parametrize("head", BARE)
def test_a_head_alone_above_the_headings_makes_years_of_the_months_among_these(head, read_sheets):
    rows = [["Offences recorded"], [head], ["Offence", "Mar-18", "Mar-19"], [CRIME, 41, 52]]
    assert years_of(read_sheets(request=Request(), Data=rows)) == YEARS


@pytest.mark.parametrize(
    "rows",
    [
        [["Year ending", "Jan-18", "Feb-18", "Mar-18"], ["Offences", 41, 52, 11]],
        [["Year ending", "Apr-18", "Aug-18", "Dec-18"], ["Offences", 41, 52, 11]],
        [["Year to date", "Mar-18", "Mar-19"], ["Offences", 41, 52]],
        [["YTD", "Mar-18", "Mar-19"], ["Offences", 41, 52]],
        [["12 month rolling", "Mar-18", "Mar-19"], ["Offences", 41, 52]],
        [["Year ending March", "Mar-18", "Mar-19"], ["Offences", 41, 52]],
        [["Rolling 12 months"], ["Month", "Offences"], ["Mar-18", 41], ["Mar-19", 52]],
        [["Data are for years ended 31 March"], ["Offence", "Mar-18", "Mar-19"], [CRIME, 41, 52]],
        [["FY ending", "Mar-18", "2018/19", "Mar-20"], ["Offences", 41, 52, 11]],
        [["FY ending", "Mar-18", "Mar-19", "Sep-19"], ["Offences", 41, 52, 11]],
        [["Offences by year ending"], ["Offence", "Mar-18", "Mar-19"], [CRIME, 41, 52]],
        [["Year ending"], ["Month", "Mar-18", "Mar-19"], ["Offences", 41, 52]],
        [["Year ending"], ["Offence", "Jan-18", "Feb-18", "Mar-18"], [CRIME, 41, 52, 11]],
    ],
)
def test_months_that_may_end_years_and_are_read_as_months_are_told(rows, read_sheets):
    read = read_sheets(request=Request(), Data=[TITLE, *rows])
    assert any(count.period.start.month == count.period.end.month for count in read.counts)
    assert "unknown-period" in kinds(read)


@pytest.mark.parametrize(
    "rows",
    [
        [["Month", "Mar-18", "Mar-19"], ["Offences", 41, 52]],
        [["Month ending", "Mar-18", "Mar-19"], ["Offences", 41, 52]],
        [["Months of the year ending March 2019"], ["Month", "Feb-19", "Mar-19"], ["Offences", 41, 52]],
        [["Offences by month, year ended March 2019"], ["Offence", "Feb-19", "Mar-19"], [CRIME, 41, 52]],
        [["Year to the end of March 2019"], ["Offence", "Feb-19", "Mar-19"], [CRIME, 41, 52]],
        [["Year to 31 March 2019"], ["Offence", "Feb-19", "Mar-19"], [CRIME, 41, 52]],
        [["Year to 31/03/2019"], ["Offence", "Feb-19", "Mar-19"], [CRIME, 41, 52]],
        [["Year to Mar-19"], ["Offence", "Feb-19", "Mar-19"], [CRIME, 41, 52]],
        [["Financial year to date 2018/19"], ["Month", "Apr-18", "May-18"], ["Offences", 41, 52]],
        [["Financial year 2018/19"], ["Offence", "Apr-18", "May-18"], [CRIME, 41, 52]],
        [["Monthly figures, rolling"], ["Offence", "Apr-18", "May-18"], [CRIME, 41, 52]],
    ],
)
def test_months_that_nothing_makes_longer_spans_of_are_not_told(rows, read_sheets):
    read = read_sheets(request=Request(), Data=[TITLE, *rows])
    assert len(read.counts) == 2
    assert all(count.period.start.month == count.period.end.month for count in read.counts)
    assert "unknown-period" not in kinds(read)


@pytest.mark.parametrize("head", ["Year ending", "Years to", "Quarter ending"])
def test_months_that_follow_on_one_another_below_a_head_in_their_own_column_make_no_years(head, read_sheets):
    rows = [[head, "Offences"], ["Jan-18", 10], ["Feb-18", 12], ["Mar-18", 9]]
    reading = read_sheets(request=ASKED, Data=[["Online-flagged offences"], *rows])
    assert [count.period.days for count in reading.counts] == [31, 28, 31]
    assert "unknown-period" in kinds(reading)


@pytest.mark.parametrize("head", ["12 months to", "Rolling year ending"])
def test_spans_that_roll_on_are_kept(head, read_sheets):
    rows = [[head, "Offences"], ["Jan-18", 10], ["Feb-18", 12], ["Mar-18", 9]]
    reading = read_sheets(request=ASKED, Data=[["Online-flagged offences"], *rows])
    assert {count.period.days for count in reading.counts} == {365}


MARCHES = ["Mar-18", "Mar-19", "Mar-20"]


@pytest.mark.parametrize("head", ["Financial years", "Financial year", "FY"])
@pytest.mark.parametrize("across", [True, False])
def test_the_march_of_each_financial_year_is_that_year(head, across, read_sheets):
    rows = [[head, *MARCHES], ["Rape", 4, 5, 6], ["Grooming", 7, 8, 9]]
    if not across:
        rows = [list(row) for row in zip(*rows, strict=True)]
    reading = read_sheets(request=ASKED, Data=[["Online-flagged offences"], *rows])
    assert set(years_of(reading)) == {"2017/18", "2018/19", "2019/20"}


@pytest.mark.parametrize("title", ["Online-flagged offences by financial year", "By financial year (April to March)"])
def test_the_march_of_each_year_below_a_title_of_financial_years_is_that_year(title, read_sheets):
    rows = [["Offence", *MARCHES], ["Rape", 4, 5, 6], ["Grooming", 7, 8, 9]]
    reading = read_sheets(request=ASKED, Data=[[title], *rows])
    assert set(years_of(reading)) == {"2017/18", "2018/19", "2019/20"}


def test_the_april_of_each_financial_year_begins_it(read_sheets):
    rows = [["Financial year", "Rape"], ["Apr-17", 4], ["Apr-18", 5]]
    assert years_of(read_sheets(request=ASKED, Data=[["Online-flagged offences"], *rows])) == ["2017/18", "2018/19"]


@pytest.mark.parametrize(
    ("title", "heads", "is_told"),
    [
        ("Online-flagged offences", MARCHES, True),
        ("Online-flagged offences in March of each financial year", MARCHES, False),
        ("Online-flagged offences in March", MARCHES, False),
        ("Online-flagged offences by month", MARCHES, False),
        ("Online-flagged offences by financial year", ["Jan-18", "Feb-18", "Mar-18"], False),
        ("Online-flagged offences", ["Mar-18", "Apr-18", "May-18"], False),
    ],
)
def test_other_months_are_months_and_those_that_may_end_years_are_told(title, heads, is_told, read_sheets):
    rows = [["Offence", *heads], ["Rape", 4, 5, 6], ["Grooming", 7, 8, 9]]
    reading = read_sheets(request=ASKED, Data=[[title], *rows])
    assert max(count.period.days for count in reading.counts) == 31
    assert ("unknown-period" in kinds(reading)) is is_told
