"""Totals over the titles by which courts and custody systems name crimes that are all of one group."""

import pytest

from readings import kinds

ASKED = "Number of arrests made under section 127 of the Communications Act 2003"
OFFENSIVE = "Send by public communication network an offensive message (recordable)"
PERSISTENT = "Persistently make use of public communication network to cause annoyance (recordable)"
THREATENING = "Send letter / article conveying a threatening message (recordable)"


@pytest.fixture
def read(read_unasked):
    """Reads a table of arrests by such titles and years."""
    return lambda *rows: read_unasked(ASKED, [["", "2022", "2023"], *rows])


def bottom(reading):
    """The figures of the last row: what they are of, and how many."""
    return [(count.offence, count.bounds.low) for count in reading.counts if count.total]


@pytest.mark.parametrize("label", ["Total", "Grand Total", "Totals"])
def test_the_total_is_of_the_group_and_proves_blanks_noughts(read, label):
    reading = read([OFFENSIVE, 4, 3], [PERSISTENT, "", 2], [THREATENING, 1, ""], [label, 5, 5])
    assert bottom(reading) == [("malicious-communications", 5), ("malicious-communications", 5)]
    assert (len(reading.counts), kinds(reading)) == (8, [])
    assert [count.bounds.low for count in reading.counts if not count.printed] == [0, 0]


def test_a_blank_that_the_total_proves_no_nought_is_told(read):
    reading = read([OFFENSIVE, 4, 3], [PERSISTENT, "", 2], [THREATENING, 1, ""], ["Total", 7, 5])
    assert kinds(reading) == ["ambiguous-blank"]
    assert "the totals leave 2" in reading.issues[0].message


def test_blanks_without_a_total_are_told(read):
    assert kinds(read([OFFENSIVE, 4, 3], [PERSISTENT, "", 2], [THREATENING, 1, ""])) == ["ambiguous-blank"]


def test_a_total_that_its_parts_miss_is_told(read):
    reading = read([OFFENSIVE, 4, 3], [PERSISTENT, 2, 2], [THREATENING, 1, 1], ["Total", 9, 6])
    assert kinds(reading) == ["does-not-add-up"]


def test_a_crime_of_another_group_leaves_the_total_one_of_all(read):
    reading = read([OFFENSIVE, 4, 3], [PERSISTENT, 2, 2], ["Rape", 1, 1], ["Total", 7, 6])
    assert (bottom(reading), kinds(reading)) == ([("all", 7), ("all", 6)], [])


def test_a_row_that_is_not_understood_leaves_the_total_one_of_all(read):
    reading = read([OFFENSIVE, 4, 3], [PERSISTENT, 2, 2], ["Obstructing a constable of courts", 1, 1], ["Total", 7, 6])
    assert {offence for offence, _ in bottom(reading)} <= {"all"}


@pytest.mark.parametrize("label", ["All crime", "All arrests"])
def test_all_crime_below_them_is_no_total_of_them(read, label):
    reading = read([OFFENSIVE, 4, 3], [PERSISTENT, 2, 2], [label, 90, 60])
    assert values_of_all(reading) == [90, 60]


def values_of_all(reading):
    return [count.bounds.low for count in reading.counts if count.offence == "all"]
