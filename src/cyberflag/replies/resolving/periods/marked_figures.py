"""Years whose figure carries the mark of a note: ``2023 | 361*`` above ``* to 30 September``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from cyberflag.model import Period
from cyberflag.replies.document import Cell, Document, Grid
from cyberflag.vocabularies.periods import understand_period

MARK: Final = r"(?:\*{1,3}|†|‡|\^|[¹²³]|\[\d\]|\(\d\)|\((?:note|see note)\s*\d\)|\[note\s*\d\])"
"""What points from a label or figure to a note."""
YEAR_LABEL: Final = (
    r"(?:(?:19|20)\d\d\s*[/‐‑‒–−-]\s*\d\d(?:\d\d)?|(?:FY|CY)?\s?(?:19|20)\d\d"
    r"|(?<![\w/.,-])\d\d\s*[/‐‑‒–−-]\s*['’]?\d\d)"
)
"""A year as labels write it."""
_FIGURE: Final = re.compile(rf"\s*\d[\d,]*\s*(?P<mark>{MARK})\s*", re.IGNORECASE)
_BARE: Final = re.compile(r"\s*(?:\d{1,3}(?:,\d{3})+|\d{1,3})\s*")
_IN_LINE: Final = re.compile(
    rf"(?P<label>{YEAR_LABEL})\s*(?:[:=–-]|\b(?:was|were|there\s+were|we\s+had)\b)?\s*(?:\d{{1,3}}(?:,\d{{3}})+|\d+)\s?(?P<mark>{MARK})(?!\w)",
    re.IGNORECASE,
)


def years_of_marked_figures(document: Document) -> Iterator[tuple[str, Period]]:
    """Each mark behind a figure with the one year that labels the row, the column or the line of that figure."""
    for line in document.lines:
        for found in _IN_LINE.finditer(line.text):
            if (year := understand_period(found["label"])) is not None:
                yield found["mark"], year.value
    for grid in document.grids:
        if not grid.hidden:
            yield from _in_grid(grid)


def _in_grid(grid: Grid) -> Iterator[tuple[str, Period]]:
    cells = [cell for cell in grid if not cell.hidden]
    marked = [(cell, marks) for cell in cells if (marks := _marks(cell))]
    if not marked:
        return
    said = [(cell, period.value) for cell in cells if (period := understand_period(cell.shown)) is not None]
    for cell, marks in marked:
        labels = {year for other, year in said if year.is_year and _labels(other, cell)}
        if len(labels) == 1:
            yield from ((mark, year) for mark in marks for year in labels)


def _marks(cell: Cell) -> tuple[str, ...]:
    """The marks of notes behind a figure."""
    found = _FIGURE.fullmatch(cell.shown)
    if found is not None:
        return (found["mark"],)
    return cell.notes if _BARE.fullmatch(cell.shown) else ()


def _labels(label: Cell, figure: Cell) -> bool:
    """Whether a cell stands before a figure in its row, or above it in its column."""
    in_row = label.row == figure.row and label.column < figure.column
    return in_row or (label.column == figure.column and label.row < figure.row)
