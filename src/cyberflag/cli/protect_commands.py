"""``cyberflag protect`` and ``cyberflag audit-release``: the commands, their arguments and their help."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cyberflag.errors import UsageError

UNSAFE = 6
"""The exit code of an audit that finds withheld cells of which too much follows: that of a `ProtectionError`."""

_Out = Annotated[Path, typer.Option("--out", "-o", metavar="OUT", help="The folder to write to; made where it is not.")]


def protect(  # noqa: PLR0913 - each is an option of the command
    folder: Annotated[
        Path | None, typer.Argument(metavar="[FOLDER]", help="Results of `read` or `run`, to be released protected.")
    ] = None,
    *,
    source: Annotated[
        str,
        typer.Option(
            "--from",
            metavar="SOURCE",
            help="Where the figures of FOLDER come from: `replies`, which forces have published, or `records`.",
        ),
    ] = "replies",
    cells: Annotated[
        Path | None,
        typer.Option("--cells", metavar="CELLS", help="In place of FOLDER: CSV, one row a cell of any tables."),
    ] = None,
    equations: Annotated[
        Path | None,
        typer.Option("--equations", metavar="EQUATIONS", help="With --cells: CSV, one row a sum, parts parted by |."),
    ] = None,
    settings: Annotated[
        Path | None,
        typer.Option("--settings", metavar="TOML", help="What is too telling, and what readers would miss most."),
    ] = None,
    chosen: Annotated[
        list[str] | None, typer.Option("--set", metavar="KEY=VALUE", help="One setting, as threshold=10. Repeatable.")
    ] = None,
    method: Annotated[
        str | None,
        typer.Option("--method", metavar="METHOD", help="`suppress`, or `round`, so that sums hold; else as set."),
    ] = None,
    base: Annotated[
        int | None, typer.Option("--base", metavar="N", help="To round: to multiples of 3, 5 or 10; else as set.")
    ] = None,
    earlier: Annotated[
        list[Path] | None,
        typer.Option(
            "--earlier", metavar="RELEASE", help="The folder of a release that is out. Repeatable, oldest first."
        ),
    ] = None,
    out: _Out,
) -> None:
    """Withhold what else must go so that no withheld number follows from what is published, and audit it."""
    from cyberflag.cli.protect import protect_folder, protect_tables, read_settings, round_tables

    options = [f"{key}={value}" for key, value in (("method", method), ("base", base)) if value is not None]
    rules = read_settings(settings, [*(chosen or ()), *options])
    if folder is None and cells is not None and equations is not None and rules.method == "round":
        round_tables(cells, equations, out, rules.base)
    elif folder is None and cells is not None and equations is not None:
        protect_tables(cells, equations, out, rules)
    elif folder is not None and cells is None and equations is None:
        protect_folder(folder, out, source, rules, earlier or ())
    else:
        raise UsageError(
            "It is not clear what to protect.", "Give a FOLDER of results, or --cells and --equations together."
        )


def audit_release(
    folder: Annotated[
        Path,
        typer.Argument(
            metavar="FOLDER", help="A publication of cyberflag, or any tables (CSV, xlsx, ods) beside tables.toml."
        ),
    ],
    *,
    claims: Annotated[
        Path | None,
        typer.Option(
            "--claims", metavar="STORIES", help="Stories, reports, replies, an earlier release, or a table of claims."
        ),
    ] = None,
    earlier: Annotated[
        list[Path] | None,
        typer.Option(
            "--earlier",
            metavar="RELEASE",
            help="Of a publication of cyberflag: the folder of a release that is out. Repeatable, oldest first.",
        ),
    ] = None,
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="OUT", help="Also write audit.csv to this folder.")
    ] = None,
) -> None:
    """Work out, like an attacker, what follows of the cells that published tables withhold."""
    from cyberflag.cli.audit_release import audit_folder

    if not audit_folder(folder, out, claims, earlier or ()):
        raise typer.Exit(UNSAFE)
