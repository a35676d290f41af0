"""Answers that say only how many crimes there were, to questions on what became of crimes."""

import pytest


def told(reading):
    return [(c.measure.value, c.printed) for c in reading.counts]


@pytest.mark.parametrize(
    ("question", "measure"),
    [
        ("How many of these grooming offences ended in a charge?", "charges"),
        ("How many grooming offences were finalised with a caution?", "outcomes"),
    ],
)
@pytest.mark.parametrize(
    "answer",
    [
        "In 2021/22, 22 offences. In 2022/23, 15 offences.",
        "In 2021/22, 22 offences. In 2022/23, 15 offences, with others still under investigation.",
        "In the financial year 2021/22, 22 crimes and in the financial year 2022/23, 15 crimes.",
    ],
)
def test_bare_numbers_of_crimes_count_what_the_question_asks_became_of_them(
    read_unasked_letter, question, measure, answer
):
    reading = read_unasked_letter(f"Q1. {question}\n\n{answer}")
    assert told(reading) == [(measure, "22"), (measure, "15")]


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        (
            "How many of these grooming offences led to a charge?",
            "In 2021/22, 22 offences, of which 4 led to a charge.",
        ),
        (
            "How many of these grooming offences led to a charge?",
            "In 2021/22 we recorded 22 offences and made 4 charges.",
        ),
        (
            "How many grooming offences were recorded and how many led to a charge?",
            "In 2021/22, 22 offences. 4 charges.",
        ),
    ],
)
def test_crimes_told_beside_what_became_of_them_stay_crimes(read_unasked_letter, question, answer):
    reading = read_unasked_letter(f"Q1. {question}\n\n{answer}")
    assert ("offences", "22") in told(reading)


def test_crimes_asked_for_stay_crimes(read_unasked_letter):
    answer = "In 2021/22, 22 offences, with others still under investigation."
    reading = read_unasked_letter(f"Q1. How many grooming offences were recorded?\n\n{answer}")
    assert told(reading) == [("offences", "22")]
