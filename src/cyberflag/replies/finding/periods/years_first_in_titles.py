"""Titles of sheets that put the year before their crimes, as a number of them could stand: ``2023 offences by age``."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import Final

from cyberflag.replies.document import Cell, Document, Grid
from cyberflag.vocabularies.periods import periods_named_in
from cyberflag.vocabularies.spans.kinds_of_years import KindOfYear, kind_of_years_in

_BARE: Final = re.compile(r"(?:19|20)\d\d")
_TITLE: Final = re.compile(
    r"(?P<head>\W*(?:(?:(?:q(?:uestion)?|answer|table|part)\s*\d{1,2}[a-h]?|\d{1,2}[a-h]?(?=\s*[.:)]))\s*[.:)–—-]+\s*)?(?:the\s+)?)"
    r"(?P<year>(?:19|20)\d\d)\s+(?!(?:to|and|or|until|act|of)\b)"
    r"(?!.*\b(?:suspects?|offenders?|perpetrators?|(?:rejected|cancelled|removed|no-?crimed|un(?:solved|detected)|solved|detected|repeat|other)\s+(?:offences|crimes))\b)"
    r"(?P<crimes>(?:[a-z][\w'’-]*\s+){0,6}?(?:offences|crimes))(?P<rest>\s+(?:(?:broken\s+down|split|shown|recorded)\s+)?by\b.*)",
    re.IGNORECASE,
)
"""A title that opens with its year and breaks the crimes down, as none does that tells their number."""
_FEWEST_YEARS: Final = 2


def write_out_years_first_in_titles(document: Document) -> Document:
    """The document with ``Offences in 2023 by age`` for ``2023 offences by age`` in the cells that stand alone in their
    rows, where the year is one of several calendar years that label the figures of the reply. The same digits may be
    how many there are: nothing else of the table may print them, and its numbers must not come to them.
    """
    grids = [block for block in document.blocks if isinstance(block, Grid)]
    if not any(_TITLE.fullmatch(cell.shown) for grid in grids for cell in grid):
        return document
    years = {cell.shown.strip() for grid in grids for cell in grid if _BARE.fullmatch(cell.shown.strip())}
    if len(years) < _FEWEST_YEARS or any(_calls_otherwise(cell) for grid in grids for cell in grid):
        return document
    blocks = tuple(_written(block, years) if isinstance(block, Grid) else block for block in document.blocks)
    return replace(document, blocks=blocks)


def _calls_otherwise(cell: Cell) -> bool:
    """Whether a cell says that years are financial or academic ones, so that a bare one may be such."""
    return kind_of_years_in(cell.shown) not in (None, KindOfYear.CALENDAR)


def _written(grid: Grid, years: Collection[str]) -> Grid:
    titles = ((c, found) for c, found in _titles(grid) if found["year"] in years and not periods_named_in(c.shown))
    own = [(cell, found) for cell, found in titles if not _gives(grid, found["year"])]
    return grid.with_cells({(c.row, c.column): c.written_out(_with_year_behind(found)) for c, found in own})


def _gives(grid: Grid, year: str) -> bool:
    """Whether the digits of a year are printed as a number in a table, or are what its numbers come to."""
    shown = [(cell.column, cell.shown.strip().replace(",", "")) for cell in grid]
    first = min(column for column, _ in shown)  # holds the labels, as ages may be
    return year in {digits for _, digits in shown} or int(year) == sum(
        int(digits) for column, digits in shown if column > first and digits.isdecimal()
    )


def _with_year_behind(title: re.Match[str]) -> str:
    return f"{title['head']}{title['crimes']} in {title['year']}{title['rest']}"


def _titles(grid: Grid) -> Iterator[tuple[Cell, re.Match[str]]]:
    """The cells that stand alone in their rows and open with a year before crimes."""
    in_row: dict[int, list[Cell]] = {}
    for cell in grid:
        if cell.shown.strip():
            in_row.setdefault(cell.row, []).append(cell)
    alone = (cells[0] for cells in in_row.values() if len(cells) == 1)
    return ((cell, found) for cell in alone if (found := _TITLE.fullmatch(cell.shown)) is not None)
