"""Services that only stand by: booked, kept or quarrelled over, told and shown by, allowed, unused or only named. And
ways of offending online that name no service.
"""

import pytest

TOUCHING, RAPE, GROOMING, EXPOSURE, IMAGES = "020/05", "019/08", "071/17", "088/09", "088/15"
HARASSMENT, BREACH, ASSAULT, FRAUD, THEFT = "195/94", "066/98", "105/01", "053/40", "049/10"
NOT_ONLINE, ONLINE = 0, 2


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (TOUCHING, "Facial at a town spa with Treatwell, as she always did. Therapist touched her on the couch."),
        (RAPE, "V reserved a twin room on Booking.com. Man from the corridor forced his way in."),
        (ASSAULT, "Court was booked each week through Strava, fight broke out at the net and V was punched."),
        (EXPOSURE, "Male stepped out of the hedge. Fitness app mapped the place."),
        (HARASSMENT, "Shouts at her gate daily. V has stopped sharing her rides on Strava."),
        (ASSAULT, "Punched in the hall. The row began after she saw his messages on Instagram."),
    ],
)
def test_what_somebody_booked_or_did_there_anyway_is_no_means(look, code, text) -> None:
    assert look(text, code)[0] == NOT_ONLINE


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (RAPE, "Assaulted in the alley. V messaged the manager on WhatsApp before calling 999."),
        (TOUCHING, "Groped at the bar. Her flatmate told her on WhatsApp who he was."),
        (FRAUD, "Collected with a tin door to door for a hospice, which put out a warning on Facebook."),
        (HARASSMENT, "Bangs on the wall at night. V sent the clips to the council by WeTransfer."),
        (ASSAULT, "Hit in the queue. Shopper's clip has had thousands of views on Twitter."),
        (HARASSMENT, "Typed letters through the door. School hunted for the sender on Facebook."),
        (THEFT, "Cat lifted from the wall. Since then the owner has had shares on Facebook and looks daily."),
    ],
)
def test_who_was_told_and_what_was_shown_afterwards_is_no_means(look, code, text) -> None:
    assert look(text, code)[0] == NOT_ONLINE


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (BREACH, "S drove down the barred lane. E-mails about the children are permitted under the order."),
        (HARASSMENT, "Waits at her tram stop. His WhatsApps are civil."),
        (HARASSMENT, "Shouts over the hedge. The close has its own WhatsApp group, he is not in it."),
        (HARASSMENT, "Rings the landline forty times a day, she told him to email instead."),
        (FRAUD, "Caller said he was her nephew and not to use WhatsApp. Cash fetched by a driver."),
        (HARASSMENT, 'Typed letter in the post. Letter mentions "your Facebook".'),
    ],
)
def test_what_is_allowed_innocent_or_only_named_is_no_means(look, code, text) -> None:
    assert look(text, code)[0] == NOT_ONLINE


@pytest.mark.parametrize(
    ("code", "platforms", "text"),
    [
        (FRAUD, ("twitter",), "Seller on Twitter sent a doctored copy of a Ticketmaster receipt. V had tried StubHub."),
        (FRAUD, ("facebook",), "Paid a seller on Facebook who blocked him. His brother got one off Gumtree."),
        (GROOMING, ("kik",), "Man of 40 wrote to V, 12, about sex on Kik. Mum saved the chat in her Dropbox."),
        (GROOMING, ("roblox",), "Sexual talk in Roblox to V, 11. He asked for her Snapchat, V never gave it."),
        (GROOMING, ("skype",), "Rang V, 13, on Skype about sex. Church has a WhatsApp group, nothing amiss in it."),
        (HARASSMENT, ("twitter",), "Abused her on Twitter daily. Complained to the platform by email, with no reply."),
        (HARASSMENT, ("facebook",), "Wrote lies of her on Facebook. He must've traced her via LinkedIn."),
        (IMAGES, ("reddit",), "Her ex put intimate pictures of her on Reddit. A colleague told her by WhatsApp."),
        (FRAUD, ("uber-eats",), "False refunds claimed on Uber Eats. Deliveroo orders from him have always been fine."),
    ],
)
def test_a_service_that_stands_by_is_not_among_those_used(look, code, platforms, text) -> None:
    assert look(text, code) == (ONLINE, platforms)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (HARASSMENT, "Online petition calls V a cheat and gives her street."),
        (HARASSMENT, "Abuse of her late father in a virtual book of condolence."),
        (HARASSMENT, "Wifi printer of the temple began printing insults."),
        (HARASSMENT, "V has been signed up to scores of catalogues by her neighbour."),
        (HARASSMENT, "Calls V a thief on the tenants' portal noticeboard."),
        (FRAUD, "Deposit sent to another account, a letter of the sender's domain was changed."),
        (FRAUD, "Laptop showed a carding forum and card numbers with expiry dates."),
        (FRAUD, "Van taken on a peer to peer rental site with a forged licence and not returned."),
        (HARASSMENT, "Other driver has since texted V 30 times, calling him a liar."),
    ],
)
def test_ways_that_name_no_service_are_means(look, code, text) -> None:
    assert look(text, code)[0] == ONLINE


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (HARASSMENT, "V blocked him and he posted a warning about her on Facebook calling her a thief."),
        (GROOMING, "Met on Snapchat, messages were friendly and turned to sex. V is 13."),
        (RAPE, "V posted a Gumtree advert for a room. He came to view it and raped her."),
        (BREACH, "Ordered not to use WhatsApp to reach her and sent her 12 WhatsApp messages."),
    ],
)
def test_the_same_words_of_a_means_still_count(look, code, text) -> None:
    assert look(text, code)[0] == ONLINE


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (ASSAULT, "Punched at the kerb. Log says he was to buy on Marketplace, corrected by IP, who was passing by."),
        (ASSAULT, "Pulled off his bike. Call taker put that he sold it on Marketplace; he did not."),
        (THEFT, "Bike taken from V by two males. Thought to be from Gumtree, but no advert and no contact beforehand."),
        (BREACH, "WhatsApp contact is a breach on its own number. Today he stood outside her house."),
        (EXPOSURE, "Male exposed himself on the tram. Operator emailed the footage to the officer."),
        (HARASSMENT, "Stands in her drive every night until the lights go off."),
        (ASSAULT, "Punched in the queue. Club posted a clip on its site asking for names."),
        (ASSAULT, "Slapped by a stranger. A witness's TikTok of it is not his doing."),
    ],
)
def test_what_was_put_right_or_shown_by_others_is_no_means(look, code, text) -> None:
    assert look(text, code)[0] == NOT_ONLINE


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (HARASSMENT, "Ex partner has put the same insults as comments on her YouTube channel."),
        (ASSAULT, "IP replied to a Gumtree ad for tools and was set on in a yard by three males."),
        ("059/11", "Customer in row over unpaid invoice sent three texts, saying he would burn the van."),
        (THEFT, "Owner lets his van through Hiyacar. Taken by a profile made with a forged licence, not returned."),
        ("071/10", "Advert for the girl with a hits counter at 90. S1 drives her to each job."),
        ("053/54", "Clerk brought up the file of her neighbour with no business reason."),
    ],
)
def test_means_stay_so_whatever_stands_beside_them(look, code, text) -> None:
    assert look(text, code)[0] == ONLINE


