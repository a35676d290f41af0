"""What stands in letters beside figures: how many kinds of crime there are, and the day of writing."""

import pytest

from readings import kinds, read_text, said

KINDS = [
    "Nine offences account for nearly all of the flagged crimes and are broken down below.",
    "The bulk of the flagged crimes come under seven offences.",
    "The sheet lists eleven offences by the age of the child.",
    "14 codes make up the great majority of the flagged crimes.",
]


@pytest.mark.parametrize("text", KINDS)
def test_how_many_kinds_of_offence_there_are_counts_no_crime(text):
    reading = read_text(f"We recorded 97 flagged offences in 2018/19.\n\n{text}")
    assert [count.bounds.low for count in reading.counts] == [97]
    assert reading.issues == ()


@pytest.mark.parametrize(
    ("text", "number"),
    [("In 2018/19, 45 offences made up most of what was flagged.", 45), ("We list five offences in 2018/19.", 5)],
)
def test_offences_of_a_year_that_may_be_a_count_are_not_taken_for_kinds(text, number):
    assert said(text) == [(number, "2018/19")]


@pytest.mark.parametrize("date", ["14 May 2020", "14/05/2020", "Date: 14th May 2020"])
@pytest.mark.parametrize("figures", ["Twelve flagged offences were found.", "Girls: 12\nBoys: 4"])
def test_the_day_of_a_letter_is_no_period_of_its_figures(date, figures):
    reading = read_text(f"{date}\n\n{figures}")
    assert reading.counts == ()
    assert set(kinds(reading)) == {"unknown-period"}


@pytest.mark.parametrize(
    "text",
    [
        "You have written to us seven times since March 2018 about crimes against children.",
        "Before 2018 crimes of this kind had no flag.",
        "Since 2016 offences have been flagged by the system itself.",
        "In letters of 2017 and 2019 about crimes you asked the same.",
        "We set the flag up late in 2017, and by autumn 2018 the crimes bore it.",
    ],
)
def test_a_year_before_a_word_for_crimes_is_no_count_of_them(text):
    reading = read_text(f"{text}\n\nThe force recorded 97 flagged offences in 2018/19.")
    assert [(count.bounds.low, count.period.label) for count in reading.counts] == [(97, "2018/19")]
    assert kinds(reading) == []


@pytest.mark.parametrize(
    "text",
    [
        "The force recorded 2018 flagged crimes in 2018/19.",
        "In 2018/19, 2018 of the offences bore the flag.",
    ],
)
def test_a_count_that_looks_like_a_year_is_one(text):
    assert said(text) == [(2018, "2018/19")]
