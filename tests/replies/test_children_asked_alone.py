"""Replies to a request for sexual offences against children and nothing else: what they call sexual offences in short
is all that was asked for.
"""

import pytest

_HEAD = "<h1>Sexual offences recorded against children in 2023</h1>"
_ROWS = [["Age", "Female", "Male"], ["0-12", "12", "14"], ["13-17", "22", "24"]]


@pytest.mark.parametrize(
    ("head", "asked", "title", "sentence"),
    [
        (
            _HEAD,
            "How many sexual offences against children were recorded in 2023, by age and gender?",
            "Sexual offences recorded in 2023",
            "25 of these sexual offences had the online flag.",
        ),
        (
            "<h1>Child sexual offences, 2023</h1>",
            "1a) The number of child sexual offences in 2023 by age and gender of victims.",
            "Q1a) Sexual offences recorded 1 January 2023 to 31 December 2023",
            "Q1b) 25 of these offences had a cyber-flag attached.",
        ),
        (
            "<h1>Recorded sexual crimes against under 18s</h1>",
            "Sexual offences against children by age in 2023",
            "1. Sexual crimes, 2023",
            "In 2023, 25 sexual crimes were flagged as online.",
        ),
        (
            "<h1>Sexual offences</h1>",
            "Please give the number of sexual offences with a child victim in 2023.",
            "Sexual offences by age and sex, 2023",
            "25 of the sexual offences recorded in 2023 had the online flag.",
        ),
    ],
)
def test_sexual_offences_in_short_are_all_that_was_asked_for(read_unasked, head, asked, title, sentence):
    reading = read_unasked(head, "<h2>Request</h2>", asked, "<h2>Response</h2>", title, _ROWS, sentence)
    assert {count.offence for count in reading.counts} == {"all"}
    assert [count.bounds.low for count in reading.counts] == [12, 14, 22, 24, 25]


@pytest.mark.parametrize(
    ("asked", "title", "sentence"),
    [
        (
            "How many sexual offences against children were recorded in 2023?",
            "Sexual offences recorded in 2023, victims of all ages",
            "Of all ages there were 912 sexual offences in 2023.",
        ),
        (
            "How many sexual offences against children, and how many rapes, were recorded in 2023?",
            "Sexual offences recorded in 2023",
            "There were 912 sexual offences and 40 rapes in 2023.",
        ),
    ],
)
def test_sexual_offences_of_more_stay_what_they_are_called(read_unasked, asked, title, sentence):
    reading = read_unasked(_HEAD, "<h2>Request</h2>", asked, "<h2>Response</h2>", title, _ROWS, sentence)
    assert {c.offence for c in reading.counts if c.bounds.low in (12, 912)} == {"sexual-offences"}
