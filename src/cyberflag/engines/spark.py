"""Flagging a Parquet file on a Spark cluster: the same function over the same records, the same rows out.

Spark reads the file and hands its rows, in batches that are limited in rows and in bytes, to `RowFlagging.flag` on the
workers. The flagged records, which hold no summaries, are written as parts beside the output and put together there,
in the order of the records. A record that cannot be used comes back as a row that says so: no task fails over it, is
tried again or leaves a trace in Spark's logs.
"""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq

from cyberflag.engines.gathering import FlagRun, gather
from cyberflag.engines.local import ROWS, bad_rows_beside
from cyberflag.engines.rows import COLUMNS_READ, ROW, RowFlagging
from cyberflag.engines.spark_session import silenced
from cyberflag.engines.writing import check_ending
from cyberflag.errors import CyberflagError, InputError, NotFoundError, OutputError, TableError
from cyberflag.flags.flagging import Flagging
from cyberflag.records import Checking, ColumnMap, RawBatch, used_columns, wanted_columns
from cyberflag.records.sources import ParquetPart, parquet_parts

BYTES = 64 * 1024**2
"""Bytes of a batch that Spark hands to a worker: long texts make batches of fewer rows, not larger ones."""

FAULT = "fault"
"""What a part of a worker holds beside `RowFlagging.part_schema`: why the worker could not go on, if it could not."""

Batches = Iterator[pa.RecordBatch]

_LOOK_OVER = "Look the records over: cyberflag records check RECORDS."
_PLACE = "row_index"
"""Spark's name for the place of a row in its Parquet file."""

_SPARK_TYPES = {
    pa.string(): "string",
    pa.float64(): "double",
    pa.int32(): "int",
    pa.int64(): "bigint",
    pa.date32(): "date",
    pa.bool_(): "boolean",
}


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
    read = _parts_of(records)
    names = wanted_columns(used_columns(records, chosen), COLUMNS_READ).names
    plain = replace(chosen, columns=dict(chosen.columns))  # a read-only view does not travel to workers
    rows = RowFlagging(Checking(names, plain, dt.datetime.now(tz=dt.UTC).date()), flagging)
    parts = out.absolute().with_name(out.name + ".spark-parts")
    shutil.rmtree(parts, ignore_errors=True)
    try:
        made = []
        with limited_batches(session):
            for number, part in enumerate(read):
                here = parts / f"{number:06d}"
                _flag_into(here, part, rows, session)
                made += _checked(_in_order(here), part)
        run = gather(_batches_of(made, rows.part_schema), rows.schema, out, bad or bad_rows_beside(out), records.name)
    except OSError as error:
        raise OutputError(
            f"The flagged records cannot be written to {out.name}: {error.strerror or error}.",
            "Make room or choose another place with -o.",
        ) from error
    finally:
        shutil.rmtree(parts, ignore_errors=True)
    return run


def _parts_of(records: Path) -> list[ParquetPart]:
    if not records.is_dir() and records.suffix.casefold() != ".parquet":
        raise InputError(
            f"{records.name} is no .parquet file: Spark cannot share out the rows of another.",
            "Write it as Parquet: cyberflag records check RECORDS --good GOOD.parquet. Or leave out --engine spark.",
        )
    if not records.exists():
        raise NotFoundError(f"There is no file {records}.", "Check the spelling, or give the file's full path.")
    return parquet_parts(records)


def _checked(made: list[Path], part: ParquetPart) -> list[Path]:
    """The files of a part's flagged rows, where every row came back and none with a fault."""
    _refuse_faults(made, part.path.name)
    number = sum(_rows_of(file) for file in made)
    if number != part.rows:
        raise OutputError(
            f"The workers wrote {number} of {part.rows} flagged records where they can be read here.",
            "Keep RECORDS and OUT on storage that the driver and every worker have under the same path.",
        )
    return made


@contextmanager
def limited_batches(session: Any, rows: int = ROWS, size: int = BYTES) -> Iterator[None]:
    """The session, while the block runs, hands workers no more than so many rows and about so many bytes at a time, and
    takes days and names as they stand in the file, whatever the cluster's own settings.
    """
    settings = {
        "spark.sql.execution.arrow.maxRecordsPerBatch": str(rows),
        "spark.sql.execution.arrow.maxBytesPerBatch": str(size),
        "spark.sql.session.timeZone": "UTC",
        "spark.sql.caseSensitive": "true",
    }
    before = {name: session.conf.get(name) for name in settings}
    try:
        for name, value in settings.items():
            session.conf.set(name, value)
        yield
    finally:
        for name, value in before.items():
            session.conf.set(name, value)


