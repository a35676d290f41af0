"""Titles that name a kind of crime and behind a colon the acts that make of it one offence."""

import pytest

from cyberflag.vocabularies.offences import offences_named_in


def named(text):
    return [item.value for item in offences_named_in(text)]


@pytest.mark.parametrize(
    ("title", "offence"),
    [
        ("Indecent photographs of children: take, make, permit to be taken, distribute - PCA 1978", "086/02"),
        ("Indecent images of children: making and distributing", "086/02"),
        ("Indecent images of children: making or taking (086/02)", "086/02"),
        ("Indecent images of children: distribution", "086/02"),
        ("Indecent images of children: distribution of images", "086/02"),
        ("Indecent photographs of children: possess", "086/10"),
        ("Q2. Indecent images of children: possession", "086/10"),
        ("Indecent images: possession by year", "086/10"),
    ],
)
def test_acts_behind_a_colon_make_one_offence_of_a_kind_of_crime(title, offence):
    assert named(title) == [offence]


@pytest.mark.parametrize(
    "title",
    [
        "Indecent images of children: by sex of victim",
        "Indecent images of children: 2020/21",
        "Indecent images of children: outcomes",
        "Indecent images of children: offences recorded",
        "Indecent images of children: possession, making and distributing",
        "Indecent images: making and possession",
        "Indecent images of children: devices seized",
        "Indecent images of children: number of victims who made a report",
        "Indecent images of children: take the total of both",
        "Indecent images of children: distribution of ages",
        "Indecent images of children: distribution by age and sex of victims",
        "Indecent images of children: age distribution",
        "Indecent images of children: show by age",
        "Indecent images of children: taken by the victim",
        "Indecent images of children: not possession",
    ],
)
def test_other_words_behind_a_colon_leave_the_kind_whole(title):
    assert named(title) == ["indecent-images"]
