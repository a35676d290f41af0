"""Sentences that say of all that was asked that there was none."""

import pytest

from readings import Read

ASKED = "How many arrests for voyeurism were made between 1 July 2021 and 30 June 2022?"


@pytest.mark.parametrize(
    "none",
    [
        "No arrests have been made.",
        "There were no such arrests.",
        "No arrests were recorded which meet these criteria.",
        "We have no arrests recorded that match all of your criteria.",
        "There have been no arrests in that period.",
    ],
)
@pytest.mark.parametrize("head", ["<h2>Response</h2>", f"<h2>Response</h2><p>{ASKED}</p>"])
def test_none_of_what_was_asked_is_a_nought(read_unasked: Read, head: str, none: str):
    reading = read_unasked("<h2>Request</h2>", ASKED, head, none)
    assert [(str(c.measure), c.offence, c.bounds.low, c.bounds.high) for c in reading.counts] == [
        ("arrests", "088/10", 0, 0)
    ]


@pytest.mark.parametrize(
    "other",
    [
        "No arrests have been left out.",
        "No arrests were made by officers off duty.",
        "No arrest is needed where somebody comes in freely.",
    ],
)
def test_none_of_something_else_is_no_answer(read_unasked: Read, other: str):
    reading = read_unasked("<h2>Request</h2>", ASKED, "<h2>Response</h2>", "There were 7 arrests.", other)
    assert [c.bounds.low for c in reading.counts] == [7]
