"""Sentences that give figures of the crimes which the answer to another question counts."""

import pytest

from cyberflag.model import Request
from readings import ASKED

HEADS = (
    "<h2>Question 1. Flagged offences of sexual communication with a child (section 15A)</h2>",
    "<ul><li>2017/18 - 122</li><li>2018/19 - 182</li></ul>",
    "<h2>Question 2. Flagged offences of sexual grooming (class 88A, which includes section 15A)</h2>",
    "<ul><li>2017/18 - 156</li><li>2018/19 - 231</li></ul>",
    "<h2>Question 3. Flagged offences of indecent images of children</h2>",
    "<ul><li>2017/18 - 61</li><li>2018/19 - 72</li></ul>",
    "<h2>Question 4. Sex of the victims</h2>",
)


def parts(reading):
    return {(c.offence, c.sex.value, c.bounds.low) for c in reading.counts if c.sex.value != "all"}


@pytest.mark.parametrize("request_", [ASKED, Request()])
@pytest.mark.parametrize(
    "told",
    [
        "Of the offences of 2018/19 in question 2, 184 had a female victim and 38 a male victim.",
        "Of the 2018/19 figure in answer 2, 184 had a female victim and 38 a male victim.",
        "In 2018/19, of the crimes given at Q2, 184 had a female victim and 38 a male victim.",
        "Of those counted in the answer to question 2, in 2018/19 184 had a female victim and 38 a male victim.",
    ],
)
def test_they_are_of_the_crimes_that_the_question_names(read_page, request_, told):
    reading = read_page(*HEADS, told, request=request_)
    assert parts(reading) == {("88A", "female", 184), ("88A", "male", 38)}


@pytest.mark.parametrize(
    "told",
    [
        "Of the offences of 2018/19 in questions 1 to 3, 184 had a female victim and 38 a male victim.",
        "Of the flagged offences of 2018/19, 184 had a female victim and 38 a male victim.",
    ],
)
def test_those_that_point_at_several_or_none_are_of_all(read_page, told):
    assert parts(read_page(*HEADS, told, request=ASKED)) == {("all", "female", 184), ("all", "male", 38)}
