"""Flagged records in: what was decided on crime records, as `cyberflag flag` wrote it."""

from __future__ import annotations

from pathlib import Path

import dataframely as dy
import polars as pl

from cyberflag.errors import InputError, NotFoundError, TableError
from cyberflag.model import FlaggedRecords

_CURE = "Make it anew: cyberflag flag RECORDS -o FLAGGED.parquet"


def read_flagged(path: Path) -> dy.DataFrame[FlaggedRecords]:
    """The flagged records of a Parquet file, or of a CSV file in which the items of a list are parted by ``;``.

    Raises ``NotFoundError``, ``InputError`` for another kind of file, ``TableError`` where a column is missing or holds
    what it cannot.
    """
    if not path.is_file():
        raise NotFoundError(f"There is no file {path}.", "Check the spelling, or give the file's full path.")
    kind = path.suffix.casefold()
    if kind not in {".parquet", ".csv"}:
        raise InputError(f"{path.name} is neither Parquet nor CSV.", _CURE)
    try:
        table = pl.read_parquet(path) if kind == ".parquet" else pl.read_csv(path, infer_schema=False)
    except (pl.exceptions.PolarsError, OSError):
        raise TableError(f"{path.name} cannot be read.", _CURE) from None
    wanted = FlaggedRecords.create_empty().schema
    missing = [name for name in wanted if name not in table.columns]
    if missing:
        raise TableError(f"{path.name} lacks the column {missing[0]}.", f"It needs: {', '.join(wanted)}. {_CURE}")
    lists = [name for name, dtype in wanted.items() if isinstance(dtype, pl.List) and table.schema[name] == pl.String]
    parted = table.select(list(wanted)).with_columns(_items(name).alias(name) for name in lists)
    try:
        return FlaggedRecords.validate(parted, cast=True)
    except (pl.exceptions.PolarsError, dy.exc.ValidationError):
        raise TableError(f"{path.name} holds a value that flagged records cannot have.", _CURE) from None


def _items(name: str) -> pl.Expr:
    """``a;b`` as the items a and b; nothing as none."""
    items = pl.col(name).fill_null("").str.split(";").list.eval(pl.element().str.strip_chars())
    return items.list.filter(pl.element() != "")
