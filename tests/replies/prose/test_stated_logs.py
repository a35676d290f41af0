"""Letters that state that their figures are logs or calls, and so no crimes."""

import pytest

from readings import kinds

ASKED_OF_BOTH = [
    "<h2>You asked:</h2>",
    "1. Number of reports of burglary in 2011?",
    "2. Number of burglaries in 2011?",
]


@pytest.mark.parametrize(
    "stated",
    [
        "The numbers below are incident logs, created in response to a 999 call.",
        "These figures relate to calls for service.",
        "These figures are 999 calls.",
        "The figures given are command and control incidents.",
    ],
)
def test_what_is_stated_to_be_logs_or_calls_is_no_crimes(read_unasked, stated):
    told = [f"1. {stated}", "2011 - 18,953", "2. 2011 - 1,204"]
    reading = read_unasked("<h1>Burglary</h1>", *ASKED_OF_BOTH, "<h2>In response:</h2>", *told)
    assert [(c.measure.value, c.bounds.low) for c in reading.counts] == [("other", 18953), ("offences", 1204)]


@pytest.mark.parametrize(
    "stated",
    [
        "The numbers below are incident logs that were recorded as crimes.",
        "The figures are from the crime system and are not incident logs.",
        "The search read incident logs.",
    ],
)
def test_logs_that_became_crimes_or_are_none_of_it_change_nothing(read_unasked, stated):
    reading = read_unasked("<h1>Burglary</h1>", *ASKED_OF_BOTH, "<h2>In response:</h2>", f"2. {stated}", "2011 - 1,204")
    assert [(c.measure.value, c.bounds.low) for c in reading.counts] == [("offences", 1204)]


@pytest.mark.parametrize("told", ["2011 - 1,204 offences", "Offences in 2011: 1,204", "Recorded crimes 2011 - 1,204"])
def test_crimes_among_what_is_stated_to_be_logs_are_told(read_unasked, told):
    reading = read_unasked("<h1>Burglary</h1>", "<h2>In response:</h2>", "These are incident logs.", told)
    assert (len(reading.counts), "unknown-measure" in kinds(reading)) == (0, True)


def lines(reading):
    return [(c.measure.value, c.bounds.low) for c in reading.counts]


def test_logs_stated_above_all_figures_are_all_of_them(read_unasked):
    told = ["The numbers below are incident logs, created in response to a 999 call.", "2011 - 57"]
    asked = ["<h2>You asked:</h2>", "How many reports of burglary in 2011?"]
    assert lines(read_unasked("<h1>Burglary</h1>", *asked, "<h2>In response:</h2>", *told)) == [("other", 57)]


@pytest.mark.parametrize(
    "told",
    [
        ["Offences recorded in 2011: 57", "Domestic incidents in 2011: 120", "These are incident logs."],
        ["Recorded offences", "2011 - 57", "Calls", "2011 - 120", "These are 999 calls."],
        ["Burglary: 57", "Calls: 120", "They are 999 calls."],
        ["In 2011 there were 57. We also searched the control room system. The results are 999 calls: 120."],
        ["1. 2011 - 57", "2. 2011 - 120", "<h3>Notes</h3>", "The figures are 999 calls."],
    ],
)
def test_logs_stated_below_crimes_are_what_stands_right_above(read_unasked, told):
    asked = ["<h2>You asked:</h2>", "1. How many burglaries in 2011?", "2. How many calls about them in 2011?"]
    if not told[0].startswith("1."):
        asked = asked[:2]
    reading = read_unasked("<h1>Burglary</h1>", *asked, "<h2>In response:</h2>", *told)
    assert lines(reading) == [("offences", 57), ("other", 120)]


@pytest.mark.parametrize(
    "said",
    [
        "The data show calls for service are falling.",
        "The figures relate to 999 calls and 101 calls which were recorded as burglary.",
        "Our figures relate to calls for service, some of which were recorded later.",
    ],
)
def test_calls_that_are_spoken_of_or_became_crimes_change_nothing(read_unasked, said):
    asked = ["<h2>You asked:</h2>", "1. How many burglaries in 2011?", "<h2>In response:</h2>"]
    assert lines(read_unasked("<h1>Burglary</h1>", *asked, "1. 2011 - 57", said)) == [("offences", 57)]


def test_incidents_that_are_not_all_crimes_are_counted_as_none(read_unasked):
    asked = ["<h2>You asked:</h2>", "How many domestic abuse incidents in 2018?", "<h2>In response:</h2>"]
    told = ["These are incidents, not all of which are crimes.", "2018 - 900 incidents"]
    assert lines(read_unasked("<h1>Domestic abuse</h1>", *asked, *told)) == [("other", 900)]
