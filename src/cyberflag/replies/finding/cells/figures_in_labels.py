"""Figures that ran into the label before them (``Voyeurism12`` beside a blank), parted where the totals prove them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from cyberflag.model import Issue, IssueKind, Provenance
from cyberflag.replies.document import Cell, Document, Grid
from cyberflag.replies.finding.strips import CellKind, is_year, kind_of_text

_JOINED: Final = re.compile(r"(?P<label>.*[^\W\d_]{3,}[)\]]?)(?P<figure>\d{1,4})")
_FEWEST: Final = 2
"""So many figures beside it at least make a sum that is not met by chance, and a column one of figures."""


def part_labels_from_figures(document: Document) -> Document:
    """The document with each label that a number runs on from without a blank, before an empty cell of a column of
    figures, parted into both where its row or its column adds up with it; both cells keep what is printed.
    """
    return document.with_grids(lambda grid: grid.with_cells({(c.row, c.column): c for c in _parted(grid)}))


def joined_label_issues(document: Document, reply: str) -> Iterator[Issue]:
    """An issue for each label and figure that were parted."""
    for grid in document.grids:
        for cell in grid:
            beside = grid.cells.get((cell.row, cell.column + 1))
            if beside is not None and cell.printed and cell.printed == beside.printed == f"{cell.shown}{beside.shown}":
                message = (
                    f"{cell.printed!r} is a label and the figure {beside.shown} run together. The totals bear it out, "
                    "and it is counted so: compare it with the reply."
                )
                yield Issue(Provenance(reply, grid.source(cell.row, cell.column)), IssueKind.JOINED_CELLS, message)


def _parted(grid: Grid) -> Iterator[Cell]:
    for first, *behind in grid.filled_rows():
        found = _JOINED.fullmatch(first.shown.strip())
        column = first.column + 1
        if found is None or first.is_merged or any(cell.column == column for cell in behind):
            continue
        if (figure := int(found["figure"])) and _adds_up(grid, behind, figure, first):
            yield first.written_out(found["label"])
            yield Cell(first.row, column, found["figure"], raw=figure, printed=first.printed or first.shown)


def _adds_up(grid: Grid, behind: Sequence[Cell], figure: int, label: Cell) -> bool:
    """Whether a number makes its row come to the last figure of it, or its column to the figure at its foot."""
    beside = [int(cell.shown) if cell.shown.strip().isdecimal() else -1 for cell in behind]
    above = _counts(grid, label.column + 1, range(label.row))
    below = _counts(grid, label.column + 1, range(label.row + 1, grid.height))
    if len(above) + len(below) < _FEWEST:
        return False
    *parts, total = beside or [0]
    if len(parts) >= _FEWEST and min(parts) >= 0 and figure + sum(parts) == total:
        return True
    *parts, total = (*above, *below)
    return bool(below) and len(parts) >= _FEWEST and figure + sum(parts) == total


def _counts(grid: Grid, column: int, rows: range) -> list[int]:
    """The counts of a column in some rows, below the last cell there that is none."""
    found: list[int] = []
    for row in rows:
        cell = grid.cells.get((row, column))
        text = cell.shown.strip() if cell is not None else ""
        if is_year(text) or (text and kind_of_text(text) is not CellKind.FIGURE):
            found = []
        elif text.isdecimal():
            found.append(int(text))
    return found
