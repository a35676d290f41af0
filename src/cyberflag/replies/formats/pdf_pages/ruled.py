"""Tables with rules: which lattices are tables, and rows and columns that their rules leave together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final

from cyberflag.replies.formats.pdf_pages.lattice import Lattice, Place, Slot, find_lattices
from cyberflag.replies.formats.pdf_pages.page import Page
from cyberflag.replies.formats.pdf_pages.rows import assign_rows
from cyberflag.replies.formats.pdf_pages.tables import Draft, fill
from cyberflag.replies.formats.pdf_pages.words import Line, Word, cut_pieces, make_lines

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
    written = _sort_into(lattice, words)
    columns = {column for _, column in written}
    return len(columns) >= 2 and len(written) >= max(2, _WRITTEN * len(lattice.slots()))


def _sort_into(lattice: Lattice, words: Sequence[Word]) -> dict[Place, list[Word]]:
    """The words of each cell in which something stands, by its row and column."""
    held: dict[Place, list[Word]] = defaultdict(list)
    for word in words:
        slot = lattice.slot_at(word.box.middle)
        if slot is not None:
            held[slot.row, slot.column].append(word)
    return held


def _refine(lattice: Lattice, words: Sequence[Word]) -> None:
    held = _sort_into(lattice, words)
    for column in reversed(range(lattice.width)):
        if _split_column(lattice, column, held):
            held = _sort_into(lattice, words)
    for row in reversed(range(lattice.height)):
        if _split_row(lattice, row, held):
            held = _sort_into(lattice, words)


def _inside(slot: Slot, held: Mapping[Place, list[Word]]) -> list[Line]:
    return make_lines(held.get((slot.row, slot.column), ()))


def _split_column(lattice: Lattice, column: int, held: Mapping[Place, list[Word]]) -> bool:
    """Part figures that stand side by side in one ruled column, line after line. Whether there were any."""
    slots = [s for s in lattice.slots() if s.column <= column < s.column + s.column_span]
    own = [line for s in slots if s.column_span == 1 for line in _inside(s, held)]
    apart = [line for line in own if len(line) >= 2 and any(p.is_figure for p in line[1:])]
    if len(apart) < 2:
        return False
    gaps = sorted(_gaps(apart), reverse=True)
    for at in gaps:
        rows: list[int] = []
        for slot in slots:
            lines = _inside(slot, held)
            crossed = any(p.box.x0 < at < p.box.x1 for line in lines for p in line)
            if slot.column_span == 1 and not crossed:
                rows.extend(range(slot.row, slot.row + slot.row_span))
        lattice.split_column(column, at, rows)
    return bool(gaps)


def _gaps(lines: Sequence[Line]) -> list[float]:
    """The middles of the strips that no piece of these lines reaches into."""
    ends: list[list[float]] = []
    for box in sorted((p.box for line in lines for p in line), key=lambda b: b.x0):
        if not ends or box.x0 > ends[-1][1]:
            ends.append([box.x0, box.x1])
        ends[-1][1] = max(ends[-1][1], box.x1)
    return [(a[1] + b[0]) / 2 for a, b in pairwise(ends)]


def _split_row(lattice: Lattice, row: int, held: Mapping[Place, list[Word]]) -> bool:
    """Part rows of figures that stand under one another in one ruled row. Whether there were any."""
    slots = [s for s in lattice.slots() if s.row == row and s.row_span == 1]
    inside = {s.column: [cut_pieces(p) for p in _inside(s, held)] for s in slots}
    stacked = [c for c, lines in inside.items() if sum(_is_figure(line) for line in lines) >= 2]
    several = [c for c, lines in inside.items() if len(lines) >= 2]
    if not stacked or len(several) < 2 or not _stands_level(inside, stacked[0], several):
        return False
    lines = make_lines(w for s in slots for w in held.get((s.row, s.column), ()))
    figures = [line[0].baseline for c in stacked for line in inside[c] if _is_figure(line)]
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
        columns = [c for s in slots for c in range(s.column, s.column + s.column_span) if len(inside[s.column]) != 1]
        parts.append((height, columns))
    lattice.split_row(row, parts)
    return bool(parts)


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
