"""What only happened to be there when something was done in person: a screen, a match of long ago, a payment that was
promised, an interview, a group that was warned, a tool that keeps somebody safe, an appointment. And plain texts,
e-mails called mails, words sent with a penny, cards and forms on the sites of firms, which tell how it was done.
"""

import pytest

HARASSMENT, STALKING, COERCION, BREACH, THREATS = "195/94", "195/12", "008/67", "066/39", "059/11"
TOUCHING, ABUSE_IN_FAMILY, BEFORE_A_CHILD, TO_WATCH = "020/05", "023/24", "022/10", "022/11"
EXPOSURE, VOYEURISM, RAPE = "088/09", "088/10", "019/08"
AFFRAY, ASSAULT, WOUNDING, MALICIOUS = "125/11", "105/01", "008/06", "008/72"
FRAUD, MAKING_OFF, BY_EMPLOYEE, BLACKMAIL = "053/40", "046/00", "041/00", "035/00"
NOT_ONLINE, ONLINE = 0, 2


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (ABUSE_IN_FAMILY, "Uncle sat beside her under a blanket, film on Amazon Prime, and touched her over pyjamas."),
        (BEFORE_A_CHILD, "Babysitter had sex on sofa next to child. Child was watching YouTube Kids at the time."),
        (EXPOSURE, "Exposed himself in the waiting room, YouTube on the wall screen."),
        (HARASSMENT, "Neighbour blasts Spotify through the wall at 3am to get at her, bangs on the ceiling."),
        (HARASSMENT, "Neighbour plays Apple Music full blast all night and bangs on wall."),
    ],
)
def test_what_is_on_a_screen_or_a_speaker_is_no_means(look, code, text) -> None:
    assert look(text, code)[0] == NOT_ONLINE


@pytest.mark.parametrize(
    ("code", "text", "platform"),
    [
        (TO_WATCH, "S. sent AP (13) a Netflix party link and put on explicit film, told her to watch.", "netflix"),
        (TO_WATCH, "S. made AP (12) watch porn on YouTube on his telly.", "youtube"),
        (MALICIOUS, "Racist film on YouTube about AP by neighbour, 3k views.", "youtube"),
        (HARASSMENT, "Ex puts abusive messages to her in the titles of Spotify playlists.", "spotify"),
        (BEFORE_A_CHILD, "S. had sex in front of AP (14) and streamed it on Facebook.", "facebook"),
    ],
)
def test_what_is_shown_or_published_to_somebody_there_is_one(look, code, text, platform) -> None:
    assert look(text, code) == (ONLINE, (platform,))


@pytest.mark.parametrize(
    "text",
    [
        "AP once dated S. via Hinge, ended 2020. He now follows her on foot from the station most evenings.",
        "Known to each other from a dating site a decade ago. S. stares in, follows her to shops.",
        "Two dates in 2018 after matching on an app. He has since joined her church, follows her out.",
        "Once matched on Tinder, they met for one coffee and no more. He now lurks at her stables.",
    ],
)
def test_who_merely_once_met_there_stalks_in_person(look, text) -> None:
    assert look(text, STALKING)[0] == NOT_ONLINE


@pytest.mark.parametrize(
    ("code", "text", "platform"),
    [
        (STALKING, "Matched on Tinder last week, she unmatched. He makes new Tinder profiles to reach her.", "tinder"),
        (TOUCHING, "Matched on Tinder, met that night at his flat, he touched her when she said no.", "tinder"),
        (HARASSMENT, "They met on Tinder, it lasted two months. He now sends threats on Tinder.", "tinder"),
        (HARASSMENT, "Relationship ended 2022. S. posts on Facebook that she has HIV.", "facebook"),
    ],
)
def test_who_writes_there_or_has_just_met_there_does_not(look, code, text, platform) -> None:
    assert look(text, code) == (ONLINE, (platform,))


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (FRAUD, "Meal for four, told the waiter he'd do it by banking app, walked out while the till was busy."),
        (FRAUD, "Fare of £45 from the races. Passenger offered to pay by app, then opened the door and ran."),
        (FRAUD, "Diner said she'd settle up with her phone outside, then got in a car and went."),
        (MAKING_OFF, "Had a haircut and said he'd pay with Apple Pay, then left the shop at a run."),
    ],
)
def test_a_payment_that_was_only_promised_is_no_payment(look, code, text) -> None:
    assert look(text, code)[0] == NOT_ONLINE


