"""Questions for those of the crimes above that were recorded beside another offence: they are still those crimes."""

import pytest

from readings import Read, values

FIRST = ("<p>1) How many offences of rape have been recorded by the force?</p>", "2022/23 - 10", "2023/24 - 6")


@pytest.mark.parametrize(
    "question",
    [
        "How many of these have been recorded alongside any of the following: stalking, common assault?",
        "How many of these were recorded together with an offence of stalking?",
        "How many of the above also involved a robbery?",
        "Of these, how many were in conjunction with burglary?",
        "How many of these had a linked offence of stalking?",
        "How many of those were accompanied by blackmail?",
    ],
)
def test_they_are_of_the_offence_asked_for_before(read_unasked: Read, question: str) -> None:
    reading = read_unasked(*FIRST, f"2) {question}", "2022/23 - 3", "2023/24 - 0")
    assert [(c.offence, c.bounds.low) for c in reading.counts] == [("rape", 10), ("rape", 6), ("rape", 3), ("rape", 0)]
    assert [c.detail for c in reading.counts[2:]] == [(("of which", question),)] * 2


def test_an_offence_that_the_others_are_part_of_is_the_one_counted(read_unasked: Read) -> None:
    first = ("1) How many sexual offences have been recorded by the force?", "2022/23 - 10")
    reading = read_unasked(*first, "2) How many of these were rape?", "2022/23 - 3")
    assert values(reading)["2022/23", "rape"] == (3, 3)
