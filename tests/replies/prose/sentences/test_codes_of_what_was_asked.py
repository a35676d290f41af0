"""Sentences that list the codes by which what was asked for was counted, with one number for them all."""

import pytest

from readings import kinds

ASKED = (
    "<h2>Request</h2>",
    "1. Crimes of indecent images of children recorded in 2022/23.",
    "2. The number of people charged.",
    "<h2>Response</h2>",
)


@pytest.mark.parametrize(
    "told",
    [
        "330 crimes were recorded under HO codes 86/2, 86/10 and 86/15 in 2022/23.",
        "In 2022/23 there were 330 offences recorded under Home Office codes 086/02 and 086/10.",
        "We recorded 330 offences under 86/2, under 86/10 and under 86/15 in 2022/23.",
        "Under HO codes 86/2 or 86/10, 330 crimes were recorded in 2022/23.",
    ],
)
def test_codes_listed_for_one_number_are_what_was_asked_for(read_unasked, told):
    reading = read_unasked(*ASKED, f"1. {told}")
    assert [(c.period.label, c.offence, c.bounds.low) for c in reading.counts] == [("2022/23", "indecent-images", 330)]
    assert kinds(reading) == []


@pytest.mark.parametrize(
    "told",
    [
        "330 crimes were recorded under HO codes 86/2, 88A and 86/15 in 2022/23.",
        "330 crimes were recorded in classes 21 and 22B in 2022/23.",
    ],
)
def test_codes_of_other_crimes_are_told(read_unasked, told):
    reading = read_unasked(*ASKED, f"1. {told}")
    assert reading.counts == ()
    assert "not-a-figure" in kinds(reading)


def test_each_code_with_its_number_is_of_its_own(read_unasked):
    reading = read_unasked(*ASKED, "1. 330 crimes were recorded under 86/2 in 2022/23, and 12 under 86/15.")
    assert [(c.offence, c.bounds.low) for c in reading.counts] == [("086/02", 330), ("086/15", 12)]
