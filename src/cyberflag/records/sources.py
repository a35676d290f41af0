"""A file of crime records as pieces of a table, its columns under the file's own names: never all in memory at once.

What a library says of a value that it cannot read may quote it, and it may be a summary; so no message of theirs is
passed on.
"""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl
import pyarrow as pa
import pyarrow.csv as arrow_csv
from numpy.typing import NDArray
from pyarrow import parquet

from cyberflag.errors import InputError, NotFoundError, TableError
from cyberflag.records.column_map import ColumnMap, nearest
from cyberflag.records.workbooks import open_workbook

KINDS = (".parquet", ".csv", ".tsv", ".xlsx")
"""The kinds of file that are read; a folder may hold the Parquet files of one table."""

_SEPARATORS = (",", ";", "\t", "|")
_BLOCK = 8 << 20
_BATCH = 48 << 20
_LOOKED_AT = 256
_SHEET_ROWS = 32_768
_HEAD_LIMIT = 1 << 20
_MARKS_OF_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_BROKEN = (pa.ArrowException, pl.exceptions.PanicException, UnicodeDecodeError, OSError)
"""What the libraries raise for a Parquet file of which bytes are damaged: a panic too, which is no ``Exception``. Arrow
reads it: polars takes half of the time, and aborts the process where a damaged length is more than any memory.
"""


Rows = range | tuple[int, ...] | NDArray[np.int64]
"""The places of rows in their file, in order."""


@dataclass(frozen=True)
class RawBatch:
    """Rows of a file under its own names, the ``rows`` they stand in, and those too short or too long to be read."""

    table: pl.DataFrame
    rows: Rows
    unreadable: tuple[int, ...] = ()


Piece = Callable[[], Iterator[RawBatch]]
"""Reads one piece of a file, in batches. Pieces may be read by several threads, each by one."""


@dataclass(frozen=True)
class RawSource:
    """A file of records, opened: the ``names`` of its columns, its pieces in order, and how many rows it has (None: not
    known before it is read).

    ``pieces`` takes the names of the columns that are wanted (None: all).
    """

    names: tuple[str, ...]
    pieces: Callable[[Collection[str] | None], Iterator[Piece]]
    rows: int | None = None


def column_names_of(path: Path, columns: ColumnMap) -> tuple[str, ...]:
    """The names of the file's columns.

    Raises ``NotFoundError``, ``InputError`` for a kind of file that is not read, ``TableError`` for one that is broken.
    """
    return open_raw(path, columns, 1).names


def raw_batches(path: Path, columns: ColumnMap, batch_rows: int) -> Iterator[RawBatch]:
    """The rows of the file in order, some ``batch_rows`` at a time. Raises what `column_names_of` does."""
    for piece in open_raw(path, columns, batch_rows).pieces(None):
        yield from piece()


def open_raw(path: Path, columns: ColumnMap, batch_rows: int) -> RawSource:
    """The file, opened, to be read some ``batch_rows`` at a time, fewer where rows are long. Raises what
    `column_names_of` does.
    """
    if not path.exists():
        raise NotFoundError(f"There is no file {path}.", "Check the spelling, or give the file's full path.")
    kind = path.suffix.casefold()
    if path.is_dir() or kind == ".parquet":
        return _open_parquet(parquet_parts(path), batch_rows)
    if kind in {".csv", ".tsv"}:
        return _open_csv(path, columns, batch_rows)
    if kind == ".xlsx":
        return _open_workbook(path, columns, batch_rows)
    raise InputError(
        f"{path.name} is no kind of file that crime records are read from.",
        f"Save it as one of: {', '.join(KINDS)}.",
    )


@dataclass(frozen=True)
class ParquetPart:
    """One Parquet file of a table: its schema, its row groups, and how many rows of the table come before it."""

    path: Path
    metadata: Any
    schema: pa.Schema
    before: int

    @property
    def rows(self) -> int:
        """The rows of this file."""
        return int(self.metadata.num_rows)


def parquet_parts(path: Path) -> list[ParquetPart]:
    """The Parquet file, or those of a folder by their names. Raises ``InputError``, ``TableError``."""
    files = sorted(path.glob("*.parquet")) if path.is_dir() else [path]
    if not files:
        raise InputError(f"There are no Parquet files in {path}.", "Name one file of crime records.")
    parts: list[ParquetPart] = []
    before = 0
    for file in files:
        try:
            with parquet.ParquetFile(file) as opened:
                part = ParquetPart(file, opened.metadata, opened.schema_arrow, before)
        except _BROKEN:
            raise TableError(f"{file.name} cannot be read as Parquet.", "Export it again.") from None
        if parts and part.schema.names != parts[0].schema.names:
            raise TableError(f"{file.name} has other columns than {files[0].name}.", "Export both in one form.")
        parts.append(part)
        before += part.rows
    return parts


