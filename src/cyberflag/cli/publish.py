"""``cyberflag publish``: results that were read before, to the report, tables and press text."""

from __future__ import annotations

from pathlib import Path

from cyberflag.cli.folders import check_folder, check_output, writing_to
from cyberflag.cli.screen import open_console
from cyberflag.disclosure import release_unprotected
from cyberflag.figures import FigureSet, compute_figures
from cyberflag.publication import publish
from cyberflag.returns import load_returns


def publish_folder(folder: Path, out: Path) -> None:
    """Publish what ``counts.csv`` in the folder holds. Raises ``InputError``, ``TableError`` or ``OutputError``."""
    folder, out = check_folder(folder), check_output(out)
    publish_figures(compute_figures(load_returns(folder)), out)
    open_console().print(f"Published: {out / 'report.html'}", soft_wrap=True)


def publish_figures(figure_set: FigureSet, out: Path) -> None:
    """Release the figures as they are (no disclosure control yet, which the report says) and write the publication."""
    release = release_unprotected(figure_set)
    with writing_to(out):
        publish(release, out)
