"""Crime records in pieces from Parquet or CSV, and flagged records out: no more than a few pieces in memory at a time.

Nothing of a summary gets into an error: what pyarrow says of a row that it cannot read may quote it, so it is not
passed on.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv
import pyarrow.parquet as pq

from cyberflag.errors import InputError, TableError
from cyberflag.flags.flagging import HELPING, NEEDED

COLUMNS_READ = (*NEEDED, *HELPING)
"""The columns of a file that are read at all."""

ROWS = 32_768
"""Rows of a batch: at the usual length of a summary some megabytes."""

BLOCK = 16 * 1024**2
"""Bytes of a CSV file that are read at a time."""

GIVE_EVERY = "Give every record a reference, a summary and a day of recording as 2024-05-31."
"""The cure for a record that cannot be used."""

Piece = Callable[[], Iterator[pa.RecordBatch]]
"""Reads one piece of a file, in batches."""


@dataclass(frozen=True)
class Source:
    """A file of records: its pieces, and how many rows it has (None: not known before it is read).

    ``together`` says that the pieces can only be read one after the other.
    """

    pieces: Iterator[Piece]
    rows: int | None
    together: bool


def open_records(path: Path) -> Source:
    """The records of a ``.parquet`` or ``.csv`` file.

    Raises ``InputError`` for another kind of file or one that cannot be read, ``TableError`` where a needed column is
    missing.
    """
    match path.suffix.lower():
        case ".parquet":
            return _open_parquet(path)
        case ".csv":
            return Source(_csv_pieces(path), None, together=True)
        case other:
            raise InputError(
                f"{path.name} ends in {other or 'nothing'}: records are read from .parquet and .csv.",
                "Save it as CSV (comma-separated, UTF-8) with the columns crime_reference, recorded_on and summary.",
            )


@dataclass(frozen=True)
class Layout:
    """What a Parquet file says of itself: the columns that are read, its row groups and its rows."""

    columns: list[str]
    groups: int
    rows: int


def read_layout(path: Path) -> Layout:
    """The layout of a Parquet file. Raises ``InputError`` for what is none, ``TableError`` without a needed column."""
    try:
        with pq.ParquetFile(path) as file:
            names, groups, rows = file.schema_arrow.names, file.num_row_groups, file.metadata.num_rows
    except (pa.ArrowInvalid, OSError):
        raise InputError(
            f"{path.name} is no Parquet file that can be read.", "Write it anew, or save it as CSV."
        ) from None
    return Layout(_columns_of(path, names), groups, rows)


def _open_parquet(path: Path) -> Source:
    layout = read_layout(path)
    pieces = (_parquet_piece(path, group, layout.columns) for group in range(layout.groups))
    return Source(pieces, layout.rows, together=False)


def _parquet_piece(path: Path, group: int, columns: list[str]) -> Piece:
    def read() -> Iterator[pa.RecordBatch]:
        begun = f"row group {group + 1}"
        with pq.ParquetFile(path) as file:
            for number, batch in enumerate(file.iter_batches(ROWS, row_groups=[group], columns=columns)):
                yield typed_records(batch, path.name, f"{begun}, row ", number * ROWS)

    return read


def _csv_pieces(path: Path) -> Iterator[Piece]:
    """One piece a block of the file; a piece that is not called is still read past."""
    reader = _open_csv(path)
    row = 2
    while (batch := _next_batch(reader, path, row)) is not None:
        yield _csv_piece(batch, path, row)
        row += len(batch)


def _csv_piece(batch: pa.RecordBatch, path: Path, row: int) -> Piece:
    def read() -> Iterator[pa.RecordBatch]:
        for start in range(0, len(batch), ROWS):
            yield typed_records(batch.slice(start, ROWS), path.name, "record ", row - 2 + start)

    return read


def _open_csv(path: Path) -> pyarrow.csv.CSVStreamingReader:
    with path.open(encoding="utf-8-sig", errors="replace") as file:
        header = next(csv.reader(file), [])
    columns = _columns_of(path, header)
    text = dict.fromkeys(columns, pa.string())
    try:
        return pyarrow.csv.open_csv(
            path,
            read_options=pyarrow.csv.ReadOptions(block_size=BLOCK),
            parse_options=pyarrow.csv.ParseOptions(newlines_in_values=True),
            convert_options=pyarrow.csv.ConvertOptions(
                column_types=text, include_columns=columns, strings_can_be_null=True, quoted_strings_can_be_null=False
            ),
        )
    except (pa.ArrowInvalid, pa.ArrowKeyError):
        raise _unreadable(path, 2) from None


def _next_batch(reader: pyarrow.csv.CSVStreamingReader, path: Path, row: int) -> pa.RecordBatch | None:
    try:
        return reader.read_next_batch()
    except StopIteration:
        return None
    except pa.ArrowInvalid:
        raise _unreadable(path, row) from None


def _unreadable(path: Path, row: int) -> TableError:
    return TableError(
        f"{path.name} cannot be read as CSV in or after row {row}: a row has more or fewer cells than the heading, or "
        "it is not UTF-8.",
        "Save it anew as CSV in UTF-8, with quotation marks around every summary.",
    )


def _columns_of(path: Path, names: list[str]) -> list[str]:
    """The columns to be read; raises ``TableError`` where a needed one is missing."""
    missing = [name for name in NEEDED if name not in names]
    if missing:
        raise TableError(
            f"{path.name} has no column {', '.join(missing)}.",
            f"Name the columns {', '.join(NEEDED)}; {', '.join(HELPING)} help where they are there.",
        )
    return [name for name in COLUMNS_READ if name in names]


def typed_records(batch: pa.RecordBatch, name_of_file: str, where: str, before: int) -> pa.RecordBatch:
    """The batch with text as text and the day of recording as a date; ``before`` rows of ``where`` come before it.

    Raises ``TableError`` where a needed value is missing or no date; the message names the first such row.
    """
    columns = {}
    for name in batch.schema.names:
        column = batch.column(name)
        if name == "recorded_on":
            column = _dates_of(column)
        elif name == "officer_flag":
            column = _truth_of(column)
        elif pa.types.is_dictionary(column.type) or not pa.types.is_large_string(column.type):
            column = column.cast(pa.large_string())
        if name in NEEDED and column.null_count:
            row = before + pc.index(column.is_null(), pa.scalar(True)).as_py() + 1
            raise TableError(
                f"{name_of_file}, {where}{row}: {name} is empty or is not understood.",
                GIVE_EVERY,
            )
        columns[name] = column
    return pa.RecordBatch.from_pydict(columns)


def _dates_of(column: pa.Array) -> pa.Array:
    """Days from dates, times or texts as ``2024-05-31`` (what follows the day is left aside); null where it is none."""
    if pa.types.is_date(column.type) or pa.types.is_timestamp(column.type):
        return column.cast(pa.date32(), safe=False)
    texts = pc.utf8_slice_codeunits(column.cast(pa.string()), 0, 10)
    return pc.strptime(texts, format="%Y-%m-%d", unit="s", error_is_null=True).cast(pa.date32())


def _truth_of(column: pa.Array) -> pa.Array:
    """Whether each is true: of texts ``true``, ``yes``, ``y`` and ``1`` in any case; null stays null."""
    if pa.types.is_boolean(column.type):
        return column
    words = pc.utf8_lower(pc.utf8_trim_whitespace(column.cast(pa.string())))
    return pc.is_in(words, pa.array(["true", "yes", "y", "1", "t"]))
