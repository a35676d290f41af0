"""``cyberflag publish``: results that were read before, to the report, tables and press text."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from cyberflag.cli.folders import check_folder, check_output
from cyberflag.cli.placement import check_same_run, placing_in
from cyberflag.cli.screen import open_console
from cyberflag.disclosure import ProtectionSettings, Release, release_replies
from cyberflag.figures import FigureSet, compute_figures
from cyberflag.figures.public_knowledge import known_from_replies
from cyberflag.publication import publish
from cyberflag.returns import Returns, load_returns


def publish_folder(
    folder: Path, out: Path, settings: ProtectionSettings | None = None, *, across_breaks: bool = False
) -> None:
    """Publish what ``counts.csv`` in the folder holds; ``across_breaks``: with changes across breaks, marked.

    Raises ``InputError``, ``TableError``, ``OutputError``, and ``UsageError`` where ``out`` holds the counts of another
    run.
    """
    folder, out = check_folder(folder), check_output(out)
    check_same_run(folder, out)
    returns = load_returns(folder)
    protected = release(returns, replace(compute_figures(returns), across_breaks=across_breaks), settings)
    with placing_in(out) as new:
        publish(protected, new)
    open_console().print(f"Published: {out / 'report.html'}", soft_wrap=True)


def release(returns: Returns, figure_set: FigureSet, settings: ProtectionSettings | None = None) -> Release:
    """What may be published of replies: no more of a number that a force withheld than its own reply tells.

    Raises ``ProtectionError`` where that cannot be.
    """
    return release_replies(
        figure_set,
        returns.counts,
        made_on=datetime.now(tz=UTC).date(),
        public=known_from_replies(returns),
        settings=settings,
    )
