"""Heads that say when years end, over bare years: ``Year ending March`` over ``2018 | 2019``, beside or above them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import Final

from cyberflag.replies.document import Cell, Document, Grid
from cyberflag.replies.finding.strips import is_year
from cyberflag.vocabularies.dates import MONTH
from cyberflag.vocabularies.dimensions import understand_dimension
from cyberflag.vocabularies.periods import understand_period

_MONTH: Final = re.compile(MONTH, re.IGNORECASE)
_SOME_YEAR: Final = "2018"
_FEWEST: Final = 2
_LONGEST: Final = 6
"""Words of such a head."""


def write_out_years_that_end(document: Document) -> Document:
    """The document with each such year behind its head (``Year ending March 2018``), where two or more stand below a
    head and what is blank or says the same beside it, or on its right, or in its column.
    """
    return document.with_grids(_written)


def _written(grid: Grid) -> Grid:
    years: dict[tuple[int, int], Cell] = {}
    if sum(is_year(cell.shown.strip()) for cell in grid) < _FEWEST:
        return grid  # to ask every cell of a large table whether it says when years end takes long
    for head in grid:
        if _says_when_years_end(head.shown):
            for cell in _years_of(head, grid):
                years.setdefault(
                    (cell.row, cell.column), cell.written_out(f"{head.shown.strip()} {cell.shown.strip()}")
                )
    return grid.with_cells(years)


def _says_when_years_end(text: str) -> bool:
    """Whether a text makes another year of a bare one than the calendar's: that which ends in it."""
    if not text.strip() or len(text.split()) > _LONGEST or len(_MONTH.findall(text)) > 1:
        return False  # "April to March" may begin in the year named
    year = understand_period(f"{text.strip()} {_SOME_YEAR}")
    return (
        year is not None and year.value.is_year and str(year.value.end.year) == _SOME_YEAR != str(year.value.start.year)
    )


def _years_of(head: Cell, grid: Grid) -> list[Cell]:
    found = [list(takewhile(lambda c: is_year(c.shown.strip()), way)) for way in _ways(head, grid)]
    return next((years for years in found if len(years) >= _FEWEST), [])


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
