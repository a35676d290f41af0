"""What is told by the grammar of a sentence is found in wordings that stand in no list of the pack."""

import pytest

from cyberflag.flags import names_of
from cyberflag.flags.inflections import inflect

HARASSMENT, STALKING, EXPOSURE = "195/94", "008/66", "088/09"
NOT_ONLINE, REVIEW, ONLINE = 0, 1, 2


@pytest.fixture
def decide(reference, lexicon):
    """The decision and the platforms for a text."""

    def say(text: str, code: str = HARASSMENT, *, counts_texts: bool = False):
        verdict = reference.decide(text.encode(), lexicon.group_of(code), counts_texts=counts_texts)
        return verdict.decision, names_of(verdict.platforms, lexicon.platforms)

    return say


@pytest.mark.parametrize(
    ("text", "platform"),
    [
        ("AP messengered all night by ex, vile", "facebook"),
        ("Insta'd by a stranger who says he will rape her", "instagram"),
        ("He keeps whatsapping her that she is dead", "whatsapp"),
        ("Snapchatting threats to a classmate", "snapchat"),
    ],
)
def test_a_service_named_as_a_verb_is_known_and_tells_of_something_done(decide, text, platform) -> None:
    assert decide(text) == (ONLINE, (platform,))


@pytest.mark.parametrize(
    ("text", "platform"),
    [
        ("The feud has spread to discord, where he calls her a thief", "discord"),
        ("Six Messenger comments, each worse than the last", "facebook"),
        ("Threats within snap to three pupils", "snapchat"),
        ("Has taken to Nextdoor to accuse a neighbour of theft", "nextdoor"),
        ("Abuse in a teams chat by a colleague", "microsoft-teams"),
    ],
)
def test_a_service_is_known_by_the_words_that_lead_to_it_and_follow_it(decide, text, platform) -> None:
    assert decide(text) == (ONLINE, (platform,))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Shoved by a bike messenger at the lights", HARASSMENT),
        ("Money to be handed to a messenger who came by car", "053/40"),
        ("Gathering tinder in the woods when a male exposed himself", EXPOSURE),
        ("Shouted at by the couple nextdoor over a fence", HARASSMENT),
        ("Spat at in the old marketplace", HARASSMENT),
    ],
)
def test_persons_places_and_things_are_no_services(decide, text, code) -> None:
    assert decide(text, code) == (NOT_ONLINE, ())


def test_an_app_that_finds_things_speaks_where_a_person_is_followed_by_it(decide) -> None:
    assert decide("Ex knew where she was each night through Find My", STALKING) == (ONLINE, ("find-my",))
    assert decide("Tablet sewn in lining of her bag and followed with Find My", STALKING) == (ONLINE, ("find-my",))
    assert decide("Phone snatched. Find My says Luton", "045/10") == (NOT_ONLINE, ())


def test_verbs_are_made_as_english_spells_them() -> None:
    assert {"skyped", "skyping"} <= set(inflect("skype"))
    assert {"snapchatted", "snapchatting"} <= set(inflect("snapchat"))
    assert {"tweeted", "tweeting"} <= set(inflect("tweet"))
    assert "fbed" not in inflect("fb")


@pytest.mark.parametrize("name", ["facebook marketplace", "match.com", "4chan"])
def test_no_verb_is_made_of_a_name_of_several_words_or_with_signs(name) -> None:
    assert inflect(name) == ()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Saw a Vinted advert for a lodger. On arrival male pinned her down and touched her", "020/05"),
        ("Bumble match drove her out of town and kept her in a locked garage", "036/01"),
        ("Marketplace sale of a necklace, taken from her hand on the step by the buyer", "034/01"),
    ],
)
def test_a_market_or_a_dating_service_that_leads_there_is_enough_for_what_is_done_in_person(decide, text, code) -> None:
    assert decide(text, code)[0] == ONLINE


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Raped by her husband in May. They met through Bumble, married 2015", "019/08"),
        ("Punched in kitchen by his fiance, met on Grindr, living together since 2018", "105/01"),
        ("Robbed of rucksack on way to click & collect", "034/01"),
        ("Sat nav and coat taken. Owner has since spotted them on eBay", "045/10"),
        ("Scooter stolen from hall. Next day she found her scooter on Gumtree", "045/10"),
        ("Jumper gone from a box delivered by Amazon to the wrong step", "045/10"),
        ("Knows him from a choir that has a page on the internet. He bangs on her door", HARASSMENT),
        ("Jogger grabbed from behind, garmin data gives the time", "020/05"),
    ],
)
def test_what_was_before_the_offence_or_after_it_is_no_way_of_committing_it(decide, text, code) -> None:
    assert decide(text, code) == (NOT_ONLINE, ())
