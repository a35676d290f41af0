"""Letters that retell the request and ask back in one paragraph, and those whose head says how the force decided."""

import pytest

from cyberflag.model import IssueKind
from readings import kinds

LETTER = """Thank you for your request, received on 17 July 2023.

You asked for "grooming offences on gaming sites" in the last 3 years. {}

1. whether you mean class 88A, or other offences also;
2. whether calendar or financial years are wanted.

The 20 working days start when we hear from you."""


@pytest.mark.parametrize(
    "asking",
    [
        "So that we can look for the information, please confirm:",
        "To enable us to search, kindly tell us:",
        "In order to find the crimes meant, please say:",
        "Before we can look for these, please let us know:",
    ],
)
def test_what_a_force_asks_below_the_retold_request_is_no_part_of_it(read_unasked_letter, asking):
    reading = read_unasked_letter(LETTER.format(asking))
    assert [issue.message for issue in reading.issues] == [
        "The force asks what is meant and has not answered yet. Answer it."
    ]


REFUSED = """Full decision: {}

Whether an offence was committed online can only be found by reading each crime, which would take more than 26 hours.

Outside of the Act, and in an effort to assist, we can provide the following. All recorded offences of grooming:

2019/20 - 41
2020/21 - 57
"""


@pytest.mark.parametrize(
    "decision",
    ["Full refusal, Section 12(1)", "complete refusal under Section 12", "Disclosure refused in full, s12(1)"],
)
def test_a_head_that_says_that_all_is_refused_refuses_the_request(read_unasked_letter, decision):
    reading = read_unasked_letter(REFUSED.format(decision))
    assert [count.bounds.low for count in reading.counts] == [41, 57]
    whole = [issue for issue in reading.issues if issue.message.startswith("The request is refused")]
    assert [issue.kind for issue in whole] == [IssueKind.REFUSED]


def test_a_part_that_is_refused_in_full_leaves_the_rest_an_answer(read_unasked_letter):
    told = "2. Grooming offences recorded in 2019/20 - 41"
    reading = read_unasked_letter(f"Question 1 is refused in full under Section 12.\n\n{told}")
    assert kinds(reading) == ["refused"]
    assert [count.bounds.low for count in reading.counts] == [41]
