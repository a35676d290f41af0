"""Lines that count something else, or more, than those above them, and what small numbers and years so far are."""

import pytest

from readings import kinds, values

LINES = ("2019 = 21", "2020 = 18")


@pytest.mark.parametrize("all_of", ["All crimes recorded.", "All recorded crime.", "Total recorded crime in the area."])
def test_all_crimes_under_a_number_of_their_own_are_on_no_platform(read_unasked, all_of):
    first = "1. You asked for crimes that mention Snapchat."
    reading = read_unasked(first, *LINES, f"2. {all_of}", "2019 = 8,431", "2020 = 9,207")
    assert [c.platform for c in reading.counts] == ["snapchat", "snapchat", "all", "all"]


def test_one_of_several_words_searched_for_is_no_platform(read_unasked):
    asked = "You asked for blackmail where webcam, camera link or video call is mentioned in the summary."
    assert {c.platform for c in read_unasked("<h1>Blackmail</h1>", asked, *LINES).counts} == {"all"}


@pytest.mark.parametrize("small", ["fewer than five", "<5"])
def test_small_numbers_are_one_at_least_beside_a_printed_nought(read_unasked, small):
    head = "<h1>Recorded rape offences</h1>"
    found = values(read_unasked(head, "2019: 9", f"2020: {small}", "2021: 0"))
    assert found["2020", "rape"] == (1, 4)
    assert values(read_unasked(head, "2019: 9", f"2020: {small}", "2021: 7"))["2020", "rape"] == (0, 4)


@pytest.mark.parametrize("year", ["So far in 2024", "2024 so far", "2024 (to date)", "2024 (YTD)", "2024 year to date"])
def test_the_year_of_the_reply_runs_up_to_its_day(read_unasked, year):
    reading = read_unasked("<h1>Recorded rape offences</h1>", "Answered 12 April 2024.", "2023: 7", f"{year}: 9")
    assert reading.counts[-1].period.label == "1 January 2024 to 12 April 2024"


@pytest.mark.parametrize(
    "year",
    [
        "So far this year", "This year to date", "To date this year", "In the current year to date",
        "This calendar year so far", "Already this year",
    ],
)  # fmt: skip
@pytest.mark.parametrize("lines", [("2023: 7", "{}: 9"), ("In 2023 there were 7 rapes.", "{} we recorded 9 rapes.")])
def test_the_year_of_the_reply_needs_no_number(read_unasked, year, lines):
    before, line = lines
    title = "<h1>Recorded rape offences</h1>"
    reading = read_unasked(title, "Answered 12 April 2024.", before, line.format(year))
    assert values(reading) == {("2023", "rape"): (7, 7), ("1 January 2024 to 12 April 2024", "rape"): (9, 9)}


def test_the_financial_year_of_the_reply_begins_in_april(read_unasked):
    title = ("<h1>Recorded rape offences</h1>", "Answered 12 March 2024.")
    reading = read_unasked(*title, "2022/23: 7", "This financial year to date: 9")
    assert reading.counts[-1].period.label == "1 April 2023 to 12 March 2024"


@pytest.mark.parametrize(
    ("before", "line"),
    [
        (
            ("Financial year 2017/18: 12 offences", "Financial year 2018/19: 14 offences"),
            "This year to date: 2 offences",
        ),
        (("Our years run from April to March.", "2017/18: 12", "2018/19: 14"), "So far this year: 2"),
        ((), "We recorded 14 offences in the school year 2018/19 and 3 so far this year."),
    ],
)
def test_a_year_so_far_beside_years_from_april_begins_on_no_day_that_is_said(read_unasked, before, line):
    reading = read_unasked("<h1>Recorded rape offences</h1>", "Answered 3 May 2019.", *before, line)
    assert {count.period.label for count in reading.counts} <= {"2017/18", "2018/19"}
    assert reading.issues


def test_a_calendar_year_so_far_begins_in_january_beside_years_from_april(read_unasked):
    head = ("<h1>Recorded rape offences</h1>", "Answered 3 May 2019.", "2018/19: 14")
    reading = read_unasked(*head, "This calendar year so far: 2")
    assert reading.counts[-1].period.label == "1 January 2019 to 3 May 2019"


def test_a_year_so_far_without_the_day_of_the_reply_is_not_the_year_named_before(read_unasked):
    reading = read_unasked("There were 7 rapes in 2023. To date this year 9 rapes were recorded.")
    assert values(reading) == {("2023", "rape"): (7, 7)}
    assert kinds(reading) == ["unknown-period"]


def test_a_year_to_date_that_says_its_own_day_runs_up_to_that(read_unasked):
    head = ("<h1>Recorded rape offences</h1>", "Answered 12 April 2024.", "2023 - 7 crimes")
    reading = read_unasked(*head, "2024 - 9 crimes (YTD up to and including 31/03/24)")
    assert reading.counts[-1].period.label == "1 January 2024 to 31 March 2024"


def test_custody_records_are_those_of_people_charged_where_these_are_asked_for(read_unasked):
    asked = ("<h2>Request 1</h2>", "How many adults were charged with rape in 2019 and 2020?", "<h2>Answer 1</h2>")
    counts = read_unasked(*asked, "2019: 12 custody records. 2020: 15 custody records.").counts
    assert [str(c.measure) for c in counts] == ["charges", "charges"]


@pytest.mark.parametrize("with_outcome", ["with an outcome of charge", "given a final outcome of summons"])
def test_crimes_with_an_outcome_are_outcomes(read_unasked, with_outcome):
    asked = f"<ul><li>1) Rape crimes in 2019.</li><li>2) The number of these {with_outcome}.</li></ul>"
    counts = read_unasked("<h2>Request</h2>", asked, "<h2>Response</h2>", "Q1) 2019: 31", "Q2) 2019: 6").counts
    assert [str(c.measure) for c in counts] == ["offences", "outcomes"]


@pytest.mark.parametrize("those", ["of these records", "of these crimes", "out of those reports"])
def test_flagged_records_are_a_part_of_the_crimes_before_them(read_unasked, those):
    counts = read_unasked("1. In 2019 98 rapes were recorded.", f"2. 85 {those} have the cyber crime flag.").counts
    assert [(c.bounds.low, str(c.basis)) for c in counts] == [(98, "none"), (85, "flag")]


def test_a_remark_that_names_the_crimes_of_the_heading_makes_nothing_doubtful(read_unasked):
    head = "<h1>Child sexual exploitation arrests</h1>"
    remark = "Please note that CSE is no offence; all rests on a marker which was set more often from 2016."
    reading = read_unasked(head, remark, [["", "Arrests", "Charged"], ["2015", 31, 12], ["2016", 58, 19]])
    assert {c.offence for c in reading.counts} == {"cse"}
