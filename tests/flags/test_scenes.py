"""What only happened to be there when something was done in person: a screen, a match of long ago, a payment that was
promised, an interview, a group that was warned, a tool that keeps somebody safe, an appointment. And plain texts,
e-mails called mails, words sent with a penny, cards and forms on the sites of firms, which tell how it was done.
"""

import pytest

HARASSMENT, STALKING, COERCION, BREACH, THREATS = "195/94", "195/12", "008/67", "066/39", "059/11"
TOUCHING, ABUSE_IN_FAMILY, BEFORE_A_CHILD, TO_WATCH = "020/05", "023/24", "022/10", "022/11"
EXPOSURE, VOYEURISM, RAPE = "088/09", "088/10", "019/08"
AFFRAY, ASSAULT, WOUNDING, MALICIOUS = "125/11", "105/01", "008/06", "008/72"
FRAUD, MAKING_OFF, BY_EMPLOYEE, BLACKMAIL = "053/40", "046/00", "041/00", "035/00"
NOT_ONLINE, ONLINE = 0, 2


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (ABUSE_IN_FAMILY, "Uncle sat beside her under a blanket, film on Amazon Prime, and touched her over pyjamas."),
        (BEFORE_A_CHILD, "Babysitter had sex on sofa next to child. Child was watching YouTube Kids at the time."),
        (EXPOSURE, "Exposed himself in the waiting room, YouTube on the wall screen."),
        (HARASSMENT, "Neighbour blasts Spotify through the wall at 3am to get at her, bangs on the ceiling."),
        (HARASSMENT, "Neighbour plays Apple Music full blast all night and bangs on wall."),
    ],
)
def test_what_is_on_a_screen_or_a_speaker_is_no_means(look, code, text) -> None:
    assert look(text, code)[0] == NOT_ONLINE


@pytest.mark.parametrize(
    ("code", "text", "platform"),
    [
        (TO_WATCH, "S. sent AP (13) a Netflix party link and put on explicit film, told her to watch.", "netflix"),
        (TO_WATCH, "S. made AP (12) watch porn on YouTube on his telly.", "youtube"),
        (MALICIOUS, "Racist film on YouTube about AP by neighbour, 3k views.", "youtube"),
        (HARASSMENT, "Ex puts abusive messages to her in the titles of Spotify playlists.", "spotify"),
        (BEFORE_A_CHILD, "S. had sex in front of AP (14) and streamed it on Facebook.", "facebook"),
    ],
)
def test_what_is_shown_or_published_to_somebody_there_is_one(look, code, text, platform) -> None:
    assert look(text, code) == (ONLINE, (platform,))


@pytest.mark.parametrize(
    "text",
    [
        "AP once dated S. via Hinge, ended 2020. He now follows her on foot from the station most evenings.",
        "Known to each other from a dating site a decade ago. S. stares in, follows her to shops.",
        "Two dates in 2018 after matching on an app. He has since joined her church, follows her out.",
        "Once matched on Tinder, they met for one coffee and no more. He now lurks at her stables.",
    ],
)
def test_who_merely_once_met_there_stalks_in_person(look, text) -> None:
    assert look(text, STALKING)[0] == NOT_ONLINE


@pytest.mark.parametrize(
    ("code", "text", "platform"),
    [
        (STALKING, "Matched on Tinder last week, she unmatched. He makes new Tinder profiles to reach her.", "tinder"),
        (TOUCHING, "Matched on Tinder, met that night at his flat, he touched her when she said no.", "tinder"),
        (HARASSMENT, "They met on Tinder, it lasted two months. He now sends threats on Tinder.", "tinder"),
        (HARASSMENT, "Relationship ended 2022. S. posts on Facebook that she has HIV.", "facebook"),
    ],
)
def test_who_writes_there_or_has_just_met_there_does_not(look, code, text, platform) -> None:
    assert look(text, code) == (ONLINE, (platform,))


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (FRAUD, "Meal for four, told the waiter he'd do it by banking app, walked out while the till was busy."),
        (FRAUD, "Fare of £45 from the races. Passenger offered to pay by app, then opened the door and ran."),
        (FRAUD, "Diner said she'd settle up with her phone outside, then got in a car and went."),
        (MAKING_OFF, "Had a haircut and said he'd pay with Apple Pay, then left the shop at a run."),
    ],
)
def test_a_payment_that_was_only_promised_is_no_payment(look, code, text) -> None:
    assert look(text, code)[0] == NOT_ONLINE


@pytest.mark.parametrize(
    ("text", "platforms"),
    [
        ("Bought AP's bike at the door, showed a fake bank app screen of a payment made. No money came.", ()),
        ("Sold a sofa on Facebook Marketplace, buyer said he'd pay by bank app and took it.", ("facebook",)),
        ("Passenger grabbed driver's phone and sent himself £300 by the bank app.", ()),
        ("AP said she'd pay by PayPal for a phone, then sent £300. It never came.", ("paypal",)),
    ],
)
def test_a_payment_that_was_made_or_faked_is_one(look, text, platforms) -> None:
    assert look(text, FRAUD) == (ONLINE, platforms)