def _flag_into(parts: Path, part: ParquetPart, rows: RowFlagging, session: Any) -> None:
    """Have the workers write the flagged rows of a file, one file a task.

    What Spark says of a failure is not passed on: it may quote what it could not convert.
    """
    from py4j.protocol import Py4JError  # noqa: PLC0415 - the extra, asked for where it is used
    from pyspark.errors import PySparkException  # noqa: PLC0415 - the same

    taken = [name for name in part.schema.names if name in set(rows.checking.names.values())]
    plain = [
        f"`{name.replace('`', '``')}` AS c{number}" for number, name in enumerate(taken)
    ]  # it trips over odd names
    shared = session.sparkContext.broadcast((rows, pa.schema([part.schema.field(name) for name in taken])))
    try:
        table = session.read.parquet(part.path.resolve().as_uri())
        chosen = table.selectExpr(*plain, f"_metadata.{_PLACE}")
        with silenced():
            flagged = chosen.mapInArrow(_flag_task(shared, part.before), _spark_schema(_fault_schema(rows)))
        flagged.write.mode("overwrite").option("maxRecordsPerFile", 0).parquet(parts.as_uri())
    except (PySparkException, Py4JError) as error:
        raise OutputError(
            f"Spark could not flag {part.path.name} ({type(error).__name__}).",
            "The driver and every worker need the same path to RECORDS and OUT, and cyberflag installed for the Python "
            "that PYSPARK_PYTHON names. Spark's own log says more.",
        ) from None
    finally:
        shared.destroy()


def _flag_task(shared: Any, before: int) -> Callable[[Batches], Batches]:
    """What a worker does with the batches of a task. What flags the rows comes once to each worker, with its automaton;
    the kernel is compiled once on each machine and kept by numba.
    """

    def flag_batches(batches: Batches) -> Batches:
        rows, schema = shared.value
        for batch in batches:
            if not len(batch):
                continue
            places = batch.column(_PLACE).to_numpy() + before + 1
            try:
                table = pa.Table.from_batches([batch.drop_columns([_PLACE])]).rename_columns(schema.names).cast(schema)
                flagged = rows.flag(RawBatch(pl.DataFrame(pl.from_arrow(table)), places))
            except TableError as error:
                yield _fault(rows, error.what, int(places[0]))
                return
            except Exception as error:  # noqa: BLE001 - its words may quote a summary, and Spark logs what a task raises
                what = f"In or after row {places[0]}: {type(error).__name__} in reading or deciding."
                yield _fault(rows, what, int(places[0]))
                return
            faults = pa.nulls(len(flagged), pa.string())
            yield pa.RecordBatch.from_arrays([*flagged.columns, faults], schema=_fault_schema(rows))

    return flag_batches


def _fault(rows: RowFlagging, what: str, place: int) -> pa.RecordBatch:
    empty = {field.name: pa.nulls(1, field.type) for field in rows.part_schema}
    columns = {**empty, ROW: pa.array([place], pa.int64()), FAULT: pa.array([what], pa.string())}
    return pa.RecordBatch.from_arrays(list(columns.values()), schema=_fault_schema(rows))


def _fault_schema(rows: RowFlagging) -> pa.Schema:
    return pa.schema([*rows.part_schema, pa.field(FAULT, pa.string())])


def _spark_schema(schema: pa.Schema) -> str:
    """An Arrow schema in Spark's words."""
    return ", ".join(f"`{field.name}` {_spark_type(field.type)}" for field in schema)


def _spark_type(kind: pa.DataType) -> str:
    if pa.types.is_list(kind):
        return f"array<{_spark_type(kind.value_type)}>"
    if pa.types.is_struct(kind):
        return "struct<" + ", ".join(f"`{field.name}`: {_spark_type(field.type)}" for field in kind) + ">"
    return _SPARK_TYPES[kind]


def _in_order(parts: Path) -> list[Path]:
    """The files that hold rows, in the order of their records: Spark cuts a file into stretches of row groups."""
    begins = {}
    for part in parts.glob("part-*.parquet"):
        with pq.ParquetFile(part) as file:
            first = next(file.iter_batches(1, columns=[ROW]), None)
        if first is not None and len(first):
            begins[part] = first.column(0)[0].as_py()
    return sorted(begins, key=begins.__getitem__)


def _refuse_faults(parts: Iterable[Path], name: str) -> None:
    """Raises ``TableError`` for the first rows that a worker could not look at."""
    for part in parts:
        for fault in pq.read_table(part, columns=[FAULT]).column(0).drop_null():
            raise TableError(f"{name}: {fault.as_py()}", _LOOK_OVER)


def _rows_of(part: Path) -> int:
    with pq.ParquetFile(part) as file:
        return int(file.metadata.num_rows)


def _batches_of(parts: Iterable[Path], schema: pa.Schema) -> Batches:
    """The flagged records, a row group at a time. Raises ``CyberflagError`` where they are not in order."""
    last = -1
    for part in parts:
        with pq.ParquetFile(part) as file:
            for group in range(file.num_row_groups):
                table = file.read_row_group(group)
                places = table.column(ROW)
                if len(places) and places[0].as_py() <= last:
                    raise CyberflagError("Spark gave the records back out of order.", "Please report it as a defect.")
                last = places[-1].as_py() if len(places) else last
                yield from table.select(schema.names).cast(schema).combine_chunks().to_batches()
