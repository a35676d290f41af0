"""Figures in merged cells: one number below ``Girl``, ``Boy`` and ``Not known`` together is of all three."""

from __future__ import annotations

from collections.abc import Sequence

from cyberflag.replies.document import Cell
from cyberflag.replies.resolving.levels.label_meanings import LabelMeaning, LevelMeaning
from cyberflag.replies.tables import Side, Table

Found = tuple[LevelMeaning, LabelMeaning | None]
"""A level with what its label says of one cell."""


def merged_away(table: Table) -> frozenset[tuple[int, int]]:
    """The positions of a table's figures that a merged cell covers and does not begin at: they hold no figures."""
    return frozenset(
        (row, column)
        for cell in table.grid.cells.values()
        if cell.is_merged and cell.column in table.columns and cell.row in table.rows
        for row in cell.rows
        for column in cell.columns
        if (row, column) != (cell.row, cell.column) and row in table.rows and column in table.columns
    )


def labels_of_cell(
    table: Table, levels: Sequence[LevelMeaning], at_row: int, at_column: int
) -> tuple[Found, ...] | None:
    """What each level says of a cell; of one that is merged over all labels of a level, that it is their total.

    None where it is merged over some of them only: then it cannot be told what it counts.
    """
    found = tuple((v, v.meanings[at_column if v.level.side is Side.COLUMNS else at_row]) for v in levels)
    cell = table.cell(table.rows[at_row], table.columns[at_column]) if table.columns else None
    if cell is None or not cell.is_merged:
        return found
    over = [_over(level, meaning, _positions(table, level, cell)) for level, meaning in found]
    if None in over:
        return None
    return tuple((level, meanings[0]) for (level, _), meanings in zip(found, filter(None, over), strict=True))


def _over(level: LevelMeaning, own: LabelMeaning | None, at: Sequence[int]) -> tuple[LabelMeaning | None] | None:
    """The meaning of the labels of a level that a cell is merged over, None where they are only some of its labels."""
    said = [level.meanings[n] for n in at]
    labels = {m.label for m in said if m is not None and not m.is_total}
    if own is None or own.is_total or len(labels) <= 1:
        return (own,)
    every = {m.label.text for m in level.meanings if m is not None and not m.is_total}
    if every != {label.text for label in labels} or level.dimension is None:
        return None
    return (LabelMeaning(own.label, is_total=True, weak=True),)


def _positions(table: Table, level: LevelMeaning, cell: Cell) -> list[int]:
    """Which labels of a level a cell stands under or beside."""
    is_above = level.level.side is Side.COLUMNS
    lines, covered = (table.columns, cell.columns) if is_above else (table.rows, cell.rows)
    return [at for at, line in enumerate(lines) if line in covered]
