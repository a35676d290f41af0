"""Flagging a Parquet file on a Spark cluster: the same function over the same records, the same rows out.

Spark shares out the numbers of the pieces of the file, some row groups each, and the workers read them, in batches that
are limited in rows and in bytes, as the threads of one machine do (`pieces.flag_piece`): rows that pass through Java
and a socket cost four times what is done with them. The flagged records, which hold no summaries, are written as parts
beside the output and put together there, in the order of the records. The automaton lies there too, in a file that the
workers map: Java would send each of them a copy of its own. A record that cannot be used is a row that says so: no task
fails over it, is tried again or leaves a trace in Spark's logs.

The numbers go by `mapInArrow`. Spark's core alone could hand them out, and would save Java some four processor seconds
of its start.
"""

from __future__ import annotations

import datetime as dt
import gc
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import pyarrow as pa

from cyberflag.engines.gathering import FlagRun, gather
from cyberflag.engines.local import ROWS, bad_rows_beside
from cyberflag.engines.pieces import batches_of, flag_piece, part_of, rows_of
from cyberflag.engines.rows import COLUMNS_READ, RowFlagging
from cyberflag.engines.spark_session import silenced
from cyberflag.engines.writing import check_ending
from cyberflag.errors import InputError, OutputError, TableError
from cyberflag.flags import Engine, Flagging, FlagOptions, Lexicon, automaton_at, lend_automaton
from cyberflag.flags.learned import Learned
from cyberflag.records import Checking, ColumnMap, open_raw, used_columns, wanted_columns
from cyberflag.records.sources import Piece

Batches = Iterator[pa.RecordBatch]

_FAULTS = pa.schema([("fault", pa.string())])
_AUTOMATON = "automaton.tables"


@dataclass(frozen=True)
class _Work:
    """What a worker is told: where the ``pieces`` of the ``records`` are, where their ``parts`` go, and what flags them
    but for the automaton, which it finds among the parts.
    """

    records: Path
    pieces: list[Piece]
    parts: Path
    checking: Checking
    lexicon: Lexicon
    options: FlagOptions
    learned: Learned | None

    @cached_property
    def rows(self) -> RowFlagging:
        """What flags the rows: each worker makes it once. Raises ``OSError``."""
        engine = Engine(self.lexicon, automaton_at(self.parts / _AUTOMATON))
        return RowFlagging(self.checking, Flagging(self.lexicon, self.options, engine, self.learned))


def flag_on_spark(  # noqa: PLR0913 - what may be left out is named
    records: Path,
    out: Path,
    flagging: Flagging,
    session: Any,
    *,
    columns: ColumnMap | None = None,
    bad: Path | None = None,
) -> FlagRun:
    """Flag every record of a ``.parquet`` file, or of a folder of such, into another file by a Spark session.

    The workers must be able to read the folder of ``records`` and write to that of ``out``. ``out`` appears when it is
    whole and not before; what is wrong in the records goes to ``bad``. Raises what `flag_file` does, and
    ``OutputError`` where the cluster fails or what it wrote is not found.
    """
    check_ending(out)
    chosen = columns or ColumnMap()
    _check_records(records)
    names = wanted_columns(used_columns(records, chosen), COLUMNS_READ).names
    plain = replace(chosen, columns=dict(chosen.columns))  # a read-only view does not travel to workers
    rows = RowFlagging(Checking(names, plain, dt.datetime.now(tz=dt.UTC).date()), flagging)
    source = open_raw(records.resolve(), plain, ROWS)
    pieces = list(source.pieces(set(names.values())))
    parts = out.absolute().with_name(out.name + ".spark-parts")
    shutil.rmtree(parts, ignore_errors=True)
    try:
        parts.mkdir(parents=True)
        lend_automaton(flagging.engine.automaton, parts / _AUTOMATON)
        slim = flagging.lexicon.without_terms()
        work = _Work(records.resolve(), pieces, parts, rows.checking, slim, flagging.options, flagging.learned)
        _flag_into(work, session)
        made = _checked(parts, len(pieces), source.rows)
        run = gather(batches_of(made), rows.schema, out, bad or bad_rows_beside(out), records.name)
    except OSError as error:
        raise OutputError(
            f"The flagged records cannot be written to {out.name}: {error.strerror or error}.",
            "Make room or choose another place with -o.",
        ) from error
    finally:
        shutil.rmtree(parts, ignore_errors=True)
    return run


