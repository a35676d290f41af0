"""Parts that a numbered question asks for by letters, answered by these letters without its number."""

import pytest

from readings import Read, kinds, values

FIRST = "1. How many offences of sexual communication with a child were recorded in 2021/22?\n43\n"
CRIME = ("2021/22", "071/17")


@pytest.mark.parametrize(
    ("asked", "answers", "expected"),
    [
        ("a) girls b) boys", "a) 30\nb) 13", {"female": (30, 30), "male": (13, 13)}),
        ("(a) girls and (b) boys", "(a) 30\n(b) None", {"female": (30, 30), "male": (0, 0)}),
        ("a) girls and b) boys", "a) 30 offences\nb) Not held", {"female": (30, 30)}),
        (
            "aged a) under 13, b) 13 to 15 and c) 16 and 17",
            "a) 9\nb) 30\nc) 4",
            {"0-12": (9, 9), "13-15": (30, 30), "16-17": (4, 4)},
        ),
        ("aged a) 16 and b) 17", "a) 9\nb) This information is not held.", {"16": (9, 9)}),
        ("aged a) 16 and b) 17", "a) Four\nb) Fewer than five", {"16": (4, 4), "17": (0, 4)}),
    ],
)
def test_letter_alone_says_of_which_part_of_the_last_question_a_figure_is(
    read_unasked_letter: Read, asked: str, answers: str, expected: dict[str, tuple[int, int]]
) -> None:
    found = values(read_unasked_letter(f"{FIRST}2. How many of the victims were {asked}?\n{answers}"))
    assert {key[-1]: bounds for key, bounds in found.items() if key != CRIME} == expected
    assert found[CRIME] == (43, 43)


def test_part_that_is_not_held_is_told_beside_one_that_is(read_unasked_letter: Read) -> None:
    reading = read_unasked_letter(f"{FIRST}2. How many victims were a) girls and b) boys?\na) 30\nb) Not held")
    assert kinds(reading) == ["not-held"]


def test_letters_that_number_questions_are_of_these(read_unasked_letter: Read) -> None:
    asked = "a) How many offences of sexual communication with a child were recorded in 2021/22?\n43\n"
    reading = read_unasked_letter(f"{asked}b) How many victims were girls?\n30")
    assert values(reading) == {CRIME: (43, 43), (*CRIME, "female"): (30, 30)}
