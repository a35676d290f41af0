"""Answers in short that give their figures in signs: ``Snapchat x14``, ``All 57``, ``20/57``, ``Age 10 - 2``."""

import pytest

from readings import Read, kinds, values

FIRST = "1. How many offences of sexual communication with a child were recorded in 2021/22?\n43\n"
WHOLE = {("2021/22", "071/17"): (43, 43)}


def parts(reading, expected):
    """The figures beside that of all crimes, by their last part."""
    found = values(reading)
    return {
        key[-1]: low for key, (low, _) in found.items() if key not in WHOLE
    } == expected and WHOLE.items() <= found.items()


@pytest.mark.parametrize(
    "answer",
    [
        "Snapchat x14, Instagram x6",
        "Snapchat x14\nInstagram x6",
        "Snapchat (x14), Instagram (x6)",
        "14 x Snapchat, 6 x Instagram",
        "14x Snapchat\n6x Instagram",
        "14 x Snapchat and 6 x Instagram",
    ],
)
def test_sign_of_how_often_parts_a_figure_from_its_platform(read_unasked_letter: Read, answer: str) -> None:
    reading = read_unasked_letter(f"{FIRST}2. Which platforms were used?\n{answer}")
    assert parts(reading, {"snapchat": 14, "instagram": 6})


@pytest.mark.parametrize(
    "answer",
    [
        "10 years x2, 11 years x7, 12 years x14",
        "2 x 10 year olds, 7 x 11 year olds, 14 x 12 year olds",
        "Age 10 - 2, age 11 - 7, age 12 - 14",
        "10 years - 2, 11 years - 7, 12 years - 14",
        "10 (2), 11 (7), 12 (14)",
    ],
)
def test_single_ages_that_count_up_label_the_figures_behind_them(read_unasked_letter: Read, answer: str) -> None:
    reading = read_unasked_letter(f"{FIRST}2. What were the ages of the victims?\n{answer}")
    assert parts(reading, {"10": 2, "11": 7, "12": 14})


def test_numbers_whose_brackets_count_up_are_of_the_ages_in_these(read_unasked_letter: Read) -> None:
    reading = read_unasked_letter(f"{FIRST}2. What were the ages of the victims?\n2 (10), 7 (11), 14 (12)")
    assert parts(reading, {"10": 2, "11": 7, "12": 14})


def test_platform_named_x_is_no_sign_of_how_often(read_unasked_letter: Read) -> None:
    reading = read_unasked_letter(f"{FIRST}2. Which platforms were used?\nSnapchat: 14, X: 6")
    assert parts(reading, {"snapchat": 14, "twitter": 6})


@pytest.mark.parametrize(
    "answer", ["All 43", "All 43 offences", "All of the 43", "All 43 involved Snapchat.", "All 43 of these"]
)
def test_all_of_a_number_told_before_answers_for_its_part(read_unasked_letter: Read, answer: str) -> None:
    reading = read_unasked_letter(f"{FIRST}2. How many were on Snapchat?\n{answer}")
    assert parts(reading, {"snapchat": 43})


def test_all_of_a_number_are_of_the_sex_that_is_said_of_them(read_unasked_letter: Read) -> None:
    reading = read_unasked_letter(f"{FIRST}2. What was the sex of the victims?\nAll 43 were female.")
    assert parts(reading, {"female": 43})


@pytest.mark.parametrize("answer", ["All 43 have been reviewed.", "All 43 were investigated and none led to a charge."])
def test_all_of_a_number_of_which_another_thing_is_said_are_none_of_a_part(
    read_unasked_letter: Read, answer: str
) -> None:
    assert values(read_unasked_letter(f"{FIRST}2. How many led to a charge?\n{answer}")) == WHOLE


@pytest.mark.parametrize("answer", ["30/43", "30 / 43", "30 out of 43", "30 of the 43"])
def test_share_of_a_number_told_before_is_its_part(read_unasked_letter: Read, answer: str) -> None:
    assert parts(read_unasked_letter(f"{FIRST}2. How many victims were girls?\n{answer}"), {"female": 30})


def test_share_of_a_number_that_was_not_told_is_no_figure(read_unasked_letter: Read) -> None:
    assert values(read_unasked_letter(f"{FIRST}2. How many victims were girls?\n2019/20")) == WHOLE


@pytest.mark.parametrize(
    "answer",
    [
        "43. Of these 30 were girls and 13 boys.",
        "43. Of these, 30 were girls and 13 were boys.",
        "43 - 30 girls and 13 boys.",
    ],
)
def test_number_that_opens_an_answer_with_its_parts_is_the_whole(read_unasked_letter: Read, answer: str) -> None:
    reading = read_unasked_letter(f"{FIRST.partition('43')[0]}{answer}")
    assert parts(reading, {"female": 30, "male": 13})


def test_number_of_a_list_before_parts_is_no_figure(read_unasked_letter: Read) -> None:
    text = "1. In 2021/22 we recorded 43 offences of sexual communication with a child.\n2. Of these 30 were girls."
    assert parts(read_unasked_letter(text), {"female": 30})


def test_letters_before_numbers_hide_none_of_them(read_unasked_letter: Read) -> None:
    reading = read_unasked_letter(f"{FIRST}2. How many used a) Snapchat b) Instagram c) WhatsApp?\na) 14, b) 6, c) 0")
    assert values(reading) == WHOLE
    assert "not-a-figure" in kinds(reading)
