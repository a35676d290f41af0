"""Requests that no heading opens, above the heading of their answer."""

import pytest

from cyberflag.model import IssueKind
from readings import Read

OUTCOMES = [["Outcome", "Count"], ["01: Charged/summonsed", "41"], ["08: Community resolution", "6"]]


@pytest.mark.parametrize(
    "lines",
    [
        (
            "Please supply the information below for the calendar year 2024.",
            "For rapes where a person was charged or otherwise dealt with, please give the total and a breakdown.",
        ),
        (
            "If figures for all of 2024 are not ready, please give those that are.",
            "I would like the outcomes of rapes in the calendar year 2024.",
        ),
        (
            "Could you send me, for 2024, what became of the crimes below.",
            "Rapes where the victim was an adult or a child, by outcome.",
            "Where a number is below 5, please mask it.",
        ),
    ],
)
@pytest.mark.parametrize("heading", ["Response", "Our response", "Decision"])
def test_what_is_asked_above_the_heading_of_the_answer_says_of_which_crimes_it_is(
    read_unasked: Read, lines: tuple[str, ...], heading: str
):
    reading = read_unasked("<h1>FOI 12/25</h1>", *lines, f"<h2>{heading}</h2>", OUTCOMES)
    assert [(c.offence, c.period.label, c.bounds.low) for c in reading.counts] == [
        ("rape", "2024", 41),
        ("rape", "2024", 6),
    ]


def test_what_a_request_says_of_data_that_may_be_lacking_is_no_answer_that_it_is(read_unasked: Read):
    lacking = "If data for 2024 is not yet available, please provide the latest."
    asked = "Please provide the number of rapes in 2024 by outcome."
    reading = read_unasked("<h1>FOI 12/25</h1>", asked, lacking, "<h2>Response</h2>", OUTCOMES)
    assert IssueKind.NOT_HELD not in {issue.kind for issue in reading.issues}


def test_a_figure_among_the_lines_above_a_heading_of_an_answer_is_read(read_unasked: Read):
    asked = "Please provide the number of rapes recorded in 2024."
    reading = read_unasked("<h1>FOI 12/25</h1>", asked, "Total: 12", "<h2>Response</h2>", "Nothing more is held.")
    assert [c.bounds.low for c in reading.counts] == [12]


@pytest.mark.parametrize("told", ["We recorded 12 rapes in 2024.", "There were 12 rapes recorded in 2024."])
def test_a_sentence_that_answers_above_a_heading_is_read(read_unasked: Read, told: str):
    asked = "Please provide the number of rapes recorded in 2024."
    reading = read_unasked("<h1>FOI 12/25</h1>", asked, told, "<h2>Decision</h2>", "Nothing more is held.")
    assert [c.bounds.low for c in reading.counts] == [12]
