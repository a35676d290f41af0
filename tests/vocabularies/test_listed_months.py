"""Quarters and other spans whose months a label lists one by one."""

from datetime import date

import pytest

from cyberflag.model import Period
from cyberflag.vocabularies.parts_of_year import understand_part_of_year
from cyberflag.vocabularies.periods import understand_period

SPRING, WINTER = Period(date(2018, 4, 1), date(2018, 6, 30)), Period(date(2019, 1, 1), date(2019, 3, 31))


@pytest.mark.parametrize(
    "text",
    [
        "Q1 (April, May, June)",
        "Qtr 1: Apr/May/Jun",
        "First quarter - April, May and June",
        "Apr-May-Jun",
        "April May June",
        "Q1 (AMJ)",
    ],
)
def test_months_listed_one_by_one_are_the_part_of_the_year_from_the_first_to_the_last(text):
    assert understand_part_of_year(text).value.within(Period.financial_year(2018)) == SPRING


@pytest.mark.parametrize("text", ["Q4 2018/19 (Jan, Feb, Mar)", "Jan, Feb & Mar 2019", "Quarter 4 2018/19 - JFM"])
def test_months_listed_beside_their_year_are_those_of_that_year(text):
    assert understand_period(text).value == WINTER


@pytest.mark.parametrize("text", ["Q1 (Apr, May, Jul)", "Apr, Jun, Aug", "Q2 (Jan, Feb, Mar, Apr)", "Q1 (ABC)", "AMJ"])
def test_months_that_leave_one_out_are_no_span(text):
    assert understand_part_of_year(text) is None


@pytest.mark.parametrize("text", ["1st (April-June)", "First (Apr - Jun)", "1st (April to June)"])
def test_months_in_a_bracket_say_that_a_number_is_that_of_a_quarter(text):
    assert understand_part_of_year(text).value.within(Period.financial_year(2018)) == SPRING


@pytest.mark.parametrize("text", ["1st (April-May)", "1st (April)", "1st (April-March)", "4th July to September"])
def test_a_number_beside_other_months_is_no_quarter(text):
    assert understand_part_of_year(text) is None
