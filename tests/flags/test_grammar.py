"""What is told by the grammar of a sentence is found in wordings that stand in no list of the pack."""

import pytest

from cyberflag.flags.inflections import inflect
from verdicts import saying

HARASSMENT, STALKING, EXPOSURE, IMAGES = "195/94", "008/66", "088/09", "086/10"
NOT_ONLINE, REVIEW, ONLINE = 0, 1, 2


@pytest.fixture
def decide(reference, lexicon):
    """The decision and the platforms for a text, plain texts not being counted."""
    return saying(reference, lexicon, counts_texts=False)


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
        ("Abuse in a teams chat by a colleague", "teams"),
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
        ("Spat at and shoved in the old marketplace", HARASSMENT),
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
        ("Replied to a Shpock seller, who came round and pulled a blade", "034/01"),
        ("Girl assaulted by a man whom she had got to know on Snapchat", "020/05"),
    ],
)
def test_a_match_an_answer_or_a_sale_tells_of_a_meeting(decide, text, code) -> None:
    assert decide(text, code)[0] == ONLINE


def test_a_market_that_is_only_named_in_a_theft_goes_to_a_person(decide) -> None:
    assert decide("Two of the drills taken from the shed were from eBay", "028/01")[0] == REVIEW


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Hit by a stranger in the queue. She has since written about the attack on Instagram", "105/01"),
        ("Glared at across the office. The union met with both over Zoom", HARASSMENT),
        ("Hammering on the ceiling nightly. The street WhatsApp is quite civil", HARASSMENT),
        ("Seen in her road. An earlier breach was by Snapchat", "066/98"),
        ("Scratched by a guest. The room was booked on the hotel's website by his firm", "105/01"),
        ("Packages lifted from a porch, all from Vinted", "045/10"),
        ("Lead taken from roof, alarm app woke the caretaker", "028/01"),
        ("Jostled and robbed. Thief tried contactless in two shops", "034/01"),
        ("Dog walker shoved. Witness has sent a clip on WhatsApp to the warden", "105/01"),
        ("She keeps a log on her tablet of each time he bangs on the wall and shouts", HARASSMENT),
    ],
)
def test_what_others_do_with_a_service_is_not_the_offence(decide, text, code) -> None:
    assert decide(text, code) == (NOT_ONLINE, ())


@pytest.mark.parametrize(
    ("text", "decision"),
    [
        ("A form of torment that has gone on since Easter, by the lake", REVIEW),
        ("Torment since Easter by the lake, stones thrown", NOT_ONLINE),
    ],
)
def test_one_word_of_a_place_does_not_tell_how_it_was_done(decide, text, decision) -> None:
    assert decide(text)[0] == decision


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


@pytest.mark.parametrize(
    "text",
    [
        "Not a letter after all, it arrived via Messenger, saying you are finished",
        "No texts and no calls, always WhatsApp, nightly abuse",
        "She has no Instagram, insults were sent to her son's Snapchat",
        "Nothing by phone. Everything on Telegram",
        "No visits or notes, just an e-mail that says the shop will burn",
        "Using a nickname and without a word, posted her address on Twitter",
    ],
)
def test_a_denial_ends_where_it_is_said_how_it_was_done(decide, text) -> None:
    assert decide(text)[0] == ONLINE


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Shouting at her gate. No evidence that it came through Facebook", HARASSMENT),
        ("Spat at. No threats were made on WhatsApp", HARASSMENT),
        ("Never sent by e-mail, left under wiper", HARASSMENT),
        ("Cat taken from porch. No listing for it on Gumtree", "049/03"),
        ("Ring pocketed. Not seen anywhere online", "045/10"),
    ],
)
def test_a_denial_holds_as_far_as_its_clause(decide, text, code) -> None:
    assert decide(text, code) == (NOT_ONLINE, ())


@pytest.mark.parametrize(
    "text",
    [
        "Stood outside her shop. Snapchat abuse is on another crime number",
        "Spat at in the lane. The e-mails were crimed last week",
        "Followed on foot. WhatsApp threats have been raised under a separate occurrence",
    ],
)
def test_what_has_a_number_of_its_own_is_not_of_this_record(decide, text) -> None:
    assert decide(text) == (NOT_ONLINE, ())


