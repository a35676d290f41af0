"""The labels of each row of a table, from one column of row labels or from several."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from cyberflag.replies.cell_labels.blocks import Block
from cyberflag.replies.cell_labels.looks import Look
from cyberflag.replies.cell_labels.nesting import Item, Sign, nest
from cyberflag.replies.document import Cell


@dataclass(frozen=True)
class RowLabels:
    """The labels of a row: the path from the outermost down, and labels that stand beside the innermost (a rank, a
    code).
    """

    path: tuple[Cell, ...] = ()
    beside: tuple[Cell, ...] = ()


def label_rows(block: Block, groups: Sequence[int]) -> tuple[dict[int, RowLabels], frozenset[Sign]]:
    """The labels of each row of values, and what the nesting of rows was read from.

    ``groups`` are rows between the heads and the first values that name a group.
    """
    rows = [*groups, *block.body]
    if len(block.stubs) == 1:
        return _from_one_column(block, rows)
    inner = _innermost(block)
    outer = [column for column in block.stubs if column != inner and _names_groups(block, column)]
    if outer:
        return _from_several(block, rows, [*outer, inner], inner), frozenset()
    labels, signs = _from_one_column(block, rows, inner)
    beside = [column for column in block.stubs if column != inner]
    found = {
        row: RowLabels(one.path, tuple(c for column in beside if (c := block.strip.covering(row, column))))
        for row, one in labels.items()
    }
    return found, signs


def _innermost(block: Block) -> int:
    """The last column of row labels that holds texts; the first one where none does."""
    textual = [c for c in block.stubs if any(block.look(row, c) is Look.TEXT for row in block.value_rows)]
    return textual[-1] if textual else block.stubs[-1]


def _names_groups(block: Block, column: int) -> bool:
    """Whether a column of row labels names groups of rows: its labels are merged, repeated or left blank below."""
    texts = [block.strip.text(row, column) for row in block.value_rows]
    filled = [text for text in texts if text]
    if any(cell.row_span > 1 for row in block.body if (cell := block.strip.cell(row, column))):
        return True
    if any(a == b for a, b in pairwise(filled)) or len(set(filled)) < len(filled):
        return True
    last = max((at for at, text in enumerate(texts) if text), default=0)
    return "" in texts[:last] or len(filled) * 2 < len(texts)


def _from_several(block: Block, rows: Sequence[int], columns: Sequence[int], inner: int) -> dict[int, RowLabels]:
    """Each row's label in each column, a blank one taking the label above it until a column further out changes."""
    current: dict[int, Cell] = {}
    found: dict[int, RowLabels] = {}
    for row in rows:
        for at, column in enumerate(columns):
            cell = block.strip.covering(row, column)
            if cell is not None:
                if cell.shown != getattr(current.get(column), "shown", None):
                    for later in columns[at + 1 :]:
                        current.pop(later, None)
                current[column] = cell
            elif column == inner:
                current.pop(column, None)
        others = [c for c in block.stubs if c not in columns]
        beside = tuple(cell for c in others if (cell := block.strip.covering(row, c)))
        found[row] = RowLabels(tuple(current[c] for c in columns if c in current), beside)
    return found


def _from_one_column(
    block: Block, rows: Sequence[int], column: int | None = None
) -> tuple[dict[int, RowLabels], frozenset[Sign]]:
    column = block.stubs[0] if column is None else column
    items: dict[int, Item] = {}
    before: int | None = None
    for row in rows:
        cell = _label(block, row, column)
        if cell is not None and not _carries_on(block, row):
            items[row] = Item(cell, row, block.has_value(row), gap=before is not None and row > before + 1)
        before = row
    signs = nest(list(items.values()))
    return {row: RowLabels(item.path()) for row, item in items.items()}, signs


def _label(block: Block, row: int, column: int) -> Cell | None:
    """The label of a row: its own, one over the whole width of the table, or one set out to the left of the labels."""
    if (cell := block.strip.covering(row, column)) is not None:
        return cell
    left = [cell for cell in block.strip.filled(row) if cell.column < column and cell.column not in block.stubs]
    return left[0] if len(left) == 1 else None


def _carries_on(block: Block, row: int) -> bool:
    """Whether a row without values is the second line of the label above: its values are cells that reach down."""
    if any(block.strip.cell(row, column) for column in block.columns):
        return False
    covers = [block.strip.covering(row, column) for column in block.columns]
    return all(cell is not None and cell.row < row for cell in covers)
