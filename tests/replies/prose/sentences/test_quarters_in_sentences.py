"""Quarters that sentences and lines give of a year, by their months, by their number and in their order."""

import pytest

from cyberflag.model import Basis, Measure, Period, Request
from readings import read_text, values

ASKED = Request(
    basis=Basis.FLAG, measure=Measure.OFFENCES, periods=(Period.calendar_year(2017), Period.calendar_year(2018))
)
OF_2018 = {
    ("1 January 2018 to 31 March 2018",): (12, 12),
    ("1 April 2018 to 30 June 2018",): (18, 18),
    ("1 July 2018 to 30 September 2018",): (9, 9),
    ("1 October 2018 to 31 December 2018",): (14, 14),
}


def read(text):
    reading = read_text(f"We recorded these offences.\n\n{text}", ASKED)
    return values(reading), [issue.kind.value for issue in reading.issues]


@pytest.mark.parametrize(
    "text",
    [
        "Of 2018, 12 offences were from January to March, 18 from April to June, 9 from Jul to Sep, 14 in Oct to Dec.",
        "In 2018 there were 12 offences in the first quarter, 18 in the second, 9 in the third and 14 in the fourth.",
        "In 2018 there were 12 offences in the first quarter, 18 in the second, 9 in the third and 14 in the last.",
    ],
)
def test_a_sentence_gives_the_quarters_of_its_year(text):
    assert read(text) == (OF_2018, [])


def test_a_last_quarter_without_a_first_is_not_the_fourth():
    found, _ = read("In 2018 there were 12 offences in the third quarter and 18 in the last quarter.")
    assert ("1 October 2018 to 31 December 2018",) not in found


@pytest.mark.parametrize(
    "text",
    [
        "Q1 to Q4 of 2018 - 12 / 18 / nine / 14",
        "First to fourth quarter of 2018: 12, 18, 9 and 14",
        "2018, quarters 1 to 4: 12; 18; 9; 14",
        "From the first quarter of each calendar year to the last:\n(2018) 12 then 18 then 9 then 14",
        "The numbers stand in the order Q1, Q2, Q3, Q4.\n2018: 12, 18, 9, 14",
        "Quarter by quarter:\nIn 2018 - 12 / 18 / 9 / 14",
    ],
)
def test_four_numbers_of_a_year_in_the_order_of_its_quarters_are_of_those(text):
    assert read(text) == (OF_2018, [])


@pytest.mark.parametrize(
    "text",
    [
        "From the first quarter of each financial year to the last:\n(2018) 12 then 18 then 9 then 14",
        "Financial Q1 to Q4 of 2018: 12, 18, 9, 14",
        "Q1 to Q4 of 2018: 12, 18, 9",
        "Quarter by quarter, and ages:\nAged 0 to 9, aged 10 to 12, aged 13 to 15, aged 16 to 17\n2018: 12, 18, 9, 14",
    ],
)
def test_numbers_that_may_be_of_other_quarters_are_of_none(text):
    found, _ = read(text)
    assert found.keys().isdisjoint(OF_2018)


def test_years_named_one_then_the_other_are_those_of_the_numbers_below():
    reading = read("Each line gives 2016, then 2017, then 2018.\nGirls: 5, 6, 4\nBoys: 2, 3, 1")
    girls = {("2016", "female"): (5, 5), ("2017", "female"): (6, 6), ("2018", "female"): (4, 4)}
    boys = {("2016", "male"): (2, 2), ("2017", "male"): (3, 3), ("2018", "male"): (1, 1)}
    assert reading == (girls | boys, [])


@pytest.mark.parametrize("verb", ["had", "saw", "brought a total of", "came to"])
def test_a_year_may_be_what_has_its_number(verb):
    asked = "How many offences were there in 2017 and in 2018?\n\n"
    assert read(f"{asked}2017 {verb} 13.\n2018 {verb} seven.") == ({("2017",): (13, 13), ("2018",): (7, 7)}, [])


def test_a_sentence_behind_the_number_of_its_answer_says_the_year_of_the_next():
    text = (
        "Q1. How many offences were there in 2017 and in 2018?\nA1. There were 13 in 2017. It was 9 in the next year."
    )
    assert read(text) == ({("2017",): (13, 13), ("2018",): (9, 9)}, [])


@pytest.mark.parametrize(
    "opening",
    [
        "Taking 2018 by quarter, there were",
        "By quarter in 2018, we recorded",
        "In 2018 there were",
        "Quarter by quarter, 2018 had",
    ],
)
def test_the_year_that_opens_a_sentence_on_its_quarters_is_of_none_of_their_numbers(opening):
    parts = "12 between January and March 2018, 18 between April and June 2018, nine between July and September 2018"
    assert read(f"{opening} {parts} and 14 between October and December 2018.") == (OF_2018, [])


@pytest.mark.parametrize(
    "text",
    [
        "In the year 2018/19, 12 offences were recorded, most of them in April 2018 and 9 in May 2018.",
        "In 2018/19, 12 crimes in Leeds were recorded from April to May 2018 and 9 in York from July to August 2018.",
        "In 2018/19 there were 12 girls and 9 boys in April to June 2018 and July to September 2018.",
    ],
)
def test_a_year_with_parts_that_are_not_right_behind_their_numbers_is_told(text):
    counts, issues = read(text)
    assert counts == {}
    assert issues
