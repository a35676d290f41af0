"""Letters that answer numbered questions one by one, which stand among the questions."""

import pytest

from readings import Read, kinds, parts_told

FIRST = "1. How many rape offences were recorded in 2022/23?"


@pytest.mark.parametrize("heading", ["You asked:", "Your request:", "You requested the following information:"])
@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Response: A total of 64", "Response:\n\n0-12 - 12\n13-15 - 30"),
        ("Answer - 64 in total", "Answer:\n\n0-12 - 12\n13-15 - 30"),
        ("A1. 64 offences", "A2.\n0-12: 12\n13-15: 30"),
        ("A.\n64 offences", "A.\n0-12: 12\n13-15: 30"),
        ("Kent Police response: 64", "Kent Police response:\n\n0-12: 12\n13-15: 30"),
        ("64", "Under 13: 12\n13 to 15: 30"),
    ],
)
def test_an_answer_among_the_questions_ends_the_request(
    read_unasked_letter: Read, heading: str, first: str, second: str
) -> None:
    letter = f"{heading}\n\n{FIRST}\n\n{first}\n\n2. Please break these down by age of victim.\n\n{second}\n"
    assert parts_told(read_unasked_letter(letter)) == [
        (64, "offences", "all", "all", "all"),
        (12, "offences", "0-12", "all", "all"),
        (30, "offences", "13-15", "all", "all"),
    ]


@pytest.mark.parametrize(
    "between",
    [
        "Answer: e.g. 12",
        "Response: by email please",
        "A. Of girls\n\nB. Of boys",
        "a) girls\n\nb) boys\n\nIn 2021/22 there were 500 rape offences.",
        "a) by month\n\nThe press told of 500 rape offences in 2021/22.",
        "A: in total\n\nI understand that 500 rape offences were recorded in 2021/22.",
        "A.\n\nI understand that 500 rape offences were recorded in 2021/22.",
        "Response: in a table please\n\nThere were 500 rape offences in 2021/22.",
        "Reply: by e-mail\n\nEssex recorded 500 rape offences in 2021/22.",
        "Essex Police response: 52 offences",
        "*\n\n* I mean the 500 offences of rape recorded in 2021/22.",
        "19",
        "Fewer than 5",
    ],
)
def test_what_a_requester_writes_below_a_question_is_no_answer(read_unasked_letter: Read, between: str) -> None:
    letter = f"You asked:\n\n{FIRST}\n\n{between}\n\n2. How many were charged?\n\nOur response:\n\n1. 40\n\n2. 3\n"
    assert [c.bounds.low for c in read_unasked_letter(letter).counts] == [40, 3]


def test_the_name_in_a_signature_is_no_letter_of_a_list(read_unasked_letter: Read) -> None:
    answers = f"{FIRST}\n\nA. 64 offences\n\n2. How many were charged?\n\nA. 7 charges"
    reading = read_unasked_letter(f"You asked:\n\n{answers}\n\nYours\n\nB. Smith\n")
    assert [c.bounds.low for c in reading.counts] == [64, 7]


@pytest.mark.parametrize("label", ["a)", "A:", "Kent Police response:"])
def test_another_force_named_below_answers_is_not_that_of_them(read_unasked_letter: Read, label: str) -> None:
    answers = f"{FIRST}\n\n{label} 64\n\n2. How many were charged?\n\n{label} 7"
    reading = read_unasked_letter(f"You asked:\n\n{answers}\n\nWe do not hold the data of Essex Police.\n")
    assert [c.bounds.low for c in reading.counts] == [64, 7]


@pytest.mark.parametrize("name", ["Surrey Police", "Essex Police", "British Transport Police"])
@pytest.mark.parametrize("said", ["{} offences", "there were {} offences recorded", "{} of these"])
def test_answers_behind_the_name_of_another_force_are_not_those_of_the_force(
    read_unasked_letter: Read, name: str, said: str
) -> None:
    first, second = (f"{name} response: {said.format(number)}" for number in (64, 7))
    reading = read_unasked_letter(f"{FIRST}\n\n{first}\n\n2. How many were charged?\n\n{second}\n")
    assert not reading.counts
    assert reading.issues


@pytest.mark.parametrize("below", ["", "You asked:\n\n"])
@pytest.mark.parametrize("sign", ["{}.", "({})", "{})"])
def test_a_number_above_an_answer_is_that_of_its_question(read_unasked_letter: Read, below: str, sign: str) -> None:
    questions = (FIRST, "2. How many had a male victim?", "3. How many had a female victim?")
    asked = zip(questions, ("52 offences", "3 offences", "7 offences"), strict=True)
    letter = "".join(f"{text}\n\n{sign.format(at)}\n\n{told}\n\n" for at, (text, told) in enumerate(asked, 1))
    assert parts_told(read_unasked_letter(below + letter)) == [
        (52, "offences", "all", "all", "all"),
        (3, "offences", "all", "male", "all"),
        (7, "offences", "all", "female", "all"),
    ]


