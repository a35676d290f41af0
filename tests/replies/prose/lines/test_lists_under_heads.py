"""Lists under heads of one rank, figures of further years, and ages with their figures right behind them."""

from dataclasses import replace

import pytest

from cyberflag.model import Measure, Period
from cyberflag.replies.prose.lines.labels import label_meaning
from readings import ASKED, read_text, said

YEARS = "2017/18 = {}\n2018/19 = {}\n"


def lists(*heads):
    """Each head with a figure for two years below it."""
    return "\n".join(f"{head}\n{YEARS.format(one, other)}" for head, one, other in heads)


def test_victims_after_a_list_of_offences_are_those_of_all():
    text = lists(("Rape", 4, 6), ("Voyeurism", 5, 7), ("Female", 6, 8), ("Male", 3, 5), ("Aged 0 to 12", 9, 13))
    assert said(text)[4:] == [
        (6, "2017/18", "female"),
        (8, "2018/19", "female"),
        (3, "2017/18", "male"),
        (5, "2018/19", "male"),
        (9, "2017/18", "0-12"),
        (13, "2018/19", "0-12"),
    ]


def test_victims_that_come_again_below_each_offence_are_those_of_the_offence():
    text = lists(("Rape", 4, 6), ("Female", 4, 6), ("Voyeurism", 5, 7), ("Female", 3, 5))
    assert said(text) == [
        (4, "2017/18", "rape"),
        (6, "2018/19", "rape"),
        (4, "2017/18", "rape", "female"),
        (6, "2018/19", "rape", "female"),
        (5, "2017/18", "088/10"),
        (7, "2018/19", "088/10"),
        (3, "2017/18", "088/10", "female"),
        (5, "2018/19", "088/10", "female"),
    ]


def test_a_head_right_below_another_stands_under_it():
    text = "Rape\n\n" + lists(("Female", 4, 6), ("Male", 1, 2)) + "\nVoyeurism\n\n" + lists(("Female", 3, 5))
    assert [row[2:] for row in said(text)[::2]] == [("rape", "female"), ("rape", "male"), ("088/10", "female")]


@pytest.mark.parametrize("all_of_them", ["all crimes with flag", "All offences with the online flag"])
def test_all_flagged_crimes_are_flagged(all_of_them):
    counts = read_text(lists((all_of_them, 31, 44))).counts
    assert {str(count.basis) for count in counts} == {"flag"}


OF_ALL_YEARS = [
    "We recorded 50 rape offences in 2017/18, 66 in 2018/19 and 79 in 2019/20.",
    "In 2017/18, 50 of the offences were rape; the figures for 2018/19 and 2019/20 were 66 and 79.",
    "We recorded 50 offences of rape in 2017/18 and, in 2018/19 and 2019/20, 66 and 79.",
    "50 rape offences were recorded in 2017/18, rising to 66 in 2018/19 and then 79 in 2019/20.",
]


@pytest.mark.parametrize("text", OF_ALL_YEARS)
def test_figures_of_further_years_count_what_the_first_does(text):
    assert said(text) == [(50, "2017/18", "rape"), (66, "2018/19", "rape"), (79, "2019/20", "rape")]


def test_the_next_sentence_with_the_figures_of_further_years_counts_the_same():
    text = (
        "In 2017/18, 50 of the offences had a female victim. The figure for 2018/19 was 66, and for 2019/20 it was 79."
    )
    assert said(text) == [(50, "2017/18", "female"), (66, "2018/19", "female"), (79, "2019/20", "female")]


BARE = [
    "Girls were the victims in 12 offences in 2017/18. In 2018/19 there were 14, and in 2019/20 nine.",
    "In 2017/18, 12 of the victims were girls. There were 14 in 2018/19 and nine in 2019/20.",
]


@pytest.mark.parametrize("text", BARE)
def test_a_sentence_of_nothing_but_figures_of_other_years_counts_what_the_one_before_does(text):
    assert said(text) == [(12, "2017/18", "female"), (14, "2018/19", "female"), (9, "2019/20", "female")]


def test_a_sentence_of_figures_after_one_of_a_whole_and_its_parts_is_of_the_whole():
    text = "In 2017/18 there were 40 offences, 12 of them against girls. In 2018/19 there were 51."
    assert said(text) == [(40, "2017/18"), (12, "2017/18", "female"), (51, "2018/19")]


@pytest.mark.parametrize(
    "text",
    [
        "There were 12 rapes in 2017/18 (14 in 2018/19, 9 in 2019/20).",
        "12 rapes were flagged in 2017/18; in 2018/19 there were 14; in 2019/20, 9.",
    ],
)
def test_a_number_right_before_an_offence_counts_it(text):
    assert said(text) == [(12, "2017/18", "rape"), (14, "2018/19", "rape"), (9, "2019/20", "rape")]


