"""By what way a thing was done: as a record puts it right, as an order forbids it, as captors show it, at what sites
and in what settings. And what is only said by voice.
"""

import pytest

HARASSMENT, BREACH, MALICIOUS, THREATS = "195/94", "066/38", "008/55", "003/01"
RAPE, TOUCHING, GROOMING = "019/08", "017/15", "071/17"
ASSAULT, KIDNAP, ROBBERY, VEHICLE, DAMAGE = "105/01", "036/01", "034/01", "048/01", "058/00"
FRAUD, NUISANCE_CALLS, DRUGS = "053/40", "008/72", "092/30"
NOT_ONLINE, ONLINE = 0, 2


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (TOUCHING, "Written up by the call taker as a Hinge date. They are neighbours. Touched in the lift."),
        (RAPE, "CAD has it as a Bumble date. They were cousins by marriage. Raped in a caravan."),
        (ROBBERY, "Entered as a Gumtree sale. Two males stepped from an arch and took his coat."),
        (ASSAULT, "Came through as a Tinder assault. He was hit in the taxi queue by a stranger."),
        (FRAUD, "Male at the door sold seed that was sand. She did not go online, paid cash on the step."),
        (HARASSMENT, "Bangs on the wall at night. IP confirms no texts. Shouts through the letterbox."),
        (HARASSMENT, "Waits at the gate, shouts. Officer looked on Snapchat and there is nothing."),
        (THREATS, "Threat at the counter, then by letter. IP has Facebook but nothing on there."),
        (RAPE, "Raped in a shed by an uncle. Her search history shows that she looked up how to tell a teacher."),
        (FRAUD, "Tin shaken at the till for a hospice. The charity's website says it never collects there."),
    ],
)
def test_what_a_record_puts_right_is_no_means(look, code, text) -> None:
    assert look(text, code)[0] == NOT_ONLINE


@pytest.mark.parametrize(
    ("code", "text", "platform"),
    [
        (BREACH, "He has kept off the road. Breach is a statement about IP emailed to the surgery.", "email"),
        (BREACH, "The Snapchat threats have own crime nos. A new email came today.", "email"),
        (KIDNAP, "Kept in a boat shed. They showed him on FaceTime to his father.", "facetime"),
        (KIDNAP, "Tied up in a barn, told to plead to his wife on Skype.", "skype"),
        (KIDNAP, "Held in a cellar. Film of him sent over Signal to get the family to pay.", "signal"),
        (HARASSMENT, "Her old coach joins each class that she takes on her Peloton and sends her hearts.", "peloton"),
        (DRUGS, "Stop searched by the weir, Telegram menu with prices open on the handset.", "telegram"),
    ],
)
def test_what_was_done_by_a_service_beside_other_ways_names_it(look, code, text, platform) -> None:
    decision, platforms = look(text, code)
    assert decision == ONLINE
    assert platform in platforms


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (FRAUD, "Bank card dropped at a fair, used at once on a flower site."),
        (FRAUD, "Card taken from a bag and run through a jewellery site."),
        (FRAUD, "Grant drawn through the government portal for a shop that had shut."),
        (HARASSMENT, "Former lodger has put her number on a site for strangers."),
        (VEHICLE, "Electric car gone from the drive. Previous keeper had added himself as user."),
        (VEHICLE, "Car gone in the night. He was still in the vehicle's settings."),
        (DAMAGE, "Sprinklers run till the lawn drowned, with a former tenant's log in."),
        (FRAUD, "Caller had the mouse, and her savings went."),
        (GROOMING, "Man of 40 and a girl of 12 in the side panel of a chess game."),
        (GROOMING, "Boy of 12 was told to switch his camera on."),
    ],
)
def test_what_is_done_at_a_site_or_from_afar_is_online_without_a_name(look, code, text) -> None:
    assert look(text, code)[0] == ONLINE


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (NUISANCE_CALLS, "Dialled 999 thirty times with obscene words for the call handlers."),
        (FRAUD, 'Called by "HMRC". Vouchers fetched and their numbers given.'),
        (FRAUD, "Card number given over the phone for a mattress."),
    ],
)
def test_what_is_said_by_voice_is_not_online(look, code, text) -> None:
    assert look(text, code)[0] == NOT_ONLINE
