"""Months and quarters by their numbers under a head that says so: ``Month`` over ``4``, ``Quarter`` over ``1``."""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Final

from cyberflag.replies.document import Cell, Document, Grid, in_columns, in_rows
from cyberflag.vocabularies.dates import YEAR

_PARTS: Final = {"month": 12, "quarter": 4}
_OF: Final = r"(?:calendar|recorded|reported|crime|offence|report|committed)"
_HEAD: Final = re.compile(
    rf"(?:{_OF}[\s_]+)?(?:(?P<month>months?|mth)|(?P<quarter>quarters?|qtr))(?:[\s_]+(?:no\.?|num|number|{_OF}))*",
    re.IGNORECASE,
)
_NAMES_YEAR: Final = re.compile(
    rf"(?:{_OF}[\s_]+)*(?:(?P<fin>(?:financial|fiscal|fin)[\s_]+(?:year|yr)|f\W?y)|year|yr)(?:[\s_]+{_OF})*",
    re.IGNORECASE,
)
_CALENDAR: Final = re.compile(YEAR)
_IS_YEAR: Final = re.compile(rf"(?:f\W?y\W*)?(?:{YEAR}|\d\d\W\d\d)\b", re.IGNORECASE)
_FEWEST: Final = 3


def write_out_numbered_months(document: Document) -> Document:
    """The document with such numbers written out, where years stand beside them or they label the rows: months by name
    where the years are those of the calendar, else as ``Month 4``, which may be that of a financial year; quarters as
    ``Q1``. Every cell keeps what it prints.
    """
    return document.with_grids(lambda grid: grid.with_cells(dict(_written(grid))))


def _written(grid: Grid) -> Iterator[tuple[tuple[int, int], Cell]]:
    seen = [cell for cell in grid if not cell.hidden and cell.shown.strip()]
    heads = [(cell, found) for cell in seen if (found := _HEAD.fullmatch(cell.shown.strip()))]
    if not heads:
        return
    rows = {row[0].row: row for row in in_rows(seen)}
    columns = {column[0].column: column for column in in_columns(seen)}
    for head, found in heads:
        part = "month" if found["month"] else "quarter"
        numbers = _numbers_below(head, columns[head.column], _PARTS[part])
        years = _years(head, rows[head.row], columns)
        if len(numbers) >= _FEWEST and (years or head is rows[head.row][0]):
            names = _names(part, is_calendar=bool(years) and all(map(_CALENDAR.fullmatch, years)))
            yield (head.row, head.column), head.written_out(part.capitalize())
            yield from (((c.row, c.column), c.written_out(names[int(c.shown)])) for c in numbers)


def _below(head: Cell, column: Sequence[Cell]) -> list[Cell]:
    """The cells below a head, row by row without a gap."""
    under = [cell for cell in column if cell.row > head.row]
    return [cell for at, cell in enumerate(under, start=1) if cell.row == head.row + at]


def _numbers_below(head: Cell, column: Sequence[Cell], most: int) -> list[Cell]:
    def is_number(cell: Cell) -> bool:
        shown = cell.shown.strip()
        return shown.isdecimal() and 1 <= int(shown) <= most

    return [*takewhile(is_number, _below(head, column))]


def _years(head: Cell, row: Sequence[Cell], columns: dict[int, list[Cell]]) -> list[str]:
    """The years that the parts may be of: the first of each column headed by their name, else those over the columns
    beside parts that label the rows.
    """
    others = [cell for cell in row if cell is not head]
    named = [(cell, found) for cell in others if (found := _NAMES_YEAR.fullmatch(cell.shown.strip()))]
    firsts = [
        f"FY {below[0].shown.strip()}" if found["fin"] else below[0].shown.strip()
        for cell, found in named
        if (below := _below(cell, columns[cell.column]))
    ]
    above = [cell.shown.strip() for cell in others] if head is row[0] else []
    return [text for text in firsts or above if _IS_YEAR.match(text)]


def _names(part: str, *, is_calendar: bool) -> Sequence[str]:
    """What each number from nought on is written out as."""
    if part == "month" and is_calendar:
        return [*month_name]
    word = "Month " if part == "month" else "Q"
    return [f"{word}{number}" for number in range(_PARTS[part] + 1)]
