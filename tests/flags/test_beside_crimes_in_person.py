"""What stands beside an offence done in person or on paper: a position sent to those who came, a quarrel, a report by
chat, a picture of a note, a warning from one who heard a threat spoken, a telegram of paper, a cab. And ways of
offending that were not heard: plant worked from afar, voices out of games, passwords of shops, wares on a page, maps on
which somebody must be seen. Each with wordings near to it in which it is the other way about.
"""

import pytest

HARASSMENT, STALKING, COERCION, KILL, MALICIOUS = "195/94", "195/12", "008/67", "003/01", "008/72"
EXPOSURE, RAPE, TOUCHING, INCITING, ASSAULT, KIDNAP = "088/09", "019/08", "020/05", "021/03", "105/01", "036/02"
DAMAGE, BLACKMAIL, FRAUD, DRUGS, JUSTICE, ROBBERY = "058/00", "035/00", "053/40", "092/30", "079/01", "034/01"
WOUNDING, THEFT, BURGLARY = "008/06", "049/10", "030/02"
NOT_ONLINE, ONLINE = 0, 2


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (EXPOSURE, "Jogger flashed at by the lock. Vic sent her husband her location on WhatsApp and he drove out."),
        (TOUCHING, "Groped on the night bus. IP dropped a pin to her dad on Snapchat and he came to get her."),
        (EXPOSURE, "Male exposed himself by the lake. AP shared her location with her boyfriend on WhatsApp."),
        (TOUCHING, "Touched at a party. IP rang her dad and sent him the address on WhatsApp to be fetched."),
    ],
)
def test_a_position_sent_to_those_who_come_is_no_means(look, code, text) -> None:
    assert look(text, code)[0] == NOT_ONLINE


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (KIDNAP, "S lured her by WhatsApp, she sent him her location on WhatsApp, then was held in a flat."),
        (ROBBERY, "Met a buyer for his phone. He sent him his location on WhatsApp, buyer came and robbed him."),
        (COERCION, "He makes her send her position on WhatsApp each hour so that he can check where she is."),
    ],
)
def test_a_position_sent_to_the_one_who_does_it_is_one(look, code, text) -> None:
    assert look(text, code) == (ONLINE, ("whatsapp",))


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (RAPE, "There was an argument over her replying to an old boyfriend on Facebook. At home he raped her."),
        (WOUNDING, "Row began about her answering a friend on Instagram, stabbed in the arm with a fork."),
        (RAPE, "They rowed about her messaging a man on Facebook. Rape took place that night in bedroom."),
    ],
)
def test_what_a_couple_rowed_about_is_no_means(look, code, text) -> None:
    assert look(text, code)[0] == NOT_ONLINE


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (RAPE, "Argument about her being late. They had met on Facebook and arranged a first date; raped in car."),
        (HARASSMENT, "Row about her replying to a colleague. Since then he has sent abuse on Facebook daily."),
        (KILL, "Argument about parking, then threats to kill sent to her on Facebook."),
        (WOUNDING, "Argument began over him answering a seller on Facebook, seller asked him on Facebook to a fight."),
        (WOUNDING, "Row over him replying to S's post on Facebook, S asked him on Facebook to a fight, stabbed him."),
    ],
)
def test_what_came_of_a_quarrel_there_is_one(look, code, text) -> None:
    assert look(text, code) == (ONLINE, ("facebook",))


