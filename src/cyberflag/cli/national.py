"""The national figures on the screen: bounds, coverage, ages, and the forces that are not in them."""

from __future__ import annotations

from typing import Any

import polars as pl
from rich.console import Console

from cyberflag.cli.screen import make_table, show_table
from cyberflag.figures import ESTIMATES, FigureSet, Use, flag_use
from cyberflag.figures.ages import MOST_COMMON_AGE, YOUNGEST
from cyberflag.figures.flag_use.began import breaks_found
from cyberflag.model import ALL, AgeBand, Basis, Bounds, Period
from cyberflag.returns import Returns
from cyberflag.vocabularies.forces import force_name

FINDINGS_SHOWN = 5
NO_FIGURE = "No figure could be computed: no reply gave a count of what was asked for."


def show_national(console: Console, figure_set: FigureSet) -> None:
    """Print the headline of each period with what it rests on, the number over all forces, and the victims' ages."""
    if not len(figure_set.figures):
        console.print(NO_FIGURE)
        return
    measure = headline_measure(figure_set)
    totals = make_table("period", "figure", "value", "rests on")
    for period in figure_set.coverage.periods:
        estimates = tuple(measure + kind for kind in ESTIMATES)
        sums = tuple(measure + kind for kind in ("", "-bounded", "-same-forces", "-at-least"))
        for name in (*sums, *estimates, MOST_COMMON_AGE, YOUNGEST):
            row = find_figure(figure_set, name, period)
            if row is not None:
                style = "bold" if name == measure else ""
                value = str(Bounds(row["low"], row["high"])) + (" [e]" if name in estimates else "")
                totals.add_row(period.label, name, value, row["coverage"], style=style)
    show_table(console, "National figures", totals)
    show_left_out(console, figure_set)
    show_flag_use(console, figure_set)
    for finding in figure_set.findings[:FINDINGS_SHOWN]:
        console.print(f"  {finding.message}", soft_wrap=True)
    if len(figure_set.findings) > FINDINGS_SHOWN:
        console.print(f"  and {len(figure_set.findings) - FINDINGS_SHOWN} more such findings")


def show_left_out(console: Console, figure_set: FigureSet) -> None:
    """Name the forces that are not in the headline of the last period, by their reason."""
    if not figure_set.coverage.periods:
        return
    period = figure_set.coverage.periods[-1]
    reasons: dict[str, list[str]] = {}
    for force in figure_set.coverage.without(period):
        reasons.setdefault(force.reason(period), []).append(force_name(force.force))
    if reasons:
        console.print(f"  Not in the figure of {period.label}:")
    for reason, forces in sorted(reasons.items()):
        console.print(f"    {reason}: {', '.join(forces)}", soft_wrap=True)


def show_flag_use(console: Console, figure_set: FigureSet) -> None:
    """Say which forces began to use the flag within the periods, and which counted none in the last."""
    periods = figure_set.coverage.periods
    if figure_set.request.basis is not Basis.FLAG or not periods:
        return
    measure = headline_measure(figure_set)
    for one in breaks_found(figure_set.figures, figure_set.coverage, figure_set.request, measure):
        text = f"{force_name(one.force)}: {one.what}, so it seems: changes leave it out across {one.day}"
        console.print(f"  {text}", soft_wrap=True)
    for force in flag_use(figure_set.figures, figure_set.coverage, measure):
        if force.began is not None:
            text = f"{force_name(force.force)}: flagged crimes from {force.began.label} on, none in the year before"
            console.print(f"  {text}", soft_wrap=True)
        elif force.uses[periods[-1]] is Use.NONE:
            console.print(f"  {force_name(force.force)}: no crime with the flag in {periods[-1].label}", soft_wrap=True)


def headline_measure(figure_set: FigureSet) -> str:
    """The measure of the figures proper: ``offences`` unless the request asked for something else."""
    measures = figure_set.figures["measure"].to_list()
    request = str(figure_set.request.measure)
    return request if request in measures else "offences"


def find_figure(figure_set: FigureSet, measure: str, period: Period, force: str = ALL) -> dict[str, Any] | None:
    """The row of a figure that is not broken down; None where there is none."""
    found = figure_set.figures.filter(
        (pl.col("measure") == measure)
        & (pl.col("force") == force)
        & (pl.col("period_start") == period.start)
        & (pl.col("period_end") == period.end)
        & (pl.col("offence") == ALL)
        & (pl.col("age") == ALL)
        & (pl.col("sex") == ALL)
        & (pl.col("platform") == ALL)
    )
    return found.row(0, named=True) if len(found) else None


def find_bounds(figure_set: FigureSet, measure: str, period: Period, force: str = ALL) -> Bounds | None:
    """The bounds of a figure that is not broken down; None where there is none."""
    row = find_figure(figure_set, measure, period, force)
    return Bounds(row["low"], row["high"]) if row else None


def forces_behind(returns: Returns, figure_set: FigureSet, measure: str, period: Period) -> set[str]:
    """The forces whose cells a national figure was computed from."""
    row = find_figure(figure_set, measure, period)
    behind = row["rows"].split() if row else []
    return set(returns.counts.filter(pl.col("id").is_in(behind))["force"].to_list())


def single_ages_told(figure_set: FigureSet, period: Period) -> dict[str, set[int]]:
    """For each force the years of age that its figures of a period give by themselves."""
    told: dict[str, set[int]] = {}
    rows = figure_set.figures.filter(
        (pl.col("force") != ALL) & (pl.col("period_start") == period.start) & (pl.col("period_end") == period.end)
    )
    for force, age in rows.select("force", "age").unique().rows():
        band = AgeBand.parse(age)
        if band.is_known and band.low == band.high:
            told.setdefault(force, set()).add(band.low)
    return told


def figure_text(figure_set: FigureSet, measure: str, period: Period, force: str = ALL) -> str:
    """A figure as it stands in a table of the screen; a dash where there is none."""
    bounds = find_bounds(figure_set, measure, period, force)
    return "-" if bounds is None else str(bounds)
