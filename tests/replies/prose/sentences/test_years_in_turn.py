"""Numbers in sentences whose years are told by their order, their rank, or the whole that they part."""

import pytest

from readings import kinds, read_text, said, values

WHOLE = "In 2017/18 the force recorded 58 such offences."


@pytest.mark.parametrize(
    "text",
    [
        "Going through the financial years from 2017/18 to 2019/20, we recorded 31, 44 and then 58 flagged offences.",
        "In the order of your letter we recorded 31, 44 and 58 offences with the flag.",
        "Year by year the flag was set on 31, 44 and 58 offences.",
        "Taking your years in turn, we recorded 31, 44 and then 58 offences with the flag.",
    ],
)
def test_numbers_stand_in_the_order_of_the_years_wherever_a_sentence_says_so(text):
    assert said(text) == [(31, "2017/18"), (44, "2018/19"), (58, "2019/20")]


@pytest.mark.parametrize(
    "text",
    [
        "A girl was the victim in 27 of the first year's offences, in 42 of the second's and 57 of the third's.",
        "Girls were the victims of 27 offences in the first year, of 42 in the second and of 57 in the latest.",
        "In the first year girls were the victims of 27 offences, in the second of 42 and in the third of 57.",
    ],
)
def test_years_are_told_by_their_rank_alone_behind_the_first(text):
    assert said(text) == [(27, "2017/18", "female"), (42, "2018/19", "female"), (57, "2019/20", "female")]


def test_the_same_numbers_of_others_and_of_those_that_nobody_wrote_down():
    text = (
        "Year by year the flag was set on 31, 44 and 58 offences. For boys the same three numbers are 5, 7 and 16. "
        "That leaves, again year by year, 2, 1 and 0 in which nobody wrote down the sex."
    )
    assert said(text)[3:] == [
        *((n, year, "male") for n, year in ((5, "2017/18"), (7, "2018/19"), (16, "2019/20"))),
        *((n, year, "unknown") for n, year in ((2, "2017/18"), (1, "2018/19"), (0, "2019/20"))),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Girls were the victims in 38 cases and boys in 10; 10 records are silent.",
        "Of girls there were 38, of boys 10, and in 10 the sex is not recorded.",
        "38 were against girls, 10 against boys and 10 do not say.",
    ],
)
def test_parts_that_add_up_to_the_whole_above_them_are_of_its_year(text):
    figures = said(f"{WHOLE}\n\n{text}")
    assert sorted(figures[1:]) == [(10, "2017/18", "male"), (10, "2017/18", "unknown"), (38, "2017/18", "female")]


def test_parts_that_do_not_add_up_to_the_whole_above_them_are_told():
    reading = read_text(f"{WHOLE}\n\nGirls were the victims in 88 cases and boys in 30; 10 records are silent.")
    assert len(reading.counts) == 1
    assert [issue.kind.value for issue in reading.issues] == ["unknown-period"] * 3


@pytest.mark.parametrize("words", ["of that kind", "of this type", "of the same nature"])
def test_crimes_of_that_kind_are_of_the_offence_named_before(words):
    text = (
        "Sexual communication with a child became an offence on 3 April 2017. "
        f"There were 21 flagged offences {words} in 2018/19 and 25 in 2019/20."
    )
    assert said(text) == [(21, "2018/19", "071/17"), (25, "2019/20", "071/17")]


def test_a_sentence_ends_behind_what_belongs_to_a_year():
    girls = "Girls had 27 of the first year's offences and 42 of the second's."
    text = f"{girls} Boys had 4 of the first year's and 5 of the second's."
    assert said(text) == [
        (27, "2017/18", "female"),
        (42, "2018/19", "female"),
        (4, "2017/18", "male"),
        (5, "2018/19", "male"),
    ]


@pytest.mark.parametrize("text", ["Our officers are 1,021 in number.", "The staff number 412 in all."])
def test_how_many_work_for_the_force_counts_no_crimes(text):
    reading = read_text(f"{WHOLE} {text}")
    assert [count.bounds.low for count in reading.counts] == [58]
    assert not reading.issues


@pytest.mark.parametrize(
    "text",
    [
        "Of the first year's offences 7 had a girl as victim, of the second's 9 and of the third's 15.",
        "In 2017/18, 2018/19 and 2019/20 there were, one for each year, 7, 9 and 15 flagged offences against girls.",
    ],
)
def test_numbers_behind_the_rank_of_their_year_are_of_it(text):
    assert said(text) == [(7, "2017/18", "female"), (9, "2018/19", "female"), (15, "2019/20", "female")]


def test_lists_of_the_years_are_each_of_the_words_beside_them():
    text = "Boys were the victims of 3, 5 and 6 offences respectively; in 0, 2 and 1 the sex was not noted."
    assert [figure[0] for figure in said(text) if figure[-1] == "male"] == [3, 5, 6]
    assert [figure[0] for figure in said(text) if figure[-1] == "unknown"] == [0, 2, 1]


def test_a_year_alone_on_its_line_heads_the_paragraph_below_it():
    text = "2017/18\n\nThere were 30 flagged offences.\n\n22 were against girls, 6 against boys and 2 do not say."
    later = "2018/19\n\nThere were 41 flagged offences."
    assert said(f"{text}\n\n{later}") == [
        (30, "2017/18"),
        (22, "2017/18", "female"),
        (6, "2017/18", "male"),
        (2, "2017/18", "unknown"),
        (41, "2018/19"),
    ]


def test_a_table_that_parts_the_number_of_the_sentence_above_it_is_of_its_year(read_page):
    parts = [["Age", "0-12", "13-17"], ["Offences", 10, 20]]
    reading = read_page(
        "<h2>Kent Police</h2>",
        "For April 2017 to March 2018 the figure is 30 flagged offences.",
        parts,
        "Of girls 22, of boys 6, not recorded 2.",
    )
    assert values(reading)[("2017/18", "13-17")] == (20, 20)
    assert values(reading)[("2017/18", "unknown")] == (2, 2)
    assert kinds(reading) == []


def test_parts_that_do_not_say_withhold_nothing(read_page):
    reading = read_page("<h2>Kent Police</h2>", f"{WHOLE} 38 were against girls, 10 against boys and 10 do not say.")
    assert kinds(reading) == []


@pytest.mark.parametrize("heads", [["17 or 16", "15-13", "12, 11, 10"], ["10, 11, 12", "13 to 15", "16 or 17"]])
def test_lists_of_ages_head_columns(read_sheets, heads):
    rows = [["Flagged offences against girls"], ["Year", *heads, "All ages"], ["2017/18", 3, 20, 9, 32]]
    rows += [["2018/19", 4, 22, 8, 34]]
    ages = {str(count.age) for count in read_sheets(Girls=rows).counts}
    assert ages == {"10-12", "13-15", "16-17", "all"}


@pytest.mark.parametrize(
    "note", ["% rounded to nearest 5, may not total to 100", "Shares are rounded and need not come to 100"]
)
def test_the_numbers_of_a_note_on_shares_are_no_figures(read_sheets, note):
    rows = [["Flagged offences"], ["", *("2017/18", "2018/19")], ["Girls", 20, 33], ["Boys", 10, 17], [], [note]]
    assert kinds(read_sheets(Data=rows)) == []


def test_what_each_sheet_holds_counts_nothing():
    reading = read_text(f"{WHOLE} There is one tab for girls, one for boys, one where neither is on record.")
    assert [count.bounds.low for count in reading.counts] == [58]
    assert not reading.issues
