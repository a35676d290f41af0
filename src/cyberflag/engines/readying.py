"""The decision made ready for a file of records."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

import polars as pl
import pyarrow as pa

from cyberflag.flags import Engine, Lexicon, keep_order, make_engine
from cyberflag.records import ColumnMap, open_raw, used_columns

LOOKED_AT = 16_384
"""Rows of a file by whose texts the states are ordered."""

WORTH = 200_000
"""Rows of a file from which on that is worth its time, a quarter of a second: it is done once, and kept."""


def ready_engine(lexicon: Lexicon, records: Path, columns: ColumnMap | None = None) -> Engine:
    """The engine of a lexicon; where nobody did so before, and the file has `WORTH` rows or an unknown number of them,
    its states are put in the order in which the first texts of the file use them, which is kept for later runs.

    Raises what `records.used_columns` does, and ``TableError`` where the first rows cannot be read.
    """
    engine = make_engine(lexicon)
    if engine.automaton.ordered:
        return engine
    chosen = columns or ColumnMap()
    source = open_raw(records, chosen, LOOKED_AT)
    if source.rows is not None and source.rows < WORTH:
        return engine
    name = used_columns(records, chosen).names["summary"]
    batches = (batch for piece in islice(source.pieces({name}), 1) for batch in piece())
    for first in islice(batches, 1):
        if first.table.height >= LOOKED_AT // 2:
            return keep_order(engine, _texts(first.table[name]))
    return engine


def _texts(column: pl.Series) -> pa.Array:
    return column.cast(pl.String).to_arrow().cast(pa.large_string())
