"""Sentences that say of how many something holds without a number, or of parts of a part."""

import pytest

from readings import read_text, said

WITHOUT_A_NUMBER = [
    "In 2017/18 there were 90 flagged offences, mostly against girls.",
    "In 2017/18 there were 90 flagged offences, the great majority on Snapchat.",
    "We recorded 90 offences in 2017/18, nearly all of them rape.",
    "We recorded 90 offences in 2017/18, some with victims aged 13 to 15.",
    "Of the 90 offences flagged in 2017/18, more than half had a female victim.",
    "In 2017/18 most of the 90 offences were against girls.",
    "There were 90 such offences in 2017/18, on platforms such as Discord.",
    "Of the 90 offences in 2017/18, 67% were against girls.",
]


@pytest.mark.parametrize("text", WITHOUT_A_NUMBER)
def test_what_holds_of_most_crimes_narrows_no_number(text):
    assert said(text) == [(90, "2017/18")]


WITH_A_NUMBER = [
    "Of the 90 offences in 2017/18, most (60) were against girls.",
    "Of the 90 offences in 2017/18, 60 (67%) were against girls.",
    "In 2017/18 there were 90 offences, mostly against girls (60).",
    "Of the 90 offences in 2017/18 the majority, 60, were against girls.",
]


@pytest.mark.parametrize("text", WITH_A_NUMBER)
def test_what_holds_of_most_crimes_is_said_of_their_number_where_it_is_given(text):
    assert said(text) == [(90, "2017/18"), (60, "2017/18", "female")]


def test_the_most_common_is_no_quantity():
    assert said("In 2017/18 the most common platform was Snapchat with 60 offences.") == [(60, "2017/18", "snapchat")]


OF_WHOM = [
    "In 2017/18 60 girls were victims, of whom 41 were aged 13 to 15 and 19 under 13.",
    "In 2017/18 60 offences were against girls, most of whom (41) were aged 13 to 15 and 19 under 13.",
]


@pytest.mark.parametrize("text", OF_WHOM)
def test_parts_of_the_girls_are_girls(text):
    assert said(text) == [
        (60, "2017/18", "female"),
        (41, "2017/18", "female", "13-15"),
        (19, "2017/18", "female", "0-12"),
    ]


def test_parts_of_all_victims_are_of_no_other_kind():
    text = "In 2017/18 there were 90 victims, of whom 60 were girls and 30 boys."
    assert said(text) == [(90, "2017/18"), (60, "2017/18", "female"), (30, "2017/18", "male")]


def test_a_part_whose_kind_is_left_unsaid_is_told():
    read = read_text("In 2017/18 60 girls were victims, 41 aged 13 to 15, and 20 boys, of whom 12 were.")
    assert [issue.kind.value for issue in read.issues] == ["not-a-figure"]


CHANGES = [
    "We have seen a 62.5 per cent increase in reported rape offences, up from 112 in 2014 to 182 in 2018.",
    "There was an increase of 62.5% in recorded rape offences, from 112 in 2014 to 182 in 2018.",
    "A 62 per cent year on year rise in rape offences was seen, from 112 in 2014 to 182 in 2018.",
    "We saw growth of around 62% in rape offences: 112 in 2014 and 182 in 2018.",
    "There were 62% more rape offences in 2018 (182) than in 2014 (112).",
]


@pytest.mark.parametrize("text", CHANGES)
def test_a_share_by_which_crimes_grew_is_no_share_of_them(read_unasked_letter, text):
    found = {(c.offence, c.bounds.low) for c in read_unasked_letter(text).counts}
    assert found == {("rape", 112), ("rape", 182)}
