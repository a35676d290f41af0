"""People whom a sentence counts as arrested or charged: one of them is a figure, and their sexes are no victim's."""

from collections.abc import Callable

import pytest

from cyberflag.model import ALL_AGES, Measure, Sex
from cyberflag.replies import ReplyReading
from readings import Read

ReadLetter = Callable[[str], ReplyReading]
ASKED = (
    "How many upskirting offences (088/12) were recorded in 2020 and 2021, and how many arrests and charges?\n\n"
    "Response\n\n2020: 14\n\n2021: 17\n\n"
)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Three people were arrested and one person has been charged in 2021.", [("arrests", 3), ("charges", 1)]),
        ("In 2021 five people were arrested and only one suspect was charged.", [("arrests", 5), ("charges", 1)]),
        ("One man was arrested in 2020 and one youth was charged in 2021.", [("arrests", 1), ("charges", 1)]),
        ("Where one person was charged with several offences in 2021, each is counted.", []),
        ("More than one person was arrested for some of the offences.", []),
    ],
)
def test_one_person_is_a_figure(read_unasked_letter: ReadLetter, sentence: str, told: list[tuple[str, int]]) -> None:
    counts = read_unasked_letter(ASKED + sentence).counts
    assert [(c.measure.value, c.bounds.low) for c in counts if c.measure is not Measure.OFFENCES] == told


@pytest.mark.parametrize(
    "sentence",
    [
        "Three males were arrested in 2020 and two adult men were charged in 2021.",
        "Two women were cautioned in 2020, and four men aged 18 to 25 have been convicted in 2021.",
        "4 males arrested in 2020, 2 males charged in 2021.",
    ],
)
def test_sexes_and_ages_of_people_arrested_are_no_victims(read_unasked_letter: ReadLetter, sentence: str) -> None:
    counts = [c for c in read_unasked_letter(ASKED + sentence).counts if c.measure is not Measure.OFFENCES]
    assert len(counts) == 2
    assert {(c.age, c.sex) for c in counts} == {(ALL_AGES, Sex.ALL)}
    assert all("suspect sex" in dict(c.detail) for c in counts)


def test_the_sex_of_victims_stays_beside_charges(read_unasked_letter: ReadLetter) -> None:
    reading = read_unasked_letter(f"{ASKED}Charges were brought for 3 offences with a female victim in 2020.")
    assert [c.sex for c in reading.counts if c.bounds.low == 3] == [Sex.FEMALE]


@pytest.mark.parametrize("asking", ["since the law changed", "each year", "received in each calendar year"])
def test_reports_asked_for_are_crimes(read_unasked_letter: ReadLetter, asking: str) -> None:
    reading = read_unasked_letter(f"Q1. How many reports {asking}?\n\nUpskirting\n\n2020: 14\n\n2021: 17\n")
    assert [(c.measure, c.bounds.low) for c in reading.counts] == [(Measure.OFFENCES, 14), (Measure.OFFENCES, 17)]


@pytest.mark.parametrize(
    ("sentence", "counted"),
    [
        ("There were three cautions for offences of 2021.", Measure.OUTCOMES),
        ("We recorded three convictions for offences in 2021.", Measure.OUTCOMES),
        ("Three community resolutions for grooming offences were given in 2021.", Measure.OUTCOMES),
        ("There were three arrests for offences recorded in 2021.", Measure.ARRESTS),
        ("In 2021 there was one charge relating to grooming offences.", Measure.CHARGES),
        ("In 2021 we recorded three stranger to stranger offences.", Measure.OFFENCES),
        ("In 2021 there were three person on person offences.", Measure.OFFENCES),
        ("In 2021 three individual grooming offences were recorded.", Measure.OFFENCES),
        ("In 2021 there were three charge and summons offences.", Measure.OFFENCES),
    ],
)
def test_what_became_of_offences_is_not_those_offences(
    read_unasked_letter: ReadLetter, sentence: str, counted: Measure
) -> None:
    assert [c.measure for c in read_unasked_letter(sentence).counts] == [counted]


@pytest.mark.parametrize(
    "title",
    [
        "Table 1: grooming offences other than community resolutions",
        "Recorded grooming offences. Community resolutions are included.",
    ],
)
def test_community_resolutions_named_beside_offences_are_not_what_is_counted(read_sheets: Read, title: str) -> None:
    reading = read_sheets(Data=[[title], ["Year", "Number"], ["2021", 41]])
    assert {c.measure for c in reading.counts} == {Measure.OFFENCES}


def test_offences_however_dealt_with_are_not_outcomes(read_unasked: Read) -> None:
    asked = "How many grooming offences, excluding community resolutions?"
    counts = read_unasked(asked, [["Year", "Number"], ["2021", "41"]]).counts
    assert [c.measure for c in counts] == [Measure.OFFENCES]


def test_a_column_of_community_resolutions_keeps_them_as_the_outcome(read_sheets: Read) -> None:
    counts = read_sheets(Data=[["", "Community resolutions"], ["2021", 41]]).counts
    assert ("outcome", "Community resolutions") in [pair for c in counts for pair in c.detail]


CRIMES = "How many upskirting offences were recorded in 2020 and 2021, and how many charges?\n\nResponse\n\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "Persons charged with those offences: six in 2020 and nine in 2021.",
        "Six persons were charged with those offences in 2020 and nine in 2021.",
        "People charged with any of these offences: six in 2020, nine in 2021.",
        "Persons charged with such crimes: six in 2020 and nine in 2021.",
        "The number of people charged with the above offences was six in 2020 and nine in 2021.",
        "Suspects charged with all of the recorded offences: six in 2020 and nine in 2021.",
    ],
)
def test_people_charged_with_the_crimes_told_are_counted(read_unasked_letter: ReadLetter, sentence: str) -> None:
    counts = read_unasked_letter(CRIMES + sentence).counts
    assert [(c.measure, c.bounds.low) for c in counts] == [(Measure.CHARGES, 6), (Measure.CHARGES, 9)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Nobody was charged with those offences, of which there were six in 2020 and nine in 2021.",
        "No person was charged with the offences recorded: six in 2020 and nine in 2021.",
        "Not all were charged with the offences recorded, which were six in 2020 and nine in 2021.",
        "People were charged with those offences, which were six in 2020 and nine in 2021.",
        "People were charged with those offences, of which there were six in 2020 and nine in 2021.",
        "Those charged with the crimes may appear in court later; offences recorded were six in 2020, nine in 2021.",
        "We recorded six offences in 2020 and nine in 2021.",
        "None charged with these offences was a child; there were six offences in 2020 and nine in 2021.",
    ],
)
def test_the_crimes_with_which_people_were_charged_may_be_counted_themselves(
    read_unasked_letter: ReadLetter, sentence: str
) -> None:
    counts = read_unasked_letter(CRIMES + sentence).counts
    assert Measure.CHARGES not in {c.measure for c in counts}
