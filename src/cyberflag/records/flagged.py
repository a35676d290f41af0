"""Flagged records in: what was decided on crime records, as `cyberflag flag` wrote it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

import dataframely as dy
import polars as pl

from cyberflag.errors import InputError, NotFoundError, TableError
from cyberflag.model import CodedRecords, FlaggedRecords

_Schema = TypeVar("_Schema", bound=dy.Schema)

_PARSE: Mapping[Any, Callable[[pl.Expr], pl.Expr]] = {
    pl.Date: lambda text: text.str.to_date("%Y-%m-%d"),
    pl.Boolean: lambda text: text.replace_strict({"true": True, "false": False}, return_dtype=pl.Boolean),
}
"""How what a CSV file holds becomes what it was."""

_CURE = "Make it anew: cyberflag flag RECORDS -o FLAGGED.parquet"


def read_flagged(path: Path) -> dy.DataFrame[FlaggedRecords]:
    """The flagged records of a Parquet file, or of a CSV file in which the items of a list are parted by ``;``.

    Raises ``NotFoundError``, ``InputError`` for another kind of file, ``TableError`` where a column is missing or holds
    what it cannot.
    """
    table = _read(path, FlaggedRecords, _CURE)
    lists = [name for name, kind in _kinds(FlaggedRecords).items() if isinstance(kind, pl.List)]
    return _typed(table.with_columns(_items(name).alias(name) for name in lists if table.schema[name] == pl.String),
                  FlaggedRecords, path)  # fmt: skip


def read_coded_flagged(path: Path) -> dy.DataFrame[CodedRecords]:
    """The codes that stand beside the decisions in a file of flagged records. Raises what `read_flagged` does."""
    table = _read(path, CodedRecords, f"Give the records: --records RECORDS. Or: {_CURE}")
    texts = [name for name in table.columns if table.schema[name] == pl.String]
    parsed = [_PARSE[kind.base_type()](pl.col(name)) for name, kind in _kinds(CodedRecords).items()
              if name in texts and kind.base_type() in _PARSE]  # fmt: skip
    return _typed(table.with_columns(parsed), CodedRecords, path)


def has_codes(path: Path) -> bool:
    """Whether a file of flagged records holds the codes of its records; those made before they did so do not."""
    scan = pl.scan_parquet(path) if path.suffix.casefold() == ".parquet" else pl.scan_csv(path, infer_schema=False)
    return set(CodedRecords.column_names()) <= set(scan.collect_schema().names())


def _read(path: Path, schema: type[dy.Schema], cure: str) -> pl.DataFrame:
    """The columns of a schema, as they stand in the file."""
    if not path.is_file():
        raise NotFoundError(f"There is no file {path}.", "Check the spelling, or give the file's full path.")
    kind = path.suffix.casefold()
    if kind not in {".parquet", ".csv"}:
        raise InputError(f"{path.name} is neither Parquet nor CSV.", _CURE)
    wanted = list(_kinds(schema))
    try:
        table = pl.scan_parquet(path) if kind == ".parquet" else pl.scan_csv(path, infer_schema=False)
        names = table.collect_schema().names()
        missing = [name for name in wanted if name not in names]
        if not missing:
            return table.select(wanted).collect()
    except (pl.exceptions.PolarsError, OSError):
        raise TableError(f"{path.name} cannot be read.", _CURE) from None
    raise TableError(f"{path.name} lacks the column {missing[0]}.", f"It needs: {', '.join(wanted)}. {cure}")


def _typed(table: pl.DataFrame, schema: type[_Schema], path: Path) -> dy.DataFrame[_Schema]:
    try:
        return schema.validate(table, cast=True)
    except (pl.exceptions.PolarsError, dy.exc.ValidationError):
        raise TableError(f"{path.name} holds a value that flagged records cannot have.", _CURE) from None


def _kinds(schema: type[dy.Schema]) -> pl.Schema:
    return schema.create_empty().schema


def _items(name: str) -> pl.Expr:
    """``a;b`` as the items a and b; nothing as none."""
    items = pl.col(name).fill_null("").str.split(";").list.eval(pl.element().str.strip_chars())
    return items.list.filter(pl.element() != "")
