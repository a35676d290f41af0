"""Codes whose slash is a word, and titles with another word for an act."""

import pytest

from readings import offence_said


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("HOCR 88 sub 01", "088/01"),
        ("class 86, sub-class 10", "086/10"),
        ("HO class 22 subclass 21", "022/21"),
        ("Home Office class 71 code 17", "071/17"),
        ("Meeting a boy following grooming [class 88 sub-code 2]", "088/02"),
        ("70 code 71", None),
        ("88 sub 99", None),
    ],
)
def test_a_word_may_stand_for_the_slash_of_a_code(text, value):
    assert offence_said(text) == value


@pytest.mark.parametrize("doing", ["take part in", "participate in", "join in"])
def test_who_takes_part_in_an_activity_engages_in_it(doing):
    assert offence_said(f"Inciting a girl under 13 to {doing} sexual activity, non-penetrative") == "021/03"


@pytest.mark.parametrize(
    ("text", "value"), [("MAKE/DIST IND IMAGE CHILD", "086/02"), ("POSS INDCNT PHOTO CHILD", "086/10")]
)
def test_indecent_may_be_cut_short(text, value):
    assert offence_said(text) == value


@pytest.mark.parametrize(
    "text",
    [
        "071/01 Cause a child to watch a sexual act",
        "Causing a child to watch a sexual act (071/01)",
        "71/1 - Causing a child to watch a sexual act",
        "07101 cause children to watch a sexual act",
        "071/01 Facilitate sexual activity in the presence of a child",
    ],
)
def test_one_of_the_acts_that_a_title_lists_is_that_offence_beside_its_code(text):
    assert offence_said(text) == "071/01"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Cause a child to watch a sexual act", "sexual-activity"),
        ("071/01 Sexual activity with a child", None),
        ("071/01 Sexual activity in the presence of a child", None),
        ("071/01 Causing a child under 13 to watch a sexual act", None),
        ("071/17 Cause a child to watch a sexual act", None),
        ("071/02 Causing a child to watch a sexual act", None),
        ("071/01 Sexual communication with a child", None),
        ("071/01 Rape", None),
    ],
)
def test_another_act_or_code_contradicts_it_still(text, value):
    assert offence_said(text) == value
