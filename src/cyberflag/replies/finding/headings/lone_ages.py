"""Ages before a single row of figures below crimes, where a title, heading or other table says that they are ages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from cyberflag.replies.document import Cell, Document, Grid, Line, LineKind
from cyberflag.replies.finding.headings.labels_across import are_of_one
from cyberflag.replies.finding.strips import prints_figure

_OLDEST: Final = 25
_NEAR: Final = 2
_BY_AGE: Final = re.compile(
    r"(?<!\ball\s)(?<!\bany\s)\bages?\b(?!\s+(?:of\s+)?(?:\d|consent|under|over))|\boedran(?:nau)?\b", re.IGNORECASE
)
"""Says that there are ages: ``by age of victim``, ``single year of age``; not ``under the age of 18``."""

_Row = Sequence[Cell]


def write_out_lone_ages(document: Document) -> Document:
    """The document with ``Aged 13`` for the first figure of a single row below crimes or platforms, where the first
    heading or a title right above speaks of ages, or a table with the same headings has several rows of them.
    """
    tables = {id(grid): table for grid in document.grids if (table := _table(grid)) is not None}
    if all(len(rows) > 1 for _, rows in tables.values()):
        return document
    by_age = {id(grid) for grid in _below_titles_of_ages(document)}
    heads_of_ages = {_shown(heads) for heads, rows in tables.values() if len(rows) > 1}

    def written(grid: Grid) -> Grid:
        if id(grid) not in tables:
            return grid
        heads, (first, *more) = tables[id(grid)]
        is_said = id(grid) in by_age or _shown(heads) in heads_of_ages or _BY_AGE.search(heads[0].shown)
        if more or not is_said:
            return grid
        age = first[0]
        return grid.with_cells({(age.row, age.column): age.written_out(f"Aged {age.shown.strip()}")})

    return document.with_grids(written)


def _below_titles_of_ages(document: Document) -> Iterator[Grid]:
    """The grids of which a title, or one of the two lines or cells right above the headings, speaks of ages."""
    titles = [line.text for line in document.lines if line.kind in (LineKind.TITLE, LineKind.HEADING)]
    above: list[str] = []
    for block in document.blocks:
        if isinstance(block, Line):
            above.append(block.text)
            continue
        over = [row[0].shown for row in block.filled_rows() if len(row) == 1]
        if any(map(_BY_AGE.search, (*titles[:1], *above[-_NEAR:], *over))):
            yield block
        above = []


def _table(grid: Grid) -> tuple[_Row, Sequence[_Row]] | None:
    """The headings of a grid that are all crimes or all platforms, with the rows of figures alone below them whose
    first may be ages that follow one another; None where it has no such.
    """
    rows = [row for row in grid.filled_rows() if len(row) > 1]
    if len(rows) < 2 or len(rows[0]) != len(rows[1]):
        return None
    heads, *below = rows
    ages = [int(text) if (text := row[0].shown.strip()).isdecimal() else _OLDEST + 1 for row in below]
    is_rising = ages == sorted(set(ages)) and ages[-1] <= _OLDEST
    if not is_rising or not all(prints_figure(cell) for row in below for cell in row):
        return None
    return (heads, below) if are_of_one([c.shown for c in heads]) or _BY_AGE.search(heads[0].shown) else None


def _shown(heads: _Row) -> tuple[str, ...]:
    return tuple(cell.shown.strip() for cell in heads)
