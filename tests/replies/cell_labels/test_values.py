"""What a value is, and how it is written."""

from datetime import date

import pytest

from cyberflag.replies.cell_labels import cells_table, label_cells, label_with_noughts
from cyberflag.replies.document import Cell, Grid
from drawn_grids import draw, labels


@pytest.mark.parametrize(
    "text", ["5", "2 871", "5 165,90", "-21 139", "−0.4", "1,212,00", "12.5%", "927E", "2~", "5^**", "<5", "£4.2"]
)
def test_a_number_in_any_notation_is_a_value(text):
    assert set(labels(draw(["", "n", "m"], ["Kent", text, "7"]))) == {"B2", "C2"}


@pytest.mark.parametrize("text", ["..", ".", "-", "x", "F", "n/a", "[c]", "not held", "10-14", "2007/08"])
def test_a_mark_or_a_range_is_no_value(text):
    assert set(labels(draw(["", "n", "m"], ["Kent", text, "7"]))) == {"C2"}


@pytest.mark.parametrize(("note", "is_value"), [("# Rounds to zero.", True), ("# Not collected.", False)])
def test_a_mark_is_a_value_where_the_notes_say_how_large_it_is(note, is_value):
    found = labels(draw(["", "n", "m"], ["Kent", "#", "7"], ["Essex", "4", "5"], [note]))
    assert ("B2" in found) is is_value


def test_what_is_hidden_is_never_counted():
    assert set(labels(draw(["", "n", "m"], ["Kent", "1", "2"], ["~Essex", "~3", "~4"]))) == {"B2", "C2"}


def table(*cells: Cell):
    grid = Grid("Data", {(cell.row, cell.column): cell for cell in cells}, is_sheet=True)
    return cells_table(label_cells(grid)).to_dicts()


@pytest.mark.parametrize(
    ("shown", "raw", "value"),
    [
        ("6,092", 6092.46, "6092.46"),
        ("<5", 3, "<5"),
        ("12%", 0.12, "12%"),
        ("927E", "927E", "927"),
        ("9", 12, "9"),
        ("-21\u00a0139", "-21\u00a0139", "-21 139"),
    ],
)
def test_the_stored_number_is_given_only_where_the_cell_shows_it(shown, raw, value):
    cells = (Cell(0, 1, "n"), Cell(0, 2, "m"), Cell(1, 0, "Kent"), Cell(1, 1, shown, raw), Cell(1, 2, "1", 1))
    assert table(*cells)[0]["value"] == value


def test_a_label_that_is_a_month_is_written_out():
    head = Cell(0, 1, "Sep-14", date(2014, 9, 30))
    cells = (head, Cell(0, 2, "m"), Cell(1, 0, "Kent"), Cell(1, 1, "4", 4), Cell(1, 2, "1", 1))
    row = table(*cells)[0]
    assert (row["column_labels"], row["column_label_cells"]) == ("September 2014", "B1")


def test_the_columns_of_the_table_are_those_promised():
    row = table(Cell(0, 1, "n"), Cell(0, 2, "m"), Cell(1, 0, "Kent"), Cell(1, 1, "4"), Cell(1, 2, "5"))[0]
    assert row == {
        "sheet": "Data",
        "cell": "B2",
        "value": "4",
        "row_labels": "Kent",
        "column_labels": "n",
        "row_label_cells": "A2",
        "column_label_cells": "B1",
        "other_label_cells": "",
    }


def values_in(*rows):
    grid = draw(*rows)
    return {one.cell.name: one.value for table in label_with_noughts([grid]) for one in table.cells}


def test_a_dash_that_the_totals_prove_to_be_nought_is_the_value_nought():
    found = values_in(["", "n", "m"], ["Kent", "-", "7"], ["Essex", "4", "5"], ["Total", "4", "12"])
    assert found == {"B2": "0", "C2": "7", "B3": "4", "C3": "5", "B4": "4", "C4": "12"}


def test_a_dash_that_the_totals_do_not_prove_is_no_value():
    assert "B2" not in values_in(["", "n", "m"], ["Kent", "-", "7"], ["Essex", "4", "5"], ["Total", "6", "12"])
    assert "B2" not in values_in(["", "n", "m"], ["Kent", "-", "7"], ["Essex", "4", "5"])
