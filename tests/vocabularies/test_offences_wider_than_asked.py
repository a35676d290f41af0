"""Sexual offences of every kind are more than those against children, also where they are counted by the flag."""

import pytest

from cyberflag.vocabularies.offences import offences_named_in


@pytest.mark.parametrize(
    "text",
    [
        "Sexual crimes of every kind bearing the marker came to 1,507",
        "sexual offences of any type with the online flag",
        "sexual offences against people of all ages that were flagged",
        "recorded sexual offences broken down by age (aged under 18 or over) and gender of victims",
        "sexual offences by age of victim: under 18 and over",
        "sexual offences by age, under 18/over",
        "sexual offences by whether the victim was under 18 or not",
    ],
)
def test_they_are_sexual_offences_and_not_what_was_asked_for(text):
    assert [found.value for found in offences_named_in(text)] == ["sexual-offences"]


@pytest.mark.parametrize(
    "text",
    [
        "sexual offences of all kinds against children with the flag",
        "sexual crimes with the marker",
        "sexual offences with a victim under 18 and over the last year",
        "sexual offences with victims under 18 over the past five years",
        "sexual offences with a victim under 18 and over 12",
        "sexual offences with a victim under 18 and over three years old",
        "sexual offences with victims under 18 and not adults",
    ],
)
def test_those_against_children_or_with_the_flag_alone_are_all(text):
    assert [found.value for found in offences_named_in(text)] == ["all"]
