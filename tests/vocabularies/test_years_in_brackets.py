"""Years and numbers in turn, either of them in brackets."""

import pytest

from cyberflag.model import Period
from cyberflag.vocabularies.periods import periods_named_in

CY = Period.calendar_year


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("64 (2017), 77 (2018)", [CY(2017), CY(2018)]),
        ("2017 (64) and 2018 (twelve)", [CY(2017), CY(2018)]),
        ("of Kik 4 (2017), 5 (2018), of Snapchat 6 (2017), 7 (2018)", [CY(2017), CY(2018)] * 2),
        ("Sexual Offences Act (2003) and guidance (2016)", []),
        ("see note 4 (2017)", []),
    ],
)
def test_years_in_brackets_are_those_of_the_numbers_beside_them(text, years):
    assert [found.value for found in periods_named_in(text)] == years


def test_numbers_in_brackets_behind_years_that_only_count_on_are_of_notes():
    assert periods_named_in("Not all is held: 2017 (1), 2018 (2)") == []
