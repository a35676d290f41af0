"""Blank cells in lists of crimes: not carried on where labels are printed again."""

import pytest

from readings import numbers

OFFENCE = "Sexual communication with a child"


@pytest.mark.parametrize(
    ("name", "labels"),
    [
        ("Month", ["May 2019", "", "June 2019", "June 2019"]),
        ("Year", ["2017/18", "2017/18", "", "2018/19"]),
        ("Date recorded", ["03/05/2019", "03/05/2019", "", "06/06/2019"]),
    ],
)
def test_a_blank_in_a_list_that_prints_labels_again_is_told(read_sheets, name, labels):
    for rows in (
        [[name, "Offence", "Age"], *([label, OFFENCE, 13] for label in labels)],
        [["Offence", name, "Age"], *([OFFENCE, label, 13] for label in labels)],
    ):
        reading = read_sheets(Data=[["Kent Police"], [], *rows])
        assert sum(count.bounds.low for count in reading.counts) == len(labels) - 1
        assert reading.issues


def test_a_blank_below_the_first_of_a_group_is_of_the_group(read_sheets):
    labels = ["May 2019", "", "June 2019", "", ""]
    rows = [["Month", "Offence", "Age"], *([label, OFFENCE, 13] for label in labels)]
    reading = read_sheets(Data=[["Kent Police"], [], *rows])
    assert numbers(reading) == [2, 3]


def test_a_label_that_begins_the_next_group_again_prints_nothing_twice(read_sheets):
    rows = [["Month", "Offence", "Age"], ["May 2019", OFFENCE, 13], ["June 2019", OFFENCE, 14], ["", "", 15]]
    reading = read_sheets(Data=[["Kent Police"], [], *rows])
    assert sum(count.bounds.low for count in reading.counts) == len(rows) - 1
