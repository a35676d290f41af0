"""Services named one after the other, of which each tells that the next one is meant; and services that stand by: what
pays, what keeps, what was taken away, threatened, boasted of or forbidden.
"""

import pytest

TOUCHING, GROOMING, INCITING, IMAGES = "022/06", "071/17", "022/20", "088/15"
HARASSMENT, STALKING, ASSAULT, FRAUD, THEFT, EXPOSURE = "195/94", "195/12", "105/01", "053/42", "045/10", "088/09"
NOT_ONLINE, ONLINE = 0, 2


@pytest.mark.parametrize(
    ("platforms", "text"),
    [
        (("hoop", "snapchat"), "Hoop to Snap, where he asked V (13) for nudes."),
        (("instagram", "whatsapp"), "Messaged V (14) on IG/WA asking for sexual pictures."),
        (("snapchat", "tiktok"), "Comments on TikTok, hopped to Snap that night, sexual talk with V (12)."),
        (("snapchat", "yubo"), "Began on Yubo & drifted to Snap, sexual messages to V (13)."),
        (("tinder", "whatsapp"), "Matched on Tinder, WA for two weeks, explicit pictures sent to V (15)."),
        (("instagram", "snapchat", "whatsapp"), "Sexual messages to V (14) on Snap, IG and WA."),
        (("instagram", "snapchat"), "Spoke to V (13) on Insta, got her Snap and sent sexual messages there."),
    ],
)
def test_services_in_a_chain_tell_of_each_other(look, platforms, text) -> None:
    assert look(text, GROOMING) == (ONLINE, platforms)


@pytest.mark.parametrize(
    ("platforms", "text"),
    [
        (("teams", "whatsapp"), "Former colleague abuses her over WA and Teams, racist names."),
        (("discord", "twitch"), "Abuse on Discord, then joined her Twitch to go on with it."),
        (("ngl",), "Gets NGL questions that call her a slag, twenty this week."),
        (("google-reviews", "trustpilot"), "False Google & Trustpilot reviews that name her as a thief."),
        (("google-reviews",), "Abusive reviews on her shop's Google listing that call her a thief."),
        (("alexa", "blink"), "Uses Blink and Alexa to watch and speak to her since she left."),
        (("discord",), "Threats on disscord to burn her house."),
    ],
)
def test_names_that_are_ordinary_words_are_known_by_what_stands_beside_them(look, platforms, text) -> None:
    assert look(text, HARASSMENT) == (ONLINE, platforms)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (THEFT, "Lorry of Viber Haulage opened at the services, pallets gone."),
        (HARASSMENT, "Shouted at the umpire over a snap call of lbw, raised the bat at him."),
        (HARASSMENT, "Shouted at by a neighbour in the lobby of the flats."),
    ],
)
def test_such_names_stay_words_elsewhere(look, code, text) -> None:
    assert look(text, code)[0] == NOT_ONLINE


@pytest.mark.parametrize(
    ("code", "platforms", "text"),
    [
        (INCITING, ("snapchat",), "Asked V (13) for nudes on Snapchat. Mum saved the lot to her Google Drive."),
        (INCITING, ("whatsapp",), "Sexual messages to V (14) on WhatsApp. Screenshots backed up to an iCloud."),
        (FRAUD, ("vinted",), "Coat bought on Vinted, £90 paid into a Monzo account. Nothing came."),
        (FRAUD, ("telegram",), "Trader on Telegram was paid £400 in paysafecard codes. No goods."),
        (FRAUD, ("tinder",), "Met on Tinder, never in person, £3k sent by Western Union for his fees."),
        (FRAUD, ("facebook",), "FB Dating contact asked for loans, £6k lost."),
        (IMAGES, ("telegram",), "Nudes of V put on Telegram. He later boasted on Snapchat."),
        (
            INCITING,
            ("snapchat",),
            "Sexual messages to V (13) on Snapchat. Bailed w conds not to use Facebook or WhatsApp.",
        ),
    ],
)
def test_what_pays_keeps_or_stands_by_is_not_named(look, code, platforms, text) -> None:
    assert look(text, code) == (ONLINE, platforms)


@pytest.mark.parametrize(
    ("code", "platforms", "text"),
    [
        (THEFT, ("facebook",), "Seller was asked on Facebook to meet in the car park, bike taken off him there."),
        (GROOMING, ("tiktok",), "A man found her through TikTok and asked V (12) there for nudes."),
        (STALKING, ("strava",), "Ex is looking at her routes on Strava and waits along them."),
        (FRAUD, ("shpock",), "V is clear it was Shpock where the seller took £300 and sent no phone."),
        (IMAGES, ("snapchat",), "Intimate video of V sent round his friends on Snapchat."),
        (EXPOSURE, (), "Candidate undressed in a remote job interview before the panel."),
    ],
)
def test_words_that_mean_it_are_not_taken_for_a_cue_of_another(look, code, platforms, text) -> None:
    assert look(text, code) == (ONLINE, platforms)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (STALKING, "Three dates via Bumble in 2015. This month he has sat outside her home each day."),
        (STALKING, "Follows her on foot. Her reports on the WhatsApp messages are separate crimes."),
        (STALKING, "Order also bars WhatsApp but there has been none. He came to her door."),
        (STALKING, "Stalking log on Google Docs kept by V. He sits opposite her work, says nothing."),
        (TOUCHING, "Touched in the barn. DC asked re Snapchat and WhatsApp, she has no accounts."),
        (ASSAULT, "Punched outside the club. Clip is doing the rounds on Snapchat and TikTok."),
        (FRAUD, "Cleaner found via Gumtree back in 2016 has drawn £900 with her card at cash machines."),
    ],
)
def test_what_is_past_apart_or_only_looked_at_is_no_means(look, code, text) -> None:
    assert look(text, code)[0] == NOT_ONLINE


@pytest.mark.parametrize(
    ("platforms", "text"),
    [
        (("whatsapp",), "Susp sent threats on whatsapp, kept by vic"),
        (("whatsapp",), "He threatened on whatsapp for police to come to her house"),
        (("snapchat",), "Order bars him from contact, he messages her on snapchat"),
        (("snapchat",), "Nurse asked about her ex, who sends threats on snapchat"),
        (("whatsapp",), "Suspect was bailed with conditions and sent her threats on whatsapp"),
        (("snapchat",), "Abusive messages on snapchat, he was blocked by her"),
        (("whatsapp",), "Abuse on whatsapp, there was nothing she could do"),
        (("facebook",), "He sent abuse on facebook, she has nothing to do with him"),
        (("facebook",), "Mum has blocked him but he sends abuse on facebook"),
        (("facebook",), "Posts on facebook to name him as a paedo"),
        (("vinted",), "Ip sells on vinted and got abusive messages from a buyer there"),
    ],
)
def test_loose_words_near_a_service_do_not_set_it_aside(look, platforms, text) -> None:
    assert look(text, HARASSMENT) == (ONLINE, platforms)


def test_a_man_who_would_snap_is_no_service(look) -> None:
    assert look("Suspect said to vic he would snap then met her in the street", HARASSMENT) == (NOT_ONLINE, ())
