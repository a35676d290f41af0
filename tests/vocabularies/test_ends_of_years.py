"""The quarter, half or month with which a year begins or ends, by its place in words."""

import pytest

from cyberflag.vocabularies.periods import periods_named_in


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The last quarter of 2019/20 had 6 crimes.", "2020-01-01 2020-03-31"),
        ("In the final quarter of 2018 there were 6.", "2018-10-01 2018-12-31"),
        ("The opening quarter of the financial year 2019/20 had 6.", "2019-04-01 2019-06-30"),
        ("In the latter half of 2019/20 there were 6 crimes.", "2019-10-01 2020-03-31"),
        ("The last month of 2019/20 had 6 crimes.", "2020-03-01 2020-03-31"),
        ("The first month of 2018 had 2 crimes.", "2018-01-01 2018-01-31"),
        ("The last quarter is not in the figure for 2019/20.", "2019-04-01 2020-03-31"),
        ("The flag came into use in the last quarter of 2019/20, and we had 44.", "2019-04-01 2020-03-31"),
        ("Crimes, excluding the last month of 2019/20", "2019-04-01 2020-03-31"),
        ("All but the last month of 2019/20 had 6 crimes.", "2019-04-01 2020-03-31"),
        ("A quarter of 2019/20 crimes were on Snapchat.", "2019-04-01 2020-03-31"),
    ],
)
def test_a_part_of_a_year_by_its_place_is_that_part(text, days):
    assert [f"{found.value.start} {found.value.end}" for found in periods_named_in(text)] == [days]
