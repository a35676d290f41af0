"""Signs of withheld numbers as officers explain them: under other lines, beside the table, in other words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cyberflag.replies import ReplyReading
from cyberflag.vocabularies.signs.figure_rules import figure_rules_in
from readings import kinds

_TITLE = ["Sexual offences with the online flag, child victims"]


def _table(sign: str) -> list[list[object]]:
    return [
        ["Age of victim", "2017/18", "2018/19", "2019/20"],
        ["Under 10", 6, sign, 0],
        ["10 to 13", 14, 21, sign],
        ["14 to 17", sign, 33, 40],
    ]


def _bounds(reading: ReplyReading, sign: str) -> set[tuple[int, int | None]]:
    return {(count.bounds.low, count.bounds.high) for count in reading.counts if count.printed == sign}


@pytest.mark.parametrize(
    ("sign", "note"),
    [
        ("x", "x = between 1 and 4 crimes; totals are not affected"),
        ("x", "x: one to four"),
        ("x", "Where x is printed the number is 1 to 4."),
        ("x", "Numbers under 5 = x"),
        ("x", "Numbers from 1 to 4 are x-ed out"),
        ("s", "s = 1 to 4"),
        ("?", "? = from 1 to 4"),
        ("n.d.", "n.d. = not disclosed, 1 to 4"),
        ("***", "*** = 1 to 4"),
        ("--", "-- means 1 to 4"),
        ("...", "... = 1 to 4"),
        ("*", "* = 1/2/3/4"),
        ("*", "* 1..4"),
        ("*", "Numbers below 5 are asterisked"),
        ("*", "Small number rule: 1, 2, 3, 4 -> *"),
        ("*", "*Figures under 5 not given (s.40)"),
        ("*", "* = LT5"),
        ("*", "* = at most 4"),
        ("*", "* = 4 max"),
        ("*", "* = less than or equal to 4"),
        ("*", "* between 0 and 5 (exclusive)"),
        ("few", "few = 1 to 4"),
    ],
)
def test_a_sign_below_the_table_and_other_lines_is_read(
    read_sheets: Callable[..., ReplyReading], sign: str, note: str
) -> None:
    reading = read_sheets(
        Sheet1=[["Kent Police - 881/20"], _TITLE, [], *_table(sign), [], [note], ["Drawn in 3 hours"]]
    )
    assert len(reading.counts) == 9
    assert _bounds(reading, sign) == {(1, 4)}
    assert kinds(reading) == []


@pytest.mark.parametrize("row", [0, 1, 3])
@pytest.mark.parametrize(
    ("sign", "note"),
    [
        ("*", "* = 1 to 4"),
        ("*", "Key: * = 1 to 4"),
        ("-", "- = 1 to 4"),
        ("x", "x = fewer than 5"),
        ("S", "S = suppressed (1 to 4)"),
        ("*", "Numbers below 5 are suppressed"),
    ],
)
def test_a_key_on_the_right_of_the_table_heads_no_column(
    read_sheets: Callable[..., ReplyReading], sign: str, note: str, row: int
) -> None:
    table = _table(sign)
    table[row] = [*table[row], None, note]
    reading = read_sheets(Sheet1=[_TITLE, [], *table])
    assert len(reading.counts) == 9
    assert _bounds(reading, sign) == {(1, 4)}
    assert kinds(reading) == []


def test_a_span_with_blanks_around_its_dash_is_a_withheld_number(read_sheets: Callable[..., ReplyReading]) -> None:
    assert _bounds(read_sheets(Sheet1=[_TITLE, [], *_table("1 - 4")]), "1 - 4") == {(1, 4)}


def test_a_line_with_a_small_letter_goes_on_the_line_before_it_unless_it_explains_that_letter() -> None:
    assert figure_rules_in(["Figures below 5 are", "shown as *"]).meaning("*") is not None
    assert figure_rules_in(["Request 12", "x = 1 to 4"]).meaning("x") is not None


def test_dates_and_shares_between_strokes_are_no_small_numbers() -> None:
    assert figure_rules_in(["* Data drawn on 1/4/20", "* Week 3/52"]).signs == ()


@pytest.mark.parametrize("note", ["* = single digit", "* denotes single figures"])
def test_a_single_digit_is_at_most_nine(note: str) -> None:
    rule = figure_rules_in([note]).meaning("*")
    assert rule is not None
    assert (rule.bounds.low, rule.bounds.high) == (0, 9)


@pytest.mark.parametrize(
    "note",
    ["* = 1 to 4, - = 0", "Dash: no crimes. Star: 1 to 4 crimes.", "Key: * = 1 to 4; - = nil"],
)
def test_signs_explained_in_a_letter_are_no_figures_behind_labels(
    read_page: Callable[..., ReplyReading], note: str
) -> None:
    rows = _table("*")
    rows[1][3] = "-"
    reading = read_page(_TITLE[0], rows, note)
    assert _bounds(reading, "*") == {(1, 4)}
    assert _bounds(reading, "-") == {(0, 0)}
    assert kinds(reading) == []


@pytest.mark.parametrize(
    ("sign", "note", "bounds"),
    [
        (":", ": too small to be released", (1, None)),
        ("/", "/ withheld as the number is low", (1, None)),
        ("!", "! suppressed, since a child could be identified", (1, None)),
        (":", "Key: a colon (:) means 1 to 4", (1, 4)),
        (":", '":" means fewer than five', (1, 4)),
        ("*", '"*" means fewer than five', (1, 4)),
        (":", "The sign : stands for one to four", (1, 4)),
        (";", "A semi-colon is a number from 1 to 4.", (1, 4)),
        ("/", "Numbers under 5 are shown by a slash.", (1, 4)),
    ],
)
def test_any_sign_that_a_note_explains_is_what_it_says(
    read_sheets: Callable[..., ReplyReading], sign: str, note: str, bounds: tuple[int, int | None]
) -> None:
    reading = read_sheets(Sheet1=[_TITLE, [], *_table(sign), [], [note]])
    assert len(reading.counts) == 9
    assert _bounds(reading, sign) == {bounds}
    assert kinds(reading) == []


def test_a_number_behind_a_colon_explains_no_sign() -> None:
    assert figure_rules_in([": fewer than five"]).signs == ()


@pytest.mark.parametrize(
    ("note", "sign", "bounds"),
    [
        ("Where fewer than 3 offences (1 or 2) were recorded the cell shows #", "#", (1, 2)),
        ("Where there were 1 to 4 crimes the table shows #.", "#", (1, 4)),
        ("For 1 or 2 offences the cell has a #", "#", (1, 2)),
        ("If fewer than five crimes were counted, the box reads #", "#", (0, 4)),
        ("When the number is under 5 we put #.", "#", (0, 4)),
        ("Cells hold # where the number is between 1 and 4.", "#", (1, 4)),
        ("Where the number is under 5 the cell will just show -.", "-", (0, 4)),
    ],
)
def test_what_a_cell_is_said_to_show_is_a_sign(note: str, sign: str, bounds: tuple[int, int]) -> None:
    rule = figure_rules_in([note]).meaning(sign)
    assert rule is not None
    assert (rule.bounds.low, rule.bounds.high) == bounds


@pytest.mark.parametrize(
    "note",
    [
        "The cell shows #REF! where the total is under 5",
        "The table shows #12 of fewer than 20 items",
        "The table shows fewer than 5 offences",
        "Column 1 shows -5 where fewer than 5 were left",
        "The column # shows the number, under 5 in all",
        "The table holds # of offences for under 18s",
        "We have - fewer than five - such cases.",
        "It gives -2 where fewer than 5 were left",
    ],
)
def test_signs_amid_what_a_table_shows_are_explained_by_nothing(note: str) -> None:
    assert figure_rules_in([note]).signs == ()
