"""The forces of whose crimes a title says that it counts them."""

import pytest

from cyberflag.vocabularies.forces_counted import forces_counted_in


@pytest.mark.parametrize(
    ("title", "forces"),
    [
        ("Offences flagged as online in Surrey", ["surrey"]),
        ("Flagged offences in the Thames Valley", ["thames-valley"]),
        ("City of London Police flagged offences", ["city-of-london"]),
        ("Sussex and Surrey: flagged offences", ["sussex", "surrey"]),
        ("Flagged offences, Essex, 2017/18", ["essex"]),
        ("Flagged offences compared with Essex", []),
        ("Flagged offences transferred to Essex Police", []),
        ("Flagged offences at Essex University", []),
        ("Offences in Norfolk Park", []),
        ("Essex Police Freedom of Information", []),
        ("Essex Police analyst, flagged offences", []),
    ],
)
def test_a_force_is_counted_where_the_crimes_are_of_it(title, forces):
    assert [force.id for force in forces_counted_in(title)] == forces
