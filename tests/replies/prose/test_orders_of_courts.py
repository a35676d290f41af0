"""Orders that a court makes (``2 interim orders``), which are no crimes."""

import pytest

from readings import kinds

ASKED = [
    "<h2>You asked:</h2>",
    "Numbers of Stalking Protection Orders for 2020:",
    "1. Interim orders",
    "2. Full orders",
]


@pytest.mark.parametrize(
    ("told", "counted"),
    [
        (["1. 2 interim orders.", "2. 3 full orders, each for a minimum of 2 years."], [("other", 2), ("other", 3)]),
        (["There were 14 interim and full orders in 2020."], [("other", 14)]),
    ],
)
def test_orders_that_an_answer_opens_with_are_counted_as_no_crimes(read_unasked, told, counted):
    reading = read_unasked("<h1>Stalking Protection Orders</h1>", *ASKED, "<h2>In response:</h2>", *told)
    assert [(c.measure.value, c.bounds.low) for c in reading.counts] == counted


def test_orders_told_beside_crimes_leave_the_crimes_as_they_are(read_unasked):
    told = "There were 14 burglaries in 2020 and 3 full orders were made."
    asked = ["<h2>You asked:</h2>", "How many burglaries in 2020?", "<h2>In response:</h2>"]
    reading = read_unasked("<h1>Burglary</h1>", *asked, told)
    assert [(c.measure.value, c.bounds.low) for c in reading.counts] == [("offences", 14)]


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("How many breaches of sexual harm prevention orders in 2018?", "There were 14 full orders breached in 2018."),
        ("How many breaches of orders in 2018?", "There were 14 full order breaches in 2018."),
        ("How many offences of breach of a full order in 2018?", "14 full orders."),
        ("How many stalking offences in 2018?", "57. 2 full orders were made."),
        ("How many stalking offences in 2018?", "2 interim orders and 3 full orders were made in 2018."),
    ],
)
def test_breaches_and_orders_that_nobody_asks_for_are_told(read_unasked, asked, told):
    reading = read_unasked("<h1>Crime</h1>", "<h2>You asked:</h2>", asked, "<h2>In response:</h2>", told)
    assert (reading.counts, bool(kinds(reading))) == ((), True)
