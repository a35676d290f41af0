"""Letters that refuse on cost and attach what was found before, as a gesture."""

import pytest

from cyberflag.model import IssueKind, Outcome
from readings import Read

REFUSALS = [
    "To answer would exceed the appropriate (cost) limit of the Act.",
    "Section 12(1) applies, as every record would have to be read.",
    "The time needed is well over the limit in the fees regulations.",
]
GESTURES = [
    "However, as a gesture of goodwill please find attached what had been retrieved.",
    "As a goodwill gesture I have supplied some of it (see attached document).",
    "By way of courtesy the information we could find is attached.",
    "Outside of the Act, please see the attached file.",
    "Please find attached data gathered before it became clear that the time would be passed.",
    "The figures that were found before it was realised how long it would take are attached.",
    "In the spirit of good will, please see the enclosed spreadsheet.",
    "This is done without prejudice to our right to rely on the regulations; the data is attached.",
]


@pytest.mark.parametrize("refusal", REFUSALS)
@pytest.mark.parametrize("gesture", GESTURES)
def test_what_is_attached_out_of_goodwill_leaves_the_request_refused(
    read_unasked_letter: Read, refusal: str, gesture: str
):
    reading = read_unasked_letter(
        f"Request\n\nHow many offences of voyeurism in 2022?\n\nResponse\n\n{refusal} {gesture}"
    )
    assert reading.record.outcome is Outcome.REFUSED
    assert IssueKind.REFUSED in {issue.kind for issue in reading.issues}


@pytest.mark.parametrize(
    "answer",
    [
        "Please find attached the figures.",
        "The information is attached. You may ask for a review within 20 working days.",
    ],
)
def test_an_answer_that_is_attached_and_not_here_gives_no_figures(read_unasked_letter: Read, answer: str):
    reading = read_unasked_letter(f"Request\n\nHow many offences of voyeurism in 2022?\n\nResponse\n\n{answer}")
    assert reading.record.outcome is Outcome.NO_FIGURES
