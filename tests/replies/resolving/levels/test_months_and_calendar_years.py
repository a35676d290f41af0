"""Months of financial years under headings that say in which calendar year they lie, or are broken over two rows."""

import pytest

from readings import kinds, values

MONTHS = ["Oct", "Nov", "Dec", "Jan", "Feb", "Mar"]
ROWS = [["2017 into 2018", 1, 2, 3, 4, 5, 6], ["2018 and into 2019", 6, 5, 4, 3, 2, 1]]


def months(reading):
    return [(c.period.start.isoformat(), c.bounds.low) for c in reading.counts if c.period.days < 32]


@pytest.mark.parametrize(
    ("first", "second"),
    [("of the first year named", "in the second"), ("months of the earlier calendar year", "of the later one")],
)
def test_headings_that_say_in_which_of_two_years_months_lie_are_passed_over(read_sheets, first, second):
    reading = read_sheets(Data=[["", first, "", "", second, "", ""], ["", *MONTHS], *ROWS], merged=["B1:D1", "E1:G1"])
    assert months(reading)[:4] == [("2017-10-01", 1), ("2017-11-01", 2), ("2017-12-01", 3), ("2018-01-01", 4)]
    assert kinds(reading) == []


@pytest.mark.parametrize(
    "over",
    [
        ["", "in the second", "", "", "of the first year named", "", ""],
        ["", "of the first district", "", "", "of the second", "", ""],
    ],
)
def test_headings_over_months_that_say_something_else_are_told(read_sheets, over):
    reading = read_sheets(Data=[over, ["", *MONTHS], *ROWS], merged=["B1:D1", "E1:G1"])
    assert months(reading) == []
    assert "unknown-heading" in kinds(reading)


@pytest.mark.parametrize(("upper", "lower"), [("six", "months"), (6, "months"), ("All six", "Months")])
def test_a_number_over_the_word_months_is_one_heading(read_sheets, upper, lower):
    rows = [[*row, sum(row[1:])] for row in ROWS]
    reading = read_sheets(Data=[[*[""] * 7, upper], ["", *MONTHS, lower], *rows])
    assert len(months(reading)) == len(MONTHS) * len(rows)


def test_a_figure_over_a_heading_of_the_next_table_stays_a_figure(read_sheets):
    table, following = [["Offences", "2017/18"], ["Total", 5]], [["", "Years"], ["Age of the youngest", 4]]
    assert values(read_sheets(Data=[*table, *following]))[("2017/18",)] == (5, 5)
