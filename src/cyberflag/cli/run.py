"""``cyberflag run``: from a folder of replies to a published figure."""

from __future__ import annotations

from pathlib import Path

from rich.console import Console

from cyberflag.cli.folders import check_folder, check_output, writing_to
from cyberflag.cli.issues import show_issues
from cyberflag.cli.national import show_national
from cyberflag.cli.publish import publish_figures
from cyberflag.cli.read import read_all
from cyberflag.cli.screen import open_console
from cyberflag.figures import FigureSet, compute_figures
from cyberflag.returns import Returns, save_returns
from cyberflag.returns.added_issues import add_issues


def run_folder(folder: Path, out: Path) -> None:
    """Read, compute, publish; all files go straight into ``out``, and a short screen says what came out.

    Raises what `read_all` does, and ``OutputError``, ``UsageError`` for a folder of results that will not do.
    """
    out = check_output(out, apart_from=check_folder(folder))
    returns, figure_set = run_all(folder, out)
    show_results(open_console(), returns, figure_set, out)


def run_all(folder: Path, out: Path) -> tuple[Returns, FigureSet]:
    """Read the folder and write everything to ``out``; the returns and the figures are handed back to be shown."""
    returns = read_all(folder)
    figure_set = compute_figures(returns)
    returns = add_issues(returns, figure_set.issues)
    with writing_to(out):
        save_returns(returns, out)
    publish_figures(figure_set, out)
    return returns, figure_set


def show_results(console: Console, returns: Returns, figure_set: FigureSet, out: Path) -> None:
    """The national figures, what needs a person, and where the report is."""
    show_national(console, figure_set)
    show_issues(console, returns, out)
    console.print(f"Report: {out / 'report.html'}", soft_wrap=True)
