"""Requests told in one sentence that ask for crimes and for how many victims were of a kind: the first figures are of
all the crimes.
"""

import pytest

from cyberflag.model import ALL, ALL_AGES
from readings import kinds

FIGURES = "\n\n1. We recorded four crimes in 2018 and nine in 2019."


@pytest.mark.parametrize(
    "asked",
    [
        "You asked for blackmail crimes in 2018 and 2019, and how many of the victims were under 16.",
        "You asked how many blackmail crimes we recorded in 2018 and 2019 and in how many the victim was female.",
        "You asked for blackmail crimes recorded in 2018 and 2019 and how many victims were under 16.",
        "You requested blackmail crimes recorded in 2018 and 2019, and also in how many cases the victim was under 13.",
    ],
)
def test_what_is_asked_of_victims_behind_the_crimes_is_not_said_of_all(read_unasked_letter, asked):
    reading = read_unasked_letter(asked + FIGURES)
    assert [count.bounds.low for count in reading.counts] == [4, 9]
    assert {(count.age, count.sex) for count in reading.counts} == {(ALL_AGES, ALL)}


@pytest.mark.parametrize(
    ("asked", "told", "numbers"),
    [
        (
            "You asked for crimes of blackmail, stalking and the number where the victim was under 16 in 2018.",
            "Blackmail: 40\n\nStalking: 12",
            [40, 12],
        ),
        (
            "You asked for blackmail crimes in 2018 and how many children were victims aged 13 to 15.",
            "2018: 40 crimes",
            [40],
        ),
        (
            "You asked us to provide blackmail crimes in 2018, plus how many victims were female.",
            "2018: 40 crimes",
            [40],
        ),
    ],
)
def test_crimes_before_the_part_asked_are_all_of_them(read_unasked_letter, asked, told, numbers):
    reading = read_unasked_letter(f"{asked}\n\n{told}")
    assert [count.bounds.low for count in reading.counts] == numbers
    assert {(count.age, count.sex) for count in reading.counts} == {(ALL_AGES, ALL)}


@pytest.mark.parametrize(
    ("asked", "told", "age", "sex"),
    [
        (
            "You asked for the number of victims of blackmail and how many of the victims were under 16.",
            "In 2018 there were four victims under 16.",
            "0-15",
            ALL,
        ),
        (
            "You asked how many blackmail crimes were recorded and in how many the victim was female.",
            "Female victims: 4 in 2018.",
            "all",
            "female",
        ),
        (
            "You asked for crimes against boys and in how many cases a girl was the victim in 2018.",
            "In 2018 we recorded 4 crimes.",
            "all",
            "male",
        ),
        ("You asked for data on rape of under 13s, and also how many victims were male.", "2018: 4", "0-12", "male"),
    ],
)
def test_what_the_answer_or_the_whole_itself_says_of_victims_stays(read_unasked_letter, asked, told, age, sex):
    (count,) = read_unasked_letter(f"{asked}\n\n{told}").counts
    assert (count.bounds.low, str(count.age), count.sex) == (4, age, sex)


def test_whole_and_part_answered_alike_are_told_and_not_guessed(read_unasked_letter):
    asked = "You asked for blackmail crimes recorded in 2018 and how many victims were under 16."
    reading = read_unasked_letter(f"{asked}\n\n1. In 2018 40 crimes.\n\n2. In 2018 4 crimes.")
    assert (reading.counts, kinds(reading)) == ((), ["unsure"])


TABLE = (("Year", "Crimes"), ("2018", "40"), ("2019", "44"))
ASKED = (
    "You asked for grooming crimes recorded and how many victims were under 13.",
    "You asked for grooming crimes recorded and how many of these had a victim under 13.",
)


@pytest.mark.parametrize("asked", ASKED)
@pytest.mark.parametrize(
    "told",
    [
        "The table gives those with a victim under 13.",
        "We can only give crimes with a victim under 13.",
        "Table 1 gives those with a victim under 13.",
        "It gives those that had a victim under 13.",
        "Please note that the table gives those with a victim under 13.",
        "Unfortunately the table only gives those with a victim under 13.",
        "Our figures are of crimes with a victim under 13.",
        "Here are those with a victim under 13.",
        "This relates to victims under 13.",
    ],
)
def test_what_the_letter_says_behind_the_part_asked_is_said_of_its_figures(read_unasked, asked, told):
    reading = read_unasked(f"{asked} {told}", TABLE)
    assert {str(count.age) for count in reading.counts} == {"0-12"}


@pytest.mark.parametrize("asked", ASKED)
@pytest.mark.parametrize(
    "told",
    [
        "The table shows crimes recorded by year.",
        "The first table is of all crimes, the second of victims under 13.",
        "How many were boys under 13?",
        "The table gives the crimes. It gives no year before 2018. How many were boys under 13?",
        "The figures for under 13s are exempt.",
        "The information on victims under 13 is withheld under section 40. The table gives the crimes.",
        "The age of victims under 13 is unavailable. The table gives the crimes.",
        "We have taken victims under 13 to mean those under 13 at the time of report.",
        "The answer to the question on victims under 13 is at annex A.",
        "These are the crimes. Those under 13 are in table 2.",
        "The crimes are in the table and victims under 13 in annex B.",
        "The victims under 13 are given in annex B.",
        "The figures for female victims under 13 follow those of crimes.",
        "Figures are as at 4 May. Figures for boys are in the published table.",
        "The table includes crimes with a victim under 13.",
        "The time taken to find victims under 13 exceeds 18 hours.",
        "The under 13 part is being considered separately.",
        "The next table gives victims under 13.",
        "Below are crimes then victims under 13.",
        "The table gives crimes, and below it those with a victim under 13.",
        "We are unable to give crimes with a victim under 13.",
        "It is unclear which crimes had a victim under 13.",
    ],
)
def test_what_is_asked_or_told_of_others_behind_it_is_not(read_unasked, asked, told):
    reading = read_unasked(f"{asked} {told}", TABLE)
    assert {(count.age, count.sex) for count in reading.counts} == {(ALL_AGES, ALL)}


@pytest.mark.parametrize(
    ("part", "told"),
    [
        ("how many of them had a victim under 13", "The figures for under 13s are withheld."),
        ("of those how many had a victim under 13", "The under 13 figures are in annex B."),
        ("how many of those were on Snapchat", "The figures for Snapchat are exempt."),
    ],
)
def test_a_part_withheld_behind_the_title_is_not_said_of_the_whole(read_unasked, part, told):
    reading = read_unasked(f"The number of grooming crimes recorded, and {part}. {told}", TABLE)
    assert {(count.age, count.platform) for count in reading.counts} == {(ALL_AGES, ALL)}


@pytest.mark.parametrize(
    "told", ["We do not hold the age of victims under 13.", "The table gives them. We do not hold under 13s."]
)
def test_ages_that_are_not_held_behind_it_are_not_those_of_its_figures(read_unasked, told):
    assert {count.age for count in read_unasked(f"{ASKED[1]} {told}", TABLE).counts} == {ALL_AGES}
