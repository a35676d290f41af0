"""Rows, columns and sheets that a person does not see on opening a workbook. They are marked and reported, never quoted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from cyberflag.model import IssueKind, cell_name
from cyberflag.replies.document import Grid
from cyberflag.replies.formats.contents import Contents


@dataclass(frozen=True)
class HiddenParts:
    """Hidden rows and ranges of hidden columns of a sheet, counted from nought.

    ``shown_rows`` is given where the sheet hides every row that it does not name.
    """

    rows: set[int] = field(default_factory=set)
    columns: Sequence[range] = ()
    shown_rows: set[int] | None = None
    row_ranges: Sequence[range] = ()

    def hides_row(self, row: int) -> bool:
        """Whether a row is not shown."""
        return (
            row in self.rows
            or (self.shown_rows is not None and row not in self.shown_rows)
            or any(row in r for r in self.row_ranges)
        )

    def hides_column(self, column: int) -> bool:
        """Whether a column is not shown."""
        return any(column in area for area in self.columns)

    def covers(self, row: int, column: int) -> bool:
        """Whether a cell is not shown."""
        return self.hides_row(row) or self.hides_column(column)


def report_hidden(grid: Grid, hidden: HiddenParts, contents: Contents) -> None:
    """Report a hidden sheet once, else each run of hidden rows and of hidden columns that holds something."""
    if grid.hidden:
        message = (
            f"The sheet {grid.name} is hidden and was not shown to the reader of the reply. Its figures are not counted; "
            "decide whether the force meant to send them."
        )
        contents.report(f"{grid.name}!A1", IssueKind.HIDDEN_CONTENT, message)
        return
    filled = [c for c in grid.cells.values() if c.shown or c.raw is not None]
    for first, last in _runs({c.row for c in filled if hidden.hides_row(c.row)}):
        where = f"Row {first + 1} is" if first == last else f"Rows {first + 1} to {last + 1} are"
        _report(grid, cell_name(first, 0), where, contents)
    for first, last in _runs({c.column for c in filled if hidden.hides_column(c.column)}):
        names = [cell_name(0, n)[:-1] for n in (first, last)]
        where = f"Column {names[0]} is" if first == last else f"Columns {names[0]} to {names[1]} are"
        _report(grid, cell_name(0, first), where, contents)
    masked = sorted((c.row, c.column) for c in filled if not c.shown and not c.hidden)
    if masked:
        first_name = cell_name(*masked[0])
        count = "A cell holds a value" if len(masked) == 1 else f"{len(masked)} cells hold values"
        message = (
            f"{count} that the number format does not show, in the sheet {grid.name} from {first_name} on. They are read as blank; "
            "decide what the force meant to send."
        )
        contents.report(f"{grid.name}!{first_name}", IssueKind.HIDDEN_CONTENT, message)


def _report(grid: Grid, name: str, where: str, contents: Contents) -> None:
    message = f"{where} hidden in the sheet {grid.name}. Hidden figures are not counted; decide whether the force meant to send them."
    contents.report(f"{grid.name}!{name}", IssueKind.HIDDEN_CONTENT, message)


def _runs(numbers: Iterable[int]) -> list[tuple[int, int]]:
    """Runs of neighbouring numbers as (first, last)."""
    runs: list[tuple[int, int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return runs
