"""Requests that also ask for staff, costs or calls: their other answers still count crimes."""

import pytest

from cyberflag.model import Measure

ROWS = [["Year", "Malicious communications", "Harassment"], ["2022", "880", "120"], ["2023", "904", "131"]]


@pytest.mark.parametrize(
    "first",
    [
        "1. The number of recorded incidents in each of the past three years involving malicious communications",
        "1. Data on malicious communications and harassment",
        "1. How many recorded cases from 2022 to 2023 in which malicious communications were named",
    ],
)
@pytest.mark.parametrize("later", ["2. The number of staff assigned to such work", "2. The number of calls received"])
def test_a_later_question_does_not_say_what_the_first_answer_counts(read_unasked, first, later):
    reading = read_unasked("<h2>Request</h2>", first, later, "<h2>Response 1</h2>", "The details follow.", ROWS)
    assert Measure.OTHER not in {count.measure for count in reading.counts}


def test_recorded_incidents_of_a_crime_are_offences(read_unasked):
    asked = "The number of recorded incidents in each year involving malicious communications"
    reading = read_unasked("<h2>Request</h2>", asked, "<h2>Response</h2>", ROWS)
    assert {(c.measure, c.bounds.low) for c in reading.counts} >= {(Measure.OFFENCES, 880), (Measure.OFFENCES, 904)}
