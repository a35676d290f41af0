"""Years told by their last month in other words than ``ending``, or by two digits beside words that say year."""

from datetime import date

import pytest

from cyberflag.model import Period
from cyberflag.vocabularies.periods import periods_named_in, understand_period


@pytest.mark.parametrize(
    "text",
    [
        "Year up to March 2020",
        "Year until 31 March 2020",
        "the twelve months that ended on 31 March 2020",
        "12 months finishing Mar 2020",
        "Blwyddyn hyd at Mawrth 2020",
        "Blwyddyn hyd at Mawrth 2020 / Year up to March 2020",
        "19-20 fin. year",
        "19/20 (financial year)",
        "Apr-Mar 19/20",
        "19-20 (April to March)",
    ],
)
def test_a_year_told_by_its_last_month_or_beside_two_digits_is_that_year(text):
    assert understand_period(text).value == Period.financial_year(2019)
    assert {found.value for found in periods_named_in(f"Nine were recorded in {text}.")} == {
        Period.financial_year(2019)
    }


@pytest.mark.parametrize(
    "text", ["part year up to December 2019", "2019/20 (year up to December 2019)", "this year up to December 2019"]
)
def test_a_year_that_is_not_over_is_no_twelve_months(text):
    found = understand_period(text)
    assert found is None or found.value.end.year - found.value.start.year == 0
    assert all(named.value.start != date(2019, 1, 1) for named in periods_named_in(f"Nine in the {text}."))


@pytest.mark.parametrize(
    "text",
    [
        "All four quarters of 2019/20",
        "2019/20 (all quarters)",
        "All twelve months of 2019/20",
        "Both halves of 2019/20",
    ],
)
def test_all_parts_of_a_year_are_the_year(text):
    assert understand_period(text).value == Period.financial_year(2019)


@pytest.mark.parametrize("text", ["Three quarters of 2019/20", "Eight months of 2019/20"])
def test_some_parts_of_a_year_are_not_the_year(text):
    assert understand_period(text) is None
