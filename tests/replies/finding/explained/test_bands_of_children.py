"""Bands of ages without an upper end in tables that tell of children alone."""

import pytest

from readings import values

HEADS = ["Age", "2017/18", "2018/19"]
ROWS = [["Under 12", 3, 4], ["12 to 13", 6, 7], ["14 to 15", 9, 8]]


@pytest.mark.parametrize("label", ["> 15", "16+", "16 and over", "Over 15"])
@pytest.mark.parametrize(
    ("title", "band"),
    [
        ("Flagged crimes, victims aged 17 and under", "16-17"),
        ("Crimes with a child victim (0 to 17) and the online flag", "16-17"),
        ("Flagged crimes by the victim's age", "16+"),
        ("Flagged crimes, victims under 18; adults are shown too", "16+"),
        ("Flagged crimes, victims of all ages", "16+"),
    ],
)
def test_a_band_without_an_end_ends_with_17_where_the_table_says_that_victims_are_children(
    read_sheets, label, title, band
):
    reading = read_sheets(Data=[[title], [], HEADS, *ROWS, [label, 2, 1]])
    assert values(reading)[("2018/19", band)] == (1, 1)


def test_a_figure_above_a_number_is_no_band_of_ages(read_sheets):
    rows = [["Flagged crimes, victims aged 17 and under"], [], HEADS, *ROWS, ["16 to 17", "> 15", "> 15"]]
    assert not any(str(count.age) == "16-17" and count.printed == "16-17" for count in read_sheets(Data=rows).counts)
    assert values(read_sheets(Data=rows))[("2018/19", "14-15")] == (8, 8)


def test_a_table_with_a_band_of_adults_is_of_others_too(read_sheets):
    title = ["Flagged crimes, victims under 18 and others"]
    rows = [title, [], HEADS, *ROWS, ["16 and over", 2, 1], ["18 and over", 1, 0]]
    assert not any(str(count.age) == "16-17" for count in read_sheets(Data=rows).counts)


def test_one_of_two_tables_that_a_note_tells_apart_is_no_figure(read_sheets):
    note = ["Crimes with the online flag. The lower table counts the same crimes as the upper-most one."]
    reading = read_sheets(Data=[note, [], HEADS, *ROWS])
    assert len(reading.counts) == 6
    assert reading.issues == ()