@pytest.mark.parametrize(
    ("text", "platforms"),
    [
        ("Bought AP's bike at the door, showed a fake bank app screen of a payment made. No money came.", ()),
        ("Sold a sofa on Facebook Marketplace, buyer said he'd pay by bank app and took it.", ("facebook",)),
        ("Passenger grabbed driver's phone and sent himself £300 by the bank app.", ()),
        ("AP said she'd pay by PayPal for a phone, then sent £300. It never came.", ("paypal",)),
    ],
)
def test_a_payment_that_was_made_or_faked_is_one(look, text, platforms) -> None:
    assert look(text, FRAUD) == (ONLINE, platforms)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (ASSAULT, "Kicked by a carer. Her version taken in a Zoom meeting with a social worker."),
        (WOUNDING, "Carer struck resident with a tray. Manager spoken to in a Zoom meeting by safeguarding."),
        (TOUCHING, "Physio put his hand down her leggings. Told HR in a Zoom interview, he was suspended."),
        (TOUCHING, "Touched on school trip. Version given by her on a video call to DSL."),
        (ASSAULT, "Struck with a belt by dad. Disclosed to CAMHS on a Zoom appointment."),
    ],
)
def test_how_it_was_told_to_those_who_look_after_somebody_is_no_means(look, code, text) -> None:
    assert look(text, code)[0] == NOT_ONLINE


@pytest.mark.parametrize(
    ("code", "text", "platforms"),
    [
        ("008/55", "In a Teams meeting with the SW, father threatened to cut her throat.", ("teams",)),
        (TO_WATCH, "In a Zoom interview for a modelling job S. told AP (15) to undress.", ("zoom",)),
        (HARASSMENT, "Ex joined her Zoom counselling session under a false name and shouted abuse.", ("zoom",)),
        (BREACH, "S. told his social worker in a Teams call, then messaged AP on Facebook.", ("facebook",)),
    ],
)
def test_what_was_done_in_a_call_or_after_it_is(look, code, text, platforms) -> None:
    assert look(text, code) == (ONLINE, platforms)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (AFFRAY, "Male swung a chair at barman outside. Pubwatch WhatsApp has his photo now."),
        (AFFRAY, "Waved a bat in the car park and ran. Shops' Facebook group alerted to him."),
        (AFFRAY, "Man with bat threatened stallholders. Traders' WhatsApp group alerted."),
        (AFFRAY, "Came at publican with glass. Landlords told each other on Pubwatch's WhatsApp."),
        (EXPOSURE, "Flashed at joggers. Running club's Facebook page warned members re him."),
    ],
)
def test_a_group_that_was_warned_afterwards_is_no_means(look, code, text) -> None:
    assert look(text, code)[0] == NOT_ONLINE


@pytest.mark.parametrize(
    ("code", "text", "platform"),
    [
        (AFFRAY, "S. warned AP in the WhatsApp group that he'd stab him outside the Kings Arms.", "whatsapp"),
        (HARASSMENT, "S. warned members of a Facebook group re AP as a paedophile, false.", "facebook"),
        (HARASSMENT, "WhatsApp group of pub landlords, S. posts in it that AP will be burnt out.", "whatsapp"),
        (HARASSMENT, "S. put in the landlords WhatsApp group told lies re AP stealing from tills.", "whatsapp"),
    ],
)
def test_a_group_in_which_somebody_is_threatened_or_slandered_is(look, code, text, platform) -> None:
    assert look(text, code) == (ONLINE, (platform,))


