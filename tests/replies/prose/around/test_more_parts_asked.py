"""Questions that ask for a part of the crimes of the one before by what no column of a count holds."""

import pytest

WHOLE = ("How many stalking offences were recorded in each year?", "2015/16: 541", "2016/17: 577")


def details(reading):
    return {count.bounds.low: dict(count.detail).get("of which", "") for count in reading.counts}


@pytest.mark.parametrize(
    "asked",
    [
        "How many were recorded alongside another offence against the same victim?",
        "How many took place in a school?",
        "How many involved a weapon?",
        "And how many were linked to domestic abuse?",
    ],
)
def test_a_part_that_no_column_holds_stands_apart_from_the_whole(read_unasked, asked):
    reading = read_unasked(*WHOLE, asked, "2015/16: 207", "2016/17: 254")
    assert details(reading) == {541: "", 577: "", 207: asked, 254: asked}


@pytest.mark.parametrize(
    "asked", ["How many were recorded in 2017/18?", "How many were reported to your force in the year 2017/18?"]
)
def test_the_same_asked_again_for_another_year_is_no_part(read_unasked, asked):
    assert details(read_unasked(*WHOLE, asked, "207")) == {541: "", 577: "", 207: ""}


def test_a_part_that_a_column_holds_needs_no_words(read_unasked):
    reading = read_unasked(*WHOLE, "How many had a female victim?", "2015/16: 207", "2016/17: 254")
    assert set(details(reading).values()) == {""}
