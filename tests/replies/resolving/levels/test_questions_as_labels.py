"""Rows labelled by questions, headings of short years, labels on two lines and columns of words under a year."""

import pytest

from cyberflag.replies.fits import fits_of
from cyberflag.replies.resolving.levels.composites import understand_composite
from cyberflag.vocabularies.dimensions import Dimension
from readings import kinds, values

YEARS = ["2017/18", "2018/19"]


def test_questions_as_row_labels_are_of_what_they_ask(read_sheets):
    rows = [
        ["", *YEARS],
        ["Q1 How many crimes with the online flag had a victim under 18?", 20, 22],
        ["Q2 How many of them were against girls?", 12, 14],
        ["Q3 How many were against boys?", "none", "less than 3"],
        ["Q4 How many were against a child aged 9 or under?", 4, 5],
    ]
    reading = read_sheets(Data=rows)
    read = values(reading)
    assert read[("2017/18",)] == (20, 20)
    assert read[("2018/19", "female")] == (14, 14)
    assert read[("2018/19", "male")] == (1, 2)
    assert read[("2018/19", "0-9")] == (5, 5)
    assert kinds(reading) == []


@pytest.mark.parametrize(
    "asked", ["Q3 How many of those were against a child under 13?", "How many had a victim known to the suspect?"]
)
def test_a_question_of_no_known_crimes_is_told_and_the_others_are_read(read_sheets, asked):
    rows = [
        ["", *YEARS],
        ["Q1 How many flagged offences were recorded?", 20, 22],
        ["Q2 How many of these were against girls?", 12, 14],
        [asked, 5, 6],
    ]
    reading = read_sheets(Data=rows)
    assert set(values(reading)) == {(year, *sex) for year in YEARS for sex in ((), ("female",))}
    assert kinds(reading) == ["unknown-heading"]


def test_a_question_that_names_another_by_its_number_is_of_those_crimes(read_sheets):
    rows = [
        ["", *YEARS],
        ["1. How many flagged offences were recorded?", 20, 22],
        ["2. How many of the offences at 1 had a girl as victim?", 12, 14],
        ["3. Of the offences in question 1, how many had a victim under 13?", 4, 5],
        ["4. How many of those in Q1 were committed on Instagram?", 7, 9],
        ["5. How many of the offences at 2 had a victim aged 16?", 2, 3],
    ]
    reading = read_sheets(Data=rows)
    read = values(reading)
    assert {key[1:]: value for key, value in read.items() if key[0] == "2017/18"} == {
        (): (20, 20),
        ("female",): (12, 12),
        ("0-12",): (4, 4),
        ("instagram",): (7, 7),
    }
    assert kinds(reading) == ["unknown-heading"]


def test_the_numbers_of_questions_are_no_quarters(read_sheets):
    rows = [
        ["Question", "Age of victim", *YEARS],
        ["Q1", "All", 20, 22],
        ["Q2", "0-12", 4, 5],
        ["Q3", "13-17", 16, 17],
    ]
    read = values(read_sheets(Data=rows))
    assert read[("2017/18",)] == (20, 20)
    assert read[("2018/19", "13-17")] == (17, 17)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Of these, how many were on Snapchat?", {Dimension.PLATFORM: "snapchat"}),
        ("How many were against a child known to the suspect?", {}),
    ],
)
def test_a_question_says_what_it_names_and_nothing_where_words_are_left(text, found):
    assert understand_composite(text) == found


@pytest.mark.parametrize(
    ("girls", "boys", "unknown"), [("Girls {}", "Boys {}", "Unknown {}"), ("{} F", "{} M", "{} Not known")]
)
def test_short_years_beside_the_sexes_are_years(read_sheets, girls, boys, unknown):
    heads = [label.format(year) for year in ("17/18", "18/19") for label in (girls, boys, unknown)]
    rows = [
        ["Offence", *heads, "Total 17/18-18/19"],
        ["Exposure", 1, 2, 0, 3, 4, 0, 10],
        ["Voyeurism", 1, 1, 0, 1, 1, 0, 4],
    ]
    read = values(read_sheets(Data=rows))
    assert read[("2017/18", "088/09", "male")] == (2, 2)
    assert read[("2018/19", "088/10", "female")] == (1, 1)
    assert read[("2017/18 to 2018/19", "088/09")] == (10, 10)


def test_bands_that_share_an_age_are_no_years(read_sheets):
    reading = read_sheets(Data=[["Offence", "Aged 15-16", "Aged 16-17"], ["Exposure", 1, 2], ["Voyeurism", 1, 1]])
    assert reading.counts == ()
    assert reading.issues


def test_a_label_on_two_lines_may_say_a_thing_twice(read_sheets):
    rows = [["Sex", "Oed\nAge", *YEARS], ["Benywod\nFemales", "0-11", 3, 4], ["Gwrywod\nMales", "0-11", 1, 2]]
    read = values(read_sheets(Data=rows))
    assert read[("2017/18", "0-11", "female")] == (3, 3)
    assert read[("2018/19", "0-11", "male")] == (2, 2)


@pytest.mark.parametrize("words", ["unknown", "Not recorded", "see note"])
def test_words_under_one_year_are_never_labels_of_the_next(read_sheets, words):
    reading = read_sheets(Data=[["Gender", *YEARS], ["Female", words, 39], ["Male", words, 10]])
    assert values(reading) == {("2018/19", "female"): (39, 39), ("2018/19", "male"): (10, 10)}
    assert "not-a-figure" in kinds(reading)


@pytest.mark.parametrize(
    ("sign", "note"),
    [("n/h", "n/h = not held"), ("n/k", "n/k means not held before 2018"), ("ua", "(1) ua: not available")],
)
def test_what_a_note_calls_not_held_is_no_nought(read_sheets, sign, note):
    reading = read_sheets(Data=[["Gender", *YEARS], ["F", sign, 39], ["M", sign, 10], [], [note]])
    assert {str(c.marker) for c in reading.counts if c.period.label == "2017/18"} == {"not-held"}
    assert values(reading)[("2018/19", "male")] == (10, 10)


def test_a_blank_row_above_a_pair_of_ages_is_a_row(read_letter_with_table):
    rows = [["Age", *YEARS], ["7 or younger", "", ""], ["8 or 9", 3, 4], ["10", 5, 6], ["Not recorded", 1, 2]]
    reading = read_letter_with_table(["Flagged offences by age of the victim:"], rows)
    assert values(reading)[("2017/18", "8-9")] == (3, 3)
    assert "ambiguous-blank" in kinds(reading)


@pytest.mark.parametrize(
    ("text", "band"),
    [("Post 16 (16 and 17)", "16-17"), ("Key stage 3 (11 to 14)", "11-14"), ("Year 10 (14 and 15)", "14-15")],
)
def test_a_stage_of_school_only_names_the_ages_in_brackets(text, band):
    assert str(fits_of(text)[Dimension.AGE].value) == band


@pytest.mark.parametrize("text", ["Post 16 (11 to 15)", "Under 10 (0-12)", "Code 21 (10 to 13)"])
def test_a_number_that_disagrees_with_the_brackets_is_told(text):
    assert Dimension.AGE not in fits_of(text)
