"""Titles on a sheet whose number stands in a cell of its own (``1`` | ``Offences by age of victim``)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from cyberflag.replies.document import Cell, Document, Grid
from cyberflag.replies.finding.strips import CellKind, kind_of_text

_FEWEST: Final = 2
_FEWEST_WORDS: Final = 2


def drop_title_numbers(document: Document) -> Document:
    """The document without such numbers, which would be a column of labels."""
    return document.with_grids(lambda grid: _without_numbers(grid) if grid.is_sheet else grid)


def _without_numbers(grid: Grid) -> Grid:
    rows = grid.filled_rows(hidden=True)
    numbered = [cells for cells in rows if _is_numbered_title(cells)]
    columns = {cells[0].column for cells in numbered}
    numbers = [int(cells[0].shown) for cells in numbered]
    if len(numbered) < _FEWEST or len(columns) != 1 or numbers != list(range(1, len(numbers) + 1)):
        return grid
    titles = {cells[0].row for cells in numbered}
    if any(cells[0].column in columns and len(cells) > 1 for cells in rows if cells[0].row not in titles):
        return grid  # the column holds labels of rows too
    if all(row + 1 in titles for row in sorted(titles)[:-1]):
        return grid  # a list of notes
    return grid.without({(number.row, number.column) for number, _ in numbered})


def _is_numbered_title(cells: Sequence[Cell]) -> bool:
    """Whether a row is a bare number and a text of several words beside it."""
    if len(cells) != _FEWEST or not cells[0].shown.strip().isdecimal():
        return False
    text = cells[1].shown.strip()
    return kind_of_text(text) is CellKind.TEXT and len(text.split()) >= _FEWEST_WORDS
