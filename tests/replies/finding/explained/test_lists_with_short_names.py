"""Lists of records whose columns and cells are named in short."""

import pytest

from readings import kinds, values

TITLE = ["Each line is one recorded crime with the online flag and a child victim."]
ROWS = [
    ["A1/17", "Oth", "2017/18", 12, "071/17"],
    ["A2/18", "Kik", "2018/19", 13, "086/02"],
    ["A3/18", "Oth", "2018/19", 13, "086/02"],
    ["A4/18", "Oth", "2018/19", 13, "086/02"],
    ["A5/18", "NK", "2018/19", "NK", "071/17"],
]


@pytest.mark.parametrize(
    ("reference", "age"),
    [("Our ref", "Victim yrs"), ("Internal reference", "How old the child was"), ("Random ID", "Yrs old")],
)
def test_a_list_is_counted_by_columns_named_in_short(read_sheets, reference, age):
    heads = [reference, "App / site", "Yr recorded", age, "HO offence"]
    reading = read_sheets(Crimes=[TITLE, heads, *ROWS])
    assert not kinds(reading)
    found = values(reading)
    assert found[("2018/19", "086/02", "13", "other")] == (2, 2)
    assert found[("2018/19", "071/17", "unknown", "unknown")] == (1, 1)
    assert len(found) == 4


@pytest.mark.parametrize(
    "key",
    [
        "UKN1 = not known. EW = a site or app outside our list of four.",
        "NTL = not said, EW = a platform other than those listed",
    ],
)
def test_several_short_words_are_explained_in_one_line(read_sheets, key):
    rows = [[cell if cell != "Oth" else "EW" for cell in row] for row in ROWS]
    heads = ["Crime no", "Platform", "Year", "Age", "Offence"]
    reading = read_sheets(Notes=[[key]], Crimes=[TITLE, heads, *rows])
    assert values(reading)[("2018/19", "086/02", "13", "other")] == (2, 2)


def test_a_word_of_a_list_that_is_not_understood_is_told_once(read_sheets):
    rows = [[cell if cell != "Oth" else "Zorble" for cell in row] for row in ROWS]
    heads = ["Crime no", "Platform", "Year", "Age", "Offence"]
    reading = read_sheets(Crimes=[TITLE, heads, *rows])
    assert kinds(reading) == ["unknown-platform", "unknown-layout"]
