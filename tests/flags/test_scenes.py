"""What only happened to be there when something was done in person: a screen or a speaker, a payment that was promised,
an account given by video, a watch of shops that was warned, a tool that keeps somebody safe, an appointment. And texts
that must be answered, e-mails called mails, words sent with a penny, cards and forms on the sites of firms, films in a
cloud. The same words tell also how crimes are done there, which is asked of each family and of wordings near to it.
"""

import pytest

HARASSMENT, STALKING, COERCION, BREACH, THREATS = "195/94", "195/12", "008/67", "066/39", "059/11"
TOUCHING, ABUSE_IN_FAMILY, BEFORE_A_CHILD, TO_WATCH = "020/05", "023/24", "022/10", "022/11"
EXPOSURE, VOYEURISM, RAPE, INCITING, ASKING = "088/09", "088/10", "019/08", "022/20", "071/08"
AFFRAY, ASSAULT, WOUNDING, MALICIOUS = "125/11", "105/01", "008/06", "008/72"
FRAUD, MAKING_OFF, BY_EMPLOYEE, BLACKMAIL = "053/40", "046/00", "041/00", "035/00"
BURGLARY, DAMAGE, ROBBERY = "030/02", "058/00", "034/01"
NOT_ONLINE, ONLINE = 0, 2


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (ABUSE_IN_FAMILY, "Uncle sat beside her under a blanket, film on Amazon Prime, and touched her over pyjamas."),
        (BEFORE_A_CHILD, "Couple had sex on sofa next to child. Child was watching YouTube Kids at the time."),
        (BEFORE_A_CHILD, "S. had sex with partner in the lounge knowing AP (15) was there. Telly on Netflix."),
        (HARASSMENT, "Neighbour blasts Spotify through the wall at 3am to get at her, bangs on the ceiling."),
        (HARASSMENT, "Neighbour plays Apple Music full blast all night and bangs on wall."),
    ],
)
def test_what_is_on_a_screen_or_a_speaker_is_no_means(look, code, text) -> None:
    assert look(text, code)[0] == NOT_ONLINE


@pytest.mark.parametrize(
    ("code", "text", "platform"),
    [
        (TO_WATCH, "Telly on Netflix. S. sent AP (13) a sexual clip on Snapchat, told her to watch.", "snapchat"),
        (BEFORE_A_CHILD, "Telly on Netflix. S. had sex in front of AP (14) and streamed it on Facebook.", "facebook"),
        (MALICIOUS, "Music on Spotify at the party. S. put a racist film of AP on YouTube.", "youtube"),
        (HARASSMENT, "Plays Spotify all night. He also puts abusive posts on Facebook about her.", "facebook"),
    ],
)
def test_what_is_sent_or_streamed_beside_it_is_one(look, code, text, platform) -> None:
    assert look(text, code) == (ONLINE, (platform,))


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (FRAUD, "Meal for four, told the waiter he'd do it by banking app, walked out while the till was busy."),
        (FRAUD, "Fare of £45 from the races. Passenger offered to pay by app, then opened the door and ran."),
        (FRAUD, "Diner said she'd settle up with her phone outside, then got in a car and went."),
        (MAKING_OFF, "Told the barber he'd pay with Apple Pay, then left the shop at a run."),
    ],
)
def test_a_payment_that_was_only_promised_is_no_payment(look, code, text) -> None:
    assert look(text, code)[0] == NOT_ONLINE


