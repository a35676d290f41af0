"""Tables that part the crimes of a table above them that are on one platform."""

import pytest

ASKED = "You asked for indecent photographs on Snapchat in 2017, 2018 and 2019 and their outcomes."
SEARCHED = "These are crimes under code 086/02 with the word Snapchat in the MO."
YEARS = [["Year", "Crimes"], ["2017", "27"], ["2018", "41"], ["2019 (to 28 February)", "6"]]
DAYS = "recorded from 1 January 2017 to 28 February 2019:"


def outcomes(none):
    return [["Outcome", "Crimes"], ["Charge/summons", "5"], ["Community resolution", "8"], ["No suspect", str(none)]]


def platforms_below(reading):
    return {c.platform for c in reading.counts if c.provenance.source.startswith("table 2")}


@pytest.mark.parametrize("title", ["Outcomes of the 74 crimes", "Outcomes of these crimes", "Outcomes of crimes"])
def test_outcomes_that_come_to_the_crimes_above_are_on_their_platform(read_unasked, title):
    reading = read_unasked(ASKED, SEARCHED, YEARS, f"{title} {DAYS}", outcomes(61))
    assert platforms_below(reading) == {"snapchat"}


def test_a_number_that_a_table_comes_to_is_of_what_heads_it(read_unasked):
    reading = read_unasked(ASKED, SEARCHED, YEARS, f"Outcomes of the 74 crimes {DAYS}", outcomes(61))
    assert [(c.platform, c.bounds.low) for c in reading.counts if c.provenance.source == "line 3"] == [("snapchat", 74)]


def test_a_table_that_comes_to_something_else_is_not_taken_for_the_same_crimes(read_unasked):
    reading = read_unasked(ASKED, SEARCHED, YEARS, f"Outcomes of crimes {DAYS}", outcomes(60))
    assert platforms_below(reading) == {"all"}
