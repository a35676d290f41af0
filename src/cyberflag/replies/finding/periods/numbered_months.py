"""Months and quarters by their numbers under a head that says so: ``Month`` over ``4``, ``Quarter`` over ``1``."""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from cyberflag.replies.document import Cell, Document, Grid, in_columns, in_rows
from cyberflag.replies.fits import fits_of
from cyberflag.vocabularies.dates import YEAR
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.unknown_words import unknown_score

_PARTS: Final = {"month": 12, "quarter": 4}
_OF: Final = r"(?:calendar|recorded|reported|crime|offence|report|committed)"
_HEAD: Final = re.compile(
    rf"(?:{_OF}[\s_]+)?(?:(?P<month>month(?P<months>s)?|mth)|(?P<quarter>quarter(?P<quarters>s)?|qtr))(?:[\s_]+(?:no\.?|num|number|{_OF}))*",
    re.IGNORECASE,
)
_NAMES_YEAR: Final = re.compile(
    rf"(?:{_OF}[\s_]+)*(?:(?P<fin>(?:financial|fiscal|fin)[\s_]+(?:year|yr)|f\W?y)|year|yr)(?:[\s_]+{_OF})*",
    re.IGNORECASE,
)
_CALENDAR: Final = re.compile(YEAR)
_IS_YEAR: Final = re.compile(rf"(?:f\W?y\W*)?(?:{YEAR}|\d\d\W\d\d)\b", re.IGNORECASE)
_FROM_APRIL: Final = re.compile(
    r"\b(?:month|quarter|q)\s*(?:no\.?\s*|number\s*)?(?:0?1|one)\b[^.;]*\bapr|\b0?1\s*=\s*apr"
    r"|\bapr(?:il)?\s*(?:=\s*|\(\s*|(?:is|being|as)\s+)(?:month\s*)?(?:0?1|one)\b|\bfirst\s+month\b[^.;]*\bapr",
    re.IGNORECASE,
)
"""Says that the numbers begin with the financial year: ``Month 1 is April``, ``from April (1) to March (12)``."""
_FEWEST: Final = 3


def write_out_numbered_months(document: Document) -> Document:
    """The document with such numbers written out, where years stand beside them or they label the rows: months by name
    where the years are those of the calendar, else as ``Month 4``, which may be that of a financial year, as it is
    where a text says that the first is April; quarters as ``Q1``. Every cell keeps what it prints.
    """
    texts = (*(line.text for line in document.lines), *(cell.shown for grid in document.grids for cell in grid))
    from_april = any(_FROM_APRIL.search(text) for text in texts)
    return document.with_grids(lambda grid: grid.with_cells(dict(_written(grid, from_april=from_april))))


def _written(grid: Grid, *, from_april: bool) -> Iterator[tuple[tuple[int, int], Cell]]:
    seen = [cell for cell in grid if not cell.hidden and cell.shown.strip()]
    heads = [(cell, found) for cell in seen if (found := _HEAD.fullmatch(cell.shown.strip()))]
    if not heads:
        return
    rows = {row[0].row: row for row in in_rows(seen)}
    columns = {column[0].column: column for column in in_columns(seen)}
    for head, found in heads:
        part = "month" if found["month"] else "quarter"
        numbers = _numbers_below(head, columns[head.column], rows, _PARTS[part])
        named = _years_named(rows[head.row])
        years = _years(head, rows[head.row], named, columns)
        is_plural = bool(found["months"] or found["quarters"])
        is_label = head is rows[head.row][0] and (bool(years) or not is_plural)
        is_part = is_label or (bool(years) and not is_plural and not _counts_parts(head, numbers, named, rows))
        if len(numbers) >= _FEWEST and is_part:
            is_calendar = bool(years) and all(map(_CALENDAR.fullmatch, years))
            names = _names(part, is_calendar=is_calendar and not from_april)
            yield (head.row, head.column), head.written_out(part.capitalize())
            yield from (((c.row, c.column), c.written_out(names[int(c.shown)])) for c in numbers)


def _below(head: Cell, column: Sequence[Cell]) -> list[Cell]:
    """The cells below a head, row by row without a gap."""
    under = [cell for cell in column if cell.row > head.row]
    return [cell for at, cell in enumerate(under, start=1) if cell.row == head.row + at]


def _numbers_below(head: Cell, column: Sequence[Cell], rows: Mapping[int, Sequence[Cell]], most: int) -> Sequence[Cell]:
    """The numbers below a head up to a text that is none; rows where it is blank or unknown may stand among them. None
    where one is too great for a part of the year.
    """
    under = {cell.row: cell for cell in column if cell.row > head.row}
    found: list[Cell] = []
    row = head.row + 1
    while row in rows:
        cell = under.get(row)
        if cell is not None and cell.shown.strip().isdecimal():
            found.append(cell)
        elif cell is not None and not unknown_score(cell.shown):
            break
        row += 1
    return found if all(1 <= int(cell.shown) <= most for cell in found) else ()


def _counts_parts(
    head: Cell, numbers: Sequence[Cell], named: Mapping[int, re.Match[str]], rows: Mapping[int, Sequence[Cell]]
) -> bool:
    """Whether numbers below ``Month`` are how many months there were, or the mean of a month: they stand behind the
    figures, or beside figures of which each year has one.
    """
    beside = [cell for number in numbers for cell in rows[number.row] if cell.shown.strip().isdecimal()]
    figures = {cell.column for cell in beside} - {head.column, *named}
    measures = {c.column for c in rows[head.row] if c.column < head.column and Dimension.MEASURE in fits_of(c.shown)}
    years = [cell.shown for number in numbers for cell in rows[number.row] if cell.column in named]
    each_once = len(years) == len(numbers) * len(named) and len({*years}) == len(years)
    return not figures.isdisjoint(measures) or (bool(figures) and each_once)


def _years_named(row: Sequence[Cell]) -> Mapping[int, re.Match[str]]:
    """The columns that a row of heads names as those of years."""
    named = ((cell.column, _NAMES_YEAR.fullmatch(cell.shown.strip())) for cell in row)
    return {column: found for column, found in named if found is not None}


def _years(
    head: Cell, row: Sequence[Cell], named: Mapping[int, re.Match[str]], columns: Mapping[int, list[Cell]]
) -> list[str]:
    """The years that the parts may be of: those of each column headed by their name, else those over the columns beside
    parts that label the rows.
    """
    below = {
        f"FY {under.shown.strip()}" if named[cell.column]["fin"] else under.shown.strip()
        for cell in row
        if cell.column in named
        for under in _below(cell, columns[cell.column])
    }
    above = [cell.shown.strip() for cell in row if cell is not head] if head is row[0] else []
    return [text for text in sorted(below) or above if _IS_YEAR.match(text)]


def _names(part: str, *, is_calendar: bool) -> Sequence[str]:
    """What each number from nought on is written out as."""
    if part == "month" and is_calendar:
        return [*month_name]
    word = "Month " if part == "month" else "Q"
    return [f"{word}{number}" for number in range(_PARTS[part] + 1)]
