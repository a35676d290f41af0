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


LIMIT = "Our data are not organised so that we could give all of this within the cost limit of section 12."
GIVEN = "as a gesture of goodwill I have supplied information retrieved before the limit was reached."


@pytest.mark.parametrize(
    "relieved",
    ["excess cost removes the force's obligations under the Act", "the cost removes our legal duty to answer"],
)
def test_figures_given_where_cost_frees_the_force_of_its_duty_leave_the_request_refused(
    read_unasked_letter: Read, relieved: str
):
    reading = read_unasked_letter(f"{LIMIT} However, although {relieved}, {GIVEN}\n\nRapes recorded in 2021: 12")
    assert [count.bounds.low for count in reading.counts] == [12]
    assert reading.record.outcome is Outcome.REFUSED


@pytest.mark.parametrize(
    "answer",
    [
        (
            "1. Rapes recorded in 2021: 12\n\n2. Section 12 applies to the platform. Although excess cost removes the "
            f"force's obligations for this question, {GIVEN}\n\n3. Rapes recorded in 2022: 14"
        ),
        (
            "Section 12 applies to question 2 only. Excess cost removes the force's duty to answer it, but as a "
            "gesture of goodwill we have provided the figures for question 1.\n\nRapes recorded in 2021: 12"
        ),
    ],
)
def test_cost_that_frees_of_one_question_refuses_a_part(read_unasked_letter: Read, answer: str):
    assert read_unasked_letter(answer).record.outcome is Outcome.PARTIAL


RELIEVED = f"Although excess cost removes the force's obligations under the Act, {GIVEN}"
ALL = "as a gesture of goodwill we have supplied all of the information."


@pytest.mark.parametrize(
    ("answer", "figures"),
    [
        (
            f"Rapes recorded in 2021: 12\n\nSection 12: the MO cannot be searched within the cost limit. {RELIEVED}",
            [12],
        ),
        (
            f"Question 1\n\nRapes recorded in 2021: 12\n\nQuestion 2\n\n{LIMIT} {RELIEVED}\n\nArrests in 2021: 3",
            [12, 3],
        ),
        (
            (
                f"Question 1 (platforms)\n\n{LIMIT} {RELIEVED}\n\nSnapchat in 2021: 12\n\nQuestion 2\n\nThe rapes "
                "recorded in full for 2021 are 45."
            ),
            [45],
        ),
        (f"We can answer the first part. For the platforms, {LIMIT} {RELIEVED}\n\nRapes recorded in 2021: 12", [12]),
        (
            (
                "Section 12 applies to the years before 2021. Although excess cost removes our duty to provide those "
                f"years, {GIVEN}\n\nRapes recorded in 2021: 12"
            ),
            [12],
        ),
        (
            f"To give the ages would exceed the cost limit of section 12. {RELIEVED}\n\nRapes recorded in 2021: 12",
            [12],
        ),
        (
            (
                "We have answered what we can. Although excess cost removes the force's obligations in respect of the "
                f"remaining data, {GIVEN} {LIMIT}\n\nRapes recorded in 2021: 12"
            ),
            [12],
        ),
    ],
)
def test_cost_that_frees_of_what_is_not_all_refuses_a_part(read_unasked_letter: Read, answer: str, figures: list[int]):
    reading = read_unasked_letter(answer)
    assert [count.bounds.low for count in reading.counts] == figures
    assert reading.record.outcome is Outcome.PARTIAL


def test_cost_that_frees_beside_answers_to_all_loses_no_figure(read_unasked_letter: Read):
    answered = "All of your questions are answered below. Although excess cost removes the force's obligations, "
    reading = read_unasked_letter(f"{answered}{ALL}\n\nRapes recorded in 2021: 12")
    assert [count.bounds.low for count in reading.counts] == [12]
    assert reading.record.outcome is Outcome.FULL


def test_cost_that_frees_below_a_table_refuses_a_part(read_unasked: Read):
    table = [["Year", "Rapes"], ["2020", 11], ["2021", 12]]
    reading = read_unasked("The figures for rape are below.", table, f"{LIMIT} {RELIEVED}")
    assert [count.bounds.low for count in reading.counts] == [11, 12]
    assert reading.record.outcome is Outcome.PARTIAL
