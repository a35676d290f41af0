"""What has become of crimes told before, until now: the day until which that is known is not that of the crimes."""

import pytest

from readings import Read

ASKING = "How many blackmail offences in the last two years, and how many led to a charge?"
ABOVE = (ASKING, "<h2>Response</h2>", "Q1. Blackmail offences:")
TABLE = [["Blackmail", "2021/22", "2022/23"], ["Male victims", "30", "41"], ["Female victims", "8", "9"]]


@pytest.mark.parametrize(
    "sentence",
    [
        "Seven of these crimes have led to a charge to date.",
        "To date, seven of those offences have resulted in a charge.",
        "Of the above, seven have so far been charged.",
    ],
)
def test_the_crimes_of_the_table_are_meant(read_unasked: Read, sentence: str) -> None:
    reading = read_unasked(*ABOVE, TABLE, sentence)
    told = [(c.measure.value, c.period.label, c.bounds.low) for c in reading.counts if c.provenance.source == "line 4"]
    assert told == [("charges", "2021/22 to 2022/23", 7)]


@pytest.mark.parametrize("sentence", ["7 were charged in 2023 to date.", "Of these, 7 were charged since 2021."])
def test_an_own_year_that_is_not_whole_stays_open(read_unasked: Read, sentence: str) -> None:
    reading = read_unasked(*ABOVE, TABLE, sentence)
    assert not [count for count in reading.counts if count.provenance.source == "line 4"]
    assert "line 4" in {issue.provenance.source for issue in reading.issues}


def test_an_outcome_of_a_charge_is_an_outcome(read_unasked: Read) -> None:
    reading = read_unasked(*ABOVE, TABLE, "Of the 88 crimes above, six have an outcome of charge to date.")
    assert [c.measure.value for c in reading.counts if c.bounds.low == 6] == ["outcomes"]


def test_what_has_become_of_crimes_says_nothing_of_their_table(read_unasked: Read) -> None:
    reading = read_unasked("How many crimes of blackmail in two years?", TABLE, "Seven of these were charged.")
    table = {count.measure.value for count in reading.counts if count.provenance.source.startswith("table")}
    assert table == {"offences"}
