"""Services that only stand by, and what was done without a word for it: what a picture was made of, a bar of such a
name, what is only thought or said, two limbs of an order; a headset, a number moved to another's card, a log in of the
one who is cared for.
"""

import pytest

HARASSMENT, STALKING, BREACH, MALICIOUS, HATE = "195/94", "195/12", "066/39", "008/72", "008/55"
TOUCHING, ABUSE_IN_FAMILY, RAPE, INCITING = "020/05", "023/24", "019/08", "022/20"
AFFRAY, ASSAULT, ROBBERY, BY_EMPLOYEE = "125/11", "008/06", "034/01", "041/00"
FRAUD, POSITION, DRUGS, PURPORTED, MISUSE = "053/40", "053/42", "092/30", "175/09", "053/54"
NOT_ONLINE, ONLINE = 0, 2


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (AFFRAY, "Male raised a bottle in the chat room (lounge bar) and swore at staff."),
        (ASSAULT, "FB player elbowed the linesman in a cup match, two stitches."),
        (HARASSMENT, "Said by the gate that he'd name and shame her on Nextdoor. Bins kicked over."),
        (HARASSMENT, "Eggs thrown. IP believes there is a chat where they plan it. Nobody has shown her one."),
        (RAPE, "Abuse in 1981 by a choirmaster. Old choristers' WhatsApp group urged each other to report."),
        (HARASSMENT, "AP admins the parish Facebook group. Nothing to do with it. Mud thrown at her windows."),
        (BREACH, "Order bars him from the precinct and from using Instagram. Breach today is second limb only."),
        (HATE, "Scarf pulled on a bus. A film of it has had thousands of views on TikTok."),
        (FRAUD, "Letter on headed paper said that the supplier had a new account. Cheque sent."),
        (POSITION, "Niece used telephone banking as the aunt and moved it to the joint acct."),
        (FRAUD, "Roofer at the door, cash paid. His flyer gave a Facebook page."),
    ],
)
def test_a_service_that_stands_by_is_no_means(look, code, text) -> None:
    assert look(text, code)[0] == NOT_ONLINE


@pytest.mark.parametrize(
    ("code", "text", "platforms"),
    [
        (PURPORTED, "Fed her LinkedIn headshot into a chatbot, and a nude came out. On his laptop.", ()),
        (MALICIOUS, "Vile e-mails to a curate from a hotmail address.", ("email",)),
        (INCITING, "Girl of 14 stripped on Bigo Live for coins. Aunt saw payout emails.", ("bigo-live",)),
        (MALICIOUS, "Nudes posted on a Telegram channel. A friend told her of it by WhatsApp.", ("telegram",)),
        (HARASSMENT, "Threats by Snapchat. Screenshots e-mailed to OIC.", ("snapchat",)),
        (FRAUD, "Caravan on Gumtree, paid, seller gone. She warned others on Nextdoor.", ("gumtree",)),
    ],
)
def test_only_the_service_of_the_offence_is_named(look, code, text, platforms) -> None:
    assert look(text, code) == (ONLINE, platforms)


@pytest.mark.parametrize(
    ("code", "text", "platform"),
    [
        (MISUSE, "Stranger got into a lad's (16) Steam and traded his items away while he slept.", "steam"),
        (STALKING, "Uses the beacon link off IP's Garmin, stands at the end of each run.", "garmin"),
        (HARASSMENT, "Said that he'd be back if she told anyone and locked her out of her Facebook.", "facebook"),
        (ROBBERY, "Held in a lift. They then messaged her nan on WhatsApp as her begging for £90.", "whatsapp"),
        (ABUSE_IN_FAMILY, "Uncle's phone looked at, videos of AP had gone to a Telegram group.", "telegram"),
        (ASSAULT, "S1 struck V1, filmed it and streamed to TikTok.", "tiktok"),
        (
            TOUCHING,
            "Groped on a tram. He has since found her by her badge and pesters her on Instagram.",
            "instagram",
        ),
        (BY_EMPLOYEE, "Took a ring, then bought toys with client's Amazon login.", "amazon"),
    ],
)
def test_a_service_by_which_more_was_done_is_named(look, code, text, platform) -> None:
    decision, platforms = look(text, code)
    assert decision == ONLINE
    assert platform in platforms


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (BREACH, "Order in force. He spoke to her over the boy's console headset."),
        (STALKING, "Ex can see where her handset is, day and night."),
        (FRAUD, "Signal lost at noon. Number had been ported to a new network, then £900 gone."),
        (FRAUD, "SIM was swapped to another at a kiosk. £700 gone."),
        (DRUGS, "Pills inside a candle. Paid Litecoin to a vendor, meant to sell them on."),
    ],
)
def test_what_is_done_without_a_name_is_online(look, code, text) -> None:
    assert look(text, code)[0] == ONLINE
