"""Sentences that only say what was not asked, and titles that end with a full stop."""

import pytest


def told(reading):
    return [(c.measure.value, c.offence, c.platform, c.bounds.low) for c in reading.counts]


@pytest.mark.parametrize(
    "unasked",
    [
        "You did not ask for section 15 (meeting after grooming).",
        "You didn’t ask for section 15 (meeting after grooming).",
        "Your request did not include rape.",
        "Sexual grooming was not asked for.",
        "Offences of grooming are not part of your request.",
    ],
)
def test_what_was_not_asked_is_no_crime_of_the_figures(read_unasked_letter, unasked):
    reading = read_unasked_letter(
        "Sexual communication with a child (section 15A, Sexual Offences Act 2003). Reply of 23 May 2018.\n\n"
        "You asked, for 3 April 2017 to 3 January 2018:\n\n1. The number of recorded offences.\n\n"
        f"2. The number of arrests.\n\n{unasked}\n\nOur answers:\n\n1. 117\n\n2. 31"
    )
    assert told(reading) == [("offences", "071/17", "all", 117), ("arrests", "071/17", "all", 31)]


def test_a_figure_of_what_was_not_asked_is_not_lost_in_silence(read_unasked_letter):
    reading = read_unasked_letter(
        "How many offences of grooming were recorded in 2019?\n\n41\n\nYou did not ask for the 14 flagged in 2020."
    )
    assert any("14" in issue.message for issue in reading.issues) or 14 in [c.bounds.low for c in reading.counts]


@pytest.mark.parametrize(
    "lines", ["3. The text was searched for each name.\n\nFacebook : 34\n\nKik : 6", "3. Facebook : 34\n\nKik : 6"]
)
@pytest.mark.parametrize("between", ["The number of disposals.", "The number of outcomes."])
def test_platforms_asked_for_behind_outcomes_part_the_crimes(read_unasked_letter, lines, between):
    reading = read_unasked_letter(
        "You asked, for sexual communication with a child in 2018:\n\n1. The number of recorded offences.\n\n"
        f"2. {between}\n\n3. The forms of communication.\n\nOur answers:\n\n1. 117\n\n2. Charge/summons : 9\n\n{lines}"
    )
    assert [(c.measure.value, c.platform) for c in reading.counts if c.platform != "all"] == [
        ("offences", "facebook"),
        ("offences", "kik"),
    ]


def test_platforms_asked_for_behind_arrests_alone_are_no_crimes(read_unasked_letter):
    reading = read_unasked_letter(
        "You asked, for sexual communication with a child in 2018:\n\n1. The number of arrests.\n\n"
        "2. The platforms.\n\nOur answers:\n\n1. 117\n\n2. Facebook : 34\n\nKik : 6"
    )
    assert "offences" not in {c.measure.value for c in reading.counts}


@pytest.mark.parametrize(
    ("between", "asked"),
    [
        ("The number of charges.", "A breakdown of question 2 by platform."),
        ("The number of suspects.", "A breakdown of your answer to 2 by social media platform."),
        ("The number of arrests.", "The platforms used by them."),
        ("The number of suspects.", "The social media sites that the suspects used."),
        ("The number of victims.", "Broken down by app."),
        ("The number of victims and their ages.", "The type of social media for each of them."),
        ("The number of charges.", "The forms of communication."),
    ],
)
def test_platforms_that_may_be_of_people_or_charges_part_no_crimes(read_unasked_letter, between, asked):
    reading = read_unasked_letter(
        "You asked, for sexual communication with a child in 2018:\n\n1. The number of recorded offences.\n\n"
        f"2. {between}\n\n3. {asked}\n\nOur answers:\n\n1. 117\n\n2. 40\n\n3. Facebook : 34\n\nKik : 6"
    )
    assert "offences" not in {c.measure.value for c in reading.counts if c.platform != "all"}


@pytest.mark.parametrize(
    "behind",
    [
        "Glossary\n\nRape.\n\nSection 1 of the Act.",
        "* Rape.",
        "The offence changed its name in 2018.\n\nSexual communication with a child (section 15A).",
        "Yours sincerely,\n\nA. Clerk\n\nChild sexual exploitation.",
    ],
)
def test_the_name_of_a_crime_below_a_figure_is_no_title(read_unasked_letter, behind):
    reading = read_unasked_letter(f"Offences recorded in 2019: 41\n\n{behind}")
    assert [c.offence for c in reading.counts] == ["all"]


def test_the_name_of_a_crime_below_another_sentence_is_no_title(read_unasked_letter):
    reading = read_unasked_letter(
        "The most common offence is named first.\n\nRape.\n\nHow many offences were recorded in 2019?\n\n41"
    )
    assert "rape" not in {c.offence for c in reading.counts}


@pytest.mark.parametrize(
    "turned",
    [
        "You did not ask for crimes other than rape.",
        "You did not ask for anything apart from grooming.",
        "Offences that are not on Snapchat are not part of your request.",
    ],
)
def test_what_is_asked_for_in_two_negations_is_told(read_unasked_letter, turned):
    reading = read_unasked_letter(f"Response\n\n{turned}\n\nOffences recorded in 2019: 41")
    assert reading.issues


@pytest.mark.parametrize(
    ("unasked", "expected"),
    [
        ("Rape offences were not requested by you.", ("offences", "rape", "all", 14)),
        ("Arrests were not requested.", ("arrests", "grooming", "all", 14)),
    ],
)
def test_figures_right_below_what_was_not_asked_are_of_that(read_unasked_letter, unasked, expected):
    reading = read_unasked_letter(f"Response\n\nGrooming offences\n\n2019: 41\n\n{unasked}\n\n2018: 14")
    assert told(reading) == [("offences", "grooming", "all", 41), expected]
