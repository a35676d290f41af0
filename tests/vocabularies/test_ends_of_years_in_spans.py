"""Spans of years that end with the end of one."""

import pytest

from cyberflag.vocabularies.periods import periods_named_in


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Between 2015 and the end of 2019 there were", "1 January 2015 to 31 December 2019"),
        ("from the start of 2015 to the end of 2016", "1 January 2015 to 31 December 2016"),
        ("From 2015/16 until the end of 2018/19", "2015/16 to 2018/19"),
        ("between 2015/16 and the end of 2018/19", "2015/16 to 2018/19"),
    ],
)
def test_a_span_may_run_to_the_end_of_a_year(text, days):
    assert [str(found.value) for found in periods_named_in(text)] == [days]