def _check_records(records: Path) -> None:
    if not records.is_dir() and records.suffix.casefold() != ".parquet":
        raise InputError(
            f"{records.name} is no .parquet file: Spark cannot share out the rows of another.",
            "Write it as Parquet: cyberflag records check RECORDS --good GOOD.parquet. Or leave out --engine spark.",
        )


def _checked(parts: Path, pieces: int, rows: int | None) -> list[Path]:
    """The parts in the order of their records, where every row came back."""
    made = [part for number in range(pieces) if (part := part_of(parts, number)).exists()]
    number = sum(map(rows_of, made))
    if number != rows:
        raise OutputError(
            f"The workers wrote {number} of {rows} flagged records where they can be read here.",
            "Keep RECORDS and OUT on storage that the driver and every worker have under the same path.",
        )
    return made


def _flag_into(work: _Work, session: Any) -> None:
    """Have the workers flag the pieces, a task each, into parts. Raises ``TableError`` for the first rows that a worker
    could not look at.

    What Spark says of a failure is not passed on: it may quote what it could not convert.
    """
    from py4j.protocol import Py4JError  # noqa: PLC0415 - the extra, asked for where it is used
    from pyspark.errors import PySparkException  # noqa: PLC0415 - the same

    if not work.pieces:
        return
    shared = session.sparkContext.broadcast(work)
    try:
        with silenced():
            numbers = session.range(0, len(work.pieces), 1, len(work.pieces))
            faults = [row.fault for row in numbers.mapInArrow(_flag_task(shared), "fault string").collect()]
    except (PySparkException, Py4JError) as error:
        raise OutputError(
            f"Spark could not flag {work.records.name} ({type(error).__name__}).",
            "The driver and every worker need the same path to RECORDS and OUT, and cyberflag installed for the Python "
            "that PYSPARK_PYTHON names. Spark's own log says more.",
        ) from None
    finally:
        shared.destroy()
    for fault in faults:
        raise TableError(fault, "Look the records over: cyberflag records check RECORDS.")


def _flag_task(shared: Any) -> Callable[[Batches], Batches]:
    """What a worker does with the numbers of pieces; what went wrong in one comes back as a fault. What it is told
    comes once to each worker; the kernel is compiled once on each machine and kept by numba.
    """

    def flag_pieces(batches: Batches) -> Batches:
        work: _Work = shared.value
        if not (work.records.exists() and work.parts.exists()):
            raise FileNotFoundError("A worker does not find the folder of the records or of the output.")
        rows = work.rows
        for number in (number for batch in batches for number in batch.column(0).to_pylist()):
            try:
                flag_piece(work.pieces[number], part_of(work.parts, number), rows)
            except TableError as error:
                yield _told(error.what)
            except OSError:
                raise
            except Exception as error:  # noqa: BLE001 - its words may quote a summary, and Spark logs what a task raises
                yield _told(f"{work.records.name}: {type(error).__name__} in reading or deciding.")
        _settle()

    return flag_pieces


def _told(fault: str) -> pa.RecordBatch:
    return pa.record_batch([pa.array([fault])], schema=_FAULTS)


@cache
def _settle() -> None:
    """Leave what the first task loaded, the kernel and all libraries, out of the rounds that Python's collector makes
    from then on: Spark has a worker make one after each task, which took a third as long as the task.
    """
    gc.collect()
    gc.freeze()
