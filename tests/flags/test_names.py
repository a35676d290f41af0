"""Services are known by what one does with them and by whose they are, in wordings in which the ordinary word of the
same letters is not meant; and the words of rings, threads, hives and snaps stay words.
"""

import pytest

HARASSMENT, STALKING, FRAUD, THEFT, ASSAULT, DAMAGE = "195/94", "008/66", "053/40", "049/10", "105/01", "058/01"
ROBBERY, BURGLARY = "034/01", "028/01"
NOT_ONLINE, ONLINE = 0, 2


@pytest.mark.parametrize("way", ["upon", "by way of", "by means of", "across", "on", "via", "through"])
@pytest.mark.parametrize(
    ("name", "platform"),
    [("Snap", "snapchat"), ("Hinge", "hinge"), ("Slack", "slack"), ("Xbox", "xbox"), ("Twitch", "twitch")],
)
def test_a_service_is_named_by_every_word_for_by_which_way(decide, way, name, platform) -> None:
    assert decide(f"Suspect sends her threats {way} {name} every night.") == (ONLINE, (platform,))


@pytest.mark.parametrize(
    ("text", "code", "platform"),
    [
        ("Made to open Monzo at knife point and send 700", ROBBERY, "monzo"),
        ("Opened her Revolut and sent himself 400 while she slept", FRAUD, "revolut"),
        ("IP's Monzo was emptied within the hour", FRAUD, "monzo"),
        ("He has her Starling log in and moves her wage", STALKING, "starling"),
        ("Penny Revolut payments with notes that call her a slag", HARASSMENT, "revolut"),
        ("Logged in to her Deliveroo and ordered 90 of food", FRAUD, "deliveroo"),
        ("The card was used to order clothes from ASOS", FRAUD, "asos"),
        ("Card numbers copied and used to buy a camera from Amazon", FRAUD, "amazon"),
        ("Victim's Netflix taken over and the password sold", "053/53", "netflix"),
        ("False reviews on Google call the dentist a drunk", HARASSMENT, "google"),
        ("Reads her diary in her Google a/c since the divorce", STALKING, "google"),
    ],
)
def test_a_brand_is_known_by_owning_opening_and_paying(decide, text, code, platform) -> None:
    assert decide(text, code) == (ONLINE, (platform,))


@pytest.mark.parametrize(
    ("text", "platforms"),
    [
        ("Meals sent to her door each night through Deliveroo and Just Eat", ("deliveroo", "just-eat")),
        ("Fake profile of her on Tinder and Hinge, men call at her door", ("hinge", "tinder")),
        ("Threats across Telegram and IG", ("instagram", "telegram")),
        ("Her picture and a lie on Facebook and X", ("facebook", "x")),
        ("Told on WhatsApp and Signal that he would be shot", ("signal", "whatsapp")),
        ("Insults on Threads and TikTok by one user", ("threads", "tiktok")),
    ],
)
def test_services_are_named_together(decide, text, platforms) -> None:
    assert decide(text) == (ONLINE, platforms)


@pytest.mark.parametrize(
    ("text", "platform"),
    [
        ("Reply on X says that her house will burn", "x"),
        ("Councillor called a thief on X, copied by many", "x"),
        ("His X account posts her address each week", "x"),
        ("An unknown man wrote on Threads that she should be run over", "threads"),
        ("Moved to Signal and said there that he would stab her", "signal"),
        ("Chats on Signal in which he says he will kill her", "signal"),
        ("Stranger in the Steam voice chat threatens to burn his house", "steam"),
        ("Snap with a picture of a knife and her name", "snapchat"),
        ("Lad from Snap threatens her all night", "snapchat"),
    ],
)
def test_words_of_few_letters_are_services_in_their_own_wordings(decide, text, platform) -> None:
    assert decide(text) == (ONLINE, (platform,))


@pytest.mark.parametrize(
    ("name", "platform"), [("Ring", "ring"), ("Nest", "nest"), ("Hive", "hive"), ("Blink", "blink"), ("Arlo", "arlo")]
)
@pytest.mark.parametrize(
    "text",
    [
        "Ex kept the log in for {} and sees who comes",
        "Ex logs in to her {} from his flat and turns the heating off",
        "Ex has watched her by {} since they parted",
        "Ex still in her {} and watches her through it",
    ],
)
def test_a_thing_at_home_is_known_by_being_got_at(decide, text, name, platform) -> None:
    assert decide(text.format(name), STALKING) == (ONLINE, (platform,))


