"""What stands beside an offence done in person, each against its pair: how long ago two matched, where a stolen thing
was bought, what was seen on a telephone, by what screen a theft was noticed, whom the victim told, who was looked up,
what was left on an answering machine, a switch on the wall. And homes watched from work, things opened from a
telephone, a colleague's log on, goods ordered to be collected, a sting that was streamed.
"""

import pytest

HARASSMENT, STALKING, COERCION, BREACH, MALICIOUS = "195/94", "195/12", "008/67", "066/39", "008/72"
RAPE, TOUCHING, TO_WATCH, EXPOSURE, TRUST = "019/08", "020/05", "022/11", "088/09", "073/07"
ROBBERY, THEFT, HANDLING, DAMAGE = "034/01", "049/10", "054/01", "058/00"
ASSAULT, WOUNDING, STRANGLING, BY_EMPLOYEE = "105/01", "008/06", "008/77", "041/00"
FRAUD, BY_POSITION, BURGLARY, THREAT, PUBLIC_ORDER = "053/40", "053/42", "028/03", "003/01", "125/09"
NOT_ONLINE, ONLINE = 0, 2


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (RAPE, "IP met susp on Bumble two months ago. On the second date at his house he raped her."),
        (RAPE, "AP met SU on Muzz a month ago, invited him in for tea, intercourse without consent."),
        (TOUCHING, "Victim and suspect matched on Hinge four weeks ago. He came round and groped her."),
        (RAPE, "Connected on Happn three weeks ago. Took her to his boat and had sex though she said no."),
    ],
)
def test_a_match_of_some_weeks_ago_led_to_the_meeting(look, code, text) -> None:
    assert look(text, code)[0] == ONLINE


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (RAPE, "Husband, whom she met on Match years ago, forced intercourse on her on holiday."),
        (ASSAULT, "Flatmate hit him with a pan. They met on SpareRoom two months ago."),
        (DAMAGE, "Window broken by brother. Two weeks ago he had a go at her on WhatsApp about the will."),
        (FRAUD, "Met her husband through Tinder. He forged her signature on a paper deed."),
    ],
)
def test_a_couple_and_a_quarrel_of_some_weeks_ago_are_only_told(decide, code, text) -> None:
    assert decide(text, code)[0] == NOT_ONLINE


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (ROBBERY, "Male in car park wearing trainers he bought off Depop. Knife shown, made to take them off."),
        (HANDLING, "Stolen drill found on suspect's stall. Owner had been looking for it on Facebook Marketplace."),
        (DAMAGE, "Van window smashed, tools taken. Owner has been searching Gumtree and eBay for them."),
    ],
)
def test_where_a_stolen_thing_was_bought_or_looked_for_is_no_means(look, code, text) -> None:
    assert look(text, code)[0] == NOT_ONLINE


@pytest.mark.parametrize(
    ("code", "text", "platform"),
    [
        (ROBBERY, "Went to collect a coat he had bought on Vinted and was robbed of cash by the seller.", "vinted"),
        (ROBBERY, "Watch he was selling on Gumtree taken by force when buyer came.", "gumtree"),
        (FRAUD, "Trainers he bought off Depop turned out to be fakes.", "depop"),
        (HANDLING, "Suspect bought the strimmer, stolen the day before, for £20 off a seller on Gumtree.", "gumtree"),
    ],
)
def test_where_the_robber_or_the_seller_was_met_is(look, code, text, platform) -> None:
    assert look(text, code) == (ONLINE, (platform,))


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (STRANGLING, "He strangled her on finding messages from another man on her Instagram."),
        (WOUNDING, "She hit him with a pan on discovering that he had been talking to his ex on Snapchat."),
        (DAMAGE, "Husband smashed the telly having come across her profile on a dating site."),
        (ASSAULT, "Youths saw Grindr on his screen on the bus and slapped him, calling him names."),
        (RAPE, "On reading her WhatsApp he became angry and raped her."),
    ],
)
def test_what_was_seen_on_a_telephone_before_the_blow_is_no_means(look, code, text) -> None:
    assert look(text, code)[0] == NOT_ONLINE


@pytest.mark.parametrize(
    ("code", "text", "platform"),
    [
        (WOUNDING, "Posed as a woman on Tinder, arranged a date and beat him in the car park.", "tinder"),
        (HARASSMENT, "After seeing her on Tinder he sent forty messages on Instagram calling her names.", "instagram"),
    ],
)
def test_what_was_sent_or_arranged_after_it_is(look, code, text, platform) -> None:
    assert platform in look(text, code)[1]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (BY_POSITION, "Carer used IP's card at the cash machine. Son noticed when he looked at online banking."),
        (THEFT, "Card stolen from changing room, used at petrol pump. Alerted by notification from Monzo app."),
        (BY_POSITION, "Son used mother's card in Asda. Came to light when daughter set up internet banking."),
    ],
)
def test_the_screen_by_which_it_was_noticed_is_no_means(look, code, text) -> None:
    assert look(text, code)[0] == NOT_ONLINE


