"""Heads that say when years end, beside or above bare years or the months that end them: ``Year ending March`` over
``2018 | 2019``, ``FY ending`` beside ``Mar-18 | Mar-19``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import dropwhile, pairwise, takewhile
from typing import Final

from cyberflag.model import Period
from cyberflag.replies.document import Cell, Document, Grid
from cyberflag.replies.finding.strips import is_year
from cyberflag.replies.resolving.periods.days_of_spans import ROLLS_ON
from cyberflag.vocabularies.dates import MONTH, last_of_month, read_month
from cyberflag.vocabularies.dimensions import understand_dimension
from cyberflag.vocabularies.periods import understand_period

_MONTH: Final = re.compile(MONTH, re.IGNORECASE)
_DATED: Final = re.compile(rf"\d{{4}}|{MONTH}", re.IGNORECASE)
_SOME_YEAR: Final = "2018"
_SOME_MONTH: Final = "March 2018"
_FEWEST: Final = 2
_LONGEST: Final = 6
"""Words of such a head."""


def write_out_years_that_end(document: Document) -> Document:
    """The document with each such year behind its head (``Year ending March 2018``), where two or more stand below a
    head and what is blank or says the same beside it, or on its right, or in its column; so with months and their year
    where the head says what ends with them.
    """
    return document.with_grids(lambda grid: _with_months(_with_years(grid)))


def _with_years(grid: Grid) -> Grid:
    years: dict[tuple[int, int], Cell] = {}
    if sum(is_year(cell.shown.strip()) for cell in grid) < _FEWEST:
        return grid  # to ask every cell of a large table whether it says when years end takes long
    for head in grid:
        if _says_when_years_end(head.shown):
            for cell in _run_of(head, grid, is_year):
                years.setdefault(
                    (cell.row, cell.column), cell.written_out(f"{head.shown.strip()} {cell.shown.strip()}")
                )
    return grid.with_cells(years)


def _with_months(grid: Grid) -> Grid:
    spans: dict[tuple[int, int], Cell] = {}
    if sum(_is_month(cell.shown) for cell in grid) < _FEWEST:
        return grid
    for head in grid:
        if _ending(head.shown, _SOME_MONTH) is not None:
            cells = _run_of(head, grid, _is_month) or _months_under(head, grid)
            written = {(c.row, c.column): c.written_out(_in_words(head.shown, c.shown)) for c in cells}
            periods = [_ending(head.shown, cell.shown) for cell in cells]
            if ROLLS_ON.search(head.shown) or _do_not_overlap(periods):
                spans = {**written, **spans}
    return grid.with_cells(spans)


def _is_month(text: str) -> bool:
    return read_month(text) is not None


def _in_words(head: str, month: str) -> str:
    return f"{head.strip()} {read_month(month):%B %Y}"


@lru_cache(maxsize=1024)
def _ending(head: str, month: str) -> Period | None:
    """The span of more than a month that a head without one makes of a month with its year: that which ends with it."""
    if not head.strip() or len(head.split()) > _LONGEST or _DATED.search(head):
        return None
    first, found = read_month(month), understand_period(_in_words(head, month))
    if first is None or found is None or found.value.start >= first:
        return None
    return found.value if found.value.end == last_of_month(first.year, first.month) else None


def _do_not_overlap(periods: Sequence[Period | None]) -> bool:
    """Whether spans in the order of a table lie apart: twelve months of one year below ``Year ending`` are no years."""
    known = [period for period in periods if period is not None]
    return len(known) == len(periods) and not any(one.overlaps(other) for one, other in pairwise(known))


def _says_when_years_end(text: str) -> bool:
    """Whether a text makes another year of a bare one than the calendar's: that which ends in it."""
    if not text.strip() or len(text.split()) > _LONGEST or len(_MONTH.findall(text)) > 1:
        return False  # "April to March" may begin in the year named
    year = understand_period(f"{text.strip()} {_SOME_YEAR}")
    return (
        year is not None and year.value.is_year and str(year.value.end.year) == _SOME_YEAR != str(year.value.start.year)
    )


def _run_of(head: Cell, grid: Grid, is_one: Callable[[str], bool]) -> list[Cell]:
    """The years or months that a head is said of: the first two or more that follow on it on one of its ways."""
    found = [list(takewhile(lambda c: is_one(c.shown.strip()), way)) for way in _ways(head, grid)]
    return next((run for run in found if len(run) >= _FEWEST), [])


def _months_under(head: Cell, grid: Grid) -> list[Cell]:
    """The months of the row below a head that stands alone in its own, behind what that row says of its rows."""
    if any(cell.row == head.row and cell is not head and cell.shown.strip() for cell in grid):
        return []
    row = (grid.cells.get((head.row + head.row_span, column)) for column in range(grid.width))
    filled = [cell for cell in row if cell is not None and cell.shown.strip()]
    if any(ROLLS_ON.search(cell.shown) for cell in filled):
        return []  # a heading calls them months
    run = list(takewhile(lambda c: _is_month(c.shown), dropwhile(lambda c: not _is_month(c.shown), filled)))
    return run if len(run) >= _FEWEST else []


def _ways(head: Cell, grid: Grid) -> Iterator[Iterator[Cell]]:
    """The cells below a head and what goes on with it, those on its right, and those in its column."""
    cells, below, right = grid.cells, head.row + head.row_span, head.column + head.column_span

    def goes_on(column: int) -> bool:
        over = cells.get((head.row, column))
        return over is None or over.shown.strip() in ("", head.shown.strip())

    across = [*head.columns, *takewhile(goes_on, range(right, grid.width))]
    if understand_dimension(head.shown) is not None:  # another is a part of the headings below it, and joined with them
        yield (cells[below, column] for column in across if (below, column) in cells)
    yield (cells[head.row, column] for column in range(right, grid.width) if (head.row, column) in cells)
    yield (cells[row, head.column] for row in range(below, grid.height) if (row, head.column) in cells)
