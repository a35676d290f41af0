"""Months of a year that a title or question names, several in a line or sentence."""

from datetime import date

import pytest

from cyberflag.model import Period
from readings import Read

_MARCH, _APRIL, _MAY = (
    Period(date(2019, 3, 1), date(2019, 3, 31)),
    Period(date(2019, 4, 1), date(2019, 4, 30)),
    Period(date(2019, 5, 1), date(2019, 5, 31)),
)


def _asked(*answer: str) -> tuple[str, ...]:
    asked = "How many voyeurism offences were recorded in each month of 2019?"
    return ("<h1>Voyeurism</h1>", "<h2>Request</h2>", asked, "<h2>Response</h2>", *answer)


@pytest.mark.parametrize(
    "line",
    [
        "Mar - 8 - Apr - 11 - May - 2",
        "March 8, April 11, May 2",
        "Mar: 8 Apr: 11 May: 2",
        "March = 8; April = 11; May = 2",
        "Mar (8), Apr (11), May (2)",
        "2019: Mar 8 | Apr 11 | May 2",
        "There were 8 in March, 11 in April and 2 in May.",
    ],
)
def test_months_of_one_line_are_of_the_year_asked_for(read_unasked: Read, line: str) -> None:
    """Each month has the figure right behind it, whatever parts them."""
    reply = read_unasked(*_asked(line))
    assert {c.period: c.printed for c in reply.counts} == {_MARCH: "8", _APRIL: "11", _MAY: "2"}


def test_a_month_to_a_line_is_of_the_year_asked_for(read_unasked: Read) -> None:
    """The year need not stand right above them."""
    reply = read_unasked(*_asked("March - 8", "April - 11", "May - 2"))
    assert {c.period: c.printed for c in reply.counts} == {_MARCH: "8", _APRIL: "11", _MAY: "2"}


def test_months_of_a_financial_year_lie_in_both_of_its_years(read_unasked: Read) -> None:
    """January of 2018/19 is that of 2019."""
    asked = "How many voyeurism offences were recorded by month in 2018/19?"
    reply = read_unasked("<h2>Request</h2>", asked, "<h2>Response</h2>", "Dec: 4, Jan: 9, Total: 13")
    assert [(c.period.start, c.period.end, c.printed) for c in reply.counts] == [
        (date(2018, 12, 1), date(2018, 12, 31), "4"),
        (date(2019, 1, 1), date(2019, 1, 31), "9"),
        (date(2018, 12, 1), date(2019, 1, 31), "13"),
    ]


def test_days_are_no_figures_of_months(read_unasked: Read) -> None:
    """Two numbers right behind months may be days."""
    assert not read_unasked(*_asked("Mar 8, May 2")).counts


def test_months_without_one_year_are_not_dated(read_unasked: Read) -> None:
    """Of several years it is not known which is meant."""
    asked = "How many voyeurism offences were recorded by month in 2016, 2017 and 2018?"
    reply = read_unasked("<h2>Request</h2>", asked, "<h2>Response</h2>", "Mar: 8, Apr: 11, May: 2")
    assert not reply.counts
