"""Services heard where a word beside them had taken their place: what a break ends with, what a firm gave of those who
were there, what a child put in a box for worries, a name that is a word too. And what is none: logs of doors, birds,
music that was played, mail of a shop. Each with wordings near to it in which it is the other way about.
"""

import pytest

HARASSMENT, STALKING, THREATS, CONTROL = "195/94", "195/12", "003/01", "008/67"
GROOMING, EXPOSURE, TOUCHING, UPSKIRT, BLACKMAIL = "071/17", "088/09", "017/15", "020/05", "035/00"
FRAUD, ACCESS, THEFT, ROBBERY, BURGLARY = "053/40", "053/54", "049/10", "034/01", "030/01"
ASSAULT, DAMAGE, DRUGS, DISCLOSURE, HATE = "105/01", "057/01", "092/50", "008/72", "008/55"
NOT_ONLINE, REVIEW, ONLINE = 0, 1, 2


@pytest.mark.parametrize(
    ("code", "service", "text"),
    [
        (THREATS, "signal", "Calls were made over Signal by S who said he would stab V."),
        (THREATS, "signal", "V took the calls for ordinary ones but they came over Signal from S, who threatened her."),
        (HARASSMENT, "signal", "SUSP used Signal to message V, 20 threats."),
        (HARASSMENT, "threads", "SUSP uses Threads to post where V works."),
        (HARASSMENT, "threads", "S took to Threads calling V a thief, 12 posts."),
        (HARASSMENT, "threads", "Threads used by S to name V as a cheat."),
        (HARASSMENT, "threads", "S put lies on her Threads."),
        (HARASSMENT, "snapchat", "S1 uses Snap to send V abuse."),
        (BLACKMAIL, "hinge", "S used Hinge to meet V, then asked for money for her pics."),
        (EXPOSURE, "zoom", "Zoom have supplied join data for the choir evening at which a man exposed himself."),
        (EXPOSURE, "zoom", "Request to Zoom for logs re man who showed his penis at the parish council meeting."),
        (EXPOSURE, "zoom", "Zoom confirm guest at the yoga class was masturbating."),
        (HARASSMENT, "hinge", "Hinge have provided the account of the man who called V a slag."),
    ],
)
def test_names_that_are_words_are_heard_behind_what_leads_to_them(look, code, service, text) -> None:
    assert look(text, code) == (ONLINE, (service,))


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (DAMAGE, "S gave a signal to driver, then threw brick."),
        (ASSAULT, "S used signal flare to burn V."),
        (DAMAGE, "S uses threads to tie V's gate shut and cut her washing line."),
        (THEFT, "S took threads and buttons from haberdashery."),
        (THEFT, "S took a shirt, gold threads pulled, and a coat."),
        (DAMAGE, "S used the line to cut V's fence."),
        (ASSAULT, "S used ring on his finger to cut V's face."),
        (THEFT, "S uses discord between brothers to take the car."),
        (UPSKIRT, "S used the zoom on his camera to look up skirts."),
        (ASSAULT, "V used zoom on her phone to film S hitting her mate."),
        (DAMAGE, "Hinge has given way; S kicked the gate."),
    ],
)
def test_the_words_stay_words_there(look, code, text) -> None:
    assert look(text, code) == (NOT_ONLINE, ())


