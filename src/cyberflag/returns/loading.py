"""Returns from a folder that `save_returns` wrote, or that holds the tables of the counts contract."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TypeVar

import dataframely as dy
import polars as pl

from cyberflag.errors import NotFoundError, TableError
from cyberflag.model import Counts, Issues, Replies, Sums
from cyberflag.model.spreadsheets import unguard
from cyberflag.returns.requests import load_request
from cyberflag.returns.returned import Returns

SchemaT = TypeVar("SchemaT", bound=dy.Schema)

_NOT_OF_CONTRACT = ("id", "detail", "corrected", "sureness", "why")
"""Columns of counts that tables of other hands lack."""

_CURE = "Correct it in the file, or make the file anew: cyberflag read FOLDER -o OUT"


def load_returns(folder: Path) -> Returns:
    """The returns in a folder: ``counts.csv``, ``issues.csv``, ``replies.csv``, and ``request.toml`` there or above.

    ``sums.csv`` may be missing, and so may ``id``, ``detail``, ``corrected``, ``sureness`` and ``why`` of counts,
    ``sum`` of sums and ``replaced_by`` of replies: ids and names of sums are made of what the rows say, the others are
    empty.

    Raises ``NotFoundError`` where a table is missing, ``TableError`` (file, row, column, cure) where one breaks the
    counts contract, ``UsageError`` for a request that is not understood.
    """
    table = read_table(folder / "counts.csv", Counts, optional=dict.fromkeys(_NOT_OF_CONTRACT, ""))
    counts = check_table(_with_ids(table), Counts, "counts.csv")
    return Returns(
        counts=counts,
        issues=check_table(read_table(folder / "issues.csv", Issues), Issues, "issues.csv"),
        replies=check_table(_load_replies(folder), Replies, "replies.csv"),
        request=load_request(folder),
        sums=_load_sums(folder, counts),
    )


def _load_replies(folder: Path) -> pl.DataFrame:
    return read_table(folder / "replies.csv", Replies, optional={"replaced_by": ""})


def _load_sums(folder: Path, counts: dy.DataFrame[Counts]) -> dy.DataFrame[Sums]:
    """The printed sums of these counts; a folder of the counts contract alone has none."""
    path = folder / "sums.csv"
    if not path.is_file():
        return Sums.create_empty()
    sums = read_table(path, Sums, optional={"sum": ""})
    one_each = pl.format("{}/{}", "total", "across")  # tables written before sums had names hold one sum of these each
    named = sums.with_columns(pl.when(pl.col("sum") == "").then(one_each).otherwise("sum").alias("sum"))
    _check_named_rows(named, counts, path.name)
    return check_table(named, Sums, path.name)


def _check_named_rows(sums: pl.DataFrame, counts: dy.DataFrame[Counts], file: str) -> None:
    """Raises ``TableError`` with the first sum that names a row which ``counts.csv`` does not have."""
    for column in ("total", "part"):
        unknown = ~sums[column].is_in(counts["id"].to_list())
        if unknown.any():
            row = int(unknown.arg_max() or 0)
            raise TableError(
                f"{file}, row {row + 2}, column {column}: counts.csv has no row with the id {sums[column][row]!r}.",
                "Put the row of counts.csv back, or take all rows of the sum "
                f"{sums['sum'][row]!r} out of {file}; or make both anew: cyberflag read FOLDER -o OUT",
            )


def read_table(path: Path, schema: type[dy.Schema], optional: dict[str, str] | None = None) -> pl.DataFrame:
    """A CSV file as a frame with the schema's columns and types; columns of no concern are left out.

    ``optional``: columns that may be missing, with the text that then stands in them.
    """
    if not path.is_file():
        raise NotFoundError(f"There is no {path.name} in {path.parent}.", "Make it: cyberflag read FOLDER -o OUT")
    try:
        text = pl.read_csv(path, infer_schema=False).fill_null("")
    except (pl.exceptions.PolarsError, UnicodeDecodeError) as error:
        raise TableError(
            f"{path.name} is no table: {str(error).splitlines()[0]}", f"Save it as CSV in UTF-8. {_CURE}"
        ) from error
    text = text.rename({name: name.strip().lstrip("﻿") for name in text.columns})
    text = text.with_columns(pl.lit(value).alias(name) for name, value in (optional or {}).items() if name not in text)
    columns = schema.create_empty().schema
    missing = [name for name in columns if name not in text.columns]
    if missing:
        raise TableError(f"{path.name} lacks the column {missing[0]}.", f"It needs: {', '.join(columns)}. {_CURE}")
    text = text.select(unguard(pl.col(name)).alias(name) for name in columns)
    return text.select(_convert(text, name, kind, path.name) for name, kind in columns.items())


def check_table(table: pl.DataFrame, schema: type[SchemaT], file: str) -> dy.DataFrame[SchemaT]:
    """The frame as a table that keeps the schema's rules. Raises ``TableError`` with the first row that does not."""
    good, failures = schema.filter(table)
    if len(failures):
        rules = ", ".join(failures.counts())
        broken = failures.invalid().row(0, named=True)
        row = _row_of(table, broken)
        raise TableError(f"{file}, row {row}: {rules.replace('|', ' ')} does not hold.", _CURE)
    return good


def _convert(text: pl.DataFrame, name: str, kind: pl.DataType, file: str) -> pl.Series:
    """One column in its type; an empty cell is no value where the type is no text."""
    column = text[name]
    if kind == pl.String:
        return column
    if kind == pl.Boolean:
        lower = column.str.to_lowercase()
        cast = lower.replace_strict({"true": True, "false": False}, default=None, return_dtype=pl.Boolean)
    elif kind == pl.Date:
        cast = column.str.to_date("%Y-%m-%d", strict=False)
    elif isinstance(kind, pl.Enum):
        cast = column.cast(kind, strict=False)
    else:
        cast = column.cast(kind, strict=False)
    wrong = cast.is_null() & (column != "")
    if wrong.any():
        row = int(wrong.arg_max() or 0)
        raise TableError(f"{file}, row {row + 2}, column {name}: {column[row]!r} is {_wanted(kind)}.", _CURE)
    return cast


def _wanted(kind: pl.DataType) -> str:
    if isinstance(kind, pl.Enum):
        words = [word or "(empty)" for word in kind.categories.to_list()]
        return f"none of: {', '.join(words)}"
    if kind == pl.Boolean:
        return "neither true nor false"
    return "no date such as 2016-03-31" if kind == pl.Date else "no whole number"


def _with_ids(counts: pl.DataFrame) -> pl.DataFrame:
    """A made id for each row that has none: ten hexadecimal digits over what the row says and where it stands."""
    if not (counts["id"] == "").any():
        return counts
    unnamed = {"id", "low", "high", "marker", "total", "corrected", "sureness", "why"}
    named = [c for c in counts.columns if c not in unnamed]
    seen: dict[str, int] = {}
    ids = []
    for row in counts.iter_rows(named=True):
        name = row["id"] or hashlib.sha256("\x1f".join(str(row[c]) for c in named).encode()).hexdigest()[:10]
        seen[name] = seen.get(name, 0) + 1
        ids.append(name if seen[name] == 1 else f"{name}-{seen[name]}")
    return counts.with_columns(pl.Series("id", ids, dtype=pl.String))


def _row_of(table: pl.DataFrame, broken: dict[str, object]) -> int:
    """The row in the file (the header is row 1) at which a frame's row stands."""
    for number, row in enumerate(table.iter_rows(named=True), start=2):
        if all(row[name] == value for name, value in broken.items() if name in row):
            return number
    return 1
