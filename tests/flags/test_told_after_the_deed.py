"""What is told after the deed or beside it: a thing asked back, recordings handed over, the like said years ago,
letters opened at home, pages of a typewriter, names that were painted. And ways of offending: a buyer out of a forum, a
let in a false name, a card run up at shops, another's log in that lured, records got into, slots that nobody takes,
work that must be paid for. Each with wordings near to it in which it is the other way about.
"""

import pytest

HARASSMENT, STALKING, COERCION, KILL, MALICIOUS = "195/94", "195/12", "008/67", "003/01", "008/72"
DAMAGE, THREAT_TO_DAMAGE, ALARM, BREACH, OBSCENE = "058/00", "059/11", "125/09", "008/74", "086/03"
THEFT, BY_EMPLOYEE, ROBBERY, WOUNDING, BURGLARY = "049/10", "041/00", "034/00", "008/06", "028/03"
BLACKMAIL, FRAUD, ACCESS, IMAGES, ASSAULT = "035/00", "053/40", "053/54", "086/02", "105/01"
LAUNDERING, VOYEURISM, DISCLOSURE = "038/03", "088/10", "008/71"
NOT_ONLINE, ONLINE = 0, 2


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (
            BY_EMPLOYEE,
            "Cleaner took two rings on her last shift. Owner messaged her on WhatsApp afterwards to ask for them back.",
        ),
        (THEFT, "Lodger left with the telly. Landlady has messaged him on Facebook since asking for the telly back."),
        (THEFT, "Dog walker took a camera. AP messaged her over WhatsApp after to ask where the camera was."),
    ],
)
def test_a_thing_asked_back_of_the_one_who_took_it_is_no_means(look, code, text) -> None:
    assert look(text, code)[0] == NOT_ONLINE


def test_that_it_was_asked_back_by_whatever_way_is_no_means(decide) -> None:
    text = "Ex flatmate has gone with V's guitar amp. V has asked for it back on Facebook Messenger several times."
    assert decide(text, THEFT)[0] == NOT_ONLINE


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (
            FRAUD,
            "Seller on Facebook took £300 for a sofa. Buyer messaged him on WhatsApp after to ask for the money back.",
        ),
        (
            HARASSMENT,
            "Ex messaged her on WhatsApp after to ask for the ring back, forty times a day, calling her a slag.",
        ),
        (
            THEFT,
            "Console advertised on Gumtree and collected. Owner messaged him on WhatsApp after to ask for it back.",
        ),
        (BLACKMAIL, "Bike taken from the shed. Male messaged owner on Facebook asking for £50 to return it."),
        (ROBBERY, "S messaged V on Snapchat to bring back the bike to the park. There he took V's coat with a knife."),
    ],
)
def test_what_was_done_there_before_a_thing_was_asked_back_counts(decide, code, text) -> None:
    assert decide(text, code)[0] == ONLINE


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (
            HARASSMENT,
            "AP supplied 30 clips from his cameras by a Dropbox link. They show S hitting the fence with a spade.",
        ),
        (
            HARASSMENT,
            "We have clips from his cameras by a Dropbox link and a 12 page email. S sweeps leaves at a van.",
        ),
        (ALARM, "Victim provided her doorbell clips by Google Drive link. S spits at the door and swears on the path."),
        (THREAT_TO_DAMAGE, "Evidence came by Dropbox link from AP: S at the gate shouting that he will torch the van."),
        (ALARM, "Shop emailed its CCTV. S shouts a racist name at the till and throws a basket."),
    ],
)
def test_recordings_handed_over_are_no_means(look, code, text) -> None:
    assert look(text, code)[0] == NOT_ONLINE


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (HARASSMENT, "S supplied clips of AP in her garden by a Dropbox link to all the neighbours."),
        (
            HARASSMENT,
            "S sent AP clips from his cameras by a Dropbox link with messages calling her a slag, 20 in a week.",
        ),
        (HARASSMENT, "AP supplied screenshots by Dropbox link. They show S calling her a slag on Facebook."),
        (IMAGES, "S supplied 41 clips of children by a Dropbox link to others."),
    ],
)
def test_recordings_that_the_one_who_did_it_sent_count(decide, code, text) -> None:
    assert decide(text, code)[0] == ONLINE


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (
            THREAT_TO_DAMAGE,
            "Ex said at the door that her shed was going up. She recalls similar on Facebook years ago.",
        ),
        (
            THREAT_TO_DAMAGE,
            "Threat to smash his car made in the pub. AP remembers the same on WhatsApp two years back.",
        ),
        (ALARM, "S swore at V on the bus. Something like it on Snapchat a few years ago was sorted by school."),
        (ALARM, "S swore at V at the gate. Sparked by a class WhatsApp no one was named in."),
        (ALARM, "S shouted at V from his drive. Set off by the street WhatsApp where no one was named."),
    ],
)
def test_the_like_said_years_ago_and_a_chat_that_named_nobody_are_no_means(look, code, text) -> None:
    assert look(text, code)[0] == NOT_ONLINE


