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
