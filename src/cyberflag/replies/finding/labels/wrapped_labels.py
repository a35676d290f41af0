"""Labels of a table that run on in the row below: ``between 1 April 2018`` over ``and 31 March 2019``, ``sixteen`` over
``or seventeen``, as they do where a table was copied out of a letter line by line.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from cyberflag.replies.document import Cell, Grid
from cyberflag.replies.finding.strips import prints_figure
from cyberflag.replies.fits import fits_of, is_understood
from cyberflag.vocabularies.understanding import Understood

_JOINS: Final = re.compile(
    r"(?:and|or|to|till|until|up\s+to|not|nor|of(?!\s+(?:which|whom|these|those|them))|than|inclusive|&|/|\+|[-–]\s)(?![\w-])"
)
"""Begins the rest of a label."""
_GOES_ON: Final = re.compile(
    r"(?:[,/&+-]|\b(?:and|or|to|not|of|on|in|at|by|with|without|under|over|between|from|than|whose|was|were|is|are|an?|the|ages?|aged|sex|gender|year))\s*$",
    re.IGNORECASE,
)
"""Ends a row of a label that goes on below."""
_WITHIN: Final = re.compile(r"(?:with|without|an?|the|in|on|by|for|from|under|over|aged|who)\b")
"""Begins no label, but the rest of one that may be understood without it."""
_FEWEST_HEADS: Final = 2
_LONGEST: Final = 160
_SURE: Final = 0.9

_Row = Sequence[Cell]


def join_labels(grid: Grid) -> Grid:
    """The grid with each such label as one, in the row of its figures or in the upper one of its headings.

    Rows are joined only where the words together are a label that they are not by themselves, and in headings only
    where that is so in every column.
    """
    rows = grid.filled_rows()
    if any(cell.is_merged for row in rows for cell in row if len(row) > 1):
        return grid
    kept: list[_Row] = []
    for at, row in enumerate(rows):
        after = rows[at + 1] if at + 1 < len(rows) else []
        above = kept[-1] if kept and kept[-1][0].row == row[0].row - 1 else None
        joined = None if above is None else _joined(above, row, after)
        if joined is not None:
            kept.pop()
        kept.append(row if joined is None else joined)
    if len(kept) == len(rows):
        return grid
    unseen = {place: cell for place, cell in grid.cells.items() if cell.hidden or not cell.shown.strip()}
    return replace(grid, cells={**unseen, **{(cell.row, cell.column): cell for row in kept for cell in row}})


def _joined(above: _Row, row: _Row, after: _Row) -> _Row | None:
    """Two rows as one, in the place of the lower; None where they are two."""
    if not any(map(prints_figure, (*above, *row))):
        return _joined_headings(above, row)
    first, label = above[0], row[0]
    if first.column != label.column or prints_figure(label):
        return None
    if len(above) == 1:
        is_over_several = bool(after) and _is_one(first, after[0])
        return [_join(first, label), *row[1:]] if _is_one(first, label) and not is_over_several else None
    if len(row) == 1 and _JOINS.match(label.shown) and _is_one(first, label):
        return [_join(first, label), *(replace(cell, row=label.row) for cell in above[1:])]
    return None


def _joined_headings(above: _Row, row: _Row) -> _Row | None:
    over = {cell.column: cell for cell in above}
    if len(row) < _FEWEST_HEADS or not all(c.column in over and _is_one(over[c.column], c) for c in row):
        return None
    under = {cell.column: cell for cell in row}
    at = row[0].row
    return [_join(c, under[c.column]) if c.column in under else replace(c, row=at) for c in above]


def _join(upper: Cell, lower: Cell) -> Cell:
    words = f"{upper.shown.strip()} {lower.shown.strip()}"
    return replace(lower, shown=words, raw=words)


def _is_one(upper: Cell, lower: Cell) -> bool:
    """Whether two cells are a label together, which the one that ends or begins in the middle of it is not."""
    first, rest = upper.shown.strip(), lower.shown.strip()
    words = f"{first} {rest}"
    is_rest = _JOINS.match(rest) is not None and _best(rest) < _SURE  # "to 15" alone may be a first band
    is_begun = _GOES_ON.search(first) is not None and not is_understood(first)
    is_rest = is_rest or (_WITHIN.match(rest) is not None and not is_understood(rest))
    if not (is_rest or is_begun) or len(words) > _LONGEST or not is_understood(words):
        return False
    return _best(words) >= max(_best(first), _best(rest))


def _best(text: str) -> float:
    found: Sequence[Understood[object]] = list(fits_of(text).values())
    return max((said.score for said in found), default=0.0)