@pytest.mark.parametrize(
    "text",
    [
        "S. sits outside her work each day. AP has turned on Find My so that her mum can see where she is.",
        "Follows her from bus. She now shares her location on Life360 with her sisters for safety.",
        "Waits at school gates. AP's brother tracks her on Life360 now in case.",
        "Ex loiters at station. AP now shares live location on WhatsApp with a friend on way home.",
        "Lurks by the stables. She has begun wearing an AirTag so somebody knows where she is.",
        "S. trails her on foot round town. AP uses Snap Map with her mates so they can look out for her.",
    ],
)
def test_what_keeps_somebody_safe_since_is_no_means(look, text) -> None:
    assert look(text, STALKING)[0] == NOT_ONLINE


@pytest.mark.parametrize(
    ("code", "text", "platform"),
    [
        (STALKING, "S. uses Find My so he knows where she is, waits outside.", "find-my"),
        (STALKING, "S. put an AirTag in her car so he knows where she is.", "airtag"),
        (STALKING, "S. makes her share live location on WhatsApp so he can see where she is.", "whatsapp"),
        (COERCION, "Makes her keep Life360 on so he knows where she is.", "life360"),
    ],
)
def test_what_tells_the_stalker_where_somebody_is_is(look, code, text, platform) -> None:
    assert look(text, code) == (ONLINE, (platform,))


@pytest.mark.parametrize(
    "text",
    [
        "Chiropractor's hands strayed under her towel. She booked through the practice's app.",
        "Masseuse rubbed him between the legs. Booked via the spa's website as a gift.",
        "Tattooist groped her. Deposit paid on the studio's website.",
        "Physio went beyond treatment. Booking was via the clinic's online system.",
    ],
)
def test_the_site_of_a_clinic_on_which_one_books_is_no_means(look, text) -> None:
    assert look(text, TOUCHING)[0] == NOT_ONLINE


@pytest.mark.parametrize(
    ("code", "text", "platforms"),
    [
        (TOUCHING, "AP answered a man's advert on a website for free massages; at his flat he touched her.", ()),
        (TOUCHING, "Met a masseur through Gumtree, paid for the spa, he groped her at hers.", ("gumtree",)),
        (RAPE, "Met on Tinder, booked the spa for a date, raped her in the room.", ("tinder",)),
        ("022/20", "Clinic's app used by physio to message AP (15) for nude pictures.", ()),
    ],
)
def test_a_site_on_which_one_meets_is(look, code, text, platforms) -> None:
    assert look(text, code) == (ONLINE, platforms)


@pytest.mark.parametrize(
    ("code", "text", "platforms"),
    [
        (THREATS, "Pub's phone got a text, answer by Monday or he'd burn the bar.", ("sms",)),
        (COERCION, "Flies into rage if she's slow to answer his texts.", ("sms",)),
        (COERCION, "No key, has to reply to his texts at once.", ("sms",)),
        (BLACKMAIL, "AP opened a mail in his inbox, pay £800 or his family get the video.", ("email",)),
        (BLACKMAIL, "Mail in AP's junk box saying they had filmed him, pay in crypto.", ("email",)),
        (MALICIOUS, "Abusive mails about her weight, a dozen a week, from an old colleague.", ("email",)),
        (MALICIOUS, "Vile mails went to junk, she found 30 of them.", ("email",)),
    ],
)
def test_a_text_that_gives_a_day_or_must_be_answered_and_a_mail_count(look, code, text, platforms) -> None:
    assert look(text, code) == (ONLINE, platforms)


@pytest.mark.parametrize(
    ("text", "decision", "platforms"),
    [
        ("Text said account locked. Link took AP to a copy of the bank's page.", ONLINE, ()),
        ("Txt said fine due. She tapped the link and gave card details on the page.", ONLINE, ()),
        ("Text said parcel held. AP rang the number in it and gave his card details to a man.", NOT_ONLINE, ()),
    ],
)
def test_before_texts_count_the_page_behind_one_does_and_not_what_it_says(look, text, decision, platforms) -> None:
    assert look(text, FRAUD, counts_texts=False) == (decision, platforms)


