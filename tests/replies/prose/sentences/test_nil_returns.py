"""Noughts in the words of forms and of people: a nil return, no one charged."""

import pytest

from readings import Read

TEXT = "Q1. How many rapes were recorded in 2022?\n\n31\n\nQ2. How many people were charged in these?\n\n{answer}\n"


@pytest.mark.parametrize(
    "answer",
    [
        "A nil return.",
        "This is a nil return.",
        "Nil return is given for this question.",
        "No one was charged.",
        "No persons have been charged with these offences.",
        "None of them were charged.",
    ],
)
def test_an_answer_that_there_was_none_is_nought(answer: str, read_unasked_letter: Read) -> None:
    reading = read_unasked_letter(TEXT.format(answer=answer))
    assert [(c.measure.value, c.bounds.low, c.bounds.high) for c in reading.counts] == [
        ("offences", 31, 31),
        ("charges", 0, 0),
    ]


def test_a_nought_of_something_else_is_not_the_answer(read_unasked_letter: Read) -> None:
    reading = read_unasked_letter(TEXT.format(answer="No one was arrested."))
    assert "charges" not in {c.measure.value for c in reading.counts}


@pytest.mark.parametrize(
    ("found", "figures"),
    [
        ("The search returned no records for 2021, two for 2022 and nine for 2023.", [0, 2, 9]),
        ("This returned 4 records for 2021, 2 for 2022 and 9 for 2023.", [4, 2, 9]),
        ("The query has produced 4 results for 2021 and 2 for 2022.", [4, 2]),
    ],
)
def test_what_a_search_returned_by_year_is_the_answer(
    found: str, figures: list[int], read_unasked_letter: Read
) -> None:
    asked = "How many blackmail offences mentioned sextortion in 2021, 2022 and 2023?"
    reading = read_unasked_letter(f"{asked}\n\nResponse\n\nBlackmail crimes were searched for the word. {found}")
    assert [c.bounds.low for c in reading.counts] == figures


def test_what_a_search_returned_to_be_read_is_no_answer(read_unasked_letter: Read) -> None:
    asked = "How many blackmail offences mentioned sextortion in 2021 and 2022?"
    found = "The search returned 2,400 records for 2021 and 3,100 for 2022, each of which would have to be read."
    reading = read_unasked_letter(f"{asked}\n\nResponse\n\n{found} This is over 18 hours and section 12(1) applies.")
    assert not reading.counts
    assert reading.issues
