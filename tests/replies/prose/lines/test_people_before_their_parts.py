"""Whole numbers of victims or children before their parts, below questions on crimes or on ages."""

import pytest

from cyberflag.model import Measure
from readings import Read, kinds, numbers

ASKED_FOR_CRIMES = "How many crimes of sexual communication with a child were recorded in 2018/19?\n\n"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("82 victims: 66 girls and 16 boys", [16, 66, 82]),
        ("There were 82 victims: 66 girls and 16 boys.", [16, 66, 82]),
        ("82 victims, of whom 66 were girls and 16 boys.", [16, 66, 82]),
        ("There were 82 child victims.", [82]),
        ("In 2018/19 there were 82 victims.", [82]),
    ],
)
def test_whole_number_of_victims_is_no_number_of_crimes(read_unasked_letter: Read, said: str, told: list[int]) -> None:
    reading = read_unasked_letter(ASKED_FOR_CRIMES + said)
    assert numbers(reading) == told
    assert {count.measure for count in reading.counts} == {Measure.VICTIMS}


@pytest.mark.parametrize(
    "said",
    [
        "There were 82 victims under 13.",
        "66 female victims and 16 male victims",
        "66 victims were girls and 16 boys.",
        "82 children: 66 girls and 16 boys",
        "There were 82 crimes against 66 girls and 16 boys.",
    ],
)
def test_crimes_parted_by_their_victims_are_crimes(read_unasked_letter: Read, said: str) -> None:
    reading = read_unasked_letter(ASKED_FOR_CRIMES + said)
    assert {count.measure for count in reading.counts} == {Measure.OFFENCES}


@pytest.mark.parametrize(
    ("said", "beside"),
    [
        ("There were 82 victims, 12 arrests.", Measure.ARRESTS),
        ("82 victims (12 suspects)", Measure.SUSPECTS),
        ("82 victims, 12 people charged", Measure.CHARGES),
    ],
)
def test_what_is_counted_beside_victims_is_not_of_these(read_unasked_letter: Read, said: str, beside: Measure) -> None:
    counts = read_unasked_letter(ASKED_FOR_CRIMES + said).counts
    assert {count.bounds.low: count.measure for count in counts} == {82: Measure.VICTIMS, 12: beside}


BY_AGE = "How many online sexual offences were recorded in 2018/19, by age and sex of child?\n\n"


def test_number_of_children_that_may_be_their_age_is_told(read_unasked_letter: Read) -> None:
    reading = read_unasked_letter(f"{BY_AGE}11 children: 3 girls and 8 boys\n12 children: 6 girls and 6 boys")
    assert not reading.counts
    assert "unknown-age" in kinds(reading)


@pytest.mark.parametrize(
    "text",
    [
        f"{BY_AGE}82 children: 66 girls and 16 boys",
        "How many online offences were recorded in 2018/19, by sex of child?\n\n11 children: 3 girls and 8 boys",
        f"{BY_AGE}5 victims: 3 girls and 2 boys",
    ],
)
def test_number_of_children_that_is_no_age_is_a_figure(read_unasked_letter: Read, text: str) -> None:
    reading = read_unasked_letter(text)
    assert len(reading.counts) == 3
    assert not reading.issues


@pytest.mark.parametrize("asked", [BY_AGE, "How many online offences were recorded in 2018/19, by sex of child?\n\n"])
def test_number_of_girls_or_boys_is_no_age(read_unasked_letter: Read, asked: str) -> None:
    reading = read_unasked_letter(f"{asked}7 girls\n8 boys")
    assert numbers(reading) == [7, 8]
    assert not reading.issues
