"""Lists of outcomes: their total, their sum without a label, the rest called disposals, the days asked for."""

from dataclasses import replace

import pytest

from readings import ASKED, kinds

TITLE = "<h1>Recorded rape offences, 2021/22</h1>"


def counted(reading):
    return {(c.bounds.low, c.measure.value) for c in reading.counts}


@pytest.mark.parametrize("first", ["1 - Charge/summons", "Charge or summons"])
def test_a_last_row_without_a_label_is_the_sum_of_the_outcomes_above_it(read_unasked, first):
    rows = [["Outcome", "Count"], [first, 3], ["8 - Community resolution", 2], ["No outcome yet", 11], ["", 16]]
    reading = read_unasked(TITLE, rows)
    assert counted(reading) == {(3, "outcomes"), (2, "outcomes"), (11, "outcomes"), (16, "outcomes")}
    assert [t.total.provenance.source for t in reading.sums] == ["table 1!B5"]
    assert kinds(reading) == []


def test_a_last_row_without_a_label_that_is_no_sum_of_outcomes_is_told(read_unasked):
    rows = [["Outcome", "Count"], ["1 - Charge/summons", 3], ["8 - Community resolution", 2], ["", 19]]
    reading = read_unasked(TITLE, rows)
    assert 19 not in {c.bounds.low for c in reading.counts}
    assert "unknown-heading" in kinds(reading)


@pytest.mark.parametrize("rest", ["All other disposals", "Other outcomes", "Any other disposal type"])
def test_a_charge_is_an_outcome_where_the_rest_of_its_list_is_called_so(read_unasked, rest):
    rows = [["", "", "2020/21", "2021/22"], ["Rape of a female under 13", "Charge / summons", 6, 5],
            ["", "Out of court disposal", 2, 4], ["", rest, 40, 37]]  # fmt: skip
    reading = read_unasked("<h1>Recorded rape offences</h1>", rows)
    assert {c.measure.value for c in reading.counts} == {"outcomes"}


@pytest.mark.parametrize(
    "asked",
    [
        "Please disclose, from 1 January 2023 to 31 May 2025, the method of disposal for rape offences.",
        "Please provide, for the period 1 January 2023 to 31 May 2025, the number of rape offences recorded.",
    ],
)
def test_the_last_year_ends_where_a_request_ends_that_names_its_days_first(read_unasked, asked):
    rows = [["", "2023", "2024", "2025"], ["Recorded rape offences", 61, 58, 22]]
    reading = read_unasked(asked, rows)
    last = next(c for c in reading.counts if c.bounds.low == 22)
    assert str(last.period.end) == "2025-05-31"
    assert kinds(reading) == ["unknown-period"]


TITLED = [
    "Q4 Outcomes of the offences in Q1",
    "3. Outcomes of the offences recorded in each year, as at 31 January 2023",
    "Final disposals, 2017/18 to 2018/19",
    "Table 2: Crime outcomes",
    "The outcomes for these crimes",
]
OF_CRIMES = ["Offences by outcome", "Recorded crimes with their outcomes", "Flagged offences"]
LAST = [["Outcome", "2017/18", "2018/19"], ["Charged", 4, 6], ["Community resolution", 2, 3], ["No suspect", 8, 9]]


def total_of(reading):
    return {str(c.measure) for c in reading.counts if c.bounds.low in (14, 18)}


@pytest.mark.parametrize("title", TITLED)
def test_the_total_of_a_table_that_is_titled_outcomes_is_of_outcomes(read_sheets, read_page, title):
    rows = [*LAST, ["Total", 14, 18]]
    for reading in (read_sheets(Data=[[title], [], *rows]), read_page(f"<h2>{title}</h2>", rows)):
        assert total_of(reading) == {"outcomes"}


@pytest.mark.parametrize("title", OF_CRIMES)
def test_the_total_of_crimes_by_their_outcome_is_of_crimes(read_sheets, title):
    assert total_of(read_sheets(Outcomes=[[title], [], *LAST, ["Total", 14, 18]])) == {"offences"}


def test_a_total_that_is_called_crimes_is_of_crimes_below_a_title_of_outcomes(read_sheets):
    rows = [[TITLED[0]], [], *LAST, ["All crimes", 14, 18]]
    assert total_of(read_sheets(Data=rows)) == {"offences"}


