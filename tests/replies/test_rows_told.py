"""How many rows a sheet says in words that its list of crimes has."""

import pytest

from readings import kinds, numbers

HEAD = ["Financial year", "Offence code", "Victim sex"]
ROWS = [["2018/19", "071/17", "F"], ["2018/19", "071/17", "M"], ["2019/20", "071/17", "F"]]
TITLE = ["Crimes with the online flag, one row per crime"]


@pytest.mark.parametrize("said", ["Total crimes: 3", "Count: 3", "3 crimes in total", "Total number of records 3"])
def test_as_many_rows_as_a_list_has_are_no_number_that_was_lost(read_sheets, said):
    reading = read_sheets(Data=[TITLE, HEAD, *ROWS, [], [said]])
    assert numbers(reading) == [1, 1, 1]
    assert kinds(reading) == []


@pytest.mark.parametrize("said", ["Total crimes: 4", "5 crimes in total"])
def test_another_number_than_a_list_has_rows_does_not_add_up(read_sheets, said):
    reading = read_sheets(Data=[TITLE, HEAD, *ROWS, [], [said]])
    assert numbers(reading) == [1, 1, 1]
    assert kinds(reading) == ["does-not-add-up"]
    assert "the list has 3 rows" in reading.issues[0].message


@pytest.mark.parametrize(
    "said",
    [
        "Total crimes in 2018/19: 3",
        "Crimes against girls: 3",
        "Crimes not included: 3",
        "Records withheld: 3",
        "Total charged: 3",
        "Crimes excluded: 12",
        "Total: 2 duplicates removed",
    ],
)
def test_a_number_of_something_else_is_still_told_as_one_that_was_not_taken_in(read_sheets, said):
    reading = read_sheets(Data=[TITLE, HEAD, *ROWS, [], [said]])
    assert numbers(reading) == [1, 1, 1]
    assert kinds(reading) == ["unknown-layout"]


def test_rows_of_a_list_that_counts_several_crimes_a_row_are_not_compared(read_sheets):
    rows = [[*row, 4] for row in ROWS]
    reading = read_sheets(Data=[TITLE, [*HEAD, "Number of crimes"], *rows, [], ["Total crimes: 12"]])
    assert numbers(reading) == [4, 4, 4]
    assert "does-not-add-up" not in kinds(reading)
