"""Sentences that part the number right before them by a thing that no column of a count holds."""

import pytest

HEAD = ("<h1>People arrested for rape</h1>", "In 2021/22 there were 60 people arrested for rape.")


@pytest.mark.parametrize(
    "text",
    [
        "Custody records give a British nationality for 41, another for 12 and none for 7.",
        "Of these 41 were born here, 12 elsewhere and 7 did not say.",
        "41 live in the force area, 12 outside it and 7 at no fixed address.",
    ],
)
def test_parts_that_add_up_go_into_the_detail(read_unasked, text):
    counts = read_unasked(*HEAD, text).counts
    assert [(str(c.measure), c.offence, c.bounds.low) for c in counts] == [
        ("arrests", "rape", number) for number in (60, 41, 12, 7)
    ]
    assert all(c.detail and c.detail[0][0] == "of which" for c in counts[1:])


@pytest.mark.parametrize("text", ["41 live here and 12 elsewhere.", "It took 41 hours, 12 letters and 8 calls."])
def test_numbers_that_do_not_add_up_are_no_parts(read_unasked, text):
    assert [c.bounds.low for c in read_unasked(*HEAD, text).counts] == [60]
