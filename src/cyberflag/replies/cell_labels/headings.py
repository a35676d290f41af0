"""The heads above the columns of a table, outermost first."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cyberflag.replies.cell_labels.blocks import Block
from cyberflag.replies.cell_labels.looks import Look, are_column_numbers, look_of
from cyberflag.replies.document import Cell
from cyberflag.vocabularies.totals import understand_total

MOST_HEAD_ROWS = 8
"""Rows further above the values than this are titles, whatever they look like."""

_LONGEST_HEAD = 60
_TITLE = re.compile(r"(?:table|figure|chart|report|source|notes?|release|next release)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Heads:
    """The head rows of a block, the rows below them that name groups of rows, and the row that cuts across, if any."""

    rows: tuple[int, ...]
    groups: tuple[int, ...] = ()
    across: tuple[int, ...] = ()


def find_heads(block: Block) -> Heads:
    """Which of the rows above the values are heads, going up from the values until a title or a gap."""
    rows: list[int] = []
    lone: list[int] = []
    below = block.body[0]
    for row in reversed(block.above):
        if len(rows) >= MOST_HEAD_ROWS or (rows and below - row > 2):
            break
        cells = block.over_values(row)
        inside = [cell for cell in cells if cell.column >= block.columns[0]]
        if not inside:
            if rows:
                if not cells and _is_corner(block, row):
                    continue
                break
            lone.append(row)
        elif _is_title(block, inside, rows):
            break
        elif not _numbers_columns(block, row, rows):
            rows.append(row)
            below = row
    rows.reverse()
    across = _cuts_across(block, rows)
    groups = tuple(reversed(lone)) if rows else ()
    return Heads(tuple(row for row in rows if row not in across), groups, across)


def _is_corner(block: Block, row: int) -> bool:
    """Whether a text over the row labels stands beside heads that reach down into its row."""
    return any(block.strip.covering(row, column) for column in block.columns)


def _is_title(block: Block, inside: Sequence[Cell], rows: Sequence[int]) -> bool:
    """Whether the cells over the columns of values are a title, or a unit set at the right-hand edge."""
    if len(inside) > 1:
        return False
    cell = inside[0]
    if not rows:
        return len(cell.shown) > _LONGEST_HEAD and len(block.columns) > 1
    if cell.column_span > 1 or len(block.columns) == 1:
        return bool(_TITLE.match(cell.shown)) and len(cell.shown) > _LONGEST_HEAD
    is_last = cell.column == block.columns[-1]
    return is_last or len(cell.shown) > _LONGEST_HEAD or bool(_TITLE.match(cell.shown)) or cell.row_span > 1


def _numbers_columns(block: Block, row: int, rows: Sequence[int]) -> bool:
    """Whether a row just above the values only numbers the columns, under heads in words."""
    cells = block.over_values(row)
    above = [r for r in block.above if r < row and len(block.over_values(r)) * 2 > len(block.columns)]
    if rows or not above or not all(look_of(cell) is Look.VALUE for cell in cells):
        return False
    return are_column_numbers([cell.shown for cell in cells])


def _cuts_across(block: Block, rows: Sequence[int]) -> tuple[int, ...]:
    """The lowest head row where it is one cell over all columns below rows that tell them apart."""
    if len(rows) < 2 or len(block.columns) < 2:
        return ()
    lowest = block.over_values(rows[-1])
    above = block.over_values(rows[-2])
    alone = len(lowest) == 1 and lowest[0].column_span >= len(block.columns)
    return (rows[-1],) if alone and len(above) > 1 else ()


def head_paths(block: Block, heads: Heads) -> dict[int, tuple[Cell, ...]]:
    """The heads of each column of values from the outermost down; a head over several columns stands in each path."""
    return {column: _path(block, heads.rows, column) for column in block.columns}


def _path(block: Block, rows: Sequence[int], column: int) -> tuple[Cell, ...]:
    path: dict[tuple[int, int], Cell] = {}
    for at, row in enumerate(rows):
        cell = block.strip.covering(row, column)
        if cell is None and at < len(rows) - 1:
            cell = _carried(block, rows, row, column)
        if cell is not None and cell.column >= block.columns[0]:
            path.setdefault((cell.row, cell.column), cell)
    return tuple(path.values())


def _carried(block: Block, rows: Sequence[int], row: int, column: int) -> Cell | None:
    """The head on the left in a row without merged cells, carried over blank columns that have a lower head."""
    strip = block.strip
    cells = block.over_values(row)
    if any(cell.column_span > 1 for cell in cells) or not strip.text(rows[-1], column):
        return None
    if understand_total(strip.text(rows[-1], column)) and column == block.columns[-1]:
        return None
    for left in range(column - 1, block.columns[0] - 1, -1):
        if left not in block.columns:
            return None
        if cell := strip.covering(row, left):
            return cell if cell.row == row and cell.row_span == 1 else None
    return None
