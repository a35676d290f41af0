"""``None of these was flagged`` in a paragraph of its own, below the one that counts the crimes."""

import pytest

from readings import Read

WHOLE = "In 2023/24 we recorded 67 rape offences against children."


def told(reading):
    return [(c.bounds.low, c.basis.value, c.period.label) for c in reading.counts]


@pytest.mark.parametrize(
    "none",
    [
        "None of these was flagged.",
        "None of these offences had the online flag.",
        "None of them were flagged as online.",
        "None of those was flagged as cyber.",
        "None of these had the cyber crime flag.",
        "None of them carried the online flag.",
    ],
)
def test_it_is_a_nought_of_the_crimes_told_there(read_unasked_letter: Read, none: str):
    reading = read_unasked_letter(f"{WHOLE}\n\n{none}")
    assert told(reading) == [(67, "none", "2023/24"), (0, "flag", "2023/24")]


@pytest.mark.parametrize(
    "below",
    [
        "None of these was solved.",
        "None of these was flagged as domestic abuse.",
        "None of these was flagged in error.",
        "None was flagged.",
        "Nothing else was recorded.\n\nNone of these was flagged.",
        "2. How many were charged?\n\nNone of these was flagged.",
        "We hold no such records.\n\nNone of them had the online flag.",
        "None of the suspects was flagged.",
    ],
)
def test_it_is_none_of_what_stands_elsewhere_or_has_no_flag(read_unasked_letter: Read, below: str):
    assert (0, "flag", "2023/24") not in told(read_unasked_letter(f"{WHOLE}\n\n{below}"))


@pytest.mark.parametrize(
    "above",
    [
        "In 2023/24 we recorded 67 rape offences. In 2022/23 we recorded 50.",
        "In 2023/24 we recorded 67 rape offences, 12 of which were on Snapchat.",
        "How many rapes were recorded in 2023/24?\n\n67",
        "How many rapes were recorded in 2023/24?\n\n67 offences were recorded.",
    ],
)
def test_of_several_or_undated_crimes_it_makes_none_flagged(read_unasked_letter: Read, above: str):
    reading = read_unasked_letter(f"{above}\n\nNone of these was flagged.")
    assert 67 in {c.bounds.low for c in reading.counts}
    assert "flag" not in {c.basis.value for c in reading.counts}
