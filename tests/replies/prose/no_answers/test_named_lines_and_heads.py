"""Lines that name what the rows below them are of, heads that name what their columns are, keys and forms."""

import pytest

from cyberflag.model import Period, Request
from readings import ASKED, kinds, read_file, said, values

YEARS = ["", "2017/18", "2018/19"]
SEXES = [["Female", 31, 40], ["Male", 9, 8], ["Not stated", 4, 0]]
AGES = [["0-9", 10, 11], ["10-17", 30, 33], ["Not stated", 4, 4]]


@pytest.mark.parametrize("names", [("Victim's gender", "Age of victim"), ("By sex:", "2. Crimes by age")])
def test_lines_that_name_what_rows_are_of_part_them_into_tables(read_sheets, names):
    rows = [YEARS, ["Total", 44, 48], [names[0]], *SEXES, [], [names[1]], *AGES]
    reading = read_sheets(Data=rows)
    last = [c for c in reading.counts if c.period == ASKED.periods[1]]
    assert [(str(c.sex), str(c.age), c.bounds.low) for c in last] == [
        ("all", "all", 48),
        ("female", "all", 40),
        ("male", "all", 8),
        ("unknown", "all", 0),
        ("all", "0-9", 11),
        ("all", "10-17", 33),
        ("all", "unknown", 4),
    ]
    assert not reading.issues


def test_a_total_below_each_named_line_is_the_total_told_again(read_sheets):
    rows = [
        YEARS,
        ["Sex"],
        *SEXES,
        ["All", 44, 48],
        ["Offences"],
        ["071/17", 40, 41],
        ["086/10", 4, 7],
        ["All", 44, 48],
    ]
    reading = read_sheets(Data=rows)
    assert [c.total for c in reading.counts if c.bounds.low == 48] == [True, True]
    assert not reading.issues


def test_figures_below_names_on_lines_of_text_stand_under_the_years_above(tmp_path):
    lines = ["Kent Police", "", f"{'':20}{'2017/18':>10}{'2018/19':>10}", "-" * 40, f"{'Total':20}{44:10}{48:10}", ""]
    for name, rows in (("Victim's gender", SEXES), ("Age of victim", AGES)):
        lines += [name, *(f"  {label:18}{one:10}{two:10}" for label, one, two in rows), ""]
    lines += ["Code", f"  {'071/17':18}{20:10}{21:10}", f"  {'086/10':18}{2:10}{1:10}"]
    reading = read_file(tmp_path, "\n".join(lines), name="reply.txt")
    assert len(reading.counts) == 18
    assert [c.bounds.low for c in reading.counts if c.offence == "086/10"] == [2, 1]
    assert not reading.issues


@pytest.mark.parametrize("head", ["Year", "Financial year", "Sex"])
def test_a_name_over_a_total_is_the_total(read_sheets, head):
    rows = [
        ["HO class", "2017/18", "", "", "2018/19", "", ""],
        ["", "Girls", "", head, "Girls", "", head],
        ["", "0-9", "10-17", "Total", "0-9", "10-17", "Total"],
        ["88A", 1, 2, 3, 4, 5, 9],
        ["86", 6, 1, 7, 2, 2, 4],
    ]
    reading = read_sheets(merged=("B1:D1", "E1:G1", "B2:C2", "E2:F2"), Data=rows)
    assert values(reading)[("2018/19", "88A")] == (9, 9)
    assert not reading.issues


def test_small_counts_beside_a_label_like_those_below_head_no_columns_as_ages(read_sheets):
    reading = read_sheets(Data=[["Kent Police"], [], ["0-9", 10, 11], ["10-17", 30, 33]])
    assert not any(c.age.low == c.age.high for c in reading.counts)


def test_a_line_of_a_key_says_what_a_dash_is(read_sheets):
    rows = [["Sex", "2017/18", "2018/19"], ["Female", 12, "≤4"], ["Male", "-", 7], [], ["Key"]]
    rows += [["-  no such crimes recorded"], ["≤4  between one and four crimes"]]
    reading = read_sheets(Data=rows)
    assert values(reading)[("2017/18", "male")] == (0, 0)
    assert values(reading)[("2018/19", "female")] == (1, 4)
    assert not reading.issues


def test_bullets_below_notes_say_nothing_of_dashes(read_sheets):
    rows = [["Sex", "2017/18", "2018/19"], ["Female", 12, 5], ["Male", "-", 7], [], ["Key points"]]
    rows += [["- no crimes of adults are in this"], ["- no crime is counted twice"]]
    reading = read_sheets(Data=rows)
    assert ("2017/18", "male") not in values(reading)
    assert "ambiguous-blank" in kinds(reading)


@pytest.mark.parametrize("head", ["crimes_r5", "Offences (rounded to nearest 5)", "count_rnd5"])
def test_a_head_may_say_to_what_its_figures_are_rounded(read_sheets, head):
    reading = read_sheets(Data=[["ho_code", "victim_age", "fin_year", head], ["071/17", "0 to 9", "2017/18", 15]])
    assert values(reading) == {("2017/18", "071/17", "0-9"): (13, 17)}


def test_what_is_said_once_of_what_all_tables_count_holds_for_all(read_sheets):
    title = "All of these tables count individual child victims linked to crimes with the flag (each child once a year)"
    rows = [[title], [], YEARS, *SEXES, [], [], YEARS, *AGES]
    assert {c.measure for c in read_sheets(Data=rows).counts} == {"victims"}