@pytest.mark.parametrize("below", ["How many resulted in a charge?", "The number of charges."])
def test_the_number_of_the_question_below_an_answer_is_no_answer(read_unasked_letter: Read, below: str) -> None:
    reading = read_unasked_letter(f"{FIRST}\n\nAnswer: 64\n\n2. {below}\n\nAnswer: 7\n")
    assert [c.bounds.low for c in reading.counts] == [64, 7]
    assert not kinds(reading)


@pytest.mark.parametrize(
    "answer", ["Answer - 7 of these.", "Answer: 7 of them", "Response - 7 in total", "A2. 7 of these."]
)
def test_a_word_for_an_answer_before_a_few_words_changes_nothing(read_unasked_letter: Read, answer: str) -> None:
    reading = read_unasked_letter(f"{FIRST}\n\nAnswer: 64\n\n2. How many of these resulted in a charge?\n\n{answer}\n")
    assert parts_told(reading)[1:] == [(7, "charges", "all", "all", "all")]


def test_answers_below_headings_among_the_questions_are_each_to_the_one_above(read_unasked_letter: Read) -> None:
    questions = ["How many rape offences were recorded in 2022/23?", "How many had a victim aged 13 to 15?"]
    letter = "You asked:\n\n" + "".join(
        f"Question {at}: {asked}\n\nResponse:\n\n{answer}\n\n"
        for at, (asked, answer) in enumerate(zip(questions, ["52", "Zero"], strict=True), 1)
    )
    assert parts_told(read_unasked_letter(letter)) == [
        (52, "offences", "all", "all", "all"),
        (0, "offences", "13-15", "all", "all"),
    ]


def test_the_answer_above_the_number_of_the_next_question_is_none_itself(read_unasked_letter: Read) -> None:
    asked = (
        f"You asked:\n\n{FIRST}\n2. How many had a male victim?\n3. How many had a female victim?\n\nOur response:\n\n"
    )
    reading = read_unasked_letter(f"{asked}Question 1\n\n118\n\nQuestion 2\n\n3 offences\n\nQuestion 3\n\n7\n")
    assert parts_told(reading) == [
        (118, "offences", "all", "all", "all"),
        (3, "offences", "all", "male", "all"),
        (7, "offences", "all", "female", "all"),
    ]


def test_a_number_right_below_the_question_of_that_number_is_its_answer(read_unasked_letter: Read) -> None:
    letter = (
        f"{FIRST}\n\n52\n\n2. How many involved Kik?\n\n9\n\n3. How many involved Snapchat?\n\n3.\n\nYours sincerely\n"
    )
    assert [c.bounds.low for c in read_unasked_letter(letter).counts] == [52, 9, 3]


@pytest.mark.parametrize("sign", [". ", " – "])
def test_the_number_of_a_quoted_question_alone_on_a_line_is_no_age(read_unasked_letter: Read, sign: str) -> None:
    asked = f"> Q{FIRST.replace('. ', sign, 1)}\n\n> Q2{sign}What was the sex of the victims?\n\n"
    reading = read_unasked_letter(
        f"{asked}Our response is as follows:\n\n(1)\n52 offences\n\n(2)\nGirls = 36\nBoys = 15\n"
    )
    assert parts_told(reading) == [
        (52, "offences", "all", "all", "all"),
        (36, "offences", "all", "female", "all"),
        (15, "offences", "all", "male", "all"),
    ]


def test_a_paragraph_that_tells_numbers_is_no_question_for_the_number_below_it(read_unasked_letter: Read) -> None:
    told = "For the year 2022/23 the victim was female in 381 of the rape offences and male in 84. None was known for"
    reading = read_unasked_letter(f"2. {told}\n\n33\n\n3. We use the flag.\n")
    assert {(count.bounds.low, count.sex.value) for count in reading.counts} >= {(381, "female"), (84, "male")}


@pytest.mark.parametrize(
    "asked",
    [
        "For the rapes in question 1 that were recorded in 2022, number of victims",
        "For rape offences where the victim was under 13 and was known to 1 of the suspects, the number in 2022/23",
        "For 2022/23, rape offences where the victim was under 13 and 1 of the suspects was a child",
        "For crimes with 2 victims where both were under 13, offences recorded in 2022/23",
    ],
)
def test_a_number_in_the_condition_of_a_question_counts_nothing(read_unasked_letter: Read, asked: str) -> None:
    reading = read_unasked_letter(f"{FIRST}\n\n64\n\n2. {asked}\n\n12\n\n3. Do you use the flag?\n\nYes\n")
    assert [count.bounds.low for count in reading.counts] == [64, 12]


def test_what_asks_for_crimes_of_a_year_is_a_question(read_unasked_letter: Read) -> None:
    reading = read_unasked_letter(
        f"{FIRST}\n\n64\n\n2. For 2022/23, rape offences where the victim was under 13\n\n12\n"
    )
    assert parts_told(reading) == [(64, "offences", "all", "all", "all"), (12, "offences", "0-12", "all", "all")]
