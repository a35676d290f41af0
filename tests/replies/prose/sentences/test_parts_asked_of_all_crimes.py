"""Answers to numbered questions for parts of the crimes that the first one asks for: of which crimes and days they are,
and which words for nought give a figure.
"""

import pytest

from cyberflag.model import Measure
from readings import ASKED, Read, parts_told, values

FIRST = "1. How many rape offences were recorded in 2022/23?"


@pytest.mark.parametrize(
    ("asked", "answer", "of"),
    [
        (
            "How many of these resulted in a charge?",
            "None of these resulted in a charge.",
            ("charges", "all", "all", "all"),
        ),
        ("How many resulted in a charge?", "None led to a charge", ("charges", "all", "all", "all")),
        ("How many involved a victim under 13?", "None were under 13.", ("offences", "0-12", "all", "all")),
        (
            "How many of the victims were female?",
            "None of the victims were female.",
            ("offences", "all", "female", "all"),
        ),
        ("How many involved Snapchat?", "Answer: None involved Snapchat", ("offences", "all", "all", "snapchat")),
    ],
)
def test_none_with_the_words_of_its_question_is_nought(
    read_unasked_letter: Read, asked: str, answer: str, of: tuple[str, ...]
) -> None:
    reading = read_unasked_letter(f"{FIRST}\n\n64\n\n2. {asked}\n\n{answer}\n")
    assert parts_told(reading)[1:] == [(0, *of)]


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("How many were flagged as online?", "None were flagged as we do not use the flag."),
        ("How many involved a victim under 13?", "None of these is held by age."),
        ("How many resulted in a charge?", "None of the girls were on Snapchat."),
        ("How many involved Snapchat?", "None involved Kik."),
        ("How many resulted in a charge?", "None of the charges can be disclosed."),
        ("How many resulted in a charge?", "None of these charges were withdrawn."),
        ("How many resulted in a charge?", "None were not charged."),
        ("How many resulted in a charge?", "None of these failed to result in a charge."),
        ("How many resulted in a charge?", "None resulted in a charge without delay."),
        ("How many resulted in a charge?", "None of these cases show a charge on our old system"),
        ("How many resulted in a charge?", "None is recorded on the system as a charge."),
        ("How many resulted in a charge?", "None were charged within six months."),
        ("How many resulted in a charge?", "None resulted in a charge before April 2022."),
        ("How many resulted in a charge?", "None resulted in a charge in Medway."),
        ("How many resulted in a charge?", "None of the officers charged anybody."),
        ("How many involved Snapchat?", "None involved Snapchat only."),
        ("How many involved Snapchat?", "None of the crimes on Snapchat can be counted."),
        ("How many involved Snapchat?", "None are recorded in a way that shows Snapchat."),
        ("How many involved Snapchat?", "None can be confirmed to have involved Snapchat."),
        ("How many involved a victim under 13?", "None of the suspects had a victim under 13"),
        ("How many of the victims were female?", "None of the female victims came forward again"),
    ],
)
def test_none_of_something_else_is_no_nought(read_unasked_letter: Read, asked: str, answer: str) -> None:
    reading = read_unasked_letter(f"{FIRST}\n\n64\n\n2. {asked}\n\n{answer}\n")
    assert [c.bounds.low for c in reading.counts] == [64]


@pytest.mark.parametrize(
    ("asked", "answer", "number"),
    [
        ("How many resulted in a charge?", "None but three resulted in a charge.", 3),
        ("How many resulted in a charge?", "None other than the two told to the press resulted in a charge.", 2),
        ("How many involved Snapchat?", "None involved Snapchat apart from two.", 2),
    ],
)
def test_none_but_a_number_is_that_number(read_unasked_letter: Read, asked: str, answer: str, number: int) -> None:
    reading = read_unasked_letter(f"{FIRST}\n\n64\n\n2. {asked}\n\n{answer}\n")
    assert [c.bounds.low for c in reading.counts] == [64, number]


@pytest.mark.parametrize(
    "answer",
    ["None had Snapchat as the first platform, 10 Instagram and 3 Kik.", "None of the suspects used Snapchat, 10 Kik."],
)
def test_none_of_something_else_beside_other_parts_is_no_nought(read_unasked_letter: Read, answer: str) -> None:
    asked = "How many of these involved Snapchat, Instagram and Kik?"
    reading = read_unasked_letter(f"{FIRST}\n\n64\n\n2. {asked}\n\n{answer}\n")
    assert 0 not in [c.bounds.low for c in reading.counts]