@pytest.mark.parametrize("total", ["Total", "Overall total", "All"])
def test_a_total_after_lists_of_victims_is_of_all_of_them(total):
    text = lists(("Female", 6, 8), ("Male", 3, 5), (total, 9, 13))
    assert said(text)[4:] == [(9, "2017/18"), (13, "2018/19")]


def test_figures_of_further_years_that_name_what_they_count_do_not_count_what_the_first_does():
    text = "We recorded 50 rape offences in 2017/18 and 66 sexual communication offences in 2018/19."
    assert said(text) == [(50, "2017/18", "rape"), (66, "2018/19", "071/17")]


@pytest.mark.parametrize(
    "ages",
    [
        "By age: 9 and under 23, 10 to 15 36, 16 or 17 one, not known two.",
        "Ages: 9 and under, 23; 10 to 15, 36; 16 or 17, one; not known, two.",
        "By age of the victim - under 10 23, 10 to 15 36, 16 and 17 one, and unknown two",
    ],
)
def test_ages_with_their_figures_right_behind_them_are_read(ages):
    assert said(f"For 2017/18 there were 62 offences:\n{ages}")[1:] == [
        (23, "2017/18", "0-9"),
        (36, "2017/18", "10-15"),
        (1, "2017/18", "16-17"),
        (2, "2017/18", "unknown"),
    ]


def test_a_reply_that_says_it_counts_victims_counts_them_from_the_first_figure(read_page):
    read = read_page(
        "Please note that we have counted victims, of flagged crimes.", "In 2017/18 there were 62 victims."
    )
    assert [count.measure for count in read.counts] == [Measure.VICTIMS]
    assert ASKED.measure is Measure.OFFENCES


@pytest.mark.parametrize(
    "year", ["{}: {}", "{} = {}", "Total for {}: {}", "{} (total = {})", "{} - total {}", "Offences in {}: {}"]
)
@pytest.mark.parametrize("bullet", ["  * ", "- ", "• "])
def test_a_list_right_below_the_figure_of_a_year_is_of_that_year(year, bullet):
    parts = f"{bullet}girls: 9\n{bullet}not known: 0\n"
    text = f"{year.format('2017/18', 21)}\n{parts}\n{year.format('2018/19', 34)}\n{parts}"
    assert said(f"Since April 2017 there were such crimes, as follows.\n\n{text}") == [
        (21, "2017/18"),
        (9, "2017/18", "female"),
        (0, "2017/18", "unknown"),
        (34, "2018/19"),
        (9, "2018/19", "female"),
        (0, "2018/19", "unknown"),
    ]


@pytest.mark.parametrize("text", ["2017/18: 21\n2018/19: 34\n- girls: 9", "2017/18: 21\nThese are\n- girls: 9"])
def test_a_list_below_the_figures_of_several_years_or_other_words_is_told(text):
    assert [figure for figure in said(text) if "female" in figure] == []
    assert read_text(text).issues


def test_a_numbered_answer_below_the_figure_of_a_year_is_no_part_of_it():
    assert [figure for figure in said("1. 2017/18: 21\n2. Girls: 9") if "female" in figure] == []


@pytest.mark.parametrize("head", ["Age of the child, {}", "By age ({})", "Ages of victims - {}", "Victims by age {}"])
def test_a_year_behind_the_name_of_a_breakdown_is_that_of_the_lines_below_it(head):
    asked = replace(ASKED, periods=tuple(map(Period.calendar_year, (2017, 2018))))
    lists = [f"{head.format(year)}\n  12 ........ {n}\n  13 - 15 ... {n + 3}" for year, n in ((2017, 4), (2018, 9))]
    text = "\n\n".join(["Flagged offences", "Nothing of the crimes of 2016 can be told.", *lists])
    assert said(text, asked) == [
        (4, "2017", "12"),
        (7, "2017", "13-15"),
        (9, "2018", "12"),
        (12, "2018", "13-15"),
    ]


def test_the_year_of_an_act_is_no_period_of_a_label():
    assert label_meaning("Sexual Offences Act 2003")[0].period is None
    assert label_meaning("Girls (2018)")[0].period == Period.calendar_year(2018)


@pytest.mark.parametrize("head", ["Unknown", "Not recorded", "Sex not stated", "Not known"])
@pytest.mark.parametrize("line", ["Age not recorded - 4", "Not known - 4", "Age unknown - 4"])
def test_an_unknown_head_beside_heads_is_of_their_kind(head: str, line: str):
    text = (
        "There were 39 rapes in 2018/19.\n\nFemale\n11 and under - 9\n12-15 - 18\n\n"
        f"Male\n11 and under - 2\n12-15 - 5\n\n{head}\n{line}\n"
    )
    count = read_text(text).counts[-1]
    assert (count.bounds.low, str(count.sex), str(count.age)) == (4, "unknown", "unknown")