ASKED_BY_OUTCOME = [
    "the same by offence title and Home Office code, by outcome group, by age band and by sex of the victim",
    "the number of flagged offences recorded in each year, split by the final outcome",
    "recorded crimes with the flag and the outcomes of those crimes",
    "flagged crimes per disposal type",
]


@pytest.mark.parametrize("question", ASKED_BY_OUTCOME)
@pytest.mark.parametrize("label", ["Total", "Grand Total", "Sum"])
def test_the_total_of_crimes_asked_for_by_outcome_is_of_outcomes(read_sheets, question, label):
    request = replace(ASKED, questions=("How many crimes carried the online flag?", question))
    rows = [["Flagged offences by outcome"], [], *LAST, [label, 14, 18]]
    assert total_of(read_sheets(request=request, Data=rows)) == {"outcomes"}


def test_a_total_called_crimes_is_of_crimes_where_they_are_asked_for_by_outcome(read_sheets):
    request = replace(ASKED, questions=(ASKED_BY_OUTCOME[0],))
    rows = [["Flagged offences by outcome"], [], *LAST, ["Offences recorded", 14, 18]]
    assert total_of(read_sheets(request=request, Data=rows)) == {"offences"}


BY_OUTCOME = replace(ASKED, questions=("the number of flagged offences recorded in each year, by outcome",))
YEARS = ["", "2017/18", "2018/19"]


@pytest.mark.parametrize(
    "rows",
    [
        [YEARS, ["Total", 50, 60], ["of which charge/summons", 14, 18], ["of which no suspect identified", 36, 42]],
        [YEARS, ["Total", 50, 60], ["of which charge/summons", 14, 18], ["of which no suspect identified", 20, 21]],
        [["Year", "Total", "Of which charged", "Of which no suspect"], ["2017/18", 50, 10, 20], ["2018/19", 60, 12, 2]],
        [
            ["Year", "Total", "Charged", "No suspect", "Cautioned"],
            ["2017/18", 50, 10, 20, 2],
            ["2018/19", 60, 1, 9, 2],
        ],
        [
            ["Year", "Total", "Charge/summons", "Evidential difficulties"],
            ["2017/18", 50, 10, 20],
            ["2018/19", 60, 9, 9],
        ],
        [["Outcome", *YEARS[1:]], ["Charged", 10, 12], ["No suspect", 20, 21], ["Overall", 50, 60]],
        [["Outcome", *YEARS[1:]], ["Charged", 10, 12], ["No suspect", 20, 21], ["Total number recorded", 50, 60]],
        [["Outcome", *YEARS[1:]], ["Charged", 10, 12], ["No suspect", 40, 48], ["Total crimes", 50, 60]],
        [["Outcome", *YEARS[1:]], ["Charged", "*", 12], ["No suspect", 20, "*"], ["Total", 50, 60]],
        [["Year", "Detected", "Undetected", "All crimes"], ["2017/18", 10, 40, 50], ["2018/19", 12, 48, 60]],
    ],
)
def test_a_total_that_may_hold_more_than_the_outcomes_beside_it_stays_one_of_crimes(read_page, rows):
    reading = read_page("Flagged offences recorded", rows, request=BY_OUTCOME)
    assert {str(c.measure) for c in reading.counts if c.bounds.low in (50, 60)} == {"offences"}
    assert not reading.issues


@pytest.mark.parametrize(
    "rows",
    [
        [YEARS, ["Charged", "<5", 15], ["No suspect", 11, "<5"], ["Total", 14, 18]],
        [["Year", "Total", "Charged", "No suspect", "Other"], ["2017/18", 14, 4, 8, 2], ["2018/19", 18, 6, 8, 4]],
        [["Sex", "2017/18", "", "2018/19", ""], ["", "Girls", "Boys", "Girls", "Boys"], ["Charged", 4, 1, 6, 2],
         ["No suspect", 10, 2, 12, 3], ["Total", 14, 3, 18, 5]],
    ],
)  # fmt: skip
def test_it_is_of_outcomes_wherever_it_is_just_what_they_add_to(read_page, rows):
    reading = read_page("Flagged offences recorded", rows, request=BY_OUTCOME)
    assert total_of(reading) == {"outcomes"}
    assert not reading.issues


