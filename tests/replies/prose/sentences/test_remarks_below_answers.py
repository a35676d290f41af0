"""Remarks on some crimes of an answer, below its table: later answers are not of those crimes alone."""

import pytest

_ASKED = (
    "1 Crimes with an online flag for the classes Sexual Grooming (88A) and Obscene Publications (86), 2022/23.",
    "2 The gender of the victims for 2022/23.",
    "3 How many of the 2022/23 crimes have led to a charge.",
)
_ROWS = [["Class", "2022/23"], ["88A Sexual Grooming", "96"], ["86 Obscene Publications", "188"], ["Total", "284"]]


@pytest.mark.parametrize(
    "remark",
    [
        "In class 86 the victim is usually the State. These crimes are counted whatever the age.",
        "In class 86 no child is named on the crime. All crimes are in the table.",
        "Class 86 holds crimes found by the National Crime Agency. The crimes were counted by the date recorded.",
    ],
)
def test_a_remark_on_one_class_says_nothing_of_the_next_answers(read_unasked, remark):
    below = ("Q2", "Female 171", "Male 62", "Q3", "To date 31 of the crimes have led to a charge.")
    reading = read_unasked("Request", *_ASKED, "<h2>Response to your request</h2>", "Q1", _ROWS, remark, *below)
    assert [(c.bounds.low, c.offence) for c in reading.counts if c.bounds.low in (171, 62, 31)] == [
        (171, "all"),
        (62, "all"),
        (31, "all"),
    ]


def test_the_name_of_an_answer_says_of_what_the_next_is(read_unasked_letter):
    text = "Q1 - Online blackmail\n2022: 40 crimes\n\nQ2 - Sex of the victims\n2022: female 9 crimes, male 31 crimes"
    assert {c.offence for c in read_unasked_letter(text).counts} == {"blackmail"}


@pytest.mark.parametrize(
    "name",
    [
        "1. Here we give offences of blackmail with the flag.",
        "1. Blackmail offences that carry the online flag are these.",
        "1. Offences of blackmail with the online flag were as follows.",
        "Q1\nOffences of blackmail that carry the online flag are these.",
        "Q1\nThe offences of blackmail with the online flag were counted.",
    ],
)
def test_a_sentence_that_names_an_answer_is_no_remark(read_unasked_letter, name):
    number = "Q2\n" if name.startswith("Q") else "2. "
    text = f"{name}\n2018: 40\n\n{number}Sex of the victims\n2018: female 9, male 31"
    assert {c.offence for c in read_unasked_letter(text).counts} == {"blackmail"}
