"""Questions for the sex of victims below one for their age that a table answers."""

import pytest

AGES = [["Age of victim", "2023/24"], ["Under 13", 120], ["13 to 17", 104], ["Not recorded", 26]]
SEXES = "In 2023/24, 179 female, 48 male and 23 not recorded."


def sexes(reading):
    return [
        (count.measure.value, count.sex.value, count.printed) for count in reading.counts if count.sex.value != "all"
    ]


@pytest.mark.parametrize("ages", ["How old was the victim?", "How old were the victims in the most recent year?"])
@pytest.mark.parametrize("asked", ["And their sex?", "What was the sex of the victim?"])
def test_sexes_asked_below_ages_are_of_the_crimes_asked_for_above(read_unasked, ages, asked):
    reading = read_unasked(
        "<h1>Grooming offences</h1>",
        "<h3>1. How many such offences were recorded in the last two financial years?</h3>",
        "2022/23: 240 offences",
        "2023/24: 250 offences",
        f"<h3>2. {ages}</h3>",
        AGES,
        f"<h3>3. {asked}</h3>",
        SEXES,
    )
    assert sexes(reading) == [
        ("offences", "female", "179"),
        ("offences", "male", "48"),
        ("offences", "unknown", "23"),
    ]
    assert not reading.issues


@pytest.mark.parametrize(
    "asked",
    [
        "And the sex of the suspects?",
        "And the suspect's sex?",
        "And the age of the suspects?",
        "And the sex of the person who did it?",
        "And the sex of those reporting it?",
        "And the officers' sex?",
        "And your officers' social media?",
    ],
)
def test_sexes_of_others_asked_below_ages_are_told(read_unasked, asked):
    reading = read_unasked(
        "<h1>Grooming offences</h1>",
        "<h3>1. How many such offences were recorded in the last two financial years?</h3>",
        "2022/23: 240 offences",
        "2023/24: 250 offences",
        "<h3>2. What was the age of the victim?</h3>",
        AGES,
        f"<h3>3. {asked}</h3>",
        SEXES,
    )
    assert not sexes(reading)
    assert reading.issues


@pytest.mark.parametrize(
    "asked",
    [
        "What was the age of the suspects?",
        "How old were they?",
        "How old were the children who were suspects?",
        "How old was the victim and how old was the suspect?",
        "How old is the child protection team's database?",
        "How old was the suspect?",
        "How old is your system?",
        "Do you hold a policy on the flag?",
    ],
)
def test_sexes_below_a_question_on_something_else_are_told(read_unasked, asked):
    reading = read_unasked(
        "<h1>Grooming offences</h1>",
        "<h3>1. How many such offences were recorded in the financial year 2023/24?</h3>",
        "2023/24: 250 offences",
        f"<h3>2. {asked}</h3>",
        "This is not recorded.",
        "<h3>3. And their sex?</h3>",
        SEXES,
    )
    assert not sexes(reading)
    assert reading.issues


def test_ages_themselves_are_no_counts_of_crimes(read_unasked):
    reading = read_unasked(
        "<h1>Grooming offences</h1>",
        "<h3>1. How many such offences were recorded in the financial year 2023/24?</h3>",
        "2023/24: 2 offences",
        "<h3>2. How old were the victims?</h3>",
        "They were 12 and 13.",
    )
    assert [count.bounds.low for count in reading.counts] == [2]


def test_children_recorded_as_victims_are_counted_as_victims(read_unasked):
    reading = read_unasked(
        "<h1>Child sexual exploitation</h1>",
        "<h2>Question 1</h2>",
        "How many individual children were recorded as the victim of a crime with a CSE marker in 2023?",
        "<h2>Answer 1</h2>",
        "There were 624 individual victims.",
        "<h2>Question 2</h2>",
        "What was their sex?",
        "<h2>Answer 2</h2>",
        "Female 498, male 121, not stated 5.",
    )
    assert sexes(reading) == [("victims", "female", "498"), ("victims", "male", "121"), ("victims", "unknown", "5")]


@pytest.mark.parametrize(
    "asked",
    [
        "How many people were identified as victims or suspects of a crime with a CSE marker in 2023?",
        "How many people were recorded as a victim of a crime with a CSE marker in 2023 and as a suspect?",
        "How many children were shown as victims more than once in 2023?",
        "How many children were a victim of crime in 2023 and how many crimes were there?",
    ],
)
def test_people_who_are_more_than_victims_are_not_counted_as_victims(read_unasked, asked):
    reading = read_unasked("<h1>Child sexual exploitation</h1>", f"<h2>1. {asked}</h2>", "There were 624.")
    assert not any(count.measure.value == "victims" for count in reading.counts)
