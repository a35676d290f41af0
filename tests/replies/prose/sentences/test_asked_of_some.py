"""Questions that are asked once of all crimes and again of some of them."""

import pytest

from readings import Read


def details(read_unasked_letter: Read, question: str, first: str = "How many rapes were recorded in 2003?"):
    reading = read_unasked_letter(f"Q1. {first}\n\nA: 64\n\nQ2. {question}\n\nA: 38")
    return [dict(count.detail).get("of which") for count in reading.counts]


@pytest.mark.parametrize(
    ("question", "clause"),
    [
        ("How many rapes were recorded in 2003 where alcohol was a factor?", "where alcohol was a factor"),
        ("How many rapes were recorded in 2004 where alcohol was a factor?", "where alcohol was a factor"),
        ("How many rapes were recorded, where a weapon was used?", "where a weapon was used"),
        ("How many rapes were recorded in 2003 in which a weapon was seen?", "in which a weapon was seen"),
    ],
)
def test_the_clause_sets_the_answer_apart(read_unasked_letter: Read, question: str, clause: str):
    assert details(read_unasked_letter, question) == [None, clause]


@pytest.mark.parametrize(
    "question",
    [
        "How many rapes were recorded in 2004?",
        "How many sexual assaults were recorded in 2003 where alcohol was a factor?",
        "How many rapes were recorded in 2003 where the victim was female?",
        "How many rapes were recorded in 2003 in which the online flag was used?",
        "How many rapes were recorded in 2003 where Snapchat was used?",
        "How many arrests were made for rape in 2003 where alcohol was a factor?",
        "How many rapes were recorded in 2004, where possible by month?",
        "How many rapes were recorded in 2004, where known?",
        "How many rapes were recorded in 2004 where this is held?",
        "How many rapes were recorded in 2004 where the information is readily available?",
        "How many rapes were recorded in 2004 where the crime was reported to Kent Police?",
        "How many rapes were recorded in 2004, where recorded?",
        "How many rapes were recorded in 2004 where you are the investigating force?",
        "How many rapes were recorded in 2004, in which month?",
    ],
)
def test_what_a_column_holds_or_other_crimes_are_not_set_apart_by_it(read_unasked_letter: Read, question: str):
    assert details(read_unasked_letter, question) == [None, None]


def test_a_clause_of_all_questions_is_what_was_asked(read_unasked_letter: Read):
    first = "How many rapes were recorded in 2003 where alcohol was a factor?"
    assert details(read_unasked_letter, first.replace("2003", "2004"), first) == [None, None]
