"""``cyberflag run``: from a folder of replies to a published figure."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from rich.console import Console

from cyberflag.cli.folders import check_folder, check_output
from cyberflag.cli.issues import show_issues
from cyberflag.cli.placement import check_results, placing_in
from cyberflag.cli.read import read_all
from cyberflag.cli.releasing import release
from cyberflag.cli.revisions import release_against, show_revisions
from cyberflag.cli.screen import open_console
from cyberflag.cli.summary import show_summary
from cyberflag.disclosure import Release
from cyberflag.figures import FigureSet, compute_figures
from cyberflag.publication import publish
from cyberflag.publication.files import REVISIONS
from cyberflag.returns import Returns, save_returns
from cyberflag.returns.added_issues import add_issues


def run_folder(
    folder: Path,
    out: Path,
    sureness: float | None = None,
    *,
    across_breaks: bool = False,
    against: Path | None = None,
) -> None:
    """Read, compute, publish; all files go into ``out`` at once, and a short screen says what came out.

    ``across_breaks``: with changes across breaks in the figures, marked. ``against``: results of an earlier release,
    with what moved since then.

    Raises what `read_all` does, and ``OutputError``, ``UsageError`` for a folder of results that will not do.
    """
    out = check_results(check_output(out, apart_from=check_folder(folder)))
    returns, figure_set = compute_all(folder, sureness)
    figure_set = replace(figure_set, across_breaks=across_breaks)
    console = open_console()
    told = release(returns, figure_set) if against is None else release_against(against, folder, returns, figure_set)
    with placing_in(out, outdated=(REVISIONS,) if told.revisions.is_empty() else ()) as new:
        write_all(returns, told, new)
    show_results(console, returns, figure_set, out)
    if against is not None:
        show_revisions(console, told.revisions)


def compute_all(folder: Path, sureness: float | None = None) -> tuple[Returns, FigureSet]:
    """The returns of the folder, with the issues that the figures add, and the figures. Raises what `read_all` does."""
    returns = read_all(folder, sureness)
    figure_set = compute_figures(returns)
    return add_issues(returns, figure_set.issues), figure_set


def write_all(returns: Returns, told: Release, folder: Path) -> None:
    """Write the tables and the publication into a folder. Raises ``OSError`` or ``OutputError``."""
    save_returns(returns, folder)
    publish(told, folder)


def show_results(console: Console, returns: Returns, figure_set: FigureSet, out: Path) -> None:
    """The national figures, who is missing, what needs a person, and where the files are; some thirty lines."""
    show_summary(console, figure_set)
    show_issues(console, returns, out)
    console.print("\nWhat was written", style="bold")
    console.print(f"  the report: {out / 'report.html'}", soft_wrap=True)
    console.print(
        "  beside it: press.md, tables.xlsx, figures.csv, derived.csv, counts.csv, issues.csv, replies.csv, sums.csv"
    )
    console.print(f"  how a figure came about: cyberflag figures {out} --explain FIGURE", soft_wrap=True)
