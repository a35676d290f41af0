"""Questions that a reply names by number without asking them, and what they make of the answers below."""

from __future__ import annotations

import pytest

from cyberflag.model import ALL, Basis, Measure, Sex
from readings import kinds

FIRST = (
    "Question 1. Recorded sexual offences with the online flag and a child victim.\n\n"
    "In 2018/19 there were 61 and in 2019/20 74.\n\n"
)
SECOND = "Question 2. How many of these were sexual communication with a child?\n\n2018/19 - 20\n\n2019/20 - 31\n\n"


@pytest.mark.parametrize(
    "third",
    [
        "Question 3. Sex of the victims in 2019/20.\n\n40 were girls and 34 were boys.\n",
        "Q3: The gender of all victims for 2019/20.\n\nIn 2019/20, 40 crimes were against girls and 34 against boys.\n",
        "Question 3 - Breakdown by gender of victim, 2019/20.\n\n40 of the victims were girls and 34 boys.\n",
    ],
)
def test_a_question_without_a_mark_ends_the_offence_of_the_one_before(read_unasked_letter, third):
    read = read_unasked_letter(f"Essex Police\n\n{FIRST}{SECOND}{third}")
    parts = {(c.sex, c.offence, c.bounds.low) for c in read.counts if c.sex is not Sex.ALL}
    assert parts == {(Sex.FEMALE, ALL, 40), (Sex.MALE, ALL, 34)}
    assert {c.offence for c in read.counts if c.bounds.low in (20, 31)} == {"071/17"}
    assert {c.measure for c in read.counts} == {Measure.OFFENCES}


def test_of_these_behind_two_questions_is_told_and_not_guessed(read_unasked_letter):
    third = "Question 3. What was the sex of the victims of these in 2019/20?\n\n20 were girls and 11 were boys.\n"
    read = read_unasked_letter(f"Essex Police\n\n{FIRST}{SECOND}{third}")
    assert not [c for c in read.counts if c.sex is not Sex.ALL]
    assert kinds(read)


@pytest.mark.parametrize(
    "answer",
    [
        "Question 2 - twelve of these offences in 2019/20 had a boy as the victim.",
        "Question 2. Section 40(2) applies to the ages.",
        "Q2: 12 of these offences were against boys in 2019/20.",
    ],
)
def test_an_answer_behind_its_number_is_no_question(read_unasked_letter, answer):
    read = read_unasked_letter(f"Essex Police\n\n{FIRST}{answer}\n")
    withheld = any("Section 40(2)" in issue.message for issue in read.issues)
    assert withheld or [c.sex for c in read.counts if c.bounds.low == 12] == [Sex.MALE]


def test_a_number_between_bounds_of_a_small_count_is_withheld_and_read(read_unasked_letter):
    read = read_unasked_letter(
        "Essex Police\n\nIn 2017/18 we recorded eight sexual offences against a child with the online flag. In 2018/19 "
        "there were eleven, and in 2019/20 the number was between one and four.\n"
    )
    assert [(c.bounds.low, c.bounds.high) for c in read.counts] == [(8, 8), (11, 11), (1, 4)]


def test_a_number_between_bounds_of_a_large_count_is_told(read_unasked_letter):
    read = read_unasked_letter(
        "Essex Police\n\nIn 2019/20 we recorded between 20 and 30 sexual offences against a child with the flag.\n"
    )
    assert not read.counts
    assert kinds(read)


@pytest.mark.parametrize(
    "said",
    [
        "The total recorded was 61 in 2018/19 and 74 in 2019/20.",
        "The number reported rose from 61 in 2018/19 to 74 in 2019/20.",
    ],
)
def test_a_total_that_was_recorded_is_of_the_crimes_that_were_asked_for(read_unasked_letter, said):
    read = read_unasked_letter(
        f"Essex Police\n\nYou asked for offences against children with the online flag.\n\n{said}\n"
    )
    assert [(c.bounds.low, c.basis) for c in read.counts] == [(61, Basis.FLAG), (74, Basis.FLAG)]
