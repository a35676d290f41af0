"""Simulated crime records to Parquet, chunk by chunk, with the truth in a file beside them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import polars as pl
from pyarrow import parquet

from cyberflag.simulation.force_records.drawing import draw_crime_records
from cyberflag.simulation.force_records.settings import RecordSettings

Progress = Callable[[int, int], None]
"""Called after each chunk with how many records are drawn, and how many there will be."""


def truth_file_of(records: Path) -> Path:
    """The file of the truth beside a file of records: ``force.truth.parquet`` beside ``force.parquet``."""
    return records.with_name(f"{records.stem}.truth.parquet")


def write_crime_records(
    settings: RecordSettings, seed: int, records: Path, truth: Path, progress: Progress | None = None
) -> None:
    """Draw the records and write them and their truth; memory holds one chunk. Raises ``OSError``."""
    done = 0
    with _Pieces(records) as records_file, _Pieces(truth) as truth_file:
        for drawn in draw_crime_records(settings, seed):
            records_file.write(drawn.records)
            truth_file.write(drawn.truth)
            done += drawn.records.height
            if progress is not None:
                progress(done, settings.rows)


class _Pieces:
    """A Parquet file written in pieces."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._writer: Any = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._writer is not None:
            self._writer.close()

    def write(self, table: pl.DataFrame) -> None:
        """Add the rows; words of closed lists go as plain text."""
        plain = table.with_columns(pl.col(pl.Enum).cast(pl.String)).to_arrow(compat_level=pl.CompatLevel.oldest())
        if self._writer is None:
            self._writer = parquet.ParquetWriter(self._path, plain.schema, compression="zstd")
        self._writer.write_table(plain)
