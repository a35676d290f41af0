"""The age and sex of somebody who was dealt with are those of no victim."""

import pytest

from readings import Read, kinds, values

ASKED = "How many offences of sexual communication with a child were recorded in 2018/19?\n\nThere were 12 offences. "
OF_ALL = {("2018/19", "071/17"): (12, 12)}


@pytest.mark.parametrize(
    "said",
    [
        "Three offences were charged against a male aged 15.",
        "2 offences were charged to a male aged 15.",
        "Two cautions were given to a boy aged 14.",
        "Two youth cautions were issued to a 14 year old boy.",
        "There were 3 charges against a 15 year old male.",
        "5 charges were brought against a man aged 34.",
        "A boy aged 14 was cautioned for 2 offences.",
        "A male aged 15 was arrested for three offences.",
        "A youth aged 16 was reprimanded for 2 offences.",
        "One offence: male aged 15 charged.",
        "One offence: male (aged 15) charged.",
    ],
)
def test_one_dealt_with_is_no_victim(read_unasked_letter: Read, said: str) -> None:
    reading = read_unasked_letter(ASKED + said)
    assert values(reading) == OF_ALL
    assert "not-a-figure" in kinds(reading)


@pytest.mark.parametrize(
    ("said", "of", "number"),
    [
        ("Three offences were committed against a male aged 15.", ("male", "15"), 3),
        ("4 offences were recorded against a 13 year old girl.", ("female", "13"), 4),
        ("A girl aged 13 was the victim of 4 offences.", ("female", "13"), 4),
        ("4 offences (girl aged 13), charged.", ("female", "13"), 4),
        ("4 offences, girl aged 13, charged.", ("female", "13"), 4),
        ("In 4 offences a girl aged 14 was interviewed as a witness.", ("female", "14"), 4),
        ("5 offences involved a girl aged 13 who was dealt with by social services.", ("female", "13"), 5),
    ],
)
def test_victim_has_age_and_sex(read_unasked_letter: Read, said: str, of: tuple[str, str], number: int) -> None:
    found = values(read_unasked_letter(ASKED + said))
    assert found == {**OF_ALL, ("2018/19", "071/17", of[1], of[0]): (number, number)}
