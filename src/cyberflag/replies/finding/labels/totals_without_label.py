"""Totals in rows without a label where others have one: a subtotal has no offence code, or stands among wordings."""

from __future__ import annotations

from collections.abc import Sequence

from cyberflag.replies.document import Cell
from cyberflag.replies.finding.strips import Strip
from cyberflag.vocabularies.totals import understand_total

_FEWEST_LABELS = 2
"""So many rows with a label of their own each are a column that carries none on."""


def totals_without_label(strip: Strip, rows: Sequence[int], column: int, inner: Sequence[int]) -> frozenset[int]:
    """The rows that a label further in calls a total and whose blank is no label carried on from above, since the
    column says of each other row anew what it is of.

    A total below one label again and again is of that label. Nothing is told where each total stands below a single
    row: it may be the total of that one.
    """
    below = _rows_below_all_labels(strip, rows, column, inner)
    if below:
        return below
    totals = [row for row in rows if strip.cell(row, column) is None and _is_total(strip, row, inner)]
    if not totals or any(strip.cell(row, column) is None for row in rows if row not in totals):
        return frozenset()
    above = {row: [strip.text(n, column) for n in _rows_above(rows, totals, row)] for row in totals}
    if not any(len(labels) > 1 and labels[-1] != labels[-2] for labels in above.values()):
        return frozenset()
    return frozenset(row for row, labels in above.items() if labels[-1:] != labels[-2:-1])


def _rows_below_all_labels(strip: Strip, rows: Sequence[int], column: int, inner: Sequence[int]) -> frozenset[int]:
    """The rows below a column that says of each row anew what it is of, as soon as a total or a blank row ends it: what
    comes then is another part of the sheet (codes and titles above, ``Female`` and ``Male`` of all of them below).
    """
    last = max((at for at, row in enumerate(rows) if strip.cell(row, column) is not None), default=-1)
    labels = [strip.text(row, column) for row in rows[: last + 1]]
    below = rows[last + 1 :]
    if len(labels) < _FEWEST_LABELS or not below or not all(labels) or len(set(labels)) < len(labels):
        return frozenset()
    is_ended = below[0] > rows[last] + 1 or _is_total(strip, below[0], inner)
    return frozenset(below) if is_ended else frozenset()


def _is_total(strip: Strip, row: int, inner: Sequence[int]) -> bool:
    return any(understand_total(strip.text(row, column)) for column in inner)


def _rows_above(rows: Sequence[int], totals: Sequence[int], total: int) -> list[int]:
    """The rows between a total and the one before it."""
    before = max((row for row in totals if row < total), default=-1)
    return [row for row in rows if before < row < total]


def total_among_texts(strip: Strip, row: int, stubs: Sequence[int]) -> Cell | None:
    """The total that a row without labels names in a column of texts beside them (wordings of offences by code)."""
    if any(strip.covering(row, column) for column in stubs):
        return None
    first = next((cell for cell in strip.filled(row) if cell.column > stubs[-1]), None)
    return first if first is not None and understand_total(first.shown) else None
