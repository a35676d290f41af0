"""Requests that were altered before they were answered: the answers are of the days that they were altered to."""

import pytest

from readings import Read, values

QUESTIONS = (
    "<h2>You asked:</h2>",
    "1. The number of rapes recorded between April 3 2017 and October 3 2017.",
    "2. The number of robberies recorded between April 3 2017 and October 3 2017.",
)
ANSWERS = ("<h2>In Response:</h2>", "1. 96 offences", "2. 14")
BEFORE = "3 April 2017 to 3 October 2017"
AFTER = "3 April 2017 to 3 January 2018"


def periods(reading) -> list[str]:
    return [count.period.label for count in reading.counts]


@pytest.mark.parametrize(
    "altered",
    [
        (
            "On the 16th March you then altered your request:",
            f"In all instances, I request what was logged in {AFTER}.",
        ),
        (f"You later clarified that for all questions you would like {AFTER}.",),
        (f"Amended request: please make the period {AFTER}.",),
        (f"I have since revised the dates to {AFTER}.",),
        (f"Your request was subsequently narrowed to {AFTER}.",),
        (f"Clarified on 16 March: the time frame of every question is {AFTER}.",),
    ],
)
def test_the_answers_are_of_the_days_altered_to(read_unasked: Read, altered: tuple[str, ...]) -> None:
    assert periods(read_unasked(*QUESTIONS, *altered, *ANSWERS)) == [AFTER, AFTER]


def test_a_number_altered_alone_leaves_the_others(read_unasked: Read) -> None:
    altered = f"You then amended your request: question 2 should be for {AFTER}."
    assert periods(read_unasked(*QUESTIONS, altered, *ANSWERS)) == [BEFORE, AFTER]


@pytest.mark.parametrize(
    "told",
    [
        "You then clarified on 3 March 2018 that rape includes attempts.",
        "3. How many of these were later amended between 1 January 2018 and 30 June 2018?",
        f"You then amended your request to have {AFTER} as well.",
        "You clarified that a crime is one recorded under the Home Office rules of 1 April 2016.",
    ],
)
def test_what_alters_no_days_leaves_them(read_unasked: Read, told: str) -> None:
    assert set(periods(read_unasked(*QUESTIONS, told, *ANSWERS))) == {BEFORE}


def test_a_question_without_days_is_of_those_altered_to(read_unasked: Read) -> None:
    asked = ("<h2>Request</h2>", "The number of rapes recorded in 2015.", "You subsequently revised the year to 2016.")
    reading = read_unasked(*asked, "<h2>Response</h2>", "The force recorded 96 rapes.")
    assert values(reading) == {("2016", "rape"): (96, 96)}


@pytest.mark.parametrize(
    "told",
    [
        "I understand that you have changed your system in 2016/17.",
        "Revised figures are welcome, as those of 2016/17 were wrong.",
        "You corrected the figures of 1 April 2015 to 31 March 2016 last year.",
        "I have narrowed the crimes to those against children, since my earlier request for 2015/16 was refused.",
        "We have extended the deadline. Your earlier request was for 2015/16.",
        "You amended your request for 2015/16.",
        "You may have the request narrowed to 2015/16.",
    ],
)
def test_what_changed_beside_the_request_leaves_its_days(read_page: Read, told: str) -> None:
    asked = "1. How many offences with the online flag were recorded between 1 April 2017 and 31 March 2018?"
    reading = read_page("<h2>You asked:</h2>", asked, told, "<h2>Response</h2>", "1. 12")
    assert values(reading) == {("2017/18",): (12, 12)}
