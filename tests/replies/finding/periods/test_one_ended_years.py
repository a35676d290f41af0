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


@pytest.mark.parametrize(
    ("heads", "part"),
    [
        (["2016", "2017", "To 30 June 2018"], "1 January 2018 to 30 June 2018"),
        (["2015", "2016", "2017", "Up to June 2018"], "1 January 2018 to 30 June 2018"),
        (["2016/17", "2017/18", "until 30/06/2018"], "1 April 2018 to 30 June 2018"),
    ],
)
def test_an_end_right_behind_years_is_of_the_next_one(read_unasked, heads, part):
    row = range(4, 4 + len(heads))
    across = read_unasked("Grooming offences", [["Year", *heads], ["Instances", *row]])
    down = read_unasked("Grooming offences", [["Year", "Instances"], *zip(heads, row, strict=True)])
    for reading in (across, down):
        assert [(c.period.label, c.bounds.low) for c in reading.counts][-1] == (part, 3 + len(heads))
        assert len(reading.counts) == len(heads)
        assert kinds(reading) == []


def test_a_beginning_right_before_years_is_of_the_last_one(read_unasked):
    rows = [["Year", "Offences"], ["From 3 July 2015", 4], ["2016", 5], ["2017", 6]]
    reading = read_unasked("Grooming offences", rows)
    assert [c.period.label for c in reading.counts] == ["3 July 2015 to 31 December 2015", "2016", "2017"]


@pytest.mark.parametrize("head", ["to 2018", "To 30 June 2019", "up to date"])
def test_an_end_that_no_year_before_it_leads_to_is_told(read_unasked, head):
    reading = read_unasked("Grooming offences", [["Year", "2016", "2017", head], ["Offences", 4, 5, 6]])
    assert len(reading.counts) == 2
    assert kinds(reading) != []
