"""What was done online is heard beside words that set other things aside, and what was done in person is not made
online by a job found there, one who came forward there or a disk that was encrypted.
"""

import pytest

HARASSMENT, INCITEMENT, THEFT, DAMAGE, WOUNDING, ASSAULT, BURGLARY, ROBBERY, FRAUD = (
    "195/94",
    "071/17",
    "049/10",
    "058/00",
    "005/01",
    "105/01",
    "028/03",
    "034/01",
    "053/40",
)
NOT_ONLINE, ONLINE = 0, 2


@pytest.mark.parametrize(
    ("code", "services", "text"),
    [
        (HARASSMENT, ("whatsapp",), "She has a smartphone and gets abuse on WhatsApp daily from ex."),
        (HARASSMENT, (), "V trolled online by ex for a year, complaint to the website goes nowhere."),
        (
            INCITEMENT,
            ("snapchat",),
            "Girl thought she was on Snapchat with a boy of 14 but it was a different man, who asked for nudes.",
        ),
        (HARASSMENT, ("facebook",), "S posted on Facebook asking for anyone who knows where V lives."),
        (
            HARASSMENT,
            ("telegram",),
            "V was told that pictures are shared of her on Telegram by ex, she then saw them there.",
        ),
        (HARASSMENT, ("snapchat",), "V has been told that lads share pictures of her on Snapchat without consent."),
        (
            HARASSMENT,
            ("telegram",),
            "Ex put intimate videos of V online. She was told that videos are sold on Telegram.",
        ),
        (THEFT, ("vinted",), "V sure that a buyer on Vinted kept the bag and sent back another."),
        (DAMAGE, (), "Ex employee hacked in and wiped the drives, all tills dead because the server was down."),
        (
            HARASSMENT,
            ("email",),
            "Ex makes false reports: social services had an email from him calling her a drunk, school had two more.",
        ),
        (WOUNDING, ("airtag",), "Tracked V with an AirTag on the car, then swung a hammer at his head."),
        (
            DAMAGE,
            ("airtag",),
            "Hid AirTag in her car, followed her to new partner's and put his fist through the window.",
        ),
        (HARASSMENT, ("telegram",), "Abuse in the football club Telegram group, calls V a nonce."),
        (HARASSMENT, ("telegram",), "Running club Telegram chat used to spread lies about V."),
        (HARASSMENT, ("telegram",), "V told to look out for the Telegram message, then pictures of his house came."),
    ],
)
def test_it_is_heard_all_the_same(decide, code, services, text) -> None:
    assert decide(text, code) == (ONLINE, services)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (ASSAULT, "V got the job through Indeed last month. Colleague punched him in the canteen."),
        (ASSAULT, "V got the job on Facebook, a week in the foreman hit him with a shovel."),
        (ASSAULT, "S pushed V over. S's sister saw, his sister got in touch on Instagram as a witness."),
        (THEFT, "Laptop with encrypted patient records stolen from nurse's car."),
        (BURGLARY, "Surgery burgled, PCs holding encrypted client files taken."),
        (ROBBERY, "Stopped V for a coin for the key at lockers, then took his bag by force."),
        (FRAUD, "Card cloned at petrol pump. Company say they have been cloned cards from there before."),
    ],
)
def test_it_is_no_means(decide, code, text) -> None:
    assert decide(text, code)[0] == NOT_ONLINE
