"""Figures of a line joined by ``&``, and missing people, of whom nothing is missing."""

import pytest

from readings import Read, kinds


@pytest.mark.parametrize("last", ["& 2019 to July - 1878", "and 2019 to July - 1878"])
def test_years_joined_by_a_sign_are_as_those_joined_by_a_word(read_unasked_letter: Read, last: str):
    reading = read_unasked_letter(
        f"1. How many rapes were recorded in each year?\n\na) 2017 – 3646, 2018 – 3687 {last}"
    )
    assert [(c.period.end.isoformat(), c.bounds.low) for c in reading.counts] == [
        ("2017-12-31", 3646),
        ("2018-12-31", 3687),
        ("2019-07-31", 1878),
    ]
    assert kinds(reading) == []


@pytest.mark.parametrize("line", ["2018 & 2019 - 45", "Facebook & Instagram - 12"])
def test_a_sign_within_one_label_parts_nothing(read_unasked_letter: Read, line: str):
    reading = read_unasked_letter(f"1. How many rapes were recorded?\n\n{line}")
    assert not reading.counts
    assert "unknown-heading" in kinds(reading)


@pytest.mark.parametrize(
    "asked",
    [
        "How many of those missing persons are under the age of 16 (per year)?",
        "How many missing children under 16 were reported in each year?",
    ],
)
def test_missing_people_are_of_the_age_asked_for(read_unasked_letter: Read, asked: str):
    reading = read_unasked_letter(f"1. {asked}\n\n2017 - 12, 2018 - 45")
    assert [(str(c.age), c.bounds.low) for c in reading.counts] == [("0-15", 12), ("0-15", 45)]


def test_a_missing_sex_is_unknown(read_unasked_letter: Read):
    reading = read_unasked_letter(
        "Recorded rapes in 2019\n\nOf the crimes, 12 had a female victim, 9 a male victim and 3 had no entry."
    )
    assert sorted((str(c.sex), c.bounds.low) for c in reading.counts) == [("female", 12), ("male", 9), ("unknown", 3)]
