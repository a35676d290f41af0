"""Flagged records from batches to one file, Parquet or CSV."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq

from cyberflag.errors import UsageError

LIST_SIGN = ";"
"""What parts the items of a list in CSV."""

EVIDENCE_SIGN = " || "
"""What parts the words of the evidence in CSV."""

_NEVER_THE_SAME = ("crime_reference",)
"""Columns of which no dictionary is made: it would hold each value once, and be given up."""

_LOOKED_UP = ("recorded_on", "score")
"""Columns of which the least and the most of a row group are told, so that a reader can pass it over."""


def write_flagged(batches: Iterable[pa.RecordBatch], schema: pa.Schema, path: Path, kind: str) -> None:
    """Write the batches, one after the other, to a file of a kind (``.parquet`` or ``.csv``)."""
    if kind.casefold() == ".parquet":
        settings: dict[str, Any] = {
            "compression": "zstd",
            "use_dictionary": [leaf for one in schema if one.name not in _NEVER_THE_SAME for leaf in _leaves(one)],
            "write_statistics": list(_LOOKED_UP),
            "store_schema": False,  # readers shall see texts where texts are put down once each
        }
        with pq.ParquetWriter(path, schema, **settings) as writer:
            for batch in batches:
                writer.write_batch(batch)
    else:
        with path.open("wb") as file:
            file.write((",".join(schema.names) + "\n").encode())
            for batch in batches:
                _flat(batch).write_csv(file, include_header=False)


def check_ending(out: Path) -> Path:
    """The path, where its ending says how to write it. Raises ``UsageError``."""
    if out.suffix.lower() not in (".parquet", ".csv"):
        raise UsageError(
            f"{out.name} ends in neither .parquet nor .csv.", "Name the output so: -o flagged.parquet or -o flagged.csv"
        )
    return out


def _leaves(field: pa.Field, before: str = "") -> list[str]:
    """The names of a column in Parquet: of what a list or a structure holds each its own."""
    name = before + field.name
    if pa.types.is_list(field.type):
        return _leaves(field.type.value_field.with_name("element"), name + ".list.")
    if pa.types.is_struct(field.type):
        return [leaf for one in field.type for leaf in _leaves(one, name + ".")]
    return [name]


def _plain(kind: pa.DataType) -> pa.DataType:
    """The type without dictionaries."""
    if pa.types.is_list(kind):
        return pa.list_(_plain(kind.value_type))
    return kind.value_type if pa.types.is_dictionary(kind) else kind


def _flat(batch: pa.RecordBatch) -> pl.DataFrame:
    """The batch with its lists as texts: ``a;b``, the evidence as ``x || y``, a mention as ``3-11 negated 0-2``."""
    plain = pa.schema([one.with_type(_plain(one.type)) for one in batch.schema])
    frame = pl.DataFrame(pl.from_arrow(batch.cast(plain)))
    flat = frame.with_columns(pl.col("platforms", "involvement").list.join(LIST_SIGN))
    if "evidence" not in frame.columns:
        return flat
    mention = pl.element().struct
    told = pl.concat_str(
        mention.field("start"), pl.lit("-"), mention.field("end"), pl.lit(" "), mention.field("status"),
        pl.when(mention.field("cue_start").is_null()).then(pl.lit("")).otherwise(
            pl.concat_str(pl.lit(" "), mention.field("cue_start"), pl.lit("-"), mention.field("cue_end"))
        ),
    )  # fmt: skip
    return flat.with_columns(
        pl.col("evidence").list.join(EVIDENCE_SIGN), pl.col("mentions").list.eval(told).list.join(LIST_SIGN)
    )