RING = [
    ("Gold ring pulled from her finger in the street by a male", ROBBERY),
    ("He stood in the ring of bystanders and punched the victim", ASSAULT),
    ("Neighbour shouts at her by the ring road each morning", HARASSMENT),
    ("Former boxer shouted threats through the ring ropes at the coach", HARASSMENT),
    ("Ring taken from her locker while she swam", THEFT),
    ("Told to ring the bell and then sworn at on the step", HARASSMENT),
    ("Ring doorbell torn from the wall and the shed broken into", BURGLARY),
    ("He forced the window while the owner was in the ring at the club", BURGLARY),
    ("Her ring and watch were gone after a visit by a carer", THEFT),
    ("Punched at the ring side by two males", ASSAULT),
]
X = [
    ("He marked her door with an X and shouted at her", HARASSMENT),
    ("Shouted at her on X occasions in the corridor, stared through the window", HARASSMENT),
    ("Punched him X 3 and kicked him on the floor", ASSAULT),
    ("Sprayed an x on the garage door and smashed the light", DAMAGE),
    ("Left a card with x x x on the step and followed her on foot", HARASSMENT),
    ("She was hit twice on X Street by a male in a hood", ASSAULT),
    ("Stood at her gate on x dates in breach of his order", "066/98"),
    ("X ray shows a broken wrist after he pushed her on the stairs", ASSAULT),
    ("Male X and Male Y took her bag in the park", ROBBERY),
    ("Wallet cut out at the X of two paths and taken by a male on foot", ROBBERY),
]
THREADS = [
    ("Coat hanging by threads after he tore it in a row at the gate", HARASSMENT),
    ("Threads of the carpet cut with a knife by the former tenant", DAMAGE),
    ("Hit with a bolt, the threads of which cut his hand", ASSAULT),
    ("He pulled at threads on her sleeve on the bus and swore at her", HARASSMENT),
    ("Entry by stripped threads on the lock, jewellery taken", BURGLARY),
    ("Gold threads stolen from the sewing shop", THEFT),
    ("Several threads run through the row at the fence: bins, noise, parking", HARASSMENT),
    ("Cut threads from a tapestry in the church", DAMAGE),
    ("Slipped on threads of rope and was kicked by two men", ASSAULT),
    ("Bag held on by threads was torn from her shoulder", ROBBERY),
]
SNAP = [
    ("Holiday snaps lay on the table when he hit her", ASSAULT),
    ("Heard the snap of her wrist as he twisted it on the stairs", ASSAULT),
    ("Threw a stick to snap the aerial and swore at the neighbour", DAMAGE),
    ("Cold snap; man at the door said the boiler would fail and took cash", FRAUD),
    ("Snap of teeth at the dog and shouting at her in the yard", HARASSMENT),
    ("Branch made to snap on her fence by the neighbour, who swore", DAMAGE),
    ("Hit with a snap of a towel in the gym changing room", ASSAULT),
    ("Snap fastener torn from her coat as he shoved her", ASSAULT),
    ("A snap decision at the door, he punched the guard", ASSAULT),
    ("Ginger snap tin with 40 in it taken by a cleaner", THEFT),
]
HIVE = [
    ("Bee hive kicked over and the fence damaged", DAMAGE),
    ("Three hive frames stolen from an allotment", THEFT),
    ("Entered through the hive shed and took tools", BURGLARY),
    ("Shouts at her by the hive on the allotment", HARASSMENT),
    ("Honey taken from a hive in a field", THEFT),
    ("Pushed on to a hive by a male in the orchard", ASSAULT),
    ("Lid of the hive thrown at the keeper", ASSAULT),
    ("Market is a hive of thieves, purse dipped there", THEFT),
    ("Hive stand burnt by youths behind the school", DAMAGE),
    ("Sworn at from over the wall as she smoked the hive", HARASSMENT),
]
STEAM = [
    ("Scalded with steam from the kettle by her husband", ASSAULT),
    ("Steam cleaner taken from the van overnight", THEFT),
    ("He came through steam in the shower room and punched him", ASSAULT),
    ("Let off steam at the counter, shouting at staff", HARASSMENT),
    ("Stones thrown at a steam train by youths on a bridge", DAMAGE),
    ("Shoved on the steam railway platform by a male in a hood", ASSAULT),
    ("Steam iron thrown at her in the kitchen", ASSAULT),
    ("Ran out of steam on the stairs and was punched there", ASSAULT),
    ("Pushed by a male off the steam boat at the quay", ASSAULT),
    ("Steam engine plate stolen from the yard", THEFT),
]
SIGNAL = [
    ("Made a throat cutting signal at her across the road", HARASSMENT),
    ("Stones thrown at the signal box by youths", DAMAGE),
    ("On the signal of one male four others punched him in the park", ASSAULT),
    ("Gave a hand signal and swore at her from his van", HARASSMENT),
    ("Car taken with a signal jammer from the drive", THEFT),
    ("Thieves used a signal relay box at the door to take the car", THEFT),
    ("No phone signal on the path where she was pushed over", ASSAULT),
    ("Swore at the signal man from the platform", HARASSMENT),
    ("Copper cut by signal cable thieves on the line", THEFT),
    ("Punched at the turn signal by a driver", ASSAULT),
]
OTHERS = [
    ("Mega storage yard fence cut and a window smashed", DAMAGE),
    ("Mega pack of nappies taken from the shop", THEFT),
    ("Nest of a bird on the roof destroyed with a pole by a builder", DAMAGE),
    ("Nest of tables stolen from a garage", THEFT),
    ("Took up the slack on the lead and shouted at her dog", HARASSMENT),
    ("Pushed in slack water at the quay", ASSAULT),
    ("Monzo card taken from her purse in the street", ROBBERY),
    ("His Monzo card and his keys were taken by two males on foot", ROBBERY),
    ("Amazon parcel taken from the porch", THEFT),
    ("Man from Amazon was sworn at by a neighbour on the step", HARASSMENT),
    ("Pushed by a male from Deliveroo outside the takeaway", ASSAULT),
    ("Deliveroo bag taken from his bike by two males", THEFT),
    ("Starling nest in the roof destroyed by a builder", DAMAGE),
    ("Put on a film on Netflix and then punched her in the lounge", ASSAULT),
    ("Google her and you will see, he shouted at the door", HARASSMENT),
    ("Door off its hinge, untidy search, jewellery taken", BURGLARY),
    ("She was set upon by two girls at the bus stop and sworn at", HARASSMENT),
    ("Called upon to leave, he punched the doorman", ASSAULT),
]