@pytest.mark.parametrize(
    ("asked", "answer", "of"),
    [
        ("How many of the victims were under 13?", "12, of whom none were under 5", (12, "offences", "0-12", "all")),
        (
            "How many of the victims were girls?",
            "20. There were no girls under 10 and 14 were under 13.",
            (14, "offences", "0-12", "female"),
        ),
    ],
)
def test_a_part_of_what_is_asked_that_is_denied_leaves_the_rest_asked(
    read_unasked_letter: Read, asked: str, answer: str, of: tuple[object, ...]
) -> None:
    reading = read_unasked_letter(f"{FIRST}\n\n64\n\n2. {asked}\n\n{answer}\n")
    assert (*of, "all") in parts_told(reading)


@pytest.mark.parametrize(
    "answer",
    [
        "None involved Snapchat, 10 Instagram and 3 Kik.",
        "None Snapchat, 10 Instagram, 3 Kik",
        "10 involved Instagram, none Snapchat and 3 Kik.",
    ],
)
def test_none_beside_numbers_of_other_parts_is_nought(read_unasked_letter: Read, answer: str) -> None:
    asked = "How many of these involved Snapchat, Instagram and Kik?"
    reading = read_unasked_letter(f"{FIRST}\n\n64\n\n2. {asked}\n\n{answer}\n")
    assert values(reading) == {
        ("2022/23", "rape"): (64, 64),
        ("2022/23", "rape", "snapchat"): (0, 0),
        ("2022/23", "rape", "instagram"): (10, 10),
        ("2022/23", "rape", "kik"): (3, 3),
    }
    assert not any(count.detail for count in reading.counts)


def test_what_is_denied_narrows_no_other_number_of_its_sentence(read_unasked_letter: Read) -> None:
    asked = "How many of the victims were under 13?"
    reading = read_unasked_letter(
        f"{FIRST}\n\n64\n\n2. {asked}\n\nNone of the victims were under 13 and 10 were girls.\n"
    )
    assert parts_told(reading)[1:] == [(0, "offences", "0-12", "all", "all"), (10, "offences", "all", "female", "all")]


@pytest.mark.parametrize(
    ("between", "asked", "of"),
    [
        ("How many involved a victim under 13?", "How many of the victims were female?", ("offences", "female", "all")),
        (
            "How many had a female victim?",
            "How many of the offences were on Snapchat?",
            ("offences", "all", "snapchat"),
        ),
        ("How many arrests were made?", "How many of the victims were female?", ("offences", "female", "all")),
        ("The number of female victims.", "How many involved Snapchat?", ("offences", "all", "snapchat")),
        ("What was the sex of the victims?", "How many of these led to a charge?", ("charges", "all", "all")),
        (
            "Please provide your policy on grooming.",
            "How many of the offences resulted in a charge?",
            ("charges", "all", "all"),
        ),
    ],
)
@pytest.mark.parametrize("listed", [True, False])
def test_a_part_is_of_the_crimes_asked_for_not_of_the_question_between(
    read_unasked_letter: Read, between: str, asked: str, of: tuple[str, ...], *, listed: bool
) -> None:
    if listed:
        letter = f"You asked:\n\n{FIRST}\n2. {between}\n3. {asked}\n\nOur response:\n\n1. 64\n\n2. See above\n\n3. 20\n"
    else:
        letter = f"{FIRST}\n\n64\n\n2. {between}\n\nSee above\n\n3. {asked}\n\n20\n"
    last = read_unasked_letter(letter).counts[-1]
    assert (last.bounds.low, last.offence, str(last.measure), str(last.sex), last.platform) == (20, "rape", *of)


@pytest.mark.parametrize(
    "asked", ["How many of the victims were female?", "How many of the offences were on Snapchat?"]
)
def test_a_part_of_one_of_several_crimes_asked_for_is_parts_told(read_unasked_letter: Read, asked: str) -> None:
    grooming = "2. How many offences of sexual grooming were recorded in 2022/23?"
    reading = read_unasked_letter(f"{FIRST}\n\n64\n\n{grooming}\n\n50\n\n3. {asked}\n\n30\n")
    assert [c.bounds.low for c in reading.counts] == [64, 50]
    assert reading.issues


def test_the_one_year_that_numbered_questions_name_is_that_of_every_answer(read_page: Read) -> None:
    first = "1. How many rape offences were recorded in 2018/19?"
    reading = read_page(first, "64", "2. How many victims were under 13?", "12", "3. How many were charged?", "7")
    assert {c.period.label for c in reading.counts} == {"2018/19"}
    assert [c.bounds.low for c in reading.counts] == [64, 12, 7]
    assert [c.measure for c in reading.counts][-1] is Measure.CHARGES


def test_a_year_beside_another_is_not_that_of_every_answer(read_page: Read) -> None:
    first = "1. How many rape offences were recorded in 2018/19?"
    reading = read_page(first, "64; there were 50 in 2017/18", "2. The number of female victims.", "12", request=ASKED)
    assert 12 not in [c.bounds.low for c in reading.counts]
    assert reading.issues


