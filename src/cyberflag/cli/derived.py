"""What follows from the figures, on the screen: coverage in numbers, changes over the same forces, rates."""

from __future__ import annotations

from typing import Any

import dataframely as dy
import polars as pl
from rich.console import Console

from cyberflag.cli.screen import make_table, show_table
from cyberflag.figures import Coverage, FigureMarker
from cyberflag.figures.derived.changes import CHANGE, TIMES
from cyberflag.figures.derived.funnel import SECOND_LIMIT
from cyberflag.figures.derived.moves import PercentageChange, Times
from cyberflag.figures.derived.rates import DISTANCE
from cyberflag.figures.derived.rows import Reach
from cyberflag.figures.derived.standings import (
    ANSWERED,
    ASKED,
    CHILDREN_SHARE,
    LAST_YEAR_SHARE,
    NOT_USING_FLAG,
    WITH_FIGURE,
)
from cyberflag.figures.derived.words import span_in_words
from cyberflag.model import ALL, Derived, Period
from cyberflag.vocabularies.forces import force_name

_COVERAGE = {
    ASKED: "asked",
    ANSWERED: "answered",
    WITH_FIGURE: "whole figure",
    "forces-refused": "refused",
    NOT_USING_FLAG: "no flag",
    "forces-silent": "silent",
}
_SHARES = {CHILDREN_SHARE: "of children", LAST_YEAR_SHARE: "of last year's"}


def show_coverage(console: Console, coverage: Coverage, derived: dy.DataFrame[Derived]) -> None:
    """Print a row a period: how many forces stand how, and what those with a figure for all of it stand for."""
    headings = (*_COVERAGE.values(), *_SHARES.values())
    table = make_table("period", *headings, numbers=headings)
    for period in coverage.periods:
        numbers = (find_derived(derived, measure, period) for measure in _COVERAGE)
        shares = (find_derived(derived, measure, period) for measure in _SHARES)
        table.add_row(
            period.label,
            *(span_in_words(row["low"], row["high"], 0) if row else "-" for row in numbers),
            *(span_in_words(row["low"], row["high"], 1, "%") if row else "-" for row in shares),
        )
    show_table(console, "Coverage: forces, and what those with a whole figure stand for", table)


def find_derived(
    derived: dy.DataFrame[Derived], measure: str, period: Period, force: str = ALL
) -> dict[str, Any] | None:
    """The row of a derived figure that is not broken down, the latest comparison of several; None without one."""
    found = derived.filter(
        (pl.col("measure") == measure)
        & (pl.col("force") == force)
        & (pl.col("period_start") == period.start)
        & (pl.col("period_end") == period.end)
        & pl.all_horizontal(pl.col("offence", "age", "platform") == ALL)
        & (pl.col("sex") == ALL)
    ).sort("before_start", descending=True, nulls_last=True)
    return found.row(0, named=True) if len(found) else None


def show_changes(console: Console, derived: dy.DataFrame[Derived]) -> None:
    """Print each change of the nation's total over the same forces, in both ways of telling it, with its interval."""
    rows = derived.filter(
        (pl.col("measure") == TIMES)
        & (pl.col("force") == ALL)
        & pl.all_horizontal(pl.col("offence", "age", "platform") == ALL)
        & (pl.col("sex") == ALL)
    )
    table = make_table("period", "on", "change", "times as many", "with chance", "", "rests on")
    for times in rows.iter_rows(named=True):
        now, before = (Period(times[f"{name}_start"], times[f"{name}_end"]) for name in ("period", "before"))
        told = {row["measure"]: row for row in derived.iter_rows(named=True) if _is_same(row, times)}
        change = told.get(CHANGE)
        table.add_row(
            now.label,
            before.label,
            PercentageChange(_reach(change)).words if change else "-",
            Times(_reach(times)).words.removesuffix(" times as many"),
            PercentageChange(_interval(change)).words if change else Times(_interval(times)).words,
            "[b]" if times["marker"] == FigureMarker.BREAK else "",
            times["coverage"],
        )
    if len(rows):
        show_table(console, "Changes over the same forces", table)


def show_outside(console: Console, coverage: Coverage, derived: dy.DataFrame[Derived]) -> None:
    """Name the forces whose rate of the last period lies outside the funnel's outer limits, whatever the bounds."""
    if not coverage.periods:
        return
    latest = coverage.periods[-1]
    rows = derived.filter((pl.col("measure") == DISTANCE) & (pl.col("period_start") == latest.start))
    below = rows.filter(pl.col("high") < -SECOND_LIMIT)["force"].to_list()
    above = rows.filter(pl.col("low") > SECOND_LIMIT)["force"].to_list()
    for forces, words in ((below, "far below the others: hardly using the flag as they do"), (above, "far above")):
        if forces:
            names = ", ".join(force_name(force) for force in forces)
            console.print(f"  For its children, {latest.label}, {words}: {names}", soft_wrap=True)


def say_change(derived: dy.DataFrame[Derived], period: Period) -> str | None:
    """The change of the nation's total on the year before, in one line; None where there is none."""
    change = find_derived(derived, CHANGE, period)
    if change is None:
        return None
    before = Period(change["before_start"], change["before_end"])
    marked = " [b]" if change["marker"] == FigureMarker.BREAK else ""
    words = PercentageChange(_reach(change)).words
    return f"  {period.label} on {before.label}: {words}{marked} ({change['coverage']})"


def _is_same(row: dict[str, Any], other: dict[str, Any]) -> bool:
    """Whether two rows are about the same force, periods and breakdown."""
    names = ("force", "period_start", "period_end", "before_start", "before_end", "offence", "age", "sex", "platform")
    return all(row[name] == other[name] for name in names)


def _reach(row: dict[str, Any]) -> Reach:
    return Reach(row["low"], row["high"])


def _interval(row: dict[str, Any]) -> Reach:
    return Reach(row["interval_low"], row["interval_high"])
