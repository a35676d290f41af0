"""Labels that say of an offence no more than that it was recorded, where nothing else says what is counted."""

import pytest

ASKED_FOR = "You asked for class 71, and what became of it."


def measures(reading):
    return {c.bounds.low: str(c.measure) for c in reading.counts}


@pytest.mark.parametrize(
    "label",
    [
        "71 - Abuse of children through sexual exploitation: recorded",
        "Abuse of children through sexual exploitation (recorded)",
        "Class 71 recorded",
        "Class 71 - reported",
    ],
)
def test_an_offence_that_was_recorded_is_counted_in_crimes(read_unasked, label):
    rows = [["Year", label, "Caution or charge"], ["2014", 38, 11], ["2015", 105, 28]]
    reading = read_unasked(ASKED_FOR, rows)
    assert measures(reading) == {38: "offences", 105: "offences", 11: "outcomes", 28: "outcomes"}
    assert not reading.issues


@pytest.mark.parametrize("label", ["Class 71", "Indecent images recorded", "71 - Abuse of children: victims recorded"])
def test_a_label_that_may_count_something_else_is_no_count_of_crimes(read_unasked, label):
    rows = [["Year", label, "Caution or charge"], ["2014", 38, 11], ["2015", 105, 28]]
    reading = read_unasked("You asked for the work of the unit.", rows)
    assert measures(reading).get(38) != "offences"
    assert reading.issues


@pytest.mark.parametrize(
    "label",
    ["Child sexual exploitation reported", "Child sexual exploitation recorded", "Sexual exploitation reported"],
)
def test_exploitation_that_was_reported_may_be_no_crime(read_unasked, label):
    rows = [["Year", label, "Arrests"], ["2014", 38, 11], ["2015", 105, 28]]
    reading = read_unasked("You asked for the work of the unit.", rows)
    assert measures(reading)[38] == "unknown"
    assert reading.issues