ONE_YEAR = "1. How many rape offences were recorded in 2018/19?"


@pytest.mark.parametrize(
    "letter",
    [
        ("1. How many rape offences have been recorded?", "640", "2. How much was spent in 2018/19?", "Nothing"),
        (
            "1. How many rapes were recorded?",
            "640",
            "2. How many led to charges?",
            "12",
            "3. And in 2018/19?",
            "Unknown",
        ),
        (
            "1. How many rapes have been recorded since your force was formed?",
            "640",
            "2. How many of these were recorded in 2018/19?",
            "64",
        ),
        (ONE_YEAR, "64", "2. How many grooming offences have there been in total?", "640"),
        (ONE_YEAR, "64", "2. How many grooming offences have been recorded to date?", "640"),
        (ONE_YEAR, "64", "2. How many grooming offences are currently under investigation?", "640"),
        ("1. How many rapes have been recorded?", "640", "2. How many grooming offences in 2018/19?", "20"),
        (
            "1. How many children live in the force area as of 2018/19?",
            "200,000",
            "2. How many rapes were recorded?",
            "640",
        ),
        (ONE_YEAR, "64", "2. How many victims were under 13?", "640 (this is for the last calendar year)"),
        (
            "There were 640 rape offences recorded.",
            "1. What was the budget in 2018/19?",
            "Not held.",
            "2. Who runs the unit?",
        ),
    ],
)
def test_the_year_of_one_question_is_not_that_of_what_is_asked_for_other_days(
    read_page: Read, letter: tuple[str, ...]
) -> None:
    reading = read_page(*letter, request=ASKED)
    assert 640 not in [c.bounds.low for c in reading.counts]
    assert reading.issues


GROOMING = "How many grooming offences were recorded in 2022/23?"


def _letter(questions: tuple[str, ...], answers: tuple[str, ...], *, listed: bool) -> str:
    """Numbered questions with their answers behind each, or below them all."""
    asked = [f"{at}. {question}" for at, question in enumerate(questions, 1)]
    if not listed:
        return "\n\n".join(part for pair in zip(asked, answers, strict=True) for part in pair)
    told = "\n\n".join(f"{at}. {answer}" for at, answer in enumerate(answers, 1))
    return "You asked:\n\n" + "\n".join(asked) + f"\n\nOur response:\n\n{told}"


@pytest.mark.parametrize(
    ("between", "asked"),
    [
        ((GROOMING,), "How many of the victims were female?"),
        ((GROOMING, "Do you hold the age of victims?"), "How many of the offences were on Snapchat?"),
        (("How many rape offences were recorded in 2021/22?",), "How many of the victims were female?"),
        (("How many burglaries were recorded in 2022/23?",), "How many of the victims were female?"),
        (("How many victims of stalking were there in 2022/23?",), "How many of the victims were female?"),
        (("Please provide the number of grooming arrests.",), "How many of the cases resulted in a charge?"),
        (("How many deaths on the roads were there in 2022/23?",), "How many of the victims were under 13?"),
        (("How many missing children reports were received?",), "How many of the cases were female?"),
        (("How many reports to CEOP were received?",), "How many of the cases mentioned Snapchat?"),
        (("What is the age of the suspects?",), "How many were under 18?"),
    ],
)
@pytest.mark.parametrize("listed", [True, False])
def test_a_part_that_may_be_of_something_else_asked_between_is_of_no_crimes(
    read_unasked_letter: Read, between: tuple[str, ...], asked: str, *, listed: bool
) -> None:
    questions = (FIRST.removeprefix("1. "), *between, asked)
    reading = read_unasked_letter(_letter(questions, ("64", *["Unknown"] * len(between), "20"), listed=listed))
    assert not [c for c in reading.counts if c.bounds.low == 20 and c.offence in ("rape", "grooming")]
    assert reading.issues


@pytest.mark.parametrize("listed", [True, False])
@pytest.mark.parametrize(
    ("between", "asked"),
    [
        ("What was the sex of the victims of grooming?", "How many of these led to a charge?"),
        ("Which social media sites were used in grooming offences?", "How many involved Snapchat?"),
    ],
)
def test_a_question_that_names_its_own_crimes_asks_for_no_parts_of_those_above(
    read_unasked_letter: Read, between: str, asked: str, *, listed: bool
) -> None:
    questions = (FIRST.removeprefix("1. "), between, asked)
    last = read_unasked_letter(_letter(questions, ("64", "See above", "5"), listed=listed)).counts[-1]
    assert (last.bounds.low, last.offence) == (5, "grooming")
