"""Tables with a numbered question and its answer in each row, whatever heads them."""

import pytest

from readings import kinds, values

QUESTIONS = [
    ["1. The number of flagged sexual offences in 2017/18 and 2018/19.", "2017/18: 61 offences. 2018/19: 75 offences."],
    ["2. The same by sex.", "2017/18, sex: girl 50; boy 11. 2018/19, sex: girl 60; boy 15."],
    ["3. Whether the flag is in use.", "Yes, since 2015."],
]
READ = {
    ("2017/18",): (61, 61),
    ("2018/19",): (75, 75),
    ("2017/18", "female"): (50, 50),
    ("2017/18", "male"): (11, 11),
    ("2018/19", "female"): (60, 60),
    ("2018/19", "male"): (15, 15),
}


@pytest.mark.parametrize(
    "heads",
    [
        ["You ask", "We answer"],
        ["What you want", "What we can give you"],
        ["Your request", "The force's response"],
        ["Point", "Outcome of our search"],
        ["Asked", "Chief Constable's position"],
        None,
    ],
)
def test_numbered_questions_are_answered_beside_them(read_letter_with_table, heads):
    read = read_letter_with_table(["Kent Police"], [heads, *QUESTIONS] if heads else QUESTIONS)
    assert values(read) == READ
    assert kinds(read) == []


def test_the_number_of_a_question_may_stand_in_a_column_of_its_own(read_letter_with_table):
    rows = [[str(at + 1), text.split(" ", 1)[1], answer] for at, (text, answer) in enumerate(QUESTIONS)]
    assert values(read_letter_with_table(["Kent Police"], rows)) == READ


def test_a_year_that_is_not_held_leaves_the_others(read_letter_with_table):
    none = "2016/17: no information held, as the flag was not carried over. 2017/18: 61 offences. 2018/19: 75 offences."
    read = read_letter_with_table(["Kent Police"], [["You ask", "We answer"], [QUESTIONS[0][0], none], *QUESTIONS[1:]])
    assert values(read) == READ
    assert kinds(read) == ["not-held"]
    assert read.record.outcome == "partial"


def test_numbered_offences_beside_figures_are_no_questions(read_letter_with_table):
    rows = [["Offence", "2018/19"], ["1. Rape of a female child under 13", "4"], ["2. Sexual grooming of a child", "7"]]
    read = read_letter_with_table(["Kent Police"], rows)
    assert sorted(c.bounds.low for c in read.counts) == [4, 7]


def test_a_row_of_figures_above_numbered_sentences_is_not_lost(read_letter_with_table):
    rows = [["Flagged offences 2018/19", "75"], *QUESTIONS[:2]]
    assert kinds(read_letter_with_table(["Kent Police"], rows)) != []
