"""Cells that hold several lines, tables of questions and answers, and signs explained in a key."""

import pytest

from cyberflag.model import Marker
from cyberflag.vocabularies.signs.figure_rules import figure_rules_in
from readings import kinds, values


@pytest.fixture
def read_table(read_letter_with_table):
    return lambda rows, above=(): read_letter_with_table(above, rows)


def test_cells_of_as_many_lines_are_a_row_a_line(read_table):
    rows = [
        ["Age", "Year", "Flagged"],
        ["0 to 12", "2017/18\n2018/19", "38\n33"],
        ["13 to 17", "2017/18\n2018/19", "25\n39"],
    ]
    reading = read_table(rows)
    assert values(reading) == {
        ("2017/18", "0-12"): (38, 38),
        ("2018/19", "0-12"): (33, 33),
        ("2017/18", "13-17"): (25, 25),
        ("2018/19", "13-17"): (39, 39),
    }
    assert kinds(reading) == []


def test_each_line_of_a_cell_stands_at_the_place_of_its_cell(read_table):
    rows = [["Year", "Flagged"], ["2017/18\n2018/19", "38\n33"], ["2019/20", "12"]]
    places = [(c.provenance.source, c.printed) for c in read_table(rows).counts]
    assert places == [("table 1!B2", "38"), ("table 1!B2", "33"), ("table 1!B3", "12")]


def test_a_label_that_runs_over_two_lines_is_one_label(read_table):
    rows = [["Offence", "2017/18"], ["Sexual communication\nwith a child", "38"]]
    assert values(read_table(rows)) == {("2017/18", "071/17"): (38, 38)}


def test_a_table_of_questions_and_answers_is_read_as_text(read_table):
    rows = [
        ["Question", "Answer"],
        ["1. Number of sexual offences against under 18s flagged as online", "FY 2017/18: 233\nFY 2018/19: 267"],
        ["2. Of these, how many had a victim u13?", "FY 2018/19: 117"],
        ["3. Do you use the flag?", "Yes, since April 2015."],
    ]
    reading = read_table(rows)
    assert values(reading) == {
        ("2017/18",): (233, 233),
        ("2018/19",): (267, 267),
        ("2018/19", "0-12"): (117, 117),
    }
    assert reading.counts[0].provenance.source == "table 1!B2"


def test_a_number_beside_its_question_answers_it(read_table):
    rows = [
        ["How many flagged offences were recorded in 2017/18?", "14"],
        ["And in 2018/19?", "Twenty-one"],
        ["Is the flag used?", "Yes"],
    ]
    assert values(read_table(rows)) == {("2017/18",): (14, 14), ("2018/19",): (21, 21)}


@pytest.mark.parametrize(
    ("key", "sign", "bounds"),
    [
        ("Key: - no offences recorded; # fewer than 3, withheld under section 40(2)", "-", (0, 0)),
        ("Key: - no offences recorded; # fewer than 3, withheld under section 40(2)", "#", (0, 2)),
        ("Key: * = 1 to 4, - = nil", "*", (1, 4)),
        ("Legend: [c] suppressed; .. not available", "..", (0, None)),
    ],
)
def test_a_key_explains_each_of_its_signs(key, sign, bounds):
    meaning = figure_rules_in([key]).meaning(sign)
    assert (meaning.bounds.low, meaning.bounds.high) == bounds


def test_the_dash_of_a_list_explains_no_sign():
    assert figure_rules_in(["- No offences were recorded in 2017"]).meaning("-") is None


def test_a_small_range_in_a_column_of_figures_is_a_withheld_count(read_sheets):
    rows = [
        ["Year", "Sex", "Age", "Count of crimes"],
        ["2017/18", "F", "0 to 10", "15"],
        ["2017/18", "M", "0 to 10", "1 to 4"],
    ]
    reading = read_sheets(Data=rows)
    (withheld,) = [c for c in reading.counts if c.marker is Marker.SUPPRESSED]
    assert (withheld.bounds.low, withheld.bounds.high) == (1, 4)


def test_a_range_that_nobody_withholds_is_no_figure(read_sheets):
    reading = read_sheets(Data=[["Year", "Count of crimes"], ["2017/18", "15"], ["2018/19", "20 to 40"]])
    assert values(reading) == {("2017/18",): (15, 15)}
    assert "not-a-figure" in kinds(reading)
