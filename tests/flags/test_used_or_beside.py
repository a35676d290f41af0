"""Which services were used and which stand beside it: what an account knows of its owner, a clip mailed to the police,
pages put up since by those near, a tradesman who had been found before, what is feared. And ways of offending that were
not heard: work offered in a post, log ins handed over, captives shown, a plan made there, records searched by an
office. Each with wordings near to it in which it is the other way about.
"""

import pytest

HARASSMENT, STALKING, COERCION, MALICIOUS, THREATS = "195/94", "195/12", "008/67", "008/72", "059/11"
TOUCHING, GROOMING, MEETING, IMAGES = "020/05", "071/17", "088/02", "086/10"
FRAUD, ACCESS, BREACH, DRUGS = "053/40", "053/54", "066/98", "092/30"
KIDNAP, ASSAULT, BURGLARY, DAMAGE, THEFT, ORDER = "036/01", "105/01", "028/03", "058/00", "049/10", "125/09"
NOT_ONLINE, ONLINE = 0, 2


@pytest.mark.parametrize(
    ("services", "text"),
    [
        (("facebook",), "V's Facebook taken over, email and number on it altered, now sells tickets to her friends."),
        (("instagram",), "Locked out of Instagram, email and mobile number changed, followers asked for money."),
        (("ebay",), "eBay account accessed, email address and phone number on the account updated, phones bought."),
        (("vinted",), "Vinted account taken over, e-mail and password both altered, £60 balance gone."),
        (("email",), "V's email taken over and password on it altered. Contacts asked for gift cards."),
        (("email", "facebook"), "Ex read her email and then took over her Facebook, number on it changed."),
    ],
)
def test_the_address_that_an_account_knows_is_no_service_used(decide, services, text) -> None:
    assert decide(text, ACCESS) == (ONLINE, services)


@pytest.mark.parametrize(
    ("code", "services", "text"),
    [
        (GROOMING, ("google-classroom",), "Teacher left private comments on Google Classroom for V (14), then sexual."),
        (HARASSMENT, ("google-classroom",), "Pupil left comments on Google Classroom calling V a slag."),
        (HARASSMENT, ("youtube",), "He posts comments on YouTube under all her videos."),
        (FRAUD, (), "V paid £400 for a kitten seen on a free ads site, no kitten."),
        (BREACH, (), "CBO, no selling of animals. Female placed an ad for puppies on a free ads site."),
        (FRAUD, ("freeads",), "Puppy listed on freeads.co.uk, deposit of £300 paid, no puppy."),
        (STALKING, ("twitch",), "Male viewer gives money during her Twitch broadcasts, then demands replies."),
        (HARASSMENT, ("twitch",), "Man appears in all her Twitch streams with insults and has posted her school."),
        (HARASSMENT, ("facebook",), "Threats on Facebook each night. IP e-mailed us screenshots."),
        (MALICIOUS, ("whatsapp",), "Abusive WhatsApp voice notes to the clerk. He e-mailed us clip of each."),
        (HARASSMENT, ("email",), "Ex e-mailed her clips of her house. She e-mailed us clip of him outside."),
        (MALICIOUS, ("email",), "Unknown person e-mailed us (parish office) a clip of a beheading with a threat."),
    ],
)
def test_the_service_that_was_used_is_named_alone(decide, code, services, text) -> None:
    assert decide(text, code) == (ONLINE, services)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (
            THREATS,
            "Tenant shouted up he'd brick her car 'tonight'. She had recorded it on her mobile and e-mailed us clip.",
        ),
        (BURGLARY, "Charity shop burgled. Regulars have set up a JustGiving page for it since."),
        (BURGLARY, "Village hall burgled and kit taken. Residents have started a GoFundMe."),
        (ASSAULT, "V badly beaten outside a club. Friends have set up a GoFundMe page."),
        (THEFT, "Drone that IP uses for his Instagram posts stolen from van."),
        (
            FRAUD,
            "Found him through a trade directory site in 2021 and was pleased with the patio. Came to her door in May.",
        ),
        (FRAUD, "Found on MyBuilder in 2019, did a decent job on the bathroom. Called in May, took £600 in hand."),
        (FRAUD, "Found him on a trades website in 2018, good job then. This year he came round, cash up front."),
        (
            HARASSMENT,
            "Notes through door. IP is afraid they will begin on her on Nextdoor the way they did with her sister.",
        ),
        (
            HARASSMENT,
            "Leaves bins on path. IP is worried he will start on her on Facebook like he did with no. 14 last year.",
        ),
        (
            MEETING,
            "S met V at the lake after chats at the tackle shop. Mum took it to be through the internet, but no.",
        ),
        (IMAGES, "Opened donated album, several pages are indecent photos of children, prints dated 1969."),
        (IMAGES, "Album in loft, pages hold indecent photographs of children, back of each dated 1971."),
        (IMAGES, "Indecent photographs of boys in a biscuit tin, photos dated 1978. Developed at home."),
    ],
)
def test_what_only_stands_beside_it_is_no_means(decide, code, text) -> None:
    assert decide(text, code, counts_texts=False) == (NOT_ONLINE, ())


