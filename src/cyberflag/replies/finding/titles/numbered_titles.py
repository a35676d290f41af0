"""Titles on a sheet whose number stands in a cell of its own (``1`` | ``Offences by age of victim``), and questions
(``Q1`` | ``How many were recorded?``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from cyberflag.replies.document import Cell, Document, Grid
from cyberflag.replies.finding.strips import CellKind, kind_of_text

_FEWEST: Final = 2
_FEWEST_WORDS: Final = 2
_NUMBER: Final = re.compile(
    r"\(?(?:(?:q(?:uestion|n)?|part|section|table|no|item)\.?\s*)?(?P<number>\d{1,2})\s*[.:)]?", re.IGNORECASE
)


def drop_title_numbers(document: Document) -> Document:
    """The document without such numbers, which would be a column of labels."""
    return document.with_grids(lambda grid: _without_numbers(grid) if grid.is_sheet else grid)


def _without_numbers(grid: Grid) -> Grid:
    rows = grid.filled_rows(hidden=True)
    found = {cells[0].row: number for cells in rows if (number := _number_before_title(cells)) is not None}
    numbered = [cells for cells in rows if cells[0].row in found]
    titles = [cells for cells in numbered if len(cells) == _FEWEST]  # a third cell answers the question at once
    columns = {cells[0].column for cells in numbered}
    if len(titles) < _FEWEST or len(columns) != 1 or [*found.values()] != list(range(1, len(found) + 1)):
        return grid
    if any(cells[0].column in columns and len(cells) > 1 for cells in rows if cells[0].row not in found):
        return grid  # the column holds labels of rows too
    if all(row + 1 in found for row in sorted(found)[:-1]):
        return grid  # a list of notes
    return grid.without({(cells[0].row, cells[0].column) for cells in numbered})


def _number_before_title(cells: Sequence[Cell]) -> int | None:
    """The number that a row begins with where a text of several words stands beside it, and no figure."""
    number = _NUMBER.fullmatch(cells[0].shown.strip())
    if number is None or not _FEWEST <= len(cells) <= _FEWEST + 1:
        return None
    title, *answer = (cell.shown.strip() for cell in cells[1:])
    is_title = len(title.split()) >= _FEWEST_WORDS
    are_words = all(kind_of_text(text) is CellKind.TEXT for text in (title, *answer))
    return int(number["number"]) if is_title and are_words and (not answer or title.endswith("?")) else None
