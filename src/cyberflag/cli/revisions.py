"""``--against``: what moved between two releases of the same years."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import dataframely as dy
from rich.console import Console

from cyberflag.cli.folders import check_folder
from cyberflag.cli.releasing import release
from cyberflag.cli.screen import make_safe, make_table, show_table
from cyberflag.disclosure import Release
from cyberflag.errors import UsageError
from cyberflag.figures import FigureSet, compute_figures
from cyberflag.figures.revised_replies import Vintage, is_total
from cyberflag.figures.revisions import Revisions, change_in_words, common_periods, compare_vintages
from cyberflag.model import Bounds
from cyberflag.returns import Returns, load_returns
from cyberflag.returns.published import is_published

SHOWN = 40
"""So many rows are shown on the screen, totals only; all are written to the file."""


def revisions_against(against: Path, folder: Path, returns: Returns, figure_set: FigureSet) -> dy.DataFrame[Revisions]:
    """What moved from the results in ``against`` to those of ``folder``, as the team sees both.

    Raises ``InputError``, ``TableError``, and ``UsageError`` where the two have no period in common, or where
    ``against`` holds published figures.
    """
    before = _load_earlier(against, folder)
    names = _names(before, returns, against, folder)
    earlier, later = Vintage(names[0], before, compute_figures(before)), Vintage(names[1], returns, figure_set)
    _check_in_common(earlier, later, against, folder)
    return compare_vintages(earlier, later)


def release_against(against: Path, folder: Path, returns: Returns, figure_set: FigureSet) -> Release:
    """The release of ``folder`` with what moved since that of the results in ``against``.

    The two are judged together: both may be read side by side. What moved is told of figures as both releases show
    them. Raises as `revisions_against` does, and ``ProtectionError``.
    """
    before = _load_earlier(against, folder)
    figures_before = compute_figures(before)
    shown_before = release(before, figures_before)
    shown = release(returns, figure_set, earlier=[shown_before.figures])
    names = _names(before, returns, against, folder)
    earlier = Vintage(names[0], before, replace(figures_before, figures=shown_before.figures))
    later = Vintage(names[1], returns, replace(figure_set, figures=shown.figures))
    _check_in_common(earlier, later, against, folder)
    return replace(shown, revisions=compare_vintages(earlier, later))


def _load_earlier(against: Path, folder: Path) -> Returns:
    against = check_folder(against)
    if is_published(against):
        raise UsageError(
            f"{against} holds published figures, and {folder} the results of a campaign.",
            "Compare results with results, or published figures with published figures.",
        )
    return load_returns(against)


def _check_in_common(earlier: Vintage, later: Vintage, against: Path, folder: Path) -> None:
    if not common_periods(earlier, later):
        raise UsageError(
            f"{against} and {folder} have no period in common.",
            "Compare two releases of the same years; a change from year to year is another thing.",
        )


def _names(before: Returns, now: Returns, against: Path, folder: Path) -> tuple[str, str]:
    """What the two are called: their release dates, or their folders where those do not tell them apart."""
    dates = before.request.released, now.request.released
    if all(dates) and dates[0] != dates[1]:
        return dates
    paths = (against.name, folder.name) if against.name != folder.name else (str(against), str(folder))
    return dates[0] or paths[0], dates[1] or paths[1]


def show_revisions(console: Console, revisions: dy.DataFrame[Revisions]) -> None:
    """Print which totals moved, from, to, by how much and why, in the order of the figures."""
    if revisions.is_empty():
        console.print("\nNothing moved between the two releases.")
        return
    table = make_table("figure", "from", "to", "change", "why", numbers=("from", "to", "change"))
    totals = [row for row in revisions.iter_rows(named=True) if is_total(row)][:SHOWN]
    for row in totals:
        ends = [_end(row["low_from"], row["high_from"]), _end(row["low_to"], row["high_to"])]
        change = change_in_words(row["least_change"], row["most_change"]) or row["moved"]
        table.add_row(row["figure"], *ends, change, make_safe(row["why"]))
    first = revisions.row(0, named=True)
    one = revisions.select("released_from", "released_to").unique().height == 1
    about = f"from {first['released_from']} to {first['released_to']}" if one else "between releases"
    show_table(console, f"What moved {make_safe(about)}", table)
    if len(revisions) > len(totals):
        more = len(revisions) - len(totals)
        console.print(f"  and {more} more, those that are broken down among them: write them all with -o OUT")


def _end(low: int | None, high: int | None) -> str:
    return "none" if low is None else str(Bounds(low, high))
