"""Kinds of crime that a request asks for and no vocabulary holds: told where figures would pass for those of all."""

import pytest

from readings import kinds

ROWS = [["Offence", "2019", "2020"], ["Rape", "38", "33"], ["Sexual assault", "52", "47"], ["Grand Total", "90", "80"]]


@pytest.mark.parametrize(
    "asked",
    [
        "the number of arrests for sexual offences against children in 2019 and 2020, by type of offence.",
        "the number of suspects charged with these offences in 2019 and 2020.",
        "how many people cautioned or charged for sexual offences in 2019 and 2020.",
        "the number of offenders convicted of such crimes in 2019 and 2020.",
        "the number of outcomes of sexual offences in 2019 and 2020.",
    ],
)
def test_what_was_done_about_crimes_is_no_kind_of_them(read_unasked, asked):
    reading = read_unasked(f"You asked for {asked}", "Number of arrests, by year of arrest", ROWS)
    assert len(reading.counts) == 6
    assert kinds(reading) == []


@pytest.mark.parametrize(
    "asked",
    [
        "the number of arrests for county lines offences in 2019 and 2020.",
        "the number of suspects charged with modern slavery offences in 2019 and 2020.",
    ],
)
def test_a_kind_that_is_not_known_is_told_whatever_was_done(read_unasked, asked):
    reading = read_unasked(
        f"You asked for {asked}", "Number of arrests", [["Year", "Arrests"], ["2019", 5], ["2020", 6]]
    )
    assert "unknown-offence" in kinds(reading)


@pytest.mark.parametrize(
    "by",
    [
        "crimes with an app or site in the classification method field",
        "crimes for which the location field is 'Online'",
        "crimes whose means field was set to Internet",
        "crimes with the online flag",
    ],
)
def test_crimes_picked_out_by_a_field_are_of_all_kinds_as_those_with_the_flag(read_unasked, by):
    rows = [["Gender of victim", "2018", "2019"], ["Female", "36", "41"], ["Male", "13", "17"]]
    asked = ["<h2>Request</h2>", f"For 2018 and 2019, the number of {by}, and the gender of suspects and victims."]
    told = ["<h2>Response</h2>", f"1. The total number of {by}: see below.", "2. Crimes by gender of the victim"]
    reading = read_unasked("<h1>Apps and sites</h1>", *asked, *told, rows)
    assert {c.basis.value for c in reading.counts} <= {"field", "flag"}
    assert kinds(reading) == []


ENDED = [["Year", "Arrests", "Convictions"], ["2019", 14, 3], ["2020", 16, 4]]


@pytest.mark.parametrize(
    "asked",
    [
        "the number of arrests and convictions that your force holds for modern slavery in 2019 and 2020.",
        "the number of convictions for bigamy in 2019 and 2020.",
    ],
)
def test_a_kind_that_is_not_known_is_told_also_behind_whose_numbers_they_are(read_unasked, asked):
    reading = read_unasked(f"You asked for {asked}", ENDED)
    assert "unknown-offence" in kinds(reading)


@pytest.mark.parametrize(
    "asked",
    [
        "the number of arrests and convictions that your force holds for 2019 and 2020.",
        "the number of arrests and of convictions for young offenders in 2019 and 2020.",
        "the number of arrests and convictions for the whole of Kent in 2019 and 2020.",
        "convictions for Kent Police in 2019 and 2020.",
        "convictions for them in 2019 and 2020.",
        "arrests and convictions for the following crime types",
    ],
)
def test_years_and_people_are_no_kind_of_crime(read_unasked, asked):
    reading = read_unasked(f"You asked for {asked}", ENDED)
    assert len(reading.counts) == 4
    assert "unknown-offence" not in kinds(reading)
