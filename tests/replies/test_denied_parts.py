"""What a sentence says that there was none of: of no other number of it (``42 in 2017/18, none on Snapchat``)."""

import pytest

from readings import said


@pytest.mark.parametrize(
    ("text", "none"),
    [
        ("There were 42 offences in 2017/18, none on Snapchat.", [(0, "2017/18", "snapchat")]),
        ("42 offences were recorded in 2017/18 and no victim was female.", [(0, "2017/18", "female")]),
        ("42 offences were recorded in 2017/18, none of them rape.", [(0, "2017/18", "rape")]),
        ("42 offences were recorded in 2017/18; none had a victim under 13.", [(0, "2017/18", "0-12")]),
        ("42 offences were recorded in 2017/18, with no victims under 13.", []),
        ("42 offences were recorded in 2017/18, of which none was on Snapchat.", []),
        ("42 offences were recorded in 2017/18 and we had no victims under 13.", []),
        ("42 offences were recorded in 2017/18 with no male victims.", []),
        ("No child under 13 was a victim in 2017/18, when 42 offences were recorded.", []),
    ],
)
def test_a_whole_is_not_of_the_part_that_there_was_none_of(text: str, none: list[tuple[int | str, ...]]):
    assert said(text) == [(42, "2017/18"), *none]


def test_a_part_of_a_part_that_there_was_none_of_is_no_figure_of_all():
    text = "In 2017/18 there were 42 offences against girls, none of whom were under 13."
    assert said(text) == [(42, "2017/18", "female")]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "In 2017/18 there were 42 offences against girls and none against boys.",
            [(42, "2017/18", "female"), (0, "2017/18", "male")],
        ),
        ("Where no victim was named, Snapchat was used in 12 offences in 2017/18.", [(12, "2017/18", "snapchat")]),
        ("In 2017/18 no victim was identified in 12 crimes on Snapchat.", [(12, "2017/18", "snapchat")]),
        (
            "In 2017/18 there were no offences on Snapchat, 12 on Facebook and 30 on Kik.",
            [(0, "2017/18", "snapchat"), (12, "2017/18", "facebook"), (30, "2017/18", "kik")],
        ),
        ("There were 42 rapes in 2017/18 and none in 2018/19.", [(42, "2017/18", "rape"), (0, "2018/19", "rape")]),
        (
            "In 2017/18, 12 offences had no platform recorded, 30 were on Snapchat.",
            [(12, "2017/18", "unknown"), (30, "2017/18", "snapchat")],
        ),
        (
            "Of the 42 offences in 2017/18, 30 were female, none male and 12 unknown.",
            [(42, "2017/18"), (30, "2017/18", "female"), (0, "2017/18", "male"), (12, "2017/18", "unknown")],
        ),
        ("In 2017/18 there were 42 offences on Snapchat and no arrests.", [(42, "2017/18", "snapchat")]),
    ],
)
def test_other_numbers_keep_their_parts_beside_a_word_for_nought(text: str, figures: list[tuple[int | str, ...]]):
    assert said(text) == figures
