"""Sheets whose tables stand below questions, each with its number in a cell of its own."""

import pytest

from readings import kinds, values

YEARS = ["2017/18", "2018/19"]


@pytest.mark.parametrize("number", ["Q{}", "Q{}.", "Question {}", "{}.", "({})", "{}"])
def test_the_number_of_a_question_is_no_quarter_and_no_label(read_sheets, number):
    rows = [
        ["Kent Police: crimes with the online flag"],
        [number.format(1), "How many crimes against children were recorded in each year?"],
        ["", YEARS[0], 40],
        ["", YEARS[1], 52],
        [],
        [number.format(2), "Of which sex was the child?"],
        ["", "", *YEARS],
        ["", "Girls", 31, 40],
        ["", "Boys", 9, 12],
        [],
        [number.format(3), "Is the flag in use?", "Yes, by all officers."],
    ]
    reading = read_sheets(Answers=rows)
    assert values(reading) == {
        ("2017/18",): (40, 40),
        ("2018/19",): (52, 52),
        ("2017/18", "female"): (31, 31),
        ("2018/19", "female"): (40, 40),
        ("2017/18", "male"): (9, 9),
        ("2018/19", "male"): (12, 12),
    }
    assert kinds(reading) == []


def test_quarters_beside_words_stay_labels_of_figures(read_sheets):
    rows = [["", "Victims", YEARS[0]], ["Q1", "girls and boys", 4], ["Q2", "girls and boys", 6]]
    found = {count.period.start.month: count.bounds.low for count in read_sheets(Data=rows).counts}
    assert found == {4: 4, 7: 6}
