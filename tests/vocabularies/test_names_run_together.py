"""Names of columns with nothing between their words."""

import pytest

from cyberflag.model import Measure
from cyberflag.vocabularies.ages import understand_age
from cyberflag.vocabularies.dimensions import understand_dimension
from cyberflag.vocabularies.measures import understand_measure
from cyberflag.vocabularies.totals import understand_total


@pytest.mark.parametrize(
    ("name", "dimension"),
    [
        ("AGEGRP", "age"),
        ("VICAGEBND", "age"),
        ("Age_code", "age"),
        ("VICTIMSEX", "sex"),
        ("SEX CD", "sex"),
        ("OFFCODE", "offence"),
        ("FINYR", "period"),
        ("RECYEAR", "period"),
        ("PLATCAT", "platform"),
    ],
)
def test_the_parts_of_a_name_say_what_it_names(name, dimension):
    found = understand_dimension(name)
    assert found is not None
    assert found.value == dimension


@pytest.mark.parametrize("word", ["message", "Personage", "package", "groupname", "N", "Age and offence code"])
def test_a_word_that_holds_such_a_name_is_none(word):
    assert understand_dimension(word) is None


@pytest.mark.parametrize(
    ("name", "measure"),
    [
        ("OffencesRecorded", Measure.OFFENCES),
        ("NumberOfCrimes", Measure.OFFENCES),
        ("crimeCount", Measure.OFFENCES),
        ("UniqueVictims", Measure.VICTIMS),
        ("SuspectsCharged", Measure.CHARGES),
        ("OFFENCECOUNT", Measure.OFFENCES),
        ("numvictims", Measure.VICTIMS),
        ("RECORDCOUNT", Measure.UNKNOWN),
    ],
)
def test_capitals_or_the_words_themselves_part_the_words_of_what_is_counted(name, measure):
    found = understand_measure(name)
    assert found is not None
    assert found.value is measure


def test_capitals_part_the_words_of_ages_and_totals():
    ages = [understand_age(name) for name in ("Age10To12", "Under13", "AgeNotKnown")]
    assert [str(age.value) for age in ages if age] == ["10-12", "0-12", "unknown"]
    assert understand_total("GrandTotal") is not None


def test_a_number_alone_in_a_name_parts_nothing():
    assert understand_age("Band10") is None


@pytest.mark.parametrize("word", ["discount", "account", "Encounter", "county", "recount", "victimsage"])
def test_a_word_that_ends_like_a_count_is_no_measure(word):
    assert understand_measure(word) is None
