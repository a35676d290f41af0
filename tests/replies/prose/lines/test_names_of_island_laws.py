"""Offences by the names that they have in the law of the Channel Islands, or had in older law."""

import pytest

from readings import offence_said


@pytest.mark.parametrize(
    ("name", "offence"),
    [
        ("LARCENY", "theft"),
        ("Larceny as a servant", "theft"),
        ("MALICIOUS DAMAGE", "criminal-damage"),
        ("Wilful damage", "criminal-damage"),
        ("BREAKING AND ENTRY", "burglary"),
        ("Breaking and entering", "burglary"),
        ("Illegal entry and larceny", "burglary"),
        ("GRAVE AND CRIMINAL ASSAULT", "violence-against-the-person"),
        ("Grave & criminal assault", "violence-against-the-person"),
    ],
)
def test_it_is_the_group_that_holds_it(name: str, offence: str) -> None:
    assert offence_said(name) == offence
