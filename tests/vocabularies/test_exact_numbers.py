"""The number that a cell or words leave no doubt of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberflag.vocabularies.signs.markers import exact_number


@given(st.integers(0, 9_999_999))
def test_a_number_is_given_as_it_is_printed(value):
    assert exact_number(f"{value:,}") == exact_number(f" {value} ") == value


def test_a_number_in_words_is_exact():
    assert exact_number("eight") == 8


@pytest.mark.parametrize("text", ["<5", "fewer than five", "*", "Not held"])
def test_a_withheld_figure_is_no_exact_number(text):
    assert exact_number(text) is None


@pytest.mark.parametrize("text", ["", "12%", "4.5", "-3", "#REF!", "c. 40", "Kent"])
def test_what_is_no_count_has_no_number(text):
    assert exact_number(text) is None
