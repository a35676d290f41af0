"""Answers by their numbers that begin with a figure and its full stop, and go on with a remark."""

import pytest

from readings import kinds

ASKED = [
    "<p>Thank you for your request, in which you asked:</p>",
    "<p>Q1. The number of offences of sexual communication with a child (071/17) recorded in 2022/23.</p>",
    "<p>Q2. The number of suspects identified in these offences.</p>",
    "<p>Our response is below.</p>",
]


def counted(reading):
    return {(c.measure.value, c.bounds.low) for c in reading.counts}


@pytest.mark.parametrize(
    "answer", ["Q{}:", "A{}.", "Response Q{}:", "Answer to question {}:", "Q{} response:", "Q{} - Answer:"]
)
def test_a_figure_behind_the_number_of_its_question_is_no_number_of_a_list(read_unasked, answer):
    first, second = answer.format(1), answer.format(2)
    reading = read_unasked(
        *ASKED,
        f"<p>{first} 61. These are crimes as recorded.</p>",
        f"<p>{second} 27. One person may be in several.</p>",
    )
    assert counted(reading) == {("offences", 61), ("suspects", 27)}
    assert kinds(reading) == []


@pytest.mark.parametrize(
    "remark",
    [
        "The platform is known for 18 of the offences.",
        "The means of contact was recorded in 18 of the offences.",
        "The suspect's address is not known for 18 of the crimes.",
    ],
)
def test_what_holds_of_some_of_the_crimes_is_said_of_a_part_and_not_of_all(read_unasked, remark):
    reading = read_unasked(
        *ASKED[:3], "<p>Q3. How many of the offences have this recorded?</p>", "<p>Q1: 61</p>", f"<p>Q3: {remark}</p>"
    )
    assert {(c.bounds.low, bool(c.detail)) for c in reading.counts} == {(61, False), (18, True)}
