"""Dashes that the printed totals of a file prove to be noughts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from cyberflag.replies.cell_labels.labelled import LabelledTable, label_cells, label_text
from cyberflag.replies.document import Grid
from cyberflag.vocabularies.totals import understand_total

DASHES = frozenset({"-", "–", "—", "−"})
_HOLDING = 2
"""So many columns must add up to their totals, with a dash in one of them at least."""


def label_with_noughts(grids: Iterable[Grid]) -> list[LabelledTable]:
    """The tables of all grids; where the totals of one of them prove its dashes to be noughts, a dash is the value
    ``0`` in all of them, since a file writes its noughts in one way.

    A total proves that where its column adds up to it without the dashes, in every column with a dash, and one total at
    least is above nought.
    """
    grids = list(grids)
    tables = [(grid, table) for grid in grids for table in label_cells(grid)]
    if not any(_proves_noughts(grid, table) for grid, table in tables):
        return [table for _, table in tables]
    return [table for grid in grids for table in label_cells(grid, noughts=DASHES)]


def _proves_noughts(grid: Grid, table: LabelledTable) -> bool:
    columns: Mapping[int, dict[int, int]] = defaultdict(dict)
    totals: set[int] = set()
    for one in table.cells:
        if not one.value.lstrip("-").isdigit():
            return False
        columns[one.cell.column][one.cell.row] = int(one.value)
        if one.rows and understand_total(label_text(one.rows[-1])) is not None:
            totals.add(one.cell.row)
    if len(totals) != 1 or not columns:
        return False
    (last,) = totals
    first = max(table.head_rows, default=-1) + 1
    tried = list(_tried(grid, columns, range(first, last)))
    with_dash = [holds for holds, has_dash, _ in tried if has_dash]
    is_above_nought = any(total > 0 for holds, has_dash, total in tried if has_dash)
    return bool(with_dash) and all(with_dash) and is_above_nought and sum(h for h, _, _ in tried) >= _HOLDING


def _tried(grid: Grid, columns: Mapping[int, Mapping[int, int]], rows: range) -> Iterator[tuple[bool, bool, int]]:
    """For each column with a total: whether it adds up, whether a dash stands in it, and the total."""
    for column, values in columns.items():
        total = values.get(rows.stop)
        if total is None:
            continue
        shown = [grid.cells[row, column].shown.strip() for row in rows if (row, column) in grid.cells]
        parts: Sequence[int] = [value for row, value in values.items() if row in rows]
        yield sum(parts) == total, bool(DASHES & {*shown}), total