@pytest.mark.parametrize(
    ("text", "platforms"),
    [
        ("Passenger offered to pay by app, showed a fake bank app screen of a payment made. No money came.", ()),
        ("Passenger offered to pay by phone, grabbed driver's mobile and sent himself £300 by the bank app.", ()),
        ("Diner said she'd pay by PayPal, sent a fake email of payment and walked out.", ("email",)),
    ],
)
def test_a_payment_that_was_made_or_faked_is_one(look, text, platforms) -> None:
    assert look(text, FRAUD) == (ONLINE, platforms)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (ASSAULT, "Kicked by a carer. Her version taken in a Zoom meeting with a social worker."),
        (TOUCHING, "Physio put his hand down her leggings. She told HR of it in a Zoom interview."),
        (TOUCHING, "Touched on school trip. Version given by her on a video call to DSL."),
        (ASSAULT, "Struck with a belt by dad. Disclosed to CAMHS on a Zoom appointment."),
        (ASSAULT, "Kicked by a carer. She gave her account of it in a Zoom meeting with the social worker."),
    ],
)
def test_how_it_was_told_to_those_who_look_after_somebody_is_no_means(look, code, text) -> None:
    assert look(text, code)[0] == NOT_ONLINE


@pytest.mark.parametrize(
    ("code", "text", "platforms"),
    [
        (TOUCHING, "Met on Tinder, groped her in his car. Version taken in a Zoom call with officer.", ("tinder",)),
        (HARASSMENT, "Disclosed to CAMHS on Zoom. Ex sends her abuse on Snapchat.", ("snapchat",)),
        (BREACH, "Version given by her in a Teams call. S. had messaged AP on Facebook.", ("facebook",)),
    ],
)
def test_what_was_done_in_a_call_or_before_it_is(look, code, text, platforms) -> None:
    decision, found = look(text, code)
    assert decision == ONLINE
    assert set(platforms) <= set(found)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (AFFRAY, "Male swung a chair at barman outside. Pubwatch WhatsApp has his photo now."),
        (AFFRAY, "Waved a bat in the car park and ran. Shops' Facebook group alerted to him."),
        (AFFRAY, "Man with bat threatened stallholders. Traders' WhatsApp group alerted afterwards."),
        (AFFRAY, "Bottle swung in the bar. Pubwatch WhatsApp group alerted with his photo."),
        (AFFRAY, "Came at publican with glass. Landlords warned each other on Pubwatch WhatsApp."),
    ],
)
def test_a_watch_that_was_warned_afterwards_is_no_means(look, code, text) -> None:
    assert look(text, code)[0] == NOT_ONLINE


@pytest.mark.parametrize(
    ("code", "text", "platform"),
    [
        (HARASSMENT, "Traders' WhatsApp group alerted to him. S. then sent AP threats on Facebook.", "facebook"),
        (HARASSMENT, "Pubwatch WhatsApp has his photo. He sends the landlady abuse on Instagram.", "instagram"),
    ],
)
def test_what_is_sent_beside_the_warning_is(look, code, text, platform) -> None:
    assert look(text, code) == (ONLINE, (platform,))


@pytest.mark.parametrize(
    "text",
    [
        "S. sits outside her work each day. AP has turned on Find My so that her mum can see where she is.",
        "Follows her from bus. AP now shares her location on Life360 with her sisters for safety.",
        "Waits at school gates. AP's brother now tracks her on Life360 in case.",
        "Ex waits at gym. AP has since shared her live location on WhatsApp with her mum in case.",
        "Ex loiters at station. AP now shares live location on WhatsApp with a friend on way home.",
    ],
)
def test_what_keeps_somebody_safe_since_is_no_means(look, text) -> None:
    assert look(text, STALKING)[0] == NOT_ONLINE


@pytest.mark.parametrize(
    ("text", "platform"),
    [
        ("AP now shares her location on Life360 with her sisters for safety. S. put an AirTag in her car.", "airtag"),
        ("AP's dad now tracks her on Find My in case. Ex sends her threats on Instagram daily.", "instagram"),
    ],
)
def test_what_the_stalker_uses_beside_it_is(look, text, platform) -> None:
    assert look(text, STALKING) == (ONLINE, (platform,))


@pytest.mark.parametrize(
    "text",
    [
        "Chiropractor's hands strayed under her towel. She booked through the practice's app.",
        "Barber touched her chest. Booked via the barbers' app.",
        "Physio went beyond treatment. Booking was via the clinic's online system.",
        "Osteopath's hand went where it had no need to. She'd booked on the clinic's app like last time.",
    ],
)
def test_the_site_of_a_clinic_on_which_one_books_is_no_means(look, text) -> None:
    assert look(text, TOUCHING)[0] == NOT_ONLINE


