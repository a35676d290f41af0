"""Victims in a row of headings that each count something else, and victims of the crimes of a year in a sentence."""

import pytest

from readings import kinds


@pytest.mark.parametrize("victims", ["Victims aged under 18", "Under-18 victims", "Number of victims under 18"])
def test_victims_beside_crimes_and_arrests_are_counted_themselves(read_unasked, victims):
    rows = [["Year", "Crimes recorded", victims, "Arrests"], ["2019/20", 83, 80, 21], ["2020/21", 91, 86, 25]]
    reading = read_unasked("<h1>Sexual grooming (class 88A)</h1>", rows)
    assert {(c.measure.value, c.bounds.low) for c in reading.counts} == {
        ("offences", 83),
        ("victims", 80),
        ("arrests", 21),
        ("offences", 91),
        ("victims", 86),
        ("arrests", 25),
    }


def test_crimes_parted_by_their_victims_stay_crimes(read_unasked):
    rows = [["Year", "Crimes recorded", "Female victims", "Male victims"], ["2019/20", 83, 60, 23]]
    reading = read_unasked("<h1>Sexual grooming (class 88A)</h1>", rows)
    assert {c.measure.value for c in reading.counts} == {"offences"}


@pytest.mark.parametrize("link", ["recorded against", "linked to", "associated with", "related to"])
def test_a_year_before_its_crimes_is_no_number_of_them(read_unasked_letter, link):
    reading = read_unasked_letter(
        "Kent Police\nWe recorded 120 offences of sexual communication with a child in 2019 and 131 in 2020.\n\n"
        f"Number of victims {link} the 2020 offences: Female 99; Male 30; Not stated 6.\n"
    )
    victims = {(c.period.label, c.sex.value, c.bounds.low) for c in reading.counts if c.measure.value == "victims"}
    assert victims == {("2020", "female", 99), ("2020", "male", 30), ("2020", "unknown", 6)}
    assert kinds(reading) == []