@pytest.mark.parametrize(
    ("code", "service", "text"),
    [
        (FRAUD, "reverb", "V paid £900 on Reverb for a synth that never came. Seller gone."),
        (FRAUD, "reverb", "Bass bought on Reverb, box arrived with bricks in it."),
        (FRAUD, "reverb", "Reverb seller took £400 for an amp, nothing came."),
        (FRAUD, "mpb", "V sold lens through MPB, buyer says box empty."),
        (FRAUD, "robinhood", "V invested on Robinhood by way of a false broker."),
        (FRAUD, "wish", "Trainers bought on Wish, seller account closed."),
        (FRAUD, "trainline", "S bought tickets on Trainline with V's card."),
    ],
)
def test_markets_by_names_that_few_know(look, code, service, text) -> None:
    assert look(text, code) == (ONLINE, (service,))


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (THEFT, "S stole a reverb pedal from the shop."),
        (DAMAGE, "Reverb on S's speaker shook V's wall, S broke the fence."),
        (DAMAGE, "S turned the reverb up on karaoke, then threw the mic at window."),
        (ASSAULT, "S said I wish on your mother the same, then hit V."),
        (ASSAULT, "S came on his kayak and hit V with the paddle."),
        (THEFT, "Kayak stolen from the yard."),
        (ASSAULT, "S dressed as Robin Hood at the party punched V."),
        (DAMAGE, "S cut the train line fence by the bridge."),
    ],
)
def test_what_bears_such_a_name_is_no_market(look, code, text) -> None:
    assert look(text, code) == (NOT_ONLINE, ())


@pytest.mark.parametrize(
    ("services", "text"),
    [
        (("fitbit",), "Partner made V wear a Fitbit and watched her steps on his phone."),
        (("fitbit",), "S checks V's Fitbit each night and asks why her heart rate went up."),
        (("fitbit",), "Husband monitors her Fitbit and accuses her of affairs."),
        (("fitbit",), "He forced her to wear his Fitbit at night and asked about her pulse."),
        ((), "S makes her wear a smart watch and asks who she was with."),
        ((), "S watched her pulse rate on his phone all day."),
    ],
)
def test_made_to_wear_what_tells_on_her(look, services, text) -> None:
    assert look(text, CONTROL) == (ONLINE, services)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (THEFT, "Fitbit stolen from locker at the gym."),
        (ASSAULT, "V's Fitbit was broken when S grabbed her wrist."),
        (ASSAULT, "V wearing a Fitbit, heart rate shows time of assault."),
        (THEFT, "Made off with V's garmin watch."),
        (UPSKIRT, "S made V wear a mask and touched her."),
        (CONTROL, "Made V wear a coat in summer, kept her in the house."),
        (ASSAULT, "S watched her steps falter and pushed her down."),
        (ASSAULT, "Paramedic checked her pulse rate after S hit her."),
    ],
)
def test_what_is_worn_and_tells_nothing_is_none(look, code, text) -> None:
    assert look(text, code) == (NOT_ONLINE, ())


@pytest.mark.parametrize(
    ("code", "services", "text"),
    [
        (HARASSMENT, ("instagram",), 'From worry box slip: "theres a insta page bout me my face on a pig".'),
        (HARASSMENT, ("instagram",), 'Note in the worry box says "they made an insta bout me".'),
        (HARASSMENT, ("tiktok",), "From the worry box in Year 7: theres a tiktok of me being called fat."),
        (HARASSMENT, ("snapchat",), "Worry box card: girls have a snap group about me called the pig club."),
        (HARASSMENT, ("snapchat",), "Concern form: Y8 girl gets Snapchat threats from S."),
        (HARASSMENT, ("snapchat",), "S sent V a load of snapz sayin hes outside."),
        (GROOMING, ("snapchat",), "13yo got snapz of a mans bits."),
        (BLACKMAIL, ("instagram",), "some man from ig has me pics, wants 50 quid."),
        (GROOMING, ("instagram",), "Fella off ig asked V, 12, for nudes."),
        (BLACKMAIL, ("snapchat",), "Kid from snap says he'll send V's nudes unless she pays."),
    ],
)
def test_what_children_write_and_put_in_a_box(look, code, services, text) -> None:
    assert look(text, code) == (ONLINE, services)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (HARASSMENT, "V worried about Instagram posts that may follow."),
        (HARASSMENT, "V concerned about Snapchat threats that might come; S shouts at gate."),
        (ASSAULT, "Worry box found broken in class, S hit V with it."),
        (THEFT, "Worry monster and a jar taken from the classroom."),
        (ASSAULT, "Fella from the pub hit V."),
        (THEFT, "A kid from the street took the bike."),
        (ASSAULT, "A man from IGA shop punched V at the till."),
        (DAMAGE, "S snapped the aerial of V's car."),
    ],
)
def test_worries_and_men_from_elsewhere_are_none(look, code, text) -> None:
    assert look(text, code) == (NOT_ONLINE, ())


