"""What is only asked about, seen to or held out by others: an officer's question, a form for a neighbour, a reward, a
polite word before, a street that was searched. And ways of offending that were not heard: records gone into, pumps
worked from an app, banking opened under a knife. Each with wordings near to it in which it is the other way about.
"""

import pytest

HARASSMENT, STALKING, COERCION, MALICIOUS, THREATS = "195/94", "195/12", "008/67", "008/72", "003/01"
INTENT, RACIST, RAPE, TOUCHING, MEETING, VOYEURISM = "008/30", "008/56", "019/16", "020/05", "088/02", "088/10"
FRAUD, ACCESS, COMPUTER, DRUGS, ORDER, BREACH = "053/40", "053/54", "053/35", "092/50", "125/09", "066/39"
ROBBERY, ASSAULT, WOUNDING, BURGLARY, DAMAGE, THEFT = "034/01", "105/01", "008/06", "028/03", "058/00", "049/10"
NOT_ONLINE, ONLINE = 0, 2


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (DRUGS, "F w 3 pills in bra, says pal gave her. Chat re Telegram just officer asking, she has no app."),
        (DRUGS, "Cannabis in sock. Snapchat was only what the officer asked, he bought it from a man in the park."),
        (ASSAULT, "Fight in yard. Talk of Facebook is only an officer's question, no phones."),
        (ASSAULT, "Pushed over at market. Niece made a report on the force website for him."),
        (THEFT, "Purse gone from trolley. Warden put in a form on the council's website on his behalf."),
        (RAPE, "Grandfather abused her at seven. She wrote down what she remembered in an email to a support charity."),
        (RAPE, "Uncle raped her 1985. She put everything he did down in an email to her GP."),
        (THEFT, "BMX taken outside shop. Mother has offered a reward on a Facebook selling page, no one has seen it."),
        (BURGLARY, "Shed broken into. Owner posted a £100 reward on Nextdoor."),
        (THEFT, "Statue taken. There is a picture of it on the village website which was sent to dealers."),
    ],
)
def test_what_others_ask_report_or_hold_out_is_no_means(decide, code, text) -> None:
    assert decide(text, code, counts_texts=False) == (NOT_ONLINE, ())


@pytest.mark.parametrize(
    ("code", "services", "text"),
    [
        (DRUGS, ("telegram",), "Had pills ordered on Telegram, just as officer stopped him."),
        (DRUGS, ("snapchat",), "Male with 6 wraps. Orders on Snapchat seen when officer asked for phone."),
        (FRAUD, (), "Someone has filled in a form on the council's website in his name and got his refund."),
        (HARASSMENT, ("email",), "Ex wrote down in an email what he would do to her and sent it 3 times."),
        (HARASSMENT, ("telegram",), "Offered a reward on Telegram to whoever breaks his legs."),
    ],
)
def test_the_same_words_of_those_who_did_it(decide, code, services, text) -> None:
    assert decide(text, code) == (ONLINE, services)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (
            THREATS,
            "Stood in her hall and said he would kill her. He had written on WhatsApp the week before, politely.",
        ),
        (
            ASSAULT,
            "Punched her at the gate. He had messaged her on Facebook last week, quite politely, about the kids.",
        ),
        (
            FRAUD,
            "Met on Bumble 2018 & lived tog since. Borrowed £3k cash for visa and left. Cash handed over in kitchen.",
        ),
        (FRAUD, "Couple met on Hinge in 2017 and have lived together ever since. He took £2k cash from her tin."),
        (ORDER, "Linked to Insta crime from Mon which stands alone. Today F shouted at VIC in Tesco."),
        (ASSAULT, "Slapped at school gate. Snapchat crime on Friday has its own number."),
    ],
)
def test_what_was_before_or_stands_alone_is_no_means(decide, code, text) -> None:
    assert decide(text, code, counts_texts=False) == (NOT_ONLINE, ())


@pytest.mark.parametrize(
    ("code", "services", "text"),
    [
        (THREATS, ("whatsapp",), "He wrote to her on WhatsApp the week before that he would kill her."),
        (FRAUD, ("tinder",), "Met on Tinder, never met in person, sent him £4k for visa."),
        (HARASSMENT, ("facebook",), "They lived together since 2019. He now posts abuse of her on Facebook daily."),
        (HARASSMENT, ("whatsapp",), "WhatsApp threats again today. Assault crime from Sat stands alone."),
        (HARASSMENT, ("facebook",), "House which stands alone. Sends her abuse on Facebook."),
    ],
)
def test_what_was_before_and_is_the_offence(decide, code, services, text) -> None:
    assert decide(text, code) == (ONLINE, services)


