"""Answers of hardly more than a number, under the question that they answer."""

import pytest

from cyberflag.model import Measure

ASKED = [
    "Q1. How many offences of sexual communication with a child were recorded in 2021?",
    "A. 214",
    "Q2. How many arrests were made in 2021 for these offences?",
]


@pytest.mark.parametrize(
    "answer",
    [
        "A. 31",
        "A. 31.",
        "Ans. 31",
        "31 of the above",
        "31 of these offences",
        "31 out of the 214",
        "There were 31.",
        "A total of 31",
        "31 in total",
        "31 (each arrest is counted once)",
    ],
)
def test_a_number_with_no_word_for_what_it_counts_answers_its_question(read_unasked, answer):
    counts = read_unasked(*ASKED, answer).counts

    assert [(c.measure, c.bounds.low) for c in counts] == [(Measure.OFFENCES, 214), (Measure.ARRESTS, 31)]


@pytest.mark.parametrize("answer", ["There were none.", "Nil return.", "A. None"])
def test_a_nought_in_words_answers_its_question(read_unasked, answer):
    counts = read_unasked(*ASKED, answer).counts

    assert [(c.measure, c.bounds.low) for c in counts][1:] == [(Measure.ARRESTS, 0)]


def test_people_linked_as_suspects_answer_a_question_for_perpetrators(read_unasked):
    asked = "Q2. What is the total number of perpetrators linked to these offences?"
    counts = read_unasked(*ASKED[:2], asked, "A. 45 (people recorded as suspects; nobody is counted twice)").counts

    assert [(c.measure, c.bounds.low) for c in counts][1:] == [(Measure.SUSPECTS, 45)]


def test_a_remark_that_narrows_the_number_is_not_passed_over(read_unasked):
    reading = read_unasked(*ASKED, "A. 31 (on Snapchat only)")

    assert [c for c in reading.counts if c.measure is Measure.ARRESTS and c.platform == "all"] == []


def test_the_last_number_of_a_numbered_line_is_its_answer(read_unasked):
    counts = read_unasked(
        "<h2>Request</h2>",
        "1. How many offences of sexual communication with a child were recorded in 2021?",
        "2. How many arrests were made for them in 2021?",
        "<h2>Response</h2>",
        "1. 64.",
        "2. 17.",
    ).counts

    assert [(c.measure, c.bounds.low) for c in counts] == [(Measure.OFFENCES, 64), (Measure.ARRESTS, 17)]


@pytest.mark.parametrize(
    "remark",
    [
        "There is no one to one relation between suspects and offences.",
        "Offences and suspects do not stand in a 1:1 relationship.",
        "Suspects and offences do not match one for one.",
        "An offence may be linked to one or more suspects.",
        "There may be several victims of one offence.",
        "No one was named twice.",
        "Bullying takes many forms, and it is not possible to categorise it into one particular crime.",
        "The Home Office classification covers photographs and films in one offence.",
        "We cannot put these under one single offence code.",
    ],
)
def test_one_in_a_remark_on_how_things_hang_together_is_no_number(read_unasked, remark):
    told = "The force recorded 24 offences of sexual communication with a child in 2021."

    assert [c.printed for c in read_unasked(told, remark).counts] == ["24"]


@pytest.mark.parametrize("told", ["In 2021 the Constabulary", "In 2021 Kent Police", "During 2021 this Constabulary"])
def test_a_force_behind_a_year_counts_in_that_year(read_unasked, told):
    asked = "How many offences of grooming were recorded in 2020, 2021 and 2022?"
    counts = read_unasked(asked, f"{told} recorded 41 offences. In 2022 it recorded 55.").counts
    assert [(c.period.label, c.printed) for c in counts] == [("2021", "41"), ("2022", "55")]


@pytest.mark.parametrize("when", ["In July", "In the first quarter", "Last spring"])
def test_a_force_behind_a_part_of_the_year_does_not_count_in_all_of_it(read_unasked, when):
    asked = "How many offences of grooming were recorded in 2021?"
    counts = read_unasked(asked, f"{when} Kent Police recorded 4.").counts
    assert not any(c.period.label == "2021" for c in counts)


@pytest.mark.parametrize(
    "told", ["In 2019 we placed one offence under review.", "In 2019 the code was used in one offence of grooming."]
)
def test_one_crime_beside_words_for_classes_does_not_vanish(read_unasked, told):
    reading = read_unasked("In 2021 the force recorded 24 offences of grooming.", told)
    assert any(c.printed == "one" for c in reading.counts) or any("one" in i.message for i in reading.issues)
