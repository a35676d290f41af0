"""Titles that say that figures are given by half-year, beside those that are of one half alone."""

import pytest

from readings import kinds, values

HEADS = ["Victim", "Apr-Sep 2017", "Oct 2017-Mar 2018"]
ROWS = [["Girls", 8, 6], ["Boys", 3, 4]]


@pytest.mark.parametrize(
    "title",
    [
        "Flagged crimes by half-year",
        "Flagged crimes of children, for each half year",
        "Our flagged crimes are counted per half-year.",
    ],
)
def test_a_table_by_half_years_is_of_no_part_of_them_alone(read_sheets, title):
    reading = read_sheets(Data=[[title], [], HEADS, *ROWS])
    assert kinds(reading) == []
    assert len(values(reading)) == 4


def test_half_year_figures_of_whole_years_are_told(read_sheets):
    rows = [["Half-year figures of flagged crimes"], [], ["Victim", "2017/18", "2018/19"], *ROWS]
    assert "answer-differs" in kinds(read_sheets(Data=rows))
