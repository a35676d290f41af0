"""Letters that say that something is disclosed, and whose figures the copy lacks."""

import pytest

ASKED = "You asked for the number of rapes of children that were recorded in 2021.\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "I have today decided to disclose some of the requested information. Some of it is withheld as it is exempt.",
        "We are pleased to provide you with most of the information below. Some details have been withheld.",
        "The force has agreed to release the located information to you. Some details were withheld.",
    ],
)
def test_a_letter_that_discloses_some_and_lacks_it_is_no_refusal(read_unasked_letter, text):
    assert read_unasked_letter(ASKED + text).record.outcome == "no-figures"


def test_a_letter_that_has_not_decided_to_disclose_is_a_refusal(read_unasked_letter):
    text = "We have not agreed to release the information, and your request is refused."
    assert read_unasked_letter(ASKED + text).record.outcome == "refused"
