"""Sentences that deny of a number of crimes what they name: ``12 were not linked to Snapchat``."""

import pytest

from readings import kinds, numbers

WHOLE = "Sexual communication with a child offences\n\nWe recorded 60 offences in 2018/19."


@pytest.mark.parametrize(
    "part",
    [
        "Of these, 12 were not linked to Snapchat.",
        "Of these, 12 were not in some way linked to Snapchat.",
        "Of these, 12 did not involve blackmail.",
        "12 of them did not take place on Snapchat.",
        "Of the 60 offences, 12 did not involve some form of blackmail.",
        "12 had no link of some kind to Snapchat.",
        "Of these, 12 had nothing to do with Snapchat.",
        "12 could not be linked to Snapchat.",
        "12 did not mention Snapchat.",
        "12 were unrelated to Snapchat.",
        "12 were found not to involve Snapchat.",
        "Of these, 12 were linked to Snapchat and did not involve blackmail.",
        "Of these, 12 did not involve a female victim.",
        "12 victims were not girls.",
        "12 were not offences of stalking.",
    ],
)
def test_crimes_of_which_something_is_denied_are_told_and_not_counted_as_that(read_unasked_letter, part):
    reading = read_unasked_letter(f"{WHOLE} {part}")
    assert numbers(reading) == [60]
    assert "not-a-figure" in kinds(reading)


@pytest.mark.parametrize(
    "part",
    [
        "Of these, 12 were linked to Snapchat.",
        "12 were on Snapchat and have not been solved.",
        "12 were on Snapchat and no others were recorded.",
        "12 with no age recorded were on Snapchat.",
        "12 victims not only on Snapchat.",
    ],
)
def test_what_is_denied_of_something_else_leaves_a_number_what_it_is_of(read_unasked_letter, part):
    reading = read_unasked_letter(f"{WHOLE} {part}")
    assert {count.platform for count in reading.counts if count.bounds.low == 12} == {"snapchat"}
    assert not kinds(reading)
