"""Ways of offending that are told in passing: a firm that was cloned, what it was after a denial, one found there by
who then came for her, a number put where men look for company, harm that somebody was hired for, a fight or a meeting
that was called for, who got in touch for another, a message beside a gift, a system held for coin. And the like of
each, done in person.
"""

import pytest

HARASSMENT, THREATS, ORDER, CONTACT_ORDER, JUSTICE = "195/94", "008/30", "008/31", "125/11", "079/01"
SEX, TOUCHING, ASSAULTED, RAPE = "022/06", "022/18", "020/05", "019/08"
FRAUD, BLACKMAIL, DRUGS, DAMAGE, WOUNDING, AFFRAY, ASSAULT = (
    "053/40",
    "035/00",
    "092/30",
    "058/00",
    "005/01",
    "008/06",
    "105/01",
)
NOT_ONLINE, ONLINE = 0, 2


@pytest.mark.parametrize(
    ("code", "services", "text"),
    [
        (FRAUD, (), "V invested £22k in a bond. Brochure, client portal and login all seemed right."),
        (FRAUD, (), "Retired teacher paid £40k to a bond desk. Genuine company confirmed they have been cloned."),
        (FRAUD, (), "£30k lost to a clone of a genuine investment firm found when comparing rates."),
        (DRUGS, ("snapchat",), "lad sellin weed n vapes off his snap storys, meets at the shops"),
        (DRUGS, ("snapchat",), "lads sellin nos n pills off there snap storys, deliverd on ebikes."),
        (HARASSMENT, ("whatsapp",), "She has had no phone calls whatsoever, it is WhatsApp messages from his partner."),
        (HARASSMENT, ("facebook",), "There were no letters at all, they are Facebook messages, daily from his mother."),
        (HARASSMENT, ("instagram",), "He has had no calls, they were Instagram DMs, fifteen since Friday."),
        (HARASSMENT, ("sms",), "Inft does not have a smartphone, abusive texts came to his Nokia."),
        (SEX, ("snapchat",), "Girl at flat. Boyfriend, 27, found her on Snapchat and has been buying her clothes."),
        (SEX, ("instagram",), "V (15) says a man of 30 found her on Instagram and picked her up in his car."),
        (HARASSMENT, (), "Someone has put her mobile number on an escorts page, seventy men ringing."),
        (DAMAGE, ("snapchat",), "Van torched. Youth admits answering a Snapchat post that wanted someone to burn it."),
        (DAMAGE, ("snapchat",), "Windows put through by lads who took the job off a Snapchat story offering £50."),
        (DAMAGE, ("facebook",), "Car paint strippered. Ex offered money on Facebook to anyone who would do it."),
        (WOUNDING, ("youtube",), "Argued on YouTube; S answered there telling him to come to the park. V was stabbed."),
        (
            AFFRAY,
            ("instagram",),
            "Insults under an Instagram post. S replied in there to come to the bridge and fight.",
        ),
        (TOUCHING, ("sms",), "mum found txts on girls (14) phone. he texted her where to come, touching in the van"),
        (SEX, ("sms",), "Coach, 28, text her to come to his after training, intercourse. V 15"),
        (JUSTICE, ("facebook",), "Defendant's sister got in touch through Facebook offering £500 to forget it."),
        (JUSTICE, ("instagram",), "V in rape case. His mum got in touch over Instagram to say she should withdraw."),
        (CONTACT_ORDER, ("facebook",), "Respondent got in touch on Facebook in breach of the order."),
    ],
)
def test_ways_told_in_passing_are_heard(decide, code, services, text) -> None:
    assert decide(text, code) == (ONLINE, services)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (ORDER, 'Lady runs for hospice. There is a donation page message left in his name, "proud of you".'),
        (BLACKMAIL, "Baker had encrypted till system restored on payment of half a coin, crew back for double."),
        (DAMAGE, "Boy says he was paid £30 through a post on Instagram asking for someone to key it."),
        (ASSAULTED, "V says he came across her on TikTok live and bought her train tickets. Assaulted at his flat."),
        (HARASSMENT, "Someone has put his work number on a swingers page, callers day and night."),
    ],
)
def test_some_are_enough_by_the_rules_alone(look, code, text) -> None:
    assert look(text, code)[0] == ONLINE


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (FRAUD, "Genuine owner of the Golf says his plates have been cloned, buyer paid £6k cash for a stolen car."),
        (FRAUD, "Card cloned at cash machine by device in the slot, £300 drawn. Bank say card has been cloned."),
        (DRUGS, "sellin pills out the third storey flat, callers at the door all day"),
        (HARASSMENT, "V has had no emails, no texts and no Facebook messages at all, it is notes on her windscreen."),
        (HARASSMENT, "Silent calls to landline. She has no smartphone, email or Facebook."),
        (HARASSMENT, "Neighbour shouts about the hedge. Inft has no smartphone, no internet and has had no texts."),
        (RAPE, "Raped by a stranger in the park. Sister found him on Facebook from his name."),
        (ASSAULTED, "He found her on the landing and groped her."),
        (HARASSMENT, "Someone has put her number on the wall of the gents in the pub and men are ringing."),
        (HARASSMENT, "Her number was put on cards left in phone boxes. Forty men have rung."),
        (DAMAGE, "Car keyed by two youths. V's ex paid them £40 cash in the pub."),
        (DAMAGE, "V had posted on Facebook asking for someone to paint the fence. Neighbour kicked it down."),
        (WOUNDING, "V and S fell out at school; S told him there to come to the rec at nine. V stabbed."),
        (ASSAULT, "Friend on Snapchat told V what time to come to the party. V punched there by a stranger."),
        (TOUCHING, "Lad on the waltzers told her where to come at the fair, touched. Mum texted her to come home."),
        (ASSAULT, "V punched at rank. A witness got in touch through Facebook."),
        (ASSAULT, "V hit in pub. Two onlookers got in touch via Twitter after appeal."),
        (ORDER, "S put a card with £20 in the charity tin at V's stall with message. RO no contact."),
        (BLACKMAIL, "Coin dealer told face to face to pay 10 coins or be burgled."),
    ],
)
def test_the_like_of_them_done_in_person_is_not(decide, code, text) -> None:
    assert decide(text, code, counts_texts=False)[0] == NOT_ONLINE
