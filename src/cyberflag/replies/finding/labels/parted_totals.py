"""Labels of totals that stand parted over two columns of labels: ``Sum`` below the codes, ``of the above`` below their
titles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from cyberflag.replies.document import Cell, Grid
from cyberflag.replies.finding.strips import CellKind, kind_of_text, prints_figure
from cyberflag.replies.fits import is_understood
from cyberflag.vocabularies.totals import understand_total

_FEWEST_CELLS: Final = 3
"""Two parts of a label and a figure."""
_WORDS: Final = re.compile(r"[^\W\d_]{2}")
"""Opens the rest of a label, which a sign of a legend (``(a)``) is not."""


def join_totals(grid: Grid) -> Grid:
    """The grid with each such label in its first cell, where the rest is no label by itself and both together are the
    total of all.
    """
    parted = list(_parted(grid.filled_rows()))
    joined = {(first.row, first.column): _joined(first, rest) for first, rest in parted}
    return grid.with_cells(joined).without({(rest.row, rest.column) for _, rest in parted})


def _joined(first: Cell, rest: Cell) -> Cell:
    words = _together(first, rest)
    return replace(first, shown=words, raw=words)


def _parted(rows: Sequence[Sequence[Cell]]) -> Iterator[tuple[Cell, Cell]]:
    for row in rows:
        if len(row) < _FEWEST_CELLS or any(cell.is_merged for cell in row[:2]):
            continue
        first, rest, *others = row
        are_beside = rest.column == first.column + 1 and _WORDS.match(rest.shown.strip())
        if are_beside and _is_one(first, rest) and all(prints_figure(c) for c in others):
            yield first, rest


def _is_one(first: Cell, rest: Cell) -> bool:
    """Whether the one is a total, the other no label, and both together still the total of all."""
    if CellKind.FIGURE in (kind_of_text(first.shown), kind_of_text(rest.shown)) or is_understood(rest.shown):
        return False
    begun, whole = understand_total(first.shown), understand_total(_together(first, rest))
    return begun is not None and whole is not None and not (begun.value.of or whole.value.of)


def _together(first: Cell, rest: Cell) -> str:
    return f"{first.shown.strip()} {rest.shown.strip()}"
