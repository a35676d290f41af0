"""What a letter that refuses the whole request gives all the same, in the lines below the sentence that says so."""

import pytest

from cyberflag.model import IssueKind, Outcome

REFUSED = (
    "To read every record could not be done in 18 hours, and your request is therefore refused under Section 12 of the "
    "Act.\n\n{}\n\n2019/20 - 41\n2020/21 - 57\n\nThe flag is put on by hand.\n"
)


@pytest.mark.parametrize(
    "announced",
    [
        "Outside of the Act, as a gesture of goodwill, the recorded grooming offences are",
        "By way of assistance the number of grooming offences that were recorded is given below.",
        "However, in order to assist, we can supply the following counts of recorded grooming offences:",
    ],
)
def test_lines_below_a_sentence_of_goodwill_are_figures(read_unasked_letter, announced):
    read = read_unasked_letter(REFUSED.format(announced))
    assert [(c.offence, c.bounds.low) for c in read.counts] == [("grooming", 41), ("grooming", 57)]
    assert not [i for i in read.issues if i.kind is IssueKind.ANSWER_DIFFERS]


def test_lines_below_a_refusal_alone_are_none(read_unasked_letter):
    assert not read_unasked_letter(REFUSED.format("Grooming records that would have to be read are")).counts


def test_what_is_given_and_not_understood_is_told(read_unasked_letter):
    read = read_unasked_letter(
        REFUSED.format("As a gesture of goodwill the following is offered:").replace("41", "41 or so")
    )
    places = {issue.provenance.source for issue in read.issues}
    counted = {count.provenance.source for count in read.counts}
    assert {"line 7", "line 8"} <= places | counted


GESTURE = "As a gesture of goodwill we give what was found before the limit was seen to be passed."
ASKED = "Request\n\nHow many rapes were reported in 2015?\n\nResponse\n\n{}\n\n{}\n\n{}\n"


@pytest.mark.parametrize(
    "refusal",
    [
        "Your request is refused under section 12(1).",
        "To give all of this would exceed the limit (FOIA, s.12(1)).\n\nThis letter is a refusal notice.",
    ],
)
def test_the_paragraph_below_a_gesture_is_given_and_the_request_refused(read_unasked_letter, refusal):
    read = read_unasked_letter(ASKED.format(refusal, GESTURE, "There were 1,535 reported rapes in 2015."))
    assert [(c.offence, c.bounds.low) for c in read.counts] == [("rape", 1535)]
    assert read.record.outcome is Outcome.REFUSED


@pytest.mark.parametrize(
    "below",
    [
        "There are 2,300 records of rape to be looked at, which would take 400 hours.",
        "It would take 400 hours to read the 2,300 records of rape.",
    ],
)
def test_the_work_below_a_gesture_is_no_figure(read_unasked_letter, below):
    read = read_unasked_letter(ASKED.format("Your request is refused under section 12(1).", GESTURE, below))
    assert not read.counts
    assert IssueKind.NOT_A_FIGURE in {issue.kind for issue in read.issues}


def test_a_notice_for_one_question_on_cost_beside_a_gesture_refuses_a_part(read_unasked_letter):
    refusal = "To answer question 2 would exceed the limit of section 12(1).\n\nThis letter is a refusal notice."
    read = read_unasked_letter(ASKED.format(refusal, GESTURE, "There were 1,535 reported rapes in 2015."))
    assert read.record.outcome is Outcome.PARTIAL
