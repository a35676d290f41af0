"""Answers by the numbers of the questions of a known request, where the reply does not retell these."""

from dataclasses import replace

import pytest

from readings import ASKED, kinds

KNOWN = replace(
    ASKED,
    questions=(
        "whether the force uses the online crime flag",
        "recorded offences of sexual communication with a child (section 15A) that carry the flag, by year",
        "recorded sexual grooming offences (class 88A) that carry the flag, by year",
        "arrests for flagged offences, by year",
    ),
)
FIGURES = {"2": ("31", "33"), "3": ("17", "41"), "4": ("5", "6")}
EXPECTED = {
    31: ("offences", "071/17"),
    33: ("offences", "071/17"),
    17: ("offences", "88A"),
    41: ("offences", "88A"),
    5: ("arrests", "all"),
    6: ("arrests", "all"),
}


def said(reading):
    return {count.bounds.low: (str(count.measure), count.offence) for count in reading.counts}


@pytest.mark.parametrize("head", ["Q{}.", "Question {}", "<h3>Question {}</h3>", "Answer to question {}:", "A{}."])
def test_lines_below_a_number_are_of_its_question(read_page, head):
    blocks = [
        block
        for number, (one, two) in FIGURES.items()
        for block in (head.format(number), f"2017/18: {one}", f"2018/19: {two}")
    ]
    reading = read_page(*blocks, request=KNOWN)
    assert said(reading) == EXPECTED
    assert kinds(reading) == []


@pytest.mark.parametrize(
    "line", ["Q{}. In 2017/18 there were {} and in 2018/19 there were {}.", "Q{}: 2017/18: {}, 2018/19: {}"]
)
def test_a_line_behind_a_number_is_of_its_question(read_page, line):
    reading = read_page(*(line.format(number, *figures) for number, figures in FIGURES.items()), request=KNOWN)
    assert said(reading).items() >= {key: EXPECTED[key] for key in (31, 33, 17, 41)}.items()


@pytest.mark.parametrize(
    "head", [["Q{}."], ["<h3>Question {}</h3>"], ["Q{}: please see the table below."], ["Q{}", "See the table."]]
)
def test_a_table_below_a_number_is_of_its_question(read_page, head):
    blocks = [
        block
        for number, figures in [*FIGURES.items()][:2]
        for block in (*(line.format(number) for line in head), [["2017/18", "2018/19"], list(figures)])
    ]
    reading = read_page("Q1: Yes, we use the flag.", *blocks, request=KNOWN)
    assert said(reading) == {number: EXPECTED[number] for number in (31, 33, 17, 41)}
    assert kinds(reading) == []


def test_its_own_words_go_before_its_number(read_page):
    reading = read_page("Q2. Blackmail", "2017/18: 31", "2018/19: 33", request=KNOWN)
    assert said(reading) == {31: ("offences", "blackmail"), 33: ("offences", "blackmail")}


def test_numbers_of_questions_that_the_reply_retells_are_its_own(read_page):
    reading = read_page(
        "Q1. How many blackmail offences?",
        [["2017/18", "2018/19"], ["31", "33"]],
        "Q2. How many stalking offences?",
        [["2017/18", "2018/19"], ["36", "39"]],
        "Q3",
        [["2017/18", "2018/19"], ["3", "4"]],
        request=KNOWN,
    )
    assert "88A" not in {offence for _, offence in said(reading).values()}
