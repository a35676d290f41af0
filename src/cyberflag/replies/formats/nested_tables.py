"""Tables in the cells of another table, which as a rule only lays them out: a panel a year, a table beside its label.

What stands around a table in its cell, in the row and over the column then heads it, as lines above it would.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from cyberflag.replies.document import Cell, Grid, Line, LineKind

Place = tuple[int, int]
Held = Sequence[str | Sequence[Grid | Line]]
"""What a cell with tables in it holds, in its order: its texts, and the blocks of each table."""

_FIGURE: Final = re.compile(r"(?!(?:19|20)\d\d$)(?:[<>≤]\s*)?\d[\d,]*\*?|\*")
"""A cell with a number that is no year, or with the sign of a withheld one."""
_LONGEST_LABEL: Final = 80


def set_out(grid: Grid, held: Mapping[Place, Held]) -> list[Grid | Line]:
    """A table with the tables in its cells as blocks in reading order. ``held`` are the cells that hold tables.

    One with figures of its own stays a table, before those in its cells; another gives its texts as lines.
    """
    if not held:
        return list(_letter(grid)) or [grid]
    frame = _Frame(grid, held)
    if frame.gives_figures:
        labelled = (line for place in sorted(held) for line in frame.labelled(place))
        return [grid, *labelled]
    return list(frame.blocks())


def _letter(grid: Grid) -> Iterator[Line]:
    """The lines of a table of one column whose cells give numbers among words: a frame around a letter or a list."""
    cells = list(grid)
    holds_numbers = any(sign.isdigit() for cell in cells for sign in cell.shown)
    is_one = len({cell.column for cell in cells}) == 1 and holds_numbers
    if is_one and not any(_FIGURE.fullmatch(cell.shown.strip()) for cell in cells):
        for cell in cells:
            yield from _lines(grid, cell)


def number_lines(blocks: list[Grid | Line], since: int, last: int) -> int:
    """Number the lines that tables gave, from a place among the blocks on, as those outside of tables are; two of one
    cell must not pass for one. Gives the number of the last line.
    """
    for at in range(since, len(blocks)):
        block = blocks[at]
        if isinstance(block, Line) and block.place:
            last += 1
            blocks[at] = replace(block, number=last, place="")
    return last


class _Frame:
    """A table that lays out those in its cells."""

    def __init__(self, grid: Grid, held: Mapping[Place, Held]) -> None:
        self._grid = grid
        self._held = held
        self._rows = sorted({cell.row for cell in grid} | {row for row, _ in held})
        self._framing = {row for row, _ in held}
        self._headings = set(self._heading_rows())

    @property
    def gives_figures(self) -> bool:
        """Whether it holds figures itself."""
        return any(map(self._holds_figure, self._rows))

    def _holds_figure(self, row: int) -> bool:
        """Whether a cell of a row behind the labels holds a figure and no table."""
        first = min((column for _, column in self._grid.cells), default=0)
        cells = [cell for (r, column), cell in self._grid.seen.items() if r == row and column > first]
        return any(
            _FIGURE.fullmatch(cell.shown.strip()) and (cell.row, cell.column) not in self._held for cell in cells
        )

    def blocks(self) -> Iterator[Grid | Line]:
        """Texts as lines and tables in their order; headings of columns right over each table of their column."""
        for row in self._rows:
            if row in self._headings:
                continue
            places = sorted({at for at in self._grid.cells if at[0] == row} | {at for at in self._held if at[0] == row})
            for place in places:
                if place in self._held:
                    yield from self._inside(place)
                elif place in self._grid.seen:
                    yield from _lines(self._grid, self._grid.cells[place])

    def labelled(self, place: Place) -> Iterator[Grid | Line]:
        """The tables of a cell, each with the short texts that head it where it gives figures."""
        cell = self._grid.cells.get(place)
        own = [cell] if cell is not None and self._is_label(cell) else []
        heads = [*self._before(place, again=False), *self._over(place), *own]
        for blocks in self._held[place]:
            if not isinstance(blocks, str):
                for label in heads if any(map(_gives_figures, blocks)) else ():
                    yield from _lines(self._grid, label)
                yield from blocks

    def _heading_rows(self) -> Iterator[int]:
        """Rows of short texts right above a row of several tables: headings of its columns."""
        for above, row in pairwise(self._rows):
            columns = [column for r, column in self._held if r == row]
            cells = [cell for (r, _), cell in self._grid.seen.items() if r == above]
            if above in self._framing or len(columns) <= 1 or len(cells) <= 1:
                continue
            if all(map(self._is_label, cells)) and all(any(c in cell.columns for cell in cells) for c in columns):
                yield above

    def _inside(self, place: Place) -> Iterator[Grid | Line]:
        for label in (*self._before(place, again=True), *self._over(place)):
            yield from _lines(self._grid, label)
        for part in self._held[place]:
            if isinstance(part, str):
                cell = self._grid.cells.get(place) or Cell(*place, shown=part)
                yield from _lines(self._grid, cell, part)
            else:
                yield from part

    def _over(self, place: Place) -> list[Cell]:
        """The heading of a table's column."""
        above = max((row for row in self._headings if row < place[0]), default=None)
        cells = [cell for (row, _), cell in self._grid.seen.items() if row == above and place[1] in cell.columns]
        return [cell for cell in cells if (cell.row, cell.column) not in self._held]

    def _before(self, place: Place, *, again: bool) -> list[Cell]:
        """The labels of a table's row. ``again`` says that they were set out already, right before its first table."""
        row = [cell for cell in self._grid.seen.values() if place[0] in cell.rows and cell.column < place[1]]
        is_first = not any(r == place[0] and column < place[1] for r, column in self._held)
        if again and is_first and all(cell.row == place[0] for cell in row):
            return []
        labels = [cell for cell in row if (cell.row, cell.column) not in self._held]
        return [cell for cell in labels if self._is_label(cell) and not _FIGURE.fullmatch(cell.shown.strip())]

    @staticmethod
    def _is_label(cell: Cell) -> bool:
        return len(cell.shown) <= _LONGEST_LABEL and not cell.shown.rstrip().endswith(".")


def _gives_figures(block: Grid | Line) -> bool:
    return isinstance(block, Grid) and any(_FIGURE.fullmatch(cell.shown.strip()) for cell in block)


def _lines(grid: Grid, cell: Cell, text: str | None = None) -> Iterator[Line]:
    """The lines of a cell, or of one text in it, at its place."""
    is_label = cell.is_heading and len(cell.shown) <= _LONGEST_LABEL
    kind = LineKind.HEADING if is_label else LineKind.PARAGRAPH
    for part in (cell.shown if text is None else text).split("\n"):
        if part.strip():
            yield replace(grid.line(cell, part.strip(), kind), is_whole=True)