@pytest.mark.parametrize(
    ("code", "text", "platforms"),
    [
        (TOUCHING, "Booked on the clinic's app. Physio asked her by WhatsApp to his flat, groped her.", ("whatsapp",)),
        (RAPE, "Met on Tinder, date booked via the leisure centre's website, raped her in the car park.", ("tinder",)),
        (INCITING, "Booked through the clinic's app. Physio asks AP (15) for nudes on Snapchat.", ("snapchat",)),
    ],
)
def test_how_one_was_got_to_meet_beside_it_is(look, code, text, platforms) -> None:
    assert look(text, code) == (ONLINE, platforms)


@pytest.mark.parametrize(
    ("code", "text", "platforms"),
    [
        (THREATS, "Pub's phone got a text, answer by Monday or he'd burn the bar.", ("sms",)),
        (COERCION, "Flies into rage if she's slow to answer his texts.", ("sms",)),
        (COERCION, "No key, has to reply to his texts at once.", ("sms",)),
        (BLACKMAIL, "AP opened a mail in his inbox, pay £800 or his family get the video.", ("email",)),
        (BLACKMAIL, "Mail in AP's inbox, pay in crypto or the film goes to his wife.", ("email",)),
        (MALICIOUS, "Vile mails went to junk, she found 30 of them.", ("email",)),
    ],
)
def test_a_text_that_gives_a_day_or_must_be_answered_and_a_mail_in_an_inbox_count(look, code, text, platforms) -> None:
    assert look(text, code) == (ONLINE, platforms)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (COERCION, "She reads her Bible texts in secret. Wages taken, door locked, shouted at."),
        (COERCION, "Must answer his knock at once or she is hit. Wages taken."),
        (BURGLARY, "Must pay by Friday or windows go in, said by S. at the door. Door then kicked in."),
    ],
)
def test_texts_of_the_bible_and_what_is_asked_in_person_are_none(look, code, text) -> None:
    assert look(text, code)[0] == NOT_ONLINE


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (HARASSMENT, "She keeps gettin pennies in her bank frm ex wiv notes on em calling her names."),
        (HARASSMENT, "Ex drips pennies into her bank wiv horrible refrences."),
        (HARASSMENT, "Maintenance comes in with a vile reference every week."),
        (HARASSMENT, "Nasty references on every payment he makes to her."),
        (FRAUD, "Waiter photographed both sides of card. Next day £600 spent on clothing sites."),
        (FRAUD, "Bank rang, five purchases on her debit card at sites she has never used."),
        (FRAUD, "All the buys were made on merchants' sites with his card number."),
        (HARASSMENT, "Ex requests double glazing quotes in AP's name on company sites, reps turn up."),
        (HARASSMENT, "Callbacks in her name on insurers' sites, 40 calls a day to her."),
        (HARASSMENT, "Completing request forms on solicitors' sites pretending to be AP."),
        (VOYEURISM, "Lens in clock. Owner had films of lodgers stored in a cloud account."),
    ],
)
def test_words_with_money_cards_and_forms_on_sites_and_films_in_a_cloud_are_means(look, code, text) -> None:
    assert look(text, code)[0] == ONLINE


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
        "Sold stolen meat in the pub. Screenshots of CCTV, a screenshot shows him selling the meat at the bar.",
        "Till girl took £40. Screenshot shows her offering a refund at the desk.",
    ],
)
def test_proof_of_a_sale_in_person_is_not(look, text) -> None:
    assert look(text, BY_EMPLOYEE)[0] == NOT_ONLINE


