"""Lists in which a crime stands on several lines."""

import pytest

from readings import kinds, values

TITLE = ["Sexual offences against children with the online flag"]
LINES = [
    ["Crime ref", "Accused", "FY", "HO class", "Age", "Sex"],
    ["C/1", "1 of 2", "2017/18", "71.17", 13, "F"],
    ["C/1", "2 of 2", "2017/18", "71.17", 13, "F"],
    ["C/2", "1 of 1", "2017/18", "86.02", 14, "M"],
    ["C/3", "1 of 2", "2018/19", "86.02", 12, "F"],
    ["C/3", "2 of 2", "2018/19", "86.02", 12, "F"],
]
ONCE = {
    ("2017/18", "071/17", "13", "female"),
    ("2017/18", "086/02", "14", "male"),
    ("2018/19", "086/02", "12", "female"),
}


@pytest.mark.parametrize(
    "told",
    [
        "A crime with two suspects is printed on two lines. Count each crime number once.",
        "There is a row for each suspect, so a crime may be repeated.",
        "Several rows with the same reference are one crime.",
    ],
)
def test_a_crime_on_several_lines_is_counted_once_by_its_number(read_sheets, told):
    reading = read_sheets(Data=[TITLE, [told], *LINES])
    assert values(reading) == dict.fromkeys(ONCE, (1, 1))
    assert kinds(reading) == []


def test_lines_taken_for_one_crime_by_their_number_alone_are_told_of(read_sheets):
    reading = read_sheets(Data=[TITLE, *LINES])
    assert values(reading) == dict.fromkeys(ONCE, (1, 1))
    assert kinds(reading) == ["unknown-layout"]


def test_a_crime_whose_lines_differ_in_what_is_counted_is_told_of(read_sheets):
    rows = [[*row[:4], row[4] + (row[1] == "2 of 2" and row[0] == "C/3"), row[5]] for row in LINES[1:]]
    reading = read_sheets(Data=[TITLE, ["Count each crime number once."], LINES[0], *rows])
    assert ("2018/19", "086/02", "12", "female") not in values(reading)
    assert kinds(reading) == ["unknown-layout"]


def test_a_number_on_lines_of_several_victims_is_told_of_where_every_line_is_counted(read_sheets):
    heads = ["Crime ref", "FY", "HO class", "Age", "Sex"]
    rows = [
        ["C/1", "2017/18", "71.17", 13, "F"],
        ["C/1", "2017/18", "71.17", 14, "F"],
        ["C/2", "2018/19", "86.02", 14, "M"],
    ]
    reading = read_sheets(Data=[TITLE, heads, *rows])
    assert sum(count.bounds.low for count in reading.counts) == len(rows)
    assert kinds(reading) == ["unknown-layout"]
    of_each = read_sheets(Data=[TITLE, ["Each row is one victim."], heads, *rows])
    assert {count.measure.value for count in of_each.counts} == {"victims"}
    assert "unknown-layout" not in kinds(of_each)


@pytest.mark.parametrize("instead", ["[removed]", "Redacted", "XXXX", "withheld - s40(2)"])
def test_numbers_that_were_taken_out_make_no_lines_one_crime(read_sheets, instead):
    rows = [[at, instead, *row[2:]] for at, row in enumerate(LINES[1:], 1)]
    reading = read_sheets(Data=[TITLE, [], ["Line", "Crime ref", *LINES[0][2:]], *rows])
    assert sum(count.bounds.low for count in reading.counts) == len(rows)
    assert kinds(reading) == []


@pytest.mark.parametrize("column", [["Crime ref"], []])
def test_lines_that_repeat_without_a_number_are_not_counted(read_sheets, column):
    rows = [[*["[removed]" for _ in column], *row[2:]] for row in LINES[1:]]
    told = ["Several rows with the same reference are one crime."]
    reading = read_sheets(Data=[TITLE, told, [*column, *LINES[0][2:]], *rows])
    assert reading.counts == ()
    assert "unknown-layout" in kinds(reading)


@pytest.mark.parametrize("told", ["No crime stands on more than one line.", "Each crime is counted once."])
def test_lines_said_to_be_one_a_crime_need_no_number(read_sheets, told):
    reading = read_sheets(Data=[TITLE, [told], LINES[0][2:], *(row[2:] for row in LINES[1:])])
    assert sum(count.bounds.low for count in reading.counts) == len(LINES) - 1
    assert kinds(reading) == []


def test_two_columns_of_places_are_both_the_place(read_sheets):
    rows = [["North", "Newtown", 3, 4], ["North", "Oldham", 5, 6], ["West", "Weston", 7, 8]]
    reading = read_sheets(Data=[TITLE, [], ["District", "Station", "2017/18", "2018/19"], *rows])
    assert [count.detail for count in reading.counts[::2]] == [(("area", f"{row[0]}, {row[1]}"),) for row in rows]
    assert [count.bounds.low for count in reading.counts] == [3, 4, 5, 6, 7, 8]
    assert kinds(reading) == []
