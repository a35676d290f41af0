"""Lists of outcomes: their sum without a label, the rest that calls them disposals, the days that were asked for."""

import pytest

from readings import kinds

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
