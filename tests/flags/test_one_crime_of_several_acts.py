"""One crime of several acts, of which one was done on a service; what somebody sells there for a living; a house that
is still seen into; what was first logged and put right; copies of papers that could be used; things that are defaced.
Each with wordings near to it in which it is the other way about.
"""

import pytest

NOT_ONLINE, ONLINE = 0, 2


@pytest.mark.parametrize(
    ("code", "platforms", "text"),
    [
        (
            "058/00",
            ("facebook",),
            "Neighbour cut down the trellis and wrote on Facebook that the greenhouse would be next.",
        ),
        (
            "105/01",
            ("instagram",),
            (
                "Slapped at the bus stop by a classmate, who had sent her threats to do it on "
                "Instagram the night before. One crime."
            ),
        ),
        (
            "008/06",
            ("whatsapp",),
            (
                "Punched by ex in the yard. He had WhatsApped her threats to break her jaw that "
                "morning, recorded as one crime."
            ),
        ),
        (
            "058/00",
            ("facebook",),
            "Ex wrecked the flower beds, then posted on her Facebook wall that the windows were next.",
        ),
        (
            "022/18",
            ("instagram",),
            "Football coach touched boy (14) in minibus, also Insta DMs offering private coaching. MASH ref.",
        ),
        (
            "020/05",
            ("whatsapp",),
            ("Driving instructor touched learner's thigh. WhatsApp messages arranging extra lessons alone with her."),
        ),
        ("023/24", (), "Stepfather abused girl, 9. Images of her abuse had been uploaded to a dark web forum."),
        (
            "019/08",
            ("telegram",),
            "Rape of V by two men in a flat. Videos of the rape were shared on Telegram by them.",
        ),
        ("008/06", ("snapchat",), "Nose broken at the rec. S had Snapchatted what he was going to do to him."),
        (
            "105/01",
            ("whatsapp",),
            "Kicked by his cousin outside the shop. Threats beforehand on WhatsApp, taken as one crime.",
        ),
        ("126/01", ("facebook",), "Car keyed and abuse on Facebook about it, all one crime."),
    ],
)
def test_an_act_on_a_service_that_is_one_crime_with_what_was_done_in_person_counts(
    decide, code, platforms, text
) -> None:
    assert decide(text, code) == (ONLINE, platforms)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("008/06", "Punched by ex in the yard. Shouted that her car would be next. No online contact."),
        ("058/00", "Shed and two cars scratched, recorded as one crime. Nobody seen."),
        (
            "105/01",
            ("Slapped at the bus stop by a classmate who shouted threats to do it all week in class. One crime."),
        ),
        ("008/06", "Two men fought in the pub, recorded together as one. Witness has a Facebook page."),
        ("058/00", "Brick through window. Youths said the house would be next. CCTV asked for."),
        ("022/18", "Football coach touched boy (14) in minibus after offering private coaching at the club."),
        ("020/05", "Driving instructor touched learner's thigh on extra lessons fixed up by phone."),
        ("023/24", "Stepfather abused girl, 9. Prints of the abuse were found in a tin."),
        ("058/00", "Ex wrecked the flower beds and yelled that the windows were next."),
        ("008/06", "Nose broken at the rec. S had told him in the dinner queue what he was going to do to him."),
        ("105/01", "Kicked by his cousin outside the shop. Threats beforehand at the bus stop, taken as one crime."),
        ("023/24", "Uncle offended against V, 8. Polaroids of the abuse were in a shoe box."),
        ("008/06", "Glassed in a bar. S was coming to hit another man. Both are on bail for the same crime."),
    ],
)
def test_acts_in_person_that_are_one_crime_are_not_online(decide, code, text) -> None:
    assert decide(text, code)[0] == NOT_ONLINE


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("008/06", "They both sell on Vinted from the same lock up. Fell out over a shelf, punch to face."),
        (
            "105/01",
            ("Makes a living on YouTube. Pushed over in the supermarket by a man whose trolley he had knocked."),
        ),
        ("105/01", "V drives for Uber. Passenger spat at him over the fare."),
        (
            "088/01",
            (
                "V, 14, walks dogs for a neighbour of 50. Her aunt uses Instagram to show her cakes and he is a "
                "follower there, but he has never written to the victim. He asked her in the lane to go away with him."
            ),
        ),
        ("020/05", "Her mother uses Facebook for her cake stall. Stall neighbour touched V, 15, behind the van."),
        ("008/06", "The two of them trade on eBay for their living and share a van. Row over petrol, arm twisted."),
        ("105/01", "V streams on Twitch for a living. Struck by a cyclist after words in the road."),
        (
            "057/01",
            ("Both sell on Etsy for a living and share a workshop. S broke her kiln with a hammer after a row."),
        ),
        ("019/08", "V sells clothes on Vinted for pin money. Raped by her landlord at home."),
        ("034/00", "V rides for Deliveroo. Two males pushed him off his moped and took it."),
        ("071/17", "Groom said sexual things to V, 13, at the yard. Her mother uses Facebook to sell eggs."),
    ],
)
def test_what_somebody_sells_there_for_a_living_is_no_means(decide, code, text) -> None:
    assert decide(text, code)[0] == NOT_ONLINE


