"""A column that says of each row which breakdown it belongs to, beside the one that says the value."""

import pytest

from readings import kinds, values

TITLE = ["Sexual offences against children with the online flag"]
BREAKDOWNS = {
    "the name first": [
        ["cut by", "value", "2017/18", "2018/19"],
        ["-", "the lot", 30, 40],
        *(["victim", "she", 20, 25], ["victim", "he", 8, 12], ["victim", "not said", 2, 3]),
        *(["age", "10 or younger", 3, 4], ["age", "11", 9, 11], ["age", "12", 18, 25]),
        *(["app or site", "Snapchat", 12, 20], ["app or site", "any other", 18, 20]),
    ],
    "the name once": [
        ["Breakdown", "Category", "2017/18", "2018/19"],
        ["All", "All flagged", 30, 40],
        *(["Gender", "Girls", 20, 25], ["", "Boys", 8, 12], ["", "Not stated", 2, 3]),
        *(["Age band", "0-10", 3, 4], ["", "11", 9, 11], ["", "12", 18, 25]),
        *(["Platform", "Snapchat", 12, 20], ["", "Other", 18, 20]),
    ],
    "no name, in brackets": [
        ["Cut", "Label", "2017/18", "2018/19"],
        ["(not split)", "Offences", 30, 40],
        *(["Sex", "Female", 20, 25], ["", "Male", 8, 12], ["", "Sex blank", 2, 3]),
        *(["Age", "0-10", 3, 4], ["", "11", 9, 11], ["", "12", 18, 25]),
        *(["Site", "Snapchat", 12, 20], ["", "Other", 18, 20]),
    ],
    "the name behind": [
        ["Label", "Which split", "2017/18", "2018/19"],
        ["Everything", "Total", 30, 40],
        *(["Female", "by sex", 20, 25], ["Male", "by sex", 8, 12], ["Not stated", "by sex", 2, 3]),
        *(["Under 11", "by age", 3, 4], ["11", "by age", 9, 11], ["12", "by age", 18, 25]),
        *(["Snapchat", "by platform", 12, 20], ["Other", "by platform", 18, 20]),
    ],
    "labels right of the figures": [
        ["2017/18", "2018/19", "", ""],
        [30, 40, "all", "crimes"],
        *([20, 25, "victim sex", "girl"], [8, 12, "victim sex", "boy"], [2, 3, "victim sex", "not named"]),
        *([3, 4, "victim age", "0 to 10"], [9, 11, "victim age", "11"], [18, 25, "victim age", "12"]),
        *([12, 20, "where", "Snapchat"], [18, 20, "where", "other"]),
    ],
}


@pytest.mark.parametrize("shape", BREAKDOWNS)
def test_a_column_that_names_the_breakdown_parts_the_rows_into_tables(read_sheets, shape):
    reading = read_sheets(Data=[TITLE, *BREAKDOWNS[shape]])
    read = {
        tuple(p for p in (c.period.label, str(c.age), str(c.sex), c.platform) if p != "all"): c.bounds.low
        for c in reading.counts
    }
    assert read[("2018/19",)] == 40
    assert read[("2018/19", "female")] == 25
    assert read[("2017/18", "0-10")] == 3
    assert read[("2018/19", "11")] == 11
    assert read[("2018/19", "snapchat")] == 20
    assert len(reading.counts) == 18
    assert kinds(reading) == []


def test_rows_of_a_long_table_are_of_the_breakdown_that_each_names(read_sheets):
    rows = [["Split", "Value", "Year", "Crimes"]]
    rows += [["Sex", "F", "2017/18", 20], ["Sex", "M", "2017/18", 10]]
    rows += [["Age", "13", "2017/18", 12], ["Age", "14", "2017/18", 18]]
    rows += [["Sex", "F", "2018/19", 25], ["Sex", "M", "2018/19", 15]]
    rows += [["Age", "13", "2018/19", 20], ["Age", "14", "2018/19", 20]]
    read = values(read_sheets(Data=[TITLE, *rows]))
    assert read[("2018/19", "13")] == (20, 20)
    assert read[("2018/19", "male")] == (15, 15)


def test_one_breakdown_by_its_word_and_one_by_its_values_are_two(read_sheets):
    rows = [["cut by", "value", "2017/18"], ["all", "the lot", 30]]
    rows += [["victim", "she", 20], ["victim", "he", 10], ["age", "13", 12], ["age", "14", 18]]
    reading = read_sheets(Data=[TITLE, *rows])
    assert len(values(reading)) == 5
    assert kinds(reading) == []


@pytest.mark.parametrize("counted", ["arrests", "suspects"])
def test_a_row_that_counts_something_else_is_no_breakdown_of_crimes(read_sheets, counted):
    rows = [["cut by", "value", "2017/18"], [counted, "total", 30]]
    rows += [["sex", "girl", 20], ["sex", "boy", 8], ["age", "0-9", 5], ["age", "10-17", 22]]
    reading = read_sheets(Data=[TITLE, *rows])
    assert 30 not in [c.bounds.low for c in reading.counts]
    assert "unknown-heading" in kinds(reading)


def test_a_breakdown_without_a_vocabulary_goes_into_the_detail(read_sheets):
    rows = [["cut by", "value", "2017/18"], ["district", "North", 12], ["district", "South", 16]]
    rows += [["sex", "girl", 20], ["sex", "boy", 8], ["age", "0-9", 5], ["age", "10-17", 23]]
    reading = read_sheets(Data=[TITLE, *rows])
    assert [c.detail for c in reading.counts][:3] == [(("area", "North"),), (("area", "South"),), ()]
    assert kinds(reading) == []


@pytest.mark.parametrize("word", ["everybody", "Everyone", "anybody", "Every child", "Any victim"])
def test_a_word_for_everybody_beside_the_sexes_is_their_whole(read_sheets, word):
    rows = [["Sex", "Age", "2017/18"], ["Girls", "0-12", 4], ["Girls", "13-17", 6], ["Boys", "0-12", 1]]
    reading = read_sheets(Data=[*rows, ["Boys", "13-17", 2], [word, "any age", 13]])
    assert values(reading)[("2017/18",)] == (13, 13)
    assert kinds(reading) == []
