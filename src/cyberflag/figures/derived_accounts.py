"""How a figure came about that no reply prints: a change, a rate, a share; an estimate of ours; a projection."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import polars as pl

from cyberflag.figures.derived import derive_figures
from cyberflag.figures.derived.changes import CHANGE, TIMES
from cyberflag.figures.derived.rates import DISTANCE, LIMITS, RATE
from cyberflag.figures.derived.standings import CHILDREN_SHARE, LAST_YEAR_SHARE
from cyberflag.figures.derived.words import span_in_words
from cyberflag.figures.estimated import ESTIMATES
from cyberflag.figures.figure_set import FigureSet
from cyberflag.figures.flag_use import MISSED_FLAGS
from cyberflag.figures.flag_use.inputs import flagged_of_recorded
from cyberflag.figures.outlook import project_figures
from cyberflag.figures.outlook.beside import headline_measure
from cyberflag.figures.rows import ALL_FORCES, totals_of_forces
from cyberflag.figures.silent_forces import BY_RATIO
from cyberflag.model import Bounds, Period


@dataclass(frozen=True)
class Input:
    """Something that a figure follows from: what it is (an id of ``figures.csv``, or in words) and its value."""

    what: str
    value: str


@dataclass(frozen=True)
class DerivedAccount:
    """A figure that follows from others: its value and interval in words, the formula, the method and the inputs.

    ``interval`` is empty where no chance is at work; ``marker`` where it is a plain one.
    """

    name: str
    value: str
    interval: str
    marker: str
    rests_on: str
    formula: str
    method: str
    inputs: tuple[Input, ...]


_MODEL = (
    "counted + missing; y ~ Poisson(children x exp(year + region + force + force's year)) for each force without a "
    "figure, the spreads integrated over; the bounds of the counted forces stand at both ends"
)
_FORMULAS = {
    TIMES: "now / before, over the same forces: from now.low / before.high to now.high / before.low",
    CHANGE: "100 (times - 1), with times = now / before over the same forces",
    RATE: "10,000 x count / children of 0 to 17 years",
    CHILDREN_SHARE: "100 x children of the forces with the figure / children of all forces asked",
    LAST_YEAR_SHARE: "100 p / (p + r): p last year's count of the forces with the figure now, r that of the others",
    DISTANCE: "(sqrt(rate) - sqrt(rate of all)) / sqrt(1 / (4 children) + tau^2), in deviations of the normal law",
    **dict.fromkeys(LIMITS.values(), "(sqrt(rate of all) -/+ k sqrt(1 / (4 children) + tau^2))^2"),
}
_PROJECTION = (
    "the method that was least off on earlier years, on the logarithms of the counts; the interval also holds that of "
    "drift: last + h r -/+ t s sqrt(h (1 + h / (n - 1)))"
)


def derived_account_of(figure_set: FigureSet, name: str) -> DerivedAccount | None:
    """How the derived, estimated or projected figure of this id came about; None where there is none."""
    tellers = (_of_derived, _of_estimate, _of_projection)
    return next((account for tell in tellers if (account := tell(figure_set, name)) is not None), None)


def derived_names(figure_set: FigureSet) -> Iterator[str]:
    """Every id that `derived_account_of` knows."""
    yield from derive_figures(figure_set)["figure"]
    yield from (row["figure"] for row in _estimates(figure_set))
    yield from project_figures(figure_set, across_breaks=figure_set.across_breaks).projected["figure"]


def _of_derived(figure_set: FigureSet, name: str) -> DerivedAccount | None:
    row = _row_of(derive_figures(figure_set), name)
    if row is None:
        return None
    inputs = list(_figures_behind(figure_set, row["figures"].split()))
    if row["base"] is not None:
        inputs.append(Input("children of 0 to 17 years", f"{row['base']:,}"))
    interval = (
        "" if row["interval_low"] is None else _span(row["interval_low"], row["interval_high"], f"{row['unit']}, 95 %")
    )
    return DerivedAccount(
        name,
        _span(row["low"], row["high"], row["unit"]),
        interval,
        row["marker"],
        row["coverage"],
        _FORMULAS.get(row["measure"], "the forces that stand so, counted"),
        row["method"],
        tuple(inputs),
    )


def _of_estimate(figure_set: FigureSet, name: str) -> DerivedAccount | None:
    row = next((row for row in _estimates(figure_set) if row["figure"] == name), None)
    if row is None:
        return None
    period = Period(row["period_start"], row["period_end"])
    missed = row["measure"].endswith(MISSED_FLAGS)
    formula = _MODEL
    if missed:
        formula = "N - F seen, and (T - F)(1 - s) / s more, with s ~ Beta(F + 1/2, N - F + 1/2)"
    elif row["measure"].endswith(BY_RATIO):
        formula = "counted + R X, with R = sum(y) / sum(x) over the forces with a figure and X the others' children"
    return DerivedAccount(
        name,
        str(Bounds(row["low"], row["high"])),
        f"{Bounds(row['low'], row['high'])}: the estimate is its interval of 95 %",
        row["marker"],
        row["coverage"],
        formula,
        row["method"],
        tuple(_nature_behind(figure_set, period) if missed else _counted_behind(figure_set, period)),
    )


def _of_projection(figure_set: FigureSet, name: str) -> DerivedAccount | None:
    projections = project_figures(figure_set, across_breaks=figure_set.across_breaks)
    row = _row_of(projections.projected, name)
    if row is None:
        return None
    trials = projections.trials.filter(
        (pl.col("series") == row["series"]) & (pl.col("years_ahead") == row["years_ahead"])
    )
    tried = [
        Input(
            f"tried on {Period(trial['period_start'], trial['period_end']).label}",
            f"{trial['low']:,} to {trial['high']:,}, came to be {Bounds(trial['actual_low'], trial['actual_high'])}",
        )
        for trial in trials.iter_rows(named=True)
    ]
    return DerivedAccount(
        name,
        f"{Bounds(row['central_low'], row['central_high'])} in the middle",
        f"{row['low']:,} to {row['high']:,}, {row['level']} %",
        row["marker"],
        f"{row['rests_on']}, {row['years']}",
        _PROJECTION,
        f"{row['method']}; {row['trials_inside']} of {row['trials']} earlier years lay in their interval",
        (*(Input(p.label, str(b)) for p, b in projections.own), *tried),
    )


def _row_of(table: pl.DataFrame, name: str) -> dict[str, Any] | None:
    found = table.filter(pl.col("figure") == name)
    return found.row(0, named=True) if len(found) else None


def _estimates(figure_set: FigureSet) -> list[dict[str, Any]]:
    rows = figure_set.figures.iter_rows(named=True)
    return [row for row in rows if row["force"] == ALL_FORCES and row["measure"].endswith(ESTIMATES)]


def _figures_behind(figure_set: FigureSet, names: Sequence[str]) -> Iterator[Input]:
    """Each figure with its bounds; then, where there are several of a period, what these add up to."""
    known = {row["figure"]: row for row in figure_set.figures.iter_rows(named=True)}
    rows = [known[name] for name in names if name in known]
    yield from (Input(row["figure"], str(Bounds(row["low"], row["high"]))) for row in rows)
    for period in dict.fromkeys(Period(row["period_start"], row["period_end"]) for row in rows):
        same = [Bounds(r["low"], r["high"]) for r in rows if r["period_start"] == period.start]
        if len(same) > 1:
            yield Input(f"together, {period.label}", str(Bounds.sum(same)))


def _counted_behind(figure_set: FigureSet, period: Period) -> Iterator[Input]:
    """What the forces with a figure counted in a period, and how many figures of other years tell of them."""
    totals = totals_of_forces(figure_set.figures, headline_measure(figure_set))
    whole = set(figure_set.coverage.whole(period))
    counted = {force: bounds for (force, when), bounds in totals.items() if when == period and force in whole}
    yield Input(f"counted, {period.label}, {len(counted)} forces", str(Bounds.sum(counted.values())))
    for other in figure_set.coverage.periods:
        if other != period:
            yield Input(f"figures of {other.label} that tell of forces", str(sum(when == other for _, when in totals)))


def _nature_behind(figure_set: FigureSet, period: Period) -> Iterator[Input]:
    measure = headline_measure(figure_set)
    for one in flagged_of_recorded(figure_set.figures, figure_set.coverage, measure):
        if one.period == period:
            told = f"F = {one.flagged} flagged of N = {one.recorded} recorded; T = {one.all_flagged} flagged in all"
            yield Input(f"{one.force}, crimes online by their nature", told)


def _span(low: float, high: float | None, unit: str) -> str:
    return f"{span_in_words(low, high, 0 if low == int(low) and high in (None, low) else 2)} {unit}"
