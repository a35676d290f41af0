"""How many suspects or victims a crime must have to be searched for: no number of any."""

import pytest

from readings import Read

TITLE = "<h1>Child sexual abuse offences</h1>"
FOUND = [["Year", "Number of crimes"], ["2024", 52]]


@pytest.mark.parametrize(
    "condition",
    [
        "where there is a victim, under the age of 18, linked and there are two or more suspects linked",
        "in which the victim was a child and there were at least two offenders",
        "where a girl was the victim and there was more than one suspect",
        "where a child is the victim and there is a minimum of two suspects",
    ],
)
def test_suspects_that_a_crime_searched_for_must_have_are_none_counted(read_unasked: Read, condition):
    reading = read_unasked(TITLE, f"A search has been made for sexual offence crimes in 2024 {condition}.", FOUND)
    assert [(str(c.measure), c.bounds.low) for c in reading.counts] == [("offences", 52)]


def test_a_least_number_of_suspects_is_still_a_figure(read_unasked: Read):
    reading = read_unasked(TITLE, "In 2024 there were 5 or more suspects in rape cases.")
    assert [(str(c.measure), c.bounds.low, c.bounds.high) for c in reading.counts] == [("suspects", 5, None)]


def test_a_number_of_crimes_before_such_a_condition_is_still_a_figure(read_unasked: Read):
    told = "In 2024 there were 12 rapes where the victim was under 18 and there were two or more suspects."
    assert [c.bounds.low for c in read_unasked(TITLE, told).counts] == [12]


@pytest.mark.parametrize(
    ("told", "measure", "least"),
    [
        (
            "Medway is the district where most of the children live and had more than 30 suspects in 2024.",
            "suspects",
            31,
        ),
        (
            "In 2024 we ran Operation Ash, in which a school was raided and there were at least 12 suspects arrested.",
            "arrests",
            12,
        ),
    ],
)
def test_a_least_number_that_is_not_small_is_found_and_no_condition(read_unasked: Read, told, measure, least):
    reading = read_unasked(TITLE, told, FOUND)
    assert (measure, least, None) in {(str(c.measure), c.bounds.low, c.bounds.high) for c in reading.counts}
