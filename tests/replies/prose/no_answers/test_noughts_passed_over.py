"""Noughts in words below a label or question: read, or told where what they count is not all known."""

import pytest

from readings import kinds, values

NOUGHTS = [
    "None",
    "Nil return",
    "There were none.",
    "No arrests have been recorded",
    "Kent Police recorded no arrests.",
]


@pytest.mark.parametrize("nought", NOUGHTS)
def test_a_nought_below_a_label_without_its_days_is_told(read_page, nought):
    first = "Number of online sexual offences against children recorded in 2017/18: 61"
    reading = read_page(first, "Number of arrests made:", nought)
    assert values(reading) == {("2017/18",): (61, 61)}
    assert kinds(reading) == ["not-a-figure"]


@pytest.mark.parametrize("nought", ["There have been none.", "There were none", "No data held"])
def test_a_nought_below_its_year_is_told(read_page, nought):
    reading = read_page("Online sexual offences against children", "2017/18", nought, "2018/19", "12")
    assert ("2017/18",) in values(reading) or kinds(reading)


@pytest.mark.parametrize(
    "answer",
    [
        "Kent Police has recorded no offences.",
        "Our force recorded no such offences",
        "We have recorded no offences",
        "The force identified no offences.",
    ],
)
def test_a_force_that_recorded_none_answers_with_nought(read_page, answer):
    reading = read_page(
        "1. How many online sexual offences against children were recorded in 2017/18?", answer,
        "2. How many online sexual offences against children were recorded in 2018/19?", "5",
    )  # fmt: skip
    assert values(reading) == {("2017/18",): (0, 0), ("2018/19",): (5, 5)}


@pytest.mark.parametrize("lines", [("Exemptions applied:", "None"), ("Further comments:", "None.")])
def test_none_below_what_counts_nothing_is_no_nought(read_page, lines):
    reading = read_page("Online sexual offences against children 2017/18: 61", *lines)
    assert values(reading) == {("2017/18",): (61, 61)}
    assert kinds(reading) == []


def test_a_nought_that_was_read_is_not_told(read_page):
    reading = read_page("Online sexual offences against children 2017/18: 61", "Arrests 2017/18:", "None")
    assert sorted(c.bounds.low for c in reading.counts) == [0, 61]
    assert kinds(reading) == []


@pytest.mark.parametrize(
    "lines",
    [
        ("In the first quarter", "Kent Police recorded no offences.", "In the rest 61 were recorded."),
        ("We asked two forces.", "Essex Police recorded no offences.", "The answer of Kent Police is awaited."),
        ("The police recorded no offences. This is because the flag came later.",),
    ],
)
def test_a_nought_of_a_part_of_the_year_or_of_another_force_is_not_read(read_page, lines):
    reading = read_page("1. How many online sexual offences against children were recorded in 2017/18?", *lines)
    assert values(reading) == {}
    assert kinds(reading)
