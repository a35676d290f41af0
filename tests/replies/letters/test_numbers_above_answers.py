"""Numbers and letters of questions that stand alone on a line above their answers."""

import pytest

from readings import Read

ASKED = (
    "{} Crimes with a CSE flag in 2021 and 2022.",
    "{} The ethnicity of the suspects.",
    "{} How many of them had the cyber flag?",
)


@pytest.mark.parametrize("marks", ["a) b) c)", "(a) (b) (c)", "1) 2) 3)", "1. 2. 3.", "(1) (2) (3)"])
def test_a_number_alone_ties_the_lines_below_to_its_question(read_unasked: Read, marks: str):
    first, second, third = marks.split()
    asked = [text.format(mark) for text, mark in zip(ASKED, (first, second, third), strict=True)]
    told = (first, "2021 - 80", "2022 - 92", f"{second} Not held.", third, "2021 - 31", "2022 - 40")
    reading = read_unasked("<h2>Request</h2>", *asked, "<h2>Response</h2>", *told)
    found = [(c.bounds.low, c.offence, str(c.age), str(c.basis) == "flag") for c in reading.counts]
    assert found == [
        (80, "cse", "all", False),
        (92, "cse", "all", False),
        (31, "cse", "all", True),
        (40, "cse", "all", True),
    ]
