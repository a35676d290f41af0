"""Several things that are no crimes, counted in one sentence."""

import pytest

from readings import Read

SCHEME = "<h1>Child Sex Offender Disclosure Scheme</h1>"
ASKED = "<h3>1. How many applications were made?</h3>"


@pytest.mark.parametrize(
    "told",
    [
        "There were 274 applications and 39 disclosures in 2021.",
        "We got 274 applications and made 39 disclosures in 2021.",
    ],
)
def test_things_with_words_of_their_own_are_told_apart(read_unasked: Read, told: str):
    reading = read_unasked(SCHEME, ASKED, told)
    said = [(count.bounds.low, str(count.measure), dict(count.detail).get("counted")) for count in reading.counts]
    assert said == [(274, "other", "applications"), (39, "other", "disclosures")]
    assert not reading.issues


@pytest.mark.parametrize(
    "told",
    [
        "There were 274 applications and 39 applications in 2021.",
        "There were 274 applications, of which 39 led to a disclosure, in 2021.",
        "There were 274 applications, including 39 online applications, in 2021.",
    ],
)
def test_numbers_of_the_same_thing_are_still_told(read_unasked: Read, told: str):
    reading = read_unasked(SCHEME, ASKED, told)
    assert not reading.counts
    assert any("39" in issue.message for issue in reading.issues)


def test_one_thing_over_two_years_needs_no_words(read_unasked: Read):
    reading = read_unasked(SCHEME, ASKED, "There were 274 applications in 2021 and 318 applications in 2022.")
    assert [(count.bounds.low, count.detail) for count in reading.counts] == [(274, ()), (318, ())]


def test_things_of_years_of_their_own_keep_these(read_unasked: Read):
    reading = read_unasked(SCHEME, ASKED, "There were 274 applications in 2021/22 and 39 disclosures in 2022/23.")
    assert [(count.bounds.low, count.period.label) for count in reading.counts] == [(274, "2021/22"), (39, "2022/23")]
