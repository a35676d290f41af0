"""Crimes and how many victims they had, in one sentence: ``52 offences in 2019 relating to 48 victims``."""

import pytest

from readings import kinds

OPENING = [
    "<h1>Stalking</h1>",
    "<h2>You asked</h2>",
    "How many stalking offences were recorded?",
    "<h2>In response</h2>",
]


def counted(reading):
    return [(c.bounds.low, str(c.measure), c.period.label) for c in reading.counts]


@pytest.mark.parametrize(
    "told",
    [
        "52 offences were recorded in 2019 relating to 48 victims.",
        "52 offences were recorded in 2019, involving 48 victims.",
        "In 2019 52 stalking offences were recorded against 48 different victims.",
        "There were 52 stalking offences in 2019 in respect of a total of 48 victims.",
    ],
)
def test_the_victims_of_all_crimes_of_a_sentence_are_victims(read_unasked, told):
    assert counted(read_unasked(*OPENING, told)) == [(52, "offences", "2019"), (48, "victims", "2019")]


def test_so_are_those_of_records_that_are_no_crimes(read_unasked):
    told = "29,339 domestic abuse records were created in 2015 relating to 18,012 victims."
    found = counted(read_unasked("<h1>Abuse</h1>", "How many incidents of domestic abuse were reported?", told))
    assert found == [(29339, "other", "2015"), (18012, "victims", "2015")]


def test_the_victims_of_those_arrested_are_no_offences(read_unasked):
    told = "52 people were arrested in 2019 for crimes against 40 victims."
    assert counted(read_unasked(*OPENING, told)) == [(52, "arrests", "2019"), (40, "victims", "2019")]


def test_victims_of_one_sex_are_a_part_of_the_crimes(read_unasked):
    told = "52 offences were recorded in 2019, 40 against female victims."
    assert counted(read_unasked(*OPENING, told)) == [(52, "offences", "2019"), (40, "offences", "2019")]


@pytest.mark.parametrize(
    "told",
    [
        "60 offences were recorded in 2019 involving 48 victims under 18.",
        "In 2018 there were 50 offences and in 2019 60 offences relating to 58 victims.",
    ],
)
def test_victims_of_a_part_or_of_one_of_two_years_are_told(read_unasked, told):
    reading = read_unasked(*OPENING, told)
    assert "victims" not in {str(c.measure) for c in reading.counts}
    assert reading.issues


@pytest.mark.parametrize(
    "linked",
    [
        "some involving 30 victims",
        "mostly involving 48 victims",
        "not all relating to 48 victims",
        "each involving 20 victims",
        "with at least one involving 12 victims",
        "the largest case involving 12 victims",
        "excluding an operation involving 12 victims",
        "the remaining crimes involving 15 victims",
        "with the online ones involving 12 victims",
        "with rapes involving 12 victims",
        "with charges relating to 12 victims",
        "with officers also reporting crimes against 17 victims",
    ],
)
def test_victims_of_some_crimes_are_not_those_of_all(read_unasked, linked):
    reading = read_unasked(*OPENING, f"52 offences were recorded in 2019, {linked}.")
    assert (counted(reading), "not-a-figure" in kinds(reading)) == ([], True)


@pytest.mark.parametrize("part", ["offences were recorded in 2019 against girls,", "offences on Facebook in 2019"])
def test_victims_of_crimes_that_are_a_part_are_not_of_all_who_were(read_unasked, part):
    assert counted(read_unasked(*OPENING, f"52 {part} involving 48 victims.")) == []


@pytest.mark.parametrize("place", ["in Kent ", "by Kent Police ", "across the force area "])
def test_the_place_of_all_crimes_parts_no_victims(read_unasked, place):
    told = f"52 stalking offences were recorded {place}in 2019 involving 48 victims."
    assert counted(read_unasked(*OPENING, told)) == [(52, "offences", "2019"), (48, "victims", "2019")]


def test_records_that_were_crimes_count_crimes(read_unasked):
    told = "In 2019 120 domestic violence records were crimes."
    assert counted(read_unasked(*OPENING, told)) == [(120, "offences", "2019")]


def test_a_part_of_victims_counted_before_is_one_of_victims(read_unasked):
    told = "52 offences were recorded in 2019 relating to 48 victims. 30 of the victims were girls."
    assert counted(read_unasked(*OPENING, told))[-1] == (30, "victims", "2019")


@pytest.mark.parametrize(
    "told",
    [
        "52 stalking offences were recorded in 2019. These involved 60 individual victims: 48 girls and 12 boys.",
        "52 stalking offences were recorded in 2019. They had 60 victims (48 girls and 12 boys).",
        "There were 52 stalking offences in 2019, involving 60 different victims: 48 girls and 12 boys.",
        "In 2019 we recorded 52 stalking offences, which involved 60 individual victims: 48 girls and 12 boys.",
    ],
)
def test_victims_of_all_crimes_are_victims_where_their_parts_follow(read_unasked_letter, told):
    reading = read_unasked_letter(told)
    found = [(c.bounds.low, str(c.measure), c.offence, str(c.sex)) for c in reading.counts]
    victims = [(60, "victims", "stalking", "all"), (48, "victims", "stalking", "female")]
    assert found == [(52, "offences", "stalking", "all"), *victims, (12, "victims", "stalking", "male")]
    assert kinds(reading) == []


def test_parts_of_the_victims_that_crimes_of_a_year_had_are_victims(read_unasked_letter):
    reading = read_unasked_letter("The offences in 2019 of stalking involved 60 victims, 48 female and 12 male.")
    assert {str(c.measure) for c in reading.counts} == {"victims"}


def test_crimes_told_behind_the_parts_of_victims_are_crimes_again(read_unasked_letter):
    told = (
        "52 stalking offences were recorded in 2019. These had 60 victims: 48 girls and 12 boys. 40 were on Snapchat."
    )
    reading = read_unasked_letter(told)
    assert [str(c.measure) for c in reading.counts if c.platform == "snapchat"] == ["offences"]


@pytest.mark.parametrize(
    "told",
    [
        "52 stalking offences were recorded in 2019: 40 with female victims and 12 with male victims.",
        "52 stalking offences were recorded in 2019. These involved 40 girls and 12 boys.",
        "52 stalking offences were recorded in 2019. 40 victims were girls and 12 were boys.",
    ],
)
def test_crimes_parted_by_their_victims_stay_crimes(read_unasked_letter, told):
    assert {str(c.measure) for c in read_unasked_letter(told).counts} == {"offences"}


@pytest.mark.parametrize("parts", [", 20 female and 10 male", ", of whom 20 were female", ""])
def test_victims_of_numbered_crimes_and_their_parts_are_victims_of_that_offence(read_unasked_letter, parts):
    reading = read_unasked_letter(f"In 2019 there were 30 victims of 75 grooming offences{parts}.")
    found = {(c.bounds.low, str(c.measure), c.offence) for c in reading.counts}
    assert {(30, "victims", "grooming"), (75, "offences", "grooming")} <= found
    assert {measure for low, measure, _ in found if low != 75} == {"victims"}
