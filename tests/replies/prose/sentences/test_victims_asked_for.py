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
