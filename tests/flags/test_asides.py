"""What is told beside an offence done in person: to whom it was told, who put out word of it, what came after it, what
somebody did there anyway, what was only guessed, and what stands in another record.
"""

import pytest

TOUCHING, RAPE, ACTIVITY, FAMILY, EXPOSURE = "020/05", "019/08", "022/18", "023/24", "088/09"
INCITING, GROOMING, IMAGES, EXPLOITING = "022/20", "071/17", "086/02", "071/08"
DAMAGE, HARASSMENT, ASSAULT, BLACKMAIL = "058/00", "195/94", "105/01", "035/00"
NOT_ONLINE, ONLINE = 0, 2


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (TOUCHING, "That evening the child told her closest friend over Instagram and the friend's mother rang us."),
        (ACTIVITY, "V let her cousin know on WhatsApp what her stepdad had done in the caravan."),
        (ACTIVITY, "Boy confided in his mate over Xbox party chat that the scout leader touched him at camp."),
        (RAPE, "V sent a voice note on WhatsApp to her mum crying from the toilets, the rape had just happened."),
        (RAPE, "V FaceTimed her friend right after he left. Rape in her own bedroom."),
        (ACTIVITY, "She told a listener on Kooth, who rang the school. Her uncle touches her at bath time."),
    ],
)
def test_a_way_by_which_it_was_told_to_somebody_is_no_means(look, code, text) -> None:
    assert look(text, code)[0] == NOT_ONLINE


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (EXPOSURE, "School sent an alert on ClassDojo and three parents emailed back with descriptions of the male."),
        (EXPOSURE, "Residents' Facebook group warned of him and a mother then came forward by email."),
        (ACTIVITY, "V wrote on Instagram about what her swimming coach did in the changing room."),
        (TOUCHING, "Victim put up a TikTok telling her story. A taxi driver had groped her at the rank."),
    ],
)
def test_word_put_out_and_the_tale_of_the_victim_are_no_means(look, code, text) -> None:
    assert look(text, code)[0] == NOT_ONLINE


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (ACTIVITY, "The morning after, he messaged on WhatsApp to say he was drunk and sorry."),
        (TOUCHING, "S followed V on TikTok a week later but did not write. She was groped in the stockroom."),
        (TOUCHING, "Her mates went live on TikTok and confronted him. He had grabbed her in the takeaway."),
        (ACTIVITY, "V, 34, saw S's profile come up on Facebook and it brought it all back. Abused at choir in 1998."),
        (TOUCHING, "Rumours went round on Snapchat. He had pinched her in the dinner queue."),
    ],
)
def test_what_came_after_it_is_no_means(look, code, text) -> None:
    assert look(text, code)[0] == NOT_ONLINE


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (ACTIVITY, "S is mum's boyfriend, whom she met on Tinder. He touched V on the sofa."),
        (ACTIVITY, "Mother got together with S through Bumble and he moved in. He goes into V's room at night."),
        (ACTIVITY, "V and S are going out and snapchat each other like all teens do. Sexual touching in the park."),
        (ACTIVITY, "Both are in the year group WhatsApp. He touched her at his brother's flat after school."),
        (FAMILY, "Girl plays Roblox with her cousins. Grandad touched her on his lap while she was there."),
        (TOUCHING, "V vlogs about make up on YouTube. Man at the garage pinned her and kissed her."),
    ],
)
def test_what_somebody_does_there_anyway_is_no_means(look, code, text) -> None:
    assert look(text, code)[0] == NOT_ONLINE


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (ACTIVITY, "It is guessed by staff that they must have met on TikTok. V was found at his flat."),
        (ACTIVITY, "Aunt says he probably found her on Snapchat. V says they met at the fair."),
        (TOUCHING, "Crime 1 is for the images he had sent her on Snapchat. This one is the touching in the cinema."),
        (RAPE, "Grooming on Discord by another male is with Essex. This report is of rape by her cousin at his house."),
        (ACTIVITY, "S is RSO following online image offences. He touched V next door when she fetched a ball."),
        (EXPLOITING, "There is nothing cyber about this. V was given drink and taken to a house by males."),
        (TOUCHING, "Groped in Discord Street by a male on a moped, who came up from behind and made off."),
        (TOUCHING, "Talk of it came to staff via a twitter of gossip. The leader put his hand up her skirt."),
    ],
)
def test_guesses_other_records_and_names_in_other_senses_are_no_means(look, code, text) -> None:
    assert look(text, code)[0] == NOT_ONLINE


