"""Answers under the numbers of the questions, which no heading opens; years in brackets beside their numbers."""

import pytest

from readings import kinds, read_text, values

ASKED = [
    "Kent Police",
    "You asked, in short:",
    "{a} How many sexual offences with the online flag and a victim under 18 did you record in 2017/18 and 2018/19?",
    "{b} By platform, please.",
]


@pytest.mark.parametrize(
    ("asked", "answered"),
    [
        (("a)", "b)"), ("Part a.", "Part b.")),
        (("(a)", "(b)"), ("(a)", "(b)")),
        (("1.", "2."), ("Question 1:", "Question 2:")),
        (("A)", "B)"), ("Answer a)", "Answer b)")),
    ],
)
def test_where_the_numbers_of_the_questions_begin_anew_the_answer_begins(asked, answered):
    lines = [line.format(a=asked[0], b=asked[1]) for line in ASKED]
    lines += [
        f"{answered[0]} The crimes with the flag were 31 in 2017/18 and 44 in 2018/19.",
        f"{answered[1]} Of Snapchat there were 12 in 2017/18.",
    ]
    read = values(read_text("\n\n".join(lines)))
    assert read[("2017/18",)] == (31, 31)
    assert read[("2018/19",)] == (44, 44)
    assert read[("2017/18", "snapchat")] == (12, 12)


def test_numbers_that_begin_anew_with_another_question_answer_nothing():
    text = "You asked:\n\n1. By age:\n\n2. By sex:\n\n1. How many of the 31 crimes in 2017/18 were against girls?"
    assert values(read_text(f"Kent Police\n\n{text}")) == {}


@pytest.mark.parametrize(
    "said",
    [
        "The numbers of flagged crimes are 64 (2017), 77 (2018) and eight (2019).",
        "We recorded 64 crimes (2017), 77 (2018) and 8 (2019) with the flag.",
        "Crimes with the flag came as follows: 2017 (64), 2018 (77), 2019 (8).",
        "Crimes with the flag were 2017 (64), 2018 (77) and 2019 (eight).",
    ],
)
def test_of_years_and_numbers_in_turn_either_may_stand_in_brackets(said):
    read = values(read_text(f"Kent Police\n\n{said}"))
    assert read == {("2017",): (64, 64), ("2018",): (77, 77), ("2019",): (8, 8)}


def test_the_boxes_and_templates_of_a_system_are_no_figures():
    text = "We recorded 30 flagged crimes in 2017/18. Our system has 112 free-text templates and 9 screens."
    assert kinds(read_text(f"Kent Police\n\n{text}")) == []


@pytest.mark.parametrize("mark", ["Response to {}:", "Answer to {}:", "Our reply to {}:"])
def test_the_number_of_a_question_answered_is_no_figure(read_unasked_letter, mark):
    asked = "1a. Rape offences recorded in 2019/20.\n2. Of which against children.\n3. Rape arrests in 2019/20."
    first, third = mark.format("1a"), mark.format("3")
    answer = f"{first} 27 offences were recorded in 2019/20.\n\n{third} 21 arrests were made in 2019/20."
    reading = read_unasked_letter(f"Request\n\n{asked}\n\nResponse\n\n{answer}")
    assert [(str(c.measure), c.bounds.low) for c in reading.counts] == [("offences", 27), ("arrests", 21)]
    assert "unsure" not in kinds(reading)


@pytest.mark.parametrize(
    "line", ["Responses for 14 and 15: 9 rape victims in 2019/20", "Response to 20 and 27: rape offences in 2019/20"]
)
def test_numbers_that_may_be_years_ages_or_figures_number_no_answer(read_unasked_letter, line):
    reading = read_unasked_letter(f"Response\n\n{line}")
    assert not reading.counts
    assert "not-a-figure" in kinds(reading)
