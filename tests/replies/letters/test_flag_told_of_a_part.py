"""Answers that some crimes carry the flag, to a question for those online below one for all crimes."""

from time import process_time

import pytest

from cyberflag.replies.letters.flag_asked_apart import tells_flag_of_part
from readings import Read

ALL = "1. How many sexual offences against children were recorded in 2021/22?\n312\n"
GIRLS = "\n3. How many of the victims were girls?\n250"


def flagged(reading):
    return {count.bounds.low for count in reading.counts if count.basis.value == "flag"}


@pytest.mark.parametrize("asked", ["How many were cyber-enabled?", "How many took place online?"])
@pytest.mark.parametrize(
    "answer", ["41 offences had a cyber flag.", "41 crimes had an online marker", "41 offences were flagged as online."]
)
def test_flag_of_those_asked_for_online_is_not_that_of_all(read_unasked_letter: Read, asked: str, answer: str) -> None:
    reading = read_unasked_letter(f"{ALL}2. {asked}\n{answer}{GIRLS}")
    assert {count.bounds.low for count in reading.counts} == {312, 41, 250}
    assert flagged(reading) == {41}


def test_flag_of_some_of_which_the_number_is_told_is_not_that_of_all(read_unasked_letter: Read) -> None:
    text = "How many sexual offences against children were recorded in 2020/21?\n"
    text += f"There were 287 offences recorded, of which 35 were flagged as online.{GIRLS}"
    assert flagged(read_unasked_letter(text)) == {35}


@pytest.mark.parametrize(
    "text",
    [
        "The figures below are those with the online flag.\n" + ALL + GIRLS,
        ALL + "2. How do you record online offences?\nAll of the above offences carry the online flag." + GIRLS,
        ALL.replace("many sexual", "many online sexual").replace("312", "312 offences had the cyber flag.") + GIRLS,
    ],
)
def test_flag_that_is_said_of_all_figures_is_that_of_all(read_unasked_letter: Read, text: str) -> None:
    assert flagged(read_unasked_letter(text)) >= {312, 250}


@pytest.mark.parametrize(
    "answer",
    [
        "Data for question 1 to 3 is based on the online flag.",
        "Please note that figures for 2021/22 are of offences with the online crime flag.",
        "These 312 offences carry the online flag.",
        "312 offences had a cyber flag.",
    ],
)
def test_flag_by_which_numbers_were_given_is_that_of_all(read_unasked_letter: Read, answer: str) -> None:
    assert flagged(read_unasked_letter(f"{ALL}2. How many were online?\n{answer}{GIRLS}")) >= {250}


@pytest.mark.parametrize(
    "answer",
    [
        "There were 312 flagged offences, 35 of which were also flagged as domestic.",
        "312 offences with the online flag, 35 of which were also marked as repeat.",
    ],
)
def test_another_mark_of_a_part_takes_no_flag_from_the_rest(read_unasked_letter: Read, answer: str) -> None:
    text = f"How many sexual offences against children were recorded in 2021/22?\n{answer}{GIRLS}"
    assert flagged(read_unasked_letter(text)) >= {250}


def test_subject_that_names_the_internet_leaves_the_flag_to_all_figures(read_unasked_letter: Read) -> None:
    text = f"Subject: Online offences\n{ALL}2. How many were online?\n41 offences had a cyber flag.{GIRLS}"
    assert 250 in flagged(read_unasked_letter(text))


def test_a_long_sentence_of_numbers_is_read_in_no_time() -> None:
    began = process_time()
    assert not tells_flag_of_part("12 , 14 , " * 300)
    assert process_time() - began < 1
