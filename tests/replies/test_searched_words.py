"""Replies that count crimes found by a search of free text, and list the words that were searched for."""

import pytest

from cyberflag.vocabularies.letters import shows_example
from readings import kinds, values

ROWS = [["Offence", "2017/18", "2018/19"], ["Sexual communication with a child", 12, 15], ["Voyeurism", 4, 3]]


@pytest.mark.parametrize(
    "searched",
    [
        "The narrative of each crime was searched for 11 words, among them chat, Kik and girl.",
        "We searched summaries for terms such as Kik, app and selfie.",
        "A search on the keywords online, Kik and grooming gave these crimes.",
    ],
)
def test_words_that_were_searched_for_narrow_no_table(read_sheets, searched):
    reading = read_sheets(Data=[["Sexual offences against children"], [searched], *ROWS])
    assert {(count.platform, str(count.sex)) for count in reading.counts} == {("all", "all")}
    assert values(reading)[("2017/18", "071/17")] == (12, 12)
    assert len(reading.counts) == 4
    assert "not-a-figure" not in kinds(reading)


@pytest.mark.parametrize(
    "text", ["Crimes found in this way in each year:", "Offences that were picked out in the same way"]
)
def test_the_way_in_which_crimes_were_found_shows_no_example(text):
    assert not shows_example(text)


def test_a_search_for_one_app_alone_counts_its_crimes(read_sheets):
    searched = ["Sexual offences against children found by the words Kik or KIK"]
    reading = read_sheets(Data=[searched, *ROWS])
    assert {count.platform for count in reading.counts} == {"kik"}
