"""``cyberflag figures --against``: what moved between two releases of the same years."""

from __future__ import annotations

from pathlib import Path

import dataframely as dy
from rich.console import Console

from cyberflag.cli.folders import check_folder
from cyberflag.cli.screen import make_safe, make_table, show_table
from cyberflag.errors import UsageError
from cyberflag.figures import FigureSet, compute_figures
from cyberflag.figures.revised_replies import Vintage, is_total
from cyberflag.figures.revisions import Revisions, common_periods, compare_vintages
from cyberflag.model import Bounds
from cyberflag.returns import Returns, load_returns
from cyberflag.returns.published import is_published

REVISIONS_FILE = "revisions.csv"
SHOWN = 40
"""So many rows are shown on the screen, totals only; all are written to the file."""


def revisions_against(against: Path, folder: Path, returns: Returns, figure_set: FigureSet) -> dy.DataFrame[Revisions]:
    """What moved from the results in ``against`` to those of ``folder``.

    Raises ``InputError``, ``TableError``, and ``UsageError`` where the two have no period in common, or where
    ``against`` holds published figures.
    """
    against = check_folder(against)
    if is_published(against):
        raise UsageError(
            f"{against} holds published figures, and {folder} the results of a campaign.",
            "Compare results with results, or published figures with published figures.",
        )
    before = load_returns(against)
    names = _names(before, returns, against, folder)
    earlier, later = Vintage(names[0], before, compute_figures(before)), Vintage(names[1], returns, figure_set)
    if not common_periods(earlier, later):
        raise UsageError(
            f"{against} and {folder} have no period in common.",
            "Compare two releases of the same years; a change from year to year is another thing.",
        )
    return compare_vintages(earlier, later)


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
        change = _change(row["least_change"], row["most_change"], row["moved"])
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


def _change(least: int | None, most: int | None, moved: str) -> str:
    """``-72``, ``+10 to +14``, ``+5 or more``; the word where no number says it."""
    if least is None and most is None:
        return moved
    if least is None:
        return f"{most:+,} or less"
    if most is None:
        return f"{least:+,} or more"
    return f"{least:+,}" if least == most else f"{least:+,} to {most:+,}"
