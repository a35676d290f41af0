"""Rows of a file held against the rules of crime records: what can be used, and what is wrong, side by side."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import dataframely as dy
import numpy as np
import polars as pl
from numpy.typing import NDArray

from cyberflag.errors import TableError
from cyberflag.model import CrimeRecords
from cyberflag.records.column_map import OWN_COLUMNS, ColumnMap
from cyberflag.records.failures import RecordFailures
from cyberflag.records.parsing import PRINTED, ROW, parse_columns
from cyberflag.records.repeats import SeenReferences
from cyberflag.records.rules import FLAGS, REPEATED, Check, add_offence_facts, checks_of
from cyberflag.records.sources import RawBatch
from cyberflag.vocabularies.crime_records import Effect, record_rules

REFERENCE_REPEATED = "reference-repeated"
ROW_UNREADABLE = "row-unreadable"

_SHOWN_LENGTH = 24


@dataclass(frozen=True)
class CheckedRows:
    """Rows that were looked at.

    ``parsed`` has every row that could be parted into cells, understood or not, with ``printed:NAME`` beside what had
    to be understood; ``usable`` says which of them keep every rule that refuses a record; ``failures`` has a row for
    each rule that one of them breaks, and for each row that is ``unreadable``.
    """

    parsed: pl.DataFrame
    usable: pl.Series
    failures: dy.DataFrame[RecordFailures]
    unreadable: tuple[int, ...] = ()

    @property
    def rows(self) -> int:
        """How many rows of the file these are."""
        return self.parsed.height + len(self.unreadable)

    def good(self) -> pl.DataFrame:
        """The rows that can be used, with every column of crime records and some beside them."""
        parsed = self.parsed if self.usable.all() else self.parsed.filter(self.usable)
        within = pl.col("victim_age").is_between(0, 130)
        return parsed.with_columns(
            pl.col(PRINTED + "crime_reference").alias("crime_reference"),
            pl.when(within).then(pl.col("victim_age")).alias("victim_age"),
            pl.col("summary").fill_null(""),
        )

    def records(self) -> dy.DataFrame[CrimeRecords]:
        """The rows that can be used, under the schema; an age that cannot be is left out, a missing summary empty."""
        if self.parsed.is_empty():
            return CrimeRecords.create_empty()
        return CrimeRecords.validate(self.good().select(OWN_COLUMNS), cast=True)


@dataclass(frozen=True)
class Checking:
    """How the rows of a file are looked at. It holds no state, so threads and the workers of a cluster may share it.

    ``names``: the file's name of each of our columns that is taken; rules on other columns are not looked at.
    ``today``: the day after which no record can have been recorded.
    """

    names: Mapping[str, str]
    columns: ColumnMap
    today: dt.date

    def check(self, raw: RawBatch, seen: SeenReferences | None = None) -> CheckedRows:
        """The rows, looked at; a reference that was ``seen`` before is one repeated (None: that is not looked at).

        Raises ``TableError`` where that cannot be done; it holds no text of a record.
        """
        try:
            return self._check(raw, seen)
        except pl.exceptions.PolarsError:  # its message may quote a text
            raise TableError(
                f"Rows {min(raw.rows, default=0)} to {max(raw.rows, default=0)} could not be looked over.",
                "Export them again as text; look for signs that are none.",
            ) from None

    def _check(self, raw: RawBatch, seen: SeenReferences | None) -> CheckedRows:
        unreadable = _unreadable(raw.unreadable)
        if raw.table.is_empty():
            return CheckedRows(pl.DataFrame(), pl.Series(dtype=pl.Boolean), unreadable, raw.unreadable)
        numbered = raw.table.with_columns(pl.Series(ROW, raw.rows, dtype=pl.Int64).alias(ROW))
        parsed = add_offence_facts(parse_columns(numbered, dict(self.names), self.columns))
        repeated = seen.repeated(parsed[PRINTED + "crime_reference"]) if seen else _none(parsed.height)
        parsed = parsed.with_columns(pl.Series(REPEATED, repeated))
        checks = checks_of(parsed, self.today)
        broken = parsed.select(check.broken.fill_null(value=False).alias(name) for name, check in checks.items())
        anywhere = broken.select(pl.all().any()).row(0, named=True)
        told = {name: check for name, check in checks.items() if anywhere[name]}
        refusing = [name for name in told if record_rules()[name].effect is Effect.REFUSED]
        refused = broken.select(pl.any_horizontal(refusing)).to_series() if refusing else _none(parsed.height)
        failures = pl.concat([_failures(parsed, broken, told), unreadable]) if told else unreadable
        return CheckedRows(parsed, ~pl.Series(refused), RecordFailures.cast(failures), raw.unreadable)


def repeated_failures(rows: pl.Series, references: pl.Series) -> dy.DataFrame[RecordFailures]:
    """The failures of rows whose reference stands in an earlier row."""
    told = pl.DataFrame({ROW: rows, "crime_reference": references})
    rule = record_rules()[REFERENCE_REPEATED]
    return RecordFailures.cast(
        told.select(
            ROW,
            _shown("crime_reference", told).alias("crime_reference"),
            pl.lit(rule.name).alias("rule"),
            pl.lit(str(rule.effect)).alias("effect"),
            pl.lit(None, pl.String).alias("value"),
        )
    )


def _none(rows: int) -> NDArray[np.bool_]:
    return np.zeros(rows, dtype=np.bool_)


def _failures(parsed: pl.DataFrame, broken: pl.DataFrame, told: Mapping[str, Check]) -> pl.DataFrame:
    """The failures of the rules that are broken somewhere, in the order of the rows."""
    parts: list[pl.DataFrame] = []
    for name, check in told.items():
        rows = parsed.filter(broken[name])
        parts.append(
            rows.select(
                pl.col(ROW),
                _shown("crime_reference", rows).alias("crime_reference"),
                pl.lit(name).alias("rule"),
                pl.lit(record_rules()[name].effect).cast(_no_failures().schema["effect"]).alias("effect"),
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


@cache
def _no_failures() -> dy.DataFrame[RecordFailures]:
    return RecordFailures.create_empty()


def _unreadable(rows: tuple[int, ...]) -> dy.DataFrame[RecordFailures]:
    if not rows:
        return _no_failures()
    said = {
        "row": list(rows),
        "crime_reference": None,
        "rule": ROW_UNREADABLE,
        "effect": record_rules()[ROW_UNREADABLE].effect,
        "value": None,
    }
    return RecordFailures.cast(pl.DataFrame(said, schema=_no_failures().schema, strict=False))
