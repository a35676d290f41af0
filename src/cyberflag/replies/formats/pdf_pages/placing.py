"""Where the columns of a table without rules part, and in which of them its texts stand."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from cyberflag.replies.formats.pdf_pages.lattice import Place
from cyberflag.replies.formats.pdf_pages.page import Box, surround
from cyberflag.replies.formats.pdf_pages.words import Line, Word, join_words

_FEW: Final = 0.06
"""A place that no more than this part of the rows' labels reach over parts two columns."""


def in_one_column(line: Line, columns: Sequence[Box]) -> list[Box]:
    """The boxes of a line's pieces, where each stands in one column and reaches into no other."""
    held = [[c for c in columns if c.is_in_line_with(piece.box)] for piece in line]
    return [piece.box for piece in line] if all(len(found) == 1 for found in held) else []


def find_columns(
    rows: list[Line], everything: list[Line], heads: Sequence[Word], widened: Sequence[Box]
) -> list[float]:
    """The places that part the columns, outer sides included. Figures always count; of other texts a few may reach
    over a border. ``widened`` are columns out to the heads that stand to the left of their figures.
    """
    few = int(_FEW * len(rows))
    ends: list[tuple[float, int]] = []
    for line in rows:
        for piece in line:
            weight = few + 1 if piece.is_figure else 1
            ends += [(piece.box.x0, weight), (piece.box.x1, -weight)]
    ends += [e for b in (*(w.box for w in heads), *widened) for e in ((b.x0, few + 1), (b.x1, -few - 1))]
    columns: list[list[float]] = []
    height = 0
    for at, step in sorted(ends, key=lambda e: (e[0], -e[1])):
        if height <= few < height + step:
            columns.append([at, at])
        elif height + step <= few < height:
            columns[-1][1] = at
        height += step
    bounds = surround(piece.box for line in everything for piece in line)
    inner = [(a[1] + b[0]) / 2 for a, b in pairwise(columns)]
    return [bounds.x0, *inner, bounds.x1]


def place(line: Line, row: int, xs: list[float]) -> list[tuple[Place, int, Word]]:
    """Each piece of a line with its slot and how many columns it reaches over."""
    found: list[tuple[Place, int, Word]] = []
    for piece in line:
        groups: list[list[Word]] = []
        for word in piece.words:
            column = column_at(word.box.middle[0], xs)
            before = groups[-1][-1] if groups else None
            if before is None or (
                column != column_at(before.box.middle[0], xs)
                and (word.is_figure or before.is_figure)
                and not _crosses(before, xs)
                and not _crosses(word, xs)
            ):
                groups.append([])
            groups[-1].append(word)
        for group in groups:
            joined = join_words(group)
            left, right = _reach(joined.box, xs)
            found.append(((row, left), right - left + 1, joined))
    return found


def column_at(at: float, xs: list[float]) -> int:
    """The column of a place across."""
    return min(max(sum(x <= at for x in xs) - 1, 0), len(xs) - 2)


def _crosses(word: Word, xs: list[float]) -> bool:
    return any(word.box.x0 + 1 < x < word.box.x1 - 1 for x in xs[1:-1])


def _reach(box: Box, xs: list[float]) -> tuple[int, int]:
    """The first and the last column that a piece reaches over; a little way over a border does not count."""
    slack = min(4.0, 0.25 * box.width)
    left, right = column_at(box.x0 + slack, xs), column_at(box.x1 - slack, xs)
    return left, max(left, right)
