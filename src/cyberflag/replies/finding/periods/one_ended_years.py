"""Headings that say one end of a period alone, where the request says the other (``to Mar 2019``, ``to Mar 2020``) or
the years beside them do: ``2011``, ``2012``, ``To 30 June 2013``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import takewhile
from typing import Final

from cyberflag.model import Period, Request
from cyberflag.replies.document import Cell, Document, Grid, in_columns, in_rows
from cyberflag.vocabularies.dates import YEAR
from cyberflag.vocabularies.periods import understand_period
from cyberflag.vocabularies.spans.open_spans import understand_open_span

_ONE_END: Final = re.compile(
    r"(?:to|until|till|from|starting|beginning)\s(?!.*\b(?:onwards?|later|after|date)\b)", re.IGNORECASE
)
"""``up to`` and ``since`` may as well be of all that came before or after."""
_NO_YEAR_YET: Final = re.compile(
    rf"(?:(?:up\s+)?(?:to|until|till)|from|since|starting|beginning)\s(?!.*\b(?:onwards?|later|after|date)\b|{YEAR}\W*$)",
    re.IGNORECASE,
)
"""The same right behind or before a run of years: there is no time but the next or last year that it can be of."""
_FEWEST: Final = 2
_DAY: Final = timedelta(days=1)
_DAYS_OF_YEAR: Final = 366


def write_out_one_ended(document: Document, request: Request) -> Document:
    """The document with such headings written out as the periods that were asked for, where two of them or more stand
    in one row or one column and each is the end, or each the beginning, of one period asked for and no other; and with
    one right behind or before two years or more that follow one another as the part of the next or last year.
    """
    document = document.with_grids(_written_beside_years)
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


def _written_beside_years(grid: Grid) -> Grid:
    found = [cell for cell in grid if not cell.hidden and _NO_YEAR_YET.match(cell.shown.strip())]
    if not found:
        return grid
    shown = [cell for cell in grid if not cell.hidden and cell.shown.strip()]
    rows, columns = {cell.row for cell in found}, {cell.column for cell in found}
    lines = [*in_rows(c for c in shown if c.row in rows), *in_columns(c for c in shown if c.column in columns)]
    written = {
        (cell.row, cell.column): cell.written_out(period.label) for line in lines for cell, period in _parts_of(line)
    }
    return grid.with_cells(written)


def _parts_of(line: Sequence[Cell]) -> Iterator[tuple[Cell, Period]]:
    """The cells of a row or column that say an end of the year that follows the years before them, or the beginning of
    the one that those behind them follow.
    """
    for at, cell in enumerate(line):
        said = understand_open_span(cell.shown) if _NO_YEAR_YET.match(cell.shown.strip()) else None
        if said is None:
            continue
        if (end := said.value.end) is not None and (before := _run_of_years(line[:at][::-1])):
            year = before[0]
            if 0 < (end - year.end).days <= _DAYS_OF_YEAR:
                yield cell, Period(year.end + _DAY, end)
        elif (start := said.value.start) is not None and (behind := _run_of_years(line[at + 1 :])):
            year = behind[0]
            if 0 < (year.start - start).days <= _DAYS_OF_YEAR:
                yield cell, Period(start, year.start - _DAY)


def _run_of_years(cells: Sequence[Cell]) -> list[Period]:
    """The years of the nearest cells, each next to the one before it; empty where they are fewer than two."""
    said = (understand_period(cell.shown) for cell in cells)
    years = [one.value for one in takewhile(lambda one: one is not None and one.value.is_year, said) if one is not None]
    is_run = len(years) >= _FEWEST and (years[0].end + _DAY == years[1].start or years[1].end + _DAY == years[0].start)
    return years if is_run else []


def _asked(text: str, asked: Sequence[Period]) -> Period | None:
    """The one period asked for that a text says an end of."""
    said = understand_open_span(text)
    if said is None:
        return None
    fits = {p for p in asked if p.end == said.value.end or p.start == said.value.start}
    return fits.pop() if len(fits) == 1 else None
