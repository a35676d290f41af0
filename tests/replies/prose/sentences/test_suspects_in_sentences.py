"""Ages and sexes of people arrested or suspected, in sentences and lines: those of no victim."""

import pytest


def told(reading):
    return [(c.bounds.low, str(c.sex), str(c.age), c.offence) for c in reading.counts]


@pytest.mark.parametrize(
    "text",
    [
        "In 2022 the force made 16 arrests for rape; 14 were male and 2 female.",
        "How many people were arrested for rape in 2022?\n\nTotal: 16\nMale: 14\nFemale: 2",
        "In 2022 there were 16 suspects of rape, of whom 14 were male and 2 female.",
        "In 2022 16 people were charged with rape, of whom 14 were male and 2 female.",
    ],
)
def test_the_sex_of_those_arrested_is_no_victims(read_unasked_letter, text):
    reading = read_unasked_letter(text)
    assert told(reading) == [(number, "all", "all", "rape") for number in (16, 14, 2)]
    assert [dict(c.detail).get("suspect sex") for c in reading.counts] == [None, "male", "female"]


def test_the_age_of_those_arrested_is_no_victims(read_unasked_letter):
    reading = read_unasked_letter("Arrests for rape in 2022\n\nAged 10 to 13: 3\nAged 14 to 17: 9")
    assert [str(c.age) for c in reading.counts] == ["all", "all"]
    assert [dict(c.detail)["suspect age"] for c in reading.counts] == ["10-13", "14-17"]


@pytest.mark.parametrize(
    "text",
    [
        "In 2022 the force made 16 arrests for rape where the victim was a girl.",
        "You asked for arrests by the sex of the victim.\n\nArrests for rape in 2022\n\nFemale: 16",
    ],
)
def test_arrests_by_the_sex_of_the_victim_are_parted_by_victims(read_unasked_letter, text):
    assert told(read_unasked_letter(text)) == [(16, "female", "all", "rape")]