@pytest.mark.parametrize(
    ("code", "platforms", "text"),
    [
        (
            "195/94",
            ("instagram",),
            "V sells candles on Instagram for a living. Ex leaves abusive comments under every post.",
        ),
        ("092/30", ("snapchat",), "S sells cannabis on Snapchat for a living."),
        ("195/94", ("youtube",), "V makes her living on YouTube. A stranger posts threats under each of her videos."),
        (
            "088/01",
            ("facebook",),
            (
                "He is a contact of her father on Facebook and wrote to V, 14, there asking her to come "
                "for a drive. He met her at the park."
            ),
        ),
        (
            "195/94",
            ("facebook",),
            (
                "V uses Facebook for her cake business. Former customer leaves fake reviews "
                "and abuse on the page each day."
            ),
        ),
        ("008/55", ("twitch",), "V streams on Twitch for a living. A viewer writes racist abuse in the chat."),
        ("053/40", ("facebook",), "Woman on Facebook who sells jam took £60 for a hamper and blocked the buyer."),
        (
            "008/71",
            ("onlyfans",),
            ("V makes her living on OnlyFans. Ex has posted her private videos on a free site without consent."),
        ),
        ("053/40", ("vinted",), "Both sell on Vinted. S took £70 from V there for a coat that was never sent."),
        ("071/17", ("whatsapp",), "He had never messaged her before; on WhatsApp he asked V (12) for nudes."),
    ],
)
def test_what_is_done_there_to_one_who_sells_there_counts(decide, code, platforms, text) -> None:
    assert decide(text, code) == (ONLINE, platforms)


@pytest.mark.parametrize(
    ("code", "platforms", "text"),
    [
        (
            "008/65",
            (),
            (
                "Ex partner could still watch through the kitchen camera after moving out and "
                "told her what she had cooked."
            ),
        ),
        ("195/94", (), "He can still hear her through the baby monitor and tells her what was said."),
        ("195/12", (), "The house cameras were still linked to his phone. He asked her who the visitor was."),
        ("195/12", (), "Lodger who left could still see through the hall camera and wrote down when she came in."),
        ("008/67", (), "Husband has moved out. Husband could still hear through the baby monitor and knows who rings."),
        ("195/12", (), "Former landlord could still get into the security cameras and told her what she wore."),
        ("008/65", (), "The living room camera is still linked to her ex's phone and he repeats her talks."),
    ],
)
def test_one_who_has_left_and_still_sees_or_hears_in_the_house_is_online(decide, code, platforms, text) -> None:
    assert decide(text, code) == (ONLINE, platforms)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("195/12", "Ex stood outside her house for an hour. She watched him on her doorbell camera."),
        ("195/94", "Neighbour's camera still faces her garden. He shouted over the fence."),
        ("058/00", "Suspect smashed the security camera. He still has the bat."),
        ("058/00", "Ex husband kicked in the door. It was caught on the porch camera."),
        ("195/12", "Suspect still watches from the bus stop. Her door camera has him on 12 dates."),
    ],
)
def test_cameras_of_the_victim_and_keys_that_are_kept_are_none(decide, code, text) -> None:
    assert decide(text, code)[0] == NOT_ONLINE


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (
            "019/08",
            (
                "First logged as a date from a dating app. It was not: he is her sister's friend and gave her a "
                "lift. She has not used such an app for years."
            ),
        ),
        (
            "020/05",
            (
                "Initially logged as a meet off Grindr. V says not, the man followed him out of a "
                "bar. He has never used such an app."
            ),
        ),
        (
            "020/05",
            (
                "She first told the operator that he had come from a dating site. In truth he is the "
                "plumber. Touched in her kitchen."
            ),
        ),
        (
            "105/01",
            (
                "First told the call handler that it was on Facebook. Threats were shouted over "
                "the counter. Pushed in the shop."
            ),
        ),
        (
            "019/08",
            ("Call first taken as a match from a dating site. V states it was her landlord who came for the rent."),
        ),
    ],
)
def test_what_was_first_logged_or_told_and_put_right_is_none(decide, code, text) -> None:
    assert decide(text, code)[0] == NOT_ONLINE


