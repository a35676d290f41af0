"""``cyberflag return``: the command, its arguments and its help; what it does stands in `returning`."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Small(StrEnum):
    """What is done with small numbers (see `returns.from_records.SmallNumbers`)."""

    SHOWN = "shown"
    UNDER_5 = "under-5"
    ROUNDED = "rounded"


def make_return(  # noqa: PLR0913 - one argument an option of the command
    flagged: Annotated[Path, typer.Argument(metavar="FLAGGED", help="What `cyberflag flag` wrote.")],
    out: Annotated[Path, typer.Option("--out", "-o", metavar="RETURN.xlsx", help="The workbook to write.")],
    *,
    records: Annotated[
        Path | None,
        typer.Option(
            "--records", metavar="RECORDS", help="Crime records whose codes count; else those that FLAGGED holds."
        ),
    ] = None,
    columns: Annotated[
        Path | None, typer.Option("--columns", metavar="MAP.toml", help="Which column of the records is which.")
    ] = None,
    force: Annotated[str, typer.Option("--force", help="Whose return it is, where the records are of several.")] = "",
    small: Annotated[
        Small, typer.Option("--small", help="Numbers of 1 to 4 as <5 (under-5), or all to the nearest 5 (rounded).")
    ] = Small.SHOWN,
    every_offence: Annotated[
        bool, typer.Option("--every-offence", help="Count every offence, not sexual offences against children only.")
    ] = False,
) -> None:
    """Write a force's return: counts by year, offence, age, sex and platform, by the flag and by the corrected flag."""
    from cyberflag.cli.returning import ReturnOrder, write_return_to

    write_return_to(out, flagged, records, columns, ReturnOrder(force, str(small), every_offence=every_offence))