@pytest.mark.parametrize(
    "text",
    [
        "Came in on live chat to control room. Workmate hides his locker key and calls him names.",
        "Came through on live chat. Man follows her on walk to work and whistles.",
        "Taken over live chat by control room. Ex stands outside her work.",
        "Arrived by online chat. Neighbour blocks the drive.",
    ],
)
def test_a_report_by_chat_is_no_means(look, text) -> None:
    assert look(text, HARASSMENT)[0] == NOT_ONLINE


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (HARASSMENT, "He comes in on live chat of her stream and calls her names."),
        (HARASSMENT, "Abuse came in on live chat of her stream each night, calling her names."),
        (KILL, "Threats to kill received via live chat by council's contact centre from a male."),
        (KILL, "Threats logged by web chat of the firm from ex employee."),
        (INCITING, "AP was recorded by web chat for male, 40, at his request."),
        (FRAUD, "Details taken over live chat by false bank."),
    ],
)
def test_abuse_that_came_in_by_chat_is_one(look, code, text) -> None:
    assert look(text, code)[0] == ONLINE


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (MALICIOUS, "Abusive note under wiper. Nurse put photo of the note on community Facebook page."),
        (MALICIOUS, "Note left on windscreen of ambulance. Crew posted a photo of the note on Twitter."),
        (HARASSMENT, "Letter through door calls her a thief. Vic posted photo of the letter on Facebook."),
    ],
)
def test_a_note_shown_by_the_one_who_had_it_is_no_means(look, code, text) -> None:
    assert look(text, code)[0] == NOT_ONLINE


@pytest.mark.parametrize(
    "text",
    [
        "Abusive note under wiper of nurse's car. S put photo of it on community Facebook page with her name.",
        "Note left on car. Sender put photo of it on Facebook page to mock her.",
        "Nurse put photo of ward on Facebook page and had many vile replies telling her to die.",
        "Owner shared photos of them on Facebook, his dogs, S answered that she will poison them.",
        "S posts about vic on Facebook, his posts received many supportive replies.",
        "Threats on Facebook to councillor, residents have been kind.",
    ],
)
def test_a_note_shown_to_mock_and_vile_replies_are_one(look, text) -> None:
    assert look(text, MALICIOUS) == (ONLINE, ("facebook",))


def test_abuse_written_under_a_note_that_was_shown_is_one(look) -> None:
    text = "Crew posted a photo of the letter on Facebook. S wrote under it that they should die."
    assert look(text, MALICIOUS)[0] == ONLINE


@pytest.mark.parametrize(
    "text",
    [
        "S said aloud in the pub he'd finish her. A woman at the bar knew IP and WhatsApped her to be careful.",
        "Said in the bar he'd kill IP. Barmaid messaged him on Facebook to stay away.",
        "Threat made at bus stop; a friend of IP heard and Snapchatted her a warning.",
    ],
)
def test_a_warning_from_one_who_heard_it_spoken_is_no_means(look, text) -> None:
    assert look(text, KILL)[0] == NOT_ONLINE


@pytest.mark.parametrize(
    "text",
    [
        "S WhatsApped her to be careful as he's going to finish her.",
        "Unknown woman WhatsApped her to be careful or she'd be burnt out.",
        "S had a woman who knew IP WhatsApp her that he's going to finish her.",
        "S knows her and has sent WhatsApps that he will kill her.",
        "Barmaid knew IP and messaged threats on WhatsApp that she would be killed.",
        "Unknown guest messaged her on WhatsApp to watch out as he is coming with petrol.",
        "Ex customer WhatsApped her to be careful when she walks home.",
        "Brother of S, who heard this, sent IP a WhatsApp message saying he would kill her.",
    ],
)
def test_a_warning_that_is_a_threat_is_one(look, text) -> None:
    assert look(text, KILL) == (ONLINE, ("whatsapp",))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Nine joke shop 'telegram' cards pushed through IP's door, unsigned, describing her.", (NOT_ONLINE, ())),
        ("Old style telegram forms put through her letterbox with rude words.", (NOT_ONLINE, ())),
        ("Fake telegram handed to her at wedding reception, insulting.", (NOT_ONLINE, ())),
        ("Telegram messages and cards pushed through the door since Easter.", (ONLINE, ("telegram",))),
        ("Abuse from a fake Telegram account daily.", (ONLINE, ("telegram",))),
        ("Fake Telegram left in her name by S, sends abuse to friends.", (ONLINE, ("telegram",))),
        ("S sends Telegram cards with threats, animated, on app.", (ONLINE, ("telegram",))),
        ("Royal Telegram channel set up by S to post threats to her.", (ONLINE, ("telegram",))),
    ],
)
def test_telegrams_of_paper_and_messages_there(look, text, said) -> None:
    assert look(text, STALKING) == said


