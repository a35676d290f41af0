"""The areas of a grid that hold tables of their own beside one another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from cyberflag.replies.cell_labels.looks import Look, look_of
from cyberflag.replies.document import Grid
from cyberflag.replies.finding.strips import Strip, visible_columns, visible_rows


def cut_into_areas(grid: Grid) -> Iterator[Strip]:
    """The grid as one strip, or as several where tables with row labels of their own stand side by side.

    Hidden rows and columns are left out. A table begins anew after an empty column, or where the head of the first
    column is repeated (``State | Value | State | Value``).
    """
    whole = Strip(grid, visible_rows(grid), visible_columns(grid))
    rows = [row for row in whole.rows if len(whole.filled(row)) > 1]
    starts = [column for column in _possible_starts(whole, rows) if _is_stub_with_values(whole, rows, column)]
    bounds = [whole.columns[0] if whole.columns else 0, *starts]
    for at, first in enumerate(bounds):
        after = bounds[at + 1] if at + 1 < len(bounds) else whole.columns[-1] + 1 if whole.columns else 0
        columns = tuple(c for c in whole.columns if first <= c < after)
        if columns:
            yield Strip(grid, whole.rows, columns)


def _possible_starts(strip: Strip, rows: Sequence[int]) -> list[int]:
    """Columns after an empty one, and columns whose head repeats that of the first column."""
    used = [column for column in strip.columns if any(strip.covering(row, column) for row in rows)]
    after_gap = [column for before, column in pairwise(used) if column > before + 1]
    return sorted({*after_gap, *_repeated_heads(strip, rows, used)})


def _repeated_heads(strip: Strip, rows: Sequence[int], used: Sequence[int]) -> list[int]:
    if not used:
        return []
    for row in rows:
        first = strip.text(row, used[0])
        if look_of(strip.cell(row, used[0])) is Look.TEXT and len(strip.filled(row)) * 2 > len(used):
            return [column for column in used[1:] if strip.text(row, column) == first]
    return []


def _is_stub_with_values(strip: Strip, rows: Sequence[int], at: int) -> bool:
    """Whether a column holds row labels with values on their right, while values stand on the left as well.

    The labels may stand in the next column, where this one names groups in rows of their own.
    """
    left = any(_has(strip, row, column, Look.VALUE) for row in rows for column in strip.columns if column < at)
    if not left:
        return False
    if _labels_values(strip, rows, at):
        return True
    sparse = any(_has(strip, row, at, Look.TEXT) for row in rows)
    return sparse and not any(_has(strip, row, at, Look.VALUE) for row in rows) and _labels_values(strip, rows, at + 1)


def _labels_values(strip: Strip, rows: Sequence[int], at: int) -> bool:
    """Whether most rows with a value right of a column have a text in it."""
    right = [
        row for row in rows if any(_has(strip, row, column, Look.VALUE) for column in strip.columns if column > at)
    ]
    return sum(_has(strip, row, at, Look.TEXT) for row in right) * 2 > len(right)


def _has(strip: Strip, row: int, column: int, look: Look) -> bool:
    return look_of(strip.cell(row, column)) is look
