"""The labels of the cells of a resolved table."""

from __future__ import annotations

from collections.abc import Sequence

from cyberflag.replies.resolving.resolve import ResolvedCell, ResolvedTable
from cyberflag.replies.tables import Label, Side


def labels_of(cell: ResolvedCell, resolved: ResolvedTable) -> Sequence[Label]:
    """The labels of a cell of a table of figures, level by level."""
    table = resolved.table
    row, column = table.rows.index(cell.row), table.columns.index(cell.column)
    found = (level.meanings[column if level.level.side is Side.COLUMNS else row] for level in resolved.levels)
    return [meaning.label for meaning in found if meaning is not None]
