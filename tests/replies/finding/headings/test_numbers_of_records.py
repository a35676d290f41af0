"""Lists whose records are numbered from anywhere on: the numbers are no counts, and need no name."""

import pytest

from readings import kinds, values

OFFENCES = ["071/17", "086/02"]
TURN = [str(4711 + at) for at in range(12)]
MIXED = [str(311 + (at * 5) % 12) for at in range(12)]
DRAWN = [str(10000 + (at * at * 7919) % 89999) for at in range(1, 13)]


def records(numbers, head, *, is_last=False):
    rows = [["Fin yr", "HO code", "Victim sex", "Victim age"]]
    rows += [[("2017/18", "2018/19")[at % 2], OFFENCES[at % 3 % 2], "FM"[at % 2], 11 + at % 3] for at in range(12)]
    beside = [head, *numbers]
    return [[*row, one] if is_last else [one, *row] for row, one in zip(rows, beside, strict=True)]


@pytest.mark.parametrize("head", ["No", "", "Number", "Nr.", "Rec."])
@pytest.mark.parametrize("numbers", [TURN, MIXED])
def test_numbers_of_the_records_of_a_list_are_no_counts(read_sheets, head, numbers):
    reading = read_sheets(List=[["One line is one crime with the online flag."], *records(numbers, head)])
    assert not kinds(reading)
    assert sum(low for low, _ in values(reading).values()) == len(numbers)


def test_numbers_of_records_may_stand_last_or_be_drawn(read_sheets):
    for rows in (records(TURN, "No", is_last=True), records(DRAWN, "No")):
        reading = read_sheets(List=[["One line is one crime with the online flag."], *rows])
        assert sum(low for low, _ in values(reading).values()) == len(TURN)


def test_counts_of_a_long_table_that_all_differ_are_counts(read_sheets):
    rows = [[4100 + at * 37, ("2017/18", "2018/19")[at % 2], 6 + at // 2] for at in range(12)]
    reading = read_sheets(Data=[["Number", "Year", "Victim age"], *rows])
    assert sorted(low for low, _ in values(reading).values()) == [row[0] for row in rows]