@pytest.mark.parametrize(
    "text",
    [
        "Came to light when he looked at his online banking that she had set up three payees to herself.",
        "Spotted on his banking app two payments to Just Eat that he did not make.",
    ],
)
def test_what_the_screen_shows_to_have_been_paid_away_is(look, text) -> None:
    assert look(text, FRAUD)[0] == ONLINE


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (BREACH, "Came to the door against order. Applicant texted her support worker at once."),
        (STALKING, "Ex followed her round the shop. She messaged her solicitor and rang 101."),
        (HARASSMENT, "Nightly banging on wall. AP has emailed diary sheets to housing."),
        (PUBLIC_ORDER, "Screamed at AP in her car. Dash cam has sound. AP has emailed it in."),
        (HARASSMENT, "Youths kick football at his gable. PCSO to visit, reply sent by email."),
        (HARASSMENT, "Parent shouts at teacher at the gate, eleven times. School logged them on ClassCharts."),
        (STALKING, "He was seen at bank doors. AP in cafe shared her location with friend for safety."),
    ],
)
def test_whom_the_victim_told_and_what_was_sent_in_are_no_means(look, code, text) -> None:
    assert look(text, code)[0] == NOT_ONLINE


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (BREACH, "He texted her solicitor with a threat for her to be passed on."),
        (HARASSMENT, "Ex texted her 30 times. She texted her solicitor."),
        (HARASSMENT, "Neighbour emailed the recordings of AP arguing to her employer to get her sacked."),
        (MALICIOUS, "She messaged her friend's husband on Facebook a string of vile abuse."),
    ],
)
def test_what_the_suspect_sent_is(look, code, text) -> None:
    assert look(text, code)[0] == ONLINE


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (FRAUD, "Cold caller took cash for driveway. Reviews found on Trustpilot show others were had."),
        (FRAUD, "Man at golf club took £12,000 by cheque for land. She looked him up on Companies House website."),
        (PUBLIC_ORDER, "Racist chant on coach. Fan identified through his booking on the National Express app."),
        (THREAT, "Voice message left on the office answering machine: we will burn you."),
        (HARASSMENT, "Two voice messages on the surgery answerphone calling the nurse a witch."),
        (DAMAGE, "Ex turned the heating off at the wall and ripped out the controller."),
        (HARASSMENT, "Ex puts pennies through her letterbox in envelopes with notes begging her to talk."),
        (ROBBERY, "Three males took his Starling card, keys and vape. Card not used."),
        (WOUNDING, "Stabbed in lift. First account was that he'd been lured over Snap; he has taken that back."),
    ],
)
def test_who_was_looked_up_a_machine_a_wall_a_mat_and_a_card_are_no_means(look, code, text) -> None:
    assert look(text, code)[0] == NOT_ONLINE


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (FRAUD, "Found builder on Trustpilot, paid £900 deposit by transfer, no work done, reviews fake."),
        (HARASSMENT, "Voice messages on Messenger, nine of them, insults."),
        (COERCION, "Husband turned the heating off from abroad by the Nest app."),
        (HARASSMENT, "Ex puts pennies into her account with words such as slag in the reference."),
        (ROBBERY, "Held at knifepoint for his Revolut card and made to send £500 by his banking app."),
        (RAPE, "First account was of a stranger in a club; she now says she met him on Tinder that week."),
    ],
)
def test_the_same_done_by_a_service_is(look, code, text) -> None:
    assert look(text, code)[0] == ONLINE


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (COERCION, "Husband checks the cameras in the lounge and kitchen from work and rings her."),
        (COERCION, "He watches her on the living room camera while at work."),
        (HARASSMENT, "Ex drops in on the Echo Show in the children's room to shout at the mother."),
        (DAMAGE, "Watering controller opened from a phone by sacked committee member, seedlings drowned."),
        (DAMAGE, "Sacked caretaker unlocked school's electronic gates from his mobile at night."),
        (BY_EMPLOYEE, "Supervisor altered stock levels using a colleague's log on so tools would not be missed."),
        (BY_EMPLOYEE, "Barmaid refunded £60 to her own card through the pub's ordering app."),
        (FRAUD, "Female ordered goods by click and collect using a cloned card and picked them up in store."),
        (PUBLIC_ORDER, "Paedophile hunters streamed their 'sting' at IP's door; wrong man named."),
        (TO_WATCH, "Uncle holds up his penis to the camera each time they are on a video call."),
        (TRUST, "Teacher used Teams messages to tell pupil she was beautiful and they kissed."),
    ],
)
def test_what_is_watched_worked_ordered_or_streamed_from_afar_is_online(look, code, text) -> None:
    assert look(text, code)[0] == ONLINE


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (BURGLARY, "Owner checked the cameras from work and saw males in kitchen with crowbar."),
        (BURGLARY, "Neighbour dropped in on the lady and found her echo dot and telly gone."),
        (DAMAGE, "Barrier snapped by driver who was on his phone."),
        (BY_EMPLOYEE, "Storeman took tools from the cage with a colleague's key."),
        (FRAUD, "Female paid in store at the tills with a cloned card, walked out with clothes."),
        (THEFT, "Male took another's click and collect order off the counter."),
        (EXPOSURE, "Man showed his penis to the camera on the doorbell, rang twice and walked off."),
        (TRUST, "Teacher kept pupil behind after football teams were picked, told her he loved her and kissed her."),
    ],
)
def test_cameras_keys_tills_and_counters_are_not(look, code, text) -> None:
    assert look(text, code)[0] == NOT_ONLINE
