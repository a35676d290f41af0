"""The labels of the cells of a resolved table."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from cyberflag.replies.resolving.resolve import ResolvedCell, ResolvedTable
from cyberflag.replies.tables import Label, Side
from cyberflag.vocabularies.labels_of_rests import may_be_of_rest


def labels_of(cell: ResolvedCell, resolved: ResolvedTable) -> Sequence[Label]:
    """The labels of a cell of a table of figures, level by level."""
    table = resolved.table
    row, column = table.rows.index(cell.row), table.columns.index(cell.column)
    found = (level.meanings[column if level.level.side is Side.COLUMNS else row] for level in resolved.levels)
    return [meaning.label for meaning in found if meaning is not None]


def without_rests(narrow: Collection[Label], resolved: ResolvedTable, *, and_totals: bool = False) -> frozenset[Label]:
    """Those labels of some crimes alone beside which none of the same level may be of the rest: two that would else
    count the same stay in doubt together. A total may take in what is of another force (``and_totals``).
    """
    kept: set[Label] = set()
    for level in resolved.levels:
        meanings = [meaning for meaning in level.meanings if meaning is not None]
        some = [meaning for meaning in meanings if meaning.label in narrow]
        others = [meaning for meaning in meanings if meaning.label not in narrow]
        if not any(
            (and_totals and other.is_total)
            or (other.values == one.values and may_be_of_rest(other.label.text, one.label.text))
            for one in some
            for other in others
        ):
            kept.update(meaning.label for meaning in some)
    return frozenset(kept)
