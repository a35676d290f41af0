"""Flagging a Parquet file on a Spark cluster: the same function over the same records, the same rows out.

Spark reads the file and hands its rows, in batches that are limited in rows and in bytes, to `Flagging.flag` on the
workers. The flagged records, which hold no summaries, are written as parts beside the output and put together there,
in the order of the records. A record that cannot be used comes back as a row that says so: no task fails over it, is
tried again or leaves a trace in Spark's logs.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from cyberflag.engines.spark_session import silenced
from cyberflag.engines.tables import GIVE_EVERY, ROWS, Layout, read_layout, typed_records
from cyberflag.engines.writing import check_ending, write_flagged
from cyberflag.errors import CyberflagError, InputError, OutputError, TableError
from cyberflag.flags.flagging import Flagging

BYTES = 64 * 1024**2
"""Bytes of a batch that Spark hands to a worker: long texts make batches of fewer rows, not larger ones."""

ROW, FAULT = "row", "fault"
"""What a part holds beside the flagged record: its place in the file, and what is wrong with it, if anything."""

Batches = Iterator[pa.RecordBatch]

_PLACE = "row_index"
"""Spark's name for the place of a row in its Parquet file."""

_SPARK_TYPES = {pa.string(): "string", pa.float64(): "double", pa.int32(): "int", pa.int64(): "bigint"}


def flag_on_spark(records: Path, out: Path, flagging: Flagging, session: Any) -> int:
    """Flag every record of a ``.parquet`` file into another file by a Spark session; the number of records.

    The workers must be able to read the folder of ``records`` and write to that of ``out``. ``out`` appears when it is
    whole and not before. Raises ``InputError`` and ``TableError`` for a file that cannot be read, ``OutputError`` where
    the cluster fails or what it wrote is not found.
    """
    layout = _layout_of(records)
    check_ending(out)
    parts = out.absolute().with_name(out.name + ".spark-parts")
    try:
        with limited_batches(session):
            _flag_into(parts, records, layout, flagging, session)
        made = _in_order(parts)
        _refuse_faults(made, records.name)
        number = sum(_rows_of(part) for part in made)
        if number != layout.rows:
            raise OutputError(
                f"The workers wrote {number} of {layout.rows} flagged records where they can be read here.",
                "Keep RECORDS and OUT on storage that the driver and every worker have under the same path.",
            )
        write_flagged(_batches_of(made, flagging.schema), flagging.schema, out)
    except OSError as error:
        raise OutputError(
            f"The flagged records cannot be written to {out.name}: {error.strerror or error}.",
            "Make room or choose another place with -o.",
        ) from error
    finally:
        shutil.rmtree(parts, ignore_errors=True)
    return number


def _layout_of(records: Path) -> Layout:
    if records.suffix.lower() != ".parquet":
        raise InputError(
            f"{records.name} is no .parquet file: Spark cannot share out the rows of another.",
            "Write it as Parquet: cyberflag records check RECORDS --good GOOD.parquet. Or leave out --engine spark.",
        )
    return read_layout(records)


@contextmanager
def limited_batches(session: Any, rows: int = ROWS, size: int = BYTES) -> Iterator[None]:
    """The session, while the block runs, hands workers no more than so many rows and about so many bytes at a time, and
    takes days as they stand in the file, whatever the cluster's time zone.
    """
    settings = {
        "spark.sql.execution.arrow.maxRecordsPerBatch": str(rows),
        "spark.sql.execution.arrow.maxBytesPerBatch": str(size),
        "spark.sql.session.timeZone": "UTC",
    }
    before = {name: session.conf.get(name) for name in settings}
    try:
        for name, value in settings.items():
            session.conf.set(name, value)
        yield
    finally:
        for name, value in before.items():
            session.conf.set(name, value)


def _flag_into(parts: Path, records: Path, layout: Layout, flagging: Flagging, session: Any) -> None:
    """Have the workers write the flagged records, one file a task.

    What Spark says of a failure is not passed on: it may quote what it could not convert.
    """
    from py4j.protocol import Py4JError  # noqa: PLC0415 - the extra, asked for where it is used
    from pyspark.errors import PySparkException  # noqa: PLC0415 - the same

    shared = session.sparkContext.broadcast(flagging)
    try:
        table = session.read.parquet(records.resolve().as_uri())
        rows = table.select(*layout.columns, f"_metadata.{_PLACE}")
        with silenced():
            flagged = rows.mapInArrow(_flag_task(shared, records.name), _spark_schema(_part_schema(flagging)))
        flagged.write.mode("overwrite").option("maxRecordsPerFile", 0).parquet(parts.as_uri())
    except (PySparkException, Py4JError) as error:
        raise OutputError(
            f"Spark could not flag {records.name} ({type(error).__name__}).",
            "The driver and every worker need the same path to RECORDS and OUT, and cyberflag installed for the Python "
            "that PYSPARK_PYTHON names. Spark's own log says more.",
        ) from None
    finally:
        shared.destroy()


def _flag_task(shared: Any, name: str) -> Callable[[Batches], Batches]:
    """What a worker does with the batches of a task. The flagging comes once to each worker, with its automaton; the
    kernel is compiled once on each machine and kept by numba.
    """

    def flag_batches(batches: Batches) -> Batches:
        flagging = shared.value
        for batch in batches:
            if not len(batch):
                continue
            places = batch.column(_PLACE)
            first = places[0].as_py()
            try:
                flagged = flagging.flag(typed_records(batch.drop_columns([_PLACE]), name, "row ", first))
            except TableError as error:
                yield _fault(flagging, error.what, first)
                return
            except Exception as error:  # noqa: BLE001 - its words may quote a summary, and Spark logs what a task raises
                what = f"{name}, in or after row {first + 1}: {type(error).__name__} in reading or deciding."
                yield _fault(flagging, what, first)
                return
            yield _placed(flagging, flagged, places)

    return flag_batches


def _placed(flagging: Flagging, flagged: pa.RecordBatch, places: pa.Array) -> pa.RecordBatch:
    faults = pa.nulls(len(flagged), pa.string())
    return pa.RecordBatch.from_arrays([*flagged.columns, places, faults], schema=_part_schema(flagging))


def _fault(flagging: Flagging, what: str, place: int) -> pa.RecordBatch:
    empty = [pa.nulls(1, field.type) for field in flagging.schema]
    columns = [*empty, pa.array([place], pa.int64()), pa.array([what], pa.string())]
    return pa.RecordBatch.from_arrays(columns, schema=_part_schema(flagging))


def _part_schema(flagging: Flagging) -> pa.Schema:
    return pa.schema([*flagging.schema, pa.field(ROW, pa.int64()), pa.field(FAULT, pa.string())])


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
    """Raises ``TableError`` for the first record that cannot be used."""
    for part in parts:
        for fault in pq.read_table(part, columns=[FAULT]).column(0).drop_null():
            raise TableError(fault.as_py() or f"{name} has a record that cannot be used.", GIVE_EVERY)


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
