"""``cyberflag figures`` on figures that were published: what is known, what is missing, what moved, what is equal."""

from __future__ import annotations

from pathlib import Path

from rich.console import Console

from cyberflag.cli.national import force_name
from cyberflag.cli.screen import make_safe, make_table, show_table
from cyberflag.figures.releases import PublishedFigure, ReleaseComparison, compare_releases
from cyberflag.model import ALL_AGES
from cyberflag.returns import load_published


def show_published(console: Console, folder: Path) -> None:
    """Print the published figures release by release; nothing is added and nothing merged. Raises ``TableError``."""
    comparison = compare_releases(load_published(folder))
    console.print(f"Published figures; the first release with a national one is {comparison.first}", style="bold")
    _show_values(console, "The nation", comparison.national)
    if comparison.most_common_age is not None:
        common = comparison.most_common_age
        console.print(f"  Most common age of victims: {common.age} ({common.value} victims, {common.release})")
    _show_values(console, "Regions", comparison.regions)
    _show_values(console, "Forces", comparison.forces)
    _show_missing(console, comparison)
    _show_moved(console, comparison)
    for finding in comparison.findings:
        console.print(f"\n{finding.message}", soft_wrap=True)


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
