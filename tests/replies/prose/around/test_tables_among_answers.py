"""Questions and answers on a sheet: tables below them, answers that point at tables, questions that go on."""

import pytest

from cyberflag.model import IssueKind, Measure, Outcome
from readings import kinds, values

HEADS = [["Kent Police 0417-19"], [], ["Question", "Response"]]
TOTAL = ["1. How many sexual offences against under 18s carried the online flag in 2018/19?", "105"]
YEARS = ["2017/18", "2018/19", "2019/20"]


def test_tables_below_questions_are_read_and_what_is_refused_beside_them_is_told(read_sheets):
    rows = [
        *HEADS,
        ["Q1", *YEARS],
        ["Flagged crimes", 61, 74, 83],
        [],
        ["Q2 (sex only)"],
        ["girl", 40, 50, 60],
        ["boy", 14, 16, 18],
        ["not recorded", 7, 8, 5],
        [],
        ["Q3 (age)", "See the table below. Ages are those when it was reported."],
        ["", *YEARS],
        ["0 to 12", 30, 35, 40],
        ["13 to 17", 31, 39, 43],
        ["Q4", "Refused, section 12(1): each file would have to be read."],
    ]
    reading = read_sheets(name="Kent 0417-19.xlsx", Answers=rows)
    assert len(reading.counts) == 18
    assert values(reading)["2018/19", "13-17"] == (39, 39)
    assert values(reading)["2019/20", "female"] == (60, 60)
    assert kinds(reading) == ["refused"]
    assert reading.record.outcome is Outcome.PARTIAL


def test_a_table_below_an_answer_may_begin_in_the_column_of_answers(read_sheets):
    rows = [
        *HEADS,
        TOTAL,
        ["2. By sex?", "Please see below"],
        ["", "Sex", *YEARS[:2]],
        ["", "Female", 42, 70],
        ["", "Male", 12, 35],
        ["3. Platform?", "We do not record this."],
    ]
    found = values(read_sheets(Answers=rows))
    assert found["2018/19",] == (105, 105)
    assert found["2017/18", "male"] == (12, 12)
    assert len(found) == 5


@pytest.mark.parametrize("heads", [[], [["Sex", "2018/19"]]])
def test_a_table_of_one_year_below_an_answer_that_points_at_it_is_read(read_sheets, heads):
    rows = [
        *HEADS,
        TOTAL,
        ["2. Of those in 2018/19, what was the victim's sex?", "It is set out in the table below:"],
        *heads,
        ["Female", 70],
        ["Male", 35],
        ["3. Platform?", "See above."],
    ]
    assert values(read_sheets(Answers=rows)) == {
        ("2018/19",): (105, 105),
        ("2018/19", "female"): (70, 70),
        ("2018/19", "male"): (35, 35),
    }


def test_a_numbered_question_narrows_the_table_below_it(read_sheets):
    rows = [*HEADS, TOTAL, ["2. Flagged offences against girls, by age", "See below"], ["", *YEARS[:2]]]
    found = values(read_sheets(Answers=[*rows, ["0 to 9", 6, 5], ["10 to 17", 50, 55]]))
    assert found["2017/18", "0-9", "female"] == (6, 6)


def test_a_figure_in_a_column_with_a_heading_of_its_own_makes_no_table(read_sheets):
    rows = [HEADS[0], [], ["Question", "Response", "Hours"], [*TOTAL, 3]]
    assert values(read_sheets(Answers=rows)) == {("2018/19",): (105, 105)}


def test_the_number_of_the_request_beside_the_force_is_no_figure(read_sheets):
    reading = read_sheets(name="Kent 402-2019.xlsx", Answers=[["Kent Police   402-2019"], [], HEADS[2], TOTAL])
    assert kinds(reading) == []


def test_questions_in_the_same_words_ask_for_parts_of_the_same_crimes(read_sheets):
    rows = [
        *HEADS,
        TOTAL,
        ["2. How many of these had a male victim?", "35"],
        ["3. How many of these had led to a charge?", "9"],
        ["4. How many of these were aged under 10?", "5"],
    ]
    reading = read_sheets(Answers=rows)
    assert [(c.measure, str(c.sex), str(c.age), c.bounds.low) for c in reading.counts] == [
        (Measure.OFFENCES, "all", "all", 105),
        (Measure.OFFENCES, "male", "all", 35),
        (Measure.CHARGES, "all", "all", 9),
        (Measure.OFFENCES, "all", "0-9", 5),
    ]


def test_questions_that_leave_out_of_what_they_ask_go_on_from_the_one_before_them(read_sheets):
    rows = [
        *HEADS,
        TOTAL,
        ["2. How many had a male victim?", "35"],
        ["3. How many were aged under 10?", "5"],
        ["4. How many involved Snapchat?", "20"],
    ]
    assert values(read_sheets(Answers=rows)) == {
        ("2018/19",): (105, 105),
        ("2018/19", "male"): (35, 35),
        ("2018/19", "0-9"): (5, 5),
        ("2018/19", "snapchat"): (20, 20),
    }


def test_the_sex_of_those_arrested_is_never_that_of_victims(read_sheets):
    rows = [*HEADS, TOTAL, ["2. How many people were arrested in 2018/19?", "42"], ["3. How many were female?", "4"]]
    reading = read_sheets(Answers=rows)
    assert {str(c.sex) for c in reading.counts} == {"all"}
    assert "Answers!B6" in {i.provenance.source for i in reading.issues}


@pytest.mark.parametrize("answer", ["5", "5 crimes", "2018/19: 5"])
def test_a_question_that_may_go_on_from_two_others_is_never_guessed(read_sheets, answer):
    rows = [*HEADS, TOTAL, ["2. How many of these had a male victim?", "35"], ["3. And how many under 10?", answer]]
    reading = read_sheets(Answers=rows)
    assert [c.bounds.low for c in reading.counts] == [105, 35]
    assert [(i.kind, i.provenance.source) for i in reading.issues] == [(IssueKind.UNKNOWN_MEASURE, "Answers!B6")]


def test_the_number_of_a_label_in_a_list_is_never_an_age(read_sheets):
    rows = [
        *HEADS,
        ["", *YEARS[:2]],
        ["1. Number of flagged sexual offences against under 18s", 52, 66],
        ["2. Of these, female victim", 30, 42],
        ["3. Of these, male victim", 10, 19],
        ["4. Of these, girls aged 13", 7, 8],
    ]
    assert values(read_sheets(Answers=rows)) == {
        ("2017/18",): (52, 52),
        ("2018/19",): (66, 66),
        ("2017/18", "female"): (30, 30),
        ("2018/19", "female"): (42, 42),
        ("2017/18", "male"): (10, 10),
        ("2018/19", "male"): (19, 19),
        ("2017/18", "13", "female"): (7, 7),
        ("2018/19", "13", "female"): (8, 8),
    }


@pytest.mark.parametrize("labels", [("12. Girls", "13. Girls"), ("(12) Girls", "(13) Girls")])
def test_numbers_before_labels_that_say_the_same_are_told(read_sheets, labels):
    reading = read_sheets(Data=[["", *YEARS[:2]], *([label, 5, 6] for label in labels)])
    assert not reading.counts
    assert kinds(reading)
