"""Sentences on what became of crimes: several outcomes side by side, and one too small to give."""

import pytest

from readings import kinds


def told(reading):
    return [(c.bounds.low, c.bounds.high, str(c.measure), dict(c.detail).get("outcome")) for c in reading.counts]


@pytest.mark.parametrize(
    "ending",
    [
        "and 4 were taken into consideration",
        "and a further 4 in a community resolution",
        "with 4 resulting in a penalty notice for disorder",
    ],
)
def test_outcomes_side_by_side_are_told_apart(read_unasked_letter, ending):
    text = f"Stalking\n\nOf the crimes recorded in 2022, 35 ended in a charge, 17 in a caution {ending}."
    reading = read_unasked_letter(text)
    assert [(low, measure) for low, _, measure, _ in told(reading)] == [(n, "outcomes") for n in (35, 17, 4)]
    assert len({outcome for *_, outcome in told(reading)}) == 3


def test_charges_and_summonses_are_told_apart(read_unasked_letter):
    text = "Stalking\n\nOf the offences recorded in 2022, 22 were charged, 6 received a caution and 13 were summonsed."
    assert [outcome for *_, outcome in told(read_unasked_letter(text))] == ["charged", None, "summonsed"]


def test_outcomes_that_are_not_understood_are_an_issue(read_unasked_letter):
    text = "Stalking\n\nOf the crimes recorded in 2022, 35 ended in a charge, 17 in a caution and 4 in a wobble."
    reading = read_unasked_letter(text)
    assert not [c for c in reading.counts if c.bounds.low == 4]
    assert "not-a-figure" in kinds(reading)


@pytest.mark.parametrize(
    "last",
    [
        "fewer than 5 were taken into consideration (s40(2))",
        "less than five were summonsed (withheld under section 40)",
        "<5 were cautioned, the exact number being personal information",
    ],
)
def test_a_number_too_small_to_give_hides_no_figures_beside_it(read_unasked_letter, last):
    text = f"Stalking\n\nOf the crimes recorded in 2022, 35 ended in a charge and {last}."
    reading = read_unasked_letter(text)
    assert [(low, high) for low, high, *_ in told(reading)] == [(35, 35), (0, 4)]


def test_a_rule_on_small_numbers_is_still_no_answer(read_unasked_letter):
    text = "Stalking\n\nWhere a count of crimes in 2022 is below 5 it is withheld.\n\n2022: 35 crimes"
    assert [c.bounds.low for c in read_unasked_letter(text).counts] == [35]


def test_a_number_behind_a_band_of_ages_is_not_lost(read_unasked_letter):
    text = "Stalking of women\n\nThe victims in 2022:\n\nFemale 31 - 10-14 (12), 15-17 (19)"
    reading = read_unasked_letter(text)
    read = {c.bounds.low for c in reading.counts}
    assert {12, 19} <= read or "not-a-figure" in kinds(reading)


@pytest.mark.parametrize(
    "text",
    [
        "1 crime of 2018 ended in a charge or summons, none of 2019 and two of 2020.",
        "One offence recorded in 2018 resulted in a charge, none in 2019 and two in 2020.",
        "One crime in 2018 was charged, none in 2019 and two in 2020.",
        "In 2018 one case had been charged, in 2019 none and in 2020 two.",
    ],
)
def test_one_crime_that_was_charged_is_told_as_several_are(read_unasked_letter, text):
    reading = read_unasked_letter(f"Sexual offences against children\n\n{text}")
    assert [(low, measure) for low, _, measure, _ in told(reading)] == [(1, "charges"), (0, "charges"), (2, "charges")]


@pytest.mark.parametrize("verb", ["were charged", "had been charged", "were summonsed"])
def test_crimes_recorded_and_charged_are_charges(read_unasked_letter, verb):
    reading = read_unasked_letter(f"Sexual offences against children\n\n3 crimes recorded in 2018 {verb}.")
    assert [(low, measure) for low, _, measure, _ in told(reading)] == [(3, "charges")]


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Arrests linked to the crimes were 52 in 2019 and 47 in 2020.", "arrests"),
        ("The arrests for these offences numbered 52 in 2019 and 47 in 2020.", "arrests"),
        ("Charges arising from those crimes: 52 in 2019 and 47 in 2020.", "charges"),
        ("Arrests made in connection with the recorded offences came to 52 in 2019 and 47 in 2020.", "arrests"),
        ("We have made arrests over the crimes, which numbered 52 in 2019 and 47 in 2020.", "offences"),
        ("No arrests were sought. The crimes were 52 in 2019 and 47 in 2020.", "offences"),
    ],
)
def test_what_is_counted_is_no_crime_that_it_is_over(read_unasked_letter, text, measure):
    reading = read_unasked_letter(f"Child sexual exploitation\n\n{text}")
    assert [(low, told_as) for low, _, told_as, _ in told(reading)] == [(52, measure), (47, measure)]
