"""The pieces of a file of records, each flagged into a file of its own beside the output: by threads or by workers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from uuid import uuid4

import pyarrow as pa

from cyberflag.engines.rows import RowFlagging
from cyberflag.records.sources import Piece


def part_of(folder: Path, number: int) -> Path:
    """Where the flagged rows of a piece go, by its number in the file of records."""
    return folder / f"{number:06d}.arrow"


def flag_piece(piece: Piece, part: Path, rows: RowFlagging) -> Path:
    """Flag a piece into its part, unless the part is there already. A part is there whole or not at all, even where two
    workers make it at once. Raises ``TableError`` where rows cannot be looked at, ``OSError``.
    """
    if not part.exists():
        unfinished = part.with_suffix(f".{uuid4().hex}.unfinished")
        try:
            with pa.OSFile(str(unfinished), "wb") as file, pa.ipc.new_stream(file, rows.part_schema) as writer:
                for batch in piece():
                    writer.write_batch(rows.flag(batch))
            unfinished.replace(part)
        finally:
            unfinished.unlink(missing_ok=True)
    return part


def rows_of(part: Path) -> int:
    """How many rows a part has."""
    with pa.memory_map(str(part)) as file, pa.ipc.open_stream(file) as reader:
        return sum(len(batch) for batch in reader)


def batches_of(parts: Iterable[Path]) -> Iterator[pa.RecordBatch]:
    """The rows of each part as one batch, so that row groups are no smaller than they must be."""
    for part in parts:
        with pa.memory_map(str(part)) as file:
            yield from pa.ipc.open_stream(file).read_all().combine_chunks().to_batches()
