"""What was wrong in the rows of a file of crime records: one row a broken rule. It holds no summary."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import IO, Self

import dataframely as dy
import polars as pl

from cyberflag.model.spreadsheets import guard
from cyberflag.vocabularies.crime_records import Effect, record_rules


class RecordFailures(dy.Schema):
    """One row a rule that a crime record breaks."""

    row = dy.Int64(nullable=False, min=1, description="the record's row; in CSV and Excel the head is row 1")
    crime_reference = dy.String(nullable=True, description="the force's own reference; empty where it is missing")
    rule = dy.String(nullable=False, description="the rule's name")
    effect = dy.Enum(Effect, nullable=False, description="what follows: the record or the value is not used, or is")
    value = dy.String(nullable=True, description="the values concerned; a text longer than a code or date is not shown")


class BadRowsFile:
    """A CSV file of failures, each with the words and the cure of its rule, that grows batch by batch.

    It holds no summary, and nothing that a spreadsheet program would run. Raises ``OSError``.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: IO[bytes]

    def __enter__(self) -> Self:
        self._file = self._path.open("wb")
        self._file.write((",".join(RecordFailures.column_names()) + ",says,cure\n").encode())
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    def add(self, failures: dy.DataFrame[RecordFailures]) -> None:
        """Add the failures."""
        says = {name: rule.says for name, rule in record_rules().items()}
        cures = {name: rule.cure for name, rule in record_rules().items()}
        failures.with_columns(
            guard(pl.col("crime_reference")).alias("crime_reference"),
            guard(pl.col("value")).alias("value"),
            pl.col("rule").replace_strict(says, return_dtype=pl.String).alias("says"),
            pl.col("rule").replace_strict(cures, return_dtype=pl.String).alias("cure"),
        ).write_csv(self._file, include_header=False)
