"""Which of the services in a record its offence was done by: names as they are written, and services that somebody has
and nobody used, that were looked at, left or blocked, from which a stolen thing was not logged out, that only saw it.
"""

import pytest

HARASSMENT, STALKING, MALICIOUS, THREATS, BLACKMAIL = "195/94", "195/12", "008/72", "059/11", "035/00"
CONTROL, CHILD, IMAGES, ABUSE, RAPE = "008/67", "071/17", "086/02", "022/06", "019/08"
FRAUD, MISUSE, DRUGS, BURGLARY, CYCLE, THEFT = "053/40", "053/54", "092/30", "028/03", "044/00", "049/10"
NOT_ONLINE, ONLINE = 0, 2


@pytest.mark.parametrize(
    ("text", "platforms"),
    [
        ('Threats to a clerk on "Wicker".', ("wickr",)),
        ("Neighbour whats-apped threats to her.", ("whatsapp",)),
        ("Posts threats on the 'gram.", ("instagram",)),
        ("Abuse of a teacher in a T'gram channel.", ("telegram",)),
        ("Threats left below a run on S-T-R-A-V-A.", ("strava",)),
        ("Threats came over the yellow ghost app.", ("snapchat",)),
        ("Abuse sent on X (formerly Twitter).", ("x",)),
        ("Platform used was Twitter, threats to kill.", ("twitter",)),
        ("Insults by inmail from a stranger.", ("linkedin",)),
        ("Threats by Vibre.", ("viber",)),
    ],
)
def test_a_name_is_known_as_it_is_written(look, text, platforms) -> None:
    assert look(text, MALICIOUS) == (ONLINE, platforms)


@pytest.mark.parametrize(
    ("code", "text", "platforms"),
    [
        (FRAUD, "Met on the dating app, Hinge. Paid £900, match gone.", ("hinge",)),
        (FRAUD, 'Met on "Hinge" and paid £900.', ("hinge",)),
        (FRAUD, "Player in Words w/ Friends had her pay £900.", ("words-with-friends",)),
        (FRAUD, "He had her install Hang Outs and asked for £900 there.", ("google-hangouts",)),
        (IMAGES, "Flicker album with 12 IIOC.", ("flickr",)),
        (IMAGES, "Adult sells videos of a child on an OF page.", ("onlyfans",)),
    ],
)
def test_a_name_that_is_a_word_is_known_by_its_company(look, code, text, platforms) -> None:
    assert look(text, code) == (ONLINE, platforms)


def test_no_contact_on_one_that_is_named_is_none(look) -> None:
    text = "Met in a Discord chat and paid £900. Has had no contact with him on Facebook."
    assert look(text, FRAUD) == (ONLINE, ("discord",))


def test_a_chair_of_wicker_is_no_service(look) -> None:
    assert look("Cat sat on wicker chair, neighbour kicked it. Letter pushed under the door.", HARASSMENT)[1] == ()


@pytest.mark.parametrize(
    ("code", "text", "platforms"),
    [
        (CHILD, "Girl of 12 has TikTok and Roblox, man on neither. He sent sexual msgs on Kik.", ("kik",)),
        (CHILD, "Boy's Insta and Snapchat, all of which mum monitors. Sexual msgs came on Kik.", ("kik",)),
        (CHILD, "Boy has Insta and Snapchat, both checked by OIC, nil. Sexual msgs came on Kik.", ("kik",)),
        (MALICIOUS, "Nude sent by Snapchat. She has Tinder too but never used with him.", ("snapchat",)),
        (MALICIOUS, "Nude sent by Snapchat. She has Tinder but no contact there.", ("snapchat",)),
        (DRUGS, "Orders for cocaine on Telegram. Snapchat seen too but personal only.", ("telegram",)),
        (DRUGS, "Orders for cocaine on Telegram. WhatsApp on the handset holds nothing.", ("telegram",)),
        (STALKING, "Facebook and Insta were all blocked by her that night. He e-mails her daily.", ("email",)),
        (STALKING, "Sends playlists on Spotify with threats. Blocked elsewhere: Insta, Snapchat.", ("spotify",)),
        (MALICIOUS, "Voice notes by WhatsApp with threats. His Facebook shows him to be in Spain.", ("whatsapp",)),
        (MALICIOUS, "Threats by Viber. A mate saw it and told her by WhatsApp.", ("viber",)),
        (STALKING, "FaceTime calls at night. Caller ID an iCloud address.", ("facetime",)),
        (MISUSE, "Ex reads her Gmail. Insta unaffected.", ("gmail",)),
    ],
)
def test_a_service_that_nobody_used_for_it_is_not_named(look, code, text, platforms) -> None:
    assert look(text, code) == (ONLINE, platforms)


