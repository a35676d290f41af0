"""What is told of a service and was no means: a network of before, boasts, a tradesman of years, what was thought at
first, what was asked and denied, a complaint by e-mail, what one said one would do there, paper. Texts by their words
and rooms of services that few know. Each with wordings near to it in which it is the other way about.
"""

import pytest

HARASSMENT, STALKING, BREACH, DISCLOSURE = "195/94", "195/12", "066/98", "008/71"
FRAUD, ACCESS, ATTACK, DRUGS = "053/40", "053/54", "053/35", "092/30"
IMAGES, GROOMING, ASSAULT, DAMAGE, TOUCHING = "086/02", "071/17", "105/01", "057/01", "020/05"
NOT_ONLINE, ONLINE = 0, 2


@pytest.mark.parametrize(
    "text",
    [
        "Text said parcel fee was unpaid, link went to a fake page and she put in card number. £900 gone.",
        "Text read her rebate was due, link went to a copied site, she typed in her card number.",
    ],
)
def test_a_text_known_by_its_words_counts_when_plain_texts_do(look, text) -> None:
    assert look(text, FRAUD) == (ONLINE, ("sms",))
    assert look(text, FRAUD, counts_texts=False) == (ONLINE, ())


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (IMAGES, "Image of V (14) put in an Element room. Uploader lives in Leeds."),
        (IMAGES, "Abuse images traded via Element by S, 40."),
        (DRUGS, "Cocaine orders taken in an Element chat run by S."),
        (GROOMING, "Male, 30, wrote to V, 13, about sex over Element."),
    ],
)
def test_element_is_heard_in_rooms_and_in_what_is_sent_there(look, code, text) -> None:
    assert look(text, code) == (ONLINE, ("element",))


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (DAMAGE, "Cooker element room temperature fault. Tenant ripped out the kettle element, oven element broken."),
        (ASSAULT, "S in his element, planned it on element of surprise and punched V at the bar."),
        (TOUCHING, "Groped in the Elements room at the spa by a masseur."),
    ],
)
def test_elements_of_ovens_and_of_surprise_are_none(look, code, text) -> None:
    assert look(text, code) == (NOT_ONLINE, ())


@pytest.mark.parametrize(
    ("code", "platforms", "text"),
    [
        (DRUGS, ("wickr",), "Encro style handset replaced by Wickr. Kilo deals arranged on it."),
        (DRUGS, ("signal",), "After Encro was taken down S moved to Signal and took orders on it for cocaine."),
        (DRUGS, ("whatsapp",), "Since Encro closed the group deals by WhatsApp."),
        (ATTACK, (), "School network flooded with traffic for a day. Pupil boasted about it on his Discord server."),
        (ATTACK, (), "DDoS on college site. Lad bragged of it on Snapchat afterwards."),
        (ATTACK, (), "Hospital servers knocked out by ransomware. A group claimed credit on Telegram."),
    ],
)
def test_a_network_of_before_and_one_boasted_on_are_not_among_those_used(look, code, platforms, text) -> None:
    assert look(text, code) == (ONLINE, platforms)


@pytest.mark.parametrize(
    ("code", "platforms", "text"),
    [
        (DRUGS, ("encrochat",), "Encro messages show S buying two kilos from a nominal in Leeds."),
        (HARASSMENT, ("facebook", "whatsapp"), "Abuse on Facebook was replaced by abuse on WhatsApp after a block."),
        (ACCESS, ("discord",), "S sold access to hacked school accounts on his Discord server."),
        (ACCESS, ("instagram",), "V's Instagram account hacked, S boasted about it on there to her friends."),
        (HARASSMENT, ("facebook",), "S boasted on Facebook that he would get V and named her as a grass."),
    ],
)
def test_the_network_that_was_used_is_named_still(look, code, platforms, text) -> None:
    assert look(text, code) == (ONLINE, platforms)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (FRAUD, "Got the plumber's name off a Facebook recommendation, used him loads. Took £2k cash in her kitchen."),
        (FRAUD, "Builder first found through MyBuilder, three good jobs since. Took cash, left a hole."),
        (HARASSMENT, "Notes in porch tied to a fake Facebook page but page turned out to be her niece mucking about."),
        (HARASSMENT, "Calls tied up with a Facebook account but the account turned out to be a namesake."),
        (HARASSMENT, "Dog mess on step weekly. V put it down to a TikTok row."),
        (FRAUD, "At first thought card had been cloned online. Bank says it was the real card at a cash machine."),
        (FRAUD, "Lodger had access to her handbag and used the card at cash points."),
        (STALKING, "Ex in hedge x4. Asked re phone/email/apps: AP says never, she changed her number."),
        (HARASSMENT, "Eggs on car. Q'd re email - V says nothing like that."),
        (HARASSMENT, "This comes by way of an email to the chief constable. Neighbour bangs the gate and swears."),
        (HARASSMENT, "Received as an email from his solicitor. Ex stands at the gate and swears at him."),
        (BREACH, "CBO not to enter three stations. Found begging at one, said wi-fi is better there."),
        (BREACH, "Barred from the library. Sat in its reading room for the free wifi when arrested."),
        (HARASSMENT, "S told V in the shop he would finish her on social media."),
        (HARASSMENT, "Says to her face that he is going to name her on TikTok. Calls her names in the street."),
        (HARASSMENT, "Neighbour shouts at the wall nightly. Zero messages from him."),
    ],
)
def test_what_was_thought_asked_said_or_there_before_is_no_means(look, code, text) -> None:
    assert look(text, code)[0] == NOT_ONLINE


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (FRAUD, "Has used seller on Facebook for tickets. This time paid £900 by bank transfer and was blocked."),
        (FRAUD, "Met S on Facebook in 2014, sent him £30k over three years for made up bills. Never met."),
        (
            HARASSMENT,
            "Thought the fake Facebook page was a fan but page turned out to be her ex, who posts lies on it.",
        ),
        (
            HARASSMENT,
            "Abusive Instagram account thought a pupil's but it turned out to be her cousin, 20 vile messages.",
        ),
        (FRAUD, "At first believed the seller on Facebook was genuine. Paid £300, blocked."),
        (FRAUD, "Carer had access to her online banking and moved £4k to herself."),
        (HARASSMENT, "Asked about emails/texts: V says 30 emails from him since May, all abuse."),
        (HARASSMENT, "Sends emails nightly, AP says never replied to any."),
        (HARASSMENT, "S sent an email to the chief calling V a thief, and one to her boss."),
        (HARASSMENT, "Ex still on her wifi, changes the password from the drive and blocks her cameras."),
        (HARASSMENT, "Told her by WhatsApp that he will ruin her online."),
        (HARASSMENT, "Said he would ruin her on Facebook, and did: five posts calling her a thief."),
        (DISCLOSURE, "Ex posted private photos of V on Facebook and pushed prints through doors."),
        (DRUGS, "Not one phone but three, each full of dealing messages on WhatsApp."),
    ],
)
def test_the_same_words_of_a_means_count(look, code, text) -> None:
    assert look(text, code)[0] == ONLINE


def test_prints_put_through_doors_are_paper(decide) -> None:
    text = "Ex posted prints of two private photos through doors. From film they took on honeymoon."
    assert decide(text, DISCLOSURE)[0] == NOT_ONLINE
