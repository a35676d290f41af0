"""Sentences of the quoted request above a table: what they name is asked for, and no remark."""

import pytest


@pytest.mark.parametrize(
    "asked",
    [
        "If data for the whole of 2025 is not yet there, please provide what is available of 2025.",
        "Where a row has fewer than 5 results of 2025, please suppress it.",
        "I am interested in outcomes that were given in 2025.",
    ],
)
def test_the_year_of_a_polite_sentence_is_that_of_the_table(read_unasked, asked):
    rows = [["Positive outcomes", "Count"], ["01: Charged/summonsed", "363"], ["03: Caution - adults", "11"]]
    whole = "Outcomes of sexual offences, 1 January 2025 to 31 December 2025."
    reading = read_unasked("<h2>Request</h2>", whole, asked, "<h2>Response</h2>", rows)
    assert {(c.bounds.low, c.period.start.year) for c in reading.counts} == {(363, 2025), (11, 2025)}
