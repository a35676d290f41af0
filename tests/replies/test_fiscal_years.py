"""Financial years named by one calendar year, which may be the one that they begin or the one that they end in."""

import pytest

from readings import kinds, values

ROWS = [["Girls", 10, 20], ["Boys", 1, 2]]
SHARED = {("2018/19", "female"): (10, 10), ("2018/19", "male"): (1, 1), ("2019/20", "female"): (20, 20)}


@pytest.mark.parametrize(
    "note",
    [
        "Our fiscal years are named after the year they end in.",
        "FY2020 finished on 31 March 2020.",
        "Years are labelled by the calendar year in which they end.",
    ],
)
def test_years_named_by_their_ends_are_those_that_a_note_says(read_sheets, note):
    reading = read_sheets(Data=[[note], [], ["Sex", "FY2019", "FY2020"], *ROWS])
    assert values(reading).items() >= SHARED.items()
    assert kinds(reading) == []


def test_years_named_by_their_beginnings_are_those_that_a_note_says(read_sheets):
    note = "Financial years are named by the year they begin in."
    reading = read_sheets(Data=[[note], [], ["Sex", "FY18", "FY19"], *ROWS])
    assert values(reading).items() >= SHARED.items()


@pytest.mark.parametrize("names", [["FY2018", "FY2019", "FY2020"], ["FY18", "FY19", "FY20"]])
def test_names_are_the_years_asked_for_where_they_are_so_one_for_one(read_sheets, names):
    reading = read_sheets(Data=[["Sex", *names], ["Girls", 10, 20, 30], ["Boys", 1, 2, 3]])
    assert values(reading)["2017/18", "female"] == (10, 10)
    assert values(reading)["2019/20", "male"] == (3, 3)


def test_names_that_could_be_of_either_year_are_told(read_sheets):
    reading = read_sheets(Data=[["Sex", "FY2018", "FY2019"], *ROWS])
    assert values(reading) == {}
    assert kinds(reading)


def test_two_notes_that_contradict_each_other_leave_the_names_told(read_sheets):
    notes = [["FY2020 ended on 31 March 2020."], ["Years are named after the year they begin in."]]
    reading = read_sheets(Data=[*notes, [], ["Sex", "FY2019", "FY2020"], *ROWS])
    assert values(reading) == {}
    assert kinds(reading)


@pytest.mark.parametrize(
    "note",
    [
        "YTD: the current year is given from 1 April 2019 to 31 January 2020.",
        "Year to date figures run up to 31 January 2020.",
    ],
)
def test_a_year_to_date_runs_to_the_day_that_a_note_names(read_sheets, note):
    reading = read_sheets(Data=[[note], [], ["Sex", "2018-19", "2019-20 YTD"], *ROWS])
    assert values(reading)["2018/19", "female"] == (10, 10)
    assert values(reading)["1 April 2019 to 31 January 2020", "male"] == (2, 2)


def test_a_year_to_date_without_a_last_day_is_told(read_sheets):
    reading = read_sheets(Data=[["Sex", "2018-19", "2019-20 YTD"], *ROWS])
    assert set(values(reading)) == {("2018/19", "female"), ("2018/19", "male")}
    assert kinds(reading)
