"""Offence codes with another sign for their stroke over columns or before rows: ``71-17 | 86-2``, ``19_7``.

Alone each of them may be a span of ages, two years or a day; all that stand in one row or column are understood
together.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from cyberflag.replies.document import Cell, Document, Grid, in_columns, in_rows
from cyberflag.vocabularies.crimes.offence_list import CODES
from cyberflag.vocabularies.dimensions import Dimension, understand_dimension
from cyberflag.vocabularies.plain_text import write_plainly

_SHAPE: Final = re.compile(r"0*(?P<a>[1-9]\d{0,2})\s?(?P<sign>[-_:|~+ ])\s?(?P<b>\d{1,2})")
_SIGNS: Final = frozenset("-_:|~")
"""A plus or a blank needs a text that says so: with them a cell holds two numbers. A full stop is read elsewhere, since
a sheet takes the last nought off ``86.10``.
"""
_SAYS_SO: Final = re.compile(
    r"\b(?:class|code)\w*\b[^.;]{0,40}\bsub.{0,60}\b(?:hyphen|dash|underscore|colon|bar|plus|spaces?"
    r"|blank|join|joined|link|linked|separated?|parted|divided)\w*"
    r"|\b(?:class|code)\w*\b[^.;]{0,40}[-_:|~+]\s?sub|\bis\s+class\s+\d+\W{1,3}(?:and\s+)?sub",
    re.IGNORECASE,
)
_FEWEST: Final = 3
_LAST_DAY: Final = 31


def write_out_stroked(document: Document) -> Document:
    """The document with such codes written with their stroke where all of a row or column of them are in the list, and
    one at least can be nothing else or a text says how codes are written; every cell keeps what it prints.
    """
    if not any(_code(cell.shown) for grid in document.grids for cell in grid):
        return document
    is_said = any(_SAYS_SO.search(text) for text in document.texts())
    return document.with_grids(lambda grid: _written(grid, is_said))


def _written(grid: Grid, is_said: bool) -> Grid:
    shaped = [cell for cell in grid if not cell.hidden and _shape(cell.shown)]
    found = [line for line in in_rows(shaped) if _are_codes(line, is_said)]
    found += [line for line in in_columns(shaped) if _are_codes(line, is_said or _is_named(grid, line[0]))]
    cells = {(cell.row, cell.column): cell for line in found for cell in line}
    return grid.with_cells({at: cell.written_out(code) for at, cell in cells.items() if (code := _code(cell.shown))})


def _shape(shown: str) -> re.Match[str] | None:
    return _SHAPE.fullmatch(write_plainly(shown).strip())


def _code(shown: str) -> str:
    """The code of the list that a text is; empty for none."""
    said = _shape(shown)
    code = f"{int(said['a']):03d}/{int(said['b']):02d}" if said else ""
    return code if code in CODES else ""


def _are_codes(line: Sequence[Cell], is_said: bool) -> bool:
    """Whether cells hold codes with one sign for their stroke, and one of them is no day, no ages and no years."""
    codes = {code for cell in line if (code := _code(cell.shown))}
    signs = {shape["sign"] for cell in line if (shape := _shape(cell.shown))}
    halves = [(int(code[:3]), int(code[4:])) for code in codes]
    are_years = sum(second == first + 1 for first, second in halves) >= _FEWEST  # 21-22, 22-23, 23-24
    if len(codes) < _FEWEST or len(signs) > 1 or are_years:
        return False
    if is_said:
        return True
    is_sure = any(first > _LAST_DAY and second < first for first, second in halves)
    return is_sure and signs <= _SIGNS and all(_code(cell.shown) for cell in line)


def _is_named(grid: Grid, first: Cell) -> bool:
    """Whether the cell above the first of a column names offences or their codes."""
    above = grid.cells.get((first.row - 1, first.column))
    named = understand_dimension(above.shown) if above is not None else None
    return named is not None and named.value is Dimension.OFFENCE
