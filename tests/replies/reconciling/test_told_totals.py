"""Totals in sentences, tried against the tables beside them."""

import pytest

from readings import kinds

BY_SEX = [["Sex", "2017/18", "2018/19"], ["Female", "24", "34"], ["Male", "8", "6"], ["Unknown", "2", "1"]]


@pytest.fixture
def read_beside(read_letter_with_table):
    return lambda sentence, rows: read_letter_with_table(sentence.split("\n"), rows)


def test_a_total_that_the_rows_do_not_add_to_is_told_with_both_numbers(read_beside):
    reading = read_beside("The number of flagged offences recorded in 2018/19 was 67.", BY_SEX)
    (issue,) = [i for i in reading.issues if i.kind == "does-not-add-up"]
    assert "67" in issue.message
    assert "41" in issue.message
    assert len(reading.counts) == 7


def test_a_total_that_the_rows_add_to_is_no_issue(read_beside):
    reading = read_beside("The number of flagged offences recorded in 2018/19 was 41.", BY_SEX)
    assert kinds(reading) == []


def test_rows_without_one_for_the_unknown_may_leave_some_out(read_beside):
    reading = read_beside("The number of flagged offences recorded in 2018/19 was 67.", BY_SEX[:3])
    assert kinds(reading) == []


def test_rows_that_add_to_more_than_the_total_contradict_it(read_beside):
    reading = read_beside("The number of flagged offences recorded in 2018/19 was 30.", BY_SEX[:3])
    assert kinds(reading) == ["does-not-add-up"]


def test_a_printed_total_that_differs_from_the_text_is_told(read_beside):
    rows = [*BY_SEX, ["Total", "34", "41"]]
    reading = read_beside("The number of flagged offences recorded in 2018/19 was 14.", rows)
    assert "does-not-add-up" in kinds(reading)


def test_all_crimes_in_the_text_contradict_no_flagged_ones(read_beside):
    told = "In 2018/19 all recorded sexual offences, flagged or not, came to 900.\nOf them with the online flag:"
    reading = read_beside(told, BY_SEX)
    assert reading.counts[-1].bounds.low == 900
    assert "does-not-add-up" not in kinds(reading)


def test_a_part_that_is_more_than_all_told_is_pointed_at(read_letter_with_table):
    told = ["The flag was set on 103 offences in 2018/19."]
    reading = read_letter_with_table(told, [["App", "2018/19"], ["Kik", 19], ["Facebook", 131], ["Snapchat", 21]])
    assert kinds(reading) == ["does-not-add-up"]
    assert "a part of them, says 131" in reading.issues[0].message
