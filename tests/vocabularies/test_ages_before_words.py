"""Numbers that are ages where a number of people or of things could stand, and offences named by what was found."""

import pytest

from cyberflag.model import Measure
from cyberflag.vocabularies.measures import measures_named_in


def named(text: str) -> list[tuple[Measure, str]]:
    return [(found.value, text[found.start : found.end]) for found in measures_named_in(text)]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("58 were under 18 and 49 suspects were adults", "49 suspects"),
        ("aged 13 to 15 and 7 victims aged 16 or 17", "7 victims"),
        ("under 18 and 12 suspects", "12 suspects"),
    ],
)
def test_a_number_of_people_behind_an_age_is_one(text, counted):
    assert counted in [words for _, words in named(text)]


@pytest.mark.parametrize("text", ["under-18 victims", "17 or younger victims", "those aged 16 suspects"])
def test_an_age_alone_counts_nobody(text):
    assert not [words for _, words in named(text) if words[0].isdigit()]


@pytest.mark.parametrize(
    "text",
    [
        "The number of indecent images of children offences (86/2, 86/10 and 86/15 together) recorded in 2024",
        "number of indecent images of children offences - by month",
        "number of indecent images of children offences under section 1",
        "number of indecent image offences (86/2)",
    ],
)
def test_offences_named_by_images_are_crimes(text):
    assert {measure for measure, _ in named(text)} <= {Measure.OFFENCES}


@pytest.mark.parametrize(
    "text",
    [
        "number of indecent images (found on devices)",
        "number of indecent images of children seized",
        "number of images crime scene officers took",
        "how many images of children were found",
    ],
)
def test_images_are_none(text):
    assert Measure.OTHER in {measure for measure, _ in named(text)}
