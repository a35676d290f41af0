"""Answers that say only how many crimes there were, to questions on what became of crimes."""

import pytest


def told(reading):
    return [(c.measure.value, c.printed) for c in reading.counts]


@pytest.mark.parametrize(
    ("question", "measure"),
    [
        ("How many of these grooming offences ended in a charge?", "charges"),
        ("How many grooming offences were finalised with a caution?", "outcomes"),
        ("How many of the grooming offences were charged?", "charges"),
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


@pytest.mark.parametrize(
    "question",
    [
        "How many of these grooming offences did not end in a charge?",
        "How many of these grooming offences have not resulted in a charge?",
        "How many of these grooming offences are yet to result in a charge?",
        "How many of these grooming offences failed to lead to a charge?",
        "What was the charge rate for grooming offences?",
        "What percentage of grooming offences led to a charge?",
        "Of how many grooming offences do you know whether they led to a charge?",
    ],
)
def test_crimes_that_had_no_such_ending_or_are_the_base_of_a_rate_stay_crimes(read_unasked_letter, question):
    assert told(read_unasked_letter(f"Q1. {question}\n\nIn 2021/22, 22 offences.")) == [("offences", "22")]


ENDED = "Q1. How many of these grooming offences ended in a charge?"


@pytest.mark.parametrize(
    "answer",
    [
        "In 2021/22, 22 offences. Of these, 4 resulted in a charge.",
        "22 offences in 2021/22. Charges: 4.",
        "In 2021/22, 22 offences. In 2021/22, 4 charges.",
    ],
)
def test_crimes_and_their_charges_in_the_next_sentence_are_both_read(read_unasked_letter, answer):
    reading = read_unasked_letter(f"{ENDED}\n\n{answer}")
    assert told(reading) == [("offences", "22"), ("charges", "4")]
    assert reading.issues == ()


@pytest.mark.parametrize(
    "answer",
    [
        "In 2021/22, 22 offences. Four were charged.",
        "No charges. In 2021/22, 22 offences.",
        "In 2021/22, 22 offences, but only four went to court.",
        "In 2021/22, 22 offences, as the flag was not used before, were recorded.",
    ],
)
def test_crimes_of_which_the_answer_says_more_stay_crimes(read_unasked_letter, answer):
    assert ("charges", "22") not in told(read_unasked_letter(f"{ENDED}\n\n{answer}"))
    assert ("offences", "22") in told(read_unasked_letter(f"{ENDED}\n\n{answer}"))


def test_answers_below_questions_asked_together_stay_crimes(read_unasked_letter):
    asked = "Q1. How many grooming offences were recorded in each year?\n\nQ2. How many of these ended in a charge?"
    reading = read_unasked_letter(f"{asked}\n\nIn 2021/22, 22 offences. In 2022/23, 15 offences.")
    assert told(reading) == [("offences", "22"), ("offences", "15")]


@pytest.mark.parametrize(
    ("question", "measure"),
    [
        ("How many offences led to a charge?", "charges"),
        ("Q3 How many of these offences were finalised with a caution?", "outcomes"),
    ],
)
def test_parts_of_crimes_right_below_a_question_on_what_became_of_them_are_those_with_it(
    read_unasked, question, measure
):
    answer = "12 of the offences recorded in 2020, 10 of those recorded in 2021 and 14 of those recorded in 2022."
    reading = read_unasked(GROOMING, GROOMING_BY_YEAR, f"<h2>{question}</h2>", answer)
    assert told(reading)[2:] == [(measure, "12"), (measure, "10"), (measure, "14")]
    assert not reading.issues


GROOMING = "<h1>Grooming offences</h1>"
GROOMING_BY_YEAR = "We recorded 184 grooming offences in 2020 and 212 in 2021."


@pytest.mark.parametrize(
    "question",
    [
        "How many offences did not lead to a charge?",
        "How many people were charged?",
        "How many grooming offences had been reported online?",
    ],
)
def test_parts_of_crimes_below_another_question_are_no_endings(read_unasked, question):
    answer = "12 of the grooming offences recorded in 2020 and 10 of those recorded in 2021."
    reading = read_unasked(GROOMING_BY_YEAR, f"<h2>{question}</h2>", answer)
    assert not {"charges", "outcomes"} & {measure for measure, _ in told(reading)}


def test_parts_of_crimes_with_a_trait_of_their_own_are_no_endings(read_unasked):
    answer = "12 of the grooming offences recorded in 2020 had a girl as the victim."
    reading = read_unasked(GROOMING_BY_YEAR, "<h2>How many offences led to a charge?</h2>", answer)
    assert ("offences", "12") in told(reading)


@pytest.mark.parametrize(
    "question",
    [
        "How many offences led to a charge being dropped?",
        "How many offences led to a charge that was withdrawn?",
        "How many offences led to a charge for a different offence?",
        "How many offences led to a charge of an adult?",
        "How many offences led to a charge within six months?",
        "How many offences against girls led to a charge?",
    ],
)
def test_parts_of_crimes_with_an_ending_that_the_question_narrows_are_no_plain_endings(read_unasked, question):
    answer = "12 of the offences recorded in 2020 and 10 of the offences recorded in 2021."
    reading = read_unasked(GROOMING, GROOMING_BY_YEAR, f"<h2>{question}</h2>", answer)
    assert "charges" not in {measure for measure, _ in told(reading)}
    assert reading.issues


def test_parts_of_crimes_that_nothing_names_are_told_beside_those_of_one_offence(read_unasked):
    answer = "12 of the offences recorded in 2020 and 10 of the offences recorded in 2021."
    assert read_unasked(GROOMING_BY_YEAR, "<h2>How many offences led to a charge?</h2>", answer).issues
