"""Keeps a grid to the rectangle in which something is written, so that a stray cell or a merged row a million wide
harms nothing later.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final, TypeGuard

from cyberflag.model import IssueKind
from cyberflag.replies.document import Cell, Grid, Line
from cyberflag.replies.formats.containers import MAX_CELLS, MAX_SENTENCE, MAX_TEXT
from cyberflag.replies.formats.contents import Contents

_SENTENCE_END: Final = re.compile(r"[.!?](?=\s)|\n")
_MARGIN: Final = 20
"""Rows or columns that a merged cell may reach past the last one in which something is written."""
_ROW_GAP: Final = 500
_COLUMN_GAP: Final = 50
"""Empty rows or columns after which, in a sheet that is too large, what follows is taken for strays."""


def settle_extents(contents: Contents) -> None:
    """Cut the spans and strays of every grid, and texts without end; what is left out is reported."""
    for place, block in enumerate(contents.blocks):
        if isinstance(block, Grid) and block.cells:
            contents.blocks[place] = _settle(_without_endless(block, contents), contents)
    for line in filter(_is_endless, contents.blocks):
        _report_endless(line.source, len(line.text), contents)
    contents.blocks[:] = [block for block in contents.blocks if not _is_endless(block)]


def _is_endless(block: Grid | Line) -> TypeGuard[Line]:
    return isinstance(block, Line) and _never_ends(block.text)


def _never_ends(text: str) -> bool:
    """Whether a text, or one sentence of it, is longer than any that answers something."""
    if len(text) <= MAX_SENTENCE:
        return False
    return len(text) > MAX_TEXT or max(map(len, _SENTENCE_END.split(text))) > MAX_SENTENCE


def _without_endless(grid: Grid, contents: Contents) -> Grid:
    endless = {place for place, cell in grid.cells.items() if _never_ends(cell.shown)}
    for place in endless:
        cell = grid.cells[place]
        _report_endless(f"{grid.name}!{cell.name}", len(cell.shown), contents)
    return grid.without(endless)


def _report_endless(source: str, length: int, contents: Contents) -> None:
    message = (
        f"{source} is a text of {length:,} characters; more than {MAX_TEXT:,}, or {MAX_SENTENCE:,} in one sentence, "
        "are not read. Look at it in the reply, and enter by hand what is a figure of the answer."
    )
    contents.report(source, IssueKind.UNREADABLE, message)


def _settle(grid: Grid, contents: Contents) -> Grid:
    cells = dict(grid.cells)
    if _size(cells.values()) > MAX_CELLS:
        cells = _drop_strays(grid, contents)
    height = max((c.row for c in cells.values()), default=0) + 1 + _MARGIN
    width = max((c.column for c in cells.values()), default=0) + 1 + _MARGIN
    reaching = [c for c in cells.values() if c.row + c.row_span > height or c.column + c.column_span > width]
    if not reaching and len(cells) == len(grid.cells):
        return grid
    for cell in reaching:
        rows, columns = min(cell.row_span, height - cell.row), min(cell.column_span, width - cell.column)
        cells[cell.row, cell.column] = replace(cell, row_span=rows, column_span=columns)
    return replace(grid, cells=cells)


def _size(cells: Iterable[Cell]) -> int:
    """Cells of the rectangle in which something is written."""
    rows, columns = 0, 0
    for cell in cells:
        rows, columns = max(rows, cell.row + 1), max(columns, cell.column + 1)
    return rows * columns


def _drop_strays(grid: Grid, contents: Contents) -> dict[tuple[int, int], Cell]:
    """The cells before the first wide gap, or none where there is no gap and the sheet is too large to be used."""
    last_row = _before_gap({c.row for c in grid.cells.values()}, _ROW_GAP)
    last_column = _before_gap({c.column for c in grid.cells.values()}, _COLUMN_GAP)
    kept = {p: c for p, c in grid.cells.items() if c.row <= last_row and c.column <= last_column}
    if _size(kept.values()) > MAX_CELLS:
        message = (
            f"{grid.name} spans more than {MAX_CELLS:,} cells and was not read. Save its tables as workbooks of their "
            "own."
        )
        contents.report(f"{grid.name}!A1", IssueKind.UNREADABLE, message)
        return {}
    strays = sorted(p for p in grid.cells if p not in kept)
    name = grid.cells[strays[0]].name
    count = "1 cell" if len(strays) == 1 else f"{len(strays)} cells"
    message = (
        f"Left out: {count} far away from the tables of {grid.name}, from {name} on. Look whether figures stand there."
    )
    contents.report(f"{grid.name}!{name}", IssueKind.UNREADABLE, message)
    return kept


def _before_gap(numbers: set[int], gap: int) -> int:
    """The last number before the first gap of that width."""
    last = -1
    for number in sorted(numbers):
        if last >= 0 and number - last > gap:
            break
        last = number
    return last
