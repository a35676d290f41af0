"""Columns whose cells print each count with its share in brackets, as their heading says."""

import pytest

from readings import Read, kinds, values

ROWS = [("Rape", 57, "7 (12.3%)", 4), ("Sexual assault", 21, "6 (28.6%)", 3), ("Total", 78, "13 (16.7%)", 7)]
COUNTED = {("2017/18", "rape"): (7, 7), ("2017/18", "sexual-assault"): (6, 6), ("2017/18",): (13, 13)}


def page(heading, rows=ROWS):
    return [["Offence", heading], *([row[0], row[2]] for row in rows)]


@pytest.mark.parametrize(
    "heading",
    [
        "Flagged online (% of all)",
        "Flagged online (%)",
        "Offences flagged online (and % of all offences)",
        "Online flag (as a percentage of all)",
        "Online flag (per cent)",
        "Flagged online (% change)",
        "Flagged online (number and %)",
        "Flagged online (no. and % of all)",
        "Flagged online (% in brackets)",
    ],
)
def test_a_count_before_the_share_that_its_heading_names_is_read(read_page: Read, heading):
    assert values(read_page("Offences with the online flag, 2017/18", page(heading))) == COUNTED


def test_such_a_column_beside_all_crimes_is_of_those_with_the_flag(read_page: Read):
    table = [["Offence", "All offences", "Of which flagged online (% of all)"], *(row[:3] for row in ROWS)]
    reading = read_page("Recorded offences, 2017/18", table)
    assert {(str(c.basis), c.bounds.low) for c in reading.counts} == {
        ("none", 57), ("none", 21), ("none", 78), ("flag", 7), ("flag", 6), ("flag", 13),
    }  # fmt: skip


def test_a_count_without_a_share_among_them_is_read_too(read_page: Read):
    rows = [("Rape", 57, "0"), ("Sexual assault", 21, "6 (28.6%)"), ("Total", 78, "6 (7.7%)")]
    reading = read_page("Offences with the online flag, 2017/18", page("Flagged online (% of all)", rows))
    assert sorted(c.bounds.low for c in reading.counts) == [0, 6, 6]


def test_a_count_that_is_bounded_before_its_share_leaves_the_column_one_of_counts(read_page: Read):
    rows = [("Rape", 57, "<5 (8%)"), ("Sexual assault", 21, "6 (28.6%)"), ("Theft", 5, "* (<5%)")]
    reading = read_page("Offences with the online flag, 2017/18", page("Flagged online (% of all)", rows))
    assert sorted((c.bounds.low, c.bounds.high) for c in reading.counts) == [(0, 4), (6, 6)]
    assert kinds(reading) == ["not-a-figure"]


@pytest.mark.parametrize(
    ("heading", "cells"),
    [
        ("Flagged online (% and number)", ["12 (7)", "29 (6)", "17 (13)"]),
        ("Flagged online (%, count)", ["12 (7)", "29 (6)", "17 (13)"]),
        ("Flagged online (% of all, with the number in brackets)", ["12 (7)", "29 (6)", "17 (13)"]),
        ("% flagged", ["12.3%", "28.6%", "16.7%"]),
        ("Flagged (% of all)", ["12.3", "28.6", "16.7"]),
        ("Flagged (% of all)", ["12.3%", "28.6%", "16.7%"]),
        ("Flagged (% of all)", ["12 ", "28", "16"]),
        ("Change (%)", ["7 (12.3%)", "6 (28.6%)", "13 (16.7%)"]),
        ("Difference on last year (%)", ["7 (12.3%)", "6 (28.6%)", "13 (16.7%)"]),
        ("Average a month (%)", ["7 (12.3%)", "6 (28.6%)", "13 (16.7%)"]),
        ("% of all (number)", ["12.3% (7)", "28.6% (6)", "16.7% (13)"]),
        ("Rate (%)", ["7 (12.3%)", "6 (28.6%)", "13 (16.7%)"]),
    ],
)
def test_a_column_of_shares_or_changes_stays_left_out(read_page: Read, heading, cells):
    table = [["Offence", "2017/18", heading], *([r[0], r[1], cell] for r, cell in zip(ROWS, cells, strict=True))]
    reading = read_page("Offences with the online flag", table)
    assert sorted(c.bounds.low for c in reading.counts) == [21, 57, 78]
