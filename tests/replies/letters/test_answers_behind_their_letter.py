"""Answers that begin with ``A:`` on the line below a question, and with a number that a remark runs on from."""

import pytest

from readings import Read, kinds

FIRST = "Q1. The number of rape allegations in 2003\nA: 64\n\n"
SECOND = "Q2. The number of rape allegations where alcohol was listed as a factor in 2003\nA: "


def told(reading):
    return {(c.bounds.low, c.period.label, dict(c.detail).get("of which", "")[:13]) for c in reading.counts}


@pytest.mark.parametrize(
    ("answer", "number", "days"),
    [
        (
            (
                "The classification that we can search on is that of alcohol or drugs and with that marker attached "
                "we had 38 such cases again as above for the period 1st April to 31st December."
            ),
            38,
            "1 April 2003 to 31 December 2003",
        ),
        ("We had 12 rapes for the period from 1 April to 30 June.", 12, "1 April 2003 to 30 June 2003"),
        ("There were 17 rapes for the period of 1 July to 30 September", 17, "1 July 2003 to 30 September 2003"),
        ("There were 17 rapes.", 17, "2003"),
    ],
)
def test_an_answer_below_a_long_question_is_no_part_of_it(read_unasked_letter: Read, answer, number, days):
    reading = read_unasked_letter(FIRST + SECOND + answer)
    assert told(reading) == {(64, "2003", ""), (number, days, "where alcohol")}


@pytest.mark.parametrize(
    "answer",
    [
        "We had 12 rapes for the period 1 April to 30 June and more later.",
        "The team had 12 rapes to read, for the period 1 April to 30 June 2004.",
        "There were 12 rapes and the flag was off for the period 1 April to 30 June.",
        "We had 12 rapes but excluding figures for the period 1 April to 30 June.",
        "We had 12 rapes, with data missing for the period 1 April to 30 June.",
    ],
)
def test_days_that_do_not_end_the_sentence_or_name_their_year_are_not_of_the_year_asked(
    read_unasked_letter: Read, answer
):
    assert "1 April 2003 to 30 June 2003" not in {days for _, days, _ in told(read_unasked_letter(FIRST + answer))}


@pytest.mark.parametrize(
    "answer",
    ["18 again the classification is that of alcohol or drugs.", "18 please note that some are open."],
)
def test_a_number_that_a_remark_runs_on_from_is_told(read_unasked_letter: Read, answer):
    reading = read_unasked_letter(FIRST + SECOND + answer)
    assert kinds(reading) == ["not-a-figure"]
    assert "18" in reading.issues[0].message


@pytest.mark.parametrize(
    "answer",
    [
        "18 hours would be exceeded.",
        "1 April is when the marker came in.",
        "2 officers of the team search by hand.",
    ],
)
def test_a_number_that_counts_no_crimes_is_not_told(read_unasked_letter: Read, answer):
    assert kinds(read_unasked_letter(FIRST + SECOND + answer)) == []
