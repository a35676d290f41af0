"""Headings over columns of numbers that are cut to two letters (``No``): beside no ``Yes`` they deny nothing."""

from __future__ import annotations

import re
from typing import Final

from cyberflag.replies.document import Cell, Document, Grid
from cyberflag.vocabularies.signs.markers import understand_figure

_CUT: Final = re.compile(r"no\.?", re.IGNORECASE)
_DENIED: Final = re.compile(r"(?:yes|y|unknown|not\s+known|n/?k|not\s+(?:recorded|stated))\.?", re.IGNORECASE)
"""Beside what an answer is, be it in a heading or in the column of labels."""
_SIGN: Final = re.compile(r"[*.\[(]*[-–—a-z.*][\])]?|<?\s?\d[\d,]*\*?", re.IGNORECASE)
"""Stands in place of a number, or is one with a mark."""


def write_out_cut_heads(document: Document) -> Document:
    """The document with such a heading written out as ``Number``, where it stands over nothing but figures."""
    return document.with_grids(_written_out)


def _written_out(grid: Grid) -> Grid:
    cut = [cell for cell in grid if _CUT.fullmatch(cell.shown.strip())]
    if not cut or any(_DENIED.fullmatch(cell.shown.strip()) for cell in grid):
        return grid
    heads = [cell for cell in cut if _heads_figures(cell, grid)]
    return grid.with_cells({(cell.row, cell.column): cell.written_out("Number") for cell in heads})


def _heads_figures(head: Cell, grid: Grid) -> bool:
    below = [cell.shown.strip() for cell in grid.filled_below(head)]
    first = min(cell.column for cell in grid)
    is_running = below == [str(number) for number in range(1, len(below) + 1)]  # the numbers of the rows themselves
    are_figures = bool(below) and all(_SIGN.fullmatch(text) or understand_figure(text) for text in below)
    return are_figures and head.column > first and not (is_running and len(below) > 1)
