"""Letters that stand alone on their lines before questions and answers; and the flag asked for by a later question."""

import pytest

from cyberflag.model import Basis
from cyberflag.replies import ReplyReading
from readings import Read

ALL = "The number of rapes recorded between 1 April 2019 and 31 March 2020."


def sexes(reading: ReplyReading) -> list[tuple[str, int]]:
    return [(str(c.sex), c.bounds.low) for c in reading.counts]


@pytest.mark.parametrize("letters", [("A", "B"), ("A.", "B."), ("(A)", "(B)")])
def test_letters_alone_tie_answers_to_their_questions(read_unasked: Read, letters: tuple[str, str]):
    first, second = letters
    asked = (first, ALL, second, "The number of those where the victim was female.")
    reading = read_unasked("<h2>Request</h2>", *asked, "<h2>Response</h2>", first, "78", second, "64")
    assert sexes(reading) == [("all", 78), ("female", 64)]


def test_letters_alone_may_head_sentences(read_unasked: Read):
    asked = ("A", ALL, "B", "The number of those where the victim was male.", "C", "What training is given?")
    told = ("A", "There were 78 rapes recorded.", "B", "A total of 14.", "C", "All officers are trained.")
    reading = read_unasked("<h2>Request</h2>", *asked, "<h2>Response</h2>", *told)
    assert ("all", 78) in sexes(reading)
    assert ("all", 14) not in sexes(reading)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("How many rapes were recorded in 2019/20?", "How many of them had the cyber flag?"),
        ("The number of rapes recorded in 2019/20.", "The number of rapes in that year with the online flag."),
    ],
)
def test_figures_of_a_question_before_the_one_on_the_flag_are_not_of_flagged_crimes(
    read_unasked: Read, first: str, second: str
):
    told = ("1. The number of rapes recorded in 2019/20 was 70.", "2. The number of rapes with the cyber flag was 9.")
    reading = read_unasked("<h2>Request</h2>", f"1. {first}", f"2. {second}", "<h2>Response</h2>", *told)
    assert [(c.bounds.low, c.basis is Basis.FLAG) for c in reading.counts] == [(70, False), (9, True)]


def test_a_breakdown_below_the_question_on_the_flag_is_of_flagged_crimes(read_unasked: Read):
    asked = ("1. How many rapes in 2019/20 had the cyber flag?", "2. How many of them were of girls?")
    told = ("1. 70 rapes had the cyber flag.", "2. 60")
    reading = read_unasked("<h2>Request</h2>", *asked, "<h2>Response</h2>", *told)
    assert {c.basis for c in reading.counts} == {Basis.FLAG}
