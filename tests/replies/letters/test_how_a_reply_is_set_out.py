"""What a reply says of how its numbers are written, of what its sheets hold and whom they take in, is no figure."""

import pytest

from cyberflag.replies.prose.no_answers.loose_numbers import loose_numbers
from readings import kinds, read_text, said, values

SET_OUT = [
    "Numbers below ten are in words.",
    "Figures under 10 are written out in letters.",
    "Counts from one to nine are spelt out.",
    "Totals of ten or more and values up to nine are given in words.",
    "A 0 in the column may therefore mean up to four crimes.",
    "There are four sheets, one for each group of ages and one to each sex.",
    "Only crimes against a child (up to and including 17) were looked for.",
    "The search was of victims aged up to and including 17.",
    "The list is of the ten Home Office offences that were flagged most often.",
]


@pytest.mark.parametrize("text", SET_OUT)
def test_how_a_reply_is_set_out_is_no_figure(text):
    reading = read_text(f"The force recorded 97 flagged offences in 2018/19.\n\n{text}")
    assert [(count.bounds.low, count.period.label) for count in reading.counts] == [(97, "2018/19")]
    assert kinds(reading) == []
    assert loose_numbers(text) == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Numbers below ten were recorded in 2018/19: six in all.", "six"),
        ("We found up to four crimes.", "up to four"),
        ("Of those found, up to and including 17 crimes were flagged.", "17"),
    ],
)
def test_what_may_be_a_count_beside_such_words_is_told(text, number):
    assert any(number in loose for loose in loose_numbers(text))


def test_figures_in_words_below_such_a_sentence_are_read():
    text = "Numbers below ten are in words.\n\nIn 2017/18 we recorded six flagged crimes and in 2018/19 eleven."
    assert said(text) == [(6, "2017/18"), (11, "2018/19")]


@pytest.mark.parametrize(("row", "means"), [("Each line", "one crime with the flag"), ("A row", "1 recorded crime")])
def test_what_a_row_of_a_list_is_is_no_figure(read_sheets, row, means):
    crimes = [("2017/18", 71, "F", 12), ("2017/18", 71, "M", 13), ("2018/19", 86, "F", 14)] * 3
    lists = [["Line", "Year", "Class", "Sex", "Age"], *([at, *crime] for at, crime in enumerate(crimes, start=1))]
    key = [["Explanations"], ["Sex", "that of the victim"], [row, means]]
    read = read_sheets(Key=key, Crimes=lists)
    assert values(read)[("2017/18", "71", "12", "female")] == (3, 3)
    assert kinds(read) == []


def test_a_number_beside_another_label_is_told(read_sheets):
    rows = [["Sex", "2017/18", "2018/19"], ["Girls", 5, 6], ["Boys", 7, 8]]
    read = read_sheets(Notes=[["Explanations"], ["Also", "14 crimes with the flag"]], Data=rows)
    assert kinds(read) == ["unknown-layout"]
