"""Quarters in a program's short writing, known by their order: ``q118``, ``q218``, ``q318``, ``q418``, ``q119``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from typing import Final

from cyberflag.replies.document import Cell, Document, in_columns, in_rows
from cyberflag.vocabularies.dates import MONTH, full_year, month_number, named_months

_CODE: Final = re.compile(
    r"(?:q(?:tr)?[\s_.'/-]?(?P<number>[1-4])[\s_.'/-]{0,2}(?P<year>\d\d)|(?P<year_before>\d\d)[\s_.'/-]?q(?:tr)?[\s_.'/-]?(?P<behind>[1-4])"
    r"|(?P<before_q>[1-4])q[\s_.'/-]?(?P<year_behind>\d\d))",
    re.IGNORECASE,
)
_FIRST_QUARTER: Final = re.compile(
    rf"\b(?:q(?:uarter|tr)?\s*1|first\s+quarter)[^;.]{{0,40}}?\b(?P<first>{MONTH})\s*(?:-|–|to|until)\s*{MONTH}",
    re.IGNORECASE,
)
_FEWEST: Final = 5
"""So many that follow on one another hold a step from the fourth quarter to the next year's first."""
_QUARTERS: Final = 4
_MONTHS_IN_QUARTER: Final = 3
_Quarter = tuple[int, int]


def write_out_coded_quarters(document: Document) -> Document:
    """The document with such codes written out (``Q1 2018``) where five or more in a row, or in a column, follow on one
    another and pass from one year to the next; as quarters of financial years where a text says that the first of one
    is April. Every cell keeps what it prints.
    """
    cells = [cell for grid in document.grids for cell in grid if _CODE.fullmatch(cell.shown.strip())]
    if len(cells) < _FEWEST:
        return document
    first_month = _first_month(document)
    return document.with_grids(lambda grid: grid.with_cells(dict(_written(grid, first_month))))


def _written(grid: Iterable[Cell], first_month: int) -> Iterator[tuple[tuple[int, int], Cell]]:
    seen = [cell for cell in grid if not cell.hidden]
    for line in (*in_rows(seen), *in_columns(seen)):
        for is_code, run in groupby(line, lambda cell: _CODE.fullmatch(cell.shown.strip()) is not None):
            found = [*run] if is_code else []
            quarters = [_quarter(cell) for cell in found]
            if len(found) >= _FEWEST and _follow_on(quarters):
                yield from (
                    ((c.row, c.column), c.written_out(_label(q, first_month)))
                    for c, q in zip(found, quarters, strict=True)
                )


def _quarter(cell: Cell) -> _Quarter:
    """The year and the number of a quarter that a code is."""
    found = _CODE.fullmatch(cell.shown.strip())
    said = found.groupdict("") if found is not None else {}
    year = said["year"] or said["year_before"] or said["year_behind"]
    return full_year(year), int(said["number"] or said["behind"] or said["before_q"])


def _follow_on(quarters: Sequence[_Quarter]) -> bool:
    """Whether quarters follow on one another, forwards or backwards."""
    steps = {(b[0] - a[0]) * _QUARTERS + b[1] - a[1] for a, b in pairwise(quarters)}
    return steps in ({1}, {-1})


def _label(quarter: _Quarter, first_month: int) -> str:
    year, number = quarter
    if first_month == 1:
        return f"{named_months(_MONTHS_IN_QUARTER * (number - 1) + 1, _MONTHS_IN_QUARTER)} {year}"
    return f"Q{number} {year}/{(year + 1) % 100:02}" if first_month else f"Q{number} {year}"


def _first_month(document: Document) -> int:
    """The month with which a text says that the first quarter of a year begins (1 or 4), 0 where none says it or two
    contradict each other.
    """
    told = (found["first"] for text in document.texts() for found in _FIRST_QUARTER.finditer(text))
    said = {month_number(name) or 0 for name in told}
    return said.pop() if len(said) == 1 and said <= {1, 4} else 0
