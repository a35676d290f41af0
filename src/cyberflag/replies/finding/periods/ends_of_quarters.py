"""Days and months without their year that stand for the months that end or begin with them: ``31 March`` and ``June``
below ``Quarter ending``, ``Three months to 30 June``, or the last days of quarters below one another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise, takewhile
from typing import Final

from cyberflag.replies.document import Cell, Document, Grid
from cyberflag.replies.resolving.periods.days_of_spans import months_beginning, months_ending
from cyberflag.vocabularies.dates import DAY_IN_MONTH, DAYS_THAT_END, MONTH, month_number, named_months

_DAY_OR_MONTH: Final = re.compile(
    rf"(?:the\s+)?(?:end\s+(?:of\s+)?)?(?P<said>{DAY_IN_MONTH}|{MONTH}|(?P<day>\d\d?)[/.](?P<month>\d\d?))\W?",
    re.IGNORECASE,
)
_SPAN_AND_DAY: Final = re.compile(
    r"(?:(?:for|in|the|of)\s+)*(?:(?:[a-z]+|\d{1,2})[\s-]+)?(?:months?|mths?|half[\s-]years?|quarters?|qtrs?|q(?=/?e\b))"
    r"(?:\s+period)?(?:\s+that)?[\s/]*(?:e|ending|ended|ends?|up\s+to|to|until|till|beginning|begins?|starting|starts?|"
    r"commencing|from)\s+(?:on\s+|in\s+)?(?P<day>[\w\s/.]+)",
    re.IGNORECASE,
)
_MOST_WORDS: Final = 7
_MONTHS_IN_YEAR: Final = 12
_STEPS: Final = (1, 3, 6)
_FEWEST: Final = 3


@dataclass(frozen=True)
class _Day:
    """A month, with its first day or its last one where a day is given (``is_first`` None: the month alone)."""

    month: int
    is_first: bool | None = None


def write_out_ends_of_quarters(document: Document) -> Document:
    """The document with days and months without a year below a heading, or beside it, that says how many months end or
    begin with each, written out as those months; without such a heading days alone, three or more that are all the
    last or all the first of months a quarter or half a year apart. Every cell keeps what it prints.
    """
    return document.with_grids(lambda grid: grid.with_cells(dict(_written(grid))))


def _written(grid: Grid) -> Iterator[tuple[tuple[int, int], Cell]]:
    seen = grid.seen
    days = {at: day for at, cell in seen.items() if (day := _read(cell.shown)) is not None}
    for at, cell in seen.items():
        if (span := _span_of(cell.shown)) is None:
            continue
        own = _SPAN_AND_DAY.fullmatch(cell.shown.strip())
        if own is not None and (day := _read(own["day"])) is not None:
            yield from _as_spans([cell], [day], *span)
        else:
            run = [*_run(days, at, (1, 0))] or [*_run(days, at, (0, 1))]
            yield from _as_spans([seen[place] for place in run], [days[place] for place in run], *span)
    yield from _without_heading(seen, days)


def _run(days: dict[tuple[int, int], _Day], at: tuple[int, int], step: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """The places of days that follow on one another from a place on."""
    row, column = at
    places = ((row + step[0] * n, column + step[1] * n) for n in range(1, len(days) + 1))
    return takewhile(lambda place: place in days, places)


@lru_cache(maxsize=4096)
def _span_of(text: str) -> tuple[int, bool] | None:
    """How many months, less than a year, a short text says that end with a day (or begin with it), and whether they
    end.
    """
    if len(text.split()) > _MOST_WORDS:
        return None
    ending, beginning = months_ending(text), months_beginning(text)
    months = ending or beginning or 0
    is_clear = 0 < months < _MONTHS_IN_YEAR and (ending is None or beginning is None)
    return (months, ending is not None) if is_clear else None


def _without_heading(
    seen: Mapping[tuple[int, int], Cell], days: dict[tuple[int, int], _Day]
) -> Iterator[tuple[tuple[int, int], Cell]]:
    for step in ((1, 0), (0, 1)):
        for at in days:
            before = (at[0] - step[0], at[1] - step[1])
            run = [] if before in days else [at, *_run(days, at, step)]
            found = [days[place] for place in run]
            apart = {(b.month - a.month) % _MONTHS_IN_YEAR for a, b in pairwise(found)}
            kinds = {day.is_first for day in found}
            if len(found) >= _FEWEST and len(apart) == len(kinds) == 1 and None not in kinds and apart <= {*_STEPS}:
                cells = [seen[place] for place in run]
                if not all(re.search(MONTH, cell.shown, re.IGNORECASE) for cell in cells):  # "1/4" may be a share
                    continue
                yield from _as_spans(cells, found, apart.pop(), not kinds.pop())


def _read(text: str) -> _Day | None:
    """The first or last day of a month, or the month alone, that the whole text is; None for any other day."""
    found = _DAY_OR_MONTH.fullmatch(text.strip())
    if found is None:
        return None
    name = re.search(MONTH, found["said"], re.IGNORECASE)
    month = month_number(name[0]) if name else int(found["month"])
    number = re.search(r"\d+", found["said"])
    if month is None or not 1 <= month <= _MONTHS_IN_YEAR:
        return None
    day = int(number[0]) if number else None
    if day is None or day == 1:
        return _Day(month, None if day is None else True)
    return _Day(month, is_first=False) if day in DAYS_THAT_END[month] else None


def _as_spans(
    cells: Sequence[Cell], days: Sequence[_Day], months: int, is_end: bool
) -> Iterator[tuple[tuple[int, int], Cell]]:
    """The cells written out as so many months each, where no day is at the other end of its month."""
    if any(day.is_first is is_end for day in days):
        return
    for cell, day in zip(cells, days, strict=True):
        first = day.month - months + 1 if is_end else day.month
        yield (cell.row, cell.column), cell.written_out(named_months(first, months))
