"""Sentences that tell what the flag is, in replies about crimes with it or without."""

import pytest

from readings import Read

COUNTED = "In 2023/24 we recorded 67 rapes of children."


def bases(reading):
    return [(c.bounds.low, c.basis.value) for c in reading.counts]


@pytest.mark.parametrize(
    "said",
    [
        "Offences may be flagged as having an online element.",
        "Crimes can be flagged as online.",
        "A crime may be given the online flag.",
        "Any offence may also be marked as cyber enabled.",
        "Crimes may be tagged with the internet flag where it was used.",
        "Incidents can be flagged as online crime.",
    ],
)
def test_that_crimes_may_be_flagged_makes_no_figures_flagged(read_unasked_letter: Read, said: str):
    assert bases(read_unasked_letter(f"{said} {COUNTED}")) == [(67, "unknown")]
    assert bases(read_unasked_letter(f"{COUNTED}\n\n{said}")) == [(67, "unknown")]


@pytest.mark.parametrize(
    "letter",
    [
        "Crimes may be marked with the online flag. The figures below are of flagged crimes.\n\n{}",
        "Crimes can be flagged as online, and the figures below are of these.\n\n{}",
        "You asked how many rapes of children had the online flag in 2023/24.\n\nCrimes can be flagged as online. {}",
        "Online crimes against children\n\nOffences may be flagged as having an online element.\n\n{}",
        "You asked for cyber crimes against children.\n\nOffences may be flagged as online.\n\n{}",
        "The figures are of crimes flagged as online.\n\n{}",
        "All of these offences were flagged as online.\n\n{}",
        "A crime may be given the online flag. All figures are for crimes with the online flag.\n\n{}",
        "Offences may be flagged as having an online element, and the data is based on this flag.\n\n{}",
        "Crimes may be flagged as online. We searched on this flag.\n\n{}",
        "Offences may be flagged as online. Our search was limited to that flag.\n\n{}",
        "Crimes may be flagged as online; those without were left out.\n\n{}",
        "Crimes may be flagged as online. Only those are counted.\n\n{}",
        "It may be flagged as online only after review, and this is what you have.\n\n{}",
        "How many rapes of children had the marker?\n\nCrimes may be flagged as online.\n\n{}",
    ],
)
def test_where_the_reply_is_on_online_crimes_they_are(read_unasked_letter: Read, letter: str):
    assert bases(read_unasked_letter(letter.format(COUNTED))) == [(67, "flag")]


@pytest.mark.parametrize(
    "more",
    [
        "The flag is not always used.",
        "Use of the flag depends on the officer.",
        "Crimes with a domestic abuse flag are counted too.",
    ],
)
def test_what_more_is_told_of_flags_makes_none_flagged(read_unasked_letter: Read, more: str):
    letter = f"Offences may be flagged as having an online element. {more}\n\n{COUNTED}"
    assert bases(read_unasked_letter(letter)) == [(67, "unknown")]