@pytest.mark.parametrize(
    "text",
    [
        "She reads her Bible texts in secret. Wages taken, door locked, shouted at.",
        "Letters come with the mail each morning, unsigned and nasty, shouts at her.",
        "Junk mail pushed through her letterbox daily by neighbour, on paper.",
    ],
)
def test_texts_of_the_bible_and_mail_on_paper_are_none(look, text) -> None:
    assert look(text, COERCION)[0] == NOT_ONLINE


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (HARASSMENT, "She keeps gettin pennies in her bank frm ex wiv notes on em calling her names."),
        (HARASSMENT, "Ex drips pennies into her bank wiv horrible refrences."),
        (HARASSMENT, "Maintenance comes in with a vile reference every week."),
        (HARASSMENT, "Nasty refs on every payment he makes to her."),
        (FRAUD, "Bank rang, 5 purchases on her debit card at sites she has never used."),
        (FRAUD, "Long number and CVV used for flights and train tickets while card in his wallet."),
        (FRAUD, "All the buys were made on merchants' sites with his card number."),
        (FRAUD, "Waiter photographed both sides of card. Next day £600 spent on clothing sites."),
        (HARASSMENT, "Ex requests double glazing quotes in AP's name on company sites, reps turn up."),
        (HARASSMENT, "Completing request forms on solicitors' sites pretending to be AP."),
        (HARASSMENT, "Person unknown signs AP up to hundreds of newsletters."),
        (VOYEURISM, "Lens in clock. Owner had films of 12 lodgers stored in a cloud account."),
    ],
)
def test_words_with_money_cards_and_forms_on_sites_and_films_in_a_cloud_are_means(look, code, text) -> None:
    assert look(text, code)[0] == ONLINE


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (HARASSMENT, "Ex throws pennies at her in the street, calls her a slag."),
        (HARASSMENT, "Council worker gave AP a bad reference, she says nasty. Shouts at her over fence."),
        (COERCION, "Pays maintenance by cheque with nasty notes on the back posted through door."),
        (FRAUD, "Card cloned at a petrol station, £500 drawn out at cash machines in Leeds."),
        (FRAUD, "Tools sold at the door to men on building sites, cash paid, all fake."),
        (HARASSMENT, "Fills in forms at the doctor's desk in her name. Shouted at by her."),
        (VOYEURISM, "Hole drilled in bathroom wall, S. seen with his eye to it. Cloud of steam."),
    ],
)
def test_pennies_thrown_cards_in_machines_and_forms_on_desks_are_none(look, code, text) -> None:
    assert look(text, code)[0] == NOT_ONLINE


@pytest.mark.parametrize(
    ("text", "platform"),
    [
        ("Stock short. Screenshots from HR show him flogging the vouchers through Twitter.", "twitter"),
        ("Warehouse lad voided orders. Screenshot shows him flogging the boxes on Facebook Marketplace.", "facebook"),
        ("Shop worker took tops. HR has screenshots of them on her own Depop.", "depop"),
        ("CCTV has him at the till. Screenshots show him touting the tickets through Twitter.", "twitter"),
    ],
)
def test_proof_that_somebody_sells_there_is_of_the_deed(look, text, platform) -> None:
    decision, platforms = look(text, BY_EMPLOYEE)
    assert decision > NOT_ONLINE
    assert platforms == (platform,)


@pytest.mark.parametrize(
    "text",
    [
        "CCTV has him voiding sales. Screenshots of the CCTV were put on Twitter by a customer.",
        "Till girl took £40. Screenshots show her on Twitter at the time of the break, no sales.",
        "Sold stolen meat in the pub. Screenshot of the rota shows him on shift.",
    ],
)
def test_proof_that_is_put_there_or_shows_no_trade_is_not(look, text) -> None:
    assert look(text, BY_EMPLOYEE)[0] == NOT_ONLINE
