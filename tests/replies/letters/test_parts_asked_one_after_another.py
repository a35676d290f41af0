"""Questions that each ask for a part of the crimes of the first, in words that leave out which crimes."""

import pytest

from cyberflag.model import Measure

FIRST = "1. How many offences of sexual communication with a child were recorded in 2018 and 2019?"
GIVEN = ["2018: 90", "2019: 140"]


def told(reading):
    return [(str(c.age), c.sex.value, c.platform, c.basis.value, c.bounds.low) for c in reading.counts[2:]]


@pytest.mark.parametrize(
    "asked",
    [
        "2. In how many of these was the victim under 13?",
        "2. For how many of those was the victim under 13?",
        "2. And in how many of them was the victim under 13?",
    ],
)
def test_in_how_many_of_these_asks_for_a_part(read_unasked, asked):
    assert told(read_unasked(FIRST, *GIVEN, asked, "31 in 2018 and 44 in 2019.")) == [
        ("0-12", "all", "all", "offence", 31),
        ("0-12", "all", "all", "offence", 44),
    ]


@pytest.mark.parametrize(
    ("asked", "platform", "basis"),
    [
        ("3. And how many had the online flag?", "all", "flag"),
        ("3. And how many carried the online flag?", "all", "flag"),
        ("3. Also, how many involved Snapchat?", "snapchat", "offence"),
    ],
)
def test_one_more_part_is_of_the_crimes_of_the_first_question(read_unasked, asked, platform, basis):
    before = [FIRST, *GIVEN, "2. In how many of these was the victim under 13?", "31 in 2018 and 44 in 2019."]
    assert told(read_unasked(*before, asked, "2018: 61", "2019: 99"))[2:] == [
        ("all", "all", platform, basis, 61),
        ("all", "all", platform, basis, 99),
    ]


def test_an_answer_by_number_counts_what_its_question_asks_and_not_the_heading_above_it(read_unasked):
    asked = [
        "<h2>Request</h2>",
        "1. Arrests for rape of a child in 2018 and 2019.",
        "2. Recorded offences of sexual communication with a child in 2018 and 2019.",
        "<h2>Response</h2>",
    ]
    table = [["Age on arrest", "2018", "2019"], ["Under 18", "3", "1"], ["18 and over", "8", "6"]]
    counts = read_unasked(*asked, "Response to Q1", table, "Response to Q2", *GIVEN).counts
    assert [(c.measure, c.offence, c.bounds.low) for c in counts[4:]] == [
        (Measure.OFFENCES, "071/17", 90),
        (Measure.OFFENCES, "071/17", 140),
    ]
