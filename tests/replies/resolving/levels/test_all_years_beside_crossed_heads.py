"""A column of all years behind columns of a sex and a year each."""

import pytest

from readings import kinds, values

TITLE = ["Sexual offences with the online flag and a victim under 18"]


def crossed(whole):
    return [
        TITLE,
        ["Offence", "F 17/18", "F 18/19", "F 19/20", "M 17/18", "M 18/19", "M 19/20", whole],
        ["Sexual grooming", 5, 6, 7, 1, 2, 3, 24],
        ["Rape", 4, 4, 4, 2, 2, 2, 18],
    ]


@pytest.mark.parametrize("whole", ["3 yrs", "3 years", "Three years", "All years"])
def test_as_many_years_as_the_crossed_heads_name_are_their_total(read_sheets, whole):
    reading = read_sheets(Data=crossed(whole))
    found = values(reading)
    assert sorted(low for key, (low, _) in found.items() if "female" in key) == [4, 4, 4, 5, 6, 7]
    assert sorted(low for key, (low, _) in found.items() if "female" not in key and "male" not in key) == [18, 24]
    assert not kinds(reading)


def test_other_years_than_the_crossed_heads_name_are_not_taken_for_their_total(read_sheets):
    assert 24 not in {low for low, _ in values(read_sheets(Data=crossed("12 yrs"))).values()}
