"""Tables that answer one numbered question of a request that asks other things by other numbers."""

import pytest

ROWS = [["Year", "Kik", "Snapchat"], ["2018/19", "12", "31"], ["2019/20", "9", "44"]]


@pytest.mark.parametrize(
    ("asked", "later", "answer"),
    [
        (
            "Q1. Grooming offences with a cyber flag, by platform",
            "Q2. How many of those resulted in a charge?",
            "A1.",
        ),
        (
            "1) Number of grooming crimes that name an app, by app.",
            "2) How many suspects were arrested?",
            "Answer 1: the crime summary was searched for each name.",
        ),
        (
            "Question 1 - the total grooming crimes recorded for each app",
            "Question 2 - how many people were charged?",
            "Response to question 1:",
        ),
    ],
)
def test_a_table_counts_what_is_asked_by_its_own_number(read_unasked, asked, later, answer):
    reading = read_unasked("Request", asked, later, "Our response", answer, ROWS)
    assert {str(count.measure) for count in reading.counts} == {"offences"}
    assert len(reading.counts) == 4


def test_a_table_goes_on_with_what_a_question_before_its_own_counts(read_unasked):
    reading = read_unasked(
        "Request",
        "Question 1: how many grooming offences were recorded in each year?",
        "Question 2: the platform used.",
        "Question 3: how many people were charged?",
        "Response",
        "Question 2",
        ROWS,
    )
    assert {str(count.measure) for count in reading.counts} == {"offences"}


def test_a_table_of_a_question_on_charges_counts_charges(read_unasked):
    reading = read_unasked(
        "Request",
        "Q1. Grooming offences recorded, by platform",
        "Q2. How many people were charged?",
        "Our response",
        "Q2.",
        ROWS,
    )
    assert {str(count.measure) for count in reading.counts} == {"charges"}


@pytest.mark.parametrize(
    "heads",
    [
        ("Question 1", "Question 2", "Question 3"),
        ("Q1", "Q2", "Q3"),
        ("1.", "2.", "3."),
        ("Part 1", "Part 2", "Part 3"),
    ],
)
def test_a_table_counts_nothing_that_a_question_under_a_later_number_asks(read_unasked, heads):
    first, second, third = heads
    reading = read_unasked(
        *(first, "Crimes in which a knife was seen, for 2018/19 and 2019/20.", [["Year", "Crimes"], ["2018/19", "34"]]),
        *(second, "The types of crime.", [["Crime type", "2018/19"], ["Harassment", "28"], ["Theft", "6"]]),
        *(third, "How many people were arrested?", "2018/19: 5"),
    )
    assert [(c.bounds.low, str(c.measure)) for c in reading.counts] == [
        (34, "offences"),
        (28, "offences"),
        (6, "offences"),
        (5, "arrests"),
    ]
