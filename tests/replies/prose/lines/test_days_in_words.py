"""Days whose number stands in words are the days that they would be in digits, and never their months."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberflag.vocabularies.dates import days_in, read_day, read_day_without_year, read_month
from readings import kinds, said

ONES = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"]
TEENS = ["eleventh", "twelfth", *(f"{one}teenth" for one in ("thir", "four", "fif", "six", "seven", "eigh", "nine"))]
TWENTIES = [f"twenty-{one}" for one in ONES]
NAMES = [*ONES, "tenth", *TEENS, "twentieth", *TWENTIES, "thirtieth", "thirty-first"]


@given(st.dates(date(1990, 1, 1), date(2030, 12, 31)), st.booleans(), st.sampled_from([" ", ", "]))
def test_a_day_in_words_is_the_day_in_digits(day, parted, comma) -> None:
    name = NAMES[day.day - 1].replace("-", " ") if parted else NAMES[day.day - 1]
    text = f"{name} of {day:%B}{comma}{day.year}"
    assert read_day(text) == read_day(text.capitalize()) == day
    assert days_in(f"Between the {text} and today.") == [day]
    assert read_month(text) is None
    if (day.month, day.day) != (2, 29):
        assert read_day_without_year(f"{name} of {day:%B}", 2023) == day.replace(year=2023)


def test_a_day_that_no_month_has_is_none() -> None:
    assert read_day("thirty-first of September 2023") is None


@pytest.mark.parametrize(
    "span",
    [
        "From the {0} of April 2018 to the {1} of March 2019",
        "Between the {0} of April 2018 and the {1} of March 2019",
        "From {0} of April, 2018 until {1} of March, 2019",
    ],
)
def test_a_span_of_days_in_words_is_that_of_the_days_in_digits(span) -> None:
    in_words, in_digits = (f"{span.format(*days)} we recorded 12 rapes." for days in (NAMES[::30], ("1st", "31st")))
    assert said(in_words) == said(in_digits) != []


@pytest.mark.parametrize(
    "day",
    [
        "Up to the first of October 2018",
        "On the second of October 2018",
        "Since the twenty-third of October 2018",
    ],
)
def test_a_day_in_words_is_no_month_of_crimes(read_unasked_letter, day) -> None:
    reading = read_unasked_letter(f"{day} we recorded 12 rapes.")
    assert not reading.counts
    assert "unknown-period" in kinds(reading)
