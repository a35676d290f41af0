"""Victims that a sentence counts over years which it names elsewhere."""

import pytest

from readings import parts_told

CRIMES = (
    "Q1. How many crimes have the words “live stream” in the MO, by financial year from 2020/21 to 2022/23?",
    "Q2. How old were the victims?",
    "Answer to Q1",
    "2020/21: 7 crimes",
    "2021/22: 11 crimes",
    "2022/23: 16 crimes",
    "Answer to Q2",
)


def below_crimes(read, sentence):
    """The measures and numbers of what the sentence tells."""
    return [(number, measure) for number, measure, *_ in parts_told(read(*CRIMES, sentence))[3:]]


@pytest.mark.parametrize(
    ("sentence", "numbers"),
    [
        ("The crimes in Q1 had 36 victims over the three years: 20 victims aged under 13 and 16 aged 13 to 15.", 3),
        ("There were 36 victims over the three years: 20 aged under 13 and 16 aged 13 to 15.", 3),
        ("Over the three years there were 36 victims: 20 aged under 13 and 16 aged 13 to 15.", 3),
        ("There were 36 victims across the three financial years: 30 girls and 6 boys.", 3),
        ("The crimes had 36 victims during this period, of whom 30 were girls.", 2),
        ("These had 36 victims over the three years.", 1),
        ("There were 36 victims in those years.", 1),
    ],
)
def test_victims_over_the_years_are_victims(read_unasked, sentence, numbers):
    assert [measure for _, measure in below_crimes(read_unasked, sentence)] == ["victims"] * numbers


@pytest.mark.parametrize(
    "sentence",
    [
        "Of these, 20 had victims over the age of 13.",
        "There were 12 crimes with victims over the three years who were boys.",
        "There were 20 offences against female victims over the three years.",
        "Over the three years 20 victims were girls.",
        "20 of the victims over the three years were girls.",
        "There were 20 female victims over the three years and 14 male.",
        "19 were under 13 and 15 were 13 to 15.",
        "Over the three years 30 crimes had a victim under 13.",
    ],
)
def test_crimes_parted_by_their_victims_stay_crimes(read_unasked, sentence):
    told = below_crimes(read_unasked, sentence)
    assert told
    assert {measure for _, measure in told} == {"offences"}
