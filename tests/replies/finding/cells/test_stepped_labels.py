"""Outlines in two columns: a label with its own figures, and its parts in the next column of the rows below."""

import pytest

from readings import kinds, values

YEARS = ["2017/18", "2018/19"]
OUTLINE = [
    ["Girls", None, 19, 21],
    [None, "0-9", 7, 11],
    [None, "10-12", 12, 10],
    ["Boys", None, 9, 8],
    [None, "0-9", 4, 5],
    [None, "10-12", 5, 3],
]


@pytest.mark.parametrize("heads", [[None, None], ["Sex", "Age"]])
def test_figures_beside_an_outer_label_are_the_sum_of_the_rows_below(read_sheets, heads):
    reading = read_sheets(Data=[[*heads, *YEARS], *OUTLINE])
    assert kinds(reading) == []
    read = values(reading)
    assert read[("2017/18", "female")] == (19, 19)
    assert read[("2018/19", "0-9", "male")] == (5, 5)
    assert len(read) == 12


def test_blank_rows_between_the_steps_of_an_outline_change_nothing(read_sheets):
    spaced = [[None, None, *YEARS], *OUTLINE[:3], [], *OUTLINE[3:], [], ["Total", None, 28, 29]]
    reading = read_sheets(Data=spaced)
    assert kinds(reading) == []
    assert values(reading)[("2018/19",)] == (29, 29)


def test_withheld_parts_of_an_outline_stay_withheld(read_sheets):
    rows = [list(row) for row in OUTLINE]
    rows[5][3] = "<5"
    reading = read_sheets(Data=[[None, None, *YEARS], *rows])
    assert values(reading)[("2018/19", "10-12", "male")][1] == 4
    assert values(reading)[("2018/19", "male")] == (8, 8)


def test_a_sum_of_an_outline_that_fails_is_told(read_sheets):
    rows = [list(row) for row in OUTLINE]
    rows[0][2] = 25
    assert kinds(read_sheets(Data=[[None, None, *YEARS], *rows])) == ["does-not-add-up"]


def test_a_blank_inner_label_beside_what_is_no_sum_is_told(read_sheets):
    rows = [list(row) for row in OUTLINE]
    rows[0][2:] = rows[3][2:] = [2, 1]
    reading = read_sheets(Data=[[None, None, *YEARS], *rows])
    assert "unknown-heading" in kinds(reading)
    assert ("2017/18", "female") not in values(reading)
