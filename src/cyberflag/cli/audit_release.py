"""``cyberflag audit-release``: what anybody can work out of the cells that published tables withhold."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

import polars as pl
from rich.console import Console

from cyberflag.cli.folders import check_folder, check_output
from cyberflag.cli.numbers import say_number
from cyberflag.cli.placement import placing_in
from cyberflag.cli.screen import make_safe, open_console
from cyberflag.disclosure.published import (
    PrintedTable,
    PublishedAudit,
    TableSettings,
    Verdict,
    audit_published,
    gather_tables,
    settings_of,
)
from cyberflag.disclosure.published.settings import SETTINGS_FILE
from cyberflag.errors import InputError, NotFoundError, UsageError
from cyberflag.replies.document import Grid
from cyberflag.replies.formats.sandbox import read_safely

AUDIT = "audit.csv"
_ENDINGS = frozenset({".csv", ".tsv", ".xlsx", ".xls", ".ods"})
_SHOWN = 20


def audit_folder(folder: Path, out: Path | None) -> bool:
    """Audit the tables of a folder, print what follows, and write ``audit.csv`` where ``out`` is given.

    Gives whether nothing withheld follows. Raises ``NotFoundError`` without ``tables.toml``, ``UsageError`` for what it
    says, ``TableError`` and ``InputError`` for tables that cannot be used.
    """
    folder = check_folder(folder)
    target = None if out is None else check_output(out)
    tables = gather_tables(_printed(folder), _settings(folder))
    found = audit_published(tables)
    if target is not None:
        with placing_in(target) as new:
            _table(found).write_csv(new / AUDIT, line_terminator="\n")
    _show(open_console(), found)
    if target is not None:
        open_console().print(f"Written: {target / AUDIT}", soft_wrap=True)
    return not found.unsafe


def _settings(folder: Path) -> TableSettings:
    path = folder / SETTINGS_FILE
    if not path.is_file():
        raise NotFoundError(
            f"There is no {SETTINGS_FILE} in {folder}.",
            'Say in it what the tables are broken down by, as [dimensions.age] with total = "All ages".',
        )
    try:
        return settings_of(tomllib.loads(path.read_text(encoding="utf-8-sig")))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{path} is not written as TOML: {error}.", "Correct the line that it names.") from error


def _printed(folder: Path) -> Iterator[PrintedTable]:
    for path in sorted(folder.iterdir()):
        if path.suffix.casefold() not in _ENDINGS or path.name.startswith((".", "~$")):
            continue
        document = read_safely(path, path.name)
        if not document.grids:
            raise InputError(f"{path.name} holds no table that can be read.", "Save it as CSV or as a new workbook.")
        for grid in document.grids:
            if grid.cells and not grid.hidden:
                source = path.name if grid.name == "csv" else f"{path.name}/{grid.name}"
                yield PrintedTable(path.name, source, _texts(grid))


def _texts(grid: Grid) -> list[list[str]]:
    return [
        [cell.shown if (cell := grid.cells.get((row, column))) else "" for column in range(grid.width)]
        for row in range(grid.height)
    ]


def _table(found: PublishedAudit) -> pl.DataFrame:
    """``cell, shown, low, high, verdict, how``: one row a withheld cell."""
    rows = [
        {
            "cell": verdict.cell,
            "shown": "; ".join(f"{text} at {source}" for text, source in verdict.shown),
            "low": verdict.known.low,
            "high": verdict.known.high,
            "verdict": _word(verdict),
            "how": "; ".join(verdict.how),
        }
        for verdict in found.verdicts
    ]
    texts = dict.fromkeys(("cell", "shown"), pl.String)
    return pl.DataFrame(
        rows, schema={**texts, "low": pl.Int64, "high": pl.Int64, "verdict": pl.String, "how": pl.String}
    )


def _word(verdict: Verdict) -> str:
    if verdict.is_exposed:
        return "exposed"
    return "safe" if verdict.is_safe else "too narrow"


def _show(console: Console, found: PublishedAudit) -> None:
    console.print(
        f"{say_number(len(found.verdicts), 'withheld cell')}: the value of {len(found.exposed)} follows from what is "
        f"published, and {len(found.unsafe) - len(found.exposed)} more are too narrow.",
        soft_wrap=True,
    )
    for verdict in found.unsafe[:_SHOWN]:
        what = f"is {verdict.known}" if verdict.is_exposed else f"is {verdict.known}: too narrow"
        shown = ", ".join(f"{text} at {source}" for text, source in verdict.shown)
        console.print(make_safe(f"\n{verdict.cell} ({shown}) {what}, since"), soft_wrap=True)
        for how in verdict.how or ("its mark says so by itself",):
            console.print(make_safe(f"  {how}"), soft_wrap=True)
    if len(found.unsafe) > _SHOWN:
        console.print(f"\n... and {len(found.unsafe) - _SHOWN} more: see {AUDIT} (-o OUT writes it).")
    for conflict in found.conflicts:
        console.print("\nThese cannot all be true, and were left out of the attack:")
        for told in conflict:
            console.print(make_safe(f"  {told}"), soft_wrap=True)
