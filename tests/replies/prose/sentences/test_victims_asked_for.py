"""Numbers of victims in answer to a request for victims that the reply retells with their crimes."""

from dataclasses import replace

import pytest

from cyberflag.model import Measure
from readings import ASKED, read_text

TOLD = ["In 2017/18 there were 4 victims aged 9 and 7 aged 10.", "There were 14 victims in 2017/18 and 12 in 2018/19."]


def counted(text, measure):
    return {count.measure for count in read_text(text, replace(ASKED, measure=measure)).counts}


@pytest.mark.parametrize("told", TOLD)
@pytest.mark.parametrize(
    "asked",
    [
        "You asked for victims aged 0 to 15 of sexual offences that carry the online crime flag, by year of age.",
        "You requested the victims of flagged sexual offences.",
        "How many child victims of sexual offences with the flag were there?",
    ],
)
def test_victims_are_counted_where_they_were_asked_for(asked, told):
    assert counted(f"{asked}\n\n{told}", Measure.VICTIMS) == {Measure.VICTIMS}


@pytest.mark.parametrize("told", TOLD)
def test_crimes_against_them_are_where_crimes_were_asked_for(told):
    asked = "You asked for sexual offences that carry the online crime flag, by age of the victims."
    assert counted(f"{asked}\n\n{told}", Measure.OFFENCES) == {Measure.OFFENCES}


HEADS = [
    "Victims under 18 of flagged blackmail offences, 2017/18:",
    "Child victims of blackmail offences, 2017/18",
    "In 2017/18 the victims of online blackmail offences were:",
    "Victims in flagged offences, 2017/18",
]


@pytest.mark.parametrize("head", HEADS)
def test_heads_of_lines_that_name_them_before_their_crimes_count_them_where_they_were_asked_for(head):
    assert counted(f"{head}\n\n- Female: 17\n- Male: 52", Measure.VICTIMS) == {Measure.VICTIMS}
    assert counted(f"{head}\n\n- Female: 17\n- Male: 52", Measure.OFFENCES) == {Measure.OFFENCES}


@pytest.mark.parametrize(
    "head",
    [
        "Flagged offences by sex of victim, 2017/18:",
        "Offences against victims under 18, 2017/18:",
        "Crimes with a victim under 18, 2017/18:",
        "Blackmail offences, by victims' sex, 2017/18:",
        "2017/18 offences (victims under 18)",
        "Sex of the victim of flagged offences, 2017/18:",
        "Victims under 18 - number of offences, 2017/18:",
        "Victims in 2017/18: number of flagged offences",
        "Victims of crime: offences recorded in 2017/18:",
        "Of the victims, the number of flagged offences in 2017/18 by sex was:",
        "Victims and suspects of flagged offences, 2017/18:",
    ],
)
def test_heads_that_name_the_crimes_first_count_crimes(head):
    assert counted(f"{head}\n\n- Female: 17\n- Male: 52", Measure.VICTIMS) == {Measure.OFFENCES}


def test_a_label_counts_what_it_names_first():
    told = "Female victims of blackmail offences, 2017/18: 12"
    assert counted(f"Our answer:\n\n{told}", Measure.VICTIMS) == {Measure.VICTIMS}
    assert counted(f"Our answer:\n\n{told}", Measure.OFFENCES) == {Measure.OFFENCES}
    told = "Blackmail offences with female victims, 2017/18: 12"
    assert counted(f"Our answer:\n\n{told}", Measure.VICTIMS) == {Measure.OFFENCES}
