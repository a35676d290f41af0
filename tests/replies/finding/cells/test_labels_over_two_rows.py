"""Labels of a table that run on in the row below, as where it was copied out of a letter line by line."""

import pytest

from readings import kinds, values

HEADS = ["Age", "2017/18", "2018/19"]


def test_a_heading_that_begins_in_one_row_and_ends_in_the_next_is_one(read_sheets):
    rows = [
        ["", "recorded from 1 April 2017", "recorded from 1 April 2018"],
        ["Age", "to 31 March 2018", "to 31 March 2019"],
        ["0 to 12", 4, 5],
        ["13 to 17", 9, 8],
    ]
    rows[0][0], rows[1][0] = "Age", None
    assert values(read_sheets(Data=rows)) == {
        ("2017/18", "0-12"): (4, 4),
        ("2018/19", "0-12"): (5, 5),
        ("2017/18", "13-17"): (9, 9),
        ("2018/19", "13-17"): (8, 8),
    }


@pytest.mark.parametrize(
    ("first", "rest", "age"),
    [
        (["thirteen", None, None], ["or fourteen", 4, 5], "13-14"),
        (["thirteen", 4, 5], ["or fourteen", None, None], "13-14"),
        (["from 13", None, None], ["to 15", 4, 5], "13-15"),
        (["aged between", None, None], ["13 and 15", 4, 5], "13-15"),
        (["aged 16", None, None], ["and over", 4, 5], "16+"),
    ],
)
def test_a_label_that_begins_in_one_row_and_ends_in_the_next_is_one(read_sheets, first, rest, age):
    reading = read_sheets(Data=[HEADS, ["twelve or less", 2, 3], first, rest])
    assert values(reading)[("2018/19", age)] == (5, 5)
    assert len(reading.counts) == 4
    assert kinds(reading) == []


def test_words_that_open_several_labels_are_no_part_of_the_first(read_sheets):
    rows = [
        ["Offence", "2017/18"],
        ["Sexual activity with"],
        ["a female child under 13", 3],
        ["a male child under 13", 4],
    ]
    assert len(read_sheets(Data=rows).counts) != 1


def test_a_row_without_figures_above_one_that_stands_by_itself_is_not_joined(read_sheets):
    rows = [HEADS, ["Girls"], ["of unknown age", 1, 2], ["13 to 17", 4, 5], ["Boys"], ["of unknown age", 0, 2]]
    read = values(read_sheets(Data=[*rows, ["13 to 17", 3, 1]]))
    assert read[("2018/19", "unknown", "female")] == (2, 2)
    assert read[("2017/18", "13-17", "male")] == (3, 3)


def test_figures_run_together_under_joined_headings_are_told(read_sheets):
    heads = [["Age", "1 April 2017", "1 April 2018"], [None, "to 31 March 2018", "to 31 March 2019"]]
    rows = [["11", 14, 16], ["12", 1719, None], ["13", 31, 28], ["14", 22, 30]]
    reading = read_sheets(Data=[*heads, *rows])
    assert kinds(reading) == ["joined-cells"]
    assert len(reading.counts) == 6
