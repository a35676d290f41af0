"""Halves of a year by their number, and parts of a year by a name that the reply explains."""

import pytest

from readings import kinds

EXPLAINED = "We count by season: {}."


def counted(reading):
    return {(c.period.start.isoformat(), c.period.end.isoformat(), c.bounds.low) for c in reading.counts}


HALVES = {
    ("2017-04-01", "2017-09-30", 10), ("2017-10-01", "2018-03-31", 13), ("2017-04-01", "2018-03-31", 23),
    ("2018-04-01", "2018-09-30", 14), ("2018-10-01", "2019-03-31", 11), ("2018-04-01", "2019-03-31", 25),
}  # fmt: skip
ROWS = [["2017/18", 10, 13, 23], ["2018/19", 14, 11, 25]]


@pytest.mark.parametrize(
    "words",
    [
        "warm months (April to September) and cold months (October to March)",
        "warm months are 1 April to 30 September, cold months are 1 October to 31 March",
        "April to September (warm months) and October to March (cold months)",
    ],
)
def test_a_name_that_the_reply_explains_is_the_months_that_it_says(read_sheets, words):
    heads = ["Year", "Warm months", "Cold months", "Both"]
    reading = read_sheets(Data=[[EXPLAINED.format(words)], [], heads, *ROWS])
    assert counted(reading) == HALVES
    assert kinds(reading) == []


@pytest.mark.parametrize(
    "words", ["warm months (April to September)", "warm months (April to June) and cold months (April to June)"]
)
def test_names_of_which_not_all_are_explained_are_told(read_sheets, words):
    reading = read_sheets(Data=[[EXPLAINED.format(words)], [], ["Year", "Warm months", "Cold months", "Both"], *ROWS])
    assert counted(reading) <= HALVES
    assert kinds(reading)


@pytest.mark.parametrize(
    "heads", [("H1", "H2"), ("First half", "Second half"), ("1st half (Apr-Sep)", "2nd half (Oct-Mar)")]
)
def test_halves_beside_their_year_are_its_halves(read_sheets, heads):
    reading = read_sheets(Data=[["Year", *heads, "Total"], *ROWS])
    assert counted(reading) == HALVES


def test_a_label_across_a_table_with_several_ages_is_no_number_passed_over(read_sheets):
    ages = [["Children of 10, 11 and 12"], ["2017/18", 5, 4], ["Children of 13, 14 and 15"], ["2017/18", 7, 8]]
    reading = read_sheets(Data=[["", "Girls", "Boys"], *ages])
    assert {(str(c.age), c.sex.value, c.bounds.low) for c in reading.counts} == {
        ("10-12", "female", 5), ("10-12", "male", 4), ("13-15", "female", 7), ("13-15", "male", 8),
    }  # fmt: skip
    assert kinds(reading) == []
