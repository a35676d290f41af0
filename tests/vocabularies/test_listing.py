"""The vocabularies by name."""

import pytest

from cyberflag.vocabularies.listing import VOCABULARIES

NAMES = [
    "forces",
    "offences",
    "classes",
    "groups",
    "exemptions",
    "periods",
    "ages",
    "sexes",
    "platforms",
    "measures",
    "bases",
    "markers",
    "totals",
]


def test_every_vocabulary_is_listed_under_its_name():
    assert list(VOCABULARIES) == NAMES
    assert all(name == item.name for name, item in VOCABULARIES.items())


@pytest.mark.parametrize("name", NAMES)
def test_a_list_has_rows_that_fit_its_columns_and_a_source(name):
    item = VOCABULARIES[name]
    assert item.rows
    assert item.source
    assert item.what
    assert all(len(row) == len(item.columns) for row in item.rows)
    assert all(isinstance(cell, str) for row in item.rows for cell in row)


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("forces", "Essex(5)", "essex"),
        ("forces", "20-05 Kent Police.xlsx", "kent"),
        ("offences", "SEXUAL COMUNICATION WITH A CHILD", "071/17 (Engage in sexual communication with a child)"),
        ("classes", "19D", "19D (Rape of a Female Child under 16)"),
        ("groups", "Grooming", "grooming (Grooming)"),
        ("exemptions", "section 40(2) applies", "s40(2)"),
        ("periods", "2017/18", "2017-04-01 to 2018-03-31"),
        ("ages", "11 and under", "0-11"),
        ("sexes", "Female", "female"),
        ("platforms", "Snapchat", "snapchat"),
        ("measures", "Crimes", "offences"),
        ("bases", "with a cyber flag", "flag"),
        ("markers", "<5", "0 to 4, suppressed"),
        ("totals", "Grand Total", "total"),
    ],
)
def test_a_text_is_explained_with_the_part_that_was_used(name, text, value):
    readings = VOCABULARIES[name].explain(text)
    assert readings[0].value == value
    assert readings[0].used in text
    assert readings[0].how


@pytest.mark.parametrize("name", NAMES)
def test_nonsense_is_not_understood(name):
    assert VOCABULARIES[name].explain("zqx vwk") == []
