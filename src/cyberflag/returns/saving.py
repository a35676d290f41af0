"""Returns to a folder: counts, issues, replies and sums as CSV and as Parquet, and the request."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from pathlib import Path

import polars as pl

from cyberflag.model import ALL, Basis, Measure, Request
from cyberflag.model.spreadsheets import guard
from cyberflag.returns.returned import Returns

TABLES = ("counts", "issues", "replies", "sums")
"""The names of the tables of a folder of returns, each as ``.csv`` and ``.parquet``."""

REQUEST_FILE = "request.toml"


def save_returns(returns: Returns, out: Path) -> None:
    """Write the tables (``.csv`` and ``.parquet``) and ``request.toml`` to a folder, made if need be.

    Every file is written under another name first and put in its place when it is whole. In the CSV files, texts that a
    spreadsheet program would run as a formula are guarded (`spreadsheets`).

    Raises ``OSError`` where the folder cannot be written.
    """
    out.mkdir(parents=True, exist_ok=True)
    for name in TABLES:
        table = _as_text(getattr(returns, name))
        put_in_place(out / f"{name}.csv", partial(_write_csv, table))
        put_in_place(out / f"{name}.parquet", table.write_parquet)
    put_in_place(out / REQUEST_FILE, partial(_write_text, write_request(returns.request)))


def save_table(table: pl.DataFrame, path: Path) -> None:
    """Write one table as a CSV file, whole or not at all, guarded as those of `save_returns` are.

    Raises ``OSError`` where it cannot be written.
    """
    put_in_place(path, partial(_write_csv, table))


def put_in_place(path: Path, write: Callable[[Path], object]) -> None:
    """Write a file under another name in the same folder, then give it its name: it is there whole, or not at all."""
    part = path.with_name(f".{path.name}.part")
    try:
        write(part)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def write_request(request: Request) -> str:
    """The request as the text of a ``request.toml`` that `load_request` reads to the same; the unknown is left out."""
    lines = ["# What every force was asked."]
    if request.basis != Basis.UNKNOWN:
        lines.append(f"basis = {json.dumps(str(request.basis))}")
    if request.measure != Measure.UNKNOWN:
        lines.append(f"measure = {json.dumps(str(request.measure))}")
    if request.ages.is_known:
        lines.append(f"ages = {json.dumps(str(request.ages))}")
    if request.released:
        lines.append(f"released = {json.dumps(request.released)}")
    lists = {"periods": [period.label for period in request.periods], "questions": list(request.questions)}
    for name, values in {**lists, "forces": list(request.forces)}.items():
        if values:
            lines += [f"{name} = [", *(f"    {json.dumps(value, ensure_ascii=False)}," for value in values), "]"]
    for one in request.breaks:
        said = {"what": one.what, "source": one.source, **({"force": one.force} if one.force != ALL else {})}
        lines += ["", "[[breaks]]", f"day = {one.day.isoformat()}"]
        lines += [f"{name} = {json.dumps(text, ensure_ascii=False)}" for name, text in said.items()]
    return "\n".join(lines) + "\n"


def _as_text(table: pl.DataFrame) -> pl.DataFrame:
    """Words of closed lists as plain text, which every reader of Parquet understands."""
    return table.with_columns(pl.col(pl.Enum).cast(pl.String))


def _write_text(text: str, path: Path) -> None:
    path.write_text(text, encoding="utf-8")


def _write_csv(table: pl.DataFrame, path: Path) -> None:
    table.with_columns(guard(pl.col(pl.String)).name.keep()).write_csv(path)
