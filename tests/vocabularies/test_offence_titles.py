"""Titles of offences cut down, and titles that gather several."""

import pytest

from cyberflag.vocabularies.offences import understand_offence


@pytest.mark.parametrize(
    ("label", "value"),
    [
        ("022/21 Cause or incite, male u16, no pen", "022/21"),
        ("021/03 incite female <13, no pen", "021/03"),
        ("071/17 comms w/ child", "071/17"),
    ],
)
def test_a_title_cut_down_beside_its_code_is_understood(label, value):
    assert understand_offence(label).value == value


def test_a_cut_down_title_that_says_another_sex_than_its_code_is_not_understood():
    assert understand_offence("022/20 Cause or incite, male u16, no pen") is None


@pytest.mark.parametrize(
    ("label", "value"),
    [
        ("Sexual activity with a child under 13 or under 16", "sexual-activity"),
        ("Rape of a child (under 16 / under 13)", "rape"),
        ("Sexual assault on a male or female", "sexual-assault"),
    ],
)
def test_a_title_of_several_ages_or_sexes_is_the_group_of_them(label, value):
    assert understand_offence(label).value == value


@pytest.mark.parametrize("label", ["Less serious violence", "Most serious violence", "More serious violence"])
def test_violence_by_how_serious_it_is_is_not_the_whole_of_violence(label):
    assert understand_offence(label) is None


@pytest.mark.parametrize(
    "behind",
    [", victim aged under 18", " (victims under 18)", " - all victims aged 17 or under", "; victims were under 18"],
)
@pytest.mark.parametrize(
    "title",
    ["Causing or inciting a child under 16 to engage in sexual activity", "Sexual activity with a child under 13"],
)
def test_that_all_victims_are_children_is_no_second_age_of_a_title(title, behind):
    assert understand_offence(title + behind).value == understand_offence(title).value


@pytest.mark.parametrize("behind", [", victim under 13", ", under 13 and under 18", ", victim aged 11 to 13"])
def test_another_age_behind_a_title_stays_one(behind):
    title = "Causing or inciting a child under 16 to engage in sexual activity"
    found = understand_offence(title + behind)
    assert found is None or found.value != understand_offence(title).value
