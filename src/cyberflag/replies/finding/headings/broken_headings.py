"""A heading broken over two cells, the upper of which would be a figure, or is no label: ``twelve`` over ``months``,
``Of which`` over ``cyber flagged``.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from cyberflag.replies.document import Cell, Document, Grid
from cyberflag.replies.finding.strips import CellKind, kind_of_text
from cyberflag.replies.fits import is_lead_in
from cyberflag.vocabularies.number_words import read_number

_UNIT: Final = re.compile(r"(?:full\s+|whole\s+)?(?:months?|years?|quarters?|halves|weeks?|days)", re.IGNORECASE)
_AROUND: Final = re.compile(r"^(?:all|the|these|those|full|whole)\s+", re.IGNORECASE)
_MOST: Final = 12


def join_broken_headings(document: Document) -> Document:
    """The document with each number up to twelve that stands over a unit of time joined with it in the lower cell, in
    a row without another figure or a label of a row, and each ``Of which`` with the one heading below it: both over a
    column of figures.
    """
    return document.with_grids(_joined)


def _joined(grid: Grid) -> Grid:
    cells = dict(grid.cells)
    for (row, column), below in grid.cells.items():
        above = grid.cells.get((row - 1, column))
        if above is None or not (_is_number_of_units(grid, above, below) or _is_part_of_one(grid, above, below)):
            continue
        if _kind(grid, row + 1, column) is CellKind.FIGURE and _is_above_figures(grid, above):
            del cells[row - 1, column]
            cells[row, column] = replace(below, shown=f"{above.shown.strip()} {below.shown.strip()}")
    return replace(grid, cells=cells) if len(cells) < len(grid.cells) else grid


def _is_number_of_units(grid: Grid, above: Cell, below: Cell) -> bool:
    """Whether a number up to twelve stands over a unit of time, and no label in the first column beside it."""
    if above.is_merged or not _UNIT.fullmatch(below.shown.strip()):
        return False
    number = read_number(_AROUND.sub("", above.shown.strip().casefold()))
    if number is None or not 1 < number <= _MOST:
        return False
    first = min(column for _, column in grid.cells)
    return above.column > first and _kind(grid, above.row, first) is CellKind.BLANK


def _is_part_of_one(grid: Grid, above: Cell, below: Cell) -> bool:
    """Whether the words for a part (``Of which``) stand over one heading alone: not where they may reach over the
    columns on their right too, which leave their row blank.
    """
    if above.is_merged or not is_lead_in(above.shown.strip()) or kind_of_text(below.shown) is not CellKind.TEXT:
        return False
    right = above.column + 1
    return _kind(grid, above.row, right) is not CellKind.BLANK or _kind(grid, below.row, right) is CellKind.BLANK


def _is_above_figures(grid: Grid, heading: Cell) -> bool:
    """Whether nothing but words stands in the row of a heading."""
    others = [cell for (row, _), cell in grid.cells.items() if row == heading.row and cell is not heading]
    return all(kind_of_text(cell.shown) in (CellKind.TEXT, CellKind.BLANK) for cell in others)


def _kind(grid: Grid, row: int, column: int) -> CellKind:
    cell = grid.cells.get((row, column))
    return CellKind.BLANK if cell is None else kind_of_text(cell.shown)
