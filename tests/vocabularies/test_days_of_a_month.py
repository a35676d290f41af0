"""Days from one to another of the same month, which stands behind the last alone: ``1 - 31 January 2018``."""

import pytest

from cyberflag.vocabularies.periods import periods_named_in, understand_period


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("1 - 31 January 2018", "1 January 2018 to 31 January 2018"),
        ("1-31 Jan 18", "1 January 2018 to 31 January 2018"),
        ("1st to 31st January 2018", "1 January 2018 to 31 January 2018"),
        ("from 1 to 31 January 2018", "1 January 2018 to 31 January 2018"),
        ("1 to 28 February 2019 only", "1 February 2019 to 28 February 2019"),
        ("5 – 27 May 2020 (part year)", "5 May 2020 to 27 May 2020"),
    ],
)
def test_they_are_a_period(text: str, days: str):
    found = understand_period(text)
    assert found is not None
    assert found.value.label == days


@pytest.mark.parametrize(
    "text",
    [
        "16-17 April 2018",
        "0-31 January 2018",
        "31 - 1 January 2018",
        "1-30 February 2018",
        "1 - 31 January",
        "5-11 January 2018",
        "1 - 31",
        "11 - 13 May 19",
    ],
)
def test_what_may_be_ages_or_is_no_span_is_none(text: str):
    assert understand_period(text) is None


def test_in_running_text_the_first_number_may_be_of_something_else():
    assert not periods_named_in("Victims of 16 - 31 January 2018")
