"""What is no part of how a thing was done: what was broken with a hammer, what was recorded and closed by itself, a
page handed to the police, what one is sure of or has heard, a code that leads nowhere, a form or a mail by which it
came to those who help, a telegram and a board at a club, a bank's app on which a loss was seen. Each with wordings near
to it in which it was how it was done.
"""

import pytest

HARASSMENT, COERCION, STALKING, MALICIOUS, THREATS = "195/94", "008/67", "195/12", "008/72", "059/11"
ABUSE, HATRED, TOUCHING, ASSAULT = "008/55", "066/24", "088/02", "105/01"
FRAUD, ACCESS, DAMAGE, ROBBERY, THEFT, BURGLARY, BREAK_IN = (
    "053/40",
    "053/54",
    "058/00",
    "034/01",
    "049/10",
    "028/03",
    "030/02",
)
NOT_ONLINE, ONLINE = 0, 2


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (DAMAGE, "Son in drink put an axe to the telly, the router and the Google Home."),
        (DAMAGE, "Tenant took a bat to the Nest thermostat and the boiler after rent row."),
        (DAMAGE, "Lodger put his boot through the Amazon Echo, the PC screen and two doors."),
        (HARASSMENT, "Emails in May recorded & finalised with CR. Since then: rubbish on lawn, gestures at window."),
        (HARASSMENT, "Insult about V pinned on club board by the bowls captain."),
        (HARASSMENT, "Rival shouted at club 'wait for the telegram'. Loft telegram is a slip on the wall."),
        (TOUCHING, "NSPCC took an email from a neighbour about noises. Child assaulted by father."),
        (ABUSE, "Stop Hate UK web form sent in. Woman shouted at V and her baby on the tram, racist."),
        (MALICIOUS, "Customer yelled he'd 'finish them on Google reviews' and swore at V in the shop. No review up."),
        (THREATS, "Diner told waiter face to face he'd trash the place on Trustpilot and smash the window."),
        (MALICIOUS, "Man shouted he'd destroy her on TripAdvisor then pushed an abusive note through the door."),
        (ROBBERY, "Two males took V's bike. V's sister later found one on Facebook and sent us his page."),
        (ROBBERY, "Robbed of phone at knifepoint. Friend found the male on Instagram and sent officers the profile."),
        (THEFT, "Bike stolen. Owner's son found lad on Snapchat riding it and showed us the account."),
        (DAMAGE, "Car keyed. V put a post on Snapchat asking for someone who saw it to come forward."),
        (DAMAGE, "Windows smashed. V posted on Facebook asking for someone to board it up."),
        (BURGLARY, "Coin collector burgled. He is sure a buyer got his address on a forum. Entry by rear door."),
        (
            BURGLARY,
            "V convinced thieves got address from his Instagram posts, review of the account found no approach.",
        ),
        (THREATS, "Lad told V he'd brick windows. She's heard that kids put addresses on Snapchat and fears hers is."),
        (HARASSMENT, "Boys knock and run. Mum has heard that such things get put on TikTok, none seen."),
        (HATRED, "Racist stickers on bus shelter. QR code on them does not lead anywhere. No site known."),
        (HATRED, "Posters of far right on trees, the QR code is a dummy and does not open."),
        (HATRED, "QR code on sticker scanned by OIU and leads nowhere. Paper only."),
        (BREAK_IN, "Firm believed hacked as phones and server dead. Cabinet forced and batteries stolen."),
        (BREAK_IN, "School says it has been hacked as server down. UPS cupboard forced, battery stolen."),
        (FRAUD, "Man swapped cards at cashpoint. Only noticed when her son looked at the banking app. £400."),
        (FRAUD, "Card switched by helper at the cash machine. Daughter saw it on the banking app. £500."),
        (FRAUD, "Purse dipped in market, card used in shops. Found out as husband checked online banking."),
    ],
)
def test_what_is_no_part_of_how_it_was_done_is_left_out(decide, code, text) -> None:
    assert decide(text, code, counts_texts=False) == (NOT_ONLINE, ())


@pytest.mark.parametrize(
    ("code", "services", "text"),
    [
        (COERCION, ("google-home",), "Ex put the heating off and spoke to her through the Google Home from his flat."),
        (STALKING, ("alexa",), "Ex listened in through her Alexa by drop in and taunted her."),
        (
            HARASSMENT,
            ("email",),
            "Damage in Jan recorded and finalised with CR. Since then 30 emails calling her names.",
        ),
        (HARASSMENT, ("email",), "Emails in Jan to V from her ex, recorded by her in a diary, all abusive."),
        (HARASSMENT, ("telegram",), "S sent Telegram messages to V daily calling her a slag."),
        (MALICIOUS, ("email",), "School received an email from grandmother of a pupil threatening to burn it down."),
        (MALICIOUS, ("email",), "Council got an email from a resident threatening to stab the clerk."),
        (HARASSMENT, ("tripadvisor",), "S set out to ruin her on TripAdvisor, fifteen reviews calling her a thief."),
        (HARASSMENT, ("tripadvisor",), "Guest said he'd ruin her on TripAdvisor and has left nine false reviews."),
        (HARASSMENT, ("facebook",), "S runs a page about V on Facebook, V sent us the page."),
        (FRAUD, ("instagram",), "V paid £200 to a seller on Instagram for shoes, none came. He sent us the page."),
        (HARASSMENT, ("facebook",), "V is certain that a profile on Facebook which insults her daily is her ex."),
        (MALICIOUS, ("instagram",), "V is sure the Instagram account that sends her death threats is his brother."),
        (FRAUD, (), "V was certain a seller on a forum was honest and paid £800. No goods."),
        (FRAUD, (), "QR code on car park machine led to a fake site, V paid £3 then lost £800."),
        (ACCESS, (), "Firm says it has been hacked as server down and ransom note shown."),
        (FRAUD, (), "Caller had her move £900 on her banking app. Only noticed as daughter looked on the app."),
    ],
)
def test_the_like_of_it_is_heard_where_it_was_how_it_was_done(decide, code, services, text) -> None:
    assert decide(text, code) == (ONLINE, services)
