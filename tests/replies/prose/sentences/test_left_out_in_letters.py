"""Crimes that a letter says are left out: no figure of the letter is read as one of those."""

import pytest

from cyberflag.replies.prose import ProseReading
from readings import kinds, read_text


def narrowed(reading: ProseReading) -> list[tuple[int, str, str, str, bool]]:
    """Each figure with the age, sex and platform that it is read as of, and whether it is kept apart."""
    return [(c.bounds.low, str(c.age), c.sex.value, c.platform, bool(c.detail)) for c in reading.counts]


@pytest.mark.parametrize(
    "text",
    [
        "We recorded 52 flagged offences in 2018/19; crimes in which the age is missing are not counted.",
        "We recorded 52 flagged offences in 2018/19, leaving out those where the victim was of unknown age.",
        "Excluding victims aged 18 and over, we recorded 52 flagged offences in 2018/19.",
    ],
)
def test_victims_of_unknown_age_that_are_not_counted_are_not_what_is_counted(text):
    reading = read_text(text)
    assert narrowed(reading) == [(52, "all", "all", "all", False)]
    assert reading.issues == ()


@pytest.mark.parametrize(
    "text",
    [
        "We recorded 52 flagged offences in 2018/19 (offences against boys are excluded).",
        "We recorded 52 flagged offences in 2018/19, not counting those on Instagram.",
        "We recorded 52 flagged offences in 2018/19 and those of victims under 10 are not included.",
        "Flagged offences other than those on Instagram\n\n2018/19: 52",
        "Flagged offences (girls not counted)\n\n2018/19: 52",
    ],
)
def test_figures_of_all_crimes_but_some_are_told_and_kept_apart(text):
    reading = read_text(text)
    assert narrowed(reading) == [(52, "all", "all", "all", True)]
    assert kinds(reading) == ["answer-differs"]


def test_what_is_counted_beside_an_exclusion_is_still_read():
    text = "52 flagged offences, excluding those of unknown sex, were recorded against girls in 2018/19."
    assert narrowed(read_text(text)) == [(52, "all", "female", "all", False)]


def test_a_number_of_what_is_left_out_is_a_figure_of_it():
    text = "We recorded 52 flagged offences in 2018/19, excluding 12 against boys."
    assert narrowed(read_text(text)) == [(52, "all", "all", "all", False), (12, "all", "male", "all", False)]


@pytest.mark.parametrize("opening", ["All but six", "All except 6", "Every one bar six"])
def test_of_how_many_a_share_does_not_hold_is_no_count(opening):
    reading = read_text(f"We recorded 52 flagged offences in 2018/19. {opening} of them were against girls.")
    assert narrowed(reading) == [(52, "all", "all", "all", False)]
