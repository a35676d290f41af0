"""What a sentence says that there was none of: of no other number of it (``42 in 2017/18, none on Snapchat``)."""

import pytest

from readings import Read, said


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


@pytest.mark.parametrize(
    "text",
    [
        "42 offences were recorded in 2017/18 (none on Snapchat or Kik).",
        "42 offences were recorded in 2017/18 and none of these were rape or grooming.",
        "42 offences were recorded in 2017/18; no offences were rape or sexual assault.",
        "42 offences were recorded in 2017/18; none against under 5s or 5 to 9 year olds.",
        "In 2017/18 there were 42 offences, none against victims under 13 or over 15.",
        "In 2017/18 there were 42 offences and no victims were under 13 or over 17.",
    ],
)
def test_several_of_a_kind_denied_by_one_word_are_of_no_number(text: str):
    assert said(text) == [(42, "2017/18")]


@pytest.mark.parametrize(
    "text",
    [
        "42 female and no male victims under 13 were recorded in 2017/18.",
        "42 girls and no boys under 13 were victims in 2017/18.",
        "42 offences on Snapchat and none on Kik against girls were recorded in 2017/18.",
        "42 offences on Snapchat and none on Kik against victims under 13 were recorded in 2017/18.",
        "42 offences of rape and no offences of grooming with a female victim were recorded in 2017/18.",
    ],
)
def test_what_may_be_of_a_number_and_of_a_nought_is_told(read_page: Read, text: str):
    reading = read_page(text)
    assert not reading.counts
    assert "not-a-figure" in [issue.kind.value for issue in reading.issues]


@pytest.mark.parametrize("part", ["none under 13 and 12 aged 13-15", "none aged under 13 and 12 aged 13 to 15"])
def test_a_number_behind_an_age_that_nobody_had_is_one(part: str):
    assert said(f"In 2017/18 there were 42 offences, {part}.") == [(42, "2017/18"), (12, "2017/18", "13-15")]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("None of the 42 offences in 2017/18 was on Snapchat.", (42, "2017/18")),
        ("None of the 42 offences recorded in 2017/18 had a victim under 13.", (42, "2017/18")),
        ("None of our 42 rapes in 2017/18 was on Snapchat or Kik.", (42, "2017/18", "rape")),
        ("None of the 42 offences on Snapchat in 2017/18 was against a girl.", (42, "2017/18", "snapchat")),
        ("None of the 42 offences related to Snapchat in 2017/18 had a victim under 13.", (42, "2017/18", "snapchat")),
    ],
)
def test_a_number_of_which_none_had_a_part_is_not_of_it(text: str, figure: tuple[int | str, ...]):
    assert said(text) == [figure]


@pytest.mark.parametrize(
    "part",
    [
        "no breakdown of under 13s is available",
        "no further information on female victims is held",
        "no rape of a female child under 16 among them",
    ],
)
def test_a_number_is_not_of_what_is_not_told_of_it(part: str):
    assert said(f"In 2017/18 there were 42 flagged offences; {part}.")[:1] == [(42, "2017/18")]


def test_a_number_keeps_its_part_beside_what_is_not_told():
    text = "In 2017/18 there were 42 offences on Snapchat and no breakdown by age is held."
    assert said(text) == [(42, "2017/18", "snapchat")]
