"""The decision made ready for a file of records."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pyarrow as pa

from cyberflag.flags import Engine, Lexicon, keep_order, make_engine
from cyberflag.records import ColumnMap, open_raw, used_columns

LOOKED_AT = 16_384
"""Rows of a file by whose texts the states are ordered."""

WORTH = 200_000
"""Rows of a file from which on that is worth its time, a quarter of a second: it is done once, and kept."""

_ROW_BYTES = 128
"""What a row takes in a file that does not say how many it has."""


def ready_engine(lexicon: Lexicon, records: Path, columns: ColumnMap | None = None) -> Engine:
    """The engine of a lexicon; where nobody did so before, and the file has some `WORTH` rows, its states are put in
    the order in which the first texts of the file use them, which is kept for later runs.

    Raises what `records.used_columns` does, and ``TableError`` where the first rows cannot be read.
    """
    engine = make_engine(lexicon)
    if engine.automaton.ordered:
        return engine
    chosen = columns or ColumnMap()
    source = open_raw(records, chosen, LOOKED_AT)
    rows = records.stat().st_size // _ROW_BYTES if source.rows is None else source.rows
    if rows < WORTH:
        return engine
    name = used_columns(records, chosen).names["summary"]
    batches = (batch for piece in source.pieces({name}) for batch in piece())
    first = next((batch for batch in batches if not batch.table.is_empty()), None)
    if first is None:
        return engine
    return keep_order(engine, first.table[name].cast(pl.String).to_arrow().cast(pa.large_string()))