@pytest.mark.parametrize(
    ("text", "decision"),
    [
        ("Ex engineer, on holiday at the time, got in to the pool's plant controls and ran it dry.", ONLINE),
        ("Former technician got in to the boiler controls from home and shut it off.", ONLINE),
        ("Ex technician got at the hospital's chiller controls from home.", ONLINE),
        ("Burglars got into the heating control system box and broke it, nobody there at weekend.", NOT_ONLINE),
        ("While family on holiday in Spain youths got in to the boiler controls and smashed them.", NOT_ONLINE),
        ("Neighbour at home at the time got in to the boiler controls in cellar, turned it off by hand.", NOT_ONLINE),
        ("Ex engineer got in to the leisure centre's plant room by a window and smashed controls.", NOT_ONLINE),
        ("Ex employee got in to the boiler controls with a crowbar and broke them.", NOT_ONLINE),
    ],
)
def test_plant_got_at_from_afar_and_by_hand(look, text, decision) -> None:
    assert look(text, DAMAGE)[0] == decision


@pytest.mark.parametrize(
    ("text", "decision"),
    [
        ("Parent heard an adult voice coming out of a dress up game, inciting her to act.", ONLINE),
        ("Nan heard a stranger's voice on the child's pet game tell her to undress.", ONLINE),
        ("Mum overheard an older voice speaking to her through a farm game, asking her to do things.", ONLINE),
        ("Child in bedroom with a board game when uncle's voice told her from the landing to strip.", NOT_ONLINE),
    ],
)
def test_voices_out_of_a_game_and_in_the_house(look, text, decision) -> None:
    assert look(text, INCITING)[0] == decision


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (ASSAULT, "Male was talking to her on the football game pitch and then punched her."),
        (TOUCHING, "Stepdad was talking to child over a game of chess and put hand on her leg."),
    ],
)
def test_talk_over_a_game_that_is_on_a_table_or_a_pitch_is_none(look, code, text) -> None:
    assert look(text, code)[0] != ONLINE


@pytest.mark.parametrize(
    ("text", "decision"),
    [
        ("Every password to their web shop has been changed. Letter from the friend asks £3,000.", ONLINE),
        ("Ex partner has changed the log ins to her booking site and wants cash.", ONLINE),
        ("Ex director holds the passwords for our website and has altered them, asks £1,000.", ONLINE),
        ("Ex changed every lock to the shop. Letter in her door asks £3,000 for the keys.", NOT_ONLINE),
    ],
)
def test_passwords_of_a_shop_and_its_locks(look, text, decision) -> None:
    assert look(text, BLACKMAIL)[0] == decision


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (BURGLARY, "Office burgled, laptop taken. Passwords to the website have been reset by staff as a precaution."),
        (THEFT, "Handbag snatched. Vic has changed recovery address for her bank in case."),
        (THEFT, "Phone stolen from table. Owner erased it through Find My."),
        (BURGLARY, "MacBook taken, owner wiped it via Find My app."),
        (ROBBERY, "Bags seen on her shoulder in photo on Instagram by friends. Robbed in street by unknown male."),
        (ROBBERY, "Robbed as she got out of a cab ordered with Bolt."),
        (RAPE, "Friends put her in a cab booked on Uber, driver raped her."),
        (ASSAULT, "Cold food, ordered with Just Eat; customer went to shop and slapped the cook."),
        (FRAUD, "Cheque stolen from mailbox in hall, mailbox has been broken into, paid in at branch."),
        (DAMAGE, "Fireworks put inside the firm's mailbox at the gate."),
        (THEFT, "Ex employee took paper files, price books and mailing lists."),
        (ASSAULT, "Facebook bird watching group on a walk, one pushed another in the lake."),
        (COERCION, "He takes her wages. Google Maps left on for her to show refuge where she was."),
    ],
)
def test_what_owners_and_riders_do_is_no_means(look, code, text) -> None:
    assert look(text, code)[0] != ONLINE


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Price list and bags shown on Snapchat story of S, known by tattoo.", (ONLINE, ("snapchat",))),
        ("Menu of edibles shown on Snapchat of S, named by voice.", (ONLINE, ("snapchat",))),
        ("Stopped in car, bags and price list on paper found.", (NOT_ONLINE, ())),
    ],
)
def test_wares_shown_there_and_found_on_paper(look, text, said) -> None:
    assert look(text, DRUGS) == said


