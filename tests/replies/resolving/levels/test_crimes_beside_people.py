"""Crimes and people or outcomes side by side in one table, below a request that asks for both."""

import pytest

from readings import kinds

ASKING = ["1. The number of recorded offences by year.", "2. The number of suspects charged by year."]
OPENING = "I have decided to disclose the information that is held by Kent Police. It is given below."


def counted(reading):
    return {(c.bounds.low, c.measure.value, c.basis.value) for c in reading.counts}


@pytest.mark.parametrize(
    ("crimes", "part", "people", "measure"),
    [
        ("Sexual Offences U18", "of which Cyber-flag", "Suspects Charged", "charges"),
        ("Sexual offences (victim under 18)", "of these, flagged online", "Persons arrested", "arrests"),
        ("Child sexual offences, victims under 18", "of which online flagged", "Number of suspects", "suspects"),
    ],
)
def test_crimes_named_beside_people_are_crimes_and_so_is_a_part_of_them(read_unasked, crimes, part, people, measure):
    rows = [["Year", crimes, part, people], ["2018/19", 640, 38, 61], ["2019/20", 630, 47, 58]]
    reading = read_unasked("<h1>Online sexual offences against children</h1>", *ASKING, OPENING, rows)
    offences = {
        (640, "offences", "none"),
        (630, "offences", "none"),
        (38, "offences", "flag"),
        (47, "offences", "flag"),
    }
    assert offences <= counted(reading)
    assert {c.measure.value for c in reading.counts if c.bounds.low in (61, 58)} == {measure}


def test_the_last_of_several_questions_listed_above_says_nothing_of_the_table_below_their_answer(read_unasked):
    rows = [["Year", "Number"], ["2018/19", 640], ["2019/20", 630]]
    last = read_unasked("<h1>Recorded rape offences</h1>", *ASKING, OPENING, rows)
    own = read_unasked("<h1>Recorded rape offences</h1>", ASKING[1], rows)
    assert {c.measure.value for c in last.counts} == {"offences"}
    assert {c.measure.value for c in own.counts} == {"charges"}


@pytest.mark.parametrize("asked", ["the number of suspects charged", "the number of offenders who have been charged"])
def test_suspects_who_were_charged_are_charges_and_no_suspects(read_unasked, asked):
    rows = [["Year", "Total"], ["2018/19", 64], ["2019/20", 63]]
    reading = read_unasked(f"Please provide {asked} with rape.", rows)
    assert {c.measure.value for c in reading.counts} == {"charges"}
    assert kinds(reading) == []


@pytest.mark.parametrize("part", ["Of these, online", "of which online"])
def test_the_online_part_of_crimes_beside_people_is_on_no_website(read_unasked, part):
    heads = ["Year", "Sexual offences", part, "Victims", "Offenders"]
    rows = [heads, ["2018/19", 640, 38, 600, 61], ["2019/20", 630, 47, 590, 58]]
    reading = read_unasked("<h1>Sexual offences against children</h1>", rows)
    assert {c.platform for c in reading.counts} == {"all"}
    assert {(640, "offences", "none"), (38, "offences", "unknown"), (61, "suspects", "unknown")} <= counted(reading)
