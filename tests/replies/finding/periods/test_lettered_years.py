"""Columns headed by letters that stand for the years which the request lists by them, and by years below one cell."""

import pytest

from readings import values

REQUEST = "You asked for flagged offences recorded in (a) 2017/18, (b) 2018/19 and (c) 2019/20."
HEADS = ["HO code", "(a)", "(b)", "(c)"]
ROWS = [["071/17", "12", "14", "9"], ["086/02", "3", "0", "5"]]


def test_letters_over_columns_are_the_years_listed_by_them(read_letter_with_table):
    read = read_letter_with_table([REQUEST], [HEADS, *ROWS])
    assert values(read) == {
        ("2017/18", "071/17"): (12, 12),
        ("2018/19", "071/17"): (14, 14),
        ("2019/20", "071/17"): (9, 9),
        ("2017/18", "086/02"): (3, 3),
        ("2018/19", "086/02"): (0, 0),
        ("2019/20", "086/02"): (5, 5),
    }


@pytest.mark.parametrize(
    ("texts", "heads"),
    [
        ([REQUEST, "By (a) girls, (b) boys and (c) others."], HEADS),
        ([REQUEST.replace("2019/20", "the present year")], HEADS),
        ([REQUEST], ["HO code", "(a)", "(b)", "(d)"]),
        ([REQUEST], ["HO code", "(a)", "(a)", "(b)"]),
    ],
)
def test_letters_that_may_be_anything_else_are_told(read_letter_with_table, texts, heads):
    read = read_letter_with_table(texts, [heads, *ROWS])
    assert read.counts == ()
    assert read.issues != ()


def test_years_below_one_cell_over_them_all_head_columns(read_page):
    """The row above them, which names two kinds of labels, was taken for the heading of a list of records."""
    heads = (
        "<tr><th rowspan=2>Age of victim</th><th colspan=2>Calendar year</th></tr><tr><th>2017</th><th>2018</th></tr>"
    )
    rows = "<tr><td>8 years</td><td>1</td><td>4</td></tr><tr><td>9 years</td><td>6</td><td>5</td></tr>"
    read = values(read_page("Flagged offences", f"<table>{heads}{rows}</table>"))
    assert read == {("2017", "8"): (1, 1), ("2018", "8"): (4, 4), ("2017", "9"): (6, 6), ("2018", "9"): (5, 5)}


TOLD = "Your letter lists (a) 2017/18, (b) 2018/19 and (c) 2019/20."


@pytest.mark.parametrize(
    ("told", "line"),
    [
        ("You ask about i) 2017/18, ii) 2018/19 and iii) 2019/20.", "Flagged offences: i) 31, ii) 28 and iii) forty."),
        ("You ask about a) 2017/18; b) 2018/19; c) 2019/20.", "Flagged offences: a) - 31; b) - 28; c) - 40"),
    ],
)
def test_letters_with_half_a_bracket_are_the_years_listed_by_them(read_page, told, line):
    read = read_page(told, line)
    assert values(read) == {("2017/18",): (31, 31), ("2018/19",): (28, 28), ("2019/20",): (40, 40)}


def test_a_numbered_list_of_other_things_spoils_no_letters(read_page):
    read = read_page(TOLD, "1) The flag is set by officers.", "Flagged offences: (a) 31, (b) 28 and (c) 40.")
    assert values(read) == {("2017/18",): (31, 31), ("2018/19",): (28, 28), ("2019/20",): (40, 40)}


@pytest.mark.parametrize(
    "line",
    [
        "Flagged offences: (a) 31, (b) 28 and (c) forty.",
        "Flagged offences - (a): 31; (b): 28; (c): forty",
    ],
)
def test_letters_before_figures_of_a_line_are_the_years_listed_by_them(read_page, line):
    read = read_page(TOLD, line)
    assert values(read) == {("2017/18",): (31, 31), ("2018/19",): (28, 28), ("2019/20",): (40, 40)}
    assert [issue.kind.value for issue in read.issues] == []


@pytest.mark.parametrize(
    "texts",
    [
        ["You ask about (a) girls, (b) boys and (c) others.", "Flagged offences: (a) 31, (b) 28 and (c) 40."],
        [TOLD, "Flagged offences: (a) 31, (b) 28 and (d) 40."],
        [TOLD, "Flagged offences: (a) 31, (b) 28 and (a) 40."],
    ],
)
def test_letters_before_figures_that_are_no_years_listed_give_none(read_page, texts):
    assert values(read_page(*texts)) == {}


def test_figures_that_a_refusal_announces_are_read(read_page):
    refused = "To search the app would take 90 hours, so the whole request is refused under section 12(1)."
    all_the_same = "To assist you we are able to give you the figures that our system keeps by itself."
    read = read_page(TOLD, refused, all_the_same, "Flagged offences: (a) 31, (b) 28 and (c) 40.")
    assert values(read) == {("2017/18",): (31, 31), ("2018/19",): (28, 28), ("2019/20",): (40, 40)}
    assert read.record.outcome.value == "partial"


@pytest.mark.parametrize("noun", ["records", "files"])
def test_records_that_would_have_to_be_opened_are_no_crimes_where_they_are_told_by_year(read_page, noun):
    refused = f"We refuse this under section 12(1): 90 {noun} would have to be opened, which is 60 hours of work."
    read = read_page(
        refused, f"To assist you we can tell you how many {noun} there are: 40 in 2017/18 and 50 in 2018/19."
    )
    assert read.counts == ()
    assert read.record.outcome.value == "refused"


def test_flagged_records_beside_those_to_be_opened_are_counted(read_page):
    refused = (
        "We refuse the platform under section 12(1): 90 records would have to be opened, which is 60 hours of work."
    )
    assert values(read_page(refused, "In 2017/18 there were 40 flagged crimes on these records."))[("2017/18",)] == (
        40,
        40,
    )
