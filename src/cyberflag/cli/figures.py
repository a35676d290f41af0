"""``cyberflag figures``: the figures of results that were read, or a look over figures that were published."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import polars as pl
from rich.console import Console

from cyberflag.cli.derived import show_changes, show_coverage, show_outside
from cyberflag.cli.folders import check_folder, check_output, writing_to
from cyberflag.cli.national import figure_text, headline_measure, show_national
from cyberflag.cli.placement import check_results
from cyberflag.cli.published import show_published
from cyberflag.cli.revisions import revisions_against, show_revisions
from cyberflag.cli.screen import make_table, open_console, show_table
from cyberflag.figures import FigureSet, compute_figures, derive_figures
from cyberflag.publication.files import REVISIONS
from cyberflag.returns import load_returns
from cyberflag.returns.published import is_published
from cyberflag.returns.saving import save_table
from cyberflag.vocabularies.forces import force_name


def show_figures(folder: Path, out: Path | None, against: Path | None = None, *, across_breaks: bool = False) -> None:
    """Print the national figures and those of each force, and write both tables where ``out`` is given.

    ``across_breaks``: with changes across breaks, marked. With ``against``, results of an earlier release, what moved
    since is printed and written as ``revisions.csv`` too. A folder with a table of published figures is looked over
    instead (`show_published`). Raises ``InputError``, ``TableError``, ``OutputError``, ``UsageError``.
    """
    folder = check_folder(folder)
    console = open_console()
    target = check_results(check_output(out)) if out is not None else None
    if is_published(folder):
        write_tables(console, show_published(console, folder, against), target)
        return
    returns = load_returns(folder)
    figure_set = replace(compute_figures(returns), across_breaks=across_breaks)
    derived = derive_figures(figure_set)
    show_national(console, figure_set)
    show_coverage(console, figure_set.coverage, derived)
    show_changes(console, derived)
    show_outside(console, figure_set.coverage, derived)
    show_forces(console, figure_set)
    tables: dict[str, pl.DataFrame] = {"figures.csv": figure_set.figures, "derived.csv": derived}
    if against is not None:
        revisions = revisions_against(against, folder, returns, figure_set)
        show_revisions(console, revisions)
        tables[REVISIONS] = revisions
    write_tables(console, tables, target)


def write_tables(console: Console, tables: Mapping[str, pl.DataFrame], target: Path | None) -> None:
    """Write each table under its name where a folder is given, and say so. Raises ``OutputError``."""
    if target is None:
        return
    with writing_to(target):
        for name, table in tables.items():
            save_table(table, target / name)
    for name in tables:
        console.print(f"Written: {target / name}", soft_wrap=True)


def show_forces(console: Console, figure_set: FigureSet) -> None:
    """Print a row a force and a column a period; where there is no figure, the reason."""
    periods = figure_set.coverage.periods
    measure = headline_measure(figure_set)
    labels = tuple(period.label for period in periods)
    table = make_table("force", *labels, "why not", numbers=labels)
    for force in figure_set.coverage.forces:
        reasons = dict.fromkeys(reason for period in periods if (reason := force.reason(period)))
        values = [figure_text(figure_set, measure, period, force.force) for period in periods]
        table.add_row(force_name(force.force), *values, "; ".join(reasons))
    show_table(console, "Forces", table)
