"""Sentences that name an exemption to say that it was not used."""

import pytest

from readings import Read, kinds

GIVEN = "How many offences of grooming were recorded in 2018?\n\nThere were 40 offences in 2018. "


@pytest.mark.parametrize(
    "said",
    [
        "Nothing is exempt under section 40(2).",
        "No information is exempt under section 40(2).",
        "None of it is exempt under section 40.",
        "No part of this answer has been withheld.",
        "The information is not exempt.",
        "Nothing in this answer has been exempted under section 40.",
        "Nothing has been withheld and no data is exempt under section 40.",
        "No figures are exempt under section 40 and none of these has been withheld.",
        "The figures are not exempt and are given below.",
        "No part of this has been withheld, although the request was a long one.",
    ],
)
def test_what_withholds_nothing_leaves_the_answer_full(read_unasked_letter: Read, said: str) -> None:
    reading = read_unasked_letter(GIVEN + said)
    assert reading.record.outcome.value == "full"
    assert not reading.issues


@pytest.mark.parametrize(
    "said",
    [
        "Nothing but the ages is exempt under section 40(2).",
        "Nothing further is held; the ages are exempt under section 40(2).",
        "No further information is provided: it is exempt under section 40.",
        "No ages are given, as they are exempt under section 40(2).",
        "No further data is exempt, but the ages are exempt under section 40(2).",
        "Nothing else is exempt; the ages are exempt under section 40(2).",
        "No ages are exempt, but sexes are withheld under section 40(2).",
        "The ages are exempt under section 40(2).",
        "There is no doubt that this is exempt under section 40(2).",
        "No less than the ages are exempt under section 40(2).",
        "Question 2: no data given as it is exempt under section 40.",
        "None of these figures were exempt when first asked, but we now withhold the ages under section 40.",
        "The data is not exempt from the Act and is withheld under section 40(2).",
        "It is not exempt under section 12 but under section 40(2).",
        "The figures are not exempt, yet the ages are exempt under section 40.",
        "No data has been removed, save the ages, which are exempt under section 40(2).",
        "No data has been removed other than ages exempt under section 40(2).",
        "None of the figures is exempt apart from the ages (section 40(2)).",
        "Nothing has been withheld, with the exception of the ages, which are exempt under section 40(2).",
    ],
)
def test_what_withholds_something_is_told(read_unasked_letter: Read, said: str) -> None:
    reading = read_unasked_letter(GIVEN + said)
    assert reading.record.outcome.value == "partial"
    assert "refused" in kinds(reading)
