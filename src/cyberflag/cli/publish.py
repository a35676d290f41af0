"""``cyberflag publish``: results that were read before, to the report, tables and press text."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from cyberflag.cli.folders import check_folder, check_output, writing_to
from cyberflag.cli.screen import open_console
from cyberflag.disclosure import Release, release_unprotected
from cyberflag.figures import FigureSet, compute_figures
from cyberflag.publication import publish
from cyberflag.returns import load_returns


def publish_folder(folder: Path, out: Path) -> None:
    """Publish what ``counts.csv`` in the folder holds. Raises ``InputError``, ``TableError`` or ``OutputError``."""
    folder, out = check_folder(folder), check_output(out)
    publish_figures(compute_figures(load_returns(folder)), out)
    open_console().print(f"Published: {out / 'report.html'}", soft_wrap=True)


def publish_figures(figure_set: FigureSet, out: Path) -> None:
    """Release the figures and write the publication."""
    with writing_to(out):
        publish(release(figure_set), out)


def release(figure_set: FigureSet) -> Release:
    """What may be published today: the figures as they are, since there is no disclosure control yet (it says so)."""
    return release_unprotected(figure_set, made_on=datetime.now(tz=UTC).date())
