"""What a letter says that it does not tell, hold or charge for: of no figure beside it or below it."""

import pytest

from cyberflag.model import Measure
from readings import Read, said, values


@pytest.mark.parametrize(
    "remark",
    [
        "Please treat these figures with caution.",
        "The flag is not applied consistently and the figures should be treated with caution.",
        "There is no charge for this information.",
        "This information is provided free of charge.",
        "I am the officer in charge of the Public Protection Unit.",
        "The investigation of child abuse and the arrest of offenders is a priority for this force.",
    ],
)
def test_a_word_for_an_outcome_in_another_sense_counts_none(read_page: Read, remark: str):
    reading = read_page(remark, "2017/18: 112", "2018/19: 134")
    assert {(count.measure, count.bounds.low) for count in reading.counts} == {
        (Measure.OFFENCES, 112),
        (Measure.OFFENCES, 134),
    }


@pytest.mark.parametrize(
    ("line", "measure"),
    [
        ("Cautions given for these offences in each of the years", Measure.OUTCOMES),
        ("Offences that resulted in charge", Measure.CHARGES),
        ("Number of people charged with this offence", Measure.CHARGES),
    ],
)
def test_outcomes_are_still_counted(read_page: Read, line: str, measure: Measure):
    reading = read_page(line, "2017/18: 112", "2018/19: 134")
    assert {count.measure for count in reading.counts} == {measure}


@pytest.mark.parametrize(
    "text",
    [
        "Although no breakdown of under 13s is held, 40 offences were flagged in 2017/18.",
        "Whilst we hold no information about Snapchat specifically, in 2017/18 we recorded 40 online offences.",
        "As the age of the victim is not always recorded we cannot identify under 13s: 40 offences in 2017/18.",
        "While it is not possible to give figures for boys, 40 offences were flagged in 2017/18.",
        "We are unable to search for Snapchat; however, 40 offences were flagged in 2017/18.",
        "The system cannot separate grooming from other offences, but 40 offences were flagged in 2017/18.",
        "We hold no data on Kik, WhatsApp or Facebook, but 40 offences were flagged in 2017/18.",
    ],
)
def test_a_clause_that_says_what_is_not_told_narrows_no_number(text: str):
    assert said(text) == [(40, "2017/18")]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Girls were the victims in 40 offences in 2017/18, we cannot say how old they were.", "female"),
        ("Offences on Snapchat cannot be broken down by age, 40 were recorded in 2017/18.", "snapchat"),
        ("We do not hold figures for boys. For girls there were 40 offences in 2017/18.", "female"),
    ],
)
def test_a_clause_with_its_number_keeps_what_it_names(text: str, figure: str):
    assert said(text) == [(40, "2017/18", figure)]


@pytest.mark.parametrize(
    "remark",
    [
        "Rape offences cannot be separated from the total.",
        "Grooming is not a separate offence in law and so cannot be counted.",
        "Section 40(2) is applied to the number of male victims.",
        "Rape and other sexual offences are taken very seriously by Kent Police.",
        "You asked for figures on Snapchat. Our system does not record the platform.",
        "You asked about victims under 13. We do not hold this.",
    ],
)
def test_what_is_not_told_is_not_said_of_the_lines_below(read_page: Read, remark: str):
    reading = read_page(remark, "2017/18: 40", "2018/19: 52")
    assert values(reading) == {("2017/18",): (40, 40), ("2018/19",): (52, 52)}
    assert {count.measure for count in reading.counts} == {Measure.OFFENCES}


@pytest.mark.parametrize(
    ("remark", "part"),
    [
        ("You asked how many victims were under 13. Age is not always recorded.", "0-12"),
        ("How many were on Snapchat? We do not hold this for 2016/17.", "snapchat"),
        ("How many were on Snapchat? This is not recorded. A keyword search found:", "snapchat"),
        ("You asked about offences on Snapchat. We are committed to keeping children safe.", "snapchat"),
        ("Sexual communication with a child was not an offence before 3 April 2017.", "071/17"),
    ],
)
def test_a_question_that_is_answered_narrows_the_lines_below(read_page: Read, remark: str, part: str):
    reading = read_page(remark, "2017/18: 40", "2018/19: 52")
    assert values(reading) == {("2017/18", part): (40, 40), ("2018/19", part): (52, 52)}


