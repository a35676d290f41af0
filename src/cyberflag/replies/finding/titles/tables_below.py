"""Lone texts below a table and a blank row with which something else begins: another question, or a table that stands
in other columns.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from cyberflag.replies.finding.strips import CellKind, Strip
from cyberflag.replies.fits import fits_of
from cyberflag.vocabularies.dimensions import Dimension

_QUESTION: Final = re.compile(r"\s*(?:q|question|part|table|section)\s*\.?\s*\d+[a-z]?\b", re.IGNORECASE)

_FEWEST_ROWS: Final = 2
_SHORTEST_TITLE: Final = 3
_SURE: Final = 0.9
_LABELS: Final = frozenset({Dimension.PERIOD, Dimension.AGE, Dimension.SEX, Dimension.PLATFORM})


def begins_another(strip: Strip, figures: Sequence[int], row: int, below: Sequence[int]) -> bool:
    """Whether a lone text, apart from the rows of ``figures`` above it, begins the answer to another question, or is
    the title of the rows ``below``, whose labels stand where those of the table above have figures.
    """
    if _QUESTION.match(strip.filled(row)[0].shown) is not None:
        return True
    if is_of_one_column(strip, figures, row, below):
        return True
    labels = {strip.filled(above)[0].column for above in figures}
    if len(labels) != 1 or not below:
        return False
    first = strip.filled(below[0])[0]
    is_text = strip.kind(first.row, first.column) is CellKind.TEXT
    return is_text and first.column > min(labels) and strip.kind(figures[-1], first.column) is CellKind.FIGURE


def is_of_one_column(strip: Strip, figures: Sequence[int], row: int, below: Sequence[int]) -> bool:
    """Whether the rows under a title, down to the next blank row, have a figure in the first column alone, where those
    above have several: a small table of its own, which has nothing to do with the heading over that column. Under a
    label (``Girls``) they are a section of the table above.
    """
    rows = [other for at, other in enumerate(below) if other == row + at + 1]
    columns = [{c.column for c in strip.filled(other) if _is_figure(strip, c.row, c.column)} for other in rows]
    above = {c.column for other in figures for c in strip.filled(other) if _is_figure(strip, c.row, c.column)}
    is_narrow = len(rows) >= _FEWEST_ROWS and len(above) > 1
    if not is_narrow or any(found != {min(above)} for found in columns):
        return False
    title = strip.filled(row)[0].shown
    return len(title.split()) >= _SHORTEST_TITLE and not any(
        d in _LABELS and found.score >= _SURE for d, found in fits_of(title).items()
    )


def _is_figure(strip: Strip, row: int, column: int) -> bool:
    is_label = column == strip.filled(row)[0].column
    return not is_label and strip.kind(row, column) is CellKind.FIGURE
