"""Flags for something else than online crime say nothing of the use of the online flag."""

from collections.abc import Callable

import pytest

from cyberflag.model import FlagUse, Outcome
from cyberflag.replies import ReplyReading

ReadLetter = Callable[[str], ReplyReading]


@pytest.mark.parametrize(
    "lacking",
    [
        "There is no offence of needle spiking, and we do not use a flag to identify when this has happened.",
        "We do not have a marker on our system for thefts of dogs.",
        "The force has no flag that would show crimes that involved a tracking device.",
    ],
)
def test_a_flag_for_something_else_is_not_the_online_flag(read_unasked_letter: ReadLetter, lacking: str) -> None:
    reading = read_unasked_letter(f"How many such reports were there in 2022?\n\nResponse\n\n{lacking}")
    assert reading.record.flag_use is FlagUse.UNKNOWN


def test_an_app_in_the_request_leaves_a_flag_of_another_purpose_another(read_unasked_letter: ReadLetter) -> None:
    reading = read_unasked_letter(
        "How many stalking cases involved a tracker, which may be an app?\n\nResponse\n\n"
        "We do not have any markers on our systems to capture cases in which a tracker was fitted."
    )
    assert reading.record.flag_use is FlagUse.UNKNOWN


@pytest.mark.parametrize(
    "lacking",
    [
        "We do not have a flag to identify such offences.",
        "We do not use any marker for offences committed on a dating app.",
        "The force does not use an internet flag.",
    ],
)
def test_a_flag_for_online_crime_is_the_online_flag(read_unasked_letter: ReadLetter, lacking: str) -> None:
    reading = read_unasked_letter(f"How many crimes in 2022 were committed on Tinder?\n\nResponse\n\n{lacking}")
    assert reading.record.flag_use is FlagUse.NOT_USED
    assert reading.record.outcome is Outcome.NOT_HELD
