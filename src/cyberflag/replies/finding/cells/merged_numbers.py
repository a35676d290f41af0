"""Cells merged over as many columns as they hold numbers: ``7 7`` below 2021 and 2022, or ``1123`` for 11 and 23."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from cyberflag.replies.document import Cell, Grid
from cyberflag.replies.finding.strips import is_year
from cyberflag.vocabularies.signs.markers import understand_figure

_NUMBERS: Final = re.compile(r"\d{1,6}(?:\s+\d{1,6})+")
_LENGTHS_OF_YEARS: Final = (4, 6)
_TIMES_THE_OTHERS: Final = 20
"""How far a number over several columns surpasses all others of theirs that is no sum of them but several numbers."""


def with_numbers_apart(grid: Grid) -> Grid:
    """The grid with each such cell as the first of its columns alone: its numbers ran together, and the other columns
    are blank until totals part them. Years head columns, and ``1 204`` is one number.
    """
    return grid.with_cells(
        {
            (c.row, c.column): replace(c, column_span=1)
            for c in grid.cells.values()
            if _holds_one_each(c) or _ran_together(grid, c)
        }
    )


def _ran_together(grid: Grid, cell: Cell) -> bool:
    """Whether the digits of a merged cell suffice for all its columns, and no number below or above comes near it."""
    text = cell.shown.strip()
    if cell.column_span == 1 or cell.row_span > 1 or not text.isdecimal() or len(text) < cell.column_span:
        return False
    if is_year(text) or _is_run_of_years(text):
        return False
    shown = (c.shown.strip() for c in grid.cells.values() if c.column in cell.columns and not c.is_merged)
    others = [int(number) for number in shown if number.isdecimal() and not is_year(number)]
    return len(others) >= cell.column_span and int(text) >= _TIMES_THE_OTHERS * max(1, *others)


def _is_run_of_years(text: str) -> bool:
    """Whether digits may be a year and the next one, over its halves or quarters: ``1920``, ``201920``."""
    return len(text) in _LENGTHS_OF_YEARS and int(text[-2:]) == (int(text[-4:-2]) + 1) % 100


def _holds_one_each(cell: Cell) -> bool:
    text = cell.shown.strip()
    if cell.column_span == 1 or cell.row_span > 1 or not _NUMBERS.fullmatch(text):
        return False
    numbers = text.split()
    return len(numbers) == cell.column_span and not all(map(is_year, numbers)) and understand_figure(text) is None
