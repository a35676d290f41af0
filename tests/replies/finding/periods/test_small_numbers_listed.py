"""Withheld numbers in cells that name each value that they can have (``1 or 2``), which might as well be ages."""

import pytest

from readings import kinds, values

TITLE = ["Kent Police: crimes with the online flag"]
YEARS = ["2017/18", "2018/19"]


@pytest.mark.parametrize(
    ("few", "bounds"),
    [("1 or 2", (1, 2)), ("one or two", (1, 2)), ("1, 2 or 3", (1, 3)), (">0<5", (1, 4)), ("0 or 1", (0, 1))],
)
def test_rows_of_small_numbers_are_no_headings_of_ages(read_sheets, few, bounds):
    rows = [["Girls", 34, 38], ["Boys", 12, 9], ["Not recorded", few, few]]
    apps = [["Snapchat", few, few], ["Instagram", 24, few], ["Other", few, few], ["Kik", 20, 21]]
    reading = read_sheets(Data=[TITLE, [], ["", *YEARS], *rows, [], ["App", *YEARS], *apps])
    found = values(reading)
    assert len(found) == 14
    assert found["2017/18", "unknown"] == found["2018/19", "snapchat"] == found["2018/19", "instagram"] == bounds
    assert not any(count.age.is_known for count in reading.counts)
    assert [count.printed for count in reading.counts].count(few) == 7
    assert kinds(reading) == []


def test_a_column_that_begins_with_small_numbers_is_one_of_figures(read_sheets):
    rows = [["86/02", "Snapchat", "1 or 2", 7], ["86/02", "Kik", "1 or 2", "1 or 2"], ["71/17", "Unknown", 40, 55]]
    found = values(read_sheets(Data=[TITLE, ["Code", "App", *YEARS], *rows]))
    assert found["2017/18", "086/02", "snapchat"] == found["2018/19", "086/02", "kik"] == (1, 2)
    assert found["2018/19", "086/02", "snapchat"] == (7, 7)


def test_the_same_words_are_ages_where_they_head_columns_or_rows(read_sheets):
    ages = ["0 or 1", "2 or 3", "4 or 5"]
    across = [["", *ages], ["2017/18", 3, 6, 8], ["2018/19", 4, 5, 9]]
    found = values(read_sheets(Data=[TITLE, *across]))
    assert (found["2017/18", "0-1"], found["2018/19", "4-5"]) == ((3, 3), (9, 9))
    down = [["", *YEARS], *([age, 3, 4] for age in ages)]
    assert values(read_sheets(Data=[TITLE, *down]))["2018/19", "0-1"] == (4, 4)
