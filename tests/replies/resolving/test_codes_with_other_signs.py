"""Columns of offence codes with another sign for their slash, titles that explain short words, and questions of who."""

import pytest

from cyberflag.model import Measure
from readings import kinds, values

ROWS = [
    ("71", "17", "Engage in sexual comms", 9, 4),
    ("86", "02", "Take indecent photos", 7, 5),
    ("19", "07", "Rape female U16", 3, 1),
    ("17", "15", "Sex assault male 13+", 2, 0),
]


@pytest.mark.parametrize(("name", "sign"), [("HO ref", "-"), ("Offence code", "."), ("HO code", " "), ("Class", " - ")])
def test_codes_with_another_sign_are_codes_of_the_list(read_sheets, name, sign):
    rows = [[f"{first}{sign}{last}", *rest] for first, last, *rest in ROWS]
    reading = read_sheets(Data=[["Flagged crimes"], [], [name, "Crime", "2017/18", "2018/19"], *rows])
    found = values(reading)
    assert found[("2017/18", "071/17")] == (9, 9)
    assert found[("2018/19", "019/07")] == (1, 1)
    assert found[("2017/18", "017/15")] == (2, 2)
    assert kinds(reading) == []


def test_ages_with_such_a_sign_stay_ages(read_sheets):
    rows = [["11-13", 4, 5], ["14-15", 6, 7], ["16-17", 1, 2]]
    found = values(read_sheets(Data=[["Flagged crimes"], [], ["Age", "2017/18", "2018/19"], *rows]))
    assert found[("2017/18", "14-15")] == (6, 6)


def test_what_a_title_says_that_short_words_of_the_labels_stand_for_narrows_nothing(read_sheets):
    title = "Flagged crimes. U13/U16 = under 13/16, FEM = female."
    rows = [["Rape of FEM U13", 4, 5], ["Rape of FEM U16", 2, 1]]
    reading = read_sheets(Data=[[title], [], ["Offence", "2017/18", "2018/19"], *rows])
    assert [count.bounds.low for count in reading.counts] == [4, 5, 2, 1]


def test_ages_that_a_title_gives_for_no_short_word_of_the_labels_withhold_the_table(read_sheets):
    title = "Flagged crimes. GRP = aged 13 or 16."
    reading = read_sheets(
        Data=[[title], [], ["Offence", "2017/18", "2018/19"], ["Voyeurism", 4, 5], ["Exposure", 2, 1]]
    )
    assert values(reading) == {}
    assert "unknown-age" in kinds(reading)


@pytest.mark.parametrize(
    "title", ["Question 3 - who were the victims of the flagged crimes?", "2. Who were the victims?"]
)
def test_who_the_victims_were_is_asked_of_offences(read_sheets, title):
    reading = read_sheets(Data=[[title], [], ["Sex", "2017/18", "2018/19"], ["Girls", 4, 5], ["Boys", 2, 1]])
    assert {count.measure for count in reading.counts} == {Measure.OFFENCES}
    assert kinds(reading) == []


def test_how_many_victims_there_were_is_asked_of_victims(read_sheets):
    title = "Question 3 - number of victims of the flagged crimes"
    reading = read_sheets(Data=[[title], [], ["Sex", "2017/18", "2018/19"], ["Girls", 4, 5], ["Boys", 2, 1]])
    assert {count.measure for count in reading.counts} == {Measure.VICTIMS}
