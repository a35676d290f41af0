"""``cyberflag figures``: the figures of results that were read, or a look over figures that were published."""

from __future__ import annotations

from pathlib import Path

from rich.console import Console

from cyberflag.cli.folders import check_folder, check_output, writing_to
from cyberflag.cli.national import figure_text, force_name, headline_measure, show_national
from cyberflag.cli.published import show_published
from cyberflag.cli.screen import make_table, open_console, show_table
from cyberflag.errors import UsageError
from cyberflag.figures import FigureSet, compute_figures
from cyberflag.returns import load_returns
from cyberflag.returns.published import is_published
from cyberflag.returns.saving import put_in_place


def show_figures(folder: Path, out: Path | None) -> None:
    """Print the national figures and those of each force, and write ``figures.csv`` where ``out`` is given.

    A folder with a table of published figures is looked over instead (`show_published`). Raises ``InputError``,
    ``TableError``, ``OutputError``, and ``UsageError`` for ``out`` beside published figures.
    """
    folder = check_folder(folder)
    console = open_console()
    if is_published(folder):
        if out is not None:
            raise UsageError(f"{folder} holds published figures; nothing is written of them.", "Leave out -o.")
        show_published(console, folder)
        return
    target = check_output(out) if out is not None else None
    figure_set = compute_figures(load_returns(folder))
    show_national(console, figure_set)
    show_forces(console, figure_set)
    if target is not None:
        with writing_to(target):
            put_in_place(target / "figures.csv", figure_set.figures.write_csv)
        console.print(f"Written: {target / 'figures.csv'}", soft_wrap=True)


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