@pytest.mark.parametrize(
    ("code", "services", "text"),
    [
        (INTENT, ("sms",), "Ex txtd 4 times he is outside w a knife. Area search no trace."),
        (
            HARASSMENT,
            ("facebook",),
            "Threats on Facebook tonight, says he is in her street. Street searched, nothing found.",
        ),
        (HARASSMENT, ("snapchat",), "Snapchat threats from ex. No trace of suspect at home address."),
        (HARASSMENT, ("facebook",), "Fills the shop's Facebook page with photographs of plates that are not hers."),
        (HARASSMENT, ("facebook",), "There has not been a day without abuse on Facebook since they parted."),
        (COERCION, ("facetime",), "If she is out he makes her stay on FaceTime so that he can see who is there."),
        (COERCION, ("whatsapp",), "If she is late he demands a photo on WhatsApp of where she is."),
        (MALICIOUS, ("twitter",), "Comment under his council Twitter post says hope your kids get cancer."),
        (MALICIOUS, ("facebook",), "Abuse below her council Facebook post, says she should hang."),
        (BREACH, ("facebook",), "Breach non mol. SUSP sent VIC friend req on Facebook & waved. Order says no contact."),
        (HARASSMENT, ("facebook",), "Daily abuse on Facebook by ex. Solicitor's letter made no difference."),
    ],
)
def test_what_looks_like_a_denial_and_denies_nothing(decide, code, services, text) -> None:
    assert decide(text, code) == (ONLINE, services)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (HARASSMENT, "Phone checked, no trace of Facebook messages on it. Neighbour shouted at her in street."),
        (HARASSMENT, "Neighbour swore at her over fence. WhatsApp checked, no trace."),
        (HARASSMENT, "Ex shouted at her door that if she goes out he will put her pictures on Facebook."),
        (HARASSMENT, "Neighbour shouts abuse. She reported it on the council Facebook page."),
        (HARASSMENT, "Neighbour stands at window and swears daily. Solicitor's letter ignored."),
        (BREACH, "Breach of non mol. Male stood outside her house for an hour and shouted."),
    ],
)
def test_denials_threats_and_reports_stay_so(decide, code, text) -> None:
    assert decide(text, code, counts_texts=False) == (NOT_ONLINE, ())


@pytest.mark.parametrize(
    "text",
    [
        "V (13) went to woods with M 44 after chats on the school bus each day.",
        "M chatted to V on the train each morning, bought her cigs, took her to his flat.",
    ],
)
def test_a_chat_on_the_way_is_face_to_face(look, text) -> None:
    assert look(text, MEETING) == (NOT_ONLINE, ())


def test_a_chat_at_the_bus_stop_is_face_to_face_and_one_in_the_net_is_not(decide) -> None:
    assert decide("He chatted with her at the bus stop, then touched her breast.", TOUCHING)[0] == NOT_ONLINE
    assert decide("V (13) went to woods with M 44 after chats online each night.", MEETING)[0] == ONLINE
    abuse = "Abuse in class WhatsApp chats on way home each day."
    assert decide(abuse, HARASSMENT) == (ONLINE, ("whatsapp",))


@pytest.mark.parametrize(
    "text",
    [
        "Ex apprentice took axe to firm's computer. IT state nothing got into from outside.",
        "Laptop smashed with a hammer in the office. Nobody logged in remotely, says IT.",
    ],
)
def test_a_computer_that_was_only_broken_is_not_entered(look, text) -> None:
    assert look(text, COMPUTER)[0] == NOT_ONLINE
    assert look("Server wiped, nobody in the office, log in from outside by ex employee.", COMPUTER)[0] == ONLINE


def test_a_computer_that_was_off_all_along_is_no_means(look) -> None:
    rung = 'Rung by "the tax", bought postal orders and gave them to a man at door. Worried they could see her computer'
    assert look(f"{rung}, but it was off the whole time.", FRAUD) == (NOT_ONLINE, ())
    used = "Caller had her put AnyDesk on her laptop and moved £3k. Phone was off all day after."
    assert look(used, FRAUD) == (ONLINE, ("anydesk",))


@pytest.mark.parametrize(
    ("code", "services", "text"),
    [
        (ACCESS, (), "Clerk's ex husband, a trainee at the hospital, has been into her patient record five times."),
        (ACCESS, (), "Nurse went into his medical record four times, no part in his care."),
        (DAMAGE, (), "Pump and heater ran for a week, carp died. All are worked from an app which her ex installed."),
        (DAMAGE, (), "Fish tank heater turned up. Both are run from an app that ex set up."),
        (
            VOYEURISM,
            (),
            "Smoke alarm with pin hole in room. Friend found it with pictures open to anyone in the house.",
        ),
        (VOYEURISM, (), "Lodger found camera in bathroom. Camera showed up on the wifi list."),
        (STALKING, ("tile",), "VIC noticed car key finder, Tile brand, sewn in lining of handbag. Ex always there."),
        (STALKING, (), "Key finder taped under car seat. Ex turns up wherever she parks."),
        (ROBBERY, (), "Grabbed in subway, made to open banking on his mobile with thumb and send £900."),
        (ROBBERY, (), "Knife shown, forced to open his banking and pay £300 to an account."),
        (THEFT, (), "Hot tub hired out thru web enquiry form on VICs own site. False name, tub not returned."),
        (WOUNDING, ("whatsapp",), "Told in the WhatsApp group that there would be a one to one. Nine broke his arm."),
        (ASSAULT, ("snapchat",), "Asked for a straightener over Snapchat, then three of them beat him in the alley."),
        (RACIST, (), "Barred customer changed shop's name to a racist phrase on the map that everyone uses."),
        (ACCESS, ("steam",), "Cant get in his steam acct, email swapt, skins gone."),
    ],
)
def test_ways_of_being_online_in_other_words(decide, code, services, text) -> None:
    assert decide(text, code) == (ONLINE, services)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (ASSAULT, "Hit by a porter. Surgery staff went into her room."),
        (DAMAGE, "Heater and pump broken with a hammer by neighbour."),
        (VOYEURISM, "Landlord seen at bathroom door looking through gap."),
        (DAMAGE, "Youths smashed roof tiles. Tile broken."),
        (THEFT, "Keys with a key finder taken from coat in pub."),
        (ROBBERY, "Grabbed in subway, made to open bag and hand over phone and wallet."),
        (THEFT, "Mixer hired at counter with false name, never brought back."),
        (ASSAULT, "Teacher pushed pupil in a one to one lesson."),
        (ASSAULT, "Called for a straightener outside pub, punched him."),
        (THEFT, "Took the map that everyone uses from the ranger's hut."),
    ],
)
def test_the_same_things_in_person(decide, code, text) -> None:
    assert decide(text, code, counts_texts=False) == (NOT_ONLINE, ())
