"""Kinds of crime that a requester does not want: the figures are of the others, and told."""

import pytest

from readings import read_text

ASKS = "You asked: How many sexual offences were recorded in 2018/19? {}\n\nAnswer: 34"


@pytest.mark.parametrize(
    "words",
    [
        "I do not want rape.",
        "I don’t need rape offences.",
        "I am not interested in rape.",
        "I am not asking for figures on rape.",
        "There is no need for rape.",
        "Rape is not needed.",
        "Please leave out rape.",
    ],
)
def test_figures_are_of_all_but_the_crimes_that_are_not_wanted(words: str) -> None:
    counts = read_text(ASKS.format(words)).counts
    assert [(count.bounds.low, count.offence, bool(count.detail)) for count in counts] == [
        (34, "sexual-offences", True)
    ]


@pytest.mark.parametrize(
    "words",
    [
        "I do not want names.",
        "I do not want any personal data.",
        "I am not interested in the names of victims.",
        "No outcome is required.",
    ],
)
def test_details_that_are_not_wanted_leave_out_no_crimes(words: str) -> None:
    counts = read_text(ASKS.format(words)).counts
    assert [(count.bounds.low, count.offence, count.detail) for count in counts] == [(34, "sexual-offences", ())]


@pytest.mark.parametrize(
    "words",
    [
        "We do not want rape victims to suffer in silence.",
        "You do not need to report rape in person.",
        "If you do not want rape to be on your record, tell us.",
    ],
)
def test_advice_of_the_police_leaves_out_none(words: str) -> None:
    reading = read_text(f"We recorded 34 rapes in 2018/19. {words}")
    assert [(count.bounds.low, count.detail) for count in reading.counts] == [(34, ())]
    assert reading.issues == ()


def test_a_kind_left_out_by_another_sentence_is_told_of_the_kind_that_holds_it() -> None:
    reading = read_text("We recorded 34 sexual offences in 2018/19. Rapes are not included.")
    assert [issue.kind.value for issue in reading.issues] == ["answer-differs"]
