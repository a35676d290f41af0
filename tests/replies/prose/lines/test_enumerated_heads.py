"""Lettered lines that head figures of a letter: they stand beside one another, as their letters say."""

import pytest

from readings import read_text, said


def letter(heads, figures, signs="ABCD"):
    blocks = []
    for sign, head, numbers in zip(signs, heads, figures, strict=False):
        lines = [f"    {year} ..... {number}" for year, number in zip(("2017/18", "2018/19"), numbers, strict=True)]
        blocks.append("\n".join([f"{sign}. {head}", *lines]))
    return "\n\n".join(["Here is our answer.", *blocks])


WHOLE = "Flagged crimes against children"


@pytest.mark.parametrize("signs", ["ABCD", "abcd"])
def test_lettered_parts_of_which_the_later_has_more_are_all_of_the_first(signs):
    heads = [WHOLE, "Of these, victim aged 10 or 11", "Of these, female victim", "Of these, voyeurism"]
    text = letter(heads, [(90, 80), (31, 27), (58, 49), (9, 8)], signs)
    assert said(text)[2:] == [
        (31, "2017/18", "10-11"),
        (27, "2018/19", "10-11"),
        (58, "2017/18", "female"),
        (49, "2018/19", "female"),
        (9, "2017/18", "088/10"),
        (8, "2018/19", "088/10"),
    ]


def test_a_lettered_part_of_either_the_first_or_the_last_is_told():
    heads = [WHOLE, "Of these, victim aged 10 or 11", "Of these, male victim"]
    reading = read_text(letter(heads, [(90, 80), (31, 27), (14, 9)]))
    assert [c.bounds.low for c in reading.counts] == [90, 80, 31, 27]
    assert [issue.kind.value for issue in reading.issues] == ["unknown-measure"] * 2


def test_lettered_lines_that_point_at_none_before_stand_beside_one_another():
    heads = [WHOLE, "Victims aged 10 or 11", "Male victims"]
    read = said(letter(heads, [(90, 80), (31, 27), (14, 9)]))
    assert (14, "2017/18", "male") in read
    assert (9, "2018/19", "male") in read


@pytest.mark.parametrize("head", ["Of A, charged", "Of C, boys", "Of the crimes in B, Snapchat"])
def test_a_head_beside_one_that_was_left_out_is_not_under_it(head):
    heads = ["Crimes with the online flag", "Of these, girls", "Of these, aged under 13", head]
    reading = read_text(letter(heads, [(40, 52), (30, 41), (11, 12), (5, 6)]))
    assert [(count.bounds.low, str(count.age)) for count in reading.counts if count.bounds.low < 13] == []
    assert len(reading.issues) == 4
