"""``cyberflag figures`` on figures that were published: what is known, what is missing, what moved, what is equal."""

from __future__ import annotations

from pathlib import Path

import polars as pl
from rich.console import Console

from cyberflag.cli.folders import check_folder
from cyberflag.cli.revisions import show_revisions
from cyberflag.cli.screen import make_safe, make_table, show_table
from cyberflag.errors import UsageError
from cyberflag.figures.releases import PublishedFigure, ReleaseComparison, compare_releases
from cyberflag.figures.revisions import revisions_of_releases
from cyberflag.model import ALL_AGES
from cyberflag.publication.files import REVISIONS
from cyberflag.returns import Published, load_published
from cyberflag.returns.published import is_published, join_releases
from cyberflag.vocabularies.forces import force_name


def show_published(console: Console, folder: Path, against: Path | None = None) -> dict[str, pl.DataFrame]:
    """Print the published figures release by release, and give the table of what moved from one to the next.

    Nothing is added and nothing merged. ``against``: a folder with the figures of earlier releases of the same year.
    Raises ``InputError``, ``TableError``, and ``UsageError`` where that folder holds no published figures.
    """
    published = load_published(folder)
    if against is not None:
        published = join_releases(_load_earlier(against), published)
    comparison = compare_releases(published)
    console.print(f"Published figures; the first release with a national one is {comparison.first}", style="bold")
    _show_values(console, "The nation", comparison.national)
    if comparison.most_common_age is not None:
        common = comparison.most_common_age
        console.print(f"  Most common age of victims: {common.age} ({common.value} victims, {common.release})")
    _show_values(console, "Regions", comparison.regions)
    _show_values(console, "Forces", comparison.forces)
    _show_missing(console, comparison)
    _show_moved(console, comparison)
    revisions = revisions_of_releases(comparison)
    if len(revisions):
        show_revisions(console, revisions)
    for finding in comparison.findings:
        console.print(f"\n{finding.message}", soft_wrap=True)
    return {REVISIONS: revisions}


def _load_earlier(against: Path) -> Published:
    against = check_folder(against)
    if not is_published(against):
        raise UsageError(
            f"{against} holds no published figures.",
            "Compare results with results, or published figures with published figures.",
        )
    return load_published(against)


def _show_values(console: Console, title: str, figures: tuple[PublishedFigure, ...]) -> None:
    if not figures:
        return
    table = make_table("area", "figure", "value", "release", "status", numbers=("value",))
    for figure in (f for f in figures if f.bounds is not None):  # those without are named by their reason
        about = figure.measure if figure.age == ALL_AGES else f"{figure.measure} aged {figure.age}"
        table.add_row(make_safe(figure.area), about, figure.value, figure.release, figure.status)
    show_table(console, title, table)


def _show_missing(console: Console, comparison: ReleaseComparison) -> None:
    reasons: dict[str, list[str]] = {}
    for missing in comparison.without_figure:
        reasons.setdefault(missing.reason, []).append(force_name(missing.force))
    if reasons:
        console.print(f"\nForces without a figure: {len(comparison.without_figure)}", style="bold")
    for reason, forces in sorted(reasons.items()):
        console.print(f"  {reason}: {', '.join(forces)}", soft_wrap=True)


def _show_moved(console: Console, comparison: ReleaseComparison) -> None:
    if comparison.revisions:
        console.print("\nValues that moved between releases (never add figures of different releases)", style="bold")
    for revision in comparison.revisions:
        console.print(f"  {make_safe(revision.message)}", soft_wrap=True)
