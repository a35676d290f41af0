"""Replies to a request for all crimes with the flag, which open with one offence as what they answer."""

import pytest

BY_YEAR = [["", "2017/18", "2018/19"], ["Recorded", "43", "53"]]
LINES = ("2017/18: 29 crimes", "2018/19: 52 crimes")
HOW_MANY = "1. How many offences were recorded in each of these years?"
COMMUNICATION = "sexual communication with a child"


def offences(reading):
    return {c.offence for c in reading.counts}


@pytest.mark.parametrize(
    "opening",
    [
        f"Thank you for your request regarding the offence of {COMMUNICATION} (section 15A, code 71/17).",
        f"I write in response to your request of 3 May about offences of {COMMUNICATION}.",
        f"Thank you for your request about {COMMUNICATION} (section 15A of the Sexual Offences Act 2003).",
        "Your request relates to offences under section 15A of the Sexual Offences Act 2003.",
    ],
)
def test_an_offence_that_a_letter_opens_with_is_that_of_its_answers(read_page, opening):
    assert offences(read_page(opening, HOW_MANY, *LINES)) == {"071/17"}
    assert offences(read_page(opening, "We recorded 29 crimes in 2017/18 and 52 in 2018/19.")) == {"071/17"}
    assert offences(read_page(opening, HOW_MANY, BY_YEAR)) == {"071/17"}
    assert offences(read_page(opening, HOW_MANY, *LINES, "2. Platform", "This exceeds the time limit.")) == {"071/17"}


@pytest.mark.parametrize(
    "opening",
    [
        "Thank you for your request about child sexual exploitation.",
        "Thank you for your request about the grooming of children online.",
        f"Thank you for your request about {COMMUNICATION}.",
        f"Thank you for your request about offences of {COMMUNICATION} and other sexual offences against children.",
        f"Thank you for your request about offences of {COMMUNICATION} and how the flag is used.",
    ],
)
def test_what_names_all_that_was_asked_in_short_is_no_offence_of_the_letter(read_page, opening):
    assert offences(read_page(opening, HOW_MANY, *LINES)) == {"all"}


@pytest.mark.parametrize(
    "other",
    [
        "2. How many sexual offences against children carry the flag?",
        "2. Offences of rape, where known.",
        "2. What is the total of all the categories you named?",
    ],
)
def test_an_offence_beside_others_is_not_that_of_the_letter(read_page, other):
    opening = f"Thank you for your request about the offence of {COMMUNICATION}."
    assert "071/17" not in offences(read_page(opening, HOW_MANY, *LINES, other))


@pytest.mark.parametrize(
    "other",
    [
        "You also ask about every crime that carries the flag.",
        "You also asked about cyber crime in general.",
        "The figures include every crime with the flag, whichever the offence.",
        "These are the crimes with the flag of any kind.",
        "These figures are for every online crime.",
        "The figures cover all crime types.",
        "The figures cover the whole of what you asked for.",
        f"2. How many of these were offences of {COMMUNICATION}?",
        "Mae'r ffigurau ar gyfer pob trosedd.",
    ],
)
def test_a_letter_that_speaks_of_all_flagged_crimes_is_not_on_its_offence_alone(read_page, other):
    opening = f"Thank you for your request regarding the offence of {COMMUNICATION} (section 15A, code 71/17)."
    assert "071/17" not in offences(read_page(opening, HOW_MANY, *LINES, other))


@pytest.mark.parametrize(
    "told",
    [
        "There were 129 online crimes with the flag in 2017/18 and 152 in 2018/19.",
        "There were 129 crimes with the online flag in all in 2017/18.",
    ],
)
def test_flagged_crimes_below_an_opening_on_one_offence_are_all(read_page, told):
    opening = f"Thank you for your request regarding the offence of {COMMUNICATION} (section 15A, code 71/17)."
    assert offences(read_page(opening, told)) == {"all"}
