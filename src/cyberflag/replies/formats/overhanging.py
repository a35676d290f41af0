"""Figures of a text table that stand out of line: what several cells held may have run together into one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final, Protocol

Placed = Mapping[int, Sequence[tuple[int, int]]]
"""The column and the span of each field of each line."""
_FEWEST: Final = 3
"""So many figures of a column must end at one place for that to be its edge."""


class Field(Protocol):
    """A text between blanks: where it begins and ends on its line."""

    @property
    def start(self) -> int:
        """Its first column of the screen."""

    @property
    def end(self) -> int:
        """The column behind its last."""

    @property
    def text(self) -> str:
        """What it says."""


def reach_over_blanks(rows: Mapping[int, Sequence[Field]], placed: Placed) -> Placed:
    """The places, with a number that reaches over the edge of its column as one cell with the blank behind it: where
    the figures of every other column end under one another, whatever their width, such a number is of both.
    """
    ends: dict[int, dict[int, list[tuple[int, int]]]] = defaultdict(lambda: defaultdict(list))
    for row, fields in rows.items():
        for at, (field, (column, span)) in enumerate(zip(fields, placed[row], strict=True)):
            if column and span == 1 and field.text.isdecimal() and len(field.text) <= _FEWEST:
                ends[column][field.end].append((row, at))
    edges = {column: max(found, key=lambda end: len(found[end])) for column, found in ends.items()}
    over = [place for column, found in ends.items() for end in found if end != edges[column] for place in found[end]]
    starts = {
        column: {rows[row][at].start for row, at in found[edges[column]]}
        for column, found in ends.items()
        if len(found[edges[column]]) >= _FEWEST
    }
    is_aligned = starts.keys() == ends.keys() and any(len(each) > 1 for each in starts.values())
    if len(over) != 1 or not is_aligned:
        return placed
    row, at = over[0]
    column = placed[row][at][0]
    is_blank = column + 1 in edges and all(column + 1 != other for other, _ in placed[row])
    if rows[row][at].end < edges[column] or not is_blank:
        return placed
    return {**placed, row: [(c, 2 if n == at else span) for n, (c, span) in enumerate(placed[row])]}
