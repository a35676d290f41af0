"""The first year of a list behind what the whole list is of: ``Crimes against shopkeepers: 2016 - 102, 2017 - 187``."""

import pytest

from readings import Read, values

HEADS = [
    "Number of crimes recorded by Kent Police against shopkeepers",
    "The total number of crimes recorded with an app in the classification method field",
    "Crimes recorded in which a drone was used",
    "1. Number of crimes recorded against shopkeepers",
]


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("years", ["2016 - 102, 2017 - 187", "2016: 102; 2017: 187"])
def test_every_year_is_read_and_says_of_what_it_is(read_unasked: Read, head: str, years: str) -> None:
    reading = read_unasked("<h2>Response</h2>", f"{head}: {years}")
    assert values(reading) == {("2016",): (102, 102), ("2017",): (187, 187)}
    names = {name for count in reading.counts for name, _ in count.detail}
    assert names == {"label"}
    assert all("recorded" in words for count in reading.counts for _, words in count.detail)


def test_a_head_that_is_understood_needs_no_words_of_its_own(read_unasked: Read) -> None:
    reading = read_unasked("<h2>Response</h2>", "Number of thefts recorded: 2016 - 102, 2017 - 187")
    assert values(reading) == {("2016", "theft"): (102, 102), ("2017", "theft"): (187, 187)}
    assert all(count.detail == () for count in reading.counts)
