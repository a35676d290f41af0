"""Counts that run on over the months of a year."""

from itertools import accumulate

from cyberflag.model import Period
from readings import kinds

MONTHS = ["April", "May", "June", "July", "August", "September", "October", "November", "December", "January"]
MONTHS += ["February", "March"]
FIRST, SECOND = [3, 0, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8], [9, 7, 9, 3, 2, 3, 8, 4, 6, 2, 6, 4]
RUNS, AGAIN = list(accumulate(FIRST)), list(accumulate(SECOND))
YEAR, NEXT = Period.financial_year(2017), Period.financial_year(2018)


def spans(reading):
    """The counts by the first and last month that they are of."""
    return [(f"{c.period.start:%b %y}", f"{c.period.end:%b %y}", c.bounds.low) for c in reading.counts]


def expected(numbers, runs, year):
    months = [f"{date:%b %y}" for date in (year.start.replace(month=m) for m in (4, 5, 6, 7, 8, 9, 10, 11, 12))]
    months += [f"{date:%b %y}" for date in (year.end.replace(month=m, day=1) for m in (1, 2, 3))]
    alone = [(month, month, n) for month, n in zip(months, numbers, strict=True)]
    return alone + [(months[0], month, n) for month, n in zip(months, runs, strict=True)]


def test_a_count_of_the_year_so_far_is_of_all_its_months_to_that_one(read_sheets):
    rows = [
        ["Month", "2017/18", None, "2018/19", None],
        [None, "That month", "Year to date", "That month", "Year to date"],
        *([m, *rest] for m, *rest in zip(MONTHS, FIRST, RUNS, SECOND, AGAIN, strict=True)),
        ["Whole year", sum(FIRST), None, sum(SECOND), None],
    ]
    reading = read_sheets(Data=rows, merged=["B1:C1", "D1:E1", "A1:A2"])
    wanted = expected(FIRST, RUNS, YEAR) + expected(SECOND, AGAIN, NEXT)
    wanted += [("Apr 17", "Mar 18", sum(FIRST)), ("Apr 18", "Mar 19", sum(SECOND))]
    assert sorted(spans(reading)) == sorted(wanted)
    assert kinds(reading) == []


def test_a_running_total_beside_crimes_is_no_sum_of_its_row(read_sheets):
    rows = [["Flagged offences by month, 2017/18"], [], ["Month", "Offences", "Running total"]]
    rows += [[m, n, run] for m, n, run in zip(MONTHS, FIRST, RUNS, strict=True)]
    reading = read_sheets(Data=rows)
    assert sorted(spans(reading)) == sorted(expected(FIRST, RUNS, YEAR))
    assert kinds(reading) == []


def test_a_row_runs_on_over_columns_of_months(read_sheets):
    rows = [["2017/18", *MONTHS], ["Offences in the month", *FIRST], ["Cumulative", *RUNS]]
    reading = read_sheets(Data=rows)
    assert sorted(spans(reading)) == sorted(expected(FIRST, RUNS, YEAR))
    assert kinds(reading) == []


def test_a_year_beside_the_words_is_that_of_the_running_count(read_sheets):
    rows = [["Month", "2017/18", "2017/18 cumulative", "2018/19", "2018/19 cumulative"]]
    rows += [[m, *rest] for m, *rest in zip(MONTHS, FIRST, RUNS, SECOND, AGAIN, strict=True)]
    reading = read_sheets(Data=rows)
    wanted = expected(FIRST, RUNS, YEAR) + expected(SECOND, AGAIN, NEXT)
    assert sorted(spans(reading)) == sorted(wanted)


def test_a_count_that_does_not_run_on_is_told(read_sheets):
    rows = [["2017/18"], [], ["Month", "Offences", "Cumulative"]]
    rows += [[m, n, 40 - n] for m, n in zip(MONTHS, FIRST, strict=True)]
    reading = read_sheets(Data=rows)
    assert not [c for c in reading.counts if c.provenance.source.startswith("Data!C")]
    assert kinds(reading)


def test_a_wrong_year_beside_running_counts_is_told(read_sheets):
    rows = [["Month", "2017/18", "2017/18 year so far"]]
    rows += [[m, n, run] for m, n, run in zip(MONTHS, FIRST, RUNS, strict=True)]
    reading = read_sheets(Data=[*rows, ["Year", sum(FIRST) + 9, None]])
    assert "does-not-add-up" in kinds(reading)


def test_quarters_of_each_year_run_on_by_themselves(read_sheets):
    rows = [["Year", "Quarter", "Offences in the quarter", "So far this year"]]
    rows += [["2017/18", "Q1", 7, 7], [None, "Q2", 15, 22], [None, "Q3", 13, 35], [None, "Q4", 16, 51]]
    rows += [["2018/19", "Q1", 25, 25], [None, "Q2", 8, 33], [None, "Q3", 18, 51], [None, "Q4", 12, 63]]
    reading = read_sheets(Data=rows)
    runs = [s for s, c in zip(spans(reading), reading.counts, strict=True) if c.provenance.source.startswith("Data!D")]
    ends = ["Jun", "Sep", "Dec", "Mar"]
    wanted = [("Apr 17", f"{m} {18 if m == 'Mar' else 17}", n) for m, n in zip(ends, (7, 22, 35, 51), strict=True)]
    wanted += [("Apr 18", f"{m} {19 if m == 'Mar' else 18}", n) for m, n in zip(ends, (25, 33, 51, 63), strict=True)]
    assert runs == wanted
    assert len(reading.counts) == 16
    assert kinds(reading) == []
