"""What replies without a known request count: cautions of adults, outcomes by number, crimes found by one word."""

import pytest

from cyberflag.vocabularies.age_mentions import ADULT
from cyberflag.vocabularies.measures import understand_measure

HEADS = '<tr><th rowspan="2">Offence</th><th colspan="2">2017/18</th></tr>'


def said(reading):
    return {(c.bounds.low, str(c.measure), c.offence, str(c.age), c.period.label) for c in reading.counts}


@pytest.mark.parametrize("accused", ["Adult cautions", "Adult conditional cautions", "Adults convicted"])
def test_adults_who_are_accused_are_no_ages_of_victims(read_unasked_letter, accused):
    asked = "Your request: cautions and convictions for possessing indecent images of children."
    reading = read_unasked_letter(f"{asked}\n\n1. {accused}\n2017: 16\n2018: 14\n")
    assert {str(c.age) for c in reading.counts} <= {"all"}
    assert ADULT.search(accused) is None


def test_adult_victims_stay_adults():
    assert ADULT.search("Adult victims")


@pytest.mark.parametrize("heading", ["Outcome 1 Charge/Summons", "Outcome 21", "Outcome 16 Victim declines"])
def test_an_outcome_by_its_number_is_an_outcome(heading):
    assert str(understand_measure(heading).value) == "outcomes"


def test_crimes_beside_one_outcome_are_offences_and_their_sex_is_of_their_title(read_unasked_letter):
    heads = f"{HEADS}<tr><th>Recorded</th><th>Outcome 1 Charge/Summons</th></tr>"
    row = "<tr><td>19C Rape of a female aged 16 and over</td><td>55</td><td>7</td></tr>"
    reading = read_unasked_letter(
        f"<main><h1>Rape and sexual assault of females</h1><table>{heads}{row}</table></main>", ".html"
    )
    assert {(c.bounds.low, str(c.measure), c.offence, str(c.sex)) for c in reading.counts} == {
        (55, "offences", "19C", "all"),
        (7, "outcomes", "19C", "all"),
    }


def test_times_that_an_outcome_was_given_are_outcomes(read_unasked_letter):
    reading = read_unasked_letter("Times outcome 21 was given for 86/2 and 86/10:\n\n2016 - 14\n2017 - 21\n")
    assert {(low, measure) for low, measure, *_ in said(reading)} == {(14, "outcomes"), (21, "outcomes")}


@pytest.mark.parametrize("heading", ["Times recorded", "Number of mentions"])
def test_how_often_an_app_was_recorded_is_a_number_of_what_is_counted(heading):
    assert str(understand_measure(heading).value) == "unknown"


def test_a_search_for_one_word_that_names_a_service_is_of_that_service(read_unasked_letter):
    rows = "<tr><th>Year</th><th>Offences</th></tr><tr><td>2017</td><td>14</td></tr><tr><td>2018</td><td>31</td></tr>"
    text = "<p>Sexual offences were searched for the word AirDrop in the crime notes.</p>"
    reading = read_unasked_letter(f"<main><h1>Images sent by AirDrop</h1>{text}<table>{rows}</table></main>", ".html")
    assert {(c.platform, str(c.basis)) for c in reading.counts} == {("airdrop", "keyword")}
