"""Rows of a file of crime records flagged: one batch in, one batch out, the same on every engine.

A row that cannot be used has no decision; what is wrong in a row stands beside it, whether it can be used or not. So
nothing gets lost between a thread or a worker and the place where everything is put together.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import polars as pl
import pyarrow as pa

from cyberflag.flags.flagging import HELPING, NEEDED, Flagging
from cyberflag.model import CARRIED
from cyberflag.records import CheckedRows, Checking, RawBatch
from cyberflag.records.parsing import PRINTED

COLUMNS_READ = tuple(dict.fromkeys((*NEEDED, *HELPING, *CARRIED)))
"""The columns of crime records that are read to be flagged; rules on others are not looked at."""

ROW, BROKEN = "row", "broken"
"""What a part holds beside flagged records: the row in the file, and what is wrong with it."""

_TEXT = pa.string()
_KINDS = {"recorded_on": pa.date32(), "victim_age": pa.int64(), "officer_flag": pa.bool_()}
_FAILURE = pa.struct([("crime_reference", _TEXT), ("rule", _TEXT), ("value", _TEXT)])


@dataclass(frozen=True)
class RowFlagging:
    """Rows of one file held against the rules of records and decided on. Threads and workers may share it."""

    checking: Checking
    flagging: Flagging

    @property
    def schema(self) -> pa.Schema:
        """The columns of flagged records: what was decided, and the coded columns that a return needs."""
        carried = [pa.field(name, _KINDS.get(name, _TEXT)) for name in CARRIED]
        return pa.schema([*self.flagging.schema, *carried])

    @property
    def part_schema(self) -> pa.Schema:
        """The columns of what `flag` gives."""
        return pa.schema([*self.schema, pa.field(ROW, pa.int64()), pa.field(BROKEN, pa.list_(_FAILURE))])

    def flag(self, raw: RawBatch) -> pa.RecordBatch:
        """The rows of a batch, in their order: flagged, with the columns of `schema` empty where they are refused.

        Raises ``TableError`` where the rows cannot be looked at.
        """
        checked = self.checking.check(raw)
        if checked.parsed.is_empty():
            rows = np.array(checked.unreadable, np.int64)
            empty = [pa.nulls(len(rows), field.type) for field in self.schema]
            return self._part(empty, rows, checked)
        columns = self._flag_good(checked)
        if not checked.usable.all():
            columns = _spread(columns, checked)
        return self._part(columns, checked.parsed[ROW].to_numpy(), checked)

    def _flag_good(self, checked: CheckedRows) -> list[pa.Array]:
        """The columns of `schema` for the rows that can be used."""
        good = _batch_of(checked.good().select(pl.col(COLUMNS_READ)).with_columns(pl.col(pl.Enum).cast(pl.String)))
        decided = self.flagging.flag(good)
        carried = [good.column(name).cast(_KINDS.get(name, _TEXT)) for name in CARRIED]
        return [*decided.columns, *carried]

    def _part(self, columns: list[pa.Array], rows: np.ndarray[Any, Any], checked: CheckedRows) -> pa.RecordBatch:
        failures = checked.failures
        begins = np.searchsorted(failures[ROW].to_numpy(), rows)
        offsets = pa.array(np.append(begins, failures.height).astype(np.int32))
        told = [failures[name].to_arrow().cast(_TEXT) for name in ("crime_reference", "rule", "value")]
        broken = pa.ListArray.from_arrays(offsets, pa.StructArray.from_arrays(told, fields=list(_FAILURE)))
        return pa.RecordBatch.from_arrays([*columns, pa.array(rows, pa.int64()), broken], schema=self.part_schema)


def _spread(columns: list[pa.Array], checked: CheckedRows) -> list[pa.Array]:
    """The columns over all rows, empty but for the reference where a row cannot be used."""
    usable = checked.usable.to_numpy()
    places = pa.array(np.cumsum(usable) - 1, mask=~usable)
    references = checked.parsed[PRINTED + "crime_reference"].to_arrow().cast(_TEXT)
    return [references, *(column.take(places) for column in columns[1:])]


def _batch_of(table: pl.DataFrame) -> pa.RecordBatch:
    arrow = table.to_arrow(compat_level=pl.CompatLevel.oldest()).combine_chunks()
    return pa.RecordBatch.from_arrays(
        [column.chunk(0) if column.num_chunks else pa.nulls(0, column.type) for column in arrow.columns],
        names=arrow.column_names,
    )
