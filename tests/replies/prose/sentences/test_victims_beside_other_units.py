"""Victims in a row of headings that each count something else, and victims of the crimes of a year in a sentence."""

import pytest

from readings import kinds, numbers


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


@pytest.mark.parametrize(
    "told",
    [
        "75 grooming and 20 rape offences with 82 victims",
        "75 grooming offences and 20 rapes involving 82 victims",
        "75 grooming offences with 82 victims and 20 rape offences",
        "75 grooming offences and 20 rapes, with 82 victims in all",
    ],
)
def test_victims_of_one_or_all_of_several_crimes_are_no_crimes(read_unasked_letter, told):
    reading = read_unasked_letter(f"In 2019 the police recorded {told}.")
    assert 82 not in numbers(reading)
    assert "not-a-figure" in kinds(reading)


def test_victims_of_each_of_several_crimes_are_of_those(read_unasked_letter):
    told = "75 grooming offences with 60 victims and 20 rapes with 18 victims"
    assert parts_of_crimes(read_unasked_letter(f"In 2019 we recorded {told}.")) == {
        (75, "offences", "grooming"),
        (60, "victims", "grooming"),
        (20, "offences", "rape"),
        (18, "victims", "rape"),
    }


def test_victims_that_all_of_several_crimes_had_are_of_no_one_of_them(read_unasked_letter):
    told = "75 grooming offences and 20 rape offences; these had 82 victims"
    assert (82, "victims", "all") in parts_of_crimes(read_unasked_letter(f"In 2019 we recorded {told}."))


def test_victims_altogether_are_victims_as_well(read_unasked_letter):
    told = "95 grooming offences, with 82 victims altogether, of whom 60 were girls"
    assert parts_of_crimes(read_unasked_letter(f"In 2019 we recorded {told}.")) == {
        (95, "offences", "grooming"),
        (82, "victims", "grooming"),
        (60, "victims", "grooming"),
    }


def parts_of_crimes(reading):
    return {(c.bounds.low, str(c.measure), c.offence) for c in reading.counts}
