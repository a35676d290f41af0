"""What the company in which a name or a cue stands says of it: names on things, people described, and no denials."""

import pytest

HARASSMENT = "195/94"
THREATS = "008/30"
GROOMING = "071/17"
TOUCHING = "020/05"
RAPE = "019/08"
ROBBERY = "034/01"
BURGLARY = "028/03"
EXPOSURE = "088/09"
HACKING = "053/54"
FRAUD = "053/40"
DRUGS = "092/30"
POSSESSION = "092/50"
BLACKMAIL = "035/00"
IMAGES = "086/02"
KIDNAP = "036/01"
EXPLOITING = "071/08"
ONLINE = 2


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (POSSESSION, "Stop and search by the bandstand. Six pills with the Snapchat ghost on them in a sock."),
        (POSSESSION, "Tablets stamped with TikTok logos found in his shoe on entry to the arena."),
        (EXPOSURE, "Male in a Netflix hoodie opened his coat to two walkers behind the Amazon depot."),
        (THREATS, "Neighbour stacked straw and tinder against the shed and shouted that it burns well."),
        (THREATS, "He was gathering twigs as tinder by her gate and said she would be next."),
        (HARASSMENT, "Her canaries twitter at dawn and the man next door banged on the wall and swore at her over it."),
        (EXPOSURE, "Stood by the hinge of the park gate with his trousers undone as runners passed."),
        (HARASSMENT, "Took a quick snap of her with a film camera at the stall and called her a foreigner."),
        (THREATS, "On the towpath he said he will find her sister via Instagram if he has to. Nothing sent."),
        (TOUCHING, "The housemates were found through Gumtree. A guest of one sat on her bed and touched her."),
        (TOUCHING, "She used the college speak up portal to say a tutor had stroked her knee. College emailed us."),
        (RAPE, "Read of others on an abuse survivors forum and was encouraged to report. It was at a farm in 1979."),
    ],
)
def test_names_on_things_and_in_other_senses_are_no_means(look, code, text) -> None:
    decision, platforms = look(text, code)
    assert decision != ONLINE
    assert platforms == ()


@pytest.mark.parametrize(
    ("code", "platform", "text"),
    [
        (
            GROOMING,
            "instagram",
            "He sent her a wave and then he sent a friend request on Instagram and asked for nudes",
        ),
        (HARASSMENT, "tiktok", "He sent his brother round to shout and then posted abuse about her on TikTok"),
        (
            KIDNAP,
            "instagram",
            "Victim asked on Instagram to meet by the lake, bundled in a van and driven to a cash point",
        ),
        (
            ROBBERY,
            "grindr",
            "Married man arranged a meet on Grindr and was held at knifepoint for his watch on arrival",
        ),
        (GROOMING, "omegle", "Three girls on Omegle when a man neither of them knew came on and asked them to undress"),
        (GROOMING, "snapchat", "lad got both girls no's from a mate then asked them for nudes on snapchat"),
        (
            BLACKMAIL,
            "instagram",
            "Sent a video, then got a screenshot of his Instagram followers and was told to pay 400",
        ),
        (FRAUD, "tinder", "Widower was befriended on Tinder by an oil engineer and paid 9k to free his tools"),
        (RAPE, "bumble", "Matched Bumble last Friday, met for a meal, raped at his flat"),
        (DRUGS, "telegram", "Sells vapes to pupils off a tele chan and hands over at the skate ramp"),
        (HARASSMENT, "facebook", "ex keeps making fbs in her name n adding her mates sayin shes a thief"),
        (HARASSMENT, "xbox", "Racist abuse came over the Xbox headset after a game, nightly"),
        (ROBBERY, "cash-app", "Held by the bins and made to send 80 on cashap to a tag"),
        (IMAGES, "bing", "Referral of an indecent image of a child put into Bing image search"),
        (
            TOUCHING,
            "whatsapp",
            "Cousin messaged her on WhatsApp telling her to sneak out to the barn and touched her there",
        ),
        (EXPLOITING, "adultwork", "The woman had put her photos on AdultWork and kept the money that men paid"),
    ],
)
def test_what_was_done_there_counts_with_its_service(look, code, platform, text) -> None:
    decision, platforms = look(text, code)
    assert decision == ONLINE
    assert platform in platforms


@pytest.mark.parametrize(
    ("code", "text", "platforms"),
    [
        (IMAGES, "Five indecent films put on Mega by an account registered to the email of a cook", ("mega",)),
        (HARASSMENT, "Nightly FaceTime calls from ex under various Apple ID emails", ("facetime",)),
        (HACKING, "Her Instagram was hacked, she cannot log back in, the email on it has been changed", ("instagram",)),
    ],
)
def test_an_address_of_mail_that_says_who_somebody_is_is_no_means(look, code, text, platforms) -> None:
    assert look(text, code) == (ONLINE, platforms)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (HACKING, "Cleaner worked out the manager's password and read the rota and pay of others for a month."),
        (BURGLARY, "Tablet taken in the night, and thief logged in to her bank on it and moved 700 to himself."),
        (FRAUD, "Bought a summer house from an online retailer. It never came and the firm is gone."),
    ],
)
def test_what_is_got_into_or_bought_there_is_online_without_a_name(look, code, text) -> None:
    assert look(text, code)[0] == ONLINE


def test_a_group_in_which_there_is_no_trouble_is_no_means(look) -> None:
    text = "Both are in the street's WhatsApp group but there is no trouble there. At her gate he called her scum."
    assert look(text, HARASSMENT)[0] != ONLINE
