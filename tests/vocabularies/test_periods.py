"""What replies write for a period, and what only looks like one."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberflag.model import Period
from cyberflag.vocabularies.periods import PERIOD_FORMS, periods_named_in, understand_period

FY = Period.financial_year
CY = Period.calendar_year


def span(start: str, end: str) -> Period:
    return Period(date.fromisoformat(start), date.fromisoformat(end))


WHOLE = [
    ("2015/16", FY(2015), 1.0),
    ("1st April 2019 and 31st March 2020", FY(2019), 1.0),
    ("2015-16", FY(2015), 1.0),
    ("2015/2016", FY(2015), 1.0),
    ("2017-2018", FY(2017), 1.0),
    ("2017 – 18", FY(2017), 1.0),
    ("2017\u00a0/\u00a018", FY(2017), 1.0),
    ("2017_18", FY(2017), 1.0),
    ("1999-00", FY(1999), 1.0),
    ("1998-99", FY(1998), 1.0),
    ("FY 15-16", FY(2015), 1.0),
    ("FY17/18", FY(2017), 1.0),
    ("FY 2017/2018", FY(2017), 1.0),
    ("FY1718", FY(2017), 0.9),
    ("Fin Year 2015/16", FY(2015), 1.0),
    ("Financial year 2017-2018", FY(2017), 1.0),
    ("Year: 2017/18", FY(2017), 1.0),
    ("2021 to 2022", FY(2021), 0.9),
    ("2021/2", FY(2021), 0.9),
    ("1 April 2015 to 31 March 2016", FY(2015), 1.0),
    ("1st April 2017 to 31st March 2018", FY(2017), 1.0),
    ("1 April to 31 March 2018", FY(2017), 1.0),
    ("1 Ebrill 2017 i 31 Mawrth 2018", FY(2017), 1.0),
    ("1 Ebrill 2017 - 31 Mawrth 2018 / 1 April 2017 - 31 March 2018", FY(2017), 1.0),
    ("01/04/2017 - 31/03/2018", FY(2017), 1.0),
    ("01/04/2022-31/03/2023", FY(2022), 1.0),
    ("2017-04-01 to 2018-03-31", FY(2017), 1.0),
    ("01.01.20 - 01.01.21", span("2020-01-01", "2021-01-01"), 1.0),
    ("02.01.21 - 31.01.22", span("2021-01-02", "2022-01-31"), 1.0),
    ("April 3 2017 - October 2 2017", span("2017-04-03", "2017-10-02"), 1.0),
    ("April 2018 to April 2021", span("2018-04-01", "2021-04-30"), 1.0),
    ("Apr 2017 - Mar 2018", FY(2017), 1.0),
    ("Apr 15 - Mar 16", FY(2015), 1.0),
    ("Apr - Mar 2018", FY(2017), 1.0),
    ("Apr-Dec 2017", span("2017-04-01", "2017-12-31"), 1.0),
    ("Jan-Dec 2018", CY(2018), 1.0),
    ("1 Jan-31 Dec 2014", CY(2014), 1.0),
    ("1 Jan-30th Nov 2016", span("2016-01-01", "2016-11-30"), 1.0),
    ("2019/20 (Apr - Dec only)", span("2019-04-01", "2019-12-31"), 1.0),
    ("Apr-Dec 2019/20", span("2019-04-01", "2019-12-31"), 1.0),
    ("2019/20 (Jan - Mar)", span("2020-01-01", "2020-03-31"), 1.0),
    ("2019/20 to 31 December 2019", span("2019-04-01", "2019-12-31"), 1.0),
    ("2019/20 (up to 31 January)", span("2019-04-01", "2020-01-31"), 1.0),
    ("2020 up to 31st January", span("2020-01-01", "2020-01-31"), 1.0),
    ("2017/18 (1 April 2017 to 31 March 2018)", FY(2017), 1.0),
    ("2019/20 (1 April 2019 to 31 December 2019)", span("2019-04-01", "2019-12-31"), 0.9),
    ("year ending March 2016", FY(2015), 1.0),
    ("Year ended 30 June 2016", span("2015-07-01", "2016-06-30"), 1.0),
    ("the year that ended on 31 March 2016", FY(2015), 1.0),
    ("12 months that ended in March 2016", FY(2015), 1.0),
    ("the financial year that ended in 2016", FY(2015), 0.9),
    ("YE Mar 16", FY(2015), 1.0),
    ("12 months to June 2016", span("2015-07-01", "2016-06-30"), 1.0),
    ("12 months to 15 June 2016", span("2015-06-16", "2016-06-15"), 1.0),
    ("nine months to December 2019", span("2019-04-01", "2019-12-31"), 1.0),
    ("2016", CY(2016), 0.9),
    ("calendar year 2018", CY(2018), 1.0),
    ("CY2018", CY(2018), 1.0),
    ("Q1 2018/19", span("2018-04-01", "2018-06-30"), 0.9),
    ("2018/19 Q4", span("2019-01-01", "2019-03-31"), 0.9),
    ("H1 2015/16", span("2015-04-01", "2015-09-30"), 1.0),
    ("H2 2015/16", span("2015-10-01", "2016-03-31"), 1.0),
    ("first half of 2016", span("2016-01-01", "2016-06-30"), 1.0),
    ("April 2017", span("2017-04-01", "2017-04-30"), 0.9),
    ("Feb-20", span("2020-02-01", "2020-02-29"), 0.9),
    ("2017/18 - 2019/20", span("2017-04-01", "2020-03-31"), 1.0),
    ("2017/18 to 2019/20", span("2017-04-01", "2020-03-31"), 1.0),
    ("2020/21-2024/25 combined", span("2020-04-01", "2025-03-31"), 1.0),
    ("2014/15/and 16", span("2014-04-01", "2016-03-31"), 0.6),
    ("2018 to 2020", span("2018-01-01", "2020-12-31"), 0.7),
    ("calendar years 2020 - 2024", span("2020-01-01", "2024-12-31"), 1.0),
    ("Recorded 2017/18", FY(2017), 0.8),
    ("2017/18 offences", FY(2017), 0.8),
    ("Offences 2017/18", FY(2017), 0.8),
    ("2017/18 Total", FY(2017), 0.8),
    ("2019/20*", FY(2019), 0.8),
    ("(2017/18)", FY(2017), 1.0),
    ("Year 1 (2017/18)", FY(2017), 1.0),
    ("2017/18 (1)", FY(2017), 0.8),
    ("2016/17 to 2018/19 (3 years)", span("2016-04-01", "2019-03-31"), 1.0),
    ("FYE 2018", FY(2017), 0.9),
    ("2017 (Apr-Dec)", span("2017-04-01", "2017-12-31"), 1.0),
    ("Q1-Q3 2019/20", span("2019-04-01", "2019-12-31"), 0.9),
    ("2019/20 Part Year (Apr - Dec)", span("2019-04-01", "2019-12-31"), 1.0),
    ("2019/20 YTD (to Dec 19)", span("2019-04-01", "2019-12-31"), 1.0),
    ("01/04/2019 to 31/12/2019 (part year)", span("2019-04-01", "2019-12-31"), 1.0),
    ("Recorded between 01/04/2017 and 31/03/2018", FY(2017), 0.8),
    ("the year 2016", CY(2016), 0.9),
    ("2017-04-01", span("2017-04-01", "2017-04-01"), 0.5),
    ("17/18", FY(2017), 0.5),
    ("17-18", FY(2017), 0.3),
    ("'15-'16", FY(2015), 0.5),
    ("2015/'16", FY(2015), 1.0),
    ("2015 - ’16 financial", FY(2015), 1.0),
    ("’15 – 16", FY(2015), 0.5),
    ("15 to '16", FY(2015), 0.5),
]


@pytest.mark.parametrize(("text", "period", "score"), WHOLE)
def test_a_text_that_is_a_period_is_understood(text, period, score):
    understood = understand_period(text)
    assert understood is not None
    assert (understood.value, understood.score) == (period, score)


@pytest.mark.parametrize(
    "text",
    [
        "31/09/2023",
        "01/04/2023 - 31/09/2023",
        "31 March 2018 to 1 April 2017",
        "2019/20 to date",
        "2019/20 (part year)",
        "FY18",
        "FY 2017",
        "Financial year 2017",
        "2017 FY",
        "FY2021",
        "2017 (Apr-Mar)",
        "April 2017 and March 2018",
        "2019/20 (9 months)",
        "Apr 2019 to date",
        "2017/18 Female",
        "2018-20",
        "2018/21",
        "2018 - 2016",
        "Three year total",
        "Recorded between",
        "Year",
        "last five years",
        "so far this year",
        "2,015",
        "2015.0",
        "12 months",
        "Age 2017",
        "Q5 2018/19",
        "13 months to Foo 2017",
        "",
        " ",
        "1 to 4",
        "x" * 500,
    ],
)
def test_what_is_not_surely_a_period_is_left_alone(text):
    assert understand_period(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "0-11",
        "12-15",
        "16-17",
        "14-15",
        "10 to 12",
        "Under 13",
        "18+",
        "071/17",
        "88A",
        "086/02",
        "19/16",
        "022 / 06",
        "Female",
        "Total",
        "<5",
        "37",
    ],
)
def test_ages_offence_codes_and_figures_are_no_periods(text):
    assert understand_period(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "FOI 2020-01187",
        "F-2020-00934",
        "418A-20",
        "0533-20",
        "2020-411",
        "FOI 113-20-21",
        "FOI 2020-21",
        "Ref 2020/21",
        "2020/23311",
        "FOI2020/01190",
        "Ref 0612/20",
        "508/2020",
        "15/06",
        "NYP 0498.2020-21 records",
        "20-05-1193",
        "01.FOI.20.014873",
        "COL/20/0443",
        "FOI-2020-00611",
        "Freedom of Information Act 2000",
        "Sexual Offences Act 2003",
        "section 90 of the Justice Act (Northern Ireland) 2015",
        "Data drawn on 9 June 2020 from the system.",
        "received on 21 April 2020",
        "since 1 January 2024",
        "since 2010",
        "before 2014",
        "2019/20 to date",
        "1,840 officers",
    ],
)
def test_reference_numbers_acts_and_single_dates_are_no_periods_in_a_text(text):
    assert periods_named_in(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 2017/18 the force recorded ten offences.", [("2017/18", FY(2017))]),
        ("154 offences in 2017/18, 229 in 2018/19.", [("2017/18", FY(2017)), ("2018/19", FY(2018))]),
        ("2013/14, 2014/15 and 2015/16", [("2013/14", FY(2013)), ("2014/15", FY(2014)), ("2015/16", FY(2015))]),
        ("Age 2017/18 2018/19", [("2017/18", FY(2017)), ("2018/19", FY(2018))]),
        ("in the financial year 2021/22", [("financial year 2021/22", FY(2021))]),
        ("between 1 April 2017 and 31 March 2018:", [("between 1 April 2017 and 31 March 2018", FY(2017))]),
        ("2017-18", [("2017-18", FY(2017))]),
        ("in 2018, 2019 and 2020", [("2018", CY(2018)), ("2019", CY(2019)), ("2020", CY(2020))]),
        ("2017 : 336", [("2017", CY(2017))]),
        ("Answer\n2009 : 17", [("2009", CY(2009))]),
        ("for 2018 to 2020", [("2018 to 2020", span("2018-01-01", "2020-12-31"))]),
        ("Years 2017/18 - 2019/20", [("2017/18 - 2019/20", span("2017-04-01", "2020-03-31"))]),
        (
            "so 2017/18 is not held. 2019/20 (Apr - Dec only)",
            [("2017/18", FY(2017)), ("2019/20 (Apr - Dec only", None)],
        ),
    ],
)
def test_periods_in_running_text_are_found_with_their_spans(text, expected):
    found = periods_named_in(text)
    assert len(found) == len(expected)
    for understood, (words, period) in zip(found, expected, strict=True):
        assert text[understood.start : understood.end].startswith(words)
        assert period is None or understood.value == period


@pytest.mark.parametrize("form", PERIOD_FORMS, ids=lambda form: form.example)
def test_every_listed_form_means_what_the_list_says(form):
    understood = understand_period(form.example)
    assert understood is not None
    assert understood.value == form.period


YEARS = st.integers(2000, 2060)
DAYS = st.dates(date(2000, 1, 1), date(2060, 12, 31))


@given(
    YEARS,
    st.sampled_from(
        ["{0}/{2:02d}", "{0}-{2:02d}", "{0}/{1}", "{0} - {1}", "FY {3:02d}/{2:02d}", "Financial Year {0}–{2:02d}"]
    ),
)
def test_a_financial_year_printed_in_any_form_reads_back(year, form):
    understood = understand_period(form.format(year, year + 1, (year + 1) % 100, year % 100))
    assert understood is not None
    assert understood.value == FY(year)


@given(
    DAYS,
    st.integers(0, 1500),
    st.sampled_from(["%d/%m/%Y", "%d.%m.%y", "%d %B %Y", "%d %b %y", "%Y-%m-%d"]),
    st.sampled_from([" - ", " to ", " – "]),
)
def test_any_span_of_days_printed_as_two_dates_reads_back(start, days, form, link):
    period = Period(start, start + timedelta(days=days))
    understood = understand_period(f"{period.start:{form}}{link}{period.end:{form}}")
    assert understood is not None
    assert understood.value == period


@given(DAYS, st.integers(0, 1500))
def test_the_label_of_any_period_reads_back(start, days):
    period = Period(start, start + timedelta(days=days))
    understood = understand_period(period.label)
    assert understood is not None
    assert understood.value == period


@given(st.text(max_size=60))
def test_no_text_breaks_the_reading_and_spans_lie_within_it(text):
    understand_period(text)
    for understood in periods_named_in(text):
        assert 0 <= understood.start < understood.end <= len(text)


@pytest.mark.parametrize(
    "text", ["1 April 2019 and 1 April 2020", "3 May 2019 and 2 May 2020", "1 April 2019 and 30 June 2019"]
)
def test_two_days_that_bound_no_whole_years_are_no_period(text):
    assert understand_period(text) is None


@pytest.mark.parametrize("text", ["2021 / 2022 / 2023", "in 2021/2022/2023: 4 / 5 / 6", "Year | 2021 | 2022 | 2023"])
def test_three_years_parted_by_strokes_are_no_financial_year(text):
    assert [said.value for said in periods_named_in(text)] == [CY(2021), CY(2022), CY(2023)]


@pytest.mark.parametrize("text", ["2021 / 2023 / 2025", "FOI 2021/2022/2023"])
def test_numbers_parted_by_strokes_that_do_not_follow_on_are_no_years(text):
    assert periods_named_in(text) == []


def test_periods_are_found_however_much_text_stands_between_them():
    words = "we hold no such thing and so it goes on, " * 20
    first, last = "the year ending March 2018", "1 April 2019 to 31 March 2020"
    text = f"{words}{first}; {words}in {last}. {words}"
    assert [text[found.start : found.end] for found in periods_named_in(text)] == [first[4:], last]


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("since 1 April 2019 (until 31 May)", date(2019, 5, 31)),
        ("1 April 2019 to 31 May", date(2019, 5, 31)),
        ("April 2019 - June", date(2019, 6, 30)),
        ("since April 2019 (to end of May 2019)", date(2019, 5, 31)),
        ("April and May 2019", date(2019, 5, 31)),
        ("2019/20 so far (1 April to 31 May)", date(2019, 5, 31)),
        ("2019/20 (April & May)", date(2019, 5, 31)),
        ("1 April 2019 to 31 May 2019 (two months)", date(2019, 5, 31)),
        ("four years from April 2019", date(2023, 3, 31)),
    ],
)
def test_a_span_may_be_told_by_its_first_day(text, end):
    assert understand_period(text).value == Period(date(2019, 4, 1), end)


@pytest.mark.parametrize(
    "text",
    ["2019/20 so far", "1 April 2019 to 31 May 2019 (three months)", "December and January 2019", "April & June 2019"],
)
def test_a_span_that_is_not_told_whole_is_none(text):
    assert understand_period(text) is None


@pytest.mark.parametrize(
    "behind", [": 95", "- total 95", "(total = 95)", "[total: 5]", "(95)", "(5 offences)", "(95 in total)"]
)
def test_a_year_that_begins_a_line_before_its_number_is_a_period(behind):
    assert [found.value for found in periods_named_in(f"2017 {behind}")] == [Period.calendar_year(2017)]


@pytest.mark.parametrize("behind", ["(1)", "(2018)", "(see note 12)", "(95) of the Act"])
def test_a_year_before_a_bracket_that_gives_no_number_of_crimes_is_none(behind):
    assert periods_named_in(f"2017 {behind}") == []


@pytest.mark.parametrize(
    "text",
    [
        "First year that you asked about (2017/18)",
        "The earliest year in your letter: 2017/18",
        "2017/18, the second of your three years",
        "Year one (2017/18)",
    ],
)
def test_the_place_of_a_year_among_those_asked_for_changes_nothing(text):
    assert understand_period(text).value == Period.financial_year(2017)


@pytest.mark.parametrize("text", ["First year", "First year of use 2017/18", "First year after the flag came, 2017/18"])
def test_a_year_of_something_else_than_the_request_is_no_period(text):
    found = understand_period(text)
    assert found is None or found.score < 0.9


@pytest.mark.parametrize("year", ["Apr 2021/Mar 2022", "April 2021 / March 2022", "Apr 21/Mar 22"])
def test_two_months_around_a_stroke_are_a_year_in_running_text(year):
    for text in (f"Of the crimes of {year} nine had led to a charge.", f"Three were recorded in {year}."):
        assert [found.value for found in periods_named_in(text)] == [Period.financial_year(2021)]


@pytest.mark.parametrize("months", ["April 2021 / May 2021", "April 2021/March 2023"])
def test_two_other_months_around_a_stroke_are_no_span_in_running_text(months):
    assert periods_named_in(f"Three were recorded in {months}.") == []