@pytest.mark.parametrize(
    ("code", "platform", "text"),
    [
        (
            HARASSMENT,
            "whatsapp",
            "He did the same on Instagram years ago. Now it is WhatsApp, 60 messages since Monday.",
        ),
        (
            KILL,
            "facebook",
            "S messaged on Facebook that he'd kill V. The same on Facebook two years ago was dealt with.",
        ),
        (HARASSMENT, "whatsapp", "Sparked by a row at the gate, S calls V a slag in the class WhatsApp daily."),
        (KILL, "whatsapp", "No one was named in it, but the school WhatsApp had from S: I will stab the fat one."),
    ],
)
def test_what_is_said_there_now_counts(decide, code, platform, text) -> None:
    assert decide(text, code) == (ONLINE, (platform,))


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (COERCION, "Husband picks her clothes, opens her post and times her trips to the shop."),
        (COERCION, "He reads her post before she does and locks the pantry. Daughter told us by the force website."),
        (HARASSMENT, "Upstairs tenant hides AP's post behind the bins and bangs with a broom at night."),
        (COERCION, "He opens her post and picks her clothes. She has never had a phone or an email address."),
        (KILL, "Envelope under the wiper with a typed page saying he will be shot. Letter e out of line."),
        (MALICIOUS, "Half a typed page pushed under the vestry door says the vicar will burn. Done on an old machine."),
        (STALKING, "For weeks follows her to the tram and likes to sit behind her. Never had her number."),
        (HARASSMENT, "Flatmate plays 'Telegram Sam' on a loop outside her door at 4am and hides the milk."),
        (OBSCENE, "Indecent cartoon sprayed on the shutter of a shop with the word Snapchat under it."),
    ],
)
def test_letters_typed_pages_and_painted_names_are_no_means(look, code, text) -> None:
    assert look(text, code)[0] == NOT_ONLINE


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (COERCION, "He reads her post on Instagram each morning and sends abuse to men who like it."),
        (HARASSMENT, "S reads AP's post in the village Facebook group and writes underneath that she is a slag."),
        (COERCION, "She has no phone or email of her own: he reads her emails and answers as her on WhatsApp."),
        (HARASSMENT, "Typed pages of abuse arrive by email each night."),
        (THREAT_TO_DAMAGE, "Typed page was photographed and posted on Instagram by S: 'your house is next'."),
        (STALKING, "He follows her and likes her posts from eleven accounts, then writes where she was."),
        (HARASSMENT, "S posted 'Telegram Sam' lyrics on her Facebook wall daily with threats between lines."),
        (HARASSMENT, "Account with the word 'Insta' in its name sends her abuse on Instagram each night."),
    ],
)
def test_posts_mails_and_accounts_still_count(decide, code, text) -> None:
    assert decide(text, code)[0] == ONLINE


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (ROBBERY, "Buyer got in touch through a camera forum, V met him at a cafe and the lens was snatched."),
        (THEFT, "Cottage let through a holiday lettings website in a false name. TV and bedding gone at changeover."),
        (THEFT, "Van hired online with false licence and card and not returned."),
        (BURGLARY, "Lock snapped, wallet taken. Within the hour his Visa had been put through on Just Eat and Amazon."),
        (THEFT, "Locker broken. Two cards out of the wallet charged on Deliveroo and Amazon."),
        (
            WOUNDING,
            "V asked by a message to come to the ramp. Mate's log in had been used by S1. Three waiting, V kicked.",
        ),
        (ASSAULT, "S used V's friend's Facebook to ask her to the bus stop, and two girls waiting there slapped her."),
        (
            MALICIOUS,
            "Twitch viewer came into his stream and typed for ten minutes that he hoped his baby would die.",
        ),
        (HARASSMENT, "Several users came into V's stream and wrote abuse about her weight until she ended it."),
        (ACCESS, "Supply teacher left, two boys went into the school's records package and raised 14 marks."),
        (ACCESS, "A temp went into the payroll package and changed his rate."),
        (HARASSMENT, "Ex employee keeps filling the salon's self service diary so that no real customer can get in."),
        (
            FRAUD,
            "Work from home clicking to raise star ratings. She topped up a wallet with her own funds, seven times.",
        ),
        (FRAUD, "Paid to release the next set of tasks, four times, then locked out."),
    ],
)
def test_ways_of_offending_that_name_little_are_heard(look, code, text) -> None:
    assert look(text, code)[0] == ONLINE


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (ROBBERY, "V was on his way home from a watch forum held at the hotel when two males took his watch."),
        (THEFT, "Bike taken from shed. Owner saw it since on a cycling forum for sale."),
        (THEFT, "Worked on the building site under a false name and left with a grinder."),
        (BURGLARY, "Cottage that is let on a holiday lettings website broken into by the back window. TV taken."),
        (THEFT, "Card put through at the Shell garage for fuel before it was stopped. Wallet had been in a locker."),
        (BY_EMPLOYEE, "Charged on Tuesday with theft from the till."),
        (WOUNDING, "V asked to the ramp by a friend who called at his door. Three girls waiting, kicked."),
        (ASSAULT, "V's friend's car had been used by S to drive to the bus stop, where he hit her."),
        (ALARM, "S came into the stream in waders and swore at V, an angler."),
        (BURGLARY, "Boys went into the school's records room by a window and took a trophy."),
        (HARASSMENT, "S stood at the salon door telling customers that the diary was full so nobody could get in."),
        (
            HARASSMENT,
            "Neighbour shouts over the wall each night. V keeps an online diary for the council. Nothing else.",
        ),
        (FRAUD, "S persuaded her at the door to top up his wallet with a £50 note for work in the garden."),
    ],
)
def test_the_like_of_them_done_in_person_is_not(decide, code, text) -> None:
    assert decide(text, code)[0] == NOT_ONLINE


