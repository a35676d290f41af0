"""Bare quarters of a calendar year beside financial years."""

import pytest

from readings import kinds

YEARS = [["Year", "Offences"], ["2022/23", "120"], ["2023/24", "131"]]
QUARTERS = [["Quarter", "Offences"], ["Q1", "10"], ["Q2", "12"], ["Q3", "9"], ["Q4", "8"]]
ASKS = "How many rapes were recorded?"


@pytest.mark.parametrize("title", ["Year 2024", "2024"])
def test_quarters_of_one_year_beside_financial_years_are_told(read_unasked, title):
    assert kinds(read_unasked(ASKS, YEARS, title, QUARTERS)) == ["unknown-period"]


@pytest.mark.parametrize("title", ["2024/25", "Calendar year 2024"])
def test_quarters_whose_year_is_said_are_not(read_unasked, title):
    assert kinds(read_unasked(ASKS, YEARS, title, QUARTERS)) == []


@pytest.mark.parametrize("rows", [[["Year", "Offences"], ["2022", "120"], ["2023", "131"]], [["Area", "Rapes"]]])
def test_quarters_beside_no_financial_year_are_not(read_unasked, rows):
    assert kinds(read_unasked(ASKS, rows, "2024", QUARTERS)) == []


def test_quarters_whose_months_are_said_are_not(read_unasked):
    rows = [["Quarter", "Offences"], ["Q1 (Jan-Mar)", "10"], ["Q2 (Apr-Jun)", "12"]]
    assert kinds(read_unasked(ASKS, YEARS, "2024", rows)) == []


@pytest.mark.parametrize("title", ["Rapes January to December 2024", "1 January 2024 to 31 December 2024"])
def test_quarters_of_a_year_whose_months_are_said_are_not(read_unasked, title):
    assert kinds(read_unasked(ASKS, YEARS, title, QUARTERS)) == []
