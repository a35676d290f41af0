"""Financial years whose digits run together, as exports print them: ``1617``, ``1718`` over columns, ``201617`` below
``FIN_YR``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from cyberflag.model import Period
from cyberflag.replies.document import Cell, Document, Grid, in_columns
from cyberflag.vocabularies.dates import full_year
from cyberflag.vocabularies.dimensions import Dimension, understand_dimension

_RUN: Final = re.compile(
    r"(?:(?:fin(?:ancial)?|fisc(?:al)?)[ _.]*(?:year|yr|y)|f/?y(?:ea)?r?|f|year|yr|y)?[ _.:-]{0,2}"
    r"(?:(?P<first>(?:20|19)?\d\d)[ _.]?(?P<last>\d\d)|(?P<whole>20\d\d)[ _.]?(?P<next>20\d\d))",
    re.IGNORECASE,
)
_YEARS: Final = range(1998, 2051)
_FEWEST: Final = 2


def write_out_run_years(document: Document) -> Document:
    """The document with such years written out where a row holds two or more of them that follow on one another, or a
    column headed as one of years nothing else; every cell keeps what it prints.
    """
    return document.with_grids(_written)


def _written(grid: Grid) -> Grid:
    runs = {(cell.row, cell.column): year for cell in grid if (year := _year_of(cell.shown)) is not None}
    if not runs:
        return grid
    rows = grid.filled_rows()
    found = [*(cell for cells in rows for cell in _heads(cells, runs)), *_below_names(grid, runs)]
    return grid.with_cells({(c.row, c.column): c.written_out(runs[c.row, c.column].label) for c in found})


def _year_of(shown: str) -> Period | None:
    said = _RUN.fullmatch(shown.strip())
    if said is None:
        return None
    first = full_year(said["first"] or said["whole"])
    last = said["last"] or said["next"]
    follows = str(first + 1).endswith(last) and first in _YEARS
    return Period.financial_year(first) if follows else None


def _heads(cells: Sequence[Cell], runs: dict[tuple[int, int], Period]) -> Iterator[Cell]:
    """The years of a row, where all its numbers are years that follow on one another, once or again and again."""
    years = [cell for cell in cells if (cell.row, cell.column) in runs]
    others = [cell for cell in cells if cell not in years and cell.shown.strip().isdecimal()]
    if not others and _follow([runs[cell.row, cell.column].start.year for cell in years]):
        yield from years


def years_that_follow(texts: Sequence[str]) -> Sequence[Period]:
    """The years that texts are whose digits run together, where each follows on the one before; none for others."""
    years = [year for text in texts if (year := _year_of(text)) is not None]
    return years if len(years) == len(texts) and _follow([year.start.year for year in years]) else []


def _follow(years: Sequence[int]) -> bool:
    """Whether years rise or fall by one at each step, or begin anew after the last: none between them is left out."""
    steps, number = {b - a for a, b in pairwise(years)}, len(set(years))
    return number >= _FEWEST and (steps <= {0, 1, 1 - number} or steps <= {0, -1, number - 1})


def _below_names(grid: Grid, runs: dict[tuple[int, int], Period]) -> Iterator[Cell]:
    """The years of each column in which they alone stand below a name for years."""
    for cells in in_columns(cell for row in grid.filled_rows() for cell in row):
        first = next((at for at, cell in enumerate(cells) if (cell.row, cell.column) in runs), 0)
        named = understand_dimension(cells[first - 1].shown) if first else None
        years = {runs.get((cell.row, cell.column)) for cell in cells[first:]}
        # one year alone may be the calendar year 2021
        if named is not None and named.value is Dimension.PERIOD and None not in years and len(years) >= _FEWEST:
            yield from cells[first:]
