"""A word, a place, a dog or a shop that a service is called after names none where nothing was done there, and two
services are not made of one.
"""

import pytest

HARASSMENT, ASSAULT, DRUGS, SEX, FRAUD, BURGLARY, THEFT, INCITEMENT = (
    "195/94",
    "105/01",
    "092/30",
    "020/05",
    "053/40",
    "028/03",
    "049/10",
    "071/17",
)
NOT_ONLINE, ONLINE = 0, 2


@pytest.mark.parametrize(
    ("code", "services", "text"),
    [
        (FRAUD, (), "V went to the next website, a clone of the bank, and put in her login. £2k gone."),
        (HARASSMENT, ("whatsapp",), "Abuse sent on WhatsApp and line manager told by S that she is a thief."),
        (HARASSMENT, ("instagram",), "S tagged account of her work in an Instagram post calling her a thief."),
        (INCITEMENT, ("highrise",), "Girl 12 sent pictures on Highrise to a man."),
        (HARASSMENT, ("kick",), "V abused on Kick by viewers in chat."),
    ],
)
def test_a_service_beside_the_word_is_named_alone(decide, code, services, text) -> None:
    assert decide(text, code) == (ONLINE, services)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (HARASSMENT, "Neighbour shouts abuse over Diablo barking in the yard."),
        (
            HARASSMENT,
            "Neighbour at the Ark community hall keeps shouting abuse, he is a user of the Ark group for veterans.",
        ),
        (HARASSMENT, "S swears at V over Lmk, V's salon on the high street."),
        (HARASSMENT, "Neighbour's boy on kick scooter with friends swears at V daily."),
        (ASSAULT, "Boy on bunch of older lads' hit list, punched at bus stop."),
        (HARASSMENT, "Photos on wire fence torn down, neighbour shouts abuse at V daily."),
        (ASSAULT, "Met on the League match day, away fan headbutted V."),
        (HARASSMENT, "The woman on pure spite shouts at V every day over bins."),
        (ASSAULT, "Man off Mamba was violent to paramedic, spice related."),
        (DRUGS, "Stop search. Male on mamba and cannabis, wraps found in sock."),
        (SEX, "Man on Surge ward touched nurse on the breast."),
        (HARASSMENT, "The man on Lumen Road shouts racist words at V."),
        (HARASSMENT, "The next website designer along the corridor shouts at V in the office."),
        (HARASSMENT, "Ex keeps coming to house demanding access to Shelly, bangs on door."),
        (HARASSMENT, "Threat on MSP's door: dog mess left and constituent shouted at staff."),
        (
            FRAUD,
            "V paid £300 cash deposit on spare room in a house he was shown round by a man in the pub. No keys given.",
        ),
        (ASSAULT, "Tagged man, on tag, hit V; man on tagged curfew."),
        (ASSAULT, "V booked Ubers for the girls; outside club S, unknown, slapped her."),
        (BURGLARY, "ERA lock snapped, era protect sticker on door, TV taken."),
        (FRAUD, "Purse stolen; Barclaycard account holder had card used in three shops, contactless."),
        (THEFT, "Job at Reed's yard, post off Reed gate stolen."),
        (ASSAULT, "Brothers fell out over Mario Kart. Elder one punched younger in the face."),
        (ASSAULT, "V in Kraken bar, male glassed him at Kraken and ran."),
        (BURGLARY, "Burglar got into flat via spare room window, TV taken."),
        (THEFT, "V's Hudl tablet stolen from handbag in cafe."),
    ],
)
def test_the_word_alone_is_none(decide, code, text) -> None:
    assert decide(text, code)[0] == NOT_ONLINE