@pytest.mark.parametrize(
    ("code", "platform", "text"),
    [
        (INCITING, "sms", "Man offered V vapes if she would strip, in a string of text messages."),
        (GROOMING, "snapchat", "V is in nightly contact via Snapchat with a male of 30; the talk is sexual."),
        (GROOMING, "kik", "She does not have Instagram, he was writing to her on Kik about sex."),
        (GROOMING, "snapchat", "Not on Facebook at all, it was all over Snap, confirmed by V's phone. Talk is sexual."),
        (IMAGES, "email", "Laptop seized. Indecent images, and files had been mailed out from it to a man in Leeds."),
        (IMAGES, "telegram", "Images of children received and passed on by Telegram to others. Handset seized."),
        (GROOMING, "x", "Sexual talk with a girl on X, he asked for a picture."),
        (GROOMING, "tiktok", "Sexual messages to a girl of 12 over tick tock."),
        (ACTIVITY, "snapchat", "They became friends on Snapchat, he drove down and touched her in his car. V is 14."),
        (ACTIVITY, "instagram", "V went to a casting she saw on Instagram. The photographer touched her."),
        (ACTIVITY, "snapchat", "S messaged V on Snapchat and next day picked her up and touched her in his flat."),
    ],
)
def test_what_was_done_there_still_counts(look, code, platform, text) -> None:
    decision, platforms = look(text, code)
    assert decision == ONLINE
    assert platform in platforms


def test_a_sentence_that_ends_in_a_short_word_ends_its_cues(look) -> None:
    text = "S has no children with V. On Snapchat he asked her for sexual pictures."
    assert look(text, GROOMING) == (ONLINE, ("snapchat",))


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (GROOMING, "Gardener of 40 lingered to chat whenever V, 13, came by, and spoke of sex over the wall."),
        (EXPOSURE, "Flasher by the canal. Victim went to kik him in the shins and got away."),
        (DAMAGE, "Conifers had been hacked and left in the lane, thought to be next door."),
    ],
)
def test_words_of_other_trades_are_no_means(look, code, text) -> None:
    assert look(text, code)[0] == NOT_ONLINE


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (GROOMING, "Gran: he must be talking to men on Grindr because he is so withdrawn. Porter leered at him."),
        (HARASSMENT, "Said across the bar that everything would end up on TikTok. Nothing has been seen of it."),
        (ACTIVITY, "V sent the tape to her aunt on WhatsApp so that nobody would forget. Uncle did it at home."),
        (ASSAULT, "Couple of six years who matched on Tinder. She was slapped in the hall."),
    ],
)
def test_what_is_only_thought_or_said_or_kept_is_no_means(look, code, text) -> None:
    assert look(text, code)[0] == NOT_ONLINE


@pytest.mark.parametrize(
    ("code", "platform", "text"),
    [
        (GROOMING, "instagram", "Not on Facebook, V now says it was Instagram where he asked about sex."),
        (IMAGES, "kik", "Videos of children sent on Kik to a buyer since arrested by another force."),
        (GROOMING, "teams", "Tutor used Teams direct messages to tell her that he wanted to touch her."),
        (RAPE, "hinge", "Second date off Hinge. He raped her in his car."),
        (ACTIVITY, "snapchat", "He kissed V, 14, at the stables and every night there were dirty snaps."),
        (BLACKMAIL, "snapchat", "S wrote on Snapchat that he'll put it all over Facebook unless she pays."),
    ],
)
def test_what_was_put_right_and_named_in_passing_still_counts(look, code, platform, text) -> None:
    assert look(text, code) == (ONLINE, (platform,))


def test_a_follower_who_writes_is_met_online(look) -> None:
    text = "A follower who likes every video she puts up wrote to her privately about sex."
    assert look(text, GROOMING)[0] == ONLINE
