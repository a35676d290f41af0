"""A heading broken over two cells, the upper of which would be a figure: ``twelve`` over ``months``."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from cyberflag.replies.document import Cell, Document, Grid
from cyberflag.replies.finding.strips import CellKind, kind_of_text
from cyberflag.vocabularies.number_words import read_number

_UNIT: Final = re.compile(r"(?:full\s+|whole\s+)?(?:months?|years?|quarters?|halves|weeks?|days)", re.IGNORECASE)
_AROUND: Final = re.compile(r"^(?:all|the|these|those|full|whole)\s+", re.IGNORECASE)
_MOST: Final = 12


def join_broken_headings(document: Document) -> Document:
    """The document with each number up to twelve that stands over a unit of time joined with it in the lower cell: in
    a row without another figure or a label of a row, and over a column of figures.
    """
    return document.with_grids(_joined)


def _joined(grid: Grid) -> Grid:
    cells = dict(grid.cells)
    for (row, column), below in grid.cells.items():
        above = grid.cells.get((row - 1, column))
        if above is None or not _UNIT.fullmatch(below.shown.strip()) or not _is_number(above):
            continue
        if _kind(grid, row + 1, column) is CellKind.FIGURE and _is_heading(grid, above):
            del cells[row - 1, column]
            cells[row, column] = replace(below, shown=f"{above.shown.strip()} {below.shown.strip()}")
    return replace(grid, cells=cells) if len(cells) < len(grid.cells) else grid


def _is_number(cell: Cell) -> bool:
    number = read_number(_AROUND.sub("", cell.shown.strip().casefold()))
    return number is not None and 1 < number <= _MOST and not cell.is_merged


def _is_heading(grid: Grid, number: Cell) -> bool:
    """Whether no other figure stands in the row of a number, and no label in the first column."""
    first = min(column for _, column in grid.cells)
    others = [cell for (row, _), cell in grid.cells.items() if row == number.row and cell is not number]
    is_alone = all(kind_of_text(cell.shown) in (CellKind.TEXT, CellKind.BLANK) for cell in others)
    return is_alone and number.column > first and not any(c.column == first and c.shown.strip() for c in others)


def _kind(grid: Grid, row: int, column: int) -> CellKind:
    cell = grid.cells.get((row, column))
    return CellKind.BLANK if cell is None else kind_of_text(cell.shown)
