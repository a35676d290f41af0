"""``cyberflag publish``: results that were read before, to the report, tables and press text."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from cyberflag.cli.folders import check_folder, check_output
from cyberflag.cli.placement import check_same_run, placing_in
from cyberflag.cli.screen import open_console
from cyberflag.disclosure import Release, release_unprotected
from cyberflag.figures import FigureSet, compute_figures
from cyberflag.publication import publish
from cyberflag.returns import load_returns


def publish_folder(folder: Path, out: Path) -> None:
    """Publish what ``counts.csv`` in the folder holds.

    Raises ``InputError``, ``TableError``, ``OutputError``, and ``UsageError`` where ``out`` holds the counts of another
    run.
    """
    folder, out = check_folder(folder), check_output(out)
    check_same_run(folder, out)
    figure_set = compute_figures(load_returns(folder))
    with placing_in(out) as new:
        publish(release(figure_set), new)
    open_console().print(f"Published: {out / 'report.html'}", soft_wrap=True)


def release(figure_set: FigureSet) -> Release:
    """What may be published today: the figures as they are, since there is no disclosure control yet (it says so)."""
    return release_unprotected(figure_set, made_on=datetime.now(tz=UTC).date())