def test_what_went_on_for_weeks_before_an_assault_by_a_groomer_is_part_of_it(decide) -> None:
    text = "Coach touched her chest. For six weeks previously he had sent sexual comments on Instagram"
    assert decide(text, "022/18") == (ONLINE, ("instagram",))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Three tweets to the vicar, who was then shouted at in the street", HARASSMENT),
        ("Forged lease sent to the bench by e-mail before the hearing in court", "079/01"),
        ("Pensioner got a WhatsApp as if from her grandson, paid a bill, neighbour sat with her since", "053/40"),
        ("Ketamine menu on Telegram, driver stopped in car", "092/30"),
    ],
)
def test_what_is_done_by_its_own_word_is_no_page_that_is_only_there(decide, text, code) -> None:
    assert decide(text, code)[0] == ONLINE


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Drunk at the perimeter again in breach of his order", "066/98"),
        ("Scout leader kept the raffle takings and changed the cash book", "053/42"),
        ("Growled at from behind a hedge", HARASSMENT),
        ("Left roses leaning on her wall", "066/39"),
        ("Complainant e-mailed the tenancy officer a log of the hammering on her ceiling", HARASSMENT),
    ],
)
def test_what_is_done_in_person_needs_nobody_to_see_it(decide, text, code) -> None:
    assert decide(text, code) == (NOT_ONLINE, ())


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Husband's old tower holds a folder of infants in the bath, posed", IMAGES),
        ("Stills of rape on a memory card in his wallet", "086/16"),
        ("Colleague opened the office machine to find videos of boys undressing", IMAGES),
        ("Nude passed round her workmates by a former partner", "008/71"),
    ],
)
def test_pictures_and_a_device_in_one_record_are_pictures_on_a_device(decide, text, code) -> None:
    assert decide(text, code)[0] == ONLINE


@pytest.mark.parametrize(
    ("text", "decision"),
    [
        ("Pictures of children found in his coat", REVIEW),
        ("Laptop taken from his flat", REVIEW),
        ("Prints of naked boys in a drawer, no computer in the house", NOT_ONLINE),
        ("Cine film of girls undressing, found in the cellar of a late uncle", NOT_ONLINE),
    ],
)
def test_pictures_or_a_device_alone_do_not_decide_and_paper_decides_against(decide, text, decision) -> None:
    assert decide(text, IMAGES)[0] == decision


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Detective posing as a mother was asked for the use of her daughter, 7", "071/01"),
        ("He believed he was corresponding with a girl of 12 and drove to the park she named", "071/17"),
        ("A volunteer behind the profile was told what he would do to a boy of 11", "022/10"),
        ("Girlfriend controls all his passwords and replies to his mother as if she were him", "008/67"),
        ("Bookkeeper released funds after a virtual meeting with what seemed her employer", "053/40"),
        ("Voice cloned, heir told the bank to pay", "053/40"),
        ("A damning write-up every week since the waiter was let go", HARASSMENT),
        ("Coach hired via the firm's app under a dead man's name, not returned", "048/01"),
        ("Radio in the guest room was a camera beaming footage to the host's attic", "088/10"),
        ("Tenant found a lens in a socket that relays live to next door", "088/10"),
        ("Beacon clipped under her pram by a former partner", STALKING),
        ("Pensioner persuaded to install a program that shared her desktop", "053/40"),
        ("Third follow request in breach of the order", "066/98"),
        ("Sent a contact request and a wave in breach of the order", "066/98"),
        ("Tracker app put on his phone by a jealous partner", STALKING),
    ],
)
def test_what_is_online_though_no_service_is_named_is_known_by_what_is_done(decide, text, code) -> None:
    assert decide(text, code)[0] == ONLINE


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Undercover officer bought two wraps from him by the canal", "092/30"),
        ("Clock above the bed hid a hole in the wall that he looked through", "088/10"),
        ("Chased down the street by a man on his phone", HARASSMENT),
        ("Girl told her therapist by video call that the caretaker touched her", "020/06"),
    ],
)
def test_the_same_words_of_what_is_done_in_person_decide_nothing(decide, text, code) -> None:
    assert decide(text, code)[0] == NOT_ONLINE


def test_who_is_called_together_through_a_service_to_do_it_is_brought_there_by_it(decide) -> None:
    assert decide("Recruited lads on Snapchat to set light to her bins", "056/01") == (ONLINE, ("snapchat",))
    assert decide("Boy told on Discord to come to the bridge alone, beaten by five", "008/06") == (ONLINE, ("discord",))


def test_what_a_look_into_a_phone_shows_is_the_offence_and_no_mere_evidence(decide) -> None:
    text = "Analysis of a seized handset revealed adverts for crack sent by text to 90 customers"
    assert decide(text, "092/30", counts_texts=True) == (ONLINE, ("sms",))


def test_a_threat_to_put_somebody_up_is_no_post(decide) -> None:
    text = 'Yelled at in the yard that he would smash her face and "splash you all over TikTok"'
    assert decide(text, "059/11")[0] == NOT_ONLINE
    assert decide("Lies about her all over TikTok, put up by her cousin")[0] == ONLINE
