"""``cyberflag context``: the command, its arguments and its help; what it does stands in `context`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cyberflag.errors import UsageError


def set_beside(  # noqa: PLR0913 - one argument an option of the command
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="Results of `read` or `run`.")],
    *,
    series: Annotated[
        Path | None, typer.Option("--series", metavar="SERIES.csv", help="Other series, one row a value.")
    ] = None,
    project: Annotated[
        bool, typer.Option("--project", help="Also project one and three years ahead, tried on earlier years.")
    ] = False,
    across_breaks: Annotated[
        bool, typer.Option("--across-breaks", help="With --project: also over changes of the rule, marked [b].")
    ] = False,
    support_share: Annotated[
        str,
        typer.Option("--support-share", metavar="SHARE", help="Share of child victims who need support: 30%, 25%-40%."),
    ] = "",
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="OUT", help="Also write the tables to this folder.")
    ] = None,
) -> None:
    """Set other series beside the figures, and say what the figures mean for police and for support."""
    from cyberflag.cli.context import ContextOrder, show_context

    if series is None and not project and not support_share:
        raise UsageError("There is nothing to set beside the figures.", "Give --series, --project or --support-share.")
    if across_breaks and not project:
        raise UsageError("--across-breaks is about projections.", "Add --project, or leave it out.")
    show_context(folder, ContextOrder(series, support_share, project=project, across_breaks=across_breaks), out)
