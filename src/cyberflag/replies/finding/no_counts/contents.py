"""Lists of the sheets of a workbook (``Table 1 | Ages | 7 rows``), whose numbers count no crimes."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from cyberflag.replies.document import Cell, Document, Grid
from cyberflag.replies.finding.strips import CellKind, kind_of_text
from cyberflag.vocabularies.plain_text import fold

_FEWEST: Final = 2
_NUMBERED: Final = re.compile(
    r"(?:work\s?sheet|sheet|tab|table|annex|appendix|figure|chart|section|part|question|q|answer)\s*\(?(?:\d{1,2}|[a-z])[a-z]?\)?",
)
"""How a sheet is called that tells nothing of its figures."""


def drop_contents(document: Document) -> Document:
    """The document without the rows that begin each with the name of another sheet, and the headings right above them;
    a sheet whose name says what its figures are of (``Girls``) may as well be the label of a total.
    """
    names = {fold(grid.own_name) for grid in document.grids if grid.is_sheet}
    names = {name for name in names if _NUMBERED.fullmatch(name)}
    if len(names) < _FEWEST:
        return document
    return document.with_grids(lambda grid: _without(grid, names - {fold(grid.own_name)}))


def _without(grid: Grid, names: set[str]) -> Grid:
    rows = {cells[0].row: cells for cells in grid.filled_rows()}
    listed = [row for row, cells in rows.items() if _names_sheet(cells[0], names) and len(cells) > 1]
    if len({fold(rows[row][0].shown) for row in listed}) < _FEWEST:
        return grid
    above = [row for row in (min(listed) - 1,) if row in rows and _are_names(rows[row], rows[min(listed)])]
    gone = {*listed, *above}
    return replace(grid, cells={place: cell for place, cell in grid.cells.items() if cell.row not in gone})


def _names_sheet(cell: Cell, names: set[str]) -> bool:
    return re.split(r"\s*[:.–-]\s+", fold(cell.shown))[0] in names


def _are_names(cells: list[Cell], below: list[Cell]) -> bool:
    """Whether a row of texts heads the columns of the one below it."""
    return len(cells) == len(below) and all(kind_of_text(cell.shown) is CellKind.TEXT for cell in cells)
