"""The door by which crime records come in: batch by batch, what is good and what is wrong side by side."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

import dataframely as dy
import polars as pl

from cyberflag.errors import TableError
from cyberflag.model import CodedRecords, CrimeRecords
from cyberflag.records.checking import Checking
from cyberflag.records.column_map import OWN_COLUMNS, ColumnMap, nearest
from cyberflag.records.failures import RecordFailures
from cyberflag.records.repeats import SeenReferences
from cyberflag.records.sources import column_names_of, raw_batches
from cyberflag.vocabularies.crime_records import column_names, plain_name

BATCH_ROWS = 65_536
"""Rows read at a time where the caller does not say."""

NEEDED = ("crime_reference", "recorded_on", "summary")
"""The columns that must be there."""

_NAME_LENGTH = 40


@dataclass(frozen=True)
class RecordBatch:
    """Some rows of a file, in its order: those that can be used (``good``), and one row in ``failures`` for each rule
    that one of them breaks. ``rows`` were read; those not in ``good`` are refused, each with the rule.
    """

    good: dy.DataFrame[CrimeRecords]
    failures: dy.DataFrame[RecordFailures]
    rows: int


@dataclass(frozen=True)
class UsedColumns:
    """Which column of the file is which (``names``, by ours), and those of the file that nothing is taken from."""

    names: dict[str, str]
    unused: tuple[str, ...]


def used_columns(path: Path, columns: ColumnMap | None = None) -> UsedColumns:
    """Which columns of the file are taken: those of the map; then those that go by our own name.

    ``Crime Reference`` is our ``crime_reference`` written otherwise; any other name needs a line in the map.

    Raises ``TableError`` where a column of the map is not in the file, or one that must be there is in neither; and
    what the opening of the file raises (``NotFoundError``, ``InputError``, ``TableError``).
    """
    chosen = columns or ColumnMap()
    there = column_names_of(path, chosen)
    for own, theirs in chosen.columns.items():
        if theirs not in there:
            raise TableError(
                f"{path.name} has no column {theirs!r}, which the map takes for {own}.", _near(theirs, there)
            )
    mapped = set(chosen.columns.values())
    by_own_name = {plain_name(name): name for name in reversed(there) if name not in mapped}
    own_names = {own: by_own_name[own] for own in OWN_COLUMNS if own in by_own_name and own not in chosen.columns}
    names = own_names | dict(chosen.columns)
    for own in NEEDED:
        if own not in names:
            raise TableError(f"{path.name} has no column {own}.", _cure_of_missing(path, own, there))
    taken = set(names.values())
    return UsedColumns(names, tuple(name for name in there if name not in taken))


def read_records(
    path: Path, columns: ColumnMap | None = None, *, batch_rows: int = BATCH_ROWS, today: dt.date | None = None
) -> Iterator[RecordBatch]:
    """The crime records of a Parquet, CSV or Excel file (or a folder of Parquet files), in order, batch by batch.

    Memory holds one batch, and eight bytes for each reference seen: 64 bits of its hash, by which one repeated in a
    later batch is known. (Two references of 20 million have one hash by chance once in 90,000 such files; the later
    record would be among the refused.) ``today``: the day after which no record can have been recorded.

    Raises what `used_columns` does. No message holds a text of a record.
    """
    chosen = columns or ColumnMap()
    used = used_columns(path, chosen)
    seen = SeenReferences()
    checking = Checking(used.names, chosen, today or dt.datetime.now(tz=dt.UTC).date())
    for raw in raw_batches(path, chosen, batch_rows):
        checked = checking.check(raw, seen)
        yield RecordBatch(checked.records(), checked.failures, checked.rows)


def read_coded(path: Path, columns: ColumnMap | None = None) -> dy.DataFrame[CrimeRecords]:
    """All good records of a file at once, their summaries emptied: for counting and drawing samples. Raises what
    `read_records` does.
    """
    batches = [batch.good.with_columns(pl.lit("").alias("summary")) for batch in read_records(path, columns)]
    return CrimeRecords.cast(pl.concat(batches) if batches else CrimeRecords.create_empty())


def read_codes(path: Path, columns: ColumnMap | None = None) -> dy.DataFrame[CodedRecords]:
    """The coded columns of all good records of a file, as they stand beside their decisions. Raises what `read_records`
    does.
    """
    return CodedRecords.validate(read_coded(path, columns).select(CodedRecords.column_names()), cast=True)


def wanted_columns(used: UsedColumns, wanted: Collection[str]) -> UsedColumns:
    """The columns of the file that are taken, without those of ours that are not wanted."""
    return UsedColumns({own: theirs for own, theirs in used.names.items() if own in wanted}, used.unused)


def _near(name: str, there: tuple[str, ...]) -> str:
    near = nearest(name, there)
    return f"Did you mean {near!r}? " * bool(near) + f"The file has: {_listed(there)}."


def _cure_of_missing(path: Path, own: str, there: tuple[str, ...]) -> str:
    """Which column of the file may be meant, and how to say so."""
    known = {plain_name(name): name for name in there}
    alias = next((known[name] for name in column_names()[own] if name in known), "")
    may_be = alias or nearest(own, there)
    guess = f"It may be {may_be!r}. " * bool(may_be)
    return (
        f"{guess}Say which it is in a column map: cyberflag records columns {path.name} -o MAP.toml proposes one; "
        f"read it over and give it with --columns MAP.toml. The file has: {_listed(there)}."
    )


def _listed(names: tuple[str, ...], most: int = 30) -> str:
    more = f" and {len(names) - most} more" if len(names) > most else ""
    shown = [name if len(name) <= _NAME_LENGTH else f"({len(name)} signs)" for name in names[:most]]
    return ", ".join(shown) + more
