"""Numbers that answer questions by their numbers, below all of the questions, of which the last stands right above."""

import pytest

from cyberflag.replies import ReplyReading
from readings import Read

QUESTIONS = (
    "<h1>Voyeurism</h1>",
    "1. How many offences of voyeurism were recorded in 2021?",
    "2. How many of these had a female victim?",
)


def told(reading: ReplyReading) -> list[tuple[int, str, str]]:
    return [(c.bounds.low, c.sex.value, c.platform) for c in reading.counts]


@pytest.mark.parametrize("heading", ["Response", "Our response:", "Answer"])
def test_each_number_answers_its_own_question(read_unasked: Read, heading: str) -> None:
    asked = (*QUESTIONS, "3. How many of these were on Snapchat?")
    reading = read_unasked(*asked, f"<h2>{heading}</h2>", "1. 212", "2. 160", "3. 37")
    assert told(reading) == [(212, "all", "all"), (160, "female", "all"), (37, "all", "snapchat")]


def test_what_an_answer_itself_heads_stays_over_its_figures(read_unasked: Read) -> None:
    asked = (*QUESTIONS, "3. How many had a victim under 13?")
    answers = ("1. 212", "2. Female victims:", "Instagram: 31", "Kik: 4", "3. 29")
    reading = read_unasked(*asked, "<h2>Response</h2>", *answers)
    assert {(31, "female", "instagram"), (4, "female", "kik")} <= set(told(reading))
    assert (212, "all", "all") in told(reading)
