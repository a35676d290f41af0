"""By what means a thing was done that is mostly done in person, and what looks like a means and is none."""

import pytest

HARASSMENT = "195/94"
THREATS = "003/01"
STALKING = "195/12"
ROBBERY = "034/01"
BURGLARY = "028/03"
DAMAGE = "058/00"
SHED = "030/02"
ARSON = "056/01"
ASSAULT = "105/01"
FRAUD = "053/40"
ONLINE = 2


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (DAMAGE, "Former tenant drained the koi pond through the pump app a month after he had left."),
        (DAMAGE, "Ex partner ran the hot tub dry using his old app. Motor burnt out."),
        (DAMAGE, "Greenhouse vents shut in the heat by a sacked gardener who still had the app. All orchids lost."),
        (BURGLARY, "Lodger gone since May opened the side gate from his phone and took two bikes."),
        (STALKING, "A disc sewn into her satchel was transmitting to his phone, and he met her wherever she walked."),
        (ROBBERY, "Two men made him unlock his phone and transfer 300 to them behind the chip shop."),
        (ROBBERY, "Held in the underpass until he paid the lot from his mobile. Ran off toward the canal."),
    ],
)
def test_what_is_worked_from_afar_or_paid_under_threat_is_online_without_a_name(look, code, text) -> None:
    assert look(text, code)[0] == ONLINE


@pytest.mark.parametrize(
    ("code", "text", "platform"),
    [
        (
            ARSON,
            "Boy of 16 lit the bins of a shop. Says a Telegram group had it as a job picked up for 200.",
            "telegram",
        ),
        (SHED, "Youths took mowers from a shed. A Snapchat group had the plan and who brings the van.", "snapchat"),
        (ASSAULT, "Called out on Instagram for a straightener by the weir, he went and was punched.", "instagram"),
        (ROBBERY, "A girl on Snapchat was asking him to hers, and three men took his coat there.", "snapchat"),
    ],
)
def test_what_is_planned_ordered_or_lured_to_in_a_group_is_online_by_it(look, code, text, platform) -> None:
    decision, platforms = look(text, code)
    assert decision == ONLINE
    assert platform in platforms


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (THREATS, "At the taxi rank he said he would put it all over the internet and break her nose."),
        (HARASSMENT, "Came in as online harassment. It is shouting from the balcony, and nothing else."),
        (HARASSMENT, "Neighbour bangs pans at night. She kept times of it in a notes app for the council."),
        (BURGLARY, "Owner was woken by his Blink camera as two men forced the patio door."),
        (FRAUD, "A cheque was posted to the old lady, and he took it from the mat and paid it in at the counter."),
        (DAMAGE, "Both yew trees were hacked with a billhook in the night."),
        (DAMAGE, "Laurels hacked overnight by a person unknown."),
        (DAMAGE, "Neighbour leant over and was hacking away at the branches with a saw."),
        (DAMAGE, "Male unknown hacked through the fence and let the goats out."),
        (SHED, "Offender hacked at a padlock and made off with a mower."),
    ],
)
def test_what_only_looks_like_a_means_is_not_online(look, code, text) -> None:
    assert look(text, code)[0] != ONLINE


@pytest.mark.parametrize(
    ("code", "text", "platform"),
    [
        ("020/05", "Groped on a landing while he had his mates on Skype, watching and cheering.", "skype"),
        (ASSAULT, "Kicked in the yard, others watching on Instagram live.", "instagram"),
        (DAMAGE, "House wrecked by forty strangers after a cousin posted an open invite on Snapchat.", "snapchat"),
        (DAMAGE, "House wrecked by strangers after an invite went round on Snapchat.", "snapchat"),
    ],
)
def test_who_watches_from_afar_or_was_invited_there_makes_a_service_the_means(look, code, text, platform) -> None:
    assert look(text, code) == (ONLINE, (platform,))


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("020/05", "Groped on a bench while his friends looked on over a video call."),
        ("088/10", "Lodger hid a handset set up as a camera behind the towels."),
        ("008/67", "Has to stay on camera at work so that he sees who sits by her."),
        ("071/09", "V, 14, is pinged addresses by two men and fetched by cab."),
    ],
)
def test_a_camera_that_watches_and_places_that_are_pinged_are_means_without_a_name(look, code, text) -> None:
    assert look(text, code)[0] == ONLINE


@pytest.mark.parametrize(
    "text",
    [
        "Clerk accessed the medical records of a man she was dating.",
        "Receptionist looked up records of a cousin at the front desk.",
        "Constable viewed crime reports of a former wife.",
    ],
)
def test_records_looked_up_are_entered_without_a_name(look, text) -> None:
    assert look(text, "130/01")[0] == ONLINE


def test_friends_who_stand_by_in_person_make_no_means_of_a_clip(look) -> None:
    assert look("Punched at the kerb. He was with friends on the bus. Clip later on Snapchat.", ASSAULT)[0] != ONLINE
