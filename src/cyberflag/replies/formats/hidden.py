"""Rows, columns and sheets that a person does not see on opening a workbook. They are marked and reported, never
quoted.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cyberflag.model import IssueKind, cell_name
from cyberflag.replies.document import Cell, Grid
from cyberflag.replies.formats.contents import Contents

_MOST_RUNS = 5
"""More runs than these are told together: the rows that a filter hides."""
_CURE = "Hidden figures are not counted; decide whether the force meant to send them."


@dataclass(frozen=True)
class HiddenParts:
    """Hidden rows and columns of a sheet, counted from nought, as ranges in order that do not overlap."""

    rows: tuple[range, ...] = ()
    columns: tuple[range, ...] = ()

    @classmethod
    def of(cls, rows: Iterable[range], columns: Iterable[range]) -> HiddenParts:
        """From ranges in any order."""
        return cls(_join(rows), _join(columns))

    def hides_row(self, row: int) -> bool:
        """Whether a row is not shown."""
        return _lies_in(row, self.rows)

    def hides_column(self, column: int) -> bool:
        """Whether a column is not shown."""
        return _lies_in(column, self.columns)

    def covers(self, row: int, column: int) -> bool:
        """Whether a cell is not shown."""
        return self.hides_row(row) or self.hides_column(column)


def report_hidden(grid: Grid, hidden: HiddenParts, contents: Contents) -> None:
    """Report a hidden sheet once, else each run of hidden rows and of hidden columns that holds something; many runs of
    rows, as a filter hides them, once.
    """
    if grid.hidden:
        message = f"The sheet {grid.name} is hidden, so a reader of the reply does not see it. {_CURE}"
        contents.report(f"{grid.name}!A1", IssueKind.HIDDEN_CONTENT, message)
        return
    filled = [c for c in grid.cells.values() if c.shown or c.raw is not None]
    _report_rows(grid, _join(range(c.row, c.row + 1) for c in filled if hidden.hides_row(c.row)), contents)
    for area in _join(range(c.column, c.column + 1) for c in filled if hidden.hides_column(c.column)):
        names = [cell_name(0, n)[:-1] for n in (area.start, area.stop - 1)]
        where = f"Column {names[0]} is" if len(area) == 1 else f"Columns {names[0]} to {names[1]} are"
        _report(grid, cell_name(0, area.start), f"{where} hidden", contents)
    masked = sorted((c.row, c.column) for c in filled if is_masked(c) and not c.hidden)
    if masked:
        count = "A cell holds a value" if len(masked) == 1 else f"{len(masked)} cells hold values"
        _report(grid, cell_name(*masked[0]), f"{count} that the number format does not show", contents)


def _report_rows(grid: Grid, runs: Sequence[range], contents: Contents) -> None:
    if len(runs) > _MOST_RUNS:
        what = f"{sum(map(len, runs))} rows in {len(runs)} places are hidden, the first"
        _report(grid, cell_name(runs[0].start, 0), what, contents)
        return
    for area in runs:
        where = f"Row {area.start + 1} is" if len(area) == 1 else f"Rows {area.start + 1} to {area.stop} are"
        _report(grid, cell_name(area.start, 0), f"{where} hidden", contents)


def is_masked(cell: Cell) -> bool:
    """Whether a cell shows nothing although it holds something other than nought; showing noughts as blanks hides
    nothing.
    """
    return not cell.shown and cell.raw not in (None, "", 0) and not (isinstance(cell.raw, str) and not cell.raw.strip())


def _report(grid: Grid, name: str, what: str, contents: Contents) -> None:
    message = f"{what} in the sheet {grid.name} ({name}). {_CURE}"
    contents.report(f"{grid.name}!{name}", IssueKind.HIDDEN_CONTENT, message)


def _join(areas: Iterable[range]) -> tuple[range, ...]:
    """Ranges in order, those that touch or overlap joined."""
    joined: list[range] = []
    for area in sorted(areas, key=lambda r: (r.start, r.stop)):
        if joined and area.start <= joined[-1].stop:
            joined[-1] = range(joined[-1].start, max(area.stop, joined[-1].stop))
        else:
            joined.append(area)
    return tuple(joined)


def _lies_in(number: int, areas: tuple[range, ...]) -> bool:
    at = bisect_right(areas, number, key=lambda area: area.start) - 1
    return at >= 0 and number in areas[at]
