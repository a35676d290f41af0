"""The door by which crime records come in: batch by batch, what is good and what is wrong side by side."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import dataframely as dy
import polars as pl

from cyberflag.errors import TableError
from cyberflag.model import CrimeRecords
from cyberflag.records.column_map import OWN_COLUMNS, ColumnMap, nearest
from cyberflag.records.failures import RecordFailures
from cyberflag.records.parsing import PRINTED, ROW, parse_columns
from cyberflag.records.repeats import SeenReferences
from cyberflag.records.rules import FLAGS, REPEATED, Check, add_offence_facts, checks_of
from cyberflag.records.sources import RawBatch, column_names_of, raw_batches
from cyberflag.vocabularies.crime_records import Effect, column_names, plain_name, record_rules

BATCH_ROWS = 65_536
"""Rows read at a time where the caller does not say."""

NEEDED = ("crime_reference", "recorded_on", "summary")
"""The columns that must be there."""

_SHOWN_LENGTH = 24
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
    last_day = today or dt.datetime.now(tz=dt.UTC).date()
    for raw in raw_batches(path, chosen, batch_rows):
        try:
            batch = _check(raw, used, chosen, seen, last_day)
        except pl.exceptions.PolarsError:  # its message may quote a text
            raise TableError(
                f"{path.name}: rows {min(raw.rows, default=0)} to {max(raw.rows, default=0)} could not be looked over.",
                "Export them again as text; look for signs that are none.",
            ) from None
        yield batch


def read_coded(path: Path, columns: ColumnMap | None = None) -> dy.DataFrame[CrimeRecords]:
    """All good records of a file at once, their summaries emptied: for counting and drawing samples. Raises what
    `read_records` does.
    """
    batches = [batch.good.with_columns(pl.lit("").alias("summary")) for batch in read_records(path, columns)]
    return CrimeRecords.cast(pl.concat(batches) if batches else CrimeRecords.create_empty())


def _check(raw: RawBatch, used: UsedColumns, columns: ColumnMap, seen: SeenReferences, today: dt.date) -> RecordBatch:
    unreadable = _unreadable(raw.unreadable)
    if raw.table.is_empty():
        return RecordBatch(CrimeRecords.create_empty(), unreadable, len(raw.unreadable))
    numbered = raw.table.with_columns(pl.Series(ROW, raw.rows, dtype=pl.Int64).alias(ROW))
    parsed = add_offence_facts(parse_columns(numbered, used.names, columns))
    parsed = parsed.with_columns(pl.Series(REPEATED, seen.repeated(parsed[PRINTED + "crime_reference"])))
    checks = checks_of(parsed, today)
    broken = parsed.select(check.broken.fill_null(value=False).alias(name) for name, check in checks.items())
    refused = [name for name, rule in record_rules().items() if rule.effect is Effect.REFUSED and name in checks]
    good = parsed.filter(~broken.select(pl.any_horizontal(refused)).to_series())
    failures = pl.concat([_failures(parsed, broken, checks), unreadable])
    return RecordBatch(_records(good), RecordFailures.cast(failures), parsed.height + len(raw.unreadable))


def _records(parsed: pl.DataFrame) -> dy.DataFrame[CrimeRecords]:
    """The parsed rows under the schema; an age that cannot be is left out, a missing summary is empty."""
    within = pl.col("victim_age").is_between(0, 130)
    return CrimeRecords.validate(
        parsed.with_columns(
            pl.col(PRINTED + "crime_reference").alias("crime_reference"),
            pl.when(within).then(pl.col("victim_age")).alias("victim_age"),
            pl.col("summary").fill_null(""),
        ).select(OWN_COLUMNS),
        cast=True,
    )


def _failures(parsed: pl.DataFrame, broken: pl.DataFrame, checks: Mapping[str, Check]) -> pl.DataFrame:
    parts: list[pl.DataFrame] = [RecordFailures.create_empty()]
    for name, check in checks.items():
        if broken[name].any():
            rows = parsed.filter(broken[name])
            parts.append(
                rows.select(
                    pl.col(ROW),
                    _shown("crime_reference", rows).alias("crime_reference"),
                    pl.lit(name).alias("rule"),
                    pl.lit(record_rules()[name].effect)
                    .cast(RecordFailures.create_empty().schema["effect"])
                    .alias("effect"),
                    _values(check, rows).alias("value"),
                )
            )
    return pl.concat(parts).sort(ROW, maintain_order=True)


def _values(check: Check, rows: pl.DataFrame) -> pl.Expr:
    """What stands in the columns that a rule is about: ``committed_to=01/02/2019; recorded_on=2018-12-01``."""
    about = [own for own in check.about if own not in FLAGS or PRINTED + own in rows.columns]
    if not about:
        return pl.lit(None, pl.String)
    said = [pl.lit(own + "=") + _shown(own, rows) for own in about]
    return pl.concat_str(said, separator="; ", ignore_nulls=True)


def _shown(own: str, rows: pl.DataFrame) -> pl.Expr:
    """A value as printed. A long one is not shown: in a file whose cells have moved it may be a summary."""
    name = PRINTED + own if PRINTED + own in rows.columns else own
    text = pl.col(name).cast(pl.String)
    length = text.str.len_chars()
    hidden = pl.format("({} signs, not shown)", length)
    return pl.when(length <= _SHOWN_LENGTH).then(text).when(text.is_not_null()).then(hidden)


def _unreadable(rows: tuple[int, ...]) -> dy.DataFrame[RecordFailures]:
    name = "row-unreadable"
    said = {
        "row": list(rows),
        "crime_reference": None,
        "rule": name,
        "effect": record_rules()[name].effect,
        "value": None,
    }
    return RecordFailures.cast(pl.DataFrame(said, schema=RecordFailures.create_empty().schema, strict=False))


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
