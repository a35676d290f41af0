"""Platforms, and how replies name them."""

import json
from pathlib import Path

import pytest

from cyberflag.flags import load_pack
from cyberflag.vocabularies.platforms import (
    COUNTED_AS,
    OTHER,
    PLATFORMS,
    count_platform,
    platforms_named_in,
    understand_platform,
)


@pytest.mark.parametrize(
    ("text", "slug", "score"),
    [
        ("Snapchat", "snapchat", 1.0),
        ("FACEBOOK", "facebook", 1.0),
        ("Whats App", "whatsapp", 1.0),
        ('"Grindr"', "grindr", 1.0),
        ("“Tinder”", "tinder", 1.0),
        ('"Tinder”', "tinder", 1.0),
        ("‘Dating app’", "dating-app", 1.0),
        ("Twitter/X", "twitter", 1.0),
        ("X (formerly Twitter)", "twitter", 1.0),
        ("musical.ly", "musical-ly", 1.0),
        ("Instagram app", "instagram", 0.9),
        ("Facebook Messenger", "facebook-messenger", 1.0),
        ("Other platform", "other", 1.0),
        ("Other", "other", 0.6),
        ("Another", "other", 0.6),
        ("Yet another", "other", 0.6),
        ("Platform not recorded", "unknown", 1.0),
        ("Not recorded", "unknown", 0.5),
        ("Not known", "unknown", 0.5),
        ("All platforms", "all", 1.0),
        ("Text", "text-message", 0.7),
    ],
)
def test_a_text_that_is_a_platform_is_understood(text, slug, score):
    understood = understand_platform(text)
    assert understood is not None
    assert (understood.value, understood.score) == (slug, score)


@pytest.mark.parametrize(
    "text",
    [
        "x",
        "X",
        "Female",
        "13",
        "2017/18",
        "Total",
        "Offences",
        "Sexual communication with a child",
        "88A",
        "Snapchat / Instagram",
        "-",
        "*",
        "",
    ],
)
def test_what_is_no_platform_is_left_alone(text):
    assert understand_platform(text) is None


@pytest.mark.parametrize(
    ("text", "slugs"),
    [
        (
            "Crimes that mention Facebook, Twitter, Whatsapp or Instagram",
            ["facebook", "twitter", "whatsapp", "instagram"],
        ),
        ("“Grindr”, “Tinder” or “Dating app”", ["grindr", "tinder", "dating-app"]),
        ("Facebook Messenger and Facebook", ["facebook-messenger", "facebook"]),
        ("the Signal app", ["signal"]),
        ("a signal to the line manager by phone", []),
        ("online offences on the internet", []),
        ("foi@facebook.example", []),
    ],
)
def test_platforms_in_running_text_are_found(text, slugs):
    assert [understood.value for understood in platforms_named_in(text)] == slugs


def test_every_slug_stands_once_and_reads_back_by_slug_and_name():
    slugs = [platform.slug for platform in PLATFORMS]
    assert len(slugs) == len(set(slugs))
    for platform in PLATFORMS:
        assert understand_platform(platform.name).value == platform.slug
        assert understand_platform(platform.slug).value == platform.slug


def test_no_alias_belongs_to_two_platforms():
    owners: dict[str, str] = {}
    for platform in PLATFORMS:
        for alias in (platform.name, *platform.aliases):
            assert owners.setdefault(alias.casefold(), platform.slug) == platform.slug


def test_the_list_owns_every_platform_that_the_flag_can_name() -> None:
    named = {slug for family in load_pack().families for slug in family.platforms}
    assert named <= set(COUNTED_AS), sorted(named - set(COUNTED_AS))


def test_what_the_flag_names_is_counted_under_a_slug_that_counts_know() -> None:
    known = {platform.slug for platform in PLATFORMS}
    assert set(COUNTED_AS.values()) <= known | {OTHER}
    assert {slug: slug for slug in known}.items() <= COUNTED_AS.items()


@pytest.mark.parametrize(
    ("slug", "counted"),
    [("x", "twitter"), ("sms", "text-message"), ("bittorrent", "peer-to-peer"), ("pcloud", "other"), ("mine", "other")],
)
def test_a_slug_of_the_flag_is_counted_as_replies_count_it(slug: str, counted: str) -> None:
    assert count_platform(slug) == counted


def test_a_service_that_only_the_flag_knows_is_never_read_out_of_a_reply() -> None:
    only = set(COUNTED_AS) - {platform.slug for platform in PLATFORMS}
    read = {slug for slug in only if (found := understand_platform(slug)) and found.value == slug}
    assert only
    assert not read


@pytest.mark.shared
def test_the_labelled_summaries_name_platforms_of_the_list() -> None:
    path = Path(__file__).resolve().parents[3] / "shared" / "mo-texts" / "dev.jsonl"
    if not path.is_file():
        pytest.skip("the labelled summaries are private to the project")
    named = {slug for line in path.read_text(encoding="utf-8").splitlines() for slug in json.loads(line)["platforms"]}
    assert named <= set(COUNTED_AS), sorted(named - set(COUNTED_AS))


@pytest.mark.parametrize(
    ("label", "slug"),
    [
        ("An app not listed", "other"),
        ("Bluesky", "bluesky"),
        ("Character.AI", "character-ai"),
        ("Tick Tock", "tiktok"),
        ("Second Life", "second-life"),
        ("World of Warcraft", "world-of-warcraft"),
        ("Clash Royale", "clash-royale"),
        ("Any site that is not shown", "other"),
        ("App not listed here", "other"),
        ("Sites not shown separately", "other"),
        ("Unlisted app", "other"),
        ("App not listed", "unknown"),
        ("The app was not listed", "unknown"),
        ("Any site not named", "unknown"),
    ],
)
def test_an_app_that_a_table_does_not_list_is_another_one(label, slug):
    assert understand_platform(label).value == slug


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Hinge + app", "hinge"),
        ("Bumble AND dating", "bumble"),
        ('"Signal" & "app"', "signal"),
        ("Tinder plus match", "tinder"),
        ("Hinge (dating app)", "hinge"),
    ],
)
def test_a_word_searched_for_beside_a_name_leaves_it_the_platform(text, slug):
    found = understand_platform(text)
    assert found is not None
    assert found.value == slug


def test_two_names_with_a_word_between_are_not_one():
    assert understand_platform("Snapchat and Instagram") is None


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Yubo OR Yellow", "yubo"),
        ("Yellow or Yubo", "yubo"),
        ("Yubo & Yellow", "yubo"),
        ("Twitter OR X", "twitter"),
        ("X and Twitter", "twitter"),
        ("X, Twitter", "twitter"),
    ],
)
def test_two_names_of_one_service_are_it(text, slug):
    found = understand_platform(text)
    assert found is not None
    assert found.value == slug


@pytest.mark.parametrize(
    "text",
    [
        "Yubo OR Kik",
        "Yellow OR Kik",
        "Yellow",
        "Yellow or red",
        "X or Y",
        "SMS or X",
        "Kik, X",
        "Yubo or Yellow or Kik",
    ],
)
def test_a_word_that_is_no_other_name_of_the_service_beside_it_makes_none(text):
    assert understand_platform(text) is None
