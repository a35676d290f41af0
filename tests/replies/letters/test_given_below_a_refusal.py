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
        "2,300 rapes were reported in 2015, which it took 400 hours to read.",
        "We searched 1,535 rapes reported in 2015.",
        "There were 1,535 reported rapes in 2015 which are in scope of the question.",
        "There are 1,535 rape crimes reported in 2015 that hold the words.",
        "A sample of 50 rapes reported in 2015 was looked at, of which 12 had the flag.",
        "Up to the limit we counted 300 rapes reported in 2015.",
        "We estimate that there were 1,535 rapes in 2015.",
        "The ONS publishes that 1,535 rapes were reported in 2015.",
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


@pytest.mark.parametrize(
    "gesture",
    [
        "As a gesture of goodwill you may narrow your request.",
        "As a gesture of goodwill we have no charge for this.",
        "We cannot give this as a gesture of goodwill.",
        "We are not obliged to give anything outside of the Act.",
    ],
)
def test_a_gesture_by_which_nothing_is_given_announces_no_figure(read_unasked_letter, gesture):
    below = "There were 1,535 reported rapes in 2015 in all."
    read = read_unasked_letter(ASKED.format("Your request is refused under section 12(1).", gesture, below))
    assert not read.counts
    assert IssueKind.NOT_A_FIGURE in {issue.kind for issue in read.issues}


def test_hours_in_what_is_announced_as_given_are_no_work(read_unasked_letter):
    given = "As a gesture of goodwill the following is given:"
    below = "In 2015 1,535 rapes were reported within 24 hours."
    read = read_unasked_letter(ASKED.format("Your request is refused under section 12(1).", given, below))
    assert [count.bounds.low for count in read.counts] == [1535]


NOTICE = "This letter is a refusal notice"


@pytest.mark.parametrize(
    ("cost", "notice"),
    [
        ("To give the ages would exceed the limit (s.12(1)).", NOTICE),
        ("To give the outcome of each would exceed the limit (s.12(1)).", NOTICE),
        ("Section 12(1) applies to the breakdown by platform.", NOTICE),
        ("For the years before 2015 the cost would exceed the limit of section 12(1).", NOTICE),
        ("Your second question would exceed the limit of section 12(1).", NOTICE),
        ("Section 12(1) does not apply.", NOTICE),
        ("If you ask for more, section 12(1) would be engaged and it would be refused.", NOTICE),
        ("The first request was refused under s.12(1) in May.", NOTICE),
        ("To give all of this would exceed the limit (s.12(1)).", f"{NOTICE} for question 2"),
        ("To give all of this would exceed the limit (s.12(1)).", f"{NOTICE} in respect of the ages"),
    ],
)
def test_a_notice_beside_the_cost_of_a_part_refuses_that_part_alone(read_unasked_letter, cost, notice):
    gesture = "As a gesture of goodwill, the rest is given below."
    refusal = f"{cost}\n\n{notice}."
    read = read_unasked_letter(ASKED.format(refusal, gesture, "There were 1,535 reported rapes in 2015."))
    assert [count.bounds.low for count in read.counts] == [1535]
    assert read.record.outcome is Outcome.PARTIAL


@pytest.mark.parametrize(
    "gesture",
    [
        "As a gesture of goodwill you can find more on our website.",
        "As a gesture of goodwill we also give our policy on this.",
        "Without prejudice to our right to rely on section 14, please see below.",
    ],
)
def test_a_figure_above_a_notice_is_an_answer_whatever_is_given_as_a_gesture_below(read_unasked_letter, gesture):
    refusal = f"To give all of this would exceed the limit (s.12(1)).\n\n{NOTICE}."
    read = read_unasked_letter(ASKED.format("There were 1,535 reported rapes in 2015.", refusal, gesture))
    assert [count.bounds.low for count in read.counts] == [1535]
    assert read.record.outcome is Outcome.PARTIAL