@pytest.mark.parametrize(
    ("code", "services", "text"),
    [
        (HARASSMENT, ("facebook",), "Neighbours have set up a Facebook page about IP calling him a pervert."),
        (FRAUD, ("gofundme",), "Friends set up a GoFundMe for a boy who does not exist, £2k donated by strangers."),
        (FRAUD, ("checkatrade",), "V saw on Checkatrade that others were happy with his work, paid £2,000 there."),
        (FRAUD, ("facebook",), "Reviews on his Facebook page said they were pleased with the patio. V paid £3,000."),
        (HARASSMENT, ("instagram",), "She is worried he will carry on as he does on Instagram, where he sends abuse."),
        (HARASSMENT, ("facebook",), "S has gone on Facebook about her, 9 posts. IP is scared he will turn up at home."),
        (MEETING, ("snapchat",), "Mum assumed he was 15 off Snapchat, not so. S, 44, messaged V on Snapchat, met her."),
        (IMAGES, (), "Hundreds of indecent photographs of children on a laptop, oldest dated 1999, downloaded by S."),
        (IMAGES, ("facebook",), "Album on his Facebook has pages of indecent photos of children."),
    ],
)
def test_the_same_words_where_it_was_the_means(decide, code, services, text) -> None:
    assert decide(text, code) == (ONLINE, services)


@pytest.mark.parametrize("thing", ["flat", "van"])
def test_a_thing_that_two_share_is_nothing_shared_online(decide, thing) -> None:
    text = f"Ex sends texts over the {thing} they shared, 30 in a week, all abusive."
    assert decide(text, HARASSMENT, counts_texts=False) == (NOT_ONLINE, ())
    posted = f"Ex posts on Facebook about the {thing} they shared and calls her a thief."
    assert decide(posted, HARASSMENT, counts_texts=False) == (ONLINE, ("facebook",))


def test_one_never_met_who_shouts_is_no_acquaintance_from_the_net(look) -> None:
    assert look("A man he has never met shouted at him over the fence.", ORDER) == (NOT_ONLINE, ())
    assert look("Man she has never met sends her letters and calls her his wife online.", ORDER)[0] == ONLINE


