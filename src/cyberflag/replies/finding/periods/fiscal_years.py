"""Financial years named by one calendar year: ``FY2022``, ``FY22``, ``Financial year 2022``.

Such a name may be of the year that ends or of the one that begins then. The reply says it (``our fiscal years are named
after the year they end in``; ``FY2022 finished on 31 March 2022``), or the request does: where the names are the years
asked for, one for one, when they are taken the one way, and are not when they are taken the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from cyberflag.model import Period, Request
from cyberflag.replies.document import Document, Grid
from cyberflag.vocabularies.dates import DAY, full_year, read_day

_YEAR_WORD: Final = r"(?:f/?y|f\.y\.?|(?:fin(?:ancial)?|fiscal)\.?\s+(?:year|yr))"
_NAME: Final = re.compile(
    rf"{_YEAR_WORD}\s*['’-]?(?P<year>(?:20)?\d\d)\s*\*?|(?P<first>(?:20)?\d\d)\s*fy", re.IGNORECASE
)
_ENDS: Final = r"end(?:s|ed|ing)?|finish(?:es|ed)?|clos(?:es?|ed)"
_BEGINS: Final = r"start(?:s|ed|ing)?|beg[aiu]ns?|beginning|open(?:s|ed)?"
_RULE: Final = re.compile(
    rf"\b(?:{_YEAR_WORD}|years?)s?\s+(?:here\s+)?(?:is|are)\s+(?:always\s+)?"
    r"(?:named|labell?ed|called|numbered|known|shown|given|referred\s+to)\s+"
    r"(?:after|by|for|from|as|with)\s+(?:the\s+)?(?:(?:calendar|one)\s+)?(?:year\s+)?(?:in\s+which\s+)?"
    rf"(?:they|it|each)\s+(?:(?P<ends>{_ENDS})|(?:{_BEGINS}))\b",
    re.IGNORECASE,
)
_TOLD: Final = re.compile(
    rf"(?<![\w/]){_YEAR_WORD}\s*['’-]?(?P<year>(?:20)?\d\d)\s+"
    rf"(?:(?P<ends>{_ENDS})|(?:{_BEGINS}))\s+(?:on|at|with)?\s*(?P<day>{DAY})",
    re.IGNORECASE,
)
_FEWEST: Final = 2
"""Names of which the request may tell how they are meant."""


def write_out_fiscal_years(document: Document, request: Request) -> Document:
    """The document with such names in its cells written out as the years that they stand for, where it is told which;
    every cell keeps what it prints.
    """
    named = {year for grid in document.grids if not grid.hidden for _, _, year in _named_in(grid)}
    if not named:
        return document
    by_end = _told_by_end(document)
    if by_end is None:
        by_end = _asked_by_end(named, request.periods)
    return document if by_end is None else document.with_grids(lambda grid: _written(grid, by_end=by_end))


def _named_in(grid: Grid) -> Iterator[tuple[int, int, int]]:
    """Row, column and calendar year of each cell that is such a name alone."""
    for (row, column), cell in grid.cells.items():
        said = None if cell.hidden else _NAME.fullmatch(cell.shown.strip())
        if said is not None:
            yield row, column, full_year(said["year"] or said["first"])


def _told_by_end(document: Document) -> bool | None:
    """Whether the text says that years are named by their ends; None where it does not say, or says both."""
    texts = list(document.texts(quoted=True))
    told = {said["ends"] is not None for text in texts for said in _RULE.finditer(text)}
    for text in texts:
        for said in _TOLD.finditer(text):
            day = read_day(said["day"])
            if day is not None and day.year == full_year(said["year"]):
                told.add(said["ends"] is not None)
    return told.pop() if len(told) == 1 else None


def _asked_by_end(named: set[int], asked: Sequence[Period]) -> bool | None:
    """Whether the names are the years asked for, one for one, by their ends or by their beginnings; else None."""
    if len(named) < _FEWEST:
        return None
    fits = [by_end for by_end in (True, False) if {_year(year, by_end=by_end) for year in named} == set(asked)]
    return fits[0] if len(fits) == 1 else None


def _written(grid: Grid, *, by_end: bool) -> Grid:
    return grid.with_cells(
        {
            (row, column): grid.cells[row, column].written_out(_year(year, by_end=by_end).label)
            for row, column, year in _named_in(grid)
        }
    )


def _year(year: int, *, by_end: bool) -> Period:
    return Period.financial_year(year - 1 if by_end else year)
