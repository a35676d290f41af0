"""Words for the whole of one year, for the year that a column of an export is of, and for halves of an answer."""

import pytest

from cyberflag.vocabularies.dimensions import Dimension, understand_dimension
from cyberflag.vocabularies.parts_of_year import PartOfYear, understand_part_of_year
from cyberflag.vocabularies.scopes import scopes_named_in
from cyberflag.vocabularies.totals import understand_total


@pytest.mark.parametrize(
    ("label", "year"),
    [
        ("All of 2019", "2019"),
        ("The whole of 2018", "2018"),
        ("All in 2019/20", "2019/20"),
        ("Everything in 2020", "2020"),
        ("2019 overall", "2019"),
        ("Altogether in 2020", "2020"),
    ],
)
def test_all_of_a_year_is_its_total(label: str, year: str) -> None:
    found = understand_total(label)
    assert found is not None
    assert found.value.of == year


@pytest.mark.parametrize("label", ["2019", "Year 2019", "All girls of 2019", "Whole of Kent", "In 2019"])
def test_a_year_or_a_part_of_it_is_no_total(label: str) -> None:
    found = understand_total(label)
    assert found is None or found.value.of != "2019"


@pytest.mark.parametrize("name", ["rec_cal_yr", "recorded_cal_year", "CAL_YR", "Cal yr", "offence cal year"])
def test_calendar_years_of_an_export_are_periods(name: str) -> None:
    found = understand_dimension(name)
    assert found is not None
    assert found.value is Dimension.PERIOD


@pytest.mark.parametrize("title", ["Part 3, first half. Ages", "Answer 2 (second half)", "Q4 - second half: platforms"])
def test_a_half_of_an_answer_is_no_half_year(title: str) -> None:
    assert scopes_named_in(title) == ()


@pytest.mark.parametrize("title", ["Part 3: first half of each year", "Part 3, first half-year", "Table 3, first half"])
def test_a_half_of_the_years_narrows_them(title: str) -> None:
    assert [scope.kind for scope in scopes_named_in(title)] == ["parts_of_years"]


@pytest.mark.parametrize(
    "label", ["March only", "Mar alone", "(March only)", "Part year: March", "March (part of year)"]
)
def test_a_part_of_a_year_alone_is_that_part(label: str) -> None:
    found = understand_part_of_year(label)
    assert found is not None
    assert found.value == PartOfYear(month=3)
