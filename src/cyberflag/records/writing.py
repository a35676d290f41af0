"""Crime records to a Parquet file under our own names, batch by batch."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import Any, Self

import dataframely as dy
import polars as pl
from pyarrow import parquet

from cyberflag.model import CrimeRecords


class RecordsFile:
    """A Parquet file of crime records that grows batch by batch; without one it is empty. Raises ``OSError``."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._writer: Any = None

    def __enter__(self) -> Self:
        self.add(CrimeRecords.create_empty())
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._writer.close()

    def add(self, records: dy.DataFrame[CrimeRecords]) -> None:
        """Add the records; words of closed lists go as plain text."""
        plain = records.with_columns(pl.col(pl.Enum).cast(pl.String)).to_arrow(compat_level=pl.CompatLevel.oldest())
        if self._writer is None:
            self._writer = parquet.ParquetWriter(self._path, plain.schema, compression="zstd")
        self._writer.write_table(plain)
