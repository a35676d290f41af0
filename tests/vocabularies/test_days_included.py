"""Spans whose first or last day is said to be included."""

from datetime import date

import pytest

from cyberflag.model import Period
from cyberflag.vocabularies.periods import periods_named_in

SPAN = Period(date(2017, 10, 3), date(2018, 4, 2))


@pytest.mark.parametrize(
    "text",
    [
        "from and including 3 October 2017, until and including 2 April 2018",
        "from and including October 3, 2017, until and including April 2, 2018",
        "from 3 October 2017 (inclusive) up to and including 2 April 2018",
        "between and including 3 October 2017 and 2 April 2018",
    ],
)
def test_days_that_are_said_to_be_included_bound_the_same_span(text):
    assert [found.value for found in periods_named_in(f"Crimes recorded {text}.")] == [SPAN]


def test_a_month_behind_a_comma_and_an_and_begins_another_period():
    assert len(periods_named_in("Two in October 2017, and in April 2018 five.")) == 2
