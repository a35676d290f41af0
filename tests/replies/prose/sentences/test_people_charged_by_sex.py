"""Sexes and ages behind charges, which are those of the people charged unless victims are named."""

import pytest

from readings import Read

ASKED_IN_2018 = (
    "How many offences of sexual communication with a child were recorded in 2018?\n\nThere were 40 offences.\n\n"
)


def told(read: Read, said: str) -> list[tuple[object, ...]]:
    counts = [count for count in read(ASKED_IN_2018 + said).counts if count.bounds.low < 40]
    return [(c.bounds.low, str(c.age), str(c.sex), *dict(c.detail).items()) for c in counts]


@pytest.mark.parametrize(
    "said",
    [
        "Charges: male 3, female 2",
        "Charges by sex: male 3, female 2",
        "Number of charges: male 3, female 2",
        "Charges:\nMale: 3\nFemale: 2",
        "Charges by gender:\nMale: 3\nFemale: 2",
        "Prosecutions: male 3, female 2",
    ],
)
def test_sexes_behind_charges_are_of_those_charged(read_unasked_letter: Read, said: str) -> None:
    found = told(read_unasked_letter, said)
    assert [one[:3] for one in found] == [(3, "all", "all"), (2, "all", "all")]
    assert [one[-1] for one in found] == [("suspect sex", "male"), ("suspect sex", "female")]


def test_ages_behind_charges_are_of_those_charged(read_unasked_letter: Read) -> None:
    assert told(read_unasked_letter, "Charges: under 18 3, over 18 2")[0] == (3, "all", "all", ("suspect age", "0-17"))


@pytest.mark.parametrize(
    "said",
    [
        "Charges by victim sex: female 3, male 2",
        "Charges: female victims 3, male victims 2",
        "Charges: girls 3, boys 2",
        "Charges: daughters 3, sons 2",
        "Charges: aggrieved female 3, aggrieved male 2",
        "Charges: injured party female 3, injured party male 2",
        "Offences: female 3, male 2",
        "Charges:\nFemale victims: 3\nMale victims: 2",
    ],
)
def test_sexes_of_victims_stay_theirs(read_unasked_letter: Read, said: str) -> None:
    assert told(read_unasked_letter, said) == [(3, "all", "female"), (2, "all", "male")]


@pytest.mark.parametrize("said", ["Charges where the victim was male: 3", "Charge or summons, victim male: 3"])
def test_sex_of_the_victim_of_a_charge_stays_theirs(read_unasked_letter: Read, said: str) -> None:
    assert told(read_unasked_letter, said) == [(3, "all", "male")]
