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


@pytest.mark.parametrize(
    "told",
    [
        "There were 912 sexual offences recorded in 2018/19. 120 of these were against children.",
        "The force recorded 912 sexual offences in 2018/19. The age of the victim cannot be searched.",
        "We recorded 912 sexual offences in 2018/19.\n\nThe number where the victim was under 18 was 120.",
        "For context, 912 sexual offences were recorded in 2018/19. Of the offences asked for, 120 were flagged.",
        "In 2018/19 the force recorded 912 sexual offences. It would take too long to find those against children.",
        "We recorded 912 sexual offences in 2018/19. To find the age of each, a person would have to read each record.",
        "In 2018/19, 912 sexual offences were recorded. We do not record whether the victim was a child.",
        "Sexual offences recorded in 2018/19 were 912. The flag was on 120 of the sexual offences against children.",
    ],
)
def test_sexual_offences_told_beside_those_against_children_are_of_anyone(read_unasked_letter, told):
    asked = "How many sexual offences against children were recorded with the online flag in 2018/19?"
    reading = read_unasked_letter(f"Dear Sir,\n\nYou asked:\n\n{asked}\n\nResponse\n\n{told}\n\nYours faithfully")
    assert [c.offence for c in reading.counts if c.bounds.low == 912] == ["sexual-offences"]


_AGAINST = "How many sexual offences against children were recorded in 2018/19?"


@pytest.mark.parametrize(
    ("head", "asked", "title"),
    [
        ("Reply", "Number of sexual offences against children", "1. Number of sexual offences against children"),
        ("Reply", _AGAINST, _AGAINST),
        ("Sexual offences against children and adults", _AGAINST, "Recorded by us"),
        ("Child sexual offences and sexual offences 2018/19", _AGAINST, "Recorded by us"),
    ],
)
def test_a_question_told_again_stands_beside_sexual_offences_of_anyone(read_unasked, head, asked, title):
    page = (f"<h1>{head}</h1>", "<h2>Request</h2>", asked, "<h2>Response</h2>", title)
    rows = [["District", "Number"], ["North", "82"], ["South", "48"]]
    reading = read_unasked(*page, "Sexual offences, 2018/19, by district", rows)
    assert {c.offence for c in reading.counts} == {"sexual-offences"}
