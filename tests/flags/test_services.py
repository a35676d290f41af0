"""Services are known by their names of every kind, and names that are ordinary words stay words without a companion."""

import re
from collections import Counter

import pytest

from cyberflag.flags import load_pack

HARASSMENT, STALKING, FRAUD, THEFT = "195/94", "008/66", "053/40", "049/10"
NOT_ONLINE, ONLINE = 0, 2


@pytest.mark.parametrize(
    ("text", "code", "platform"),
    [
        ("Abuse on a Rust server by another player", HARASSMENT, "rust"),
        ("Ex sends abuse through our family wizard", HARASSMENT, "ourfamilywizard"),
        ("Threats on a Botim call from husband abroad", HARASSMENT, "botim"),
        ("Threats sent to her pixiv account", HARASSMENT, "pixiv"),
        ("Threats made on a purple visits call from prison", HARASSMENT, "purple-visits"),
        ("Threats sent by Email a Prisoner", HARASSMENT, "email-a-prisoner"),
        ("Threats sent by a parent in an Arbor message", HARASSMENT, "arbor"),
        ("Lewd picture sent to strangers by nearby share", HARASSMENT, "nearby-share"),
        ("Abusive google reviews about her salon, naming her", HARASSMENT, "google-reviews"),
        ("Abuse from his hotmail account", HARASSMENT, "hotmail"),
        ("Threats sent via Outlook by a colleague", HARASSMENT, "outlook"),
        ("Paid 2k through gcash for a room that does not exist", FRAUD, "gcash"),
        ("Met on seeking.com, sent 4000 and was blocked", FRAUD, "seeking"),
        ("Bought images by a tera box link, paid and got nothing", FRAUD, "terabox"),
    ],
)
def test_a_service_of_any_trade_is_named(decide, text, code, platform) -> None:
    assert decide(text, code) == (ONLINE, (platform,))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Neighbour scraped rust from a gate and threw it at her", HARASSMENT),
        ("Garden arbor smashed by the neighbour during a row", HARASSMENT),
        ("Kindle stolen from a bag on the train", THEFT),
        ("Interflora van broken into and flowers stolen", THEFT),
        ("Amazon Echo Dot stolen from the kitchen, window smashed", THEFT),
        ("Phone stolen in the street, find my device shows it in Leeds", THEFT),
        ("Letter put in the mailbox by hand by a neighbour, calling her names", HARASSMENT),
        ("It was a quick share of words, then he shouted at her from the bus queue", HARASSMENT),
        ("Washing line cut by the neighbour, who shouted at her over the fence", HARASSMENT),
    ],
)
def test_a_name_that_is_a_word_or_a_thing_is_no_service_alone(decide, text, code) -> None:
    assert decide(text, code) == (NOT_ONLINE, ())


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Ex sent her a message to her mailbox at work calling her a slag", HARASSMENT),
        ("Vile message circulated on the staff mailing list about her", HARASSMENT),
        ("Unwanted messages land in her spam folder from ex daily", HARASSMENT),
        ("Susp cc'd the whole office into a message calling her a thief", HARASSMENT),
        ("Reply-all message at work calling her a racist name", HARASSMENT),
        ("Bomb threat emailed to the school", "008/65"),
        ("Spoofed address of the director asked accounts to pay 9k", FRAUD),
        ("Solicitors mailbox hacked and completion funds diverted", FRAUD),
    ],
)
def test_mail_is_known_by_its_boxes_lists_and_addresses(decide, text, code) -> None:
    assert decide(text, code) == (ONLINE, ("email",))


@pytest.mark.parametrize(
    ("text", "code", "platform"),
    [
        ("Threats posted on a Meta page by ex", HARASSMENT, "facebook"),
        ("Abuse from a fake snap", HARASSMENT, "snapchat"),
        ("Threats sent by whattsap", HARASSMENT, "whatsapp"),
        ("Abuse on dischord", HARASSMENT, "discord"),
        ("Ex logs into her Ring to watch who visits", STALKING, "ring"),
        ("Ex accessed the Alexa history remotely", STALKING, "alexa"),
    ],
)
def test_the_common_services_are_known_in_further_wordings(decide, text, code, platform) -> None:
    assert decide(text, code) == (ONLINE, (platform,))


def test_no_service_is_named_by_two_spellings_of_one_slug() -> None:
    slugs = {slug for family in load_pack().families for slug in family.platforms}
    plain = Counter(re.sub(r"[^a-z0-9]", "", slug) for slug in slugs)
    assert [slug for slug, times in plain.items() if times > 1] == []


@pytest.mark.parametrize(
    ("text", "code", "platform"),
    [
        ("Her Morrisons account was taken over and her points spent", FRAUD, "morrisons"),
        ("Order for two phones on her M&S account that she did not make", FRAUD, "marks-and-spencer"),
        ("Fraudster got into her Octopus Energy account and had the credit paid out", FRAUD, "octopus-energy"),
        ("V's Pizza Hut login used for orders to another town", FRAUD, "pizza-hut"),
        ("Patient sends abuse to the receptionist on PATCHS every night", HARASSMENT, "patchs"),
        ("S books every slot on her Calendly in obscene names", HARASSMENT, "calendly"),
    ],
)
def test_a_shop_a_firm_or_a_practice_is_named_by_the_account_one_has_there(decide, text, code, platform) -> None:
    assert decide(text, code) == (ONLINE, (platform,))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Shoplifter took razors in Morrisons, put back by staff", THEFT),
        ("Window of B&Q smashed with a trolley at night", "058/00"),
        ("British Gas van broken into and a drill taken", THEFT),
        ("Papa Johns rider robbed of his moped", THEFT),
        ("Row at the Pizza Hut counter, neighbour shouted at her", HARASSMENT),
    ],
)
def test_a_shop_a_van_or_a_counter_of_theirs_is_no_service(decide, text, code) -> None:
    assert decide(text, code) == (NOT_ONLINE, ())


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Carer had V's Metro Bank account card and drew £900 at the cash machine.", FRAUD),
        ("Stolen cheque was paid into a Co-op Bank account over the counter.", FRAUD),
        ("Male gave the firm's Toolstation account number at the trade counter and left with drills.", FRAUD),
        ("Goods had on V's M&S account card in store after handbag theft.", THEFT),
        ("Male at door said her EDF account was behind and took cash for it.", FRAUD),
        ("V had Iceland app on phone, which was snatched at the till.", THEFT),
        ("S shouts at V at her till about his Morrisons account every day.", HARASSMENT),
        ("British Gas account van taken off drive with keys.", "048/01"),
        ("Wages book and National Rail password card taken from a bag.", THEFT),
    ],
)
def test_an_account_at_the_counter_by_the_meter_or_in_a_branch_is_no_service(decide, text, code) -> None:
    assert decide(text, code) == (NOT_ONLINE, ())


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("V is Waitrose account manager. S waits for her by the car park each night.", HARASSMENT),
        ("S would push doctor aside and swear at nurses.", "125/09"),
        ("Tenant at Evergreen Life hostel has mud put on his door each day.", HARASSMENT),
        ("Ex tells all on the bus that her Octopus Energy account is in debt.", HARASSMENT),
        ("Sky Mobile account opened over the phone in her name by ex.", FRAUD),
    ],
)
def test_words_of_a_service_that_mean_something_else_do_not_name_it(decide, text, code) -> None:
    decision, platforms = decide(text, code)
    assert decision != ONLINE
    assert platforms == ()
