"""Figures of a reply that says that no words can be searched for."""

import pytest

from readings import kinds

ASKS = ["<h2>You asked</h2>", "How many rapes in 2018 and 2019 have the keyword 'Facebook'?", "<h2>Response</h2>"]
ROWS = [["Year", "Offences"], ["2018", "40"], ["2019", "51"]]


@pytest.mark.parametrize(
    "told",
    [
        "We are unable to search by keyword. The table shows all rapes recorded.",
        "It is not possible to search the free text. All rapes are given below.",
    ],
)
def test_figures_beside_a_search_that_is_refused_are_told(read_unasked, told):
    assert "answer-differs" in kinds(read_unasked(*ASKS, told, ROWS))


@pytest.mark.parametrize(
    "told",
    [
        "We searched the MO text for the word Facebook.",
        "It is not possible to search all free text, so the MO text was searched for the word Facebook.",
        "Officers did not search the house.",
        "",
    ],
)
def test_figures_of_a_search_that_was_made_are_not(read_unasked, told):
    reading = read_unasked(*ASKS, told, ROWS)
    assert {(c.bounds.low, str(c.basis)) for c in reading.counts} == {(40, "keyword"), (51, "keyword")}
    assert kinds(reading) == []


def test_platforms_that_the_answer_names_itself_are_not_told(read_unasked):
    rows = [["Platform", "Offences"], ["Facebook", "40"], ["Snapchat", "51"]]
    reading = read_unasked("How many rapes by platform in 2019?", "We cannot search the text of all crimes.", rows)
    assert kinds(reading) == []


@pytest.mark.parametrize(
    "told",
    [
        "The data was extracted using a keyword search. It was not possible to search the notes of officers.",
        "We are unable to search for misspellings of the word Facebook.",
        "It is not possible to guarantee that the keyword search captures all offences.",
        "We do not search every record by hand; the keyword was run over the MO field.",
        "The table shows rapes in which Facebook is mentioned. We have not searched the crime notes.",
        "We used a keyword search for Facebook. We are not able to search narratives before 2018.",
    ],
)
def test_limits_of_a_search_that_was_made_are_no_refusal(read_unasked, told):
    assert kinds(read_unasked(*ASKS, told, ROWS)) == []


def test_a_word_that_was_asked_for_is_not_one_that_was_found(read_unasked):
    told = "You asked for the keyword Facebook. We are unable to search by keyword. All rapes are given below."
    assert "answer-differs" in kinds(read_unasked(*ASKS, told, ROWS))


def test_platform_that_the_answer_names_beside_the_refusal_is_its_own(read_unasked):
    told = "We cannot search the free text; these are offences with Snapchat in the platform field."
    asks = "<h2>You asked</h2>", "How many rapes on Snapchat in 2018 and 2019?", "<h2>Response</h2>"
    assert kinds(read_unasked(*asks, told, ROWS)) == []
