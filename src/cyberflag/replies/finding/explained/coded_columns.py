"""Columns of a list that a row elsewhere explains, with its codes behind bare numbers: ``VSX | 1 female, 2 male, 9 not
recorded`` and ``VAGE | age of the victim in years; 99 not known``.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from cyberflag.replies.document import Cell, Document, Grid
from cyberflag.replies.finding.explained.codes_in_rows import CodesInRow, codes_in_row
from cyberflag.replies.finding.explained.keys_of_codes import NAME_OF_COLUMN, ROWS_OF_HEADS
from cyberflag.replies.fits import is_understood
from cyberflag.vocabularies.dimensions import Dimension, understand_dimension
from cyberflag.vocabularies.plain_text import fold

_NAME: Final = re.compile(NAME_OF_COLUMN)
_FEWEST: Final = 2
_PAIR: Final = 2


@dataclass(frozen=True)
class _Column:
    """What is said of the codes of a column, and the row that says so."""

    said: CodesInRow
    block: int
    row: int


def write_out_coded_columns(document: Document) -> Document:
    """The document with the heads of such columns and their codes written out, without the rows that explain them; the
    codes of a column of which all are explained only where each of its cells is one. Every cell keeps what it prints.
    """
    said: dict[str, list[_Column]] = defaultdict(list)
    for at, block in enumerate(document.blocks):
        for cells in block.filled_rows() if isinstance(block, Grid) and not block.hidden else ():
            if (column := _explained(cells, at)) is not None:
                said[fold(cells[0].shown)].append(column)
    blocks = list(document.blocks)
    for name, (column, *others) in said.items():
        written = {} if others else dict(_written_beside(document, name, column))
        for at, changed in written.items():
            if isinstance(grid := blocks[at], Grid):
                blocks[at] = grid.with_cells(changed)
        if written and isinstance(key := blocks[column.block], Grid):
            blocks[column.block] = key.without({place for place in key.cells if place[0] == column.row})
    return replace(document, blocks=tuple(blocks)) if said else document


def _explained(cells: Sequence[Cell], block: int) -> _Column | None:
    """The column that a row of a name and an explanation tells of."""
    if len(cells) != _PAIR or not _NAME.fullmatch(name := cells[0].shown.strip()) or _is_known(name):
        return None
    said = codes_in_row(cells[1].shown)
    return None if said is None else _Column(said, block, cells[0].row)


def _written_beside(
    document: Document, name: str, column: _Column
) -> Iterator[tuple[int, Mapping[tuple[int, int], Cell]]]:
    """The cells that are written out in each grid but the one that explains the column, by the number of its block."""
    for at, block in enumerate(document.blocks):
        if not isinstance(block, Grid) or block.hidden or at == column.block:
            continue
        if cells := dict(_written(block, name, column.said)):
            yield at, cells


def _is_known(name: str) -> bool:
    return is_understood(name) and understand_dimension(name) is None


def _holds_numbers(said: CodesInRow) -> bool:
    """Whether numbers may be labels of what a column is of, so that a code that is not explained would pass for one."""
    named = understand_dimension(said.heading)
    return named is not None and named.value in (Dimension.AGE, Dimension.PERIOD)


def _written(grid: Grid, name: str, said: CodesInRow) -> Iterator[tuple[tuple[int, int], Cell]]:
    """The cells of a grid's columns of a name, written out."""
    for head in (cell for cell in grid if cell.row < ROWS_OF_HEADS and fold(cell.shown) == name):
        below = grid.filled_below(head)
        others = [c for c in below if said.is_whole and c.shown.strip() not in said.codes]
        if len(below) < _FEWEST or len(others) == len(below) or (others and not _holds_numbers(said)):
            continue
        yield (head.row, head.column), head.written_out(said.heading)
        for cell in below:
            if (words := said.codes.get(cell.shown.strip())) is not None:
                yield (cell.row, cell.column), cell.written_out(words)
            elif cell in others:  # "8" is no age below codes of bands, and is told
                yield (cell.row, cell.column), cell.written_out(f"code {cell.shown.strip()}")
