"""Requests without a heading that begin with the crimes: ``For rapes of which a suspect was charged: the total``."""

import pytest

from cyberflag.model import ALL, ALL_AGES, Measure
from readings import kinds, numbers, values

OUTCOMES = [["Positive Outcomes", "Count"], ["01: Charged/summonsed", "363"], ["02: Caution - youths", "4"]]


@pytest.mark.parametrize(
    ("asked", "offence"),
    [
        ("For sexual offences where an individual was charged: the total, and a breakdown by nationality.", None),
        ("For rape offences where an individual was charged: a breakdown by nationality.", "rape"),
        ("For blackmail offences, please give the total and a breakdown by outcome.", "blackmail"),
        ("For sexual communication with a child: the total.", "071/17"),
    ],
)
def test_a_sentence_that_names_crimes_and_the_number_wanted_asks_for_them(read_unasked, asked, offence):
    opening = "Please provide the following information for the calendar year 2025."
    reading = read_unasked(opening, asked, "Our analysts have provided the following.", "<h2>Question 1</h2>", OUTCOMES)
    assert {count.offence for count in reading.counts} == {offence or "sexual-offences"}
    assert numbers(reading) == [4, 363]


@pytest.mark.parametrize("heading", ["For 2019/20: a breakdown by sex", "For 2019/20: the number by sex"])
def test_a_heading_of_the_answer_asks_for_nothing(read_unasked_letter, heading):
    reading = read_unasked_letter(f"We recorded 12 flagged offences in 2019/20.\n\n{heading}\nFemale: 8\nMale: 4")
    assert values(reading) == {("2019/20",): (12, 12), ("2019/20", "female"): (8, 8), ("2019/20", "male"): (4, 4)}


@pytest.mark.parametrize(
    "sentence",
    [
        "For blackmail in 2019/20: the total was 12.",
        "For blackmail in 2019/20: a total of 12 offences.",
        "For blackmail in 2019/20, the number recorded is 12.",
    ],
)
def test_a_sentence_that_gives_the_number_is_an_answer(read_unasked_letter, sentence):
    assert numbers(read_unasked_letter(f"Offences recorded\n\n{sentence}")) == [12]


@pytest.mark.parametrize(
    "note",
    [
        "For clarity: the figures count victims, not offences.",
        "For clarity: the figures count suspects.",
        "For stalking: the figures count victims.",
        "For these offences: the numbers refer to victims.",
    ],
)
def test_a_note_on_what_the_figures_count_asks_for_nothing(read_page, note):
    reading = read_page("Offences recorded", note, "2017/18: 60", "2018/19: 44")
    assert Measure.OFFENCES not in {count.measure for count in reading.counts}
    assert kinds(reading)


@pytest.mark.parametrize(
    "note", ["For information: the figures include Snapchat.", "For information: the figures include adults."]
)
def test_a_note_on_what_the_figures_take_in_narrows_none(read_page, note):
    reading = read_page("Offences recorded", note, "2017/18: 60", "2018/19: 44")
    assert {(count.platform, count.age) for count in reading.counts} <= {(ALL, ALL_AGES)}


@pytest.mark.parametrize(
    "note", ["For information: the figures come from the crime system.", "For stalking: the total number recorded."]
)
def test_a_note_above_figures_leaves_them_read(read_page, note):
    assert numbers(read_page("Offences recorded", note, "2017/18: 60", "2018/19: 44")) == [44, 60]
