"""How many crimes something was not recorded for, beside rules that say how often a crime is counted."""

import pytest

from readings import said


@pytest.mark.parametrize(
    "rest",
    [
        "and no sex was entered in seven",
        "and the sex had not been recorded in seven",
        "and nothing was entered in seven of them",
        "and no sex was given in seven offences",
    ],
)
def test_how_many_have_no_sex_recorded_is_no_rule_of_counting(rest):
    assert said(f"In 2018/19 the child was a girl in 41 of the flagged offences, a boy in nine, {rest}.") == [
        (41, "2018/19", "female"),
        (9, "2018/19", "male"),
        (7, "2018/19", "unknown"),
    ]


@pytest.mark.parametrize(
    "rule",
    [
        "A crime with a girl and a boy is counted in both.",
        "A child with two offences in a year is listed under each.",
        "A crime that names three apps is not shown in three rows.",
        "Each crime is entered in one row.",
    ],
)
def test_a_rule_of_counting_gives_no_figure(rule):
    assert said(f"In 2018/19 there were 57 flagged offences. {rule}") == [(57, "2018/19")]
