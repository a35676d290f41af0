"""Sections of an Act that name a crime without it."""

import pytest

from cyberflag.vocabularies.offences import offences_named_in, understand_offence


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("five flagged offences under section 15A, and in 2018/19", "071/17"),
        ("offences contrary to s.15A of the Act", "071/17"),
        ("Number of s15A crimes by year", "071/17"),
        ("section 15A offences under the Sexual Offences Act", "071/17"),
        ("How many crimes under Section 66A were recorded?", "088/14"),
    ],
)
def test_a_section_with_a_letter_names_its_crime(text, value):
    assert value in {found.value for found in offences_named_in(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Section 15A of the Theft Act 1968",
        "Theft Act 1968, section 15A",
        "section 15A of th",
        "sections 15A or 15",
        "room 15A",
    ],
)
def test_a_section_of_another_act_or_of_a_list_names_none(text):
    assert "071/17" not in {found.value for found in offences_named_in(text)}


@pytest.mark.parametrize("label", ["15A", "s15A", "S.15A", "Section 15A", "Sec 15A offences", "(s.15A)"])
def test_a_label_that_is_a_section_alone_is_its_crime(label):
    found = understand_offence(label)
    assert found is not None
    assert found.value == "071/17"


@pytest.mark.parametrize("label", ["15", "s15", "Section 40", "s12A", "Flat 15A"])
def test_other_numbers_are_no_crime(label):
    assert understand_offence(label) is None
