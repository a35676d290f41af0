"""Filters over a pivot table (``Online Crime Flag | Y``, ``Victim Age Group | 0-17``, ``Force area | (All)``): what it
was kept to, and no headings of its columns.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from cyberflag.model import Basis
from cyberflag.replies.document import Cell, Document, Grid
from cyberflag.vocabularies.bases import flag_answer, is_flag_kept_whole, names_flag_as_basis

_HEADS_PIVOT: Final = re.compile(r"(?:row|column)\s+labels", re.IGNORECASE)
_EVERYTHING: Final = re.compile(r"\(\s*all\s*\)|all", re.IGNORECASE)
_OF_SEVERAL: Final = re.compile(r"\W*multiple\s+items\W*", re.IGNORECASE)
_NAME_AND_VALUE: Final = 2


def write_out_pivot_filters(document: Document) -> Document:
    """The document with each filter over a pivot table written as a line of its title: the flag that its crimes carry,
    or ``name: value``. One that keeps everything says nothing. One of several values that it does not name stays.
    """
    return document.with_grids(_written)


def _written(grid: Grid) -> Grid:
    cells = dict(grid.cells)
    for name, value in _filters(grid):
        words = _words(name.shown.strip(), value.shown.strip())
        if words is None:
            continue
        del cells[value.row, value.column]
        if words:
            cells[name.row, name.column] = name.written_out(words)
        else:
            del cells[name.row, name.column]
    return replace(grid, cells=cells) if len(cells) < len(grid.cells) else grid


def _filters(grid: Grid) -> Iterator[tuple[Cell, Cell]]:
    """The names and values in the rows over the first row of a pivot, up to one that is no such pair."""
    rows = grid.filled_rows(hidden=True)
    heads = [at for at, row in enumerate(rows) if any(_HEADS_PIVOT.fullmatch(cell.shown.strip()) for cell in row)]
    for first in heads:
        for at in reversed(range(first)):
            if at in heads or len(rows[at]) != _NAME_AND_VALUE:
                break
            yield rows[at][0], rows[at][1]


def _words(name: str, value: str) -> str | None:
    """What a filter says as a title; None where its name and value stay as they are."""
    if _OF_SEVERAL.fullmatch(value) or is_flag_kept_whole(name, value):
        return None
    if _EVERYTHING.fullmatch(value):
        return ""
    if names_flag_as_basis(name) and flag_answer(value) is not Basis.NONE:
        return name if flag_answer(value) is Basis.FLAG else None
    return f"{name}: {value}"