@pytest.mark.parametrize(("text", "code"), [*RING, *X, *THREADS, *SNAP, *HIVE, *STEAM, *SIGNAL, *OTHERS])
def test_the_ordinary_word_is_no_service(decide, text, code) -> None:
    assert decide(text, code) == (NOT_ONLINE, ())


@pytest.mark.parametrize(
    ("text", "code", "platform"),
    [
        ("Threats by a man on an app called Hoop", HARASSMENT, "hoop"),
        ("He streamed himself on Kick and called the clerk a racist name", HARASSMENT, "kick"),
        ("Two men discuss on Session how the girl is to be paid", "071/08", "session"),
        ("Suspect messaged her on Signal that her house will burn", HARASSMENT, "signal"),
        ("A threat to kill made in a Signal voice call", "003/01", "signal"),
        ("Abuse through Steam by a player whom he beat", HARASSMENT, "steam"),
        ("His Steam got emptied after a phishing link", "053/53", "steam"),
        ("A meeting agreed on Romeo; two men there took his watch", ROBBERY, "romeo"),
        ("Remarks on her rides, which he follows on Peloton", STALKING, "peloton"),
        ("He is still linked to her Fitbit and writes of her walks", STALKING, "fitbit"),
        ("Location sharing in Google Maps was turned on by her ex", STALKING, "google-maps"),
        ("Lies about the dentist in Google Maps reviews", HARASSMENT, "google-maps"),
        ("Suspect asks victim's Alexa what she has planned", STALKING, "alexa"),
        ("Insults put about her on Threads on Sunday", HARASSMENT, "threads"),
        ("Insulting remarks under his YT covers", HARASSMENT, "youtube"),
        ("Wont stop messaging me on da gram, 50 threats", HARASSMENT, "instagram"),
        ("Got threats on fb messnger and f.book", HARASSMENT, "facebook"),
        ("Threats by emale each night", HARASSMENT, "email"),
        ("Stranger got threats to her on skap chat", HARASSMENT, "snapchat"),
        ("Got a WA from a stranger with threats", HARASSMENT, "whatsapp"),
    ],
)
def test_names_that_are_words_too_are_known_by_what_is_done_there(decide, text, code, platform) -> None:
    assert decide(text, code) == (ONLINE, (platform,))


