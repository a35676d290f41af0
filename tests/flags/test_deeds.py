"""Ways of offending that name no service, or one in passing: a party that was a trap, a beating shown live, a bank
entered on another's device, slots that nobody takes, cards used at shops that have no counter, a shop of stolen things,
the side of a site that is for staff, one thing online among many done in person. And the like of them in person.
"""

import pytest

HARASSMENT, STALKING, FRAUD, ACCESS, HANDLING = "195/94", "195/12", "053/40", "053/54", "054/01"
KIDNAP, ASSAULT, ROBBERY, THEFT = "036/01", "105/01", "034/01", "049/10"
NOT_ONLINE, ONLINE = 0, 2


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (KIDNAP, "V told on Snapchat there was a party and girls waiting; bundled into a car there, held 3 hrs."),
        (ROBBERY, "Tricked via Facebook into coming to the garages, four there, coat and phone taken."),
        (ASSAULT, "Slapped by a girl. Another put it out live on Instagram for followers they had told to tune in."),
        (FRAUD, "Two men sold her a drive, one took her tablet, logged in to her bank & paid himself £6,000."),
        (HARASSMENT, "Bogus learners fill his self-service booking calendar with 6am lessons, 70 so far."),
        (HARASSMENT, "Fake customers have been booking out every slot through her booking link, none turn up."),
        (FRAUD, "Later use of her bank card details on two clothing sites, £265. Goods sent to an empty house."),
        (FRAUD, "Her debit card number used with several retailers' sites, goods sent to a flat."),
        (HANDLING, "Farm kits traced to a male selling abroad through his own online shop."),
        (HANDLING, "Stolen bikes offered in an internet shop run by S from a garage."),
        (ACCESS, "Pupil has got into staff side of the homework portal w/ teacher's password and altered marks."),
        (STALKING, "Ex let her tyres down, sat in a van, put up an escort advert in her name so strangers called."),
        (STALKING, "S follows her bus, keys car and emails the school saying she is a bad mother."),
    ],
)
def test_ways_of_offending_that_were_not_heard(look, code, text) -> None:
    assert look(text, code)[0] == ONLINE


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (
            ASSAULT,
            "V told there was a party by a friend at the stop. Punched in the kitchen. Posted on Snapchat later.",
        ),
        (ASSAULT, "V punched at a gig that was being streamed live on YouTube by the venue."),
        (FRAUD, "Two men sold her a drive, one took her tablet and cash from the table. Drive not done."),
        (HARASSMENT, "Prank callers ring his salon landline and book slots in false names in a paper diary."),
        (FRAUD, "Card from stolen purse used at two petrol stations on sites near the ring road."),
        (HANDLING, "Stolen tools found at unit of S who runs an online shop for candles. He bought them in a pub."),
        (THEFT, "Pupil got into the staff side of the sports hall and took bats."),
        (HARASSMENT, "Shouts over fence, bin tipped, note under wiper. She told her boss in an email."),
    ],
)
def test_the_like_of_them_done_in_person_is_not(decide, code, text) -> None:
    assert decide(text, code)[0] == NOT_ONLINE


def test_mail_to_an_employer_is_heard_among_many_things_done_in_person(shipped_ref, shipped) -> None:
    text = b"Tyres let down, dead bird in porch, daily emails to her boss calling her unfit."
    verdict = shipped_ref.decide(text, shipped.group_of(STALKING), counts_texts=False)
    assert verdict.decision == ONLINE
