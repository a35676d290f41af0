"""Tables of one shape under titles that say nothing that is understood."""

import pytest

from readings import kinds, values

HEADS = ["", "2017/18", "2018/19"]
FIRST = [["All apps", 9, 11], ["Snapchat", 5, 6], ["Kik", 4, 5]]
SECOND = [["All apps", 7, 10], ["Snapchat", 4, 5], ["Kik", 3, 5]]


def sheet(title, other, second=SECOND):
    return [["Flagged offences, victims under 18"], [], [title], HEADS, *FIRST, [], [other], HEADS, *second]


@pytest.mark.parametrize(
    ("title", "other"),
    [
        ("Qwerting at a distance [ref 12.4]", "Zxcving [ref 13.9]"),
        ("Qwerting at a distance", "Zxcving"),
        ("Table 1", "Table 2"),
        ("Annex F", "Annex M"),
    ],
)
def test_tables_that_would_count_the_same_and_differ_are_left_out_and_told(read_sheets, title, other):
    reading = read_sheets(Data=sheet(title, other))
    assert values(reading) == {}
    assert kinds(reading).count("unknown-heading") == 2


@pytest.mark.parametrize("second", [FIRST, [["All apps", 9, 12], *FIRST[1:]]])
def test_a_table_given_twice_is_kept_though_a_figure_of_it_differs(read_sheets, second):
    reading = read_sheets(Data=sheet("Summary", "Summary for the press office", second))
    assert len(reading.counts) == 12


def test_the_number_of_a_title_is_no_age(read_sheets):
    reading = read_sheets(Data=sheet("Table 12", "Table 13", FIRST))
    assert {str(count.age) for count in reading.counts} == {"all"}


def test_ages_that_end_titles_are_read(read_sheets):
    reading = read_sheets(Data=sheet("Victims aged 12", "Victims aged 13"))
    assert {str(count.age) for count in reading.counts} == {"12", "13"}
