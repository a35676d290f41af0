"""Numbers of a request that only say which crimes are meant, in a reply without figures."""

import pytest

from readings import kinds

REFUSED = "Your request is refused under section 12(1) of the Act, since it would take too long."


@pytest.mark.parametrize(
    "asked",
    [
        "Please provide the number of arrests of nationals of the following seven countries.",
        "The number of crimes that involved two or more offenders.",
        "How many offences had 2 or more victims, and how many victims were harmed by more than one offender?",
        "The number of warning notices issued to adults, and the number of crimes linked to one.",
    ],
)
def test_a_number_that_tells_crimes_apart_is_told_to_nobody(read_unasked, asked):
    reading = read_unasked("<h2>Request</h2>", asked, "<h2>Response</h2>", REFUSED)
    assert "not-a-figure" not in kinds(reading)


@pytest.mark.parametrize(
    "asked",
    [
        "In 2023 there were 41 crimes. How many were there in 2024?",
        "I read that forty-one crimes were recorded in 2023. How many were there in 2024?",
    ],
)
def test_a_figure_that_the_requester_states_is_told(read_unasked, asked):
    reading = read_unasked("<h2>Request</h2>", asked, "<h2>Response</h2>", REFUSED)
    assert "not-a-figure" in kinds(reading)
