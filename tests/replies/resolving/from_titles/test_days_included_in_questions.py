"""Questions for one offence that say of a day, or of crimes, that they are included."""

import pytest

ANSWER = ("Response 1", "There have been 39 offences recorded under s15A, sexual communication with a child.")
SEXES = [["Victim gender", "12-15", "Age not recorded"], ["Female", "20", "2"], ["Male", "6", "1"]]


def crimes_by_sex(read_unasked, asked):
    question = f"1. Offences of sexual communication with a child (71/17) recorded {asked}."
    request = ("<h2>Request</h2>", question, "2. Age and gender of the victim: 12-15, 16 and over.")
    reading = read_unasked("<h1>Child Sexual Offences</h1>", *request, *ANSWER, "<h2>Response 2</h2>", SEXES)
    return {c.offence for c in reading.counts if c.sex.value != "all"}


@pytest.mark.parametrize(
    "asked",
    [
        "from (and including) April 1st 2021 until (and including) March 31st, 2022",
        "from 1 April 2021 up to and including 31 March 2022",
        "from 1 April 2021 until and including the 31st of March 2022",
        "(from 1 April 2021 to and including 31 March 2022)",
        "from and including 1 April 2021 through and including 31 March 2022",
        "from 1st April 2021 till and including 31st March 2022",
    ],
)
def test_a_day_that_is_included_is_no_instance_of_what_is_asked_for(read_unasked, asked):
    assert crimes_by_sex(read_unasked, asked) == {"071/17"}


@pytest.mark.parametrize(
    "asked",
    [
        "in 2021/22, and other sexual offences",
        "in 2021/22, and any other crimes including grooming",
        "in 2021/22 with all other offences up to and including rape",
        "in 2021/22 excluding those of grooming",
    ],
)
def test_crimes_that_are_included_or_left_out_say_that_more_was_asked_for(read_unasked, asked):
    assert "071/17" not in crimes_by_sex(read_unasked, asked)
