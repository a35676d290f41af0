"""The lattice of a table on a page: where its rows and columns part, and which walls between its slots are missing."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from cyberflag.replies.formats.pdf_pages.page import Box, Rule

_NEAR: Final = 3.0
"""Points within which two rules are one, or touch."""
_WALL: Final = 0.6
"""A wall stands where rules cover this part of a slot's side."""
_MOST_LINES: Final = 400
"""Rows or columns of one table; a lattice beyond that is a drawing."""

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Slot:
    """One cell of a lattice with its spans, and where it lies."""

    row: int
    column: int
    row_span: int
    column_span: int
    box: Box


@dataclass
class Lattice:
    """``xs`` and ``ys`` part columns and rows, the outer sides included. ``above`` holds the slots with a wall over
    them, ``before`` those with a wall on their left; outer walls always stand.
    """

    xs: list[float]
    ys: list[float]
    above: set[Place] = field(default_factory=set)
    before: set[Place] = field(default_factory=set)
    _slots: list[Slot] = field(default_factory=list)
    _held: dict[Place, Slot] = field(default_factory=dict)

    @property
    def box(self) -> Box:
        """The whole table."""
        return Box(self.xs[0], self.ys[0], self.xs[-1], self.ys[-1])

    @property
    def height(self) -> int:
        """Rows."""
        return len(self.ys) - 1

    @property
    def width(self) -> int:
        """Columns."""
        return len(self.xs) - 1

    def slots(self) -> list[Slot]:
        """The cells: slots without a wall between them are one. Where that gives no rectangles, the slots of each
        row that belong together are a cell.
        """
        if not self._slots:
            self._slots = self._find_slots()
            self._held = {
                (r, c): s
                for s in self._slots
                for r in range(s.row, s.row + s.row_span)
                for c in range(s.column, s.column + s.column_span)
            }
        return self._slots

    def slot_at(self, point: tuple[float, float]) -> Slot | None:
        """The cell in which a point lies, None outside the table."""
        self.slots()
        return self._held.get((bisect_right(self.ys, point[1]) - 1, bisect_right(self.xs, point[0]) - 1))

    def slots_over(self, box: Box) -> list[Slot]:
        """The cells that a box reaches into, row by row."""
        self.slots()
        rows = range(max(bisect_right(self.ys, box.top) - 1, 0), bisect_left(self.ys, box.bottom))
        columns = range(max(bisect_right(self.xs, box.x0) - 1, 0), bisect_left(self.xs, box.x1))
        found = {id(s): s for r in rows for c in columns if (s := self._held.get((r, c))) is not None}
        return sorted(found.values(), key=lambda s: (s.row, s.column))

    def _forget_slots(self) -> None:
        self._slots, self._held = [], {}

    def _find_slots(self) -> list[Slot]:
        groups: dict[Place, list[Place]] = defaultdict(list)
        for place, root in self._find_roots().items():
            groups[root].append(place)
        taken: dict[Place, int] = {}
        for number, group in enumerate(groups.values()):
            taken.update(dict.fromkeys(group, number))
        found: list[Slot] = []
        for number, group in enumerate(groups.values()):
            rows, columns = {r for r, _ in group}, {c for _, c in group}
            if len(group) == len(rows) * len(columns) and all(taken[p] == number for p in group):
                found.append(self._slot(min(rows), min(columns), max(rows) + 1, max(columns) + 1))
            else:
                found.extend(self._cut_rows(group))
        return sorted(found, key=lambda s: (s.row, s.column))

    def _find_roots(self) -> dict[Place, Place]:
        roots = {(r, c): (r, c) for r in range(self.height) for c in range(self.width)}

        def find(place: Place) -> Place:
            while roots[place] != place:
                roots[place] = roots[roots[place]]
                place = roots[place]
            return place

        for r, c in list(roots):
            if r and (r, c) not in self.above:
                roots[find((r, c))] = find((r - 1, c))
            if c and (r, c) not in self.before:
                roots[find((r, c))] = find((r, c - 1))
        return {place: find(place) for place in roots}

    def _cut_rows(self, group: Iterable[Place]) -> list[Slot]:
        found: list[Slot] = []
        start: Place | None = None
        places = sorted(group)
        for place, after in zip(places, [*places[1:], None], strict=True):
            start = start or place
            if after is None or after != (place[0], place[1] + 1):
                found.append(self._slot(start[0], start[1], place[0] + 1, place[1] + 1))
                start = None
        return found

    def _slot(self, top: int, left: int, bottom: int, right: int) -> Slot:
        box = Box(self.xs[left], self.ys[top], self.xs[right], self.ys[bottom])
        return Slot(top, left, bottom - top, right - left, box)

    def split_row(self, row: int, parts: Sequence[tuple[float, Iterable[int]]]) -> None:
        """Cut a row at each of the heights given, in the columns given with it."""
        self._forget_slots()
        for height, columns in sorted(parts, key=lambda p: -p[0]):
            self.ys.insert(row + 1, height)
            self.above = {(r + (r > row), c) for r, c in self.above} | {(row + 1, c) for c in columns}
            self.before = {(r + (r > row), c) for r, c in self.before} | {
                (row + 1, c) for r, c in self.before if r == row
            }

    def split_column(self, column: int, at: float, rows: Iterable[int]) -> None:
        """Cut a column, in the rows given."""
        self._forget_slots()
        self.xs.insert(column + 1, at)
        self.before = {(r, c + (c > column)) for r, c in self.before} | {(r, column + 1) for r in rows}
        self.above = {(r, c + (c > column)) for r, c in self.above} | {
            (r, column + 1) for r, c in self.above if c == column
        }


