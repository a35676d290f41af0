"""Services of every trade are named: apps of children, messengers, remote access, trackers, wallets, markets."""

import pytest

HARASSMENT, STALKING, FRAUD, THEFT, ASSAULT = "195/94", "008/66", "053/40", "049/10", "105/01"
INCITEMENT = "071/17"
NOT_ONLINE, ONLINE = 0, 2


@pytest.mark.parametrize(
    ("text", "code", "platform"),
    [
        ("Girl 13 asked for nudes by a man on Litmatch.", INCITEMENT, "litmatch"),
        ("Girl 9 was asked for pictures in Coverstar comments by an adult.", INCITEMENT, "coverstar"),
        ("Girl 8 asked by an adult on Zigazoo for videos in swimsuit.", INCITEMENT, "zigazoo"),
        ("Added on Jagat by a man of 30 who asked girl 13 for nudes.", INCITEMENT, "jagat"),
        ("Threats to kill came by TeleGuard from her ex.", HARASSMENT, "teleguard"),
        ("Spynger app put on her phone by husband to read her messages.", STALKING, "spynger"),
        ("Caller had her install AweSun and £4k was moved.", FRAUD, "awesun"),
        ("Caller had her run MeshCentral and took £2,200 from her online bank.", FRAUD, "meshcentral"),
        ("Tickets in her SeatGeek account were moved out by a hacker.", FRAUD, "seatgeek"),
        ("Put £3,000 on Bitvavo at the word of a man met online.", FRAUD, "bitvavo"),
        ("Paid for a FiveM server script that never came, and was hacked.", FRAUD, "fivem"),
    ],
)
def test_a_service_is_known_by_its_name(decide, text, code, platform) -> None:
    assert decide(text, code) == (ONLINE, (platform,))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Aqua card in purse stolen from a bag on the bus.", THEFT),
        ("Beryl the cyclist pushed off her bike by a driver who got out.", ASSAULT),
        ("Sat slowly on the sideline of the pitch, punched by a parent.", ASSAULT),
        ("Forest bike chained to a fence stolen.", THEFT),
        ("Neighbour shouts at her that her status is low, over the fence.", HARASSMENT),
        ("Limber lad with a stint as a bouncer hit him at the bar.", ASSAULT),
    ],
)
def test_words_of_the_same_letters_name_none(decide, text, code) -> None:
    assert decide(text, code) == (NOT_ONLINE, ())
