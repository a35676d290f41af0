"""Charges told as the disposal of custody records, which are charges, and as outcome 1 of crimes, an outcome."""

import pytest

from cyberflag.model import Measure

LINES = "{}\n\n2020 - 71\n\n2021 - 68"


@pytest.mark.parametrize(
    "head",
    [
        "Custody records with a disposal of charged",
        "Arrests where the disposal was charged or summonsed",
        "Custody records, disposal: charge",
        "Detainees with a final outcome of charged",
        "Custody episodes where the result is recorded as charged",
    ],
)
def test_custody_records_disposed_of_by_a_charge_are_charges(read_unasked_letter, head):
    reading = read_unasked_letter(LINES.format(head))
    assert {count.measure for count in reading.counts} == {Measure.CHARGES}


@pytest.mark.parametrize(
    "head",
    [
        "Sexual communication with a child, outcome 1 charge or summons:",
        "Sexual communication with a child, outcome type 1 (Charge/Summons):",
        "Sexual communication with a child, HO outcome 1: charged or summonsed",
        "Sexual communication with a child, outcome code 1A - charged",
    ],
)
def test_crimes_with_a_charge_as_outcome_1_are_outcomes(read_unasked_letter, head):
    reading = read_unasked_letter(LINES.format(head))
    assert {count.measure for count in reading.counts} == {Measure.OUTCOMES}


@pytest.mark.parametrize("people", ["Number of defendants", "Defendants"])
def test_people_with_outcome_1_are_charges(read_unasked_letter, people):
    reading = read_unasked_letter(LINES.format(f"{people}, outcome 1 charged"))
    assert {count.measure for count in reading.counts} == {Measure.CHARGES}


@pytest.mark.parametrize("told", ["The outcomes recorded 1 charged in 2020.", "In 2020 outcomes recorded 1 charged."])
def test_a_count_behind_the_outcomes_recorded_is_no_outcome_1(read_unasked_letter, told):
    assert {(c.bounds.low, c.measure) for c in read_unasked_letter(told).counts} <= {(1, Measure.CHARGES)}


@pytest.mark.parametrize(
    ("head", "measure"),
    [
        ("Arrests with a disposal of charge not authorised", Measure.ARRESTS),
        ("Arrests with a disposal of charge dropped", Measure.ARRESTS),
        ("Arrests where the disposal was charge pending", Measure.ARRESTS),
        ("Arrests with an outcome of charge sent to the prosecutor", Measure.ARRESTS),
        ("Arrests with an outcome of charge or caution", Measure.ARRESTS),
        ("Arrests with an outcome of charge/no further action", Measure.ARRESTS),
        ("Arrests with no outcome of charged", Measure.ARRESTS),
        ("Custody records with an outcome of charge refused by the CPS", Measure.OUTCOMES),
        ("Custody records with a disposal of charged or cautioned", Measure.OUTCOMES),
        ("Custody records with a disposal of charged, cautioned or released", Measure.OUTCOMES),
        ("Custody records with a disposal of charged and bailed", Measure.OUTCOMES),
        ("Custody records with a disposal of charged; cautioned", Measure.OUTCOMES),
        ("Custody records with a disposal of charged: cautioned", Measure.OUTCOMES),
        ("Custody records with a disposal of charged in 2020 or cautioned", Measure.OUTCOMES),
    ],
)
def test_what_is_more_or_less_than_a_charge_is_not_counted_as_charges(read_unasked_letter, head, measure):
    reading = read_unasked_letter(LINES.format(head))
    assert {count.measure for count in reading.counts} == {measure}


@pytest.mark.parametrize(
    "head",
    [
        "Offences leading to arrests with an outcome of charged",
        "Crimes linked to custody records with a disposal of charged",
        "Number of crimes where the custody record has a disposal of charged",
    ],
)
def test_crimes_behind_custody_records_with_a_charge_are_outcomes(read_unasked_letter, head):
    reading = read_unasked_letter(LINES.format(head))
    assert {(count.measure, count.detail) for count in reading.counts} == {
        (Measure.OUTCOMES, (("outcome", "charged"),))
    }


@pytest.mark.parametrize(
    "head", ["Offences leading to arrests where the disposal was charged", "Crimes with arrests: result charged"]
)
def test_crimes_with_arrests_stay_crimes(read_unasked_letter, head):
    reading = read_unasked_letter(LINES.format(head))
    assert {count.measure for count in reading.counts} == {Measure.OFFENCES}


def test_charges_and_arrests_in_one_line_are_told_apart(read_unasked_letter):
    told = "Arrests where the result was charged: 2020 71, 2021 68. Arrests in all: 2020 200, 2021 190."
    assert [(count.measure, count.bounds.low) for count in read_unasked_letter(told).counts] == [
        (Measure.CHARGES, 71),
        (Measure.CHARGES, 68),
        (Measure.ARRESTS, 200),
        (Measure.ARRESTS, 190),
    ]
