"""A service whose name is a word or a shop too is named where things are said, shown, met or paid there; and lessons by
Zoom, posts on X, tags on somebody's way and cabs that nobody ordered name theirs.
"""

import pytest

HARASSMENT, STALKING, FRAUD, THEFT, ASSAULT, DAMAGE = "195/94", "008/66", "053/40", "049/10", "105/01", "058/00"
ROBBERY, BURGLARY, INCITEMENT, DRUGS = "034/01", "028/01", "071/17", "092/30"
NOT_ONLINE, ONLINE = 0, 2


@pytest.mark.parametrize(
    ("text", "code", "platform"),
    [
        ("Girl 12 talked into sex chat on Highrise by man of 28.", INCITEMENT, "highrise"),
        ("Racist posts about him on Fizz at his uni.", HARASSMENT, "fizz"),
        ("Threats to kill sent via Matrix by her ex.", HARASSMENT, "matrix"),
        ("Boy 13 got chatting with a man of 40 on Gacha, pictures asked for.", INCITEMENT, "gacha"),
        ("Widow on Our Time gave £60k to a 'general' met there.", FRAUD, "ourtime"),
        ("A Salams match got 9k for his ticket.", FRAUD, "salams"),
        ("Met on Raya and gave 5k to him for visa.", FRAUD, "raya"),
        ("Told to move funds into Kraken, lost 10k.", FRAUD, "kraken"),
        ("Zilch opened in V's name and a Zilch account used for £500.", FRAUD, "zilch"),
        ("Paddy Power account opened in her name.", FRAUD, "paddy-power"),
        ("Very account opened in her name, £2,000 of phones.", FRAUD, "very"),
        ("Husband put Cerberus on her phone and listened in.", STALKING, "cerberus"),
        ("Her ex used Find My iPhone to see she was at a new partner's.", STALKING, "find-my"),
        ("Husband follows her through the Uconnect app.", STALKING, "uconnect"),
    ],
)
def test_a_word_is_a_service_where_something_is_done_there(decide, text, code, platform) -> None:
    assert decide(text, code) == (ONLINE, (platform,))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Fell from the highrise balcony after being pushed by a neighbour.", ASSAULT),
        ("Argued in the matrix of lanes by the estate, hit with a pole.", ASSAULT),
        ("She was in the clover field when the neighbour shouted abuse.", HARASSMENT),
        ("In our time as neighbours he has called her names over the fence.", HARASSMENT),
        ("Window of Paddy Power smashed with a brick.", DAMAGE),
        ("Coral betting shop robbed by male with knife, £400 taken from till.", ROBBERY),
        ("Next account she settled in the store, neighbour followed her and swore.", HARASSMENT),
        ("Shoplifter took perfume from Boots, put Advantage card down and ran.", THEFT),
        ("Yale lock snapped on the back door and house searched, gold taken.", BURGLARY),
        ("Hikvision cameras ripped off the wall of the yard and taken.", THEFT),
        ("Satchel stolen from a car, owner followed his tablet on Find My iPhone to a block of flats.", THEFT),
        ("Wii and games stolen from the bedroom in a burglary.", THEFT),
        ("Argued over the union, and then session at gym, punched there.", ASSAULT),
    ],
)
def test_the_word_the_shop_and_the_thing_are_none(decide, text, code) -> None:
    assert decide(text, code) == (NOT_ONLINE, ())


@pytest.mark.parametrize(
    ("text", "code", "platforms"),
    [
        ("Stranger joined the school's Zoom maths lesson, exposed himself.", HARASSMENT, ("zoom",)),
        ("Man let into the parish council Zoom and shouted racist words.", HARASSMENT, ("zoom",)),
        ("Private message on X with a photo of a bullet and his name on it.", HARASSMENT, ("x",)),
        ("Abuse shouted in an X Space which named her.", HARASSMENT, ("x",)),
        ("He face times her 60 times a night and shows a knife.", HARASSMENT, ("facetime",)),
        ("Selling weed off his snap storys", DRUGS, ("snapchat",)),
        ("Her phone was warning her an unknown AirTag was travelling with her, ex at gym.", STALKING, ("airtag",)),
        ("Someone sends her meals on Just Eat, cabs on Uber", HARASSMENT, ("just-eat", "uber")),
        ("Ex books Bolts to her address at 3am, 12 in one week.", HARASSMENT, ("bolt",)),
        ("Unwanted UberEats deliveries ordered to house by ex.", HARASSMENT, ("uber-eats",)),
        ("Rule set up on his mailbox sends every bill to an outsider, sort codes changed", FRAUD, ("email",)),
        ("Used Telegram and then Session to trade videos of abuse.", "086/02", ("session", "telegram")),
    ],
)
def test_a_service_is_named_by_what_is_its_own(decide, text, code, platforms) -> None:
    assert decide(text, code) == (ONLINE, platforms)
