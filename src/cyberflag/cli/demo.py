"""``cyberflag demo``: a simulated campaign all the way, each national figure beside its truth."""

from __future__ import annotations

import shutil
from pathlib import Path

from rich.console import Console

from cyberflag.cli.folders import check_output, writing_to
from cyberflag.cli.national import MOST_COMMON_AGE, YOUNGEST, find_bounds, forces_behind, headline_measure
from cyberflag.cli.run import run_all, show_results
from cyberflag.cli.screen import make_table, open_console, show_table
from cyberflag.errors import OutputError
from cyberflag.figures import FigureSet
from cyberflag.returns import Returns
from cyberflag.simulation import Campaign, draw_campaign, write_campaign
from cyberflag.simulation.answers import true_figures

CAMPAIGN = "campaign"
"""The folder below OUT that holds the drawn replies, the request and the truth."""

_PARTS = {"replies", "gold", "request.toml"}


def run_demo(out: Path, seed: int) -> None:
    """Draw, write, read, publish, and compare with the truth.

    Raises ``OutputError`` where ``out`` cannot be written, or holds a folder ``campaign`` that no demo made.
    """
    out = check_output(out)
    console = open_console()
    campaign = draw_campaign(seed)
    with writing_to(out):
        _make_room(out / CAMPAIGN)
    write_campaign(campaign, out / CAMPAIGN)
    console.print(
        f"A simulated campaign (seed {seed}): {len(campaign.replies)} replies in {out / CAMPAIGN / 'replies'}"
    )
    returns, figure_set = run_all(out / CAMPAIGN / "replies", out)
    show_results(console, returns, figure_set, out)
    show_truth(console, campaign, returns, figure_set)


def _make_room(folder: Path) -> None:
    """Remove the campaign of an earlier demo; anything else is left alone and told."""
    if not folder.exists():
        return
    if not folder.is_dir() or {part.name for part in folder.iterdir()} - _PARTS:
        raise OutputError(f"{folder} holds something that no demo made.", "Choose another folder with -o.")
    shutil.rmtree(folder)


def show_truth(console: Console, campaign: Campaign, returns: Returns, figure_set: FigureSet) -> None:
    """Print each national figure beside what was drawn in the forces that it is about."""
    measure = headline_measure(figure_set)
    table = make_table("period", "figure", "in", "says", "truth", "inside", numbers=("truth",))
    for period in figure_set.coverage.periods:
        for name, forces in (
            (measure, set(figure_set.coverage.whole(period))),
            (f"{measure}-bounded", forces_behind(returns, figure_set, f"{measure}-bounded", period)),
            (f"{measure}-at-least", set(campaign.request.forces)),
            (MOST_COMMON_AGE, forces_behind(returns, figure_set, MOST_COMMON_AGE, period)),
            (YOUNGEST, forces_behind(returns, figure_set, YOUNGEST, period)),
        ):
            bounds = find_bounds(figure_set, name, period)
            if bounds is None:
                continue
            drawn = true_figures(campaign.records, period, forces)
            truth = {MOST_COMMON_AGE: drawn.most_common_age, YOUNGEST: drawn.youngest_age}.get(name, drawn.offences)
            shown = "-" if truth is None else f"{truth:,}"
            inside = "yes" if truth is not None and truth in bounds else "NO"
            about = "1 force" if len(forces) == 1 else f"{len(forces)} forces"
            table.add_row(
                period.label, name, about, str(bounds), shown, inside, style="" if inside == "yes" else "bold red"
            )
    show_table(console, "Beside the truth it was drawn from", table)
