"""A file of crime records as pieces of a table, its columns under the file's own names: never all in memory at once.

What a library says of a value that it cannot read may quote it, and it may be a summary; so no message of theirs is
passed on.
"""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

import openpyxl
import polars as pl
import pyarrow as pa
import pyarrow.csv as arrow_csv
from pyarrow import parquet

from cyberflag.errors import InputError, NotFoundError, TableError
from cyberflag.records.column_map import ColumnMap, nearest

KINDS = (".parquet", ".csv", ".tsv", ".xlsx")
"""The kinds of file that are read; a folder may hold the Parquet files of one table."""

_SEPARATORS = (",", ";", "\t", "|")
_BLOCK = 8 << 20
_HEAD_LIMIT = 1 << 20


@dataclass(frozen=True)
class RawBatch:
    """Rows of a file under its own names, the ``rows`` they stand in, and those too short or too long to be read."""

    table: pl.DataFrame
    rows: tuple[int, ...] | range
    unreadable: tuple[int, ...] = ()


def column_names_of(path: Path, columns: ColumnMap) -> tuple[str, ...]:
    """The names of the file's columns.

    Raises ``NotFoundError``, ``InputError`` for a kind of file that is not read, ``TableError`` for one that is broken.
    """
    return next(_open(path, columns, 1)).names


def raw_batches(path: Path, columns: ColumnMap, batch_rows: int) -> Iterator[RawBatch]:
    """The rows of the file in order, some ``batch_rows`` at a time. Raises what `column_names_of` does."""
    for opened in _open(path, columns, batch_rows):
        yield from opened.batches()


@dataclass(frozen=True)
class _Opened:
    names: tuple[str, ...]
    batches: Callable[[], Iterator[RawBatch]]


def _open(path: Path, columns: ColumnMap, batch_rows: int) -> Iterator[_Opened]:
    if not path.exists():
        raise NotFoundError(f"There is no file {path}.", "Check the spelling, or give the file's full path.")
    kind = path.suffix.casefold()
    if path.is_dir():
        yield from _open_parquet(sorted(path.glob("*.parquet")), path, batch_rows)
    elif kind == ".parquet":
        yield from _open_parquet([path], path, batch_rows)
    elif kind in {".csv", ".tsv"}:
        yield _open_csv(path, columns, batch_rows)
    elif kind == ".xlsx":
        yield _open_workbook(path, columns, batch_rows)
    else:
        raise InputError(
            f"{path.name} is no kind of file that crime records are read from.",
            f"Save it as one of: {', '.join(KINDS)}.",
        )


def _open_parquet(parts: list[Path], path: Path, batch_rows: int) -> Iterator[_Opened]:
    if not parts:
        raise InputError(f"There are no Parquet files in {path}.", "Name one file of crime records.")
    first = 1
    names: tuple[str, ...] | None = None
    for part in parts:
        try:
            opened = parquet.ParquetFile(part)
        except (pa.ArrowInvalid, OSError):
            raise TableError(f"{part.name} cannot be read as Parquet.", "Export it again.") from None
        found = tuple(opened.schema_arrow.names)
        if names not in {None, found}:
            raise TableError(f"{part.name} has other columns than {parts[0].name}.", "Export both in one form.")
        names = found
        yield _Opened(found, _parquet_reader(opened, batch_rows, first))
        first += opened.metadata.num_rows


def _parquet_reader(opened: Any, batch_rows: int, first: int) -> Callable[[], Iterator[RawBatch]]:
    def read() -> Iterator[RawBatch]:
        row = first
        for batch in opened.iter_batches(batch_rows):
            table = pl.DataFrame(pl.from_arrow(pa.Table.from_batches([batch])))
            yield RawBatch(table, range(row, row + table.height))
            row += table.height

    return read


