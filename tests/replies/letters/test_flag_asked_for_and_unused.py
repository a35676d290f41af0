"""Letters of forces that do not use the flag, in which only the request names it: no figure is of flagged crimes."""

import pytest

ASKED_FOR = "You asked how many sexual offences against children carry the online crime flag."


def bases(reading):
    return {count.printed: count.basis.value for count in reading.counts}


@pytest.mark.parametrize(
    ("instead", "basis"),
    [
        ("Instead we searched the summaries for key words, which gave 61 in 2017/18.", "keyword"),
        ("In its place we looked through the notes of each crime for a list of words. In 2017/18: 61.", "keyword"),
        ("In 2017/18 there were 61 offences of a sexual nature.", "unknown"),
    ],
)
def test_a_flag_that_only_the_request_names_is_the_basis_of_no_figure(read_page, instead, basis):
    reading = read_page(ASKED_FOR, f"The flag is not used by this force. {instead}")
    assert bases(reading) == {"61": basis}


def test_the_question_above_an_answer_flags_no_crimes_of_a_force_without_the_flag(read_page):
    question = "1. How many sexual offences against children were flagged as online?"
    reading = read_page(question, "We do not use the flag. In 2017/18 there were 61 offences.")
    assert bases(reading) == {"61": "unknown"}


def test_the_question_above_an_answer_says_what_a_force_with_the_flag_counts(read_page):
    question = "1. How many sexual offences against children were flagged as online?"
    reading = read_page(question, "We have used the flag since 2015. In 2017/18 there were 61 offences.")
    assert bases(reading) == {"61": "flag"}


def test_a_table_below_a_request_for_flagged_crimes_is_not_of_them_where_the_flag_is_unused(read_page):
    table = [["Year", "Offences"], ["2017/18", "61"], ["2018/19", "74"]]
    reading = read_page(ASKED_FOR, "We do not use the flag. A keyword search gave these figures.", table)
    assert set(bases(reading).values()) == {"keyword"}
