"""Periods as programs write them."""

from datetime import date

import pytest

from cyberflag.model import Period
from cyberflag.vocabularies.periods import periods_named_in, understand_period

YEAR = Period.financial_year(2017)


@pytest.mark.parametrize(
    "text",
    [
        "2017-04-01/2018-03-31",
        "2017-04-01--2018-03-31",
        "2017-04-01..2018-03-31",
        "2017-04-01 | 2018-03-31",
        "2017-04-01T00:00:00/2018-03-31T23:59:59Z",
        "01/04/2017..31/03/2018",
        "01/04/2017 > 31/03/2018",
        "20170401-20180331",
        "20170401_20180331",
        "2017-04/2018-03",
        "2017-04-01/P1Y",
        "2017-04/P12M",
    ],
)
def test_a_span_that_a_program_wrote_is_its_days(text):
    understood = understand_period(text)
    assert understood is not None
    assert understood.value == YEAR


def test_a_span_that_a_program_wrote_is_found_in_a_sentence():
    (found,) = periods_named_in("Interval 2017-04-01/2017-09-30, offences with the online flag")
    assert found.value == Period(date(2017, 4, 1), date(2017, 9, 30))


@pytest.mark.parametrize(
    "text",
    [
        "2017-04-01/2018-04-01",  # up to that day, or with it
        "2017-04/2018-04",
        "2017-04-01, 2018-03-31",  # two days of a list
        "[2017-04-01, 2018-01-01)",
        "2018-03-31/2017-04-01",
        "2017-04-31/2018-03-31",
        "2017-04-15/P1Y",
        "20171301-20180331",
    ],
)
def test_a_span_whose_days_cannot_be_told_is_no_period(text):
    assert understand_period(text) is None


@pytest.mark.parametrize("text", ["y2017", "n_2017", "x2017", "yr2017", "year_2017", "cnt_2017", "y2017_n"])
def test_a_year_with_a_letter_before_it_that_makes_it_a_name_is_that_year(text):
    understood = understand_period(text)
    assert understood is not None
    assert understood.value == Period.calendar_year(2017)


def test_a_financial_year_behind_such_a_letter_is_one_too():
    understood = understand_period("y2017_18")
    assert understood is not None
    assert understood.value == YEAR


@pytest.mark.parametrize("text", ["fy2017", "q2017", "y2017_25", "c2017 to 2019"])
def test_no_other_name_that_ends_in_four_digits_is_a_year(text):
    assert understand_period(text) is None


def test_a_letter_before_a_year_makes_no_period_of_a_sentence():
    assert periods_named_in("The reference c2017 and form n2018 were sent") == []