@pytest.mark.parametrize(
    ("code", "platforms", "text"),
    [
        (
            "053/40",
            ("vinted",),
            (
                "First told the call handler that she had bought the boots on eBay. It was "
                "Vinted: paid £60, empty box came."
            ),
        ),
        (
            "053/40",
            ("facebook",),
            (
                "Victim initially told the operator he had paid on Gumtree. He has looked again, it was Facebook "
                "Marketplace. £400 for a sofa that never came."
            ),
        ),
        (
            "053/54",
            ("facebook",),
            (
                "Believed email hacked, provider says no. His Facebook was entered from abroad "
                "and friends asked for cash."
            ),
        ),
        ("019/08", ("tinder",), "First logged as a stranger. Victim says they had met on Tinder an hour before."),
    ],
)
def test_a_service_that_another_is_put_right_to_is_named_alone(decide, code, platforms, text) -> None:
    assert decide(text, code) == (ONLINE, platforms)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (
            "053/40",
            (
                "Man in a cafe took £120 for help with a benefit form and kept a copy of her passport. She fears he "
                "could use it to take out loans on the internet. Credit report shows nothing new."
            ),
        ),
        (
            "053/40",
            (
                "Paid cash to a man at the market for help with a tax form. He may use the details to apply for "
                "cards online, but credit file is clear."
            ),
        ),
        (
            "053/40",
            (
                "A caller at the door took her driving licence to photocopy. She worries that he will use the copy "
                "to open accounts online. Nothing so far."
            ),
        ),
        (
            "053/40",
            (
                "Neighbour took £90 for filling in a benefit form and kept her papers. She thinks he could use the "
                "documents to borrow money online. Credit file is clear."
            ),
        ),
        (
            "053/40",
            (
                "Man at the library charged £60 for a passport form in cash and never handed it in. He might use "
                "her name to buy things on the internet."
            ),
        ),
        (
            "049/10",
            (
                "Handbag stolen in the cafe. She fears they could use the details to shop "
                "online. Credit checks show nothing."
            ),
        ),
    ],
)
def test_papers_that_could_be_used_are_not_used(decide, code, text) -> None:
    assert decide(text, code)[0] == NOT_ONLINE


@pytest.mark.parametrize(
    ("code", "platforms", "text"),
    [
        (
            "053/40",
            (),
            "S used a copy of V's passport to open accounts on the internet. Debts of £4,000 run up online.",
        ),
        ("053/40", (), "Copy of his licence was used to open an online account and buy a phone on the internet."),
        (
            "053/40",
            ("facebook",),
            "Paid £300 to a man on Facebook for help with a visa form. He has since blocked her.",
        ),
    ],
)
def test_papers_that_were_used_online_are(decide, code, platforms, text) -> None:
    assert decide(text, code) == (ONLINE, platforms)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("058/00", "War memorial defaced with red paint overnight. No cameras."),
        ("195/94", "Posters on the noticeboard were defaced and notes put under her door."),
        ("057/01", "Church noticeboard defaced with marker pen."),
        ("008/55", "Mosque door defaced with red paint, notes pushed under it."),
        (
            "058/00",
            ("Van hit the wall and drove off. Son has sent the footage through the link that the force gave him."),
        ),
        ("071/17", "Coach asked her sexual questions in the minibus. V is 12. Nothing by phone."),
    ],
)
def test_things_that_are_defaced_are_no_system(decide, code, text) -> None:
    assert decide(text, code)[0] == NOT_ONLINE


@pytest.mark.parametrize(
    ("code", "platforms", "text"),
    [
        ("053/35", (), "School website defaced with slogans overnight."),
        ("053/35", (), "Council site hacked and defaced with a flag."),
        ("071/17", ("discord",), "V (13) was asked sexual questions by a man on Discord."),
        ("071/17", ("kik",), "Man asked her sexual questions in a chat on Kik, V is 12."),
        ("020/05", (), "Answered a nanny ad on a childcare site. At the house the father touched her."),
        ("053/40", ("ebay",), "brought a tent of ebbay for £90, never come"),
        ("053/54", ("instagram",), "his instagram got hacked, they changd the emale on it and ask his mates for money"),
        (
            "195/94",
            ("sms",),
            ("vic had tex mesages all nite from ex girl freind calling her names, dosnt have facebook or anything"),
        ),
        ("008/72", ("sms",), "got a tex from her ex sayin he will burn her house"),
    ],
)
def test_pages_that_are_defaced_and_questions_asked_there_count(decide, code, platforms, text) -> None:
    assert decide(text, code) == (ONLINE, platforms)
