"""Answers to the questions of the yearly request: who the youngest victim was, and in how many no platform is known."""

import pytest

from readings import Read, parts_told

REQUEST = (
    "Request",
    "1. How many offences of sexual communication with a child were recorded in 2024/25?",
    "2. The age and gender of the youngest victim.",
    "3. The forms of communication used (WhatsApp, Snapchat and so on).",
    "4. How many offences, where the means of communication is not known or recorded.",
    "Response",
)
USED = (14, "offences", "all", "all", "snapchat")
WHOLE = (57, "offences", "all", "all", "all")


@pytest.mark.parametrize(
    "youngest",
    [
        "Female, 6 years old.",
        "6, female",
        "6 (female)",
        "A girl of six.",
        "6 year old female",
        "The youngest victim was a boy, aged 5.",
        "Female 6, male 7",
        "6yo F",
    ],
)
def test_who_the_youngest_victim_was_counts_nothing_and_narrows_nothing(read_unasked: Read, youngest: str):
    reading = read_unasked(*REQUEST, "1. 57", f"2. {youngest}", "3. Snapchat 14, WhatsApp 8", "4. 35")
    assert parts_told(reading) == [
        WHOLE,
        USED,
        (8, "offences", "all", "all", "whatsapp"),
        (35, "offences", "all", "all", "unknown"),
    ]
    assert not reading.issues


def test_victims_told_under_the_question_for_the_youngest_are_counted(read_unasked: Read):
    reading = read_unasked(*REQUEST, "1. 57", "2. 6 girls were aged 8.", "3. Snapchat 14")
    assert 6 in {count[0] for count in parts_told(reading)} or reading.issues


@pytest.mark.parametrize("thing", ["platform", "form of communication", "method of contact", "site"])
@pytest.mark.parametrize("question", ["In how many was the {} not recorded?", "How many offences had no {} recorded?"])
def test_a_question_for_crimes_without_a_platform_narrows_its_answer(read_unasked: Read, thing: str, question: str):
    asked = (*REQUEST[:4], f"4. {question.format(thing)}", "Response")
    told = parts_told(read_unasked(*asked, "1. 57", "3. Snapchat - 14", "4. 22"))
    assert told == [WHOLE, USED, (22, "offences", "all", "all", "unknown")]


@pytest.mark.parametrize("sentence", ["In 22 offences the platform is not known.", "22 where the app is not recorded"])
def test_so_many_without_a_platform_are_of_an_unknown_one(read_unasked: Read, sentence: str):
    told = parts_told(read_unasked(*REQUEST, "1. 57", f"4. {sentence}"))
    assert told == [WHOLE, (22, "offences", "all", "all", "unknown")]


def test_a_platform_that_cannot_be_searched_for_leaves_the_whole(read_unasked: Read):
    told = parts_told(
        read_unasked(*REQUEST, "1. In all 57 offences the platform is not recorded in a searchable form.")
    )
    assert (57, "offences", "all", "all", "unknown") not in told


@pytest.mark.parametrize("numbers", ["2. ", "2. and 3. ", "Q2. & Q3. ", "2 and 3. ", "Questions 2 and 3 - "])
def test_a_title_with_the_numbers_of_two_questions_says_that_victims_are_counted(read_unasked: Read, numbers: str):
    asked = (*REQUEST[:2], "2. The sex of the victims", "3. The age of the victims", "Response", "1. 57")
    table = [["", "Female", "Male"], ["12-15", 40, 12]]
    told = parts_told(read_unasked(*asked, f"{numbers}Victims of the offences", table))
    assert {(low, measure) for low, measure, *_ in told} == {(57, "offences"), (40, "victims"), (12, "victims")}


@pytest.mark.parametrize(
    "question",
    [
        "2. Please provide the gender of the victims and the age of the youngest victim.",
        "2. The gender and age of the victims, including the youngest victim.",
        "2. How many victims were female and how many male, and how old was the youngest?",
    ],
)
@pytest.mark.parametrize("answer", [("2. Female 41, male 12",), ("2.", "Female: 41", "Male: 12")])
def test_sexes_asked_for_beside_the_youngest_victim_are_counted(read_unasked: Read, question: str, answer):
    reading = read_unasked(*REQUEST[:2], question, "Response", "1. 57", *answer)
    assert {(low, sex) for low, _, _, sex, *_ in parts_told(reading)} == {(57, "all"), (41, "female"), (12, "male")}


@pytest.mark.parametrize(
    ("answer", "number"),
    [("Female: 40", 40), ("Female 51, male 6", 51), ("Not recorded for 9.", 9), ("Gender not recorded: 9", 9)],
)
def test_what_is_no_age_of_a_child_is_not_passed_over(read_unasked: Read, answer: str, number: int):
    reading = read_unasked(*REQUEST[:3], "Response", "1. 57", f"2. {answer}")
    assert number in {count[0] for count in parts_told(reading)} or reading.issues


@pytest.mark.parametrize(
    "question",
    [
        "In how many was the cyber flag not applied?",
        "In how many was the platform not Snapchat?",
        "In how many was the suspect female?",
        "In how many was the victim an adult?",
        "In how many was no further action taken?",
        "In how many was the platform known?",
    ],
)
def test_a_number_for_something_else_in_them_is_told(read_unasked: Read, question: str):
    reading = read_unasked(*REQUEST[:2], f"2. {question}", "Response", "1. 57", "2. 9")
    assert parts_told(reading) == [WHOLE]
    assert reading.issues


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("How many offences had no social media element?", "22"),
        ("How many offences had no social media involved?", "22"),
        ("How did victims report?", "In 22 offences the method of contact with police was not recorded."),
    ],
)
def test_no_part_played_by_a_platform_is_not_an_unknown_one(read_unasked: Read, question: str, answer: str):
    reading = read_unasked(*REQUEST[:2], f"2. {question}", "Response", "1. 57", f"2. {answer}")
    assert (22, "offences", "all", "all", "unknown") not in parts_told(reading)


def test_victims_of_a_sex_asked_for_in_how_many_are_theirs(read_unasked: Read):
    reading = read_unasked(*REQUEST[:2], "2. In how many was the victim female?", "Response", "1. 57", "2. 41")
    assert parts_told(reading) == [WHOLE, (41, "offences", "all", "female", "all")]