@pytest.mark.parametrize(
    ("code", "text", "platforms"),
    [
        (COERCION, "He made her share live position with him on Google Maps.", ("google-maps",)),
        (COERCION, "He watches her trips on Google Maps and rings if she stops.", ("google-maps",)),
        (COERCION, "Made to share her ETA with him on Apple Maps each journey.", ("apple-maps",)),
        (STALKING, "Ex opens her Garmin Connect page hourly and likes each run.", ("garmin-connect",)),
        (FRAUD, "Met on a Facebook bird watching group, moved to Google Chat, paid him.", ("facebook", "google-chat")),
        (FRAUD, "He asked her to move to Hangouts and sent for £4,000.", ("google-hangouts",)),
        (FRAUD, "Someone had been sat in the supplier's mailbox for weeks, altering invoices.", ("email",)),
        (HARASSMENT, "Meals come, booked on accounts in her name with Just Eat and Uber.", ("just-eat", "uber")),
        (HARASSMENT, "Ex orders Just Eat meals to her house, pay on delivery.", ("just-eat",)),
        (JUSTICE, "Phone seized. His brother signed in as him on Google and wiped it.", ("google",)),
        (KILL, "Put on log as phone call. It was not: S was in Xbox party with IP.", ("xbox",)),
        (HARASSMENT, "Ex mails her through club mailing lists calling her a thief.", ("email",)),
        (HARASSMENT, "Unwanted taxis ordered on Bolt sent to her home by ex.", ("bolt",)),
        (HARASSMENT, "Ex mails her on her club's mailing list calling her a thief.", ("email",)),
    ],
)
def test_services_by_which_it_was_done_are_named(look, code, text, platforms) -> None:
    assert look(text, code) == (ONLINE, platforms)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (ASSAULT, "Lost, asked a male who was looking at Google Maps for the way, and he punched her."),
        (RAPE, "Fourth date with a man from salsa. She ordered a cab by app to get to his address. Raped there."),
        (EXPOSURE, "She ordered a cab on an app to his house. Male exposed himself at the door."),
        (RAPE, "Got a cab through an app to his flat. Raped there after dinner. Taxi trip not relevant."),
    ],
)
def test_maps_and_cabs_on_the_way_are_no_means(look, code, text) -> None:
    assert look(text, code)[0] == NOT_ONLINE


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (HARASSMENT, "Ex booked a taxi through an app to his house in her name 20 times."),
        (FRAUD, "S used stolen card details and booked a cab on an app to his house."),
    ],
)
def test_cabs_booked_by_the_one_who_does_it_are(look, code, text) -> None:
    assert look(text, code)[0] != NOT_ONLINE


def test_a_quarrel_about_the_one_who_did_it_leaves_the_service_standing(look) -> None:
    text = "Row over her talking to S on Snapchat with her mum. S, 40, met AP, 14, via it and raped her."
    assert look(text, RAPE)[0] != NOT_ONLINE
