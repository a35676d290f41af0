"""A force's own words, explained in a table of their own, and lists under headings of its own."""

import pytest

from readings import kinds, values

WORDS = [
    ["Our name", "Full title", "HO code"],
    ["chat", "Sexual communication with a child", "071/17"],
    ["sharing pictures", "Take, make or distribute indecent photographs of children", "086/02"],
    ["drawn pictures", "Possession of prohibited images of children", "086/15"],
]


def test_labels_of_the_forces_own_are_what_its_glossary_says(read_sheets):
    rows = [["Type", "2017/18", "2018/19"], ["chat", 4, 5], ["drawn pictures", 1, 0], ["Total", 5, 5]]
    reading = read_sheets(Figures=rows, Words=WORDS)
    assert values(reading)[("2018/19", "071/17")] == (5, 5)
    assert values(reading)[("2017/18", "086/15")] == (1, 1)
    assert kinds(reading) == []


def test_a_glossary_may_stand_below_its_table_and_without_a_heading(read_sheets):
    rows = [["Type", "2017/18", "2018/19"], ["chat", 4, 5], ["drawn pictures", 1, 0], ["Total", 5, 5], []]
    reading = read_sheets(Figures=[*rows, ["What the names mean:"], *([name, title] for name, title, _ in WORDS[1:])])
    assert values(reading)[("2018/19", "071/17")] == (5, 5)
    assert kinds(reading) == []


def test_headings_of_the_forces_own_are_what_its_glossary_says(read_sheets):
    rows = [["Year", "chat", "sharing pictures"], ["2017/18", 4, 5], ["2018/19", 1, 0]]
    assert values(read_sheets(Figures=rows, Words=WORDS))[("2017/18", "086/02")] == (5, 5)


def test_a_table_of_what_is_commonest_explains_no_labels(read_sheets):
    rows = [["District", "2017/18"], ["North", 4], ["South", 1]]
    commonest = [["District", "Commonest offence"], ["North", "071/17"], ["South", "086/02"]]
    reading = read_sheets(Figures=rows, Commonest=commonest)
    assert {count.offence for count in reading.counts} <= {"all"}


def test_a_glossary_that_contradicts_itself_explains_nothing(read_sheets):
    words = [WORDS[0], *WORDS[1:3], ["drawn pictures", "Exposure", "086/15"]]
    rows = [["Type", "2017/18"], ["chat", 4], ["drawn pictures", 1]]
    assert not read_sheets(Figures=rows, Words=words).counts


@pytest.mark.parametrize("line", ["No.", "Line", "Entry no"])
def test_a_numbered_list_under_headings_of_the_forces_own_is_read_by_its_values(read_sheets, line):
    heads = [line, "Year that ended on 31 March", "What happened", "To whom"]
    rows = [
        [1, 2018, "chat", "girl, 13"],
        [2, 2018, "chat", "girl, 13"],
        [3, 2019, "sharing pictures", "boy, age not known"],
        [4, 2019, "drawn pictures", "child of unknown sex, 15"],
    ]
    title = ["Every crime with the online flag and a child victim. One line is one crime."]
    reading = read_sheets(List=[title, heads, *rows], Words=WORDS)
    assert values(reading) == {
        ("2017/18", "071/17", "13", "female"): (2, 2),
        ("2018/19", "086/02", "unknown", "male"): (1, 1),
        ("2018/19", "086/15", "15", "unknown"): (1, 1),
    }
    assert kinds(reading) == []


def test_more_than_the_crimes_asked_for_is_told_where_rows_do_not_say_which(read_sheets):
    rows = [["Every crime with the online flag"], ["Age", "2017/18", "2018/19"], ["0-12", 4, 5], ["13-17", 7, 9]]
    reading = read_sheets(Data=rows)
    assert "answer-differs" in kinds(reading)
    assert not reading.counts


def test_more_than_the_crimes_asked_for_is_no_matter_where_each_row_is_of_one_that_was(read_sheets):
    rows = [["Every crime with the online flag"], ["Offence", "2017/18", "2018/19"], ["071/17", 4, 5], ["086/02", 7, 9]]
    assert kinds(read_sheets(Data=rows)) == []