@pytest.mark.parametrize(
    ("code", "text", "platform"),
    [
        (COERCION, "Partner put Life360 on her phone for her safety, shouts when she goes off route.", "life360"),
        (COERCION, "Honour based. Her brother tracks her on Life360 now and beats her if late.", "life360"),
        (COERCION, "Must keep Life360 on so husband knows where she is.", "life360"),
        (STALKING, "Ex sees her on Snap Map with friends to feel safe and turns up at each bar.", "snapchat"),
        (HARASSMENT, "S. posted her address on Facebook so people can find her.", "facebook"),
        (MALICIOUS, "AP has downloaded TikTok, male unknown sent her death threats there.", "tiktok"),
        (BREACH, "S. messaged AP on Facebook in breach of order, she did not reply on police advice.", "facebook"),
    ],
)
def test_a_tool_by_which_somebody_is_watched_or_found_is_one(decide, code, text, platform) -> None:
    assert decide(text, code) == (ONLINE, (platform,))


@pytest.mark.parametrize(
    ("code", "text", "platform"),
    [
        (
            RAPE,
            "In 2017 AP met S. on POF, brief relationship, on third visit he had sex without consent.",
            "plenty-of-fish",
        ),
        (RAPE, "Met on Hinge and seeing each other for two weeks, invited to his, raped in the bedroom.", "hinge"),
        (TOUCHING, "Met on Hinge, it lasted one date as he put his hand up her skirt in the car.", "hinge"),
        (
            BLACKMAIL,
            "AP matched with male on Grindr a year ago, male now says pay or pics from there go to his boss.",
            "grindr",
        ),
        (ROBBERY, "S. once matched with AP on Tinder, invited him over and with two others robbed him.", "tinder"),
        (
            TOUCHING,
            "S. used the gym's Instagram to message AP and get her to come after hours, groped her.",
            "instagram",
        ),
        (RAPE, "Job advert via his salon Instagram, no salon, raped at the flat.", "instagram"),
    ],
)
def test_where_the_meeting_came_of_it_counts(decide, code, text, platform) -> None:
    assert decide(text, code) == (ONLINE, (platform,))


@pytest.mark.parametrize(
    ("code", "text", "platform"),
    [
        (INCITING, "AP 13 says she was spoken to on Snapchat by male who asked her to undress.", "snapchat"),
        (ASKING, "He was spoken to on Instagram by S. who offered £20 for pictures of him.", "instagram"),
        (HARASSMENT, "Untrue statement made on TikTok re AP's child.", "tiktok"),
        (HARASSMENT, "Account made on Facebook in the name of AP, used to insult his customers.", "facebook"),
        ("003/01", "S. told his counsellor over Zoom he has bought a knife for his ex.", "zoom"),
        (WOUNDING, "Snapchat group told of where AP would be, eight youths beat him there.", "snapchat"),
        (ASSAULT, "Telegram chat put out his details as a nonce, males came and hit him.", "telegram"),
        (HARASSMENT, "Farm watch Facebook group told of AP dealing drugs, it is a lie by neighbour.", "facebook"),
        (FRAUD, "Telegram group told of 300 percent returns, AP put in £5k.", "telegram"),
        (
            TO_WATCH,
            "Stepdad put an adult clip on YouTube on the telly in the lounge and made AP (12) watch it.",
            "youtube",
        ),
        (EXPOSURE, "Assembly held by Teams on the wall screen, male joined and exposed himself to class.", "teams"),
    ],
)
def test_what_was_told_spread_or_shown_there_is_the_deed(decide, code, text, platform) -> None:
    assert decide(text, code) == (ONLINE, (platform,))


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (DAMAGE, "Windows of hotel site smashed by kids."),
        (BURGLARY, "Container forced on new sports site, tools taken."),
        (FRAUD, "Waiter used the long number to pay by phone for a taxi firm account."),
        (FRAUD, "Forged paper references saying he was a good tenant, got the flat and paid no rent."),
        (HARASSMENT, "Neighbour made racist reference in the pub, every reference calls AP vermin."),
        (MALICIOUS, "An anonymous mail saying she is a slag was pushed through letterbox."),
        (BURGLARY, "Owner told to send footage by WhatsApp to OIC. Shop window smashed."),
    ],
)
def test_sites_references_and_mail_that_are_none_of_the_web_stay_so(decide, code, text) -> None:
    assert decide(text, code)[0] == NOT_ONLINE
