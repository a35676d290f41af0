"""Questions without a question mark, known by the answer below them, and answers that begin with their number."""

import pytest

from cyberflag.model import FlagUse
from readings import Read

FIRST = "Question 1\n\n{asked}\n\nAnswer\n\n214\n\n"
SECOND = "Question 2\n\nNumber of these where the offender was a child.\n\n{head}\n\n{answer}\n"


@pytest.mark.parametrize(
    "asked",
    [
        "Number of child sexual offences with the cyber flag recorded from 01/04/2022 to 31/03/2023.",
        "The total number of sexual offences against children with the online flag, 1 April 2022 to 31 March 2023",
        "Total number of flagged child sexual offences in the financial year 2022/23",
    ],
)
def test_a_line_between_the_number_of_a_question_and_its_answer_is_what_is_asked(
    asked: str, read_unasked_letter: Read
) -> None:
    reading = read_unasked_letter(FIRST.format(asked=asked))
    assert [(c.bounds.low, str(c.period), c.basis.value) for c in reading.counts] == [(214, "2022/23", "flag")]
    assert not reading.issues


@pytest.mark.parametrize(
    ("head", "answer", "figures"),
    [
        ("Answer", "57", [57]),
        ("Response", "57. The age of the others is not known to us.", [57]),
        ("Answer", "14. In 38 crimes there is no suspect.", [14, 38]),
        ("Answer", "57. A suspect may be named later.", [57]),
    ],
)
def test_the_number_that_opens_an_answer_is_no_number_of_a_question(
    head: str, answer: str, figures: list[int], read_unasked_letter: Read
) -> None:
    asked = "Number of child sexual offences with the cyber flag recorded from 01/04/2022 to 31/03/2023."
    reading = read_unasked_letter(FIRST.format(asked=asked) + SECOND.format(head=head, answer=answer))
    assert [c.bounds.low for c in reading.counts] == [214, *figures]
    assert all(c.detail for c in reading.counts[1:])


def test_numbers_of_a_list_below_the_heading_of_an_answer_are_no_answers(read_unasked_letter: Read) -> None:
    text = "How many offences of sexual communication with a child were recorded in 2023?\n\nAnswer\n\n"
    reading = read_unasked_letter(f"{text}2. We recorded 41 such offences in 2023.\n\n3. No more is held.\n")
    assert [c.bounds.low for c in reading.counts] == [41]


@pytest.mark.parametrize("flag", ["an AI flag", "a marker for AI", "a county lines tag"])
def test_a_flag_for_something_else_asked_for_above_the_answer_is_not_the_online_flag(
    flag: str, read_unasked_letter: Read
) -> None:
    asked = "Number of child sexual offences with the cyber flag recorded from 01/04/2022 to 31/03/2023."
    also = f"Question 2\n\nNumber with {flag}.\n\nAnswer\n\nKent Police does not have such a flag.\n"
    reading = read_unasked_letter(FIRST.format(asked=asked) + also)
    assert reading.record.flag_use is FlagUse.USED
    assert [c.basis.value for c in reading.counts] == ["flag"]
