"""Parts of the crimes of several years: ``in 67 of those`` behind ``in the three years``."""

import pytest

from readings import said

ALL_YEARS = "2017/18 to 2019/20"


@pytest.mark.parametrize(
    ("text", "part"),
    [
        (
            "There were 245 flagged offences in the three years together; in 31 of those the victim was a girl.",
            "female",
        ),
        ("In total 245 offences bore the flag over the three years, and 31 of these were against boys.", "male"),
    ],
)
def test_those_behind_a_span_of_years_are_its_crimes_and_not_its_years(text, part):
    assert said(text) == [(245, ALL_YEARS), (31, ALL_YEARS, part)]


def test_those_behind_officers_are_no_crimes():
    assert said("12 flagged offences in 2018/19 were looked at by 9 officers, 4 of whom were trained.") == [
        (12, "2018/19")
    ]