def test_crimes_and_the_total_of_their_outcomes_are_told_apart_in_one_table(read_page):
    rows = [YEARS, ["Offences recorded", 50, 60], ["Charged", 4, 6], ["No suspect", 10, 12], ["Total", 14, 18]]
    reading = read_page("Flagged offences recorded", rows, request=BY_OUTCOME)
    assert total_of(reading) == {"outcomes"}
    assert {str(c.measure) for c in reading.counts if c.bounds.low in (50, 60)} == {"offences"}
    assert not reading.issues


def test_a_total_that_is_wrong_in_one_year_is_told_and_is_of_outcomes_as_the_others(read_page):
    rows = [[*YEARS, "2019/20"], ["Charged", 4, 6, 1], ["No suspect", 10, 12, 1], ["Total", 14, 20, 2]]
    reading = read_page("Flagged offences recorded", rows, request=BY_OUTCOME)
    assert {str(c.measure) for c in reading.counts if c.total} == {"outcomes"}
    assert kinds(reading) == ["does-not-add-up"]


def of_totals(reading):
    return {(str(c.measure), c.bounds.low) for c in reading.counts if c.bounds.low in (9, 21, 50, 60)}


_NO_SUSPECT = ["No suspect", 40, 48]
_OF_CRIMES = {("offences", 50), ("offences", 60)}


@pytest.mark.parametrize("labels", [("Charged", "Not charged"), ("Detected", "Undetected"), ("Solved", "Unsolved")])
def test_the_total_of_an_outcome_and_its_contrary_is_of_crimes(read_page, labels):
    rows = [YEARS, [labels[0], 10, 12], [labels[1], 40, 48], ["Total", 50, 60]]
    assert of_totals(read_page("Flagged offences recorded", rows, request=BY_OUTCOME)) == _OF_CRIMES


@pytest.mark.parametrize("heading", ["Offences 2018/19", "Number of crimes", "Crimes"])
def test_the_total_of_a_column_called_crimes_is_of_crimes(read_page, heading):
    rows = [["Outcome", heading], ["Charged", 10], ["No suspect", 40], ["Total", 50]]
    reading = read_page("Flagged offences recorded in 2018/19", rows, request=BY_OUTCOME)
    assert of_totals(reading) == {("offences", 50)}


@pytest.mark.parametrize("last", [9, 6])
def test_the_totals_of_all_tables_are_of_crimes_where_those_of_one_hold_more(read_page, last):
    first = [YEARS, ["Charged", 10, 12], _NO_SUSPECT, ["Total", 50, 60]]
    second = [YEARS, ["Charged", 1, 2], ["No suspect", 4, 8], ["Total", last, 21]]
    blocks = ["Flagged offences recorded", "Rape", first, "Blackmail", second]
    assert {measure for measure, _ in of_totals(read_page(*blocks, request=BY_OUTCOME))} == {"offences"}


def test_rows_of_one_crime_do_not_make_the_total_of_many_one_of_outcomes(read_page):
    rows = [["Offence", "Charged", "No suspect", "Total"], ["Rape", 10, 20, 50], ["Blackmail", 1, 0, 1],
            ["Stalking", 0, 1, 1]]  # fmt: skip
    assert of_totals(read_page("Flagged offences in 2018/19", rows, request=BY_OUTCOME)) == {("offences", 50)}


def test_outcomes_are_no_other_answer_where_the_quoted_request_parts_crimes_by_them(read_page):
    rows = [YEARS, ["Charged", 10, 12], _NO_SUSPECT, ["Total", 50, 60]]
    asked = "You asked for the number of flagged offences in each year by outcome."
    reading = read_page(asked, "<h2>Response</h2>", "Flagged offences recorded", rows)
    assert of_totals(reading) == {("outcomes", 50), ("outcomes", 60)}
    assert not reading.issues


def test_a_total_that_holds_charges_asked_for_beside_that_is_of_crimes(read_page):
    request = replace(BY_OUTCOME, questions=(*BY_OUTCOME.questions, "How many charges were there in each year?"))
    rows = [YEARS, ["Charged", 10, 12], _NO_SUSPECT, ["Total", 50, 60]]
    assert of_totals(read_page("Flagged offences recorded", rows, request=request)) == _OF_CRIMES
