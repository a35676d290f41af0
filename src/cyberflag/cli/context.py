"""Other series beside the figures, pressure on police, projections and the need for support, on the screen and in CSV.

These tables are for analysts: they rest on figures before disclosure control, and are not for publication as they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import dataframely as dy
import polars as pl
from rich.console import Console

from cyberflag.cli.figures import write_tables
from cyberflag.cli.folders import check_file, check_folder, check_output, writing_to
from cyberflag.cli.placement import check_results
from cyberflag.cli.screen import make_safe, make_table, open_console, show_table
from cyberflag.errors import UsageError
from cyberflag.figures import FigureSet, compute_figures
from cyberflag.figures.outlook import (
    ContextSeries,
    Projections,
    Share,
    beside_figures,
    police_pressure,
    project_figures,
    support_needs,
)
from cyberflag.figures.outlook.beside import Beside
from cyberflag.figures.outlook.context import series_of
from cyberflag.figures.rows import ALL_FORCES
from cyberflag.model import Bounds, Period
from cyberflag.returns import load_returns
from cyberflag.returns.context import load_context
from cyberflag.vocabularies.forces import force_name

DRAWING = "beside.html"
_CAVEAT = "Online crimes are recorded where the suspect was: a force's number does not measure local risk."


@dataclass(frozen=True)
class ContextOrder:
    """What was asked for: other series, the share that needs support, projections, and those over a break."""

    series: Path | None
    support_share: str
    project: bool
    across_breaks: bool


def show_context(folder: Path, order: ContextOrder, out: Path | None) -> None:
    """Print what was asked for and write it as CSV where ``out`` is given.

    Raises ``InputError``, ``TableError``, ``OutputError``, and ``UsageError`` for a share that is none.
    """
    share = _share(order.support_share) if order.support_share else None
    folder = check_folder(folder)
    target = check_results(check_output(out)) if out is not None else None
    series = series_of(load_context(check_file(order.series))) if order.series is not None else ()
    figure_set = compute_figures(load_returns(folder))
    console = open_console()
    tables: dict[str, pl.DataFrame] = {}
    if series:
        tables["beside.csv"] = _show_beside(console, figure_set, series)
        tables["pressure.csv"] = _show_pressure(console, figure_set, series)
    if order.project:
        projections = project_figures(figure_set, series, across_breaks=order.across_breaks)
        _show_projections(console, projections)
        tables |= {"projection.csv": projections.projected, "back-test.csv": projections.trials}
    if share is not None:
        tables["support-need.csv"] = _show_support(console, figure_set, share)
    console.print("\nBefore disclosure control: not for publication as they are.")
    write_tables(console, tables, target)
    if series and target is not None:
        _write_drawing(console, Beside.validate(tables["beside.csv"]), target / DRAWING)


def _write_drawing(console: Console, beside: dy.DataFrame[Beside], path: Path) -> None:
    """Write the page with the drawing on one axis of time, where there is more than one series to draw."""
    from cyberflag.publication.beside_chart import beside_chart, render_beside  # noqa: PLC0415 - charts take a second

    chart = beside_chart(beside)
    if chart is None:
        return
    with writing_to(path.parent):
        path.write_text(render_beside(chart), encoding="utf-8", newline="\n")
    console.print(f"Written: {path}", soft_wrap=True)


def _share(text: str) -> Share:
    try:
        return Share.parse(text)
    except ValueError as error:
        raise UsageError(
            f"--support-share {text!r} is no share.", 'Write it in per cent, as 30% or "25% to 40%".'
        ) from error


def _show_beside(console: Console, figure_set: FigureSet, series: Sequence[ContextSeries]) -> pl.DataFrame:
    """A row a series, a column a period of the figures; what is for other days says so."""
    beside = beside_figures(figure_set, series)
    periods = figure_set.coverage.periods
    table = make_table("series", "unit", *(p.label for p in periods), "source", numbers=tuple(p.label for p in periods))
    own = beside.filter(pl.col("kind") == "figure")
    told = {(row["period_start"], row["period_end"]): row for row in own.iter_rows(named=True)}
    rows = [told.get((period.start, period.end)) for period in periods]
    values = [str(Bounds(row["low"], row["high"])) if row else "-" for row in rows]
    table.add_row("the figures", own["unit"][0] if len(own) else "-", *values, "police replies", style="bold")
    for one in (s for s in series if s.force == ALL_FORCES):
        sources = "; ".join(dict.fromkeys(value.source for value in one.values))
        table.add_row(make_safe(one.title), make_safe(one.unit), *(_at(one, p) for p in periods), make_safe(sources))
    show_table(console, "On the same axis: each with its own source, never to be added", table)
    return beside


def _at(series: ContextSeries, period: Period) -> str:
    value = series.at(period)
    if value is None:
        return "-"
    if value.period == period:
        return value.words
    last = value.period.end
    days = f"on {last.day} {last:%b %Y}" if value.period.start == last else value.period.label
    return f"{value.words} ({days})"


def _show_pressure(console: Console, figure_set: FigureSet, series: Sequence[ContextSeries]) -> pl.DataFrame:
    pressure = police_pressure(figure_set, series)
    if pressure.is_empty():
        return pressure
    table = make_table("force", "period", "per 1,000 officers", "offences", "officers", numbers=("per 1,000 officers",))
    for row in pressure.iter_rows(named=True):
        together = "1 force" if row["forces"] == 1 else f"{row['forces']} forces"
        force = together if row["force"] == ALL_FORCES else force_name(row["force"])
        officers = str(Bounds(row["officers_low"], row["officers_high"]))
        offences = str(Bounds(row["offences_low"], row["offences_high"]))
        label = Period(row["period_start"], row["period_end"]).label
        table.add_row(force, label, _rate(row["low"], row["high"]), offences, f"{officers} on {row['officers_on']}")
    show_table(console, "Pressure on police", table)
    console.print(f"  {_CAVEAT}", soft_wrap=True)
    return pressure


def _rate(low: float, high: float | None) -> str:
    if high is None:
        return f"{low:,.1f} or more"
    return f"{low:,.1f}" if low == high else f"{low:,.1f} to {high:,.1f}"


def _show_projections(console: Console, projections: Projections) -> None:
    """The projections, each with what it rests on and how it came out on earlier years; then what was refused."""
    table = make_table("series", "year", "central", "95% interval", "method", "earlier years inside", "mark")
    for row in projections.projected.iter_rows(named=True):
        central = str(Bounds(row["central_low"], row["central_high"]))
        year = Period(row["period_start"], row["period_end"]).label
        inside = f"{row['trials_inside']} of {row['trials']}"
        mark = "[e] [b]" if "break" in row["marker"] else "[e]"
        interval = f"{row['low']:,} to {row['high']:,}"
        table.add_row(make_safe(_name(row)), year, central, interval, row["method"], inside, mark)
    if len(projections.projected):
        show_table(console, "Projections: estimates, not figures", table)
    for row in projections.projected.iter_rows(named=True):
        forces = f", {row['rests_on']}" if row["rests_on"] else ""
        ahead = f"{row['years_ahead']} ahead"
        console.print(f"  {make_safe(row['series'])}, {ahead}: rests on {row['years']}{forces}", soft_wrap=True)
    for reason in projections.refused:
        console.print(f"  {make_safe(reason)}", soft_wrap=True)


def _name(row: dict[str, str]) -> str:
    return row["series"] if row["force"] == ALL_FORCES else f"{row['series']} ({force_name(row['force'])})"


def _show_support(console: Console, figure_set: FigureSet, share: Share) -> pl.DataFrame:
    needs = support_needs(figure_set, share)
    table = make_table("force", "period", "age", "child victims", "need support [e]", numbers=("child victims",))
    for row in needs.filter(pl.col("force") == ALL_FORCES).iter_rows(named=True):
        label = Period(row["period_start"], row["period_end"]).label
        victims = str(Bounds(row["victims_low"], row["victims_high"]))
        table.add_row("all", label, row["age"], victims, str(Bounds(row["need_low"], row["need_high"])))
    show_table(console, f"Need for support if {share} of child victims need it, as you stated", table)
    if "offences" in needs["victims_from"].to_list():
        console.print(
            "  The replies count offences: one child can be the victim of several, so these are upper bounds."
        )
    return needs