def _open_parquet(parts: list[ParquetPart], batch_rows: int) -> RawSource:
    def pieces(wanted: Collection[str] | None) -> Iterator[Piece]:
        names = None if wanted is None else [name for name in parts[0].schema.names if name in wanted]
        for part in parts:
            for groups, before in _stretches(part, batch_rows):
                yield partial(_read_groups, part, groups, names, batch_rows, part.before + before + 1)

    return RawSource(_checked_names(parts[0].path, tuple(parts[0].schema.names)), pieces, sum(p.rows for p in parts))


def _stretches(part: ParquetPart, least: int) -> Iterator[tuple[list[int], int]]:
    """Row groups that are read together, so that none but the last is of fewer rows; and the rows before them."""
    groups: list[int] = []
    begun = done = 0
    for group in range(part.metadata.num_row_groups):
        groups.append(group)
        done += part.metadata.row_group(group).num_rows
        if done - begun >= least:
            yield groups, begun
            groups, begun = [], done
    if groups:
        yield groups, begun


def _rows_in_batch(opened: parquet.ParquetFile, groups: list[int], names: list[str] | None) -> int:
    """How many rows of these row groups make a batch of some ``_BATCH`` bytes: by what the file says of their size, or
    by that of the first ones, since a text that stands again and again takes hardly any room in a file.
    """
    told = [opened.metadata.row_group(group) for group in groups]
    rows = sum(group.num_rows for group in told)
    size = sum(group.total_byte_size for group in told)
    for first in islice(opened.iter_batches(_LOOKED_AT, row_groups=groups[:1], columns=names, use_threads=False), 1):
        size = max(size, first.nbytes * rows // max(len(first), 1))
    return max(1, int(rows * _BATCH // max(size, 1)))


def _read_groups(
    part: ParquetPart, groups: list[int], names: list[str] | None, batch_rows: int, first: int
) -> Iterator[RawBatch]:
    row = first
    try:
        with parquet.ParquetFile(part.path, metadata=part.metadata) as opened:
            rows = min(batch_rows, _rows_in_batch(opened, groups, names))
            for batch in opened.iter_batches(rows, row_groups=groups, columns=names, use_threads=False):
                table = pl.DataFrame(pl.from_arrow(pa.Table.from_batches([batch])))
                yield RawBatch(table, range(row, row + table.height))
                row += table.height
    except _BROKEN:
        raise TableError(
            f"{part.path.name} cannot be read as Parquet in or after row {row}.", "Export it again."
        ) from None


def _open_csv(path: Path, columns: ColumnMap, batch_rows: int) -> RawSource:
    separator, names, has_rows = _head_of(path, columns)

    def pieces(wanted: Collection[str] | None) -> Iterator[Piece]:
        if not has_rows:  # a reader of a head alone is at work still when the process ends, which aborts it
            return
        bad: list[int] = []

        def note(row: Any) -> str:
            bad.append(row.number)
            return "skip"

        taken = [name for name in names if wanted is None or name in wanted]
        try:
            stream = arrow_csv.open_csv(
                path,
                read_options=arrow_csv.ReadOptions(block_size=_BLOCK, use_threads=False, encoding=columns.encoding),
                parse_options=arrow_csv.ParseOptions(
                    delimiter=separator, newlines_in_values=True, invalid_row_handler=note
                ),
                convert_options=arrow_csv.ConvertOptions(
                    column_types=dict.fromkeys(taken, pa.string()),
                    include_columns=taken,
                    strings_can_be_null=True,
                    null_values=[""],
                ),
            )
            yield from _numbered(stream, bad, batch_rows)
        except (pa.ArrowInvalid, pa.ArrowKeyError, UnicodeDecodeError):
            raise TableError(
                f"{path.name} cannot be read as CSV in {columns.encoding}.",
                'Say how it is written in the column map (encoding = "cp1252", separator = ";"), or export it as '
                "CSV in UTF-8. See docs/how-to/map-your-columns.md.",
            ) from None

    return RawSource(names, pieces)


def _numbered(stream: Any, bad: list[int], batch_rows: int) -> Iterator[Piece]:
    """The stream's blocks with the numbers of their rows; a row that the parser skipped keeps its number."""
    row, told = 2, 0
    for batch in stream:
        rows: list[int] = []
        while len(rows) < len(batch):
            if told < len(bad) and bad[told] == row:
                told += 1
            else:
                rows.append(row)
            row += 1
        yield partial(_sliced, batch, tuple(rows), batch_rows)
    if bad:
        yield partial(iter, [RawBatch(pl.DataFrame(), (), tuple(bad))])


def _sliced(batch: pa.RecordBatch, rows: tuple[int, ...], batch_rows: int) -> Iterator[RawBatch]:
    table = pl.DataFrame(pl.from_arrow(pa.Table.from_batches([batch])))
    for start in range(0, table.height, batch_rows):
        yield RawBatch(table.slice(start, batch_rows), rows[start : start + batch_rows])


def _head_of(path: Path, columns: ColumnMap) -> tuple[str, tuple[str, ...], bool]:
    """The sign that parts the cells of a CSV file, its columns, and whether anything follows them."""
    encoding = "utf-8-sig" if columns.encoding.casefold() in {"utf-8", "utf8"} else columns.encoding
    with path.open(encoding=encoding, newline="", errors="replace") as lines:
        head = lines.readline(_HEAD_LIMIT)
        has_rows = bool(lines.read(1))
    if "\ufffd" in head:
        with path.open("rb") as file:
            two_bytes = file.read(2) in _MARKS_OF_UTF_16
        likely = "utf-16" if two_bytes else "cp1252"
        raise TableError(
            f"The head of {path.name} is not written in {columns.encoding}.",
            f'Say its encoding in the column map, as encoding = "{likely}".',
        )
    usual = "\t" if path.suffix.casefold() == ".tsv" else max(_SEPARATORS, key=head.count)
    separator = columns.separator or usual
    names = tuple(next(csv.reader([head], delimiter=separator), []))
    return separator, _checked_names(path, names), has_rows


def _checked_names(path: Path, names: tuple[str, ...]) -> tuple[str, ...]:
    if not names:
        raise TableError(f"{path.name} is empty.", "Name a file with a head and one row a crime.")
    doubled = next((name for name in names if names.count(name) > 1), None)
    if doubled is not None:
        raise TableError(f"{path.name} has two columns named {doubled!r}.", "Give each column a name of its own.")
    return names


def _open_workbook(path: Path, columns: ColumnMap, batch_rows: int) -> RawSource:
    book = open_workbook(path, "Save it as .xlsx again.", read_only=True)
    name = columns.sheet or book.sheetnames[0]
    if name not in book.sheetnames:
        near = nearest(name, tuple(book.sheetnames)) or book.sheetnames[0]
        raise TableError(f"{path.name} has no sheet {name!r}.", f"Did you mean {near!r}? Say it in the column map.")
    head = next(book[name].iter_rows(values_only=True), ())
    names = tuple(_cell_text(cell) or "" for cell in head)
    while names and not names[-1]:
        names = names[:-1]
    names = _checked_names(path, tuple(title or f"column {n}" for n, title in enumerate(names, start=1)))

    def pieces(wanted: Collection[str] | None) -> Iterator[Piece]:
        cells = book[name].iter_rows(min_row=2, max_col=len(names), values_only=True)
        first = 2
        while taken := list(islice(cells, min(batch_rows, _SHEET_ROWS))):
            texts = [[_cell_text(cell) for cell in row] + [None] * (len(names) - len(row)) for row in taken]
            filled = [n for n, row in enumerate(texts) if any(cell is not None for cell in row)]
            table = pl.DataFrame([texts[n] for n in filled], schema=dict.fromkeys(names, pl.String), orient="row")
            kept = table if wanted is None else table.select(title for title in names if title in wanted)
            yield partial(iter, [RawBatch(kept, tuple(first + n for n in filled))])
            first += len(taken)

    return RawSource(names, pieces)


def _cell_text(cell: object) -> str | None:
    """A cell of a workbook as text: a day as 2024-04-01, a whole number without a point."""
    match cell:
        case None | "":
            return None
        case bool():
            return "true" if cell else "false"
        case dt.datetime():
            return cell.isoformat(sep=" ")
        case dt.date():
            return cell.isoformat()
        case float() if cell.is_integer():
            return str(int(cell))
        case _:
            return str(cell)
