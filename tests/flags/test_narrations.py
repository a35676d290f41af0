"""How a thing was told, thought, found out and done, in whole sentences: what decides, and what does not."""

import pytest

HARASSMENT, CONTROL, STALKING, ASSAULT, FRAUD = "195/94", "008/67", "008/66", "105/01", "053/40"
BURGLARY, DAMAGE, GROOMING, RAPE, SEXUAL_ASSAULT = "028/03", "058/00", "021/03", "019/08", "020/05"
NOT_ONLINE, REVIEW, ONLINE = 0, 1, 2


@pytest.fixture
def decide(reference, lexicon):
    """The decision on a text."""

    def say(text: str, code: str) -> int:
        decision: int = reference.decide(text.encode(), lexicon.group_of(code), counts_texts=False).decision
        return decision

    return say


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("He would message her every night on Instagram asking for pictures.", HARASSMENT),
        ("The suspect would send her emails calling her names.", HARASSMENT),
        ("The girl could not stop the calls which came through Snapchat at all hours.", HARASSMENT),
        ("Not content with that, he put her address on Facebook and asked people to go there.", HARASSMENT),
        ("No reply to his phone no. but she found his threats on Facebook, where he names her.", HARASSMENT),
    ],
)
def test_what_one_would_do_each_night_is_done_and_a_number_denies_nothing(decide, text, code) -> None:
    assert decide(text, code) == ONLINE


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("He told her to her face that pictures would go online; none exist. Shouting heard by neighbour.", HARASSMENT),
        ("He said that he would put the video on Facebook. He was standing at her door.", HARASSMENT),
        ("Resident frets that he could hack the doorbell app. Nothing taken, window broken.", DAMAGE),
        ("She fears that he will also write about her on Nextdoor. He shouted over the fence.", HARASSMENT),
    ],
)
def test_what_is_only_said_or_feared_is_not_done(decide, text, code) -> None:
    assert decide(text, code) == NOT_ONLINE


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The offence on Snapchat is on its own ref. This report is for the damage to the gate.", DAMAGE),
        ("They matched on Hinge and have since married. On Friday he threw a plate at her.", ASSAULT),
        ("A passer by's video was put on TikTok. Victim was punched at a bus stop.", ASSAULT),
        ("Laptop stolen from a car. The firm has wiped the laptop remotely.", "045/10"),
        ("Pushed by a man at the lights. Victim is a web developer and works from home in tech.", ASSAULT),
        ("He snapped her sim card and locked her in the kitchen.", CONTROL),
    ],
)
def test_other_records_beginnings_onlookers_and_trades_are_not_the_offence(decide, text, code) -> None:
    assert decide(text, code) == NOT_ONLINE


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Pupil has been talking to an adult she has never met, who wants her to undress on camera.", GROOMING),
        ("Customer scanned a QR code on a parking meter and was charged by a firm abroad.", FRAUD),
        ("He typed in her card details on a lookalike bank page after he clicked through.", FRAUD),
        ("Payments of a penny with abusive references sent by her former husband.", HARASSMENT),
        ("Ex-husband speaks to her through the doorbell and tells her to go back in.", STALKING),
        ("The heating is turned up at night by her ex partner, who lives elsewhere.", CONTROL),
        ("A tag was found in the lining of her coat after he had turned up at the refuge.", STALKING),
        ("The two had matched a week before and he raped her when she went to his flat.", RAPE),
        (
            "She answered an advert for a room and the landlord put his hand up her skirt at the viewing.",
            SEXUAL_ASSAULT,
        ),
    ],
)
def test_what_is_done_online_is_known_where_no_service_is_named(decide, text, code) -> None:
    assert decide(text, code) == ONLINE


def test_an_advert_on_paper_is_no_market(decide) -> None:
    text = "She answered an advert for a room in the newsagent's window and the landlord put his hand up her skirt."
    assert decide(text, SEXUAL_ASSAULT) == NOT_ONLINE


def test_what_an_outsider_passes_on_is_read_for_itself(decide) -> None:
    text = "Report by email from a school: a pupil who said that her former friend is posting about her on Instagram."
    assert decide(text, HARASSMENT) == ONLINE
    assert decide("The complaint came in by the web chat. Her uncle had touched her.", SEXUAL_ASSAULT) == NOT_ONLINE
