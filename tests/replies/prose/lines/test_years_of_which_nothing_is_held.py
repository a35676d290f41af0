"""Sentences on years of which nothing is held: they answer for no other year."""

import pytest


@pytest.mark.parametrize(
    "told", ["No figures are held before 2020.", "No data is held prior to 2020.", "No information is held for 2019."]
)
def test_what_is_not_held_of_earlier_years_is_none_of_the_year_before_it(read_unasked, told):
    reading = read_unasked("<h1>Child abduction offences recorded</h1>", f"In 2021 there were 12 offences. {told}")
    assert [(c.period.label, c.bounds.low, c.bounds.high) for c in reading.counts if c.period.label == "2021"] == [
        ("2021", 12, 12)
    ]


@pytest.mark.parametrize("told", ["Nine notices were issued in 2021.", "In 2021, 9 orders were granted."])
def test_notices_and_orders_are_no_offences(read_unasked, told):
    reading = read_unasked("<h1>Child abduction offences recorded</h1>", told)
    assert [(str(c.measure), c.bounds.low) for c in reading.counts] == [("other", 9)]