@pytest.mark.parametrize(
    ("code", "services", "text"),
    [
        (
            TOUCHING,
            ("facebook",),
            (
                "Complainant replied on Facebook to a post for bar work. At 'interview', shop flat, male touched her "
                "twice. No such bar."
            ),
        ),
        (TOUCHING, ("facebook",), "V found a job on Facebook for cleaning. At the house he groped her."),
        (COERCION, ("instagram", "snapchat"), "Bf of 10 months made her hand over log ins for Insta and Snap."),
        (
            COERCION,
            ("facebook", "snapchat"),
            "Partner of 3 years made her give him the passwords to Facebook and Snap.",
        ),
        (COERCION, ("instagram",), "Husband of 6 years forced her to hand over her login to Instagram, writes as her."),
        (KIDNAP, ("whatsapp",), "Taken from car wash. Mum was sent a WhatsApp video of him tied, £9k by noon."),
        (KIDNAP, ("snapchat",), "Girlfriend received a Snapchat picture of him gagged. Pay or he loses a finger."),
        (KIDNAP, ("facetime",), "V held over debt. His sister had a FaceTime showing him tied to a chair."),
        (DAMAGE, ("discord",), "Cameras cut down. Seized PC shows plan drawn up on Discord by three of the four."),
        (DAMAGE, ("whatsapp",), "Bus shelters smashed, roles handed out on WhatsApp by S the night before."),
        (DAMAGE, ("signal",), "Cameras cut down. Phone shows the plan made on Signal, who cuts and who drives."),
        (FRAUD, ("justgiving",), "Someone with no link to the family has set up a JustGiving page for her late son."),
        (FRAUD, ("gofundme",), "Man with no connection to the boy set up a GoFundMe page in his name, £900 raised."),
        (DRUGS, (), "Parcel stop at hub. 500 diazepam to SUSP's nan. He admits buying from a dark net shop to sell."),
        (DRUGS, (), "Post stop. Ketamine addressed to S's gran. He accepted ordering on the dark net for resale."),
        (DRUGS, ("telegram",), "Stop on Mill Lane, cocaine under mat. Phone shows he sells over Telegram."),
        (ACCESS, (), "He has, without any case open, searched tenancy records 29 times for a woman he once dated."),
        (ACCESS, (), "Benefit officer gone into customer records for her ex husband. No enquiry open."),
        (ACCESS, (), "School clerk with no need to do so has gone into pupil records for the daughter of her ex."),
    ],
)
def test_ways_of_offending_that_were_not_heard(decide, code, services, text) -> None:
    assert decide(text, code, counts_texts=False) == (ONLINE, services)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (TOUCHING, "V applied to a post for a cleaner at the hospital by letter. Supervisor groped her in the store."),
        (ASSAULT, "Boyfriend of 8 months, whom she met on Tinder, slapped her in the kitchen."),
        (COERCION, "Husband made her hand over keys and bank card, takes her wages in cash."),
        (KIDNAP, "Police found V tied to a chair in a lock up. Flatmate had been phoned with the demand."),
        (DAMAGE, "Wall painted. Council shared its plan on Facebook to clean it."),
        (DAMAGE, "Speed camera cut down. Male arrested was in a Discord call about a game when officers came."),
        ("092/50", "Cannabis found in sock. He had heard of the dark net but buys from a man in the park."),
        (BURGLARY, "Office broken into, staff records from a cabinet were gone into and strewn about. Cash taken."),
        (HARASSMENT, "Ex shouted at housing staff who searched tenancy records for him. No contact since."),
    ],
)
def test_the_like_of_them_done_in_person_is_not(decide, code, text) -> None:
    assert decide(text, code, counts_texts=False) == (NOT_ONLINE, ())


@pytest.mark.parametrize(
    ("text", "code", "platforms"),
    [
        ("Girl on Instagram moved him to Skype, recorded him and demands £800.", "035/00", ("instagram", "skype")),
        (
            "V thought he was on her Instagram but it was a namesake. He has sent her email twice.",
            HARASSMENT,
            ("email",),
        ),
        (
            "Thought he had been on her Facebook but that was a cousin of same name. Emailed her.",
            HARASSMENT,
            ("email",),
        ),
        ("roblox account robbed, sum1 chanjed the email an took limiteds", "053/54", ("roblox",)),
    ],
)
def test_what_was_recorded_to_be_sold_back_speaks_and_a_namesake_does_not(decide, text, code, platforms) -> None:
    assert decide(text, code) == (ONLINE, platforms)
