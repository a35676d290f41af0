"""``cyberflag audit``: the commands, their arguments and their help; what they do stands in `audit`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

audit = typer.Typer(help="Measure the flag on records drawn by chance and read by people.", no_args_is_help=True)

_Flagged = Annotated[Path, typer.Argument(metavar="FLAGGED", help="What `cyberflag flag` wrote.")]


@audit.command(name="sample")
def sample(  # noqa: PLR0913 - one argument an option of the command
    flagged: _Flagged,
    records: Annotated[
        Path | None,
        typer.Argument(
            metavar="RECORDS", help="The crime records that were flagged; needed for --summaries.", show_default=False
        ),
    ] = None,
    *,
    out: Annotated[Path, typer.Option("--out", "-o", metavar="SAMPLE.xlsx", help="The workbook to write.")],
    columns: Annotated[
        Path | None, typer.Option("--columns", metavar="MAP.toml", help="Which column of the records is which.")
    ] = None,
    size: Annotated[int, typer.Option("--size", min=1, metavar="N", help="How many records to draw.")] = 400,
    seed: Annotated[int, typer.Option("--seed", min=0, help="Another number draws other records.")] = 2015,
    blind: Annotated[
        bool, typer.Option("--blind/--open", help="Whether reviewers see neither decision, score nor officer's flag.")
    ] = True,
    summaries: Annotated[
        bool,
        typer.Option("--summaries", help="Put the summaries into the workbook, which must then be kept as they are."),
    ] = False,
) -> None:
    """Draw a dip sample by decision, score and officer's flag, as a workbook that reviewers fill in."""
    from cyberflag.cli.audit import SampleOrder, draw_sample_to

    order = SampleOrder(size=size, seed=seed, blind=blind, summaries=summaries)
    draw_sample_to(out, flagged, records, columns, order)


@audit.command(name="report")
def report(
    workbook: Annotated[Path, typer.Argument(metavar="SAMPLE.xlsx", help="The workbook, filled in.")],
    flagged: _Flagged,
    out: Annotated[Path, typer.Option("--out", "-o", metavar="REPORT", help="The folder to write to.")],
) -> None:
    """Say how good the flag and the decisions are, with intervals, and which records to correct."""
    from cyberflag.cli.audit import report_sample_to

    report_sample_to(out, workbook, flagged)
