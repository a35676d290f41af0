"""Labelled cells as the table that ``cyberflag inspect --cells`` writes."""

from __future__ import annotations

from collections.abc import Iterable

import polars as pl

from cyberflag.replies.cell_labels.labelled import LabelledTable, label_text
from cyberflag.replies.document import Cell

COLUMNS = (
    "sheet",
    "cell",
    "value",
    "row_labels",
    "column_labels",
    "row_label_cells",
    "column_label_cells",
    "other_label_cells",
)
"""The columns of cells.csv, all texts."""


def cells_table(tables: Iterable[LabelledTable]) -> pl.DataFrame:
    """One row a value cell: labels outermost first parted by `` | ``, their A1 names parted by spaces."""
    rows = [
        (
            one.sheet,
            one.cell.name,
            one.value,
            _texts(one.rows),
            _texts(one.columns),
            _names(one.rows),
            _names(one.columns),
            _names(one.others),
        )
        for table in tables
        for one in table.cells
    ]
    return pl.DataFrame(rows, schema=dict.fromkeys(COLUMNS, pl.String), orient="row")


def _texts(cells: Iterable[Cell]) -> str:
    return " | ".join(map(label_text, cells))


def _names(cells: Iterable[Cell]) -> str:
    return " ".join(cell.name for cell in cells)
