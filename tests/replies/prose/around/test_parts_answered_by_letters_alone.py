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


GIRLS_BOYS = (
    "1. How many offences of sexual communication with a child were recorded in 2021/22 against a) girls b) boys?\n"
)
SECOND = "2. How many rapes of a child in 2021/22 against a) girls and b) boys?\n"


@pytest.mark.parametrize(
    "text",
    [
        f"{GIRLS_BOYS}{SECOND}\nQ1\na) 30\nb) 13\nQ2 Not held",
        f"{GIRLS_BOYS}{SECOND}\n1.\na) 30\nb) 13\n2.\na) 9\nb) 4",
        f"{GIRLS_BOYS}{SECOND}\na) 30\nb) 13",
        f"{GIRLS_BOYS}2. How many of the victims were aged a) 16 and b) 17?\n\n1.\na) 30\nb) 13\n2. Not held",
        f"{GIRLS_BOYS}2. How many were a) charged b) cautioned?\n\n1)\na) 30\nb) 13\n2)\nNot held.",
        f"{GIRLS_BOYS}2. How many were on a) Snapchat b) Instagram?\n\nSex of victims\na) 30\nb) 13",
        f"{GIRLS_BOYS.replace('2021/22', '2020/21')}{GIRLS_BOYS.replace('1. ', '2. ')}\n2020/21\na) 30\nb) 13",
    ],
)
def test_letters_below_several_questions_that_have_such_are_not_of_the_last_one(
    read_unasked_letter: Read, text: str
) -> None:
    assert values(read_unasked_letter(text)) == {}


def test_letters_right_below_each_question_are_of_its_parts(read_unasked_letter: Read) -> None:
    text = f"{GIRLS_BOYS}a) 30\nb) 13\n{SECOND}a) 9\nb) 4"
    assert values(read_unasked_letter(text)) == {
        (*CRIME, "female"): (30, 30),
        (*CRIME, "male"): (13, 13),
        ("2021/22", "rape", "female"): (9, 9),
        ("2021/22", "rape", "male"): (4, 4),
    }


def test_label_below_a_part_is_of_the_whole_question(read_unasked_letter: Read) -> None:
    asked = f"{FIRST}2. How many of the victims were a) girls b) boys?\na) 30\nb) 13\nSnapchat: 9"
    assert values(read_unasked_letter(asked))[*CRIME, "snapchat"] == (9, 9)
