"""Letters that retell the request and ask back in one paragraph, and those whose head says how the force decided."""

import pytest

from cyberflag.model import IssueKind, Outcome
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


THANKING = """Thank you for your email of 7 March 2023 in which you ask about "online offences against young people".

{}"""


@pytest.mark.parametrize(
    "asking",
    [
        "Before a search can be made we need to know which crimes you mean.\n\nIf we do not hear from you by 11 April",
        "If we do not hear from you by 11 April 2023 we will treat the request as closed.",
        "If we have not heard from you within 20 working days, we shall regard your request as withdrawn.",
        "Unless we receive your answer by 4 May the request will be closed. It is unclear which years you want.",
        "If we have not received your reply by 4 May, we shall treat your request as withdrawn.",
    ],
)
def test_a_letter_of_thanks_that_waits_for_an_answer_asks_back(read_unasked_letter, asking):
    reading = read_unasked_letter(THANKING.format(asking))
    assert reading.record.outcome is Outcome.CLARIFICATION


@pytest.mark.parametrize("greeting", ["Thank you for your email of 7 March 2023.", "Dear Sir"])
@pytest.mark.parametrize(
    "answer",
    [
        "We do not hold it. If we do not hear from you in 40 days about a review we will consider the matter closed.",
        "No information is held. If we do not hear from you within 40 days we will consider the matter closed.",
        "We do not hold this information. If we do not hear from you by 4 May we will treat your request as closed.",
        "We do not hold this. If unhappy, ask for a review; if we do not hear from you, the request will be closed.",
        "As the flag is not used, no information is held. If we receive no reply, we shall treat the case as closed.",
        "We do not use the online flag. If we do not receive a request for a review we will close the file.",
        "The information is not held. Unless we receive a complaint from you the case will be closed.",
        "The information is not held. Should you not respond within 20 working days the case will be closed.",
    ],
)
def test_the_close_of_a_letter_that_holds_nothing_asks_nothing(read_unasked_letter, greeting, answer):
    assert read_unasked_letter(f"{greeting}\n\n{answer}").record.outcome is Outcome.NOT_HELD


CLOSE = "If we do not hear from you by 4 May we will treat the request as closed."


@pytest.mark.parametrize(
    "asking",
    [
        f"We do not hold a list of these. Before a search can be made we need to know which crimes you mean. {CLOSE}",
        "We do not record these. Please tell us which crimes you mean; if we do not hear from you it will be closed.",
        f"We do not use the flag.\n\nWhich offences?\n\nOnce you have told us, the time starts afresh. {CLOSE}",
        f"We do not hold the first part. For the second, please specify the years. {CLOSE}",
        f"The request is not clear. {CLOSE} No information is held for 2018.",
        f"No information is held for 2018. Your request for the other years is unclear. {CLOSE}",
        f"We do not hold victims' age. In order to answer the rest, we need you to tell us the years. {CLOSE}",
        f"No information is held on tagging. If you let us know which offences you would like we can search. {CLOSE}",
        f"We do not hold the flag for rape. Do you want the figures for all rapes? {CLOSE}",
        "We do not hold this. We could search if you tell us which; if we do not hear from you it will be closed.",
    ],
)
@pytest.mark.parametrize("greeting", [THANKING, "{}"])
def test_what_is_asked_beside_a_part_not_held_is_still_asked(read_unasked_letter, greeting, asking):
    assert read_unasked_letter(greeting.format(asking)).record.outcome is Outcome.CLARIFICATION


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        (f"The request is refused under section 12. {CLOSE}", Outcome.REFUSED),
        (f"We recorded 40 flagged offences in 2018. {CLOSE}", Outcome.FULL),
        (
            "To search we need to know how the flag is held, and ask our analysts. You will hear from us by 4 May.",
            Outcome.NO_FIGURES,
        ),
    ],
)
def test_a_letter_of_thanks_that_answers_or_promises_asks_nothing(read_unasked_letter, answer, outcome):
    assert read_unasked_letter(THANKING.format(answer)).record.outcome is outcome


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
