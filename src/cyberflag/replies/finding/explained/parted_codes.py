"""Offence codes set out in two columns, before and after their stroke: ``17 | 16`` below ``Home Office code``, with the
stroke in a column of its own too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from cyberflag.replies.document import Cell, Document, Grid
from cyberflag.replies.fits import fits_of
from cyberflag.vocabularies.crimes.offence_list import CODES
from cyberflag.vocabularies.dimensions import Dimension, understand_dimension
from cyberflag.vocabularies.measures import understand_measure
from cyberflag.vocabularies.totals import understand_total

_NUMBER: Final = re.compile(r"\d{1,3}")
_STROKE: Final = re.compile(r"[/\\|–-]")
_NAMES_CODE: Final = re.compile(r"\b(?:codes?|class(?:es)?|classification|hoc|hocr)\b", re.IGNORECASE)
_LATER_PART: Final = re.compile(
    r"\b(?:sub\w*|suffix|ending|end|after|behind|following|second|2nd|last|latter|right|lower|minor|parts?|digits|stroke"
    r"|slash|codes?|[b2]|ii)\b",
    re.IGNORECASE,
)
_FEWEST: Final = 3
_ROWS_OF_HEADS: Final = 4
_LONGEST_NAME: Final = 6
"""So many words name a column; more are a title."""
_WRITTEN: Final = "Offence code"


@dataclass(frozen=True)
class _Pair:
    """Two columns of halves of codes, what they make row by row, and the cells that head each of them alone."""

    first: int
    second: int
    codes: Mapping[int, str]
    heads: Sequence[Cell]
    later_heads: Sequence[Cell]


def join_parted_codes(document: Document) -> Document:
    """The document with each such code whole in the first of its columns, merged over the others; every cell keeps what
    it prints.
    """
    return document.with_grids(_joined)


def _joined(grid: Grid) -> Grid:
    columns = sorted({column for _, column in grid.seen})
    for first, second in pairwise([c for c in columns if not _holds_strokes(grid, c)]):
        if second < columns[-1] and (pair := _pair(grid, first, second)) is not None:
            return _written(grid, pair)
    return grid


def _holds_strokes(grid: Grid, column: int) -> bool:
    shown = [text for cell in grid if cell.column == column and (text := cell.shown.strip())]
    return sum(_STROKE.fullmatch(text) is not None for text in shown) >= max(_FEWEST, len(shown) - _ROWS_OF_HEADS)


def _pair(grid: Grid, first: int, second: int) -> _Pair | None:
    """The halves of codes in two columns, where each two make a code of the list and what stands over them says so."""
    codes = dict(_codes(grid, first, second))
    if len({*codes.values()}) < _FEWEST or not {*codes.values()} <= CODES:
        return None
    top = min(codes)
    above = [c for c in grid.seen.values() if top - _ROWS_OF_HEADS <= c.row < top]
    sums = {c.row for c in above if c.column in (first, second) and understand_total(c.shown)}
    above = [c for c in above if c.row not in sums]  # the whole may stand before its parts
    over = [c for c in above if first in c.columns and second in c.columns]
    heads = [c for c in above if first in c.columns and c not in over]
    later = [c for c in above if second in c.columns and c not in over]
    if not any(map(_names_code, (*over[-1:], *heads))) or not all(map(_heads_later_part, later[-1:])):
        return None
    return _Pair(first, second, codes, heads, later[-1:])


def _codes(grid: Grid, first: int, second: int) -> Iterator[tuple[int, str]]:
    """What the halves of each row make; a blank half before a later one is that of the row above."""
    carried = ""
    for row in range(grid.height):
        texts = [cell.shown.strip() if (cell := grid.cells.get((row, c))) else "" for c in (first, second)]
        carried = texts[0] or carried
        if _NUMBER.fullmatch(texts[1]) and _NUMBER.fullmatch(carried):
            yield row, f"{int(carried):03d}/{int(texts[1]):02d}"


def _names_code(cell: Cell) -> bool:
    words = cell.shown.replace("_", " ")
    return len(words.split()) <= _LONGEST_NAME and _NAMES_CODE.search(words) is not None


def _heads_later_part(cell: Cell) -> bool:
    """Whether a heading can be that of the numbers behind the stroke, and is not that of counts or of labels."""
    text = cell.shown.replace("_", " ")
    named = understand_dimension(text)
    is_other = understand_measure(text) is not None or (named is not None and named.value is not Dimension.OFFENCE)
    is_other = is_other or understand_total(text) is not None or bool(fits_of(text))
    return _LATER_PART.search(text) is not None and not is_other


def _written(grid: Grid, pair: _Pair) -> Grid:
    """The grid with the codes in the first column, below the name of codes where its heading says something else."""
    span = pair.second - pair.first + 1
    cells: dict[tuple[int, int], Cell] = {}
    for row, code in pair.codes.items():
        found = grid.cells.get((row, pair.first))
        cell = found if found is not None and found.shown.strip() else grid.cells[row, pair.second]
        cells[row, pair.first] = replace(cell.written_out(code), column=pair.first, row_span=1, column_span=span)
    for head in _said_again(grid, pair.heads[-1:]):
        named = understand_dimension(head.shown)
        text = head.shown if named is not None and named.value is Dimension.OFFENCE else _WRITTEN
        cells[head.row, head.column] = replace(head.written_out(text), column_span=span)
    beside = {(row, c) for row in pair.codes for c in range(pair.first + 1, pair.second + 1)}
    later = {(head.row, head.column) for head in _said_again(grid, pair.later_heads)}
    return grid.without(beside | later).with_cells(cells)


def _said_again(grid: Grid, heads: Sequence[Cell]) -> list[Cell]:
    """Headings with those below them that say the same again over a further part of the table."""
    said = {(head.column, head.shown.strip()) for head in heads}
    return [cell for cell in grid if (cell.column, cell.shown.strip()) in said]