@pytest.mark.parametrize(
    "text",
    [
        "Suspect went to kick the door and live in the shed",
        "Banned from the club for a kick to the head",
        "Victim kicked on the hoop of the barrel",
        "Punched as they talked on session two at the gym",
        "Solicitor spoke on session dates, then was pushed",
        "Male from Romeo and Juliet cast punched him",
        "Officers met on Romeo Street after he was punched",
        "Punched at the rehearsal of Romeo and Juliet",
        "A tile fell on victim when suspect threw it",
        "Hit with a tile from the roof",
        "Suspect gave a hand signal and then struck him",
        "Struck at the signal box by a workman",
        "Pushed into the steam from a kettle, arm scalded",
        "Struck on the steam engine at the rally",
        "Held by the threads of his coat and punched",
        "Suspect let out a yell and hit victim",
        "Peloton of cyclists, one pushed victim off his bike",
        "Suspect threw her Alexa at the wall and slapped her",
        "Wearing a Fitbit when he was punched",
        "Dog called Bumble ran in and suspect kicked it",
        "Bumble bees were the cause, victim was slapped for running",
        "Found the street by Google Maps, was punched there",
        "The rider from Just Eat was punched at the door",
        "Victim's ancestry was mocked and he was pushed",
    ],
)
def test_the_words_that_these_names_are_stay_words(decide, text) -> None:
    decision, platforms = decide(text, ASSAULT)
    assert (decision == ONLINE, platforms) == (False, ())


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Summoned by Snapchat to a fight at the weir and struck there", ASSAULT),
        ("Told by Snapchat to come to the slip; struck by three", ASSAULT),
        ("Called to a jetty by Snapchat and hit with an oar", ASSAULT),
        ("Came out by Snapchat on a promise of his rod, was hit by two", ASSAULT),
    ],
)
def test_who_is_summoned_by_a_service_was_found_there(decide, text, code) -> None:
    assert decide(text, code) == (ONLINE, ("snapchat",))


def test_what_is_put_up_for_collection_is_a_meeting(decide) -> None:
    assert decide("Put her bicycle on eBay, collection only. Man rode off on it", THEFT) == (ONLINE, ("ebay",))


@pytest.mark.parametrize(
    ("text", "code", "platforms"),
    [
        ("Added on Facebook, recorded on video, then 600 was demanded", "035/00", ("facebook",)),
        ("Had an email with her own number plate and a demand for money", "035/00", ("email",)),
        ("Sent her pictures over Facebook on the day she filed for divorce", HARASSMENT, ("facebook",)),
        ("Girl of 15 got off the train to meet a man from Facebook, who asked for pictures", "071/17", ("facebook",)),
        ("Told her key worker a man on Badoo threatens her each night", HARASSMENT, ("badoo",)),
        ("Passenger found her on Facebook and messaged that she would burn", HARASSMENT, ("facebook",)),
        ("Booked through what she thought was Booking.com and paid 600 for no room", FRAUD, ("booking-com",)),
        ("Abused in a WeChat group by a neighbour since spring", HARASSMENT, ("wechat",)),
    ],
)
def test_cues_leave_alone_what_they_do_not_speak_of(decide, text, code, platforms) -> None:
    assert decide(text, code) == (ONLINE, platforms)


def test_a_fight_recorded_on_video_is_evidence_still(decide) -> None:
    assert decide("Victim punched by two men; recorded on video and seen on Snapchat", ASSAULT)[0] == NOT_ONLINE
