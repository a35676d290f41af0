"""Sentences with figures in which a bracket says which numbers are too small to give."""

import pytest

from cyberflag.model import Outcome
from readings import kinds, said, values

RULES = pytest.mark.parametrize(
    "rule",
    [
        "we do not show a count that is no greater than four",
        "a figure of 4 or fewer is never printed",
        "we do not give any number below five, section 40(2)",
        "totals between one and four are not published",
        "numbers from 1 to 4 are suppressed",
        "we withhold any figure below 5 under section 40(2)",
    ],
)


@RULES
def test_the_number_in_a_rule_on_small_numbers_is_no_figure(rule):
    text = f"Girls were the victims of 14 of the offences of 2017/18 ({rule}), and of 21 of those of 2018/19."
    assert said(text) == [(14, "2017/18", "female"), (21, "2018/19", "female")]


@RULES
def test_a_bracket_on_small_numbers_withholds_no_part_of_the_answer(read_page, rule):
    reading = read_page(f"We recorded 14 flagged offences in 2017/18 ({rule}) and 21 in 2018/19.")
    assert reading.record.outcome is Outcome.FULL


def test_a_rule_on_small_numbers_over_a_table_leaves_nothing_to_count(read_page):
    rule = "Where a count is six or lower, noughts too, you will find '6 or fewer'."
    reading = read_page(rule, [["Year", "Flagged offences"], ["2017/18", "14"], ["2018/19", "6 or fewer"]])
    assert values(reading) == {("2017/18",): (14, 14), ("2018/19",): (0, 6)}
    assert kinds(reading) == []


def test_a_bracket_on_small_numbers_refuses_no_figures_beside_it(read_page):
    text = "In 2017/18 we recorded 31 flagged offences (we withhold any figure of 5 or fewer) and in 2018/19 44."
    reading = read_page(text)
    assert values(reading) == {("2017/18",): (31, 31), ("2018/19",): (44, 44)}
    assert "refused" not in kinds(reading)


@pytest.mark.parametrize(
    "rule",
    [
        "Where there were one or two offences the table reads <3, and the totals count them.",
        "If there was 1 or 2 crimes in a year the box shows <3.",
        "One or two offences are printed as <3.",
    ],
)
def test_the_sign_in_a_rule_on_one_or_two_is_no_figure(read_sheets, rule):
    reading = read_sheets(A=[["Offences by age"], [rule], ["Age", "2017/18", "2018/19"], ["13", "<3", 4], ["14", 8, 0]])
    assert values(reading)["2017/18", "13"] == (1, 2)
    assert kinds(reading) == []


@pytest.mark.parametrize(
    "rule", ["A count of 1 2 3 or 4 is printed as '1 to 4'.", "1 2 3 and 4 are printed as '1 to 4'."]
)
def test_a_rule_that_has_lost_its_commas_begins_with_its_first_number(read_page, rule):
    reading = read_page(rule, [["Year", "Flagged offences"], ["2017/18", "14"], ["2018/19", "1 to 4"]])
    assert values(reading) == {("2017/18",): (14, 14), ("2018/19",): (1, 4)}
