"""Tables without a date of their own right below lines that give the figures of several years."""

import pytest

from cyberflag.model import IssueKind, Period

HEAD = "Number of sexual offences recorded"
LINES = ("2014-15 = 14", "2015-16 = 19", "2016-17 = 23")
ABOVE = "Outcome of the above offences:"
OUTCOMES = [["Outcome", "Offences"], ["Charged / summonsed", 9], ["No further action", 47], ["All", 56]]
AGES = [["Age of victim", "Offences"], ["Under 13", 20], ["13 to 17", 36]]
ALL_YEARS = Period(Period.financial_year(2014).start, Period.financial_year(2016).end)
LAST = Period.financial_year(2016)


def periods(reading):
    """The days of the figures of each table."""
    return [{c.period for c in reading.counts if c.provenance.table == name} for name in tables(reading)]


def tables(reading):
    return sorted({c.provenance.table for c in reading.counts if "!" in c.provenance.source})


def told(reading):
    return [issue.provenance.source for issue in reading.issues if issue.kind is IssueKind.UNKNOWN_PERIOD]


def by_outcome(*numbers):
    """A table of outcomes with their sum."""
    names = ("Charged / summonsed", "No further action", "Under investigation")
    rows = [[name, number] for name, number in zip(names, numbers, strict=False)]
    return [["Outcome", "Offences"], *rows]


@pytest.mark.parametrize(
    "blocks",
    [
        (HEAD, *LINES, ABOVE, OUTCOMES),
        (HEAD, *LINES, "Outcomes", OUTCOMES),
        (HEAD, *LINES, OUTCOMES),
        (HEAD, *LINES, "Total = 56", ABOVE, OUTCOMES),
        (HEAD, f"<ul>{''.join(f'<li>{line}</li>' for line in LINES)}</ul>", ABOVE, OUTCOMES),
        (HEAD, *LINES, "Ages of the victims", AGES),
        (HEAD, *LINES, ABOVE, by_outcome("&lt;5", 39, 13)),
    ],
)
def test_a_table_that_adds_up_to_all_years_above_it_is_of_all(read_unasked, blocks):
    reading = read_unasked(*blocks)
    assert periods(reading) == [{ALL_YEARS}]
    assert not told(reading)


def test_so_is_the_next_table_that_was_dated_by_the_same_line(read_unasked):
    reading = read_unasked(HEAD, *LINES, ABOVE, OUTCOMES, "Ages of the victims", AGES)
    assert periods(reading) == [{ALL_YEARS}, {ALL_YEARS}]
    assert not reading.issues


def test_a_part_of_a_year_may_be_the_last_of_them(read_unasked):
    lines = (*LINES, "April to July 2017 = 7")
    reading = read_unasked(HEAD, *lines, ABOVE, by_outcome(9, 41, 13))
    (days,) = periods(reading)
    assert [str(day) for period in days for day in (period.start, period.end)] == ["2014-04-01", "2017-07-31"]


@pytest.mark.parametrize(
    "blocks",
    [
        (ABOVE, by_outcome(9, 14)),
        ("Outcomes", by_outcome(9, 4)),
        ("Outcomes 2016-17", by_outcome(9, 14)),
        ("Outcomes in 2016-17 of all offences", OUTCOMES),
    ],
)
def test_a_table_that_may_be_of_the_last_year_is_of_that(read_unasked, blocks):
    reading = read_unasked(HEAD, *LINES, *blocks)
    assert periods(reading) == [{LAST}]
    assert not told(reading)


@pytest.mark.parametrize(
    "blocks",
    [
        (*LINES, ABOVE, by_outcome(9, 24)),
        (*LINES, "Outcomes", by_outcome(19, 24)),
        (*LINES, ABOVE, by_outcome(9, 4)),
        (LINES[0], LINES[2], ABOVE, by_outcome(9, 28)),
    ],
)
def test_a_table_that_comes_to_neither_is_told(read_unasked, blocks):
    reading = read_unasked(HEAD, *blocks)
    assert told(reading) == ["table 1!B2"]


@pytest.mark.parametrize(
    ("title", "rows"),
    [
        ("Rapes by outcome", by_outcome(9, 47)),
        ("Suspects", [["Age of suspect", "Suspects"], ["Under 18", 20], ["18 and over", 36]]),
        ("Outcome of the above offences", [["Outcome", *("2014-15", "2015-16", "2016-17")], ["Charged", 9, 20, 27]]),
    ],
)
def test_other_crimes_people_and_tables_with_years_are_left_to_their_own(read_unasked, title, rows):
    reading = read_unasked(HEAD, *LINES, title, rows)
    assert not told(reading)
    assert ALL_YEARS not in periods(reading)[0]
