"""Sentences below a line that is nothing but the title of an offence, or the name of whose they are."""

import pytest

from readings import kinds, read_file, said, values

LONG = "Causing or inciting a girl under 16 to engage in sexual activity, no penetration (022/20)"
TITLES = [("Voyeurism", "088/10"), (LONG, "022/20")]
YEARS = [
    ("In 2017/18 there were three.", "In 2018/19 there were eleven."),
    ("In 2017/18 we found three offences.", "In 2018/19 we found eleven offences."),
    ("There was one crime in 2017/18.", "There were eleven crimes in 2018/19."),
    ("three in 2017/18", "eleven in 2018/19"),
]


@pytest.mark.parametrize("between", ["\n", "\n    ", "\n\n"])
@pytest.mark.parametrize(("title", "code"), TITLES)
@pytest.mark.parametrize("sentences", YEARS)
def test_each_year_under_a_title_is_of_its_offence(tmp_path, title, code, sentences, between):
    first, second = sentences
    if between == "\n" and first.startswith("three"):
        between = "\n    "  # without a capital, set in: else one line carries on the other
    lines = between.join([title, first, second])
    reading = read_file(tmp_path, f"The crimes with the flag are these.\n\n{lines}\n\nYours faithfully\n")
    least = 1 if "one" in first else 3
    assert values(reading) == {("2017/18", code): (least, least), ("2018/19", code): (11, 11)}
    assert kinds(reading) == []


def test_each_title_heads_its_own_years():
    text = "Voyeurism\n\nIn 2017/18 there were three.\n\nIn 2018/19 there were four.\n\nExposure\n\n"
    text += "In 2017/18 there were five.\n\nIn 2018/19 there were six.\n\nIn 2019/20 there were seven."
    assert said(text) == [
        (3, "2017/18", "088/10"),
        (4, "2018/19", "088/10"),
        (5, "2017/18", "088/09"),
        (6, "2018/19", "088/09"),
        (7, "2019/20", "088/09"),
    ]


@pytest.mark.parametrize(
    "last",
    [
        "In all there were 57 in 2019/20.",
        "The force recorded 57 flagged offences in 2019/20.",
        "Taken together 57 were recorded in 2019/20.",
    ],
)
def test_what_sums_up_or_says_what_it_counts_is_not_of_the_title_above(last):
    text = f"Voyeurism\n\nIn 2017/18 there were three.\n\nIn 2018/19 there were four.\n\n{last}"
    assert ("088/10" in said(text)[-1]) is False


def test_the_same_year_again_is_not_of_the_title_above():
    text = "Voyeurism\n\nIn 2017/18 there were three.\n\nIn 2018/19 there were four.\n\nIn 2018/19 there were 60."
    assert (60, "2018/19", "088/10") not in said(text)


def test_years_behind_another_paragraph_are_not_of_the_title_above_it():
    text = "Voyeurism\n\nIn 2017/18 there were three.\n\nPlease bear in mind that records change.\n\n"
    text += "In 2018/19 there were 60."
    assert (60, "2018/19", "088/10") not in said(text)


@pytest.mark.parametrize("leader", ["______", "........", "······"])
def test_a_leader_of_any_sign_leads_to_a_number_in_words(leader):
    assert said(f"Voyeurism\n2017/18 {leader} three\n2018/19 {leader} eleven") == [
        (3, "2017/18", "088/10"),
        (11, "2018/19", "088/10"),
    ]


def test_a_title_broken_over_two_lines_is_one(tmp_path):
    title = "Causing or inciting a girl under 16 to engage in sexual activity -\nNo penetration"
    reading = read_file(tmp_path, f"{title}\n    2017/18: 3\n    2018/19: 11\n")
    assert values(reading) == {("2017/18", "022/20"): (3, 3), ("2018/19", "022/20"): (11, 11)}


@pytest.mark.parametrize(
    ("first", "named"),
    [
        ("There were three flagged voyeurism offences in 2017/18.", "088/10"),
        ("In 2017/18 three girls were victims.", "female"),
        ("On Snapchat there were three in 2017/18.", "snapchat"),
        ("Those for voyeurism are as follows.\n\nIn 2017/18 there were three.", "088/10"),
    ],
)
@pytest.mark.parametrize("second", ["There were eleven in 2018/19.", "In 2018/19 it was eleven.", "Eleven in 2018/19."])
def test_a_year_that_does_not_say_of_what_goes_on_from_the_paragraph_before_it(first, named, second):
    assert said(f"{first}\n\n{second}") == [(3, "2017/18", named), (11, "2018/19", named)]


@pytest.mark.parametrize(
    "before",
    [
        "In 2017/18 there were 57.\n\nIn 2017/18 three were against girls.",
        "Three of the crimes of 2017/18 were against girls.",
        "In 2017/18 three girls and four boys were victims.",
        "In 2017/18 there were three against girls, in all 57.",
    ],
)
def test_a_year_behind_a_part_of_another_is_no_part(before):
    assert said(f"{before}\n\nIn 2018/19 there were 60.")[-1] == (60, "2018/19")


def test_a_year_that_says_what_it_counts_does_not_go_on():
    text = "In 2017/18 three girls were victims.\n\nIn 2018/19 the force recorded 60 flagged offences."
    assert said(text)[-1] == (60, "2018/19")


def test_years_under_a_title_go_on_behind_the_lines_of_the_one_before():
    text = (
        "Voyeurism\n\nIn 2017/18 there were three.\nGirls: 2\nBoys: 1\n\nIn 2018/19 there were four.\nGirls: 3\nBoys: 1"
    )
    wholes = [(3, "2017/18", "088/10"), (4, "2018/19", "088/10")]
    found = said(text)
    assert [row for row in found if len(row) == 3] == wholes
    assert (3, "2018/19", "088/10", "female") in found
    assert len(found) == 6


def test_a_year_under_a_title_may_say_of_which_victims():
    text = "Voyeurism\n\nThree crimes were flagged in 2017/18.\n\n"
    text += "Four were flagged in 2018/19, three against girls and one against a boy."
    assert said(text)[1:] == [
        (4, "2018/19", "088/10"),
        (3, "2018/19", "088/10", "female"),
        (1, "2018/19", "088/10", "male"),
    ]
