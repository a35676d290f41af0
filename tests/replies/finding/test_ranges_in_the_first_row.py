"""Small numbers withheld as a range in the first row of figures, where bands of ages could stand."""

import pytest

from readings import kinds, values

NOTE = "Figures of 1 to 4 are shown as 1-4."


@pytest.mark.parametrize("first", [("1-4", "1-4", "1-4"), ("1-4", 5, "1-4"), (9, "1-4", "1-4")])
def test_a_first_row_of_withheld_figures_heads_no_ages(read_sheets, first):
    rows = [
        ["Offence", "2017/18", "2018/19", "2019/20"],
        ["Rape of a female child under 13", *first],
        ["Sexual Grooming (88A)", 23, "1-4", 32],
        ["Exposure", 0, 6, "1-4"],
    ]
    reading = read_sheets(Data=[[NOTE], [], *rows])
    low = [(1, 4) if cell == "1-4" else (cell, cell) for cell in first]
    assert [(c.bounds.low, c.bounds.high) for c in reading.counts[:3]] == low
    assert {str(c.age) for c in reading.counts} == {"all"}
    assert kinds(reading) == []


def test_bands_of_ages_below_years_are_headings_still(read_sheets):
    rows = [["Offence", "2017/18", "", "2018/19", ""], ["", "0-11", "12-17", "0-11", "12-17"]]
    reading = read_sheets(Data=[*rows, ["Sexual Grooming (88A)", 9, 12, 7, 8], ["Exposure", 1, 2, 3, 4]])
    assert {str(c.age) for c in reading.counts} == {"0-11", "12-17"}
    assert values(reading)