def test_abuse_that_is_quoted_makes_an_email_enough(look) -> None:
    assert look("She handed in a print of an e-mail from her cousin calling her a leech.", "008/72") == (
        ONLINE,
        ("email",),
    )


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("195/12", "Ex and V, a couple for six years, met on Tinder. He bangs on her door at night."),
        ("195/12", "Parties dated for a year, met on Hinge. He bangs on her door at night."),
        (FRAUD, "Wife signed V's name on a form at a desk. They became a couple on Badoo."),
        (THEFT, "Bandmates found one another on Gumtree. His amplifier was taken from the shed by the other."),
        (TOUCHING, "Driver touched her knee. Her aunt had booked the Uber on her app."),
    ],
)
def test_where_a_couple_or_flatmates_once_met_is_no_means(look, code, text) -> None:
    assert look(text, code)[0] == NOT_ONLINE


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("008/67", "Holds her passport. Asked on the form re trackers, apps and emails, ticked no to each."),
        ("008/67", "Holds her passport. Spyware and social media were gone into, both negative."),
        ("008/56", "Shouts over the fence. Officer raised abuse on social media with her, there is none."),
        (BREACH, "V had thought a friend request was his. He stood at her gate."),
        ("059/11", 'Man on the stairs told her "wait and see what gets put about you on the internet".'),
        (HARASSMENT, "Rings the surgery daily though told to use the generic mailbox."),
    ],
)
def test_what_was_asked_about_thought_or_only_foretold_is_no_means(look, code, text) -> None:
    assert look(text, code)[0] == NOT_ONLINE


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("008/72", "Two typed letters in the box. V scanned both and emailed them to the ward officer."),
        (THEFT, "Cleaner took coins. Son had fitted a hidden camera in the hall."),
        (THEFT, "Carer took coins. Covert camera in the hall recorded the thefts."),
        ("008/55", "Called names at the till. A shopper live streamed it on Facebook."),
        (BREACH, "Not to beg in the arcade. Found asleep by Amazon lockers."),
        ("125/09", "Spat at the busker and snapped V's flute."),
        (FRAUD, "Card used at a chemist's till. V noticed on her banking app."),
        ("125/09", "Called a waiter names at the till and said he'd leave a Google review."),
    ],
)
def test_what_others_recorded_passed_on_or_put_there_is_no_means(look, code, text) -> None:
    assert look(text, code)[0] == NOT_ONLINE


def test_a_number_sought_in_vain_on_a_service_leaves_plain_texts(look) -> None:
    text = "V looked up the number on WhatsApp, it is not on there. Threats to kill came as ordinary texts."
    assert look(text, "003/01", counts_texts=False)[0] == NOT_ONLINE
    assert look(text, "003/01") == (ONLINE, ("sms",))


@pytest.mark.parametrize(
    ("code", "platforms", "text"),
    [
        ("059/11", ("sms",), "Row over a hedge. Neighbour has since texted V that the shed will burn."),
        ("035/00", ("sms",), "Texts wanting 900 or his wife will hear of it."),
        ("092/30", ("signal",), "Buyers put orders in on Signal. Wraps left under a stone."),
        ("008/67", ("google-maps",), "Makes her share her live location on Google Maps."),
    ],
)
def test_services_are_named_by_what_is_ordered_shared_or_threatened_there(look, code, platforms, text) -> None:
    assert look(text, code) == (ONLINE, platforms)


def test_texts_sent_since_to_say_sorry_stay_evidence(look) -> None:
    assert look("Punched in the lane. He has since texted V to apologise.", ASSAULT)[0] == NOT_ONLINE
