"""Crimes that a quoted request leaves out in words other than ``excluding``: ``no rapes``, ``rape excepted``."""

import pytest

from readings import kinds

TABLE = [["Year", "Offences"], ["2017/18", 45], ["2018/19", 50]]
LINES = "2017/18: 45\n2018/19: 50"
LEFT_OUT = [
    "flagged sexual offences, no rape offences, were recorded",
    "flagged offences but no rapes",
    "flagged offences (no rape)",
    "flagged offences, not rape,",
    "flagged offences with no rape offences",
    "flagged offences (rape excepted)",
    "flagged offences, rape aside,",
    "flagged offences, rapes taken out,",
    "flagged offences excluding rape",
]


@pytest.mark.parametrize("words", LEFT_OUT)
def test_figures_of_a_letter_are_not_of_them_and_told(read_unasked_letter, words):
    asked = f"Your request: How many {words} in 2017/18 and 2018/19?"
    reading = read_unasked_letter(f"{asked}\n\nOur response:\n\n{LINES}")
    assert [(c.bounds.low, c.offence, len(c.detail)) for c in reading.counts] == [(45, "all", 1), (50, "all", 1)]
    assert kinds(reading) == ["answer-differs"]


@pytest.mark.parametrize("words", LEFT_OUT)
def test_nor_are_those_of_a_table(read_unasked, words):
    reading = read_unasked(f"Your request: How many {words} in 2017/18 and 2018/19?", "Our response:", TABLE)
    assert [(c.bounds.low, c.offence, len(c.detail)) for c in reading.counts] == [(45, "all", 1), (50, "all", 1)]
    assert kinds(reading) == ["answer-differs"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In 2017/18 there were 45 flagged offences, no rape offences.", [(0, "rape"), (45, "all")]),
        ("In 2017/18 we recorded 45 flagged offences; in 2018/19 no rapes were recorded.", [(0, "rape"), (45, "all")]),
        ("Please note that in 2017/18 there were 45 flagged offences but no rapes.", [(0, "rape"), (45, "all")]),
        ("I am pleased to provide: 2017/18: no rapes, 2018/19: 3 rapes.", [(0, "rape"), (3, "rape")]),
        ("We can provide the following: no rape offences in 2017/18.", [(0, "rape")]),
        ("Rapes with the online flag: in 2017/18 5, in 2018/19 no offences.", [(0, "rape"), (5, "rape")]),
    ],
)
def test_an_answer_of_none_stays_one(read_unasked_letter, text, found):
    assert sorted((c.bounds.low, c.offence) for c in read_unasked_letter(text).counts) == found


def test_a_table_by_offence_is_of_those_that_it_names(read_unasked):
    rows = [["Offence", "2017/18"], ["Grooming", 45], ["Sexual assault", 50]]
    reading = read_unasked("Your request: How many flagged offences, but no rapes, in 2017/18?", "Our response:", rows)
    assert [(c.bounds.low, c.detail) for c in reading.counts] == [(45, ()), (50, ())]


@pytest.mark.parametrize(
    "request_",
    [
        "How many flagged rapes in 2017/18 and 2018/19?",
        "How many flagged rape offences, not attempts, in 2017/18 and 2018/19?",
    ],
)
def test_what_is_asked_for_is_counted(read_unasked, request_):
    reading = read_unasked(f"Your request: {request_}", "Our response:", TABLE)
    assert {c.offence for c in reading.counts} == {"rape"}


@pytest.mark.parametrize("title", ["Flagged rapes", "Flagged grooming offences", "Flagged offences including rape"])
@pytest.mark.parametrize("words", ["excluding rape", "but no rapes,"])
def test_a_table_that_says_of_what_it_is_is_of_that(read_unasked, title, words):
    asked = f"Your request: How many flagged offences {words} in 2017/18 and 2018/19?"
    reading = read_unasked(asked, "Our response:", title, TABLE)
    assert [(c.bounds.low, c.detail) for c in reading.counts] == [(45, ()), (50, ())]
    assert kinds(reading) == []


@pytest.mark.parametrize("words", ["excluding rape", "but no rapes,"])
def test_crimes_are_told_beside_officers_asked_for(read_unasked, words):
    asked = f"Your request: How many flagged offences {words} in 2017/18 and 2018/19? How many officers?"
    officers = [["Year", "Officers"], ["2017/18", 5], ["2018/19", 7]]
    reading = read_unasked(asked, "Our response:", "Flagged offences", TABLE, "Officers", officers)
    assert [(c.bounds.low, len(c.detail)) for c in reading.counts if str(c.measure) == "offences"] == [(45, 1), (50, 1)]
    assert kinds(reading) == ["answer-differs"]


def test_words_for_where_there_is_none_leave_nothing_out(read_unasked_letter):
    asked = "Your request: How many flagged offences in 2017/18? Please say if there were no rapes, please."
    assert kinds(read_unasked_letter(f"{asked}\n\nOur response:\n\n2017/18: 45")) == []
