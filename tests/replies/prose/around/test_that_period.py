"""``That period`` is the days that the question or the sentence before names, ``the period`` all that was asked for."""

import pytest

from readings import kinds, values

QUESTION = "1. How many online sexual offences against children were recorded in 2017/18?"
OFFENCES = "online sexual offences against children"


@pytest.mark.parametrize(
    "answer",
    [
        "7 offences were recorded in that period.",
        "There were 7 in this period.",
        "There were 7 in the same period.",
        "We recorded 7 offences in that time.",
    ],
)
def test_the_period_is_that_of_its_own_question(read_page, answer):
    second = "2. How many online sexual offences against children were recorded in 2018/19?"
    assert values(read_page(QUESTION, answer, second, "5")) == {("2017/18",): (7, 7), ("2018/19",): (5, 5)}


@pytest.mark.parametrize(
    "arrests",
    [
        "There were 3 arrests in that period.",
        "In the same period there were 3 arrests.",
        "This is a low figure. In this period there were 3 arrests.",
    ],
)
def test_that_period_is_that_of_the_sentence_before(read_page, arrests):
    reading = read_page(f"In 2017/18 there were 7 {OFFENCES}. {arrests}")
    assert [(c.bounds.low, str(c.measure), c.period.label) for c in reading.counts] == [
        (7, "offences", "2017/18"),
        (3, "arrests", "2017/18"),
    ]


def test_that_period_may_be_one_of_several_and_is_told(read_page):
    lines = [f"In {year} there were {number} {OFFENCES}." for year, number in (("2017/18", 7), ("2018/19", 9))]
    reading = read_page(
        f"{lines[0]} There were 3 arrests in that period.", f"{lines[1]} There were 4 arrests in that period."
    )
    assert [c.bounds.low for c in reading.counts] == [7, 3, 9]
    assert kinds(reading) == ["unknown-period"]


@pytest.mark.parametrize(
    "text",
    [
        (f"Over the period 24 {OFFENCES} were recorded.",),
        (f"24 {OFFENCES} were recorded in that period.",),
        (f"24 {OFFENCES} were recorded across the whole of that period.",),
        (f"How many {OFFENCES} were recorded between 1 April 2017 and 31 March 2020?", "24 in that period."),
        (f"Of the offences recorded in 2019/20, 4 were on Kik. There were 24 {OFFENCES} in the period.",),
    ],
)
def test_the_period_is_all_that_was_asked_for_where_nothing_nearer_is(read_page, text):
    assert values(read_page(*text))["2017/18 to 2019/20",] == (24, 24)


def test_that_period_is_all_the_years_that_its_question_names(read_page):
    reading = read_page(
        f"How many {OFFENCES} were recorded in 2017/18 and 2018/19?", "7 offences were recorded in that period."
    )
    assert values(reading) == {("2017/18 to 2018/19",): (7, 7)}


YEARS = ("2017/18", 7), ("2018/19", 9), ("2019/20", 11)
BY_YEAR = [line for year, number in YEARS for line in (f"How many {OFFENCES} were recorded in {year}?", str(number))]


@pytest.mark.parametrize(
    ("told", "number"),
    [
        (("Over the period 27 offences were recorded.",), 27),
        (("In total there were 27 in the period.",), 27),
        (("There were 5 arrests over the period.",), 5),
        (("How many arrests were made during the period?", "5"), 5),
    ],
)
def test_the_period_below_a_question_for_each_year_is_all_of_them(read_page, told, number):
    reading = read_page(*BY_YEAR, *told)
    assert [(c.bounds.low, c.period.label) for c in reading.counts] == [
        *((n, year) for year, n in YEARS),
        (number, "2017/18 to 2019/20"),
    ]


@pytest.mark.parametrize(
    "told",
    [("Of the 27 offences in this period, 4 were on Kik.",), ("How many arrests were made in that period?", "5")],
)
def test_that_period_below_a_question_for_each_year_is_told(read_page, told):
    reading = read_page(*BY_YEAR, *told)
    assert [c.bounds.low for c in reading.counts] == [7, 9, 11]
    assert "unknown-period" in kinds(reading)


@pytest.mark.parametrize(
    "sentence",
    [
        f"There were 11 {OFFENCES} in 2019/20 and 27 in the whole of the period.",
        f"In 2019/20 there were 11 {OFFENCES} (27 over the period).",
        f"Most (11) of the {OFFENCES} were in 2019/20; 27 were recorded over the period.",
    ],
)
def test_the_period_beside_one_of_its_years_is_all_that_was_asked_for(read_page, sentence):
    assert values(read_page(sentence)) == {("2019/20",): (11, 11), ("2017/18 to 2019/20",): (27, 27)}


@pytest.mark.parametrize(
    "sentence",
    [
        f"Kent Police changed its system in 2018/19 and over the period 27 {OFFENCES} were recorded.",
        f"Compared with 2018/19, 27 {OFFENCES} were recorded in this period.",
    ],
)
def test_the_period_is_no_year_that_dates_something_else(read_page, sentence):
    assert ("2018/19",) not in values(read_page(sentence))


def test_that_period_behind_two_years_is_neither_alone(read_page):
    sentence = f"In 2017/18 there were 7 {OFFENCES} and 9 in 2018/19, with 5 arrests in that period."
    assert [c.bounds.low for c in read_page(sentence).counts] == [7, 9, 5]


def test_this_period_below_the_years_of_its_question_is_all_of_them(read_page):
    question = f"How many {OFFENCES} were recorded in each of the last three years?"
    lines = [f"{year}: {number}" for year, number in YEARS]
    reading = read_page(question, *lines, "There were 27 offences in this period.")
    assert values(reading)["2017/18 to 2019/20",] == (27, 27)


@pytest.mark.parametrize("days", ["1 April 2019 to 29 February 2020", "1 June 2019 to 31 December 2019"])
def test_that_period_is_the_days_of_its_question_that_are_no_whole_year(read_page, days):
    """Also where a table that parts its crimes is below."""
    asked = f"Question 2: For {days}, how many were there, and what were the ages of the victims?"
    told = "In that period 31 offences were flagged. They are shown below by the age of the victim."
    reading = read_page(
        f"Question 1: How many {OFFENCES} were flagged in 2017/18?",
        "2017/18: 274",
        asked,
        told,
        [["Age of victim", "Offences"], ["Under 10", 12], ["10 to 17", 19]],
    )
    whole = next(count for count in reading.counts if count.bounds.low == 31)
    assert (whole.period.start.year, whole.period.days < 366) == (2019, True)


def test_that_period_below_a_table_of_its_year_may_be_all_and_is_told(read_page):
    reading = read_page(
        f"Question 1: How many {OFFENCES} were flagged in 2017/18?",
        "2017/18: 274",
        "Question 2: For 2018/19, how many were there, and what were the ages of the victims?",
        [["Age of victim", "Offences"], ["Under 10", 12], ["10 to 17", 19]],
        "In that period 305 offences were flagged.",
    )
    assert 305 not in {count.bounds.low for count in reading.counts}
    assert "unknown-period" in kinds(reading)
