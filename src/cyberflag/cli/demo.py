"""``cyberflag demo``: a simulated campaign all the way, each national figure beside its truth."""

from __future__ import annotations

from pathlib import Path

from rich.console import Console

from cyberflag.cli.folders import check_output
from cyberflag.cli.national import (
    find_bounds,
    forces_behind,
    headline_measure,
    single_ages_told,
)
from cyberflag.cli.numbers import say_number
from cyberflag.cli.placement import check_results, placing_in
from cyberflag.cli.releasing import release
from cyberflag.cli.run import compute_all, show_results, write_all
from cyberflag.cli.screen import make_table, open_console, show_table
from cyberflag.errors import OutputError
from cyberflag.figures import FigureSet
from cyberflag.figures.ages import MOST_COMMON_AGE, YOUNGEST
from cyberflag.returns import Returns
from cyberflag.simulation import Campaign, draw_campaign, write_campaign
from cyberflag.simulation.answers import true_figures, youngest_told

CAMPAIGN = "campaign"
"""The folder below OUT that holds the drawn replies, the request and the truth."""

_PARTS = {"replies", "gold", "request.toml"}


def run_demo(out: Path, seed: int) -> None:
    """Draw, write, read, publish, and compare with the truth.

    Raises ``OutputError`` where ``out`` cannot be written, or holds a folder ``campaign`` that no demo made.
    """
    out = check_results(check_output(out))
    _check_campaign(out / CAMPAIGN)
    console = open_console()
    campaign = draw_campaign(seed)
    with placing_in(out) as new:
        write_campaign(campaign, new / CAMPAIGN)
        console.print(f"A simulated campaign (seed {seed}): {say_number(len(campaign.replies), 'reply', 'replies')}")
        returns, figure_set = compute_all(new / CAMPAIGN / "replies")
        write_all(returns, release(returns, figure_set), new)
    show_results(console, returns, figure_set, out)
    console.print(f"  the replies: {out / CAMPAIGN / 'replies'}", soft_wrap=True)
    show_truth(console, campaign, returns, figure_set)


def _check_campaign(folder: Path) -> None:
    """The campaign of an earlier demo is replaced; anything else is left alone and told."""
    if folder.exists() and (not folder.is_dir() or {part.name for part in folder.iterdir()} - _PARTS):
        raise OutputError(f"{folder} holds something that no demo made.", "Choose another folder with -o.")


def show_truth(console: Console, campaign: Campaign, returns: Returns, figure_set: FigureSet) -> None:
    """Print each national figure beside what was drawn in the forces that it is about."""
    measure = headline_measure(figure_set)
    table = make_table("period", "figure", "in", "says", "truth", "inside", numbers=("truth",))
    for period in figure_set.coverage.periods:
        told = single_ages_told(figure_set, period)
        for name, forces in (
            (measure, set(figure_set.coverage.whole(period))),
            (f"{measure}-bounded", forces_behind(returns, figure_set, f"{measure}-bounded", period)),
            (f"{measure}-same-forces", forces_behind(returns, figure_set, f"{measure}-same-forces", period)),
            (f"{measure}-at-least", set(campaign.request.forces)),
            (MOST_COMMON_AGE, forces_behind(returns, figure_set, MOST_COMMON_AGE, period)),
            (YOUNGEST, set(told)),
        ):
            bounds = find_bounds(figure_set, name, period)
            if bounds is None:
                continue
            drawn = true_figures(campaign.records, period, forces)
            youngest = youngest_told(campaign.records, period, told) if name == YOUNGEST else None
            truth = {MOST_COMMON_AGE: drawn.most_common_age, YOUNGEST: youngest}.get(name, drawn.offences)
            shown = "-" if truth is None else f"{truth:,}"
            inside = "yes" if truth is not None and truth in bounds else "NO"
            about = "1 force" if len(forces) == 1 else f"{len(forces)} forces"
            table.add_row(
                period.label, name, about, str(bounds), shown, inside, style="" if inside == "yes" else "bold red"
            )
    show_table(console, "Beside the truth it was drawn from", table)
