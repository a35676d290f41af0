"""Names of columns with nothing between their words."""

import pytest

from cyberflag.vocabularies.dimensions import understand_dimension


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
