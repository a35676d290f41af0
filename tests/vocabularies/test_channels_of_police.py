"""Platforms that a text names since the police write on them: no crime was on these."""

import pytest

from cyberflag.vocabularies.platforms import platforms_named_in


def named(text: str) -> list[str]:
    return [found.value for found in platforms_named_in(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Follow us on Facebook.",
        "Follow us on Facebook, Instagram and X.",
        "They were reported to us via our Facebook page.",
        "As shared on X, there were 12.",
        "There were 12, as we shared on X.",
        "12 were told on our official Twitter feed.",
        "accounts for policing purposes on Facebook",
        "Contact Kent Police on Facebook.",
        "the force's Instagram account",
    ],
)
def test_a_channel_of_the_police_is_no_platform(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "platforms"),
    [
        ("Our Snapchat offences numbered 12.", ["snapchat"]),
        ("Police recorded 12 Snapchat offences.", ["snapchat"]),
        ("12 crimes were committed with a Facebook account.", ["facebook"]),
        ("12 images were shared on Snapchat.", ["snapchat"]),
        ("Images were shared on X.", ["twitter"]),
        ("Our search for Facebook found 12.", ["facebook"]),
        ("Of our offences 12 were on Snapchat and 10 on Facebook.", ["snapchat", "facebook"]),
        ("girls who posted on Instagram", ["instagram"]),
        ("12 offences had images as shared on Snapchat.", ["snapchat"]),
        ("12 offences as posted on Instagram by the suspects", ["instagram"]),
        ("12 were on Snapchat. Follow us on Facebook.", ["snapchat"]),
    ],
)
def test_a_platform_of_crimes_is_one(text: str, platforms: list[str]) -> None:
    assert named(text) == platforms
