"""Months in a program's short writing, known by their order: ``04/17``, ``201704``, dates that show ``Apr`` alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import Final

from cyberflag.model import Request
from cyberflag.replies.document import Cell, Document, Grid, in_columns, in_rows
from cyberflag.vocabularies.dates import YEAR, full_year, month_number, named_months
from cyberflag.vocabularies.dimensions import Dimension, dimensions_spoken_of, understand_dimension
from cyberflag.vocabularies.periods import understand_period

_CODE: Final = re.compile(rf"(?P<month>0?[1-9]|1[0-2])[/-](?P<year>\d\d)|(?P<full>{YEAR})(?P<behind>0[1-9]|1[0-2])")
_INITIAL: Final = re.compile(r"[JFMASOND]")
_NAMES_YEAR: Final = re.compile(
    rf"{YEAR}|\b\d\d/\d\d\b|\bfy\W?\d\d|\b(?:last|this|previous) (?:\w+ )?year\b", re.IGNORECASE
)
_IN_NAME: Final = re.compile(rf"{_NAMES_YEAR.pattern}|(?<!\d)(?:\d\d)?\d\d\W?\d\d(?!\d)", re.IGNORECASE)
"""In the name of a sheet: ``1819``."""
_MONTHLY: Final = re.compile(
    r"month|\bmth|\byyyy\W?mm|\bmm\W?yy|\brow labels\b|\brecorded\b|\breported\b", re.IGNORECASE
)
_RUNNING: Final = re.compile(
    r"\b(?:\d+|three|six|nine|twelve|rolling|cumulative)\s+(?:\d+\s+)?(?:months?|quarters?|years?)\s+(?:ending|ended|to)\b"
    r"|\b(?:year|quarter)\s+(?:ending|ended)\b|\byear\s+to\s+date\b",
    re.IGNORECASE,
)
"""Says that a month is the end of a longer period."""
_ADULT: Final = 18
_FEWEST: Final = 3
_LONGEST_STEP: Final = 3
"""Months between two that follow on one another; financial years (``09/10``, ``10/11``) would be thirteen apart."""
_MONTHS: Final = 12


def write_out_coded_months(document: Document, request: Request) -> Document:
    """The document with such codes written out (``April 2017``) where three or more in a row, or in a column, follow on
    one another; dates of which only the month is shown where they go over from one year to the next and nothing in the
    document names a year. Every cell keeps what it prints.
    """
    names = (name for grid in document.grids for name in (*grid.names, grid.own_name))
    shown = (cell.shown for grid in document.grids for cell in grid)
    texts = (*(line.text for line in document.lines), *shown)
    has_years = any(_NAMES_YEAR.search(text) for text in texts) or any(map(_IN_NAME.search, names))
    return document.with_grids(lambda grid: grid.with_cells(dict(_written(grid, request, has_years=has_years))))


def _written(grid: Grid, request: Request, *, has_years: bool) -> Iterator[tuple[tuple[int, int], Cell]]:
    seen = [cell for cell in grid if not cell.hidden and cell.shown.strip()]
    coded = [cell for cell in seen if _month_of(cell) is not None or _month_of_date(cell) is not None]
    if len(coded) < _FEWEST or any(_RUNNING.search(cell.shown) for cell in seen):
        return
    lines = [*in_rows(coded), *(line for line in in_columns(coded) if _names_months(line, seen))]
    for line in lines:
        hidden = [None if has_years else _month_of_date(cell) for cell in line]
        if None not in hidden and not _runs_over(hidden):
            continue
        months = [_month_of(cell) or month for cell, month in zip(line, hidden, strict=True)]
        known = sorted({month for month in months if month is not None})
        if None in months or not _follow_on(known) or _are_others(line, known, seen, request):
            continue
        yield from (
            ((cell.row, cell.column), cell.written_out(_label(month)))
            for cell, month in zip(line, months, strict=True)
            if month is not None
        )


def _names_months(line: Sequence[Cell], seen: Sequence[Cell]) -> bool:
    """Whether a column of codes may be one of months: its head names periods, a period stands over it, or it has no
    head and no periods stand beside it. A crime number may be a year and a running number.
    """
    first = line[0]
    rows = {row[0].row: row for row in in_rows(seen)}
    above = rows.get(first.row - 1, [])
    head = next((cell.shown for cell in above if cell.column == first.column and len(above) > 1), "")
    if head:
        named = understand_dimension(head)
        is_named = named is not None and named.value is Dimension.PERIOD
        return is_named or _MONTHLY.search(head) is not None or understand_period(head) is not None
    return not any(understand_period(cell.shown) for cell in rows[first.row] if cell is not first)


def _are_others(line: Sequence[Cell], months: Sequence[int], seen: Sequence[Cell], request: Request) -> bool:
    """Whether codes may be days of a year that is not asked for or named (``01/04``, ``02/04``), or ages below a text
    on ages (``10/17``, ``11/17``).
    """
    codes = [found for cell in line if (found := _CODE.fullmatch(cell.shown.strip())) and found["year"]]
    if len(codes) < len(line):
        return False
    above = [cell.shown for cell in seen if cell.row < line[0].row]
    years = {month // _MONTHS for month in months}
    if all(int(code["year"]) <= _MONTHS for code in codes):
        asked = {year for period in request.periods for year in (period.start.year, period.end.year)}
        is_named = any(str(year) in text for text in above for year in years)
        return years.isdisjoint(asked) and not is_named
    are_ages = all(not code[0].startswith("0") and int(code["month"]) < int(code["year"]) <= _ADULT for code in codes)
    return are_ages and len(years) == 1 and any(Dimension.AGE in dimensions_spoken_of(text) for text in above)


def _runs_over(months: Sequence[int | None]) -> bool:
    """Whether dates go over from one year to the next, in their order: years that were typed by no one are all one."""
    known = [month for month in months if month is not None]
    return known in (sorted(known), sorted(known, reverse=True)) and len({month // _MONTHS for month in known}) > 1


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
