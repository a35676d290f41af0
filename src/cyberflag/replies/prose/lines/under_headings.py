"""Texts in the row below tables side by side, each under the heading of one of them: ``and 9 of unknown sex`` below the
columns of each year.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from cyberflag.replies.document import Cell, Grid, Line, LineKind
from cyberflag.replies.prose.no_answers.loose_numbers import loose_numbers
from cyberflag.replies.tables import Side, Table

_FEWEST: Final = 2


def lines_under_headings(grid: Grid, tables: Sequence[Table]) -> Iterator[Line]:
    """Such texts as lines behind the heading that they stand under, where each of a row gives a number."""
    rows = grid.filled_rows()
    heads = {c.column: c for table in tables for c in _headings_alone(rows, table)}
    held = {row for table in tables for row in (*table.header_rows, *table.rows)}
    for cells in rows if heads else ():
        above = [heads.get(cell.column) for cell in cells]
        is_below = cells[0].row not in held and all(head is not None and head.row < cells[0].row for head in above)
        if len(cells) >= _FEWEST and is_below and all(loose_numbers(cell.shown) for cell in cells):
            for cell, head in zip(cells, above, strict=True):
                text = " ".join(f"{head.shown if head else ''}: {cell.shown}".split())
                yield grid.line(cell, text, LineKind.PARAGRAPH)


def _headings_alone(rows: Sequence[Sequence[Cell]], table: Table) -> Iterator[Cell]:
    """The headings of a table that stand alone over all its columns, of several."""
    columns = {*table.columns, *(level.index for level in table.levels if level.side is Side.ROWS)}
    extent = range(min(columns, default=0), max(columns, default=0) + 1)
    for cells in rows if len(table.columns) > 1 else ():
        if cells[0].row in table.header_rows:
            over = [cell for cell in cells if cell.column in extent]
            yield from over if len(over) == 1 else ()
