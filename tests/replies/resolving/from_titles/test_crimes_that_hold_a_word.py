"""Requests for crimes whose text holds a word, without a word that they were recorded."""

import pytest

from cyberflag.model import Basis, Measure
from cyberflag.vocabularies.bases import basis_named_in
from cyberflag.vocabularies.measures import measures_named_in
from readings import Read, kinds

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


FLAGGED = "1. How many offences have the online flag?"
TABLES = [[["", "2016", "2017"], ["Offences", *figures]] for figures in ([811, 1043], [11, 43])]


def _of_tables(reading):
    return [(c.bounds.low, c.platform) for c in reading.counts]


@pytest.mark.parametrize(
    "asked",
    [
        "2. How many crimes include the word Facebook?",
        "2. How many crimes contain the word Facebook in the MO?",
        "2. How many crimes mention Facebook?",
        "2. How many recorded crimes include the word Facebook? Please search the MO.",
    ],
)
def test_a_word_asked_for_by_another_question_is_no_platform_of_the_flagged_crimes(read_unasked: Read, asked):
    titled = read_unasked(FLAGGED, asked, "Question 1", TABLES[0], "Question 2", TABLES[1])
    assert _of_tables(titled) == [(811, "all"), (1043, "all"), (11, "facebook"), (43, "facebook")]
    assert _of_tables(read_unasked(FLAGGED, TABLES[0], asked, TABLES[1])) == _of_tables(titled)
    refused = "Question 2: section 12 applies, we cannot search."
    assert _of_tables(read_unasked(FLAGGED, asked, "Question 1", TABLES[0], refused)) == [(811, "all"), (1043, "all")]


def test_questions_of_one_paragraph_keep_their_own_platform_and_basis(read_unasked: Read):
    asked = f"You asked: {FLAGGED} 2. How many crimes include the word Facebook?"
    reading = read_unasked(asked, "Question 1", TABLES[0], "Question 2", TABLES[1])
    assert _of_tables(reading) == [(811, "all"), (1043, "all"), (11, "facebook"), (43, "facebook")]
    assert [c.basis for c in reading.counts] == [Basis.FLAG] * 2 + [Basis.KEYWORD] * 2


@pytest.mark.parametrize(
    "asked",
    [
        ("1. How many crimes include the word Facebook?", "2. How many rapes were recorded?"),
        ("How many crimes mention Snapchat in the MO?", "2. How many rapes were there?"),
        ("1. How many crimes mention Snapchat in the MO?", "2. How many crimes were there overall?"),
    ],
)
def test_other_crimes_asked_for_behind_the_word_are_on_no_platform(read_unasked: Read, asked):
    reading = read_unasked(*asked, "Question 2", [["", "2016", "2017"], ["Rape", 811, 1043]])
    assert {(c.platform, c.basis) for c in reading.counts} == {("all", Basis.UNKNOWN)}


def test_the_flag_counted_by_instead_of_the_word_is_of_no_platform(read_unasked: Read):
    asked = _asked("How many crimes include the word Facebook in the MO?")
    reading = read_unasked(asked, "We have searched by the online flag instead:", ROWS)
    assert {(c.platform, c.basis) for c in reading.counts} == {("all", Basis.FLAG)}


@pytest.mark.parametrize(
    "question",
    [
        "How many crimes that contain the word Facebook have had an arrest?",
        "How many offences that mention Facebook had a suspect identified?",
        "How many crimes mentioned Facebook led to an arrest?",
        "How many crimes have mentioned a child under 18 as a victim?",
        "How many crimes mention a suspect aged over 18?",
    ],
)
def test_what_became_of_crimes_with_the_word_and_people_mentioned_is_told(read_unasked: Read, question):
    assert "unknown-measure" in kinds(read_unasked(_asked(question), "We have the following:", ROWS))


@pytest.mark.parametrize(
    ("question", "measure"),
    [
        ("How many crimes include the word Facebook and resulted in a charge?", Measure.CHARGES),
        ("How many crimes have the word Facebook and an outcome of charged?", Measure.OUTCOMES),
    ],
)
def test_charges_and_outcomes_of_crimes_with_the_word_are_those(read_unasked: Read, question, measure):
    reading = read_unasked(_asked(question), "We have the following:", ROWS)
    assert {c.measure for c in reading.counts} == {measure}


FLAG = "The figures below are of offences with the online crime flag. "


@pytest.mark.parametrize(
    "text",
    [
        f"{FLAG}The analyst then searched the MO for Snapchat to find the platform.",
        f"{FLAG}An analyst searched each MO for the app used.",
        f"{FLAG}We searched the crime notes for the victim's age.",
        f"{FLAG}Q3 is refused: searching the MO for the platform would exceed the cost limit.",
        f"{FLAG}To find the app we would have to search the MO for it.",
        f"{FLAG}Officers may search their notes for further detail.",
        f"You asked us to search the MO for Snapchat. {FLAG}",
        "Q2 is refused: searching the MO for the app would exceed the cost limit. Offences flagged as online crimes:",
        "Online offences: crimes with the word Y in the cyber flag field",
        "Online offences: crimes with the term Cyber Enabled flag set.",
        "Flagged as online. Our crimes use the term Cyber for this flag.",
        "Online flagged offences with the words No Suspect Identified as their outcome",
        "Flagged offences that include the word child in the offence title:",
        "Offences with the online flag; reports with the word duplicate in the title are excluded.",
        "Offences flagged as online; reports that have mentioned no age are left out.",
        "How many offences contain the term online flag?",
    ],
)
def test_a_flag_named_beside_words_and_searches_is_the_basis(text):
    assert basis_named_in(text).value is Basis.FLAG


@pytest.mark.parametrize(
    "said",
    [
        "We then searched the MO for the platform.",
        "An officer searched the notes for the age of the victim.",
        "An analyst searched each MO for the app used.",
    ],
)
def test_a_search_for_some_detail_of_flagged_crimes_found_none(read_unasked: Read, said):
    reading = read_unasked("<h1>Offences with the online crime flag</h1>", said, ROWS)
    assert {c.basis for c in reading.counts} == {Basis.FLAG}


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