@pytest.mark.parametrize(
    ("code", "platform", "text"),
    [
        (HARASSMENT, "viber", "Not texts at all, every one of the 63 is Viber. Sender is a lad she turned down."),
        (HARASSMENT, "telegram", "These were not texts, each was a Telegram message calling her a slag."),
        (HARASSMENT, "whatsapp", "Not emails, all 40 are WhatsApp, from a man at her old work, all abuse."),
        (BREACH, "strava", "No monitoring. Laptop has 140 searches on her name and he follows her sister's Strava."),
    ],
)
def test_what_each_of_them_was_counts_after_what_it_was_not(look, code, platform, text) -> None:
    decision, platforms = look(text, code)
    assert decision == ONLINE
    assert platform in platforms


@pytest.mark.parametrize(
    "text",
    [
        "Not emails, all 12 were letters by hand, through the door.",
        "No Facebook, no WhatsApp, they were all rude signs made over the wall.",
        "No social media, each is a silent call to the house phone.",
        "No texts, no emails, every one of these was a knock on the door at 3am.",
    ],
)
def test_what_is_of_paper_or_spoken_after_it_does_not(decide, text) -> None:
    assert decide(text, HARASSMENT)[0] == NOT_ONLINE


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (ASSAULT, "S charged at Deliveroo rider with a bat and hit him outside the kebab shop."),
        (ALARM, "Male charged at Amazon driver shouting racist names."),
        (THEFT, "Parcels put through at Amazon counter in shop, one taken by the next customer."),
        (LAUNDERING, "Girlfriend's account was used by S to pay in stolen cash over the bank counter."),
        (FRAUD, "Sister's account was used by suspect to cash a stolen cheque at the branch."),
        (FRAUD, "Brother's account was used by S at the bookies to put bets on, over the counter."),
        (BURGLARY, "Burglar found asleep in an Airbnb with stolen card and a crowbar on him, window smashed."),
        (ALARM, "Jet ski users came into the stream where V fishes and swore at him."),
        (DAMAGE, "House viewers came into their stream garden and broke a pot."),
        (BY_EMPLOYEE, "V got into the staff programme for managers; her colleague took her purse on day one."),
        (HARASSMENT, "S got into the ward program of visits and sits at V's bed shouting."),
        (ALARM, "Customers now use the self booking diary after S shouted at staff over no shows."),
        (
            FRAUD,
            "Doorstep builder paid to release the next task, then left with the deposit. All in cash at the house.",
        ),
        (HARASSMENT, "Previous threats in 2019, all of them were on Messenger. Today S spat at her at the gate."),
        (ALARM, "Earlier crimes between them, each one was on Facebook. This time he swore at her in the shop."),
        (HARASSMENT, "Police made repeated searches on his name with no result. S shouts at V from a van."),
        (COERCION, "She has no phone, no email of her own. He locks her in and takes her wages."),
    ],
)
def test_what_only_sounds_like_them_is_no_means(decide, code, text) -> None:
    assert decide(text, code)[0] == NOT_ONLINE


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (THEFT, "Bike let out through Fat Llama app and not returned. Owner messaged since asking for it back."),
        (VOYEURISM, "Landlord emailed his clips of the tenant in the shower to two friends."),
        (DISCLOSURE, "Warden emailed her clips of V naked to the parish list."),
        (
            HARASSMENT,
            "Started over the street WhatsApp where nobody was named until S named V there as a thief, each day since.",
        ),
    ],
)
def test_what_was_let_sent_or_named_there_in_the_end_counts(decide, code, text) -> None:
    assert decide(text, code)[0] == ONLINE


@pytest.mark.parametrize(
    "text",
    [
        "Husband opens her post in the kitchen before she is up and keeps her bank card.",
        "Partner reads her post on the doorstep and bins what he dislikes. Counts her change.",
        "He sets her chores and times each set of tasks, slaps if slow.",
    ],
)
def test_where_letters_are_opened_and_how_chores_are_timed_is_not_online(decide, text) -> None:
    assert decide(text, COERCION)[0] != ONLINE
