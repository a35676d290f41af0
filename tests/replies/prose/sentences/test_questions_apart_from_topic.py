"""Answers to questions that name two years, two offences or crimes of a kind that is not understood."""

import pytest

from readings import Read, kinds, numbers, values

FIRST = "1. How many offences of sexual communication with a child were recorded in 2019/20?\n43\n"


@pytest.mark.parametrize("answer", ["There were 20.", "20 offences"])
def test_number_below_a_question_that_names_two_years_is_not_of_the_year_of_another(
    read_unasked_letter: Read, answer: str
) -> None:
    second = f"2. How many rapes of a child were recorded in 2020/21 and 2021/22?\n{answer}"
    reading = read_unasked_letter(FIRST + second)
    assert values(reading) == {("2019/20", "071/17"): (43, 43)}
    assert "unknown-period" in kinds(reading)


def test_years_beside_the_numbers_go_before_those_of_the_question(read_unasked_letter: Read) -> None:
    second = "2. How many rapes of a child were recorded in 2020/21 and 2021/22?\n9 in 2020/21, 11 in 2021/22"
    assert values(read_unasked_letter(FIRST + second)) == {
        ("2019/20", "071/17"): (43, 43),
        ("2020/21", "rape"): (9, 9),
        ("2021/22", "rape"): (11, 11),
    }


@pytest.mark.parametrize(
    "crimes",
    [
        "offences under the Computer Misuse Act 1990",
        "forced marriage offences",
        "offences of encouraging self-harm",
        "offences under the Modern Slavery Act 2015 involving a child",
    ],
)
def test_crimes_that_are_not_understood_are_not_of_the_offence_of_another_question(
    read_unasked_letter: Read, crimes: str
) -> None:
    reading = read_unasked_letter(f"{FIRST}2. How many {crimes} were recorded in 2019/20?\nThere were 12 offences.")
    assert values(reading) == {("2019/20", "071/17"): (43, 43), ("2019/20",): (12, 12)}
    assert kinds(reading) == ["unknown-offence"]


def test_a_part_of_crimes_that_are_not_understood_is_of_these(read_unasked_letter: Read) -> None:
    text = f"{FIRST}2. How many forced marriage offences were recorded in 2019/20?\n12\n"
    reading = read_unasked_letter(f"{text}3. How many of these had a female victim?\n9")
    assert values(reading)[("2019/20", "female")] == (9, 9)
    assert "unknown-offence" in kinds(reading)


@pytest.mark.parametrize(
    "part", ["solved offences", "such offences", "offences of this kind", "offences under the above Act", "crimes"]
)
def test_words_that_name_no_kind_leave_the_offence_of_the_question_before(read_unasked_letter: Read, part: str) -> None:
    reading = read_unasked_letter(f"{FIRST}2. How many {part} were recorded in 2020/21?\nThere were 12 offences.")
    assert {count.offence for count in reading.counts} == {"071/17"}


def test_answer_to_a_question_that_names_two_offences_is_told(read_unasked_letter: Read) -> None:
    reading = read_unasked_letter(
        f"{FIRST}2. How many rapes and sexual assaults of a child were recorded in 2019/20?\n20"
    )
    assert values(reading) == {("2019/20", "071/17"): (43, 43), ("2019/20",): (20, 20)}
    assert kinds(reading) == ["unknown-offence"]


def test_each_offence_of_such_a_question_that_its_answer_names_is_read(read_unasked_letter: Read) -> None:
    text = f"{FIRST}2. How many rapes and sexual assaults of a child were recorded in 2019/20?\n"
    reading = read_unasked_letter(f"{text}9 rapes and 11 sexual assaults")
    assert numbers(reading) == [9, 11, 43]
    assert kinds(reading) == []


@pytest.mark.parametrize(
    "kind",
    [
        "cruelty to children offences",
        "trafficking of children offences",
        "offences under the relevant sections of the Modern Slavery Act 2015",
        "offences under the law on forced marriage",
    ],
)
def test_kind_that_is_not_understood_is_told_whatever_words_lead_to_its_last_one(
    read_unasked_letter: Read, kind: str
) -> None:
    reading = read_unasked_letter(f"How many {kind} were recorded in 2019/20?\nThere were 12 offences.")
    assert kinds(reading) == ["unknown-offence"]


@pytest.mark.parametrize(
    "part",
    [
        "finalised offences",
        "charged offences",
        "further offences",
        "positive outcome offences",
        "offences of the same description",
        "offences under the flag",
        "offences under the new law",
        "offences under the Sexual Offences Act 2003",
    ],
)
def test_words_of_state_or_amount_name_no_kind_of_crimes(read_unasked_letter: Read, part: str) -> None:
    second = f"2. How many {part} were recorded in 2019/20?\nThere were 12 offences."
    reading = read_unasked_letter(FIRST + second)
    assert "unknown-offence" not in kinds(reading) or {count.offence for count in reading.counts} == {"071/17"}


def test_a_question_on_several_crimes_is_told_once_for_all_its_figures(read_unasked_letter):
    asked = (
        "How many offences of child sexual exploitation, grooming and indecent images involved the app Kik, by year?"
    )
    reading = read_unasked_letter(f"{asked}\n\n2013: 0\n2014: 3\n2015: 7")
    assert [(c.printed, c.offence) for c in reading.counts] == [("0", "all"), ("3", "all"), ("7", "all")]
    [issue] = reading.issues
    assert "The question that 0 and 2 others answer names cse, grooming, indecent-images" in issue.message


def test_each_question_on_several_crimes_is_told(read_unasked_letter):
    asked = "Q{0}. How many {1} were recorded in {2}?\n\n{3}\n\n"
    first, second = (1, "rapes and thefts", 2022, 12), (2, "rapes and robberies", 2021, 9)
    reading = read_unasked_letter(asked.format(*first) + asked.format(*second))
    assert [issue.kind.value for issue in reading.issues] == ["unknown-offence", "unknown-offence"]
