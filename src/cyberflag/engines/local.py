"""Flagging a file of any size on one machine: all cores, bounded memory, and no work done twice after a kill.

Each piece of the file (some row groups of Parquet, a block of CSV, some rows of a sheet) is flagged by one thread; the
kernels let the others run. What comes of a piece is put beside the output under ``OUT.parts`` and stays there until the
output is whole; a second run over the same file with the same pack and options takes what it finds there.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import os
import shutil
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import asdict
from pathlib import Path

from cyberflag import __version__
from cyberflag.engines.gathering import FlagRun, gather
from cyberflag.engines.pieces import batches_of, flag_piece, part_of, rows_of
from cyberflag.engines.rows import COLUMNS_READ, RowFlagging
from cyberflag.engines.writing import check_ending
from cyberflag.errors import CyberflagError, OutputError
from cyberflag.flags.flagging import Flagging
from cyberflag.records import Checking, ColumnMap, open_raw, used_columns, wanted_columns
from cyberflag.records.sources import Piece

Progress = Callable[[int, int | None], None]
"""Called with how many records are done, and how many there are (None: not known)."""

ROWS = 131_072
"""Rows of a batch at most: at the usual length of a summary some tens of megabytes. Each batch costs some milliseconds
whatever it holds.
"""

_JOB = "job.json"


def flag_file(  # noqa: PLR0913 - what may be left out is named
    records: Path,
    out: Path,
    flagging: Flagging,
    *,
    columns: ColumnMap | None = None,
    bad: Path | None = None,
    threads: int | None = None,
    progress: Progress | None = None,
) -> FlagRun:
    """Flag every record of a file (`records.sources.KINDS`, or a folder of Parquet files) into another one.

    ``columns`` says which column is which. What is wrong in the records goes to ``bad`` (None: beside ``out``).
    ``out`` appears when it is whole and not before. Raises what `records.used_columns` does, ``InputError`` where not
    one record can be used, ``OutputError`` where nothing can be written.
    """
    check_ending(out)
    chosen = columns or ColumnMap()
    names = wanted_columns(used_columns(records, chosen), COLUMNS_READ).names
    parts = out.with_name(out.name + ".parts")
    try:
        today = _open_parts(parts, _job_of(records, flagging, chosen))
        rows = RowFlagging(Checking(names, chosen, today), flagging)
        source = open_raw(records, chosen, ROWS)
        done, made = 0, []
        for part in _flag_pieces(source.pieces(set(names.values())), parts, rows, threads or os.cpu_count() or 1):
            made.append(part)
            if progress is not None:
                done += rows_of(part)
                progress(done, source.rows)
        run = gather(batches_of(made), rows.schema, out, bad or bad_rows_beside(out), records.name)
        shutil.rmtree(parts)
    except CyberflagError:  # the records are at fault, and another run over them would find the same
        shutil.rmtree(parts, ignore_errors=True)
        raise
    except OSError as error:
        raise OutputError(
            f"The flagged records cannot be written to {out.name}: {error.strerror or error}.",
            "Make room or choose another place with -o; what is done already is kept for the next run.",
        ) from error
    return run


def bad_rows_beside(out: Path) -> Path:
    """Where the bad rows go if nobody says otherwise."""
    return out.with_name(out.stem + ".bad-rows.csv")


def _job_of(records: Path, flagging: Flagging, columns: ColumnMap) -> str:
    """What must be the same for parts of an earlier run to be of use: the file, the pack, the options, the map."""
    files = sorted(records.glob("*.parquet")) if records.is_dir() else [records]
    job = {
        "version": __version__,
        "files": [[str(file.resolve()), file.stat().st_size, file.stat().st_mtime_ns] for file in files],
        "pack": [flagging.lexicon.pack.content, flagging.label],
        "options": asdict(flagging.options),
        "columns": {**columns.__dict__, "columns": dict(columns.columns)},
    }
    return hashlib.sha256(json.dumps(job, sort_keys=True).encode()).hexdigest()


def _open_parts(parts: Path, job: str) -> dt.date:
    """Make ready the folder of parts, empty unless an earlier run did the same job; the day on which that began.

    The day is kept, so that a run that goes on after midnight looks at every record by the same day.
    """
    stamp = parts / _JOB
    begun = _begun(stamp, job)
    if begun is None:
        if parts.exists():
            shutil.rmtree(parts)
        parts.mkdir(parents=True)
        begun = dt.datetime.now(tz=dt.UTC).date()
        stamp.write_text(json.dumps({"job": job, "begun": begun.isoformat()}), encoding="utf-8")
    return begun


def _begun(stamp: Path, job: str) -> dt.date | None:
    """The day on which the job of a stamp began; None where it is another job's, or none."""
    if not stamp.is_file():
        return None
    try:
        said = json.loads(stamp.read_text(encoding="utf-8"))
        return dt.date.fromisoformat(said["begun"]) if said["job"] == job else None
    except (ValueError, KeyError, TypeError):
        return None


def _flag_pieces(pieces: Iterator[Piece], parts: Path, rows: RowFlagging, threads: int) -> Iterator[Path]:
    """The parts in order; no more pieces are at work or waiting than there are threads and two."""
    waiting: deque[Future[Path]] = deque()
    with ThreadPoolExecutor(threads) as pool:
        try:
            for number, piece in enumerate(pieces):
                waiting.append(pool.submit(flag_piece, piece, part_of(parts, number), rows))
                if len(waiting) > threads + 1:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            for future in waiting:
                future.cancel()
