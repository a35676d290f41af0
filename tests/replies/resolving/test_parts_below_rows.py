"""Rows with their parts below some of them, and wordings of totals, charges and what was not recorded."""

import pytest

from readings import kinds, values

HEADS = ["", "2017/18", "2018/19", "2 yrs"]
GROOMING, COMMUNICATION, EXPOSURE = "Sexual grooming", "Sexual communication with a child", "Exposure"


def rows(*labelled):
    """Rows with a figure a year and their sum."""
    return [HEADS, *([label, one, two, one + two] for label, one, two in labelled)]


def test_offences_without_sexes_below_them_cost_the_others_nothing(read_sheets):
    table = rows(
        (COMMUNICATION, 19, 32), ("Female", 13, 20), ("Male", 3, 11), (GROOMING, 12, 11), ("Female", 3, 5),
        (EXPOSURE, 7, 5), ("Every offence, also those not listed", 77, 85),
    )  # fmt: skip
    read = values(read_sheets(Data=table))
    assert read[("2018/19", "071/17", "male")] == (11, 11)
    assert read[("2018/19", "88A", "female")] == (5, 5)
    assert read[("2018/19", "088/09")] == (5, 5)
    assert read[("2018/19",)] == (85, 85)
    assert read[("2017/18 to 2018/19", "071/17", "female")] == (33, 33)


def test_sexes_that_leave_the_unknown_out_contradict_no_total(read_sheets):
    table = rows(
        (COMMUNICATION, 19, 32), ("Female", 13, 20), ("Male", 3, 11), (GROOMING, 12, 11), ("Female", 3, 5),
        ("Male", 1, 2), (EXPOSURE, 6, 3), ("Female", 5, 2), ("Male", 1, 0),
    )  # fmt: skip
    assert kinds(read_sheets(Data=table)) == []


def test_parts_below_a_row_that_is_not_understood_are_of_no_row_above(read_sheets):
    table = rows(
        (COMMUNICATION, 19, 32), ("Female", 13, 20), ("Male", 3, 11), (GROOMING, 12, 11), ("Female", 3, 5),
        (EXPOSURE, 7, 5), ("Qwxyz blorp", 6, 4), ("Male", 6, 4),
    )  # fmt: skip
    reading = read_sheets(Data=table)
    assert ("2018/19", "088/09", "male") not in values(reading)
    assert reading.issues


def test_parts_below_the_total_are_of_all(read_sheets):
    table = rows(
        (COMMUNICATION, 19, 32), ("Female", 13, 20), ("Male", 6, 12), (GROOMING, 12, 11), ("Female", 8, 9),
        ("Male", 4, 2), ("Total", 31, 43), ("Female", 21, 29), ("Male", 10, 14),
    )  # fmt: skip
    assert values(read_sheets(Data=table))[("2018/19", "female")] == (29, 29)


@pytest.mark.parametrize(
    "label",
    [
        "All offences, listed or not",
        "Every offence (not just the above)",
        "Total, including those not shown",
        "All offences - also others",
    ],
)
def test_what_a_total_adds_of_rows_not_listed_leaves_it_a_total(read_sheets, label):
    table = [["Offence", "2017/18", "2018/19"], [COMMUNICATION, 19, 32], [GROOMING, 12, 11], [label, 50, 60]]
    assert values(read_sheets(Data=table))[("2018/19",)] == (60, 60)


def test_a_total_of_other_rows_is_not_read_as_that_of_all(read_sheets):
    table = [["Offence", "2017/18", "2018/19"], [COMMUNICATION, 19, 32], [GROOMING, 12, 11]]
    reading = read_sheets(Data=[*table, ["Total (not listed)", 50, 60]])
    assert ("2018/19",) not in values(reading)
    assert reading.issues


@pytest.mark.parametrize(
    "heading",
    ["Of which: a charge was made", "Somebody charged so far", "Number that ended in a charge", "A charge was brought"],
)
def test_a_heading_that_says_that_it_came_to_a_charge_counts_charges(read_sheets, heading):
    table = [["Financial year", "Offences with the online flag", heading], ["2017/18", 87, 31], ["2018/19", 91, 30]]
    reading = read_sheets(Data=table)
    assert {(c.measure.value, c.bounds.low) for c in reading.counts} == {
        ("offences", 87), ("offences", 91), ("charges", 31), ("charges", 30),
    }  # fmt: skip


def test_a_heading_that_says_that_nobody_was_charged_counts_no_charges(read_sheets):
    table = [["Financial year", "Offences with the online flag", "No charge"], ["2017/18", 87, 31], ["2018/19", 91, 30]]
    assert all(c.measure.value != "charges" for c in read_sheets(Data=table).counts)


@pytest.mark.parametrize("label", ["Left empty", "Box not ticked", "Nothing typed", "Not assigned", "Uncoded"])
def test_what_nobody_filled_in_is_an_unknown_platform(read_sheets, label):
    table = [["Platform", "2017/18", "2018/19"], ["Snapchat", 19, 32], ["Instagram", 12, 11], [label, 5, 6]]
    assert values(read_sheets(Data=table))[("2018/19", "unknown")] == (6, 6)