def test_arrests_that_cannot_be_broken_down_are_arrests(read_page: Read):
    reading = read_page("Arrests cannot be broken down by platform.", "2017/18: 40", "2018/19: 52")
    assert {count.measure for count in reading.counts} == {Measure.ARRESTS}


def test_a_sentence_behind_what_is_not_held_is_of_all(read_page: Read):
    text = "You asked how many took place on Snapchat. This is not recorded. 40 offences were flagged in 2017/18."
    assert values(read_page(text)) == {("2017/18",): (40, 40)}


@pytest.mark.parametrize(
    "remark",
    ["We do not hold the age of the victims.", "We are not able to give the age or sex of the victims."],
)
def test_what_is_not_held_of_another_thing_is_no_answer(read_page: Read, remark: str):
    reading = read_page(f"You asked how many offences were on Snapchat. {remark}", "2017/18: 40", "2018/19: 52")
    assert values(reading) == {("2017/18", "snapchat"): (40, 40), ("2018/19", "snapchat"): (52, 52)}


def test_what_is_counted_holds_where_a_ground_is_named_beside_it(read_page: Read):
    lead = "We give the number of arrests in each year, with small numbers withheld under section 40(2)."
    assert {count.measure for count in read_page(lead, "2017/18: 40").counts} == {Measure.ARRESTS}


def test_a_flag_that_officers_do_not_always_apply_is_unreliable(read_page: Read):
    text = "The cyber flag has been mandatory since April 2015 but officers do not always apply it."
    assert str(read_page(text, "2017/18: 40").record.flag_use) == "unreliable"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("12 offences against girls were recorded in 2018/19; boys are not shown.", (12, "2018/19", "female")),
        ("In 2018/19, 12 offences were against girls; figures for boys are not shown.", (12, "2018/19", "female")),
        (
            "In 2018/19 there were 12 offences; numbers for boys under 13 are exempt under section 40(2).",
            (12, "2018/19"),
        ),
        ("In 2018/19 we recorded 12 offences, but the number on Snapchat is withheld.", (12, "2018/19")),
        ("We recorded 12 offences in 2018/19 and cannot say how many were on Snapchat.", (12, "2018/19")),
        ("We recorded 12 offences in 2018/19, the figure for boys being too small to give.", (12, "2018/19")),
        ("We recorded 12 offences in 2018/19, but rapes have been redacted.", (12, "2018/19")),
        ("In 2018/19 we recorded 12 offences; Snapchat is not recorded.", (12, "2018/19")),
    ],
)
def test_a_figure_beside_what_is_withheld_is_not_of_that(text: str, told: tuple[int | str, ...]) -> None:
    assert said(text) == [told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("We recorded 12 offences in 2018/19 where the age of the girl is not shown.", ("unknown", "female")),
        ("In 12 offences in 2018/19 the sex is not shown.", ("unknown",)),
        ("We recorded 12 offences against boys in 2018/19, whose ages are withheld.", ("male",)),
        ("In 2018/19 12 offences were recorded on Snapchat; the ages are withheld.", ("snapchat",)),
    ],
)
def test_a_figure_of_those_of_whom_something_is_withheld_is_theirs(text: str, told: tuple[str, ...]) -> None:
    assert {*said(text)[0]} == {12, "2018/19", *told}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("In 2018/19, 30 offences against boys were recorded; the platform is not shown.", (30, "2018/19", "male")),
        (
            "In 2018/19 30 offences were recorded against girls and the platform is not held.",
            (30, "2018/19", "female"),
        ),
        (
            "In 2018/19, 30 offences against boys were recorded, but the site used was not recorded.",
            (30, "2018/19", "male"),
        ),
        ("In 2018/19, 30 offences were on Snapchat; ages are not available.", (30, "2018/19", "snapchat")),
    ],
)
def test_a_breakdown_that_is_not_held_says_nothing_of_the_figure_before_it(
    text: str, told: tuple[int | str, ...]
) -> None:
    assert said(text) == [told]


@pytest.mark.parametrize(
    "text",
    [
        "In 2018/19 there were 12 offences against girls and 3 of which the sex is not known.",
        "In 2018/19, 12 offences were against girls, and the sex is not known in 3.",
        "2018/19: girls 12, sex not known 3.",
    ],
)
def test_a_number_of_those_of_whom_something_is_not_known_is_theirs(text: str) -> None:
    assert said(text) == [(12, "2018/19", "female"), (3, "2018/19", "unknown")]
