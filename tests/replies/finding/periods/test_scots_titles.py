"""Scottish names for offences that have no title of their own in the list of England and Wales."""

import pytest


@pytest.mark.parametrize(
    "title",
    [
        "Communicating indecently with children",
        "Communicating indecently with a child",
        "Indecent communication with a child",
    ],
)
def test_communicating_indecently_is_sexual_communication(read_unasked, title):
    reading = read_unasked(
        "Recorded crimes", [["Crime", "2019/20", "2020/21"], [title, "70", "76"], ["Rape", "5", "8"]]
    )
    assert {(c.offence, c.bounds.low) for c in reading.counts} == {
        ("071/17", 70),
        ("071/17", 76),
        ("rape", 5),
        ("rape", 8),
    }
