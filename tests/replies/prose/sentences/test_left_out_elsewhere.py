"""Sentences that say of the figures before or behind them which crimes are left out."""

import pytest

from readings import Read, kinds, values


@pytest.mark.parametrize(
    "text",
    [
        "The figures do not include offences against under 13s. 40 offences were recorded in 2017/18.",
        "Please note rape is not included. 40 offences were recorded in 2017/18.",
        "There were 40 offences in 2017/18. Offences on Snapchat are not included.",
        "We have excluded offences against under 13s. In 2017/18 there were 40 offences.",
    ],
)
def test_crimes_left_out_of_a_figure_are_told(read_page: Read, text: str):
    reading = read_page(text)
    assert values(reading) == {("2017/18",): (40, 40)}
    assert kinds(reading) == ["answer-differs"]


def test_crimes_left_out_are_told_behind_lines(read_page: Read):
    reading = read_page("2017/18: 40", "2018/19: 52", "The above does not include offences on Snapchat.")
    assert kinds(reading) == ["answer-differs"]


@pytest.mark.parametrize(
    "text",
    [
        "There were 40 offences in 2017/18. Cancelled crimes are not included.",
        "There were 40 offences in 2017/18. Names are not included.",
        "There were 40 offences in 2017/18. Adults are excluded from these figures.",
        "There were 40 offences against girls in 2017/18. Boys are not included.",
    ],
)
def test_what_no_figure_could_hold_is_not_told(read_page: Read, text: str):
    assert kinds(read_page(text)) == []


def test_what_is_left_out_of_another_answer_is_not_told(read_page: Read):
    questions = (
        "1. How many offences in 2017/18? 40 offences.",
        "2. Which apps? Snapchat is not included in our list.",
    )
    assert "answer-differs" not in kinds(read_page(*questions))
