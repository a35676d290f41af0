"""A last row without a label of its own that sums up all the rows above it: no label is carried down to it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from cyberflag.replies.resolving.levels.label_meanings import LevelMeaning
from cyberflag.replies.tables import Side, Table
from cyberflag.vocabularies.signs.markers import exact_number

_FEWEST_ROWS: Final = 2
_FEWEST_SUMS: Final = 2
_LEAST: Final = 5
"""A sum as large as this is not met by chance."""


def foot_without_labels(levels: Sequence[LevelMeaning], table: Table) -> int | None:
    """The place of the last row where every label on its side is carried from further up, and where each of its
    figures is the sum of all those above it; else None. One of three columns or more may fail, as the others show that
    it was meant to be a sum; that it fails is told with the sums of the table.
    """
    at = len(table.rows) - 1
    if at < _FEWEST_ROWS or not _is_bare(levels, table, at):
        return None
    sums = [_sums(table, column) for column in table.columns]
    holding = [total for holds, total in sums if holds]
    is_sum = bool(sums) and (len(holding) == len(sums) or len(holding) == len(sums) - 1 >= _FEWEST_SUMS)
    return at if is_sum and any(total >= _LEAST for total in holding) else None


def _is_bare(levels: Sequence[LevelMeaning], table: Table, at: int) -> bool:
    labels = [one.meanings[at] for one in levels if one.level.side is Side.ROWS]
    carried = [said.label for said in labels if said is not None]
    if not carried or any(label.row == table.rows[at] for label in carried):
        return False
    cells = [table.cell(label.row, label.column) for label in carried]
    return all(cell is None or cell.row + cell.row_span <= table.rows[at] for cell in cells)


def _sums(table: Table, column: int) -> tuple[bool, int]:
    """Whether the last figure of a column is the sum of all others, with that sum."""
    found = [exact_number(cell.shown) for r in table.rows if (cell := table.cell(r, column)) is not None]
    exact = [number for number in found if number is not None]
    if len(exact) != len(table.rows):
        return False, 0
    *parts, total = exact
    return sum(parts) == total, total
