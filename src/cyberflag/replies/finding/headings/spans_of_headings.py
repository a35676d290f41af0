"""How far each heading reaches: over the columns that its cell is merged over, or that it plainly heads unmerged."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile
from typing import Final

from cyberflag.replies.document import Cell
from cyberflag.replies.finding.rows import Block
from cyberflag.vocabularies.dimensions import names_labels_only
from cyberflag.vocabularies.plain_text import fold
from cyberflag.vocabularies.totals import understand_total

_OF_ALL: Final = re.compile(r"(?:all|any|both|every|either)\b", re.IGNORECASE)
_FEWEST: Final = 2
"""The columns that a heading is over where it reaches further than its own."""


def headings_across(block: Block, row: int, body: Sequence[int]) -> Iterator[Cell | None]:
    """The heading of each column of figures in a row of headings. One that is not merged reaches up to the next where
    no heading of the row is merged and another row stands below, or over its whole block where it stands amid the
    columns of that, merged over some of them or not; else over the columns below which the labels stand that a merged
    one has below it.
    """
    is_last = row == block.headings[-1]
    spans = any(cell.column_span > 1 for cell in block.strip.filled(row))
    is_of_pivot = any(names_labels_only(cell.shown) for cell in block.strip.filled(row))
    blocks = [] if is_last else _blocks(block, row, body)
    amid = _amid(block, row, blocks, merged=spans)
    behind = frozenset[int]() if spans else _totals_behind(block, row, body, blocks)
    reached = {} if is_last or not spans else _reached(block, row)
    carried: Cell | None = None
    for column in range(body[0], body[-1] + 1):
        cell = amid.get(column) or block.strip.covering(row, column) or reached.get(column)
        # "Count of Crime No" before "Column Labels" is a pivot's corner, though in plain text it reaches a column
        is_corner = cell is not None and is_of_pivot and cell.column < body[0]
        if cell and (is_corner or names_labels_only(cell.shown)):
            carried = None
        elif cell:
            carried = cell
        elif is_last or spans or column in behind:
            carried = None
        if column in body:
            yield carried


def _reached(block: Block, row: int) -> dict[int, Cell]:
    """The columns right of a heading that it is over though it is not merged so far: one cell of a row was forgotten
    when the others were merged, and below it stand the labels of theirs.
    """
    below = _below(block, row)
    blocks = [_labels(block, below, cell.columns) for cell in block.strip.filled(row) if cell.column_span > 1]
    repeated = {frozenset(labels) for labels in blocks if len(labels) >= _FEWEST and all(labels)}
    found: dict[int, Cell] = {}
    for cell in block.strip.filled(row):
        right = range(cell.columns.stop, block.strip.columns[-1] + 1)
        free = list(takewhile(lambda c: block.strip.covering(row, c) is None and block.strip.text(below, c), right))
        own = _labels(block, below, cell.columns)
        for end in range(len(free), 0, -1):
            labels = [*own, *_labels(block, below, free[:end])]
            if len(set(labels)) == len(labels) and any(set(labels) <= known for known in repeated):
                found |= dict.fromkeys(free[:end], cell)
                break
    return found


def _blocks(block: Block, row: int, body: Sequence[int]) -> list[Sequence[int]]:
    """The columns of each of several blocks side by side with the same labels in the row below; empty where they are
    none. What stands right of the last is in none of them.
    """
    labels = dict(zip(body, _labels(block, _below(block, row), body), strict=True))
    starts = [at for at, column in enumerate(body) if labels[column] and labels[column] == labels[body[0]]]
    width = min((end - start for start, end in pairwise([*starts, len(body)])), default=0)
    blocks = [body[start : start + width] for start in starts]
    are_alike = len({tuple(labels[c] for c in columns) for columns in blocks}) == 1
    return blocks if len(blocks) >= _FEWEST and width >= _FEWEST and are_alike else []


def _amid(block: Block, row: int, blocks: Sequence[Sequence[int]], *, merged: bool) -> dict[int, Cell]:
    """The heading of each column of blocks, of each of which one heading stands over some of the columns, or over the
    blank before them, and not, as one by one, over the first: it was centred by eye. ``merged`` says whether any
    heading of the row is.
    """
    wide = [[*_blank_before(block, row, columns[0]), *columns] for columns in blocks]
    heads = [[cell for cell in block.strip.filled(row) if {*cell.columns} & {*columns}] for columns in wide]
    if any(len(found) != 1 for found in heads) or len({cell for (cell,) in heads}) < len(blocks):
        return {}
    if merged and any(_is_of_all(block, row, column) for columns in blocks for column in columns):
        return {}
    headed = [(cell, columns) for (cell,), columns in zip(heads, blocks, strict=True)]
    if all(cell.columns == range(columns[0], columns[0] + 1) for cell, columns in headed):
        return {}
    return {column: cell for cell, columns in headed for column in columns}


def _is_of_all(block: Block, row: int, column: int) -> bool:
    """Whether a column that no merged heading is over may be of what all headings say: ``All platforms``."""
    text = block.strip.text(_below(block, row), column)
    return block.strip.covering(row, column) is None and _OF_ALL.match(text) is not None


def _blank_before(block: Block, row: int, first: int) -> range:
    """The columns right before one of figures in which nothing but a heading of the row stands."""
    others = [other for other in (*block.headings, *block.figures) if other != row]
    before = range(first - 1, block.strip.columns[0], -1)
    blank = list(takewhile(lambda c: all(block.strip.covering(other, c) is None for other in others), before))
    return range(first - len(blank), first)


def _totals_behind(block: Block, row: int, body: Sequence[int], blocks: Sequence[Sequence[int]]) -> frozenset[int]:
    """The columns right of the last block that the row below alone calls totals: they are of all blocks."""
    if not blocks:
        return frozenset()
    behind = [column for column in body if column > blocks[-1][-1]]
    labels = [block.strip.text(_below(block, row), column) for column in behind]
    are_totals = bool(behind) and all(understand_total(label) for label in labels)
    return frozenset(behind) if are_totals else frozenset()


def _below(block: Block, row: int) -> int:
    return block.headings[block.headings.index(row) + 1]


def _labels(block: Block, row: int, columns: Sequence[int]) -> list[str]:
    return [fold(block.strip.text(row, column)) for column in columns]
