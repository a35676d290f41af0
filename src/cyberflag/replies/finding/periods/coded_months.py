"""Months in a program's short writing, known by their order: ``04/17``, ``201704``, dates that show ``Apr`` alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import Final

from cyberflag.replies.document import Cell, Document, Grid, in_columns, in_rows
from cyberflag.vocabularies.dates import YEAR, full_year, month_number, named_months
from cyberflag.vocabularies.periods import periods_named_in

_CODE: Final = re.compile(rf"(?P<month>0?[1-9]|1[0-2])[/-](?P<year>\d\d)|(?P<full>{YEAR})(?P<behind>0[1-9]|1[0-2])")
_INITIAL: Final = re.compile(r"[JFMASOND]")
_FEWEST: Final = 3
_LONGEST_STEP: Final = 3
"""Months between two that follow on one another; financial years (``09/10``, ``10/11``) would be thirteen apart."""
_MONTHS: Final = 12


def write_out_coded_months(document: Document) -> Document:
    """The document with such codes written out (``April 2017``) where three or more in a row, or in a column, follow on
    one another; dates of which only the month is shown where nothing on their sheet or in the letter names a year.
    Every cell keeps what it prints.
    """
    has_years = any(periods_named_in(line.text) for line in document.lines)
    return document.with_grids(lambda grid: grid.with_cells(dict(_written(grid, has_years=has_years))))


def _written(grid: Grid, *, has_years: bool) -> Iterator[tuple[tuple[int, int], Cell]]:
    seen = [cell for cell in grid if not cell.hidden]
    coded = [cell for cell in seen if _month_of(cell) is not None or _month_of_date(cell) is not None]
    if len(coded) < _FEWEST:
        return
    has_years = has_years or any(periods_named_in(text) for text in (grid.name, *(cell.shown for cell in seen)))
    for line in (*in_rows(coded), *in_columns(coded)):
        cells = [*line]
        months = [_month_of(cell) or (None if has_years else _month_of_date(cell)) for cell in cells]
        known = sorted({month for month in months if month is not None})
        if None not in months and _follow_on(known):
            yield from (
                ((cell.row, cell.column), cell.written_out(_label(month)))
                for cell, month in zip(cells, months, strict=True)
                if month is not None
            )


def _month_of(cell: Cell) -> int | None:
    """The month, counted from the year nought, that a code is."""
    found = _CODE.fullmatch(cell.shown.strip())
    if found is None or ("-" in found[0] and not isinstance(cell.raw, date)):
        return None  # "10-17" beside "11-17" may be ages
    year = int(found["full"]) if found["full"] else full_year(found["year"])
    return year * _MONTHS + int(found["behind"] or found["month"]) - 1


def _month_of_date(cell: Cell) -> int | None:
    """The month of a date that begins a month and shows its name or first letter alone."""
    shown = cell.shown.strip()
    is_bare = month_number(shown) is not None or _INITIAL.fullmatch(shown) is not None
    if not isinstance(cell.raw, date) or cell.raw.day != 1 or not is_bare:
        return None
    return cell.raw.year * _MONTHS + cell.raw.month - 1


def _follow_on(months: Sequence[int]) -> bool:
    steps = [later - earlier for earlier, later in pairwise(months)]
    return len(months) >= _FEWEST and max(steps) <= _LONGEST_STEP and steps.count(1) * 2 >= len(steps)


def _label(month: int) -> str:
    year, number = divmod(month, _MONTHS)
    return f"{named_months(number + 1, 1)} {year}"
