"""Numbers and letters of questions that stand alone on a line above their answers."""

import pytest

from readings import Read

ASKED = (
    "{} Crimes with a CSE flag in 2021 and 2022.",
    "{} The ethnicity of the suspects.",
    "{} How many of them had the cyber flag?",
)


@pytest.mark.parametrize("marks", ["a) b) c)", "(a) (b) (c)", "1) 2) 3)", "1. 2. 3.", "(1) (2) (3)"])
def test_a_number_alone_ties_the_lines_below_to_its_question(read_unasked: Read, marks: str):
    first, second, third = marks.split()
    asked = [text.format(mark) for text, mark in zip(ASKED, (first, second, third), strict=True)]
    told = (first, "2021 - 80", "2022 - 92", f"{second} Not held.", third, "2021 - 31", "2022 - 40")
    reading = read_unasked("<h2>Request</h2>", *asked, "<h2>Response</h2>", *told)
    found = [(c.bounds.low, c.offence, str(c.age), str(c.basis) == "flag") for c in reading.counts]
    assert found == [
        (80, "cse", "all", False),
        (92, "cse", "all", False),
        (31, "cse", "all", True),
        (40, "cse", "all", True),
    ]


BY_SEX = [["Year", "Female", "Male", "Total"], ["2019/20", "164", "37", "201"], ["2020/21", "201", "46", "247"]]
SENTENCES = (
    "1. The number of recorded stalking offences in 2019/20 and 2020/21, by sex of the victim.",
    "2. Is the flag applied to every crime with an online element?",
)


@pytest.mark.parametrize("head", ["Response: 1.", "Our answer: 1)", "Ymateb / Response: 1.", "Answer: (1)"])
@pytest.mark.parametrize("asked", [SENTENCES, (f"Request: {' '.join(SENTENCES)}",)])
def test_the_first_number_behind_the_heading_of_all_answers_is_no_figure(
    read_unasked: Read, head: str, asked: tuple[str, ...]
):
    reading = read_unasked("<h2>Stalking</h2>", *asked, head, BY_SEX, "2. Yes, since 2015.")
    assert [c.bounds.low for c in reading.counts] == [164, 37, 201, 201, 46, 247]
    assert [str(i.kind) for i in reading.issues] == []


@pytest.mark.parametrize(
    "told",
    [
        ("1. How many rapes were recorded in 2020?", "Answer: 1.", "2. How many were charged?", "Answer: 7."),
        ("1. How many rapes were recorded in 2020?", "Response: 1.", "It was in March.", "2. Who was it?", "Nobody."),
        ("How many rapes were recorded in 2020?", "Response: 1."),
        ("How many rapes were recorded in 2020?", "Response: 1.", BY_SEX),
    ],
)
def test_the_same_words_below_a_question_of_their_own_are_its_answer(read_unasked: Read, told: tuple[str, ...]):
    assert (1, "rape") in [(c.bounds.low, c.offence) for c in read_unasked(*told).counts]


def test_a_first_answer_right_above_the_second_is_not_passed_over(read_unasked: Read):
    asked = ("1. How many rapes were recorded in 2020?", "2. How many of these were flagged?")
    assert "unsure" in [str(i.kind) for i in read_unasked(*asked, "Answer: 1.", "2. 0").issues]


BY_LETTER = """{first} Offences recorded in class 88A (sexual grooming), 2016/17 and 2017/18.
{second} Of these, how many had a victim under 13?
{third} How many persons were charged?

Answer
Q1
2016/17 = 26
2017/18 = 59
Q2
2016/17 = 8
2017/18 = 13
Q3
2016/17 = 7
2017/18 = 10
"""


@pytest.mark.parametrize("mark", ["Q{}", "Q{}.", "Q{}:", "{}."])
def test_a_letter_and_a_number_before_a_question_tie_the_answer_to_it(read_unasked_letter: Read, mark: str):
    marks = {name: mark.format(at) for at, name in enumerate(("first", "second", "third"), 1)}
    reading = read_unasked_letter(f"Request\n{BY_LETTER.format(**marks)}")
    found = [(c.bounds.low, str(c.measure), c.offence, str(c.age)) for c in reading.counts]
    assert found == [
        (26, "offences", "88A", "all"),
        (59, "offences", "88A", "all"),
        (8, "offences", "88A", "0-12"),
        (13, "offences", "88A", "0-12"),
        (7, "charges", "88A", "all"),
        (10, "charges", "88A", "all"),
    ]


def test_quarters_before_labels_number_no_answers(read_unasked_letter: Read):
    lines = "Q1 Stalking offences: 12\nQ2 Stalking offences: 15\nQ3 Stalking offences: 17\nQ4 Stalking offences: 11"
    asked = "1. Stalking offences in 2020/21 by quarter\n2. Arrests for stalking in 2020/21"
    reading = read_unasked_letter(f"Request\n{asked}\n\nAnswer\n1.\n{lines}\n2. 5")
    assert not [c for c in reading.counts if str(c.measure) == "arrests" and c.bounds.low != 5]
