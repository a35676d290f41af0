"""Three questions and their answers, set out as forces do: the same three figures in every form."""

import pytest

from cyberflag.model import Measure
from readings import Read

ASKED = (
    "1. How many rapes were recorded in 2018/19?\n"
    "2. How many had a female victim?\n"
    "3. How many suspects were arrested?\n"
)
BARE = [
    "1. 12\n2. 7\n3. 5\n",
    "1) 12\n2) 7\n3) 5\n",
    "Q1 12\nQ2 7\nQ3 5\n",
    "A1 12\nA2 7\nA3 5\n",
    "A1: 12\nA2: 7\nA3: 5\n",
    "Answer to question 1: 12\nAnswer to question 2: 7\nAnswer to question 3: 5\n",
    "Question 1 - 12\nQuestion 2 - 7\nQuestion 3 - 5\n",
    "Question 1\n12\nQuestion 2\n7\nQuestion 3\n5\n",
    "The answer to question 1 is 12.\nThe answer to question 2 is 7.\nThe answer to question 3 is 5.\n",
]
BETWEEN = [
    (
        "1. How many rapes were recorded in 2018/19? - 12\n2. How many had a female victim? - 7\n"
        "3. How many suspects were arrested? - 5\n"
    ),
    (
        "Q. How many rapes were recorded in 2018/19?\nA. 12\nQ. How many had a female victim?\nA. 7\n"
        "Q. How many suspects were arrested?\nA. 5\n"
    ),
    (
        "Question 1: How many rapes were recorded in 2018/19?\nKent Police response: 12\n"
        "Question 2: How many had a female victim?\nKent Police response: 7\n"
        "Question 3: How many suspects were arrested?\nKent Police response: 5\n"
    ),
    (
        "You asked how many rapes were recorded in 2018/19. The answer is 12.\n"
        "You asked how many had a female victim. The answer is 7.\n"
        "You asked how many suspects were arrested. The answer is 5.\n"
    ),
    (
        "1. The number of rapes recorded in 2018/19.\n\nThere were 12.\n\n2. The number with a female victim.\n\n"
        "There were 7.\n\n3. The number of suspects arrested.\n\nThere were 5.\n"
    ),
]


def _found(reading):
    return {(c.bounds.low, c.offence, str(c.sex), c.measure) for c in reading.counts}


GIVEN = {
    (12, "rape", "all", Measure.OFFENCES),
    (7, "rape", "female", Measure.OFFENCES),
    (5, "rape", "all", Measure.ARRESTS),
}


@pytest.mark.parametrize("answers", BARE)
@pytest.mark.parametrize("heads", [("You asked:\n\n", "Our response:\n"), ("", "")])
def test_answers_below_all_questions_are_to_those_with_their_numbers(
    read_unasked_letter: Read, answers: str, heads: tuple[str, str]
) -> None:
    assert _found(read_unasked_letter(f"{heads[0]}{ASKED}\n{heads[1]}\n{answers}")) == GIVEN


@pytest.mark.parametrize("letter", BETWEEN)
def test_answers_between_questions_are_to_the_one_above(read_unasked_letter: Read, letter: str) -> None:
    assert _found(read_unasked_letter(letter)) == GIVEN


@pytest.mark.parametrize(
    "part", ["of which female victim = 7", "Female victims ..... 7", "Number with a female victim: 7"]
)
def test_a_line_that_parts_the_one_above_is_of_its_days_and_crimes(read_unasked_letter: Read, part: str) -> None:
    reading = read_unasked_letter(f"Rapes recorded in 2018/19: 12\n{part}\n")
    assert {(c.period.label, c.offence, str(c.sex), c.bounds.low) for c in reading.counts} == {
        ("2018/19", "rape", "all", 12),
        ("2018/19", "rape", "female", 7),
    }


def test_a_line_below_figures_of_several_years_is_of_none_of_them(read_unasked_letter: Read) -> None:
    reading = read_unasked_letter("Rapes recorded in 2017/18: 9\nRapes recorded in 2018/19: 12\nFemale victims: 7\n")
    assert [c.bounds.low for c in reading.counts] == [9, 12]
    assert reading.issues


@pytest.mark.parametrize(
    "quarters",
    [
        "Flagged offences by quarter\n\nQ1 2018\n12\n\nQ2 2018\n14\n",
        "Flagged offences\n\nQ1 2018\n\n12 offences\n\nQ2 2018\n\n14 offences\n",
    ],
)
def test_a_quarter_of_a_year_is_no_question(read_unasked_letter: Read, quarters: str) -> None:
    assert {(c.period.label, c.bounds.low) for c in read_unasked_letter(quarters).counts} == {
        ("1 January 2018 to 31 March 2018", 12),
        ("1 April 2018 to 30 June 2018", 14),
    }


@pytest.mark.parametrize(
    "letter",
    [
        "2017/18\n\nQ1 12\nQ2 14\nQ3 9\nQ4 8\n\n2018/19\n\nQ1 3\nQ2 4\nQ3 5\nQ4 6\n",
        "Flagged offences in 2017/18:\n\nQ1 12\n\nQ2 14\n\nQ3 9\n\nQ4 8\n",
        "1. How many flagged offences were there in 2017/18, each quarter?\n\nResponse\n\nQ1 12\nQ2 14\nQ3 9\nQ4 8\n",
        "1. How many flagged offences were there in 2017/18?\n\nResponse\n\nQ1 12\nQ2 14\nQ3 9\nQ4 8\n",
    ],
)
def test_quarters_without_a_year_are_told_and_are_no_answers(read_unasked_letter: Read, letter: str) -> None:
    reading = read_unasked_letter(letter)
    assert not reading.counts
    assert sum(issue.kind.value == "not-a-figure" for issue in reading.issues) >= 4


@pytest.mark.parametrize(
    "part", ["Female: 70\n\nMale: 20", "Facebook: 700\n\nInstagram: 300", "of which female victim = 70"]
)
def test_a_line_with_more_than_the_one_above_parts_it_not(read_unasked_letter: Read, part: str) -> None:
    reading = read_unasked_letter(f"Rapes recorded in 2018/19: 12\n\n{part}\n")
    assert [count.bounds.low for count in reading.counts] == [12]
    assert "unknown-period" in {issue.kind.value for issue in reading.issues}


@pytest.mark.parametrize(
    "asked",
    [
        "The number with injuries among officers",
        "Number with Facebook accounts on the force",
        "You also asked how many were employed to read them",
        "The number with a female victim among staff.",
    ],
)
@pytest.mark.parametrize("answer", ["Answer {}. ", ""])
def test_a_question_about_something_else_parts_no_crimes(read_unasked_letter: Read, asked: str, answer: str) -> None:
    reading = read_unasked_letter(
        f"Question 1. How many flagged crimes were recorded in 2017/18?\n\n{answer.format(1)}120\n\n"
        f"Question 2. {asked}\n\n{answer.format(2)}30\n"
    )
    assert [count.bounds.low for count in reading.counts] == [120]
    assert reading.issues


@pytest.mark.parametrize("asked", ["Number involving girls under 13 in 2017/18", "Number with a female victim"])
def test_an_item_that_asks_leaves_the_answer_before_it_sure(read_unasked_letter: Read, asked: str) -> None:
    reading = read_unasked_letter(
        f"You asked:\n\n1. How many rapes were recorded in 2017/18?\n\n2. {asked}\n\nOur response:\n\n1. 120\n\n2. 30\n"
    )
    assert 120 in {count.bounds.low for count in reading.counts}
