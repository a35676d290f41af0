"""Shares of a number and differences of two: ``one in four of the 412 offences``, ``4 fewer rapes than last year``."""

import pytest

from readings import said


@pytest.mark.parametrize(
    "text",
    [
        "In 2018/19, one in four of the 412 offences was committed on Snapchat.",
        "In 2018/19, two in five of the 412 offences were against boys.",
        "In 2018/19, 1 in 10 of the 412 offences was a rape.",
        "Snapchat accounted for a quarter of the 412 offences in 2018/19.",
    ],
)
def test_a_share_of_a_number_does_not_say_of_whom_it_is(text: str) -> None:
    assert said(text) == [(412, "2018/19")]


@pytest.mark.parametrize(
    "text",
    [
        "In 2018/19 we recorded 4 fewer rapes than the 19 of 2017/18.",
        "In 2018/19 there were 50 more offences than in 2017/18.",
        "There were 50 more offences in 2018/19 than in 2017/18.",
        "The number of offences in 2018/19 was 50 higher than in 2017/18.",
    ],
)
def test_by_how_many_a_year_differs_is_no_count(text: str) -> None:
    assert said(text) == []


def test_a_number_told_of_the_year_compared_with_is_of_that_year() -> None:
    told = said("In 2018/19 there were 260 offences, more than in 2017/18, when there were 210.")
    assert told == [(260, "2018/19"), (210, "2017/18")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("In 2018/19 more than 50 offences were recorded.", (51, "2018/19")),
        ("In 2018/19 no more than 12 offences were against boys.", (0, "2018/19", "male")),
        ("In 2018/19 there were 260 offences, 50 more than in 2017/18.", (260, "2018/19")),
        ("In 2018/19 no less than 64 offences were recorded.", (64, "2018/19")),
        ("Snapchat accounted for 103 offences in 2018/19.", (103, "2018/19", "snapchat")),
        ("In 2018/19 one in four areas recorded 12 rapes.", (12, "2018/19", "rape")),
    ],
)
def test_a_bound_or_a_number_of_its_own_is_counted(text: str, told: tuple[int | str, ...]) -> None:
    assert said(text)[:1] == [told]
