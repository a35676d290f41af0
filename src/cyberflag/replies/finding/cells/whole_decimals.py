"""Counts printed with a nought behind the point, as programs write columns that lack a number somewhere: ``21.0``."""

from __future__ import annotations

import re
from typing import Final

from cyberflag.replies.document import Document, Grid

_WHOLE: Final = re.compile(r"\s*(?P<number>\d{1,7})\.0{1,2}\s*")
_DECIMAL: Final = re.compile(r"\s*\d+\.\d*[1-9]\d*\s*|.*%\s*")
_OF_SHARES: Final = re.compile(
    r"%|\b(?:rates?|per|pct|percent\w*|proportions?|shares?|averages?|avg|means?|medians?|ratios?|hours?|hrs|days?|costs?|£)\b",
    re.IGNORECASE,
)
_FEWEST: Final = 2
_LONGEST_HEAD: Final = 60


def drop_empty_decimals(document: Document) -> Document:
    """The document with such numbers written whole in each column that holds no other decimals and is headed as none of
    shares or rates; every cell keeps what it prints.
    """
    return document.with_grids(_written)


def _written(grid: Grid) -> Grid:
    found = {(c.row, c.column): m["number"] for c in grid if (m := _WHOLE.fullmatch(c.shown)) is not None}
    if len(found) < _FEWEST:
        return grid
    kept = {column for cell in grid if _is_of_shares(cell.shown) for column in cell.columns}
    return grid.with_cells(
        {place: grid.cells[place].written_out(number) for place, number in found.items() if place[1] not in kept}
    )


def _is_of_shares(shown: str) -> bool:
    """Whether a cell is no whole number, or heads its columns as ones of such."""
    is_head = len(shown) <= _LONGEST_HEAD and _OF_SHARES.search(shown.replace("_", " ")) is not None
    return is_head or _DECIMAL.fullmatch(shown) is not None
