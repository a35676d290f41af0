"""Cells that hold a number for each of several years in an order that the reply tells: ``2 / 4 / 4 / 3`` where ``each
box holds four numbers in this order: 2015/16 / 2016/17 / 2017/18 / 2018/19``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import accumulate, pairwise
from typing import Final

from cyberflag.model import Period, PeriodKind, Request
from cyberflag.replies.document import Cell, Document, Grid
from cyberflag.replies.finding.cells.bracketed_parts import write_out_bracketed
from cyberflag.replies.finding.cells.ordered_cells import (
    holding_several,
    numbers_in,
    orders_told,
    tells_order,
    write_out_ordered,
)
from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.vocabularies.dates import MONTH, YEAR, full_year, last_of_month, months, months_before
from cyberflag.vocabularies.periods import periods_named_in, understand_period
from cyberflag.vocabularies.plain_text import write_plainly

_FEWEST_CELLS: Final = 2
_FEWEST_YEARS: Final = 2
_MONTHS_IN_YEAR: Final = 12
_NUMBER: Final = "Number"
"""What stands over the numbers in the place of a list of their years."""
_ENDING: Final = re.compile(
    rf"\byears?\s+(?:that\s+)?(?:end(?:ing|ed|s)?|to)\s+(?:(?:in|on|at)\s+)?(?:(?:the\s+)?end\s+of\s+|\d{{1,2}}(?:st|nd|rd|th)?\s+)?(?P<month>{MONTH})\s+"
    rf"(?P<years>{YEAR}(?:\s*(?:,|/|;|&|\band\b|\bthen\b|\bto\b)+\s*{YEAR})+)",
    re.IGNORECASE,
)
_YEARS: Final = re.compile(r"\b(?:years?|twelve\s+months|12\s+months)\b", re.IGNORECASE)
_IN_ORDER: Final = re.compile(
    r"\b(?:order|sequence|turn|oldest|earliest|first|newest|latest|last|respectively|chronological\w*|left\s+to\s+right|asked|requested)\b",
    re.IGNORECASE,
)
_BACKWARDS: Final = re.compile(
    r"\b(?:(?:newest|latest|last|most\s+recent)(?:\s+(?:year|one))?\s+(?:comes\s+|stands\s+|is\s+|given\s+|put\s+)?first|backwards?|revers\w+|descending)\b",
    re.IGNORECASE,
)


def write_out_several(document: Document, request: Request) -> Document:
    """The document with cells of several numbers written out, be they of years or of other parts (`write_out_ordered`).

    Where they are of years there is a row for each year in the place of each row of such cells, its year in a column
    of its own before the first of them; every cell keeps its place. Nothing is changed where no text, or texts that
    differ, tell the years.
    """

    def written(grid: Grid) -> Grid:
        cells = holding_several(grid)
        dated = {text for text in {cell.shown for cell in cells} if len(periods_named_in(text)) >= _FEWEST_YEARS}
        cells = [cell for cell in cells if cell.shown not in dated]
        sizes = {len(numbers_in(cell)) for cell in cells}
        if len(cells) < _FEWEST_CELLS or len(sizes) != 1:
            return grid
        told = set(_years_told(document, grid, sizes.pop(), request))
        if len(told) != 1 or names_years(grid) or any(orders_told(document, grid, len(numbers_in(cells[0])))):
            return grid
        return rows_for_years(grid, {(c.row, c.column): numbers_in(c) for c in cells}, told.pop())

    return write_out_ordered(write_out_bracketed(document).with_grids(written))


def names_years(grid: Grid) -> bool:
    """Whether labels of the table say by themselves which year its figures are of."""
    said = (understand_period(cell.shown) for cell in grid)
    return any(found is not None and found.value.is_year for found in said)


def _years_told(document: Document, grid: Grid, size: int, request: Request) -> Iterator[tuple[Period, ...]]:
    """The years, so many, in whose order a text says that cells hold numbers, or that a heading lists by itself."""
    for text in document.texts():
        plain = write_plainly(text)
        if tells_order(plain) and (years := _years_of(plain, size) or _asked_years(plain, size, request)):
            yield years
    for shown in dict.fromkeys(cell.shown for cell in grid):
        if years := _lists(shown, size):
            yield years


def _lists(shown: str, size: int) -> tuple[Period, ...]:
    """The years, so many, that a cell lists and says nothing else."""
    return () if any(map(str.isalpha, shown)) else _years_of(write_plainly(shown), size)


def _years_of(plain: str, size: int) -> tuple[Period, ...]:
    """The years that a text names, so many, or as one span of them, one after the other or backwards; else none."""
    listed = _ENDING.search(plain)
    years = tuple(_ending(listed)) if listed else tuple(found.value for found in periods_named_in(plain))
    if len(years) == 1:
        years = _years_within(years[0])
        years = years[::-1] if _BACKWARDS.search(plain) else years
    follows = all(a.end < b.start for a, b in pairwise(years)) or all(b.end < a.start for a, b in pairwise(years))
    return years if len(years) == size and follows else ()


def _ending(listed: re.Match[str]) -> Iterator[Period]:
    month = months()[listed["month"].casefold().rstrip(".")]
    for year in re.findall(YEAR, listed["years"]):
        end = last_of_month(full_year(year), month)
        yield Period(months_before(end, _MONTHS_IN_YEAR), end)


def _years_within(span: Period) -> tuple[Period, ...]:
    """The years of which a span is made; none where it is no whole number of them."""
    if span.kind is not PeriodKind.SEVERAL_YEARS:
        return ()
    starts = [span.start.replace(year=year) for year in range(span.start.year, span.end.year + 1)]
    ends = [start - timedelta(days=1) for start in starts[1:]]
    return tuple(map(Period, starts, [*ends, span.end])) if starts[-1] < span.end else tuple(map(Period, starts, ends))


def _asked_years(plain: str, size: int, request: Request) -> tuple[Period, ...]:
    """The years asked for, where there are so many and a text says of years, and of nothing else, that they stand in
    order.
    """
    tokens = read_tokens(plain)
    others = (*tokens.sexes, *tokens.ages, *tokens.platforms, *tokens.periods)
    if others or len(request.periods) != size or not (_YEARS.search(plain) and _IN_ORDER.search(plain)):
        return ()
    return tuple(request.periods)[::-1] if _BACKWARDS.search(plain) else tuple(request.periods)


def rows_for_years(grid: Grid, numbers: Mapping[tuple[int, int], Sequence[str]], years: Sequence[Period]) -> Grid:
    """The grid with a row for each year in the place of each row of cells that hold so many ``numbers``, and the years
    in a column of their own before the first of them; every cell keeps its place.
    """
    parted, column = {row for row, _ in numbers}, min(at for _, at in numbers)
    lengths = (len(years) if row in parted else 1 for row in range(grid.height))
    starts = list(accumulate(lengths, initial=0))
    made: dict[tuple[int, int], Cell] = {}
    places: dict[tuple[int, int], str] = {}
    for row in parted:
        for step, year in enumerate(years):
            made[starts[row] + step, column] = Cell(starts[row] + step, column, year.label)
            places[starts[row] + step, column] = grid.source(row, column)
    for cell in grid:
        bare = cell.written_out(_NUMBER) if _lists(cell.shown, len(years)) else cell
        for part in _moved(bare, starts, column, numbers):
            made[part.row, part.column] = part
            places[part.row, part.column] = grid.source(cell.row, cell.column)
    return replace(grid, cells=made, places=_in_order(places), fills={}, printed_rows=())


def _moved(
    cell: Cell, starts: Sequence[int], column: int, numbers: Mapping[tuple[int, int], Sequence[str]]
) -> Iterator[Cell]:
    """A cell where it stands among the new rows and columns; each of its numbers by itself where it holds several."""
    at = cell.column + (cell.column >= column)
    row = starts[cell.row]
    if (cell.row, cell.column) in numbers:
        for step, number in enumerate(numbers[cell.row, cell.column]):
            yield replace(cell, row=row + step, column=at, shown=number, raw=number, printed=cell.printed or number)
        return
    rows = starts[cell.row + cell.row_span] - row
    columns = cell.column_span + (cell.column < column < cell.column + cell.column_span)
    yield replace(cell, row=row, column=at, row_span=rows, column_span=columns)


def _in_order(places: Mapping[tuple[int, int], str]) -> Mapping[tuple[int, int], str]:
    return {at: places[at] for at in sorted(places)}
