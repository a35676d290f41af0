"""Two rows of a table that the reply itself gives the same label: one label is wrong, and which cannot be told."""

from __future__ import annotations

from cyberflag.replies.figures_read import ReadFigure
from cyberflag.replies.tables import Side


def label_printed_twice(one: ReadFigure, other: ReadFigure) -> str:
    """The label that the rows of two figures of one column both carry, word for word, in cells of their own; else
    empty.
    """
    if one.table is not other.table or one.column != other.column or one.row == other.row:
        return ""
    stubs = [level for level in one.table.levels if level.side is Side.ROWS]
    both = [(level.labels[_at(one)], level.labels[_at(other)]) for level in stubs]
    labels = [(a, b) for a, b in both if a is not None and b is not None]
    is_own = all(a.row == one.row and b.row == other.row for a, b in labels)
    are_same = len(labels) == len(both) and all(a.text.strip() == b.text.strip() for a, b in labels)
    return " ".join(a.text.strip() for a, _ in labels) if is_own and are_same else ""


def _at(figure: ReadFigure) -> int:
    return figure.table.rows.index(figure.row)
