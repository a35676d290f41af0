"""Requests for crimes whose text holds a word, without a word that they were recorded."""

import pytest

from cyberflag.model import Basis, Measure
from cyberflag.vocabularies.bases import basis_named_in
from cyberflag.vocabularies.measures import measures_named_in
from readings import Read

ROWS = [["Crime type", "2016", "2017"], ["Blackmail", 11, 19], ["Harassment", 812, 1043]]


def _asked(question: str) -> str:
    return f"I note you seek the following information: {question}"


@pytest.mark.parametrize(
    "question",
    [
        'How many crimes include the word "facebook" in the offence text?',
        "How many offences have mentioned Facebook in the MO?",
        "Could you tell me how many crimes contain the term Facebook in the summary?",
        "How many crimes have the word Facebook in the summary?",
        "How many recorded crimes contain the single word Facebook?",
        "How many offences have mentioned Facebook?",
    ],
)
def test_crimes_that_hold_the_word_are_offences_on_that_platform(read_unasked: Read, question):
    reading = read_unasked(_asked(question), "We have the following:", ROWS)
    assert {(c.measure, c.platform) for c in reading.counts} == {(Measure.OFFENCES, "facebook")}
    assert len(reading.counts) == 4
    assert reading.issues == ()


@pytest.mark.parametrize(
    "question",
    [
        "How many crimes have resulted in a charge?",
        "How many officers were involved in how many crimes naming Facebook?",
        "How many crimes mention a child, and how many of these name Facebook?",
        "How many crimes include a threat?",
        "How many arrests were made and how many crimes mention Facebook?",
    ],
)
def test_what_else_is_asked_of_crimes_is_no_count_of_offences_with_a_word(question):
    assert Measure.OFFENCES not in {found.value for found in measures_named_in(question)}


def test_crimes_asked_for_overall_beside_those_with_the_word_are_on_no_platform(read_unasked: Read):
    asked = "How many crimes mention Snapchat in the MO?", "How many crimes were there overall?"
    tables = [[["", "2016", "2017"], ["Crimes", *figures]] for figures in ([11, 19], [1100, 1900])]
    reading = read_unasked(*map(_asked, asked), "Question 1", tables[0], "Question 2", tables[1])
    assert {c.platform for c in reading.counts if c.bounds.low > 1000} == {"all"}


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("We took all rapes and searched the MO for deepfake and fake porn.", Basis.KEYWORD),
        ("The analyst searched each crime summary for Snapchat.", Basis.KEYWORD),
        ("We searched the system for crimes.", None),
    ],
)
def test_a_text_of_crimes_that_was_searched_for_words_is_a_search(text, basis):
    named = basis_named_in(text)
    assert (named.value if named else None) == basis
