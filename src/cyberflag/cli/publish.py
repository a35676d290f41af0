"""``cyberflag publish``: results that were read before, to the report, tables and press text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

import dataframely as dy
import polars as pl

from cyberflag.cli.folders import check_file, check_folder, check_output
from cyberflag.cli.placement import check_same_run, placing_in
from cyberflag.cli.releasing import release
from cyberflag.cli.revisions import release_against
from cyberflag.cli.screen import open_console
from cyberflag.disclosure import ProtectionSettings, Release
from cyberflag.disclosure.certificate import FIGURES_FILE
from cyberflag.errors import TableError
from cyberflag.figures import FigureSet, compute_figures
from cyberflag.model import Figures
from cyberflag.publication import publish
from cyberflag.publication.files import REVISIONS
from cyberflag.returns import Returns, load_returns


def publish_folder(folder: Path, out: Path, *, across_breaks: bool = False, against: Path | None = None) -> None:
    """Publish what ``counts.csv`` in the folder holds; ``across_breaks``: with changes across breaks, marked.
    ``against``: results of an earlier release, with what moved since.

    Raises ``InputError``, ``TableError``, ``OutputError``, and ``UsageError`` where ``out`` holds the counts of another
    run, or where ``against`` cannot be compared with.
    """

    def told(returns: Returns, figures: FigureSet) -> Release:
        figures = replace(figures, across_breaks=across_breaks)
        return release(returns, figures) if against is None else release_against(against, folder, returns, figures)

    _publish(folder, out, told)


def publish_protected(folder: Path, out: Path, settings: ProtectionSettings, earlier: Sequence[Path] = ()) -> None:
    """Publish what ``counts.csv`` in the folder holds by these settings, beside the ``earlier`` releases that are out.

    Raises as `publish_folder` does, and ``ProtectionError`` where nothing can protect it: then nothing is written.
    """
    _publish(folder, out, lambda returns, figures: release(returns, figures, settings, read_earlier(earlier)))


def _publish(folder: Path, out: Path, tell: Callable[[Returns, FigureSet], Release]) -> None:
    folder, out = check_folder(folder), check_output(out)
    check_same_run(folder, out)
    returns = load_returns(folder)
    told = tell(returns, compute_figures(returns))
    with placing_in(out, outdated=(REVISIONS,) if told.revisions.is_empty() else ()) as new:
        publish(told, new)
    open_console().print(f"Published: {out / 'report.html'}", soft_wrap=True)


def read_earlier(folders: Iterable[Path]) -> list[dy.DataFrame[Figures]]:
    """The figures of releases that are out, in the order given: the oldest first.

    Raises ``NotFoundError`` for a folder without ``figures.csv``, ``TableError`` for one that is no table of figures.
    """
    return [_read_figures(check_file(check_folder(folder) / FIGURES_FILE)) for folder in folders]


def _read_figures(path: Path) -> dy.DataFrame[Figures]:
    try:
        table = pl.read_csv(path, infer_schema=False)
        empty = [name for name in ("marker", "rows") if name in table.columns]
        dates = [pl.col(name).str.to_date() for name in ("period_start", "period_end")]
        return Figures.validate(table.with_columns(*dates, pl.col(empty).fill_null("")), cast=True)
    except (pl.exceptions.PolarsError, dy.exc.ValidationError, dy.exc.SchemaError) as error:
        raise TableError(
            f"{path} is no table of figures: {str(error).splitlines()[0]}",
            "Name the folder of a release that this program wrote.",
        ) from error