@pytest.mark.parametrize(
    ("code", "text", "platforms"),
    [
        (STALKING, "Susp has since looked at her LinkedIn page 40 times.", ("linkedin",)),
        (HARASSMENT, "Not Facebook as the log had it, it was Nextdoor where he wrote insults.", ("nextdoor",)),
        (BLACKMAIL, "Stripped on Skype for a woman who recorded it. £90 demanded.", ("skype",)),
        (CONTROL, "Texts all day asking who she's with.", ("sms",)),
        (MISUSE, "Not removed from the echo account, ex drops in on Alexa to listen.", ("alexa",)),
        (CONTROL, "He shouts at her through the Nest doorbell while abroad.", ("nest",)),
        (STALKING, "Blocked everywhere else he turned to Vinted messages.", ("vinted",)),
        (HARASSMENT, "Video called by WhatsApp 30 times but no one answered.", ("whatsapp",)),
        (HARASSMENT, "Sent threats by WhatsApp but no contact with him for a week.", ("whatsapp",)),
        (MALICIOUS, "Three threats by email and Snapchat, all three viewed by PC.", ("email", "snapchat")),
        (HARASSMENT, "Abuse on Instagram but private account so sender not known.", ("instagram",)),
        (HARASSMENT, "Insults on TikTok comments, all deleted by vic.", ("tiktok",)),
        (FRAUD, "Console bought on Gumtree, parcel contained nothing.", ("gumtree",)),
        (MALICIOUS, "Her picture was found on his Tinder, set up in her name.", ("tinder",)),
        (MALICIOUS, "Neighbour found it and sent on Nextdoor with abuse.", ("nextdoor",)),
        (HARASSMENT, "Video on Snapchat shows him with a knife saying he will come for vic.", ("snapchat",)),
        (IMAGES, "Photos of child on disposable camera put on Telegram.", ("telegram",)),
        (THEFT, "Phone stolen, £900 sent from Monzo, she fears someone will use others.", ("monzo",)),
    ],
)
def test_a_service_by_which_it_was_done_is_not_set_aside(look, code, text, platforms) -> None:
    assert look(text, code) == (ONLINE, platforms)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (STALKING, "Radiators and lights go off at 2am, he still holds the master login."),
        (STALKING, "Unit wired behind the dash tells him her whereabouts."),
        (STALKING, "A thing in her bag gave him her whereabouts minute by minute."),
    ],
)
def test_what_is_held_from_afar_is_online(look, code, text) -> None:
    assert look(text, code) == (ONLINE, ())


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (CYCLE, "Bike stolen. Mother has trawled Gumtree and Facebook for it."),
        (THEFT, "Laptop stolen from a bench. E-mail was logged in on it, she fears someone will get in."),
        (THEFT, "Bag stolen. PayPal and Gmail passwords reset as a precaution."),
        (THEFT, "Tablet stolen from a pew. PayPal say nil attempts."),
        (BURGLARY, "Nest cam alerted owner. Rings taken."),
        (THREATS, 'Bawled in a yard that he\'d "hack your bank".'),
        (IMAGES, "Photo lab found an indecent image of a child on a roll of film."),
        (RAPE, "Touched in bed by a lodger, both in the works WhatsApp group."),
        (RAPE, "Touched in bed by a lodger. Strategy meeting held on Teams."),
        (DRUGS, "Sells cannabis by the gram from his front door."),
        (FRAUD, "Cheque stolen from letterbox and paid out of acct at a branch."),
        (HARASSMENT, "Letterbox pushed in, shouting at her through it."),
        (THEFT, "Parcel taken. Vic shouted at him via Nest doorbell."),
    ],
)
def test_what_only_saw_it_or_was_only_feared_is_no_means(look, code, text) -> None:
    assert look(text, code)[0] == NOT_ONLINE
