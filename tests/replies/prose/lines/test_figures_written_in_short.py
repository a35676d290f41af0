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


@pytest.mark.parametrize(
    "text",
    [
        f"{FIRST.replace('1. ', '1 ')}2. Of these, 12 were on Snapchat.",
        "In 2021/22 we recorded 43 offences of sexual communication with a child.\n2. Of these, 12 were on Snapchat.",
        f"{FIRST}3. Of these 12 were on Snapchat.",
        f"Q5 How many {FIRST.removeprefix('1. How many ')}6. Of these 12 were on Snapchat.",
    ],
)
def test_number_of_a_paragraph_behind_a_gap_in_the_numbering_is_no_figure(read_unasked_letter: Read, text: str) -> None:
    assert parts(read_unasked_letter(text), {"snapchat": 12})


@pytest.mark.parametrize(
    "answer",
    [
        "A crime may be counted x2. See above.",
        "Snapchat x14 (2019/20 x10)",
        "Snapchat x14 not crimed",
        "Crimes recorded x10 more often than in 2019",
        "Crimes rose x3",
    ],
)
def test_sign_of_how_often_beside_other_words_parts_nothing(read_unasked_letter: Read, answer: str) -> None:
    assert values(read_unasked_letter(f"{FIRST}2. Which platforms were used?\n{answer}")) == WHOLE


def test_times_that_a_number_rose_are_no_figure(read_unasked_letter: Read) -> None:
    text = "In 2021/22 offences of sexual communication with a child rose x3 to 14."
    assert values(read_unasked_letter(text)) == {("2021/22", "071/17"): (14, 14)}


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("What sentences were given?", "10 years - 2, 11 years - 7"),
        ("How long had the officers served?", "2 years - 12, 3 years - 7"),
        ("What were the ages of the suspects?", "Age 16 - 2, age 17 - 7, age 18 - 14"),
        ("How old were the suspects?", "16 years x2, 17 years x7"),
        ("How many years' imprisonment?", "2 years x4, 3 years x2"),
        ("What was the sex of the suspects?", "2 x male, 1 x female"),
        ("What was the sex of the suspects?", "All 43 were male."),
    ],
)
def test_years_and_sexes_of_others_are_none_of_victims(read_unasked_letter: Read, asked: str, answer: str) -> None:
    assert values(read_unasked_letter(f"{FIRST}2. {asked}\n{answer}")) == WHOLE


@pytest.mark.parametrize(
    ("second", "third"),
    [
        ("How many were on Snapchat?\n20", "How many victims were girls?\n12/20"),
        ("How many were on Snapchat?\n20", "How many victims were girls?\nAll 20"),
        ("How many rapes of a child were recorded in 2020/21?\n20", "How many were on Snapchat?\n10/43"),
    ],
)
def test_share_of_another_number_than_that_of_all_crimes_is_no_part_of_these(
    read_unasked_letter: Read, second: str, third: str
) -> None:
    before = values(read_unasked_letter(f"{FIRST}2. {second}"))
    assert values(read_unasked_letter(f"{FIRST}2. {second}\n3. {third}")) == before


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("How many were on Snapchat?", "All 43 but one were on Snapchat."),
        ("How many were on Snapchat?", "All 43 were possibly on Snapchat."),
        ("What sex were the victims?", "All 43 were reported by females."),
        ("What sex were the victims?", "All 43 had a female victim or a male suspect"),
        ("Platforms?", "All 43 were reported to Snapchat."),
    ],
)
def test_all_of_a_number_with_other_words_beside_a_part_are_none_of_it(
    read_unasked_letter: Read, asked: str, answer: str
) -> None:
    assert values(read_unasked_letter(f"{FIRST}2. {asked}\n{answer}")) == WHOLE


def test_ages_of_adults_before_their_parts_are_no_whole(read_unasked_letter: Read) -> None:
    asked = FIRST.partition("?")[0] + " by age of victim:\n"
    reading = read_unasked_letter(f"{asked}18 - 10 female and 8 male\n19 - 4 female and 15 male")
    assert {(str(c.age), str(c.sex)): c.bounds.low for c in reading.counts} == {
        ("18", "female"): 10,
        ("18", "male"): 8,
        ("19", "female"): 4,
        ("19", "male"): 15,
    }
