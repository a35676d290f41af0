"""The numbers of another year in the order of those of the sentence before."""

import pytest

from cyberflag.model import Measure
from readings import kinds, read_text, said

GIVEN = "In 2018/19, 71 offences had a female victim and 19 a male one, with 13 where this was left empty."
READ = [(82, "2019/20", "female"), (20, "2019/20", "male"), (14, "2019/20", "unknown")]


@pytest.mark.parametrize(
    "again",
    [
        "For 2019/20 the same numbers were 82, 20 and 14.",
        "In 2019/20 they were 82, 20 and 14.",
        "The corresponding figures for 2019/20 are 82, 20 and 14.",
        "For 2019/20: 82, 20 and 14 respectively.",
    ],
)
def test_the_same_numbers_of_another_year_are_of_the_same_victims(again):
    first = [(71, "2018/19", "female"), (19, "2018/19", "male"), (13, "2018/19", "unknown")]
    assert said(f"{GIVEN} {again}") == first + READ
    assert said(f"{GIVEN}\n\n{again}") == first + READ


@pytest.mark.parametrize(
    "again",
    [
        "For 2019/20 the same numbers were 82 and 20.",
        "For 2018/19 they were 82, 20 and 14.",
        "For 2019/20 they were 82, 20 and 14 arrests.",
    ],
)
def test_numbers_that_are_not_as_many_or_of_no_other_year_are_told(again):
    reading = read_text(f"{GIVEN} {again}")
    assert len([c for c in reading.counts if c.measure is Measure.OFFENCES]) == 3
    assert kinds(reading)
