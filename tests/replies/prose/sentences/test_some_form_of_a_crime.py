"""Sentences that say that a thing was there in some form, and not of how many crimes."""

import pytest

from readings import numbers, values


@pytest.mark.parametrize(
    ("sentence", "part"),
    [
        ("Of these, 12 relate to crimes involving some form of fraud.", "fraud"),
        ("Of these, 12 had some element of blackmail.", "blackmail"),
        ("Of these, 12 were in some way linked to Snapchat.", "snapchat"),
        ("Of these, 12 are crimes of fraud with some cyber element.", "fraud"),
    ],
)
def test_some_form_of_a_crime_tells_no_vague_number(read_unasked, sentence, part):
    reading = read_unasked("We recorded 624 crimes flagged as cyber crime in 2015.", sentence)
    assert values(reading) == {("2015",): (624, 624), ("2015", part): (12, 12)}


def test_some_of_the_crimes_are_still_no_number(read_unasked):
    reading = read_unasked("We recorded 624 flagged crimes in 2015.", "Of these, 12 were of fraud and some of theft.")
    assert numbers(reading) == [12, 624]
