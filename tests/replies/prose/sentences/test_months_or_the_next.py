"""Numbers of crimes in a month or the next one."""

import pytest

from readings import said


@pytest.mark.parametrize(
    "words",
    [
        "In May or June 2019 there were 12 offences.",
        "There were 12 offences in either May or June 2019.",
        "There were 12 offences in May 2019 or June 2019.",
    ],
)
def test_a_month_or_the_next_is_the_days_of_both(words: str) -> None:
    assert said(words) == [(12, "1 May 2019 to 30 June 2019")]


def test_a_month_or_the_next_may_begin_another_year() -> None:
    assert said("There were 12 offences in December 2018 or January 2019.") == [
        (12, "1 December 2018 to 31 January 2019")
    ]


def test_words_that_are_no_months_are_no_span() -> None:
    assert said("There may or may not be more. In May 2019 there were 12 offences.") == [
        (12, "1 May 2019 to 31 May 2019")
    ]


def test_several_months_that_follow_on_one_another_are_the_days_of_all() -> None:
    for months in ("April, May or June", "April or May or June"):
        assert said(f"There were 12 offences in {months} 2018.") == [(12, "1 April 2018 to 30 June 2018")]


def test_a_month_or_the_next_that_begins_a_span_is_no_span_of_its_own() -> None:
    assert said("There were 12 offences from March or April 2018 to March 2019.") == [(12, "2018/19")]
    assert said("There were 12 offences in March or April 2018/19.") == [(12, "2018/19")]
