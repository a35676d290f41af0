"""Months and quarters of which one alone has the year: each is of that year, and none of another part of it."""

import pytest

from readings import numbers, values

Q1, Q2 = ("1 April 2019 to 30 June 2019",), ("1 July 2019 to 30 September 2019",)
Q3, Q4 = ("1 October 2019 to 31 December 2019",), ("1 January 2020 to 31 March 2020",)
HALF = ("1 April 2019 to 30 September 2019",)


def figures(**counted):
    """The counts of quarters."""
    return {{"q1": Q1, "q2": Q2, "q3": Q3, "q4": Q4}[name]: (count, count) for name, count in counted.items()}


@pytest.mark.parametrize(
    ("sentence", "counted"),
    [
        (
            "There were 7 flagged offences in Q1, 9 in Q2, 12 in Q3 and 4 in Q4 of 2019/20.",
            figures(q1=7, q2=9, q3=12, q4=4),
        ),
        ("7 flagged offences were recorded in Q1 and 9 in Q2 of 2019/20.", figures(q1=7, q2=9)),
        ("There were seven flagged offences in Q1 and nine in Q2 of 2019/20.", figures(q1=7, q2=9)),
        (
            "In Q1 2019/20 there were 7 flagged offences, in Q2 9, in Q3 12 and in Q4 4.",
            figures(q1=7, q2=9, q3=12, q4=4),
        ),
        ("There were 7 flagged offences in quarter 1 and 9 in quarter 2 of 2019-20.", figures(q1=7, q2=9)),
        ("We recorded 7 in Q1 (2019/20) and 9 in Q2.", figures(q1=7, q2=9)),
        ("7 flagged offences in Q1 and 9 in Q2 of the year 2019/20.", figures(q1=7, q2=9)),
    ],
)
def test_each_quarter_is_of_the_year_that_one_has(read_page, sentence, counted):
    reading = read_page("Kent Police", sentence)
    assert values(reading) == counted
    assert not reading.issues


def test_each_month_is_of_the_year_that_the_last_has(read_page):
    reading = read_page("Kent Police", "There were 7 flagged offences in April, 9 in May and 12 in June of 2019.")
    assert [(count.period.start.month, count.bounds.low) for count in reading.counts] == [(4, 7), (5, 9), (6, 12)]
    assert not reading.issues


@pytest.mark.parametrize(
    "sentence",
    [
        "In Q1 and Q2 of 2019/20 there were 7 flagged offences.",
        "In quarters 1 and 2 of 2019/20 there were 7 flagged offences.",
        "In the first two quarters of 2019/20 there were 7 flagged offences.",
    ],
)
def test_a_number_of_several_quarters_is_of_all_of_them(read_page, sentence):
    assert values(read_page("Kent Police", sentence)) == {HALF: (7, 7)}


@pytest.mark.parametrize(
    "sentence",
    [
        "In May or September 2019 there were 7 flagged offences.",
        "There were 7 flagged offences in either May or September 2019.",
        "In Q1 or Q3 of 2019/20 there were 7 flagged offences.",
        "In Q1 and Q3 of 2019/20 there were 7 flagged offences.",
        "There were 7 flagged offences in November, 9 in December and 12 in January 2020.",
        "In Q1 and Q2 of 2019/20 there were 7 flagged offences each.",
        "In Q1 and Q2 of 2019/20 there were 7 flagged offences per quarter.",
        "In each of Q1 and Q2 of 2019/20 there were 7 flagged offences.",
        "In both Q1 and Q2 of 2019/20 there were 7 flagged offences.",
        "Excluding Q1 and Q2 of 2019/20, there were 7 flagged offences.",
        "Except Q1 and Q2 of 2019/20, there were 7 flagged offences.",
        "From Q1 to Q2 of 2019/20 there were 7 flagged offences.",
        "In Q1 and again in Q2 of 2019/20 there were 7 flagged offences.",
    ],
)
def test_a_part_of_the_year_that_is_not_told_is_none(read_page, sentence):
    reading = read_page("Kent Police", sentence)
    assert not reading.counts
    assert reading.issues


@pytest.mark.parametrize(
    "sentence",
    [
        "In Q1 2019/20 there were 7 flagged offences, of which 3 were transferred in Q2.",
        "7 flagged offences in May, of which 3 were transferred in June 2019.",
    ],
)
def test_what_became_of_some_later_is_none_of_the_later_part(read_page, sentence):
    assert (3, 3) not in [
        (count.bounds.low, count.bounds.high) for count in read_page("Kent Police", sentence).counts if not count.detail
    ]


@pytest.mark.parametrize(
    ("sentence", "counted"),
    [
        ("In Q1 of 2019/20 there were 7 flagged offences, 2 more than in Q4.", figures(q1=7)),
        ("In 2019/20 we recorded 7 flagged offences in Q1 and 9 in Q2.", figures(q1=7, q2=9)),
        ("In Q3 2019/20 there were 7 flagged offences and in Q4 2019/20 there were 9.", figures(q3=7, q4=9)),
    ],
)
def test_what_names_its_quarters_itself_is_read_as_before(read_page, sentence, counted):
    assert values(read_page("Kent Police", sentence)) == counted


def test_two_quarters_in_a_title_are_not_the_second(read_sheets):
    rows = [
        ["Kent Police"],
        ["Flagged offences in Q1 and Q3 of 2019/20"],
        [],
        ["Sex", "Number"],
        ["Female", 7],
        ["Male", 2],
    ]
    reading = read_sheets(Data=rows)
    assert numbers(reading) == []
    assert reading.issues


@pytest.mark.parametrize("between", ["and", "&", "to"])
def test_quarters_together_head_a_column_and_number_no_question(read_sheets, between):
    headings = [f"Q1 {between} Q2 2019/20", f"Q3 {between} Q4 2019/20"]
    reading = read_sheets(Data=[["Kent Police"], [], ["Sex", *headings], ["Female", 7, 8], ["Male", 2, 3]])
    assert {(count.period.start.month, count.period.days > 180, count.bounds.low) for count in reading.counts} == {
        *((4, True, count) for count in (7, 2)),
        *((10, True, count) for count in (8, 3)),
    }


def test_quarters_to_one_another_in_a_title_are_not_the_last(read_sheets):
    title = "Flagged offences, Q1 to Q2 of 2019/20"
    reading = read_sheets(Data=[["Kent Police"], [title], [], ["Sex", "Number"], ["Female", 7], ["Male", 2]])
    assert not reading.counts
    assert reading.issues
