"""Prints a cross table: any headings down the side, any across the top, each in one or more levels."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from cyberflag.simulation.axes import Axis, Label
from cyberflag.simulation.grids import Figure, Grid, PrintTable
from cyberflag.simulation.slices import Slice

MakeFigure = Callable[[Slice, bool], Figure]
"""Gives the figure of a slice; the second value says whether it is a total."""


@dataclass(frozen=True)
class Shape:
    """How headings are laid out.

    ``repeat_heads``: an outer heading across the top is written over every column that it covers (else over the
    first, merged). ``repeat_stubs``: an outer heading down the side is written in every row (else in
    the first). ``named_heads``: a row above each level of headings names it, over all
    its columns where ``wide_names``. ``gap``: that many empty columns stand
    between the groups of the outermost heading. ``skip_empty``: rows without any crime are left out.
    ``headless``: the headings across the top are not printed, since they stand above already.
    """

    repeat_heads: bool = False
    repeat_stubs: bool = True
    named_heads: bool = False
    wide_names: bool = False
    gap: int = 0
    skip_empty: bool = False
    headless: bool = False


@dataclass(frozen=True)
class _Leaf:
    """One row or column of figures: its labels level by level (a level may have several), and what it restricts."""

    labels: tuple[tuple[Label, ...], ...]
    slice: Slice
    total: bool
    group: int


@dataclass(frozen=True)
class Printer:
    """Prints tables with figures from ``figure``; ``base`` restricts every figure."""

    figure: MakeFigure
    base: Slice
    shape: Shape

    def table(self, stubs: Sequence[Axis], heads: Sequence[Axis]) -> PrintTable:
        """The table ready to be printed on a canvas."""
        return lambda grid, row, column: self.cross(grid, row, column, stubs, heads)

    def cross(self, grid: Grid, row: int, column: int, stubs: Sequence[Axis], heads: Sequence[Axis]) -> tuple[int, int]:
        """Print the table with its upper left corner at ``row``, ``column``.

        Gives the first row below and the first column to the right of it.
        """
        columns = _leaves(heads)
        stub_width = sum(len(axis.names) for axis in stubs)
        across = [
            _Column(column + stub_width + n + leaf.group * self.shape.gap, leaf) for n, leaf in enumerate(columns)
        ]
        for level, axis in enumerate(() if self.shape.headless else heads):
            if self.shape.named_heads:
                grid.write(row, across[0].at, axis.names[0], head=True)
                if self.shape.wide_names:
                    grid.merges.append((row, across[0].at, row, across[-1].at))
                row += 1
            self._print_level(grid, row, level, across)
            row += 1
        if not self.shape.headless:
            for n, name in enumerate(itertools.chain.from_iterable(axis.names for axis in stubs)):
                grid.write(row - 1, column + n, name, head=True)
        return self._print_body(grid, row, column, stubs, across), across[-1].at + 1

    def _print_body(self, grid: Grid, row: int, column: int, stubs: Sequence[Axis], across: Sequence[_Column]) -> int:
        previous: _Leaf | None = None
        for leaf in _leaves(stubs):
            figures = [
                self.figure(self.base | leaf.slice | one.leaf.slice, leaf.total or one.leaf.total) for one in across
            ]
            if self.shape.skip_empty and not any(figure.value for figure in figures):
                continue
            self._print_stub(grid, row, column, leaf, previous)
            for one, figure in zip(across, figures, strict=True):
                grid.place(row, one.at, figure)
            previous = leaf
            row += 1
        return row

    def _print_level(self, grid: Grid, row: int, level: int, across: Sequence[_Column]) -> None:
        def heading(one: _Column) -> tuple[object, int]:
            return one.leaf.labels[: level + 1], one.leaf.group if self.shape.gap else 0

        for _, run in itertools.groupby(across, key=heading):
            places = list(run)
            label = places[0].leaf.labels[level][0]
            for one in places if self.shape.repeat_heads else places[:1]:
                grid.write(row, one.at, label, head=True)
            if len(places) > 1 and not self.shape.repeat_heads:
                grid.merges.append((row, places[0].at, row, places[-1].at))

    def _print_stub(self, grid: Grid, row: int, column: int, leaf: _Leaf, previous: _Leaf | None) -> None:
        same = previous is not None and not self.shape.repeat_stubs
        for level, labels in enumerate(leaf.labels):
            innermost = level == len(leaf.labels) - 1
            same = same and previous is not None and previous.labels[level] == labels
            for n, label in enumerate(labels):
                if innermost or not same:
                    grid.write(row, column + n, label)
            column += len(labels)


@dataclass(frozen=True)
class _Column:
    """Where a column of figures stands, and what it is."""

    at: int
    leaf: _Leaf


def _leaves(axes: Sequence[Axis]) -> list[_Leaf]:
    """Every combination of the entries, the outermost axis slowest; an entry that stands alone has no inner ones."""
    leaves = [_Leaf((), Slice(), total=False, group=0)]
    closed: set[int] = set()
    for level, axis in enumerate(axes):
        grown: list[_Leaf] = []
        still_closed: set[int] = set()
        for n, leaf in enumerate(leaves):
            if n in closed:
                still_closed.add(len(grown))
                grown.append(_Leaf((*leaf.labels, ("",) * len(axis.names)), leaf.slice, leaf.total, leaf.group))
                continue
            for m, entry in enumerate(axis.entries):
                if entry.alone:
                    still_closed.add(len(grown))
                group = m if level == 0 else leaf.group
                grown.append(
                    _Leaf((*leaf.labels, entry.labels), leaf.slice | entry.slice, leaf.total or entry.total, group)
                )
        leaves, closed = grown, still_closed
    return leaves
