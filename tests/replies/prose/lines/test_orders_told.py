"""Lines that say one number after the other what each stands for, above their lines or below them."""

import pytest

from readings import said

LINES = "Kik: 4, then 5\nSkype: none / 8\n"
READ = [(4, "2017/18", "kik"), (5, "2018/19", "kik"), (0, "2017/18", "skype"), (8, "2018/19", "skype")]


@pytest.mark.parametrize(
    "order",
    [
        "The first number is for 2017/18, the second for 2018/19.",
        "In each line the first figure is of 2017/18 and the other of 2018/19.",
        "First count: 2017/18; second count: 2018/19.",
        "We put 2017/18 first, then 2018/19.",
        "The pairs are in the order 2017/18, 2018/19.",
    ],
)
def test_an_order_told_one_by_one_holds_for_the_lines_above_it_and_below(order):
    assert said(f"Which app?\n{LINES}{order}\n") == READ
    assert said(f"Which app?\n{order}\n{LINES}") == READ


def test_the_other_order_is_taken_as_it_is_told():
    found = said(f"Which app?\n{LINES}The first figure is for 2018/19, the second for 2017/18.\n")
    assert found[:2] == [(4, "2018/19", "kik"), (5, "2017/18", "kik")]


def test_an_order_below_does_not_reach_over_a_question():
    order = "The first number is for 2017/18, the second for 2018/19."
    found = said(f"1. Which app?\n{LINES}2. Which offences?\n{order}\nVoyeurism: 2, 3\n")
    assert found == [(2, "2017/18", "088/10"), (3, "2018/19", "088/10")]


def test_numbers_of_another_order_or_of_none_are_told_of():
    assert said(f"Which app?\n{LINES}The first request came in 2017/18 and the second in 2018/19.\n") == []
    assert (
        said(f"Which app?\n{LINES}The first number is for 2016/17, the second for 2017/18, the third for 2018/19.\n")
        == []
    )


def test_sexes_told_one_by_one_are_those_of_the_numbers():
    lines = "2017/18: 4, 5\n2018/19: 12, 8\n"
    found = said(f"Was it a girl or a boy?\nThe first number is girls, the second boys.\n{lines}")
    assert (4, "2017/18", "female") in found
    assert (8, "2018/19", "male") in found
