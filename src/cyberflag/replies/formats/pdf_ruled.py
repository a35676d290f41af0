"""Tables with rules: which lattices are tables, and rows and columns that their rules leave together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from cyberflag.replies.formats.pdf_lattice import Lattice, Slot, find_lattices
from cyberflag.replies.formats.pdf_page import Page
from cyberflag.replies.formats.pdf_rows import assign_rows
from cyberflag.replies.formats.pdf_tables import Draft, fill
from cyberflag.replies.formats.pdf_words import Line, Word, cut_pieces, make_lines

_WRITTEN: Final = 0.2
"""The least part of a table's cells in which something stands; a drawing has fewer."""
_LEVEL: Final = 2.5


def find_ruled(page: Page, words: Sequence[Word]) -> tuple[list[Draft], list[Word]]:
    """The ruled tables of a page, and the words outside them."""
    drafts: list[Draft] = []
    rest = list(words)
    for rules in (page.rules, page.shades):
        for lattice in find_lattices(rules):
            inside = [w for w in rest if lattice.box.holds(w.box.middle)]
            if not _is_table(lattice, inside):
                continue
            _refine(lattice, inside)
            drafts.append(fill(lattice, inside, page.number))
            taken = set(map(id, inside))
            rest = [w for w in rest if id(w) not in taken]
    return drafts, rest


def _is_table(lattice: Lattice, words: Sequence[Word]) -> bool:
    """Whether something stands in several columns of a lattice, in enough of its cells."""
    slots = lattice.slots()
    written = [s for s in slots if any(s.box.holds(w.box.middle) for w in words)]
    return len({s.column for s in written}) >= 2 and len(written) >= max(2, _WRITTEN * len(slots))


def _refine(lattice: Lattice, words: Sequence[Word]) -> None:
    for column in reversed(range(lattice.width)):
        _split_column(lattice, column, words)
    for row in reversed(range(lattice.height)):
        _split_row(lattice, row, words)


def _inside(slot: Slot, words: Sequence[Word]) -> list[Line]:
    return make_lines(w for w in words if slot.box.holds(w.box.middle))


def _split_column(lattice: Lattice, column: int, words: Sequence[Word]) -> None:
    """Part figures that stand side by side in one ruled column, line after line."""
    slots = [s for s in lattice.slots() if s.column <= column < s.column + s.column_span]
    own = [line for s in slots if s.column_span == 1 for line in _inside(s, words)]
    apart = [line for line in own if len(line) >= 2 and any(p.is_figure for p in line[1:])]
    if len(apart) < 2:
        return
    for at in sorted(_gaps(apart), reverse=True):
        rows: list[int] = []
        for slot in slots:
            lines = _inside(slot, words)
            crossed = any(p.box.x0 < at < p.box.x1 for line in lines for p in line)
            if slot.column_span == 1 and not crossed:
                rows.extend(range(slot.row, slot.row + slot.row_span))
        lattice.split_column(column, at, rows)


def _gaps(lines: Sequence[Line]) -> list[float]:
    """The middles of the strips that no piece of these lines reaches into."""
    ends: list[list[float]] = []
    for box in sorted((p.box for line in lines for p in line), key=lambda b: b.x0):
        if not ends or box.x0 > ends[-1][1]:
            ends.append([box.x0, box.x1])
        ends[-1][1] = max(ends[-1][1], box.x1)
    return [(a[1] + b[0]) / 2 for a, b in pairwise(ends)]


def _split_row(lattice: Lattice, row: int, words: Sequence[Word]) -> None:
    """Part rows of figures that stand under one another in one ruled row."""
    slots = [s for s in lattice.slots() if s.row == row and s.row_span == 1]
    held = {s.column: [cut_pieces(p) for p in _inside(s, words)] for s in slots}
    stacked = [c for c, lines in held.items() if sum(_is_figure(line) for line in lines) >= 2]
    several = [c for c, lines in held.items() if len(lines) >= 2]
    if not stacked or len(several) < 2 or not _stands_level(held, stacked[0], several):
        return
    lines = make_lines(w for s in slots for w in words if s.box.holds(w.box.middle))
    figures = [line[0].baseline for c in stacked for line in held[c] if _is_figure(line)]
    anchors = {i for i, line in enumerate(lines) if any(abs(line[0].baseline - f) <= _LEVEL for f in figures)}
    groups: dict[int, list[Line]] = defaultdict(list)
    for at, line in zip(assign_rows(lines, anchors), lines, strict=True):
        groups[at].append(line)
    bounds = [
        (min(p.box.top for line in g for p in line), max(p.box.bottom for line in g for p in line))
        for _, g in sorted(groups.items())
    ]
    parts = []
    for (_, upper), (lower, _) in pairwise(bounds):
        height = (upper + lower) / 2
        columns = [c for s in slots for c in range(s.column, s.column + s.column_span) if len(held[s.column]) != 1]
        parts.append((height, columns))
    lattice.split_row(row, parts)


def _is_figure(line: Line) -> bool:
    return all(p.is_figure for p in line)


def _stands_level(held: dict[int, list[Line]], first: int, others: Sequence[int]) -> bool:
    """Whether at least two lines of a column of figures stand beside lines of another column."""
    places = [line[0].baseline for line in held[first]]
    return any(
        sum(any(abs(line[0].baseline - p) <= _LEVEL for p in places) for line in held[c]) >= 2
        for c in others
        if c != first
    )
