"""Parts of the crimes of one offence that the same sentence, or the one before it, tells; and shares beside them."""

import pytest


def told(reading):
    return [(c.bounds.low, c.offence, str(c.age), str(c.sex)) for c in reading.counts]


@pytest.mark.parametrize(
    "text",
    [
        "The force recorded 61 rapes in 2021, of which 24 had a victim aged under 13. In 2021 we had 15 robberies.",
        "In 2021 we had 61 rapes; 24 of those offences had a victim aged under 13. In 2021 we had 15 robberies.",
        "In 2021 we had 61 rapes, with 24 of the victims aged under 13. In 2021 we had 15 robberies.",
        "In 2021 we had 61 rapes. 24 of the victims (39%) were aged under 13. In 2021 we had 15 robberies.",
        "In 2021 we had 61 rapes. 24 of the victims, or 39 per cent, were aged under 13. In 2021 we had 15 robberies.",
        "In 2021 we had 61 rapes, of which 24 crimes, about 39%, had a victim under 13. In 2021 we had 15 robberies.",
    ],
)
def test_a_part_of_the_crimes_before_is_of_their_offence(read_unasked_letter, text):
    whole, part, other = told(read_unasked_letter(text))
    assert (whole, other[:2]) == ((61, "rape", "all", "all"), (15, "robbery"))
    assert part == (24, "rape", "0-12", "all")


def test_parts_that_go_on_are_of_that_offence_too(read_unasked_letter):
    text = (
        "In 2021 we had 61 rapes, of which 40 were against girls and 21 against boys.\n\nIn 2021 we had 15 robberies."
    )
    assert told(read_unasked_letter(text))[1:3] == [(40, "rape", "all", "female"), (21, "rape", "all", "male")]


@pytest.mark.parametrize(
    "share",
    [
        ", 39 per cent of them against girls",
        " (39 per cent against girls)",
        ", more than half of them against girls",
        ", 39% against girls",
    ],
)
def test_a_share_of_the_crimes_narrows_not_their_number(read_unasked_letter, share):
    text = f"In 2021 we had 61 rapes{share}. In 2021 we had 15 robberies."
    assert told(read_unasked_letter(text))[0] == (61, "rape", "all", "all")
