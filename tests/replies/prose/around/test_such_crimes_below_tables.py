"""How many such crimes there were, right below a table of those against children."""

import pytest

from readings import kinds

HEAD = "1) Blackmail offences, online crime flag applied, victim aged under 18 at the time of the offence:"
TABLE = [["Year recorded", "Male", "Female", "Total"], [2023, 104, 19, 123], [2024, 127, 24, 151]]
ASKED = (
    "You asked:",
    (
        "1) How many blackmail offences with the online crime flag and a victim under 18 did you record in 2023 and "
        "2024? 2) How many in the first half of 2025?"
    ),
    "Our response:",
)


def below(read, sentence, head=HEAD):
    """The numbers that a sentence below the table gives, and the issues."""
    reading = read(*ASKED, head, TABLE, sentence)
    counts = [count for count in reading.counts if count.provenance.table != "table 1"]
    return [(count.bounds.low, count.offence, str(count.age)) for count in counts], kinds(reading)


@pytest.mark.parametrize(
    "sentence",
    [
        "2) Between 1 January and 30 June 2025 we recorded 71 such offences.",
        "2) 71 such offences were recorded from January to June 2025.",
        "2) In 2025 there were 71 such crimes.",
    ],
)
def test_such_crimes_are_those_of_the_table(read_unasked, sentence):
    assert below(read_unasked, sentence) == ([(71, "blackmail", "0-17")], [])


@pytest.mark.parametrize(
    "sentence",
    [
        "2) Between 1 January and 30 June 2025 we recorded 71 offences.",
        "2) Between 1 January and 30 June 2025 there were 71 such offences on buses.",
        "2) In 2025 there were 71 blackmail offences.",
    ],
)
def test_crimes_that_may_be_of_everybody_are_told(read_unasked, sentence):
    counts, told = below(read_unasked, sentence)
    assert counts == []
    assert told


def test_such_crimes_below_boys_alone_are_told(read_unasked):
    sentence = "2) Between 1 January and 30 June 2025 we recorded 71 such offences."
    counts, told = below(read_unasked, sentence, "1) Blackmail offences, male victims:")
    assert counts == []
    assert told