def _open_csv(path: Path, columns: ColumnMap, batch_rows: int) -> _Opened:
    separator, names = _head_of(path, columns)
    texts = dict.fromkeys(names, pa.string())

    def read() -> Iterator[RawBatch]:
        bad: list[int] = []

        def note(row: Any) -> str:
            bad.append(row.number)
            return "skip"

        try:
            stream = arrow_csv.open_csv(
                path,
                read_options=arrow_csv.ReadOptions(block_size=_BLOCK, use_threads=False, encoding=columns.encoding),
                parse_options=arrow_csv.ParseOptions(
                    delimiter=separator, newlines_in_values=True, invalid_row_handler=note
                ),
                convert_options=arrow_csv.ConvertOptions(
                    column_types=texts, strings_can_be_null=True, null_values=[""]
                ),
            )
            yield from _numbered(stream, bad, batch_rows)
        except (pa.ArrowInvalid, UnicodeDecodeError):
            raise TableError(
                f"{path.name} cannot be read as CSV in {columns.encoding}.",
                'Say how it is written in the column map (encoding = "cp1252", separator = ";"), or export it as '
                "CSV in UTF-8. See docs/how-to/map-your-columns.md.",
            ) from None

    return _Opened(names, read)


def _numbered(stream: Any, bad: list[int], batch_rows: int) -> Iterator[RawBatch]:
    """The stream's rows with their numbers; a row that the parser skipped keeps its number."""
    row, told = 2, 0
    for batch in stream:
        table = pl.DataFrame(pl.from_arrow(pa.Table.from_batches([batch])))
        for part in table.iter_slices(batch_rows):
            rows: list[int] = []
            while len(rows) < part.height:
                if told < len(bad) and bad[told] == row:
                    told += 1
                else:
                    rows.append(row)
                row += 1
            yield RawBatch(part, tuple(rows))
    if bad:
        yield RawBatch(pl.DataFrame(), (), tuple(bad))


def _head_of(path: Path, columns: ColumnMap) -> tuple[str, tuple[str, ...]]:
    """The sign that parts the cells of a CSV file, and its columns."""
    encoding = "utf-8-sig" if columns.encoding.casefold() in {"utf-8", "utf8"} else columns.encoding
    with path.open(encoding=encoding, newline="", errors="replace") as lines:
        head = lines.readline(_HEAD_LIMIT)
    if "\ufffd" in head:
        raise TableError(
            f"The head of {path.name} is not written in {columns.encoding}.",
            'Say its encoding in the column map, as encoding = "cp1252".',
        )
    usual = "\t" if path.suffix.casefold() == ".tsv" else max(_SEPARATORS, key=head.count)
    separator = columns.separator or usual
    names = tuple(next(csv.reader([head], delimiter=separator), []))
    return separator, _checked_names(path, names)


def _checked_names(path: Path, names: tuple[str, ...]) -> tuple[str, ...]:
    if not names:
        raise TableError(f"{path.name} is empty.", "Name a file with a head and one row a crime.")
    doubled = next((name for name in names if names.count(name) > 1), None)
    if doubled is not None:
        raise TableError(f"{path.name} has two columns named {doubled!r}.", "Give each column a name of its own.")
    return names


def _open_workbook(path: Path, columns: ColumnMap, batch_rows: int) -> _Opened:
    try:
        book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    except Exception:  # noqa: BLE001 - openpyxl fails in many ways on what is no workbook
        raise TableError(f"{path.name} cannot be read as a workbook.", "Save it as .xlsx again.") from None
    name = columns.sheet or book.sheetnames[0]
    if name not in book.sheetnames:
        near = nearest(name, tuple(book.sheetnames)) or book.sheetnames[0]
        raise TableError(f"{path.name} has no sheet {name!r}.", f"Did you mean {near!r}? Say it in the column map.")
    head = next(book[name].iter_rows(values_only=True), ())
    names = tuple(_cell_text(cell) or "" for cell in head)
    while names and not names[-1]:
        names = names[:-1]
    names = _checked_names(path, tuple(title or f"column {n}" for n, title in enumerate(names, start=1)))

    def read() -> Iterator[RawBatch]:
        cells = book[name].iter_rows(min_row=2, max_col=len(names), values_only=True)
        first = 2
        while taken := list(islice(cells, batch_rows)):
            texts = [[_cell_text(cell) for cell in row] + [None] * (len(names) - len(row)) for row in taken]
            filled = [n for n, row in enumerate(texts) if any(cell is not None for cell in row)]
            table = pl.DataFrame([texts[n] for n in filled], schema=dict.fromkeys(names, pl.String), orient="row")
            yield RawBatch(table, tuple(first + n for n in filled))
            first += len(taken)

    return _Opened(names, read)


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
