"""A bare table system, as two tables of text: its cells, and its equations.

``cells``: ``cell, value, cost, status, lower_protection, upper_protection, lower_bound, upper_bound``, one row a cell;
``status`` is ``primary``, ``open`` or ``fixed``. A column ``contributions`` may name each cell's largest contributions,
separated by `` | ``, for the rules of dominance. ``equations``: ``total, parts``, the parts separated by `` | ``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal, InvalidOperation

import polars as pl

from cyberflag.disclosure.dominance import room_needed
from cyberflag.disclosure.settings import Dominance
from cyberflag.disclosure.table_system import CellStatus, Statement, TableCell, TableSystem
from cyberflag.errors import TableError

CELL_COLUMNS = (
    "cell",
    "value",
    "cost",
    "status",
    "lower_protection",
    "upper_protection",
    "lower_bound",
    "upper_bound",
)
CONTRIBUTIONS = "contributions"
EQUATION_COLUMNS = ("total", "parts")
_PARTS = "|"
_FIRST_LINE = 2


def table_system_of(cells: pl.DataFrame, equations: pl.DataFrame, dominance: Dominance | None = None) -> TableSystem:
    """The system that two tables of text state.

    A cell without a cost costs its value; one without bounds lies between nought and the greatest value of the table
    (where its own is below nought, its bounds must be given); protection that is not stated is none. A cell that few
    contributors dominate becomes primary, with the room that the rule asks for, unless it is fixed. Raises
    ``TableError`` (table, line, column, cure) for what is missing or no number, and what `TableSystem` raises.
    """
    _check_columns(cells, CELL_COLUMNS, "cells")
    _check_columns(equations, EQUATION_COLUMNS, "equations")
    rows = list(cells.iter_rows(named=True))
    if not rows:
        raise TableError("The table of cells is empty.", "Give it one row a cell.")
    greatest = max(_number(row, "value", line) for line, row in enumerate(rows, start=_FIRST_LINE))
    return TableSystem(
        tuple(
            _guarded(_cell(row, line, greatest), row, line, dominance or Dominance())
            for line, row in enumerate(rows, start=_FIRST_LINE)
        ),
        tuple(_statements(equations)),
    )


def _cell(row: dict[str, str], line: int, greatest: Decimal) -> TableCell:
    value = _number(row, "value", line)
    status = row["status"].strip().casefold()
    if status not in list(CellStatus):
        raise TableError(
            f"cells, line {line}: status {row['status']!r} is not known.", f"Write one of: {', '.join(CellStatus)}."
        )
    if not row["cell"].strip():
        raise TableError(f"cells, line {line}: the cell has no name.", "Name it in the column `cell`.")
    return TableCell(
        name=row["cell"].strip(),
        value=value,
        cost=_number(row, "cost", line, empty=value),
        status=CellStatus(status),
        below=_number(row, "lower_protection", line, empty=Decimal(0)),
        above=_number(row, "upper_protection", line, empty=Decimal(0)),
        low=_number(row, "lower_bound", line, empty=Decimal(0)),
        high=_number(row, "upper_bound", line, empty=greatest),
    )


def _guarded(cell: TableCell, row: dict[str, str], line: int, dominance: Dominance) -> TableCell:
    """The cell, primary where its contributions ask for room."""
    told = row.get(CONTRIBUTIONS, "").strip()
    if not told or cell.status is CellStatus.FIXED:
        return cell
    parts = [_number({CONTRIBUTIONS: part}, CONTRIBUTIONS, line) for part in told.split(_PARTS)]
    if sum(parts) > cell.value or min(parts) < 0:
        raise TableError(
            f"cells, line {line}: the contributions {told} are no parts of {cell.value}.",
            "Name the largest contributions to the cell, none below nought, together no more than its value.",
        )
    room = room_needed(cell.value, parts, dominance)
    if room == 0:
        return cell
    return replace(cell, status=CellStatus.PRIMARY, below=max(cell.below, room), above=max(cell.above, room))


def _statements(equations: pl.DataFrame) -> Iterator[Statement]:
    for line, (total, parts) in enumerate(equations.select(EQUATION_COLUMNS).iter_rows(), start=_FIRST_LINE):
        names = [part.strip() for part in parts.split(_PARTS)]
        if not total.strip() or not all(names):
            raise TableError(
                f"equations, line {line}: a name is missing.",
                "Write the total, and its parts with ` | ` between each two.",
            )
        yield Statement.of_sum(total.strip(), names)


def _check_columns(table: pl.DataFrame, wanted: tuple[str, ...], name: str) -> None:
    missing = [column for column in wanted if column not in table.columns]
    if missing:
        raise TableError(
            f"The table of {name} lacks the column {missing[0]}.", f"It needs the columns: {', '.join(wanted)}."
        )


def _number(row: dict[str, str], column: str, line: int, empty: Decimal | None = None) -> Decimal:
    text = row[column].strip()
    if not text and empty is not None:
        return empty
    try:
        number = Decimal(text)
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite():
        raise TableError(f"cells, line {line}, {column}: {text!r} is no number.", "Write a number, as 12 or 4.5.")
    return number
