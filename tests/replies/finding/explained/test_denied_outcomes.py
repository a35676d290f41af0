"""Crimes of which a letter says that nobody was charged with them: no charges, nor all crimes of their year."""

import pytest

from cyberflag.model import Measure
from readings import kinds, read_text

ASK = "In 2018/19 we recorded 52 flagged offences"


@pytest.mark.parametrize(
    "text",
    [
        f"{ASK}, of which 9 did not result in a charge.",
        "Of the 52 flagged offences in 2018/19, 9 were closed without a charge.",
        "9 of the 52 flagged offences recorded in 2018/19 have not led to an arrest.",
        "9 of the flagged offences recorded in 2018/19 have yet to lead to an arrest.",
        "12 of the crimes of 2017/18 and 9 of those of 2018/19 did not lead to a charge.",
    ],
)
def test_crimes_that_led_to_nothing_are_told_and_are_no_charges(text):
    reading = read_text(text)
    assert {count.bounds.low for count in reading.counts} <= {52}
    assert "not-a-figure" in kinds(reading)


@pytest.mark.parametrize("label", ["Not charged", "No charge", "Not yet charged", "No arrest made"])
def test_a_line_that_denies_an_outcome_counts_that(label):
    counts = read_text(f"2018/19\nCrimes with the online flag: 52\n{label}: 43").counts
    assert [(c.bounds.low, c.measure, c.detail) for c in counts] == [
        (52, Measure.OFFENCES, ()),
        (43, Measure.OUTCOMES, (("outcome", label),)),
    ]


@pytest.mark.parametrize("label", ["No. of charges", "No of charges", "No charges", "Number of charges"])
def test_no_may_stand_for_the_number(label):
    counts = read_text(f"2018/19\nCrimes with the online flag: 52\n{label}: 9").counts
    assert [(c.bounds.low, c.measure) for c in counts] == [(52, Measure.OFFENCES), (9, Measure.CHARGES)]


@pytest.mark.parametrize(
    "text",
    [
        "We do not hold how many led to arrest, but 12 of the crimes of 2017/18 and 9 of those of 2018/19 bear it.",
        "Setting charges aside, 12 of the crimes of 2017/18 and 9 of those of 2018/19 bear it.",
        "The 12 offences recorded in 2017/18 have had a charge decision requested.",
    ],
)
def test_what_is_not_said_of_the_crimes_does_not_make_them_charges(text):
    assert {count.measure for count in read_text(text).counts} == {Measure.OFFENCES}