@pytest.mark.parametrize(
    ("code", "services", "text"),
    [
        (
            TOUCHING,
            ("craigslist",),
            "V answered a notice on Craigslist and on viewing the room he was touched.",
        ),
        (UPSKIRT, ("gumtree",), "V answered an advert on Gumtree for a flat, and on viewing the flat he groped her."),
        (ROBBERY, ("whatsapp",), "Bookies robbed. S's WhatsApp group had a floor plan and the alarm code."),
        (ROBBERY, ("telegram",), "Bank job. Telegram chat with the layout and escape route found."),
        (BURGLARY, ("signal",), "Signal chat giving the safe code sent to S by a cleaner."),
        (FRAUD, (), "V shown a charting screen with gains climbing by the hr, deposited £27k in six goes."),
        (FRAUD, (), "V shown a trading page with profits growing daily, put in £8k."),
        (DISCLOSURE, ("instagram",), "Form first stated V got the abuse on TikTok; the messages came on Instagram."),
        (DISCLOSURE, ("email",), "The emails proved to be from S, who called V scum."),
        (DISCLOSURE, ("email",), "V had emails which turned out to be from her ex under another name."),
        (HARASSMENT, ("twitter",), "S on twitter like a maniac, 30 tweets at V."),
        (HARASSMENT, ("spotify",), 'S uses V\'s Spotify to name playlists "I will find you".'),
        (ACCESS, (), "S did log on the office system as V and sent payroll to himself."),
        (HARASSMENT, ("email",), "S got V's email from a mate and wrote to her forty times."),
    ],
)
def test_looked_at_planned_and_shown_there(look, code, services, text) -> None:
    assert look(text, code) == (ONLINE, services)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (DRUGS, "SUSP's Spotify was playing through his speaker in the car; noise drew officers."),
        (ASSAULT, "V's Spotify playlist was on when S came in and punched him."),
        (THEFT, "Fob log on the door computer gives five people who entered. Drone taken from lounge."),
        (THEFT, "Entry log on the office PC shows who went in."),
        (DISCLOSURE, "V sent a card. She thought at first there had been emails, but these proved to be from a shop."),
        (DISCLOSURE, "V believed texts had come too but those were from the dentist. Only the letter."),
        (DISCLOSURE, "The emails proved to be from the school. V upset by S shouting only."),
        (DISCLOSURE, "Referral first said it was Snapchat, but V had a letter through the door."),
        (DISCLOSURE, "Log originally stated WhatsApp; V has shown the letter."),
        (HARASSMENT, "S twitters at V like a bird each time she gardens. Two PCs have heard the twittering."),
        (HARASSMENT, "S makes a twittering noise when V goes by, whistles and cheeps."),
        (ASSAULT, "Two PCs were assaulted at the scene."),
        (ROBBERY, "Robbery of shop. S had floor plan of the shop in his pocket."),
    ],
)
def test_doors_birds_music_and_mail_of_a_shop_are_none(look, code, text) -> None:
    assert look(text, code) == (NOT_ONLINE, ())


@pytest.mark.parametrize(
    "text",
    [
        "Racist comments under news site article. Site handed over poster's e-mail and IP.",
        "Abuse left on forum about V. Host supplied user's email address.",
        "V racially abused on a website. Publisher gave the author's email.",
    ],
)
def test_the_address_that_a_firm_gives_is_no_means(look, text) -> None:
    assert look(text, HATE) == (ONLINE, ())
