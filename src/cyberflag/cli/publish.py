"""``cyberflag publish``: results that were read before, to the report, tables and press text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import dataframely as dy
import polars as pl

from cyberflag.cli.folders import check_file, check_folder, check_output
from cyberflag.cli.placement import check_same_run, placing_in
from cyberflag.cli.screen import open_console
from cyberflag.disclosure import ProtectionSettings, Release, release_replies
from cyberflag.disclosure.certificate import FIGURES_FILE
from cyberflag.errors import TableError
from cyberflag.figures import FigureSet, compute_figures
from cyberflag.figures.public_knowledge import known_from_replies
from cyberflag.model import Figures
from cyberflag.publication import publish
from cyberflag.returns import Returns, load_returns


def publish_folder(
    folder: Path,
    out: Path,
    settings: ProtectionSettings | None = None,
    earlier: Sequence[Path] = (),
    *,
    across_breaks: bool = False,
) -> None:
    """Publish what ``counts.csv`` in the folder holds; ``across_breaks``: with changes across breaks, marked.

    Raises ``InputError``, ``TableError``, ``OutputError``, and ``UsageError`` where ``out`` holds the counts of another
    run.
    """
    folder, out = check_folder(folder), check_output(out)
    check_same_run(folder, out)
    returns = load_returns(folder)
    figures = replace(compute_figures(returns), across_breaks=across_breaks)
    protected = release(returns, figures, settings, read_earlier(earlier))
    with placing_in(out) as new:
        publish(protected, new)
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


def release(
    returns: Returns,
    figure_set: FigureSet,
    settings: ProtectionSettings | None = None,
    earlier: Sequence[dy.DataFrame[Figures]] = (),
) -> Release:
    """What may be published of replies: no more of a number that a force withheld than its own reply tells.

    Raises ``ProtectionError`` where that cannot be.
    """
    return release_replies(
        figure_set,
        returns.counts,
        made_on=datetime.now(tz=UTC).date(),
        public=known_from_replies(returns),
        settings=settings,
        earlier=earlier,
    )
