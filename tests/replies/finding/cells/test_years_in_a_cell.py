"""Cells that hold a number for each of several years, in an order that the reply tells."""

import pytest

from readings import kinds, values

HEADS = ["Sex of the child", "0 to 12", "13 to 17", "Total"]
ROWS = [["Girls", "5; 6; 2", "20; 24; 31", "25; 30; 33"], ["Boys", "3; 0; 1", "7; 9; 8", "10; 9; 9"]]


@pytest.mark.parametrize(
    "said",
    [
        "The numbers in a cell stand in the order 2017/18, 2018/19, 2019/20.",
        "In each box: 2017/18; 2018/19; 2019/20",
        "Every cell gives the years 2017/18 to 2019/20 one after the other.",
        "Each cell has three figures, one for each year ending March 2018, 2019 and 2020.",
        "Each cell has three figures, for the years ending 31 March 2018, 2019 and 2020.",
        "Each entry is for the three years that you asked about, the earliest first.",
    ],
)
def test_numbers_of_a_cell_are_of_the_years_in_the_order_told(read_sheets, said):
    reading = read_sheets(Data=[["Flagged sexual offences, child victims"], [said], [], HEADS, *ROWS])
    read = values(reading)
    assert read[("2017/18", "0-12", "female")] == (5, 5)
    assert read[("2019/20", "13-17", "male")] == (8, 8)
    assert read[("2018/19", "female")] == (30, 30)
    assert len(read) == 18
    assert kinds(reading) == []
    assert {c.provenance.source for c in reading.counts if c.total} == {"Data!D5", "Data!D6"}


def test_the_latest_year_may_come_first(read_sheets):
    said = ["Each cell holds 2017/18 to 2019/20, latest first."]
    assert values(read_sheets(Data=[said, HEADS, *ROWS]))[("2019/20", "0-12", "female")] == (5, 5)


def test_a_heading_may_list_the_years_of_every_cell(read_sheets):
    rows = [["Age", "2017/18 / 2018/19"], ["0-12", "9 / 6"], ["13-17", "20 / 24"]]
    assert values(read_sheets(Data=rows))[("2018/19", "13-17")] == (24, 24)


@pytest.mark.parametrize(
    "said",
    [
        "Each box holds the three years.",
        "Each box holds 2017/18 and 2018/19.",
        "Each box holds 2017/18, 2019/20 and 2018/19.",
    ],
)
def test_years_that_are_not_told_one_by_one_are_no_order(read_sheets, said):
    reading = read_sheets(Data=[[said], HEADS, *ROWS])
    assert not reading.counts
    assert kinds(reading) != []


def test_years_over_the_columns_leave_the_numbers_of_a_cell_to_other_parts(read_sheets):
    said = ["Each cell is for girls and boys, in that order; columns are 2017/18, 2018/19."]
    rows = [["Age", "2017/18", "2018/19"], ["0-12", "5 | 2", "6 | 3"], ["13-17", "20 | 7", "24 | 8"]]
    assert values(read_sheets(Data=[said, *rows]))[("2018/19", "13-17", "male")] == (8, 8)


def test_years_beside_an_order_of_other_parts_are_none(read_sheets):
    said = [["In each box: girls | boys | not known. The years are 2017/18, 2018/19 and 2019/20."], ["Year: 2018/19"]]
    reading = read_sheets(Data=[*said, ["Age", "Offences"], ["0-12", "5 | 2 | 1"], ["13-17", "20 | 7 | 2"]])
    assert all(len({c.period for c in reading.counts if str(c.age) == age}) <= 1 for age in ("0-12", "13-17"))