def find_lattices(rules: Sequence[Rule]) -> list[Lattice]:
    """The lattices that rules make, the smallest first. Most tables close their sides; where a side is left open
    (at a page's end above all) the ends of the rules that run there stand for it.
    """
    merged = _merge(rules)
    found = [lattice for group in _connect(merged) if (lattice := _build(group)) is not None]
    return sorted(found, key=lambda t: t.box.width * t.box.height)


def _merge(rules: Sequence[Rule]) -> list[Rule]:
    """Rules that lie on one another or follow one another as one."""
    merged: list[Rule] = []
    for level in (True, False):
        for at, group in _snap([r for r in rules if r.level == level]):
            spans: list[list[float]] = []
            for rule in sorted(group, key=lambda r: r.start):
                if not spans or rule.start > spans[-1][1] + _NEAR:
                    spans.append([rule.start, rule.end])
                spans[-1][1] = max(spans[-1][1], rule.end)
            merged.extend(Rule(level, at, start, end) for start, end in spans)
    return merged


def _snap(rules: Iterable[Rule]) -> list[tuple[float, list[Rule]]]:
    """Rules at next to the same place, with their middle."""
    groups: list[list[Rule]] = []
    for rule in sorted(rules, key=lambda r: r.at):
        if not groups or rule.at - groups[-1][0].at > _NEAR:
            groups.append([])
        groups[-1].append(rule)
    return [((g[0].at + g[-1].at) / 2, g) for g in groups]


def _connect(rules: list[Rule]) -> list[list[Rule]]:
    """Rules that touch, directly or by others."""
    roots = list(range(len(rules)))

    def find(i: int) -> int:
        while roots[i] != i:
            roots[i] = roots[roots[i]]
            i = roots[i]
        return i

    levels = [i for i, r in enumerate(rules) if r.level]
    uprights = [i for i, r in enumerate(rules) if not r.level]
    for i in levels:
        for j in uprights:
            if (
                rules[i].start - _NEAR <= rules[j].at <= rules[i].end + _NEAR
                and rules[j].start - _NEAR <= rules[i].at <= rules[j].end + _NEAR
            ):
                roots[find(i)] = find(j)
    groups: dict[int, list[Rule]] = defaultdict(list)
    for i, rule in enumerate(rules):
        groups[find(i)].append(rule)
    return list(groups.values())


def _build(rules: list[Rule]) -> Lattice | None:
    levels, uprights = [r for r in rules if r.level], [r for r in rules if not r.level]
    if not levels or not uprights:
        return None
    xs = _close({r.at for r in uprights}, levels)
    ys = _close({r.at for r in levels}, uprights)
    if min(len(xs), len(ys)) < 2 or max(len(xs), len(ys)) > _MOST_LINES:
        return None
    lattice = Lattice(xs, ys)
    for row, (top, bottom) in enumerate(pairwise(ys)):
        for column, (left, right) in enumerate(pairwise(xs)):
            if row and _covers(levels, top, left, right):
                lattice.above.add((row, column))
            if column and _covers(uprights, left, top, bottom):
                lattice.before.add((row, column))
    return lattice


def _close(places: set[float], across: list[Rule]) -> list[float]:
    """The places of the rules one way, and the ends of those across where they reach further."""
    start, end = min(r.start for r in across), max(r.end for r in across)
    found = sorted(places)
    if start < found[0] - 2 * _NEAR:
        found.insert(0, start)
    if end > found[-1] + 2 * _NEAR:
        found.append(end)
    return found


def _covers(rules: list[Rule], at: float, start: float, end: float) -> bool:
    covered = sum(max(0.0, min(r.end, end) - max(r.start, start)) for r in rules if abs(r.at - at) < 0.01)
    return covered >= _WALL * (end - start)