def test_crimes_with_several_victims_are_crimes(read_sheets):
    rows = [YEARS, *SEXES, [], ["Crimes with several victims are counted once."]]
    assert {c.measure for c in read_sheets(Data=rows).counts} == {"offences"}


@pytest.mark.parametrize(
    "line",
    [
        "You sent no template for the sexes, so this is our own:",
        "They were made up as follows.",
        "We have filled in your template:",
        "Your template has been completed below:",
    ],
)
def test_a_form_that_was_filled_in_or_never_sent_is_an_answer(read_page, line):
    reading = read_page("Kent Police", line, [["Sex", "2017/18"], ["Female", 12], ["Male", 3]])
    assert values(reading) == {("2017/18", "female"): (12, 12), ("2017/18", "male"): (3, 3)}
    assert not reading.issues


def test_a_made_up_table_in_the_quoted_request_is_passed_over(read_page):
    request = ["<h2>Your request</h2>", "Kindly fill in a table like this one (the numbers are made up):"]
    form, answer = ([["Sex", "2017/18"], ["Female", f], ["Male", m]] for f, m in ((2, 1), (31, 9)))
    reading = read_page(*request, form, "<h2>Our response</h2>", "The figures are:", answer)
    assert values(reading) == {("2017/18", "female"): (31, 31), ("2017/18", "male"): (9, 9)}
    assert not reading.issues


def test_what_breaks_down_the_figure_under_a_year_is_of_that_year():
    text = (
        "1 April 2017 to 31 March 2018\n"
        "  Recorded with the flag: 40\n"
        "  Victim female in 31, male in 5, sex not known in fewer than five.\n"
        "  Victim aged under 10 in 6, 10 to 15 in 30, 16 or 17 in nil, no age held in 4."
    )
    assert said(text) == [
        (40, "2017/18"),
        (31, "2017/18", "female"),
        (5, "2017/18", "male"),
        (0, "2017/18", "unknown"),
        (6, "2017/18", "0-9"),
        (30, "2017/18", "10-15"),
        (0, "2017/18", "16-17"),
        (4, "2017/18", "unknown"),
    ]


def test_victims_below_the_figure_of_one_offence_are_not_those_of_the_year():
    text = "1 April 2017 to 31 March 2018\n  Grooming: 40\n  Victim female in 31, male in 9."
    assert all("female" not in figure for figure in said(text))


def test_a_title_in_capitals_on_victims_below_an_age_gives_no_figure():
    asked = Request(ASKED.basis, ASKED.measure, ASKED.ages, (Period.financial_year(2017),))
    assert said("ONLINE CRIMES, VICTIMS UNDER 18", asked) == []


@pytest.mark.parametrize("word", ["Online", "Internet", "online crime"])
def test_the_word_for_online_in_a_column_of_the_flag_is_no_website(read_sheets, word):
    heads = ["fin_year", "ho_code", "victim_age", "crimes", "flag"]
    reading = read_sheets(Data=[heads, ["2017/18", "071/17", "0 to 9", 5, word], ["2018/19", "071/17", 12, 6, word]])
    assert [(c.platform, c.bounds.low) for c in reading.counts] == [("all", 5), ("all", 6)]


@pytest.mark.parametrize(
    "line",
    [
        "Part two. The same crimes by the sex of the child are above.",
        "Question three: yes, the flag is used.",
        "No report on flagged crimes can be run that spans the two, so we ran one for each.",
        "Three offences are shown, as you asked for on the telephone.",
        "Four offences have a table of their own; the last table is of all crimes, those four among them.",
        "Seven classes stand in their own tab.",
        "The 6 platforms are given a column each.",
    ],
)
def test_numbers_that_order_or_point_back_count_nothing(read_page, line):
    reading = read_page("Kent Police", line, [["Sex", "2017/18"], ["Female", 12], ["Male", 3]])
    assert not reading.issues


@pytest.mark.parametrize(
    "text", ["Three offences were recorded in 2017/18.", "In 2017/18, three offences are in the table."]
)
def test_spelt_offences_of_a_year_are_still_told(text):
    assert said(text) == [(3, "2017/18")]


def test_an_answer_that_is_withheld_is_told_as_that_alone(read_page):
    first = ["<h2>Question 1: how many were recorded?</h2>", "2017/18: 31 crimes"]
    reading = read_page("Kent Police", *first, "<h2>Question 2: sexes</h2>", "Not disclosed. Section 40(2) applies.")
    assert {*kinds(reading)} == {"refused"}


@pytest.mark.parametrize("why", ["the requester withdrew that question", "you no longer need one, as you told us"])
def test_what_the_requester_gave_up_is_withheld_from_nobody(read_page, why):
    table = [["Sex", "2017/18"], ["Female", 12], ["Male", 3]]
    reading = read_page("Kent Police", table, f"No breakdown by offence was made; {why}.")
    assert reading.record.outcome == "full"
    assert not reading.issues


def test_what_is_withheld_beside_a_question_given_up_is_withheld(read_page):
    table = [["Sex", "2017/18"], ["Female", 12], ["Male", 3]]
    reading = read_page("Kent Police", table, "You withdrew question 3. Ages are withheld under section 40(2).")
    assert reading.record.outcome == "partial"
