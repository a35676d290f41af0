"""Sentences as letters put them: parts after their whole, words before or after their number, what nobody recorded."""

import pytest

from readings import ASKED, read_text

FEMALE, MALE, UNKNOWN = "female", "male", "unknown"


def said(text):
    """Each figure of a text by its year, sex, age and platform, ``all`` left out."""
    found = []
    for count in read_text(text, ASKED).counts:
        parts = (count.period.label, str(count.sex), str(count.age), count.platform)
        found.append((count.bounds.low, *(part for part in parts if part != "all")))
    return found


SENTENCES = {
    "whole, then parts": (
        (
            "In 2018/19 the force recorded 80 such offences. In 55 of them the victim was a girl and in nineteen a boy."
            " In the remaining six no sex was recorded."
        ),
        [(80, "2018/19"), (55, "2018/19", FEMALE), (19, "2018/19", MALE), (6, "2018/19", UNKNOWN)],
    ),
    "ages": (
        (
            "As to age, 31 of the flagged offences in 2018/19 had a victim under 13, 55 a victim aged between 13 and"
            " 15, and one a victim aged 16 or 17. The age is missing in ten."
        ),
        [(31, "2018/19", "0-12"), (55, "2018/19", "13-15"), (1, "2018/19", "16-17"), (10, "2018/19", UNKNOWN)],
    ),
    "all years together": (
        "Over the whole three years 669 of the offences had a female victim. In 112 offences the sex is not recorded.",
        [(669, "2017/18 to 2019/20", FEMALE), (112, "2017/18 to 2019/20", UNKNOWN)],
    ),
    "a part of a whole": (
        "Seventy-one of the 97 flagged offences in 2018/19 had girls as victims, seventeen boys.",
        [(71, "2018/19", FEMALE), (97, "2018/19"), (17, "2018/19", MALE)],
    ),
    "of a whole, parts": (
        (
            "Of the 74 flagged offences in 2018/19, 56 had a female victim, 14 a male victim and in four cases the sex"
            " was not stated."
        ),
        [(74, "2018/19"), (56, "2018/19", FEMALE), (14, "2018/19", MALE), (4, "2018/19", UNKNOWN)],
    ),
    "a word before its number, the last one after": (
        (
            "The platform was recorded as Snapchat in 30 offences in 2018/19, as Kik in 22 and as Facebook in 10; in 35"
            " none was recorded."
        ),
        [(30, "2018/19", "snapchat"), (22, "2018/19", "kik"), (10, "2018/19", "facebook"), (35, "2018/19", UNKNOWN)],
    ),
    "the year before": (
        "There were 74 flagged offences in 2018/19, up from 80 the year before.",
        [(74, "2018/19"), (80, "2017/18")],
    ),
    "a verb for the count": (
        "Female victims numbered 55 in 2017/18, 56 in 2018/19 and 71 in 2019/20.",
        [(55, "2017/18", FEMALE), (56, "2018/19", FEMALE), (71, "2019/20", FEMALE)],
    ),
    "in brackets": (
        "Female (12), male (7) in 2018/19.",
        [(12, "2018/19", FEMALE), (7, "2018/19", MALE)],
    ),
    "the year once": (
        "Victims under 13 in 2018/19: 31; 13 to 15: 55; 16-17: 1.",
        [(31, "2018/19", "0-12"), (55, "2018/19", "13-15"), (1, "2018/19", "16-17")],
    ),
    "the sex once": (
        "Girls 2017/18: 55; 2018/19: 56.",
        [(55, "2017/18", FEMALE), (56, "2018/19", FEMALE)],
    ),
    "quarters of the year named": (
        "For 2018/19 the quarters were: April to June 47, July to September 50, October to December 53.",
        [
            (47, "1 April 2018 to 30 June 2018"),
            (50, "1 July 2018 to 30 September 2018"),
            (53, "1 October 2018 to 31 December 2018"),
        ],
    ),
    "sexes over the whole time": (
        "The sex of the victims over the whole time (1 April 2017 to 31 March 2020) was: female 367, not recorded 56.",
        [(367, "2017/18 to 2019/20", FEMALE), (56, "2017/18 to 2019/20", UNKNOWN)],
    ),
    "a nil return": (
        "For 2017/18 the force has a nil return. In 2018/19 three flagged offences were recorded.",
        [(0, "2017/18"), (3, "2018/19")],
    ),
    "fewer than": (
        "In 2018/19 there were 97 flagged offences: 30 involved Snapchat, 22 Instagram and fewer than five Kik.",
        [(97, "2018/19"), (30, "2018/19", "snapchat"), (22, "2018/19", "instagram"), (0, "2018/19", "kik")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), SENTENCES.values(), ids=SENTENCES)
def test_each_number_goes_with_its_own_words(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "A total of 251 flagged offences over the three years: 80, 74 and 97.",
        "In 2017/18, 80 crimes carried the flag; the figures for the two following years are 74 and 97.",
    ],
)
def test_numbers_that_would_mean_the_same_are_an_issue_and_no_row(text):
    reading = read_text(text, ASKED)
    assert reading.counts == ()
    assert [issue.kind.value for issue in reading.issues] == ["not-a-figure"]


@pytest.mark.parametrize("text", ["Age of the youngest victim. 5.", "The youngest victim was 4, and the oldest 17."])
def test_the_age_of_the_youngest_is_no_figure(text):
    reading = read_text(f"We recorded 97 flagged offences in 2018/19.\n\n{text}", ASKED)
    assert [count.bounds.low for count in reading.counts] == [97]
    assert reading.issues == ()


def test_not_recorded_below_the_sexes_is_the_unknown_sex():
    text = "Female:\n2017/18 = 55\nMale:\n2017/18 = 19\nNot recorded:\n2017/18 = 6"
    assert said(text) == [(55, "2017/18", FEMALE), (19, "2017/18", MALE), (6, "2017/18", UNKNOWN)]


def test_an_offence_that_ends_in_act_is_no_act_of_parliament():
    counts = read_text("Year 2017/18\nCause a child under 16 to watch a sexual act = 6", ASKED).counts
    assert [(c.offence, c.bounds.low) for c in counts] == [("022/11", 6)]


@pytest.mark.parametrize(
    "text",
    [
        "Offences are given by class in 2018/19. One crime is counted under one class only.",
        "The numbers of crimes by ward are published, and the force has 2,100 officers, 3 of them in the team.",
    ],
)
def test_how_crimes_are_counted_and_who_works_here_are_no_figures(text):
    reading = read_text(text, ASKED)
    assert (reading.counts, reading.issues) == ((), ())
