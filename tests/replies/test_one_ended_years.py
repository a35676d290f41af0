"""Headings that say one end of a period alone."""

import pytest

from readings import kinds, values

YEARS = {("2017/18",): (10, 10), ("2018/19",): (20, 20), ("2019/20",): (33, 33)}


@pytest.mark.parametrize(
    "heads",
    [
        ["to Mar 2018", "to Mar 2019", "to Mar 2020"],
        ["until 31 March 2018", "until 31 March 2019", "until 31 March 2020"],
        ["From April 2017", "From April 2018", "From April 2019"],
    ],
)
def test_a_heading_that_says_one_end_is_the_period_asked_for_that_has_it(read_sheets, heads):
    across = read_sheets(Data=[["", *heads], ["Offences", 10, 20, 33]])
    down = read_sheets(Data=[["Year", "Offences"], *zip(heads, (10, 20, 33), strict=True)])
    assert values(across) == values(down) == YEARS
    assert kinds(across) == kinds(down) == []


@pytest.mark.parametrize("heads", [["to Jun 2018", "to Jun 2019"], ["up to Mar 2018", "up to Mar 2019"]])
def test_an_end_of_no_period_asked_for_is_told_and_no_month(read_sheets, heads):
    reading = read_sheets(Data=[["", *heads], ["Offences", 10, 20]])
    assert values(reading) == {}
    assert kinds(reading)
