"""Headings that say one end of a period alone, where the request says the other: ``to Mar 2019``, ``to Mar 2020``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from cyberflag.model import Period, Request
from cyberflag.replies.document import Cell, Document, Grid, in_columns, in_rows
from cyberflag.vocabularies.spans.open_spans import understand_open_span

_ONE_END: Final = re.compile(
    r"(?:to|until|till|from|starting|beginning)\s(?!.*\b(?:onwards?|later|after|date)\b)", re.IGNORECASE
)
"""``up to`` and ``since`` may as well be of all that came before or after."""
_FEWEST: Final = 2


def write_out_one_ended(document: Document, request: Request) -> Document:
    """The document with such headings written out as the periods that were asked for, where two of them or more stand
    in one row or one column and each is the end, or each the beginning, of one period asked for and no other.
    """
    if len(request.periods) < _FEWEST:
        return document
    return document.with_grids(lambda grid: _written(grid, request.periods))


def _written(grid: Grid, asked: Sequence[Period]) -> Grid:
    found = {(cell.row, cell.column): cell for cell in grid if not cell.hidden and _ONE_END.match(cell.shown.strip())}
    if len(found) < _FEWEST:
        return grid
    written: dict[tuple[int, int], Cell] = {}
    for line in (*in_rows(found.values()), *in_columns(found.values())):
        periods = [_asked(cell.shown, asked) for cell in line]
        known = [period for period in periods if period is not None]
        if len(line) >= _FEWEST and len(set(known)) == len(line):
            written |= {(c.row, c.column): c.written_out(p.label) for c, p in zip(line, known, strict=True)}
    return grid.with_cells(written)


def _asked(text: str, asked: Sequence[Period]) -> Period | None:
    """The one period asked for that a text says an end of."""
    said = understand_open_span(text)
    if said is None:
        return None
    fits = {p for p in asked if p.end == said.value.end or p.start == said.value.start}
    return fits.pop() if len(fits) == 1 else None
