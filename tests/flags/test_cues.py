"""Words that set mentions aside reach those of which they speak, and no others."""

import pytest

HARASSMENT, STALKING, FRAUD, THEFT, ASSAULT = "195/94", "008/66", "053/40", "049/10", "105/01"
ROBBERY, BURGLARY = "034/01", "028/01"
NOT_ONLINE, ONLINE = 0, 2


@pytest.mark.parametrize(
    ("text", "code", "platforms"),
    [
        ("Recorded on a video call by a woman he met on Instagram, 900 demanded", "035/00", ("instagram",)),
        ("Talk moved to Skype, she recorded him undressed and wants 900", "035/00", ("skype",)),
        ("Witness named on Facebook as a grass by the aunt of the accused", "079/08", ("facebook",)),
        ("This crime relates to what susp has put on Facebook about her", HARASSMENT, ("facebook",)),
        ("Neighbour posted on Facebook that she beats her children", HARASSMENT, ("facebook",)),
        ("Bought a saddle off Facebook selling page, paid and blocked", FRAUD, ("facebook",)),
        ("Left Facebook comments that call her a slag", HARASSMENT, ("facebook",)),
        ("On Xbox party chat susp, known from school, said he would burn the house", HARASSMENT, ("xbox",)),
        ("Her phone warned her of a tag sewn in her coat, ex turns up where she goes", STALKING, ()),
        ("Told mum he sent her pictures of his genitals on Snapchat", "071/17", ("snapchat",)),
        ("Disclosed to a teacher that he asks for nudes on Snapchat", "071/17", ("snapchat",)),
        ("Not social media as first reported: abuse by email from the lodger", HARASSMENT, ("email",)),
        ("Orders agreed on Telegram with a third party", "092/30", ("telegram",)),
        ("He has texted her daily since May", HARASSMENT, ("sms",)),
        ("Stranger sent picture message of genitals to her work mobile", HARASSMENT, ("sms",)),
    ],
)
def test_a_cue_that_speaks_of_another_thing_leaves_the_mention(decide, text, code, platforms) -> None:
    assert decide(text, code) == (ONLINE, platforms)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Mower stolen. Mum posted an appeal on Facebook for witnesses", THEFT),
        ("Shed broken into. Neighbour posted on Facebook asking who saw it", BURGLARY),
        ("She came off Facebook last year. He shouts at her at the gate", HARASSMENT),
        ("Robbed of card. Phone alerted him to a payment at a shop", ROBBERY),
        ("Row over what she put on Facebook; he hit her", ASSAULT),
        ("Known from school, friends on Facebook; he hit her in the yard", ASSAULT),
        ("She told mum on Snapchat that he shouted at her", HARASSMENT),
        ("Punched on the tram. A passer-by put a clip of it on TikTok", ASSAULT),
        ("Punched outside a bar. Footage of it was posted on TikTok", ASSAULT),
        ("Two drills in his shed, he was thinking of putting them on eBay", "054/01"),
        ("Touched at work by the manager. Crime 2 covers his WhatsApp messages", "020/05"),
        ("Shopkeeper used the national reporting website to say a note was false", FRAUD),
        ("Called the driver names and spat on the screen", "125/09"),
    ],
)
def test_what_others_do_or_what_is_only_meant_stays_aside(decide, text, code) -> None:
    assert decide(text, code) == (NOT_ONLINE, ())
