"""Flagging a file of any size on one machine: all cores, bounded memory, and no work done twice after a kill.

Each piece of the file (a row group of Parquet, a block of CSV) is flagged by one thread; the kernels let the others
run. What comes of a piece is put beside the output under ``OUT.parts`` and stays there until the output is whole; a
second run over the same file with the same pack and options takes what it finds there.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import asdict
from pathlib import Path

import pyarrow as pa

from cyberflag.engines.tables import Piece, Source, open_records
from cyberflag.engines.writing import write_flagged
from cyberflag.errors import OutputError
from cyberflag.flags.flagging import Flagging

Progress = Callable[[int, int | None], None]
"""Called with how many records are done, and how many there are (None: not known)."""

_JOB = "job.json"


def flag_file(
    records: Path, out: Path, flagging: Flagging, *, threads: int | None = None, progress: Progress | None = None
) -> int:
    """Flag every record of a ``.parquet`` or ``.csv`` file into another one; the number of records.

    ``out`` appears when it is whole and not before. Raises ``InputError`` and ``TableError`` for a file that cannot be
    read, ``OutputError`` where nothing can be written.
    """
    source = open_records(records)
    parts = out.with_name(out.name + ".parts")
    try:
        _open_parts(parts, _job_of(records, flagging))
        number = 0
        made: list[Path] = []
        for part in _flag_pieces(source, parts, flagging, threads or os.cpu_count() or 1):
            made.append(part)
            with pa.memory_map(str(part)) as file:
                number += sum(len(batch) for batch in pa.ipc.open_file(file).read_all().to_batches())
            if progress is not None:
                progress(number, source.rows)
        write_flagged(_batches(made), flagging.schema, out)
        shutil.rmtree(parts)
    except OSError as error:
        raise OutputError(
            f"The flagged records cannot be written to {out.name}: {error.strerror or error}.",
            "Make room or choose another place with -o; what is done already is kept for the next run.",
        ) from error
    return number


def _job_of(records: Path, flagging: Flagging) -> str:
    """What must be the same for parts of an earlier run to be of use: the file, the pack, the options."""
    state = records.stat()
    job = {
        "file": [str(records.resolve()), state.st_size, state.st_mtime_ns],
        "pack": flagging.lexicon.pack.content,
        "options": asdict(flagging.options),
    }
    return hashlib.sha256(json.dumps(job, sort_keys=True).encode()).hexdigest()


def _open_parts(parts: Path, job: str) -> None:
    """The folder of parts, empty unless an earlier run did the same job."""
    stamp = parts / _JOB
    if parts.exists() and not (stamp.is_file() and stamp.read_text(encoding="utf-8") == job):
        shutil.rmtree(parts)
    parts.mkdir(parents=True, exist_ok=True)
    stamp.write_text(job, encoding="utf-8")


def _flag_pieces(source: Source, parts: Path, flagging: Flagging, threads: int) -> Iterator[Path]:
    """The parts in order; no more pieces are at work or waiting than there are threads and two."""
    waiting: deque[Future[Path]] = deque()
    with ThreadPoolExecutor(threads) as pool:
        try:
            for number, piece in enumerate(source.pieces):
                waiting.append(pool.submit(_flag_piece, piece, parts / f"{number:06d}.arrow", flagging))
                if len(waiting) > threads + 1:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            for future in waiting:
                future.cancel()


def _flag_piece(piece: Piece, part: Path, flagging: Flagging) -> Path:
    """Flag a piece into its part, unless the part is there already."""
    if not part.exists():
        unfinished = part.with_suffix(".unfinished")
        with pa.OSFile(str(unfinished), "wb") as file, pa.ipc.new_file(file, flagging.schema) as writer:
            for batch in piece():
                writer.write_batch(flagging.flag(batch))
        unfinished.replace(part)
    return part


def _batches(parts: list[Path]) -> Iterator[pa.RecordBatch]:
    """The rows of each part as one batch, so that row groups are no smaller than they must be."""
    for part in parts:
        with pa.memory_map(str(part)) as file:
            yield from pa.ipc.open_file(file).read_all().combine_chunks().to_batches()
