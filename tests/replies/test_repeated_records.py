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
