"""Projections of the national figures over the same forces, and of other series of counts by themselves."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import dataframely as dy
import polars as pl

from cyberflag.figures.figure_set import FigureSet
from cyberflag.figures.flag_use.began import breaks_of
from cyberflag.figures.outlook.beside import headline_measure
from cyberflag.figures.outlook.context import MONEY, ContextSeries
from cyberflag.figures.outlook.forecasts import (
    SMALLEST_COUNT,
    Forecast,
    Method,
    Trial,
    back_test,
    choose_method,
    forecast,
    years_needed,
)
from cyberflag.figures.periods import period_name
from cyberflag.figures.rows import ALL_FORCES, find_total
from cyberflag.model import Basis, Bounds, Period

HORIZONS = (1, 3)
LEVEL = 95
BREAKS = (date(2024, 4, 1),)
"""Days from which the online flag means something else: a national text search and new wording in April 2024 (answer to
a parliamentary question, 6 February 2026)."""


class Projected(dy.Schema):
    """``projection.csv``: one row a series and year projected. Every row is an estimate."""

    figure = dy.String(primary_key=True, description="the projection's id")
    series = dy.String(nullable=False, description="the measure of the figures, or the id of another series")
    force = dy.String(nullable=False, description="all, or the force whose series it is")
    period_start = dy.Date(nullable=False, description="first day of the year projected")
    period_end = dy.Date(nullable=False, description="its last day")
    years_ahead = dy.Int64(nullable=False, description="1 or 3")
    central_low = dy.Int64(nullable=False, description="the central value, at least (the series may have bounds)")
    central_high = dy.Int64(nullable=False, description="the central value, at most")
    low = dy.Int64(nullable=False, description="lower end of the prediction interval")
    high = dy.Int64(nullable=False, description="upper end of the prediction interval")
    level = dy.Int64(nullable=False, description="how often such intervals hold the year, in per cent")
    method = dy.Enum(Method, nullable=False, description="how the central value was carried on")
    years = dy.String(nullable=False, description="the years it rests on")
    rests_on = dy.String(nullable=False, description="the forces with a figure in each of these years")
    trials = dy.Int64(nullable=False, description="earlier years forecast in the same way")
    trials_inside = dy.Int64(nullable=False, description="how many of them lay in their interval")
    marker = dy.String(nullable=False, description="estimated; with break where it reaches over a change of the rule")


class Trials(dy.Schema):
    """``back-test.csv``: one row an earlier year, forecast from those before it with the method of the projection."""

    series = dy.String(nullable=False, description="as in projection.csv")
    period_start = dy.Date(nullable=False, description="first day of the year forecast")
    period_end = dy.Date(nullable=False, description="its last day")
    years_ahead = dy.Int64(nullable=False, description="1 or 3")
    central = dy.Int64(nullable=False, description="the central value")
    low = dy.Int64(nullable=False, description="lower end of the prediction interval")
    high = dy.Int64(nullable=False, description="upper end of the prediction interval")
    actual_low = dy.Int64(nullable=False, description="what it came to be, at least")
    actual_high = dy.Int64(nullable=False, description="at most")
    inside = dy.Bool(nullable=False, description="whether what it came to be can lie in the interval")


@dataclass(frozen=True)
class Projections:
    """What was projected, how earlier years came out, and in a sentence each why something was not projected.

    ``own``: the years of the figures that were carried on, with their bounds over the same forces.
    """

    projected: dy.DataFrame[Projected]
    trials: dy.DataFrame[Trials]
    refused: tuple[str, ...]
    own: tuple[tuple[Period, Bounds], ...] = ()


@dataclass(frozen=True)
class _Yearly:
    """A series of years that follow on one another, each with its bounds; ``breaks``: days that none may reach over."""

    name: str
    force: str
    periods: tuple[Period, ...]
    counts: tuple[Bounds, ...]
    rests_on: str
    breaks: tuple[date, ...] = ()


def project_figures(
    figure_set: FigureSet, series: Sequence[ContextSeries] = (), *, across_breaks: bool = False
) -> Projections:
    """One and three years ahead of the last year, of the figures and of each other series that counts something.

    The figures are those of the forces with a bounded figure for every year of the series. Without ``across_breaks``
    the series begins after the last change of the rule, and nothing is projected over the next. A series too short to
    be back-tested, or with counts too small, is refused with the reason.
    """
    own = _own(figure_set, across_breaks=across_breaks)
    others = [_context(one) for one in series if one.unit not in MONEY]
    rows: list[dict[str, Any]] = []
    trials: list[dict[str, Any]] = []
    refused = []
    for yearly in [own, *others]:
        for horizon in HORIZONS:
            reason = _reason_against(yearly, horizon)
            if reason:
                refused.append(f"{yearly.name}, {horizon} {_years(horizon)} ahead: not projected, {reason}.")
            else:
                row, tested = _project(yearly, horizon)
                rows.append({**row, "marker": _marker(yearly, row, own=yearly is own)})
                trials += tested
    return Projections(
        Projected.validate(pl.DataFrame(rows, schema=Projected.create_empty().schema), cast=True),
        Trials.validate(pl.DataFrame(trials, schema=Trials.create_empty().schema), cast=True),
        tuple(refused),
        tuple(zip(own.periods, own.counts, strict=True)),
    )


def _own(figure_set: FigureSet, *, across_breaks: bool) -> _Yearly:
    measure = headline_measure(figure_set)
    flagged = figure_set.request.basis in (Basis.FLAG, Basis.UNKNOWN)
    breaks = BREAKS if flagged and not across_breaks else ()
    periods = _run(figure_set.coverage.periods, breaks)
    broken = set() if across_breaks else _broken_within(figure_set, measure, periods)
    totals = {
        force.force: [find_total(figure_set.figures, measure, force.force, p) for p in periods]
        for force in figure_set.coverage.forces
        if all(period in force.whole for period in periods) and force.force not in broken
    }
    matched = [each for each in totals.values() if all(b is not None and b.high is not None for b in each)]
    counts = tuple(Bounds.sum(b for b in year if b is not None) for year in zip(*matched, strict=True))
    rests_on = f"{figure_set.coverage.text(len(matched))}, the same in each year"
    return _Yearly(measure, ALL_FORCES, periods if counts else (), counts, rests_on, breaks)


def _broken_within(figure_set: FigureSet, measure: str, periods: Sequence[Period]) -> set[str]:
    """The forces whose own figures break within the periods, such as one that began to use the flag."""
    if not periods:
        return set()
    breaks = breaks_of(figure_set.figures, figure_set.coverage, figure_set.request, measure)
    return {one.force for one in breaks if one.force != ALL_FORCES and one.parts(periods[0], periods[-1])}


def _context(series: ContextSeries) -> _Yearly:
    bounded = {value.period: Bounds(value.least, value.most) for value in series.values if value.most is not None}
    periods = _run(tuple(sorted(bounded)), ())
    return _Yearly(series.id, series.force, periods, tuple(bounded[p] for p in periods), "")


def _run(periods: Sequence[Period], breaks: Sequence[date]) -> tuple[Period, ...]:
    """The last years that follow on one another, of one kind, since the last break that they reach."""
    run: list[Period] = []
    for period in reversed(periods):
        after = [day for day in breaks if day <= periods[-1].end]
        follows = not run or (period.end.toordinal() + 1 == run[-1].start.toordinal() and period.kind == run[-1].kind)
        if not follows or _after(period, 1) is None or any(period.start < day for day in after):
            break
        run.append(period)
    return tuple(reversed(run))


def _after(period: Period, years: int) -> Period | None:
    """The same days so many years later; None where the period is no year."""
    try:
        start = period.start.replace(year=period.start.year + years)
        end = start.replace(year=start.year + 1)
    except ValueError:
        return None
    later = Period(start, date.fromordinal(end.toordinal() - 1))
    return later if period.is_year and later.kind == period.kind else None


def _reason_against(yearly: _Yearly, horizon: int) -> str:
    """Why nothing is projected; empty where it can be."""
    needed, there = years_needed(horizon), len(yearly.periods)
    if there < needed:
        return f"{needed} years in a row are needed to try it on earlier ones, and there are {there}"
    if min(count.low for count in yearly.counts) < SMALLEST_COUNT:
        return f"a year has fewer than {SMALLEST_COUNT}"
    target = _after(yearly.periods[-1], horizon)
    if target is None or any(yearly.periods[-1].end < day <= target.end for day in yearly.breaks):
        return "the rule of the online flag changes before that year ends"
    return ""


def _project(yearly: _Yearly, horizon: int) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    middle = [(count.low + (count.high or count.low)) / 2 for count in yearly.counts]
    method = choose_method(middle, horizon)
    found = [forecast(path, method, horizon, LEVEL / 100) for path in _paths(yearly.counts)]
    trials = [_trial(yearly, trial) for trial in back_test(middle, method, horizon, LEVEL / 100)]
    target = _after(yearly.periods[-1], horizon) or yearly.periods[-1]
    centres = [round(each.central) for each in found]
    row = {
        "figure": f"projection.{yearly.name}.{yearly.force}.{period_name(target)}",
        "series": yearly.name,
        "force": yearly.force,
        "period_start": target.start,
        "period_end": target.end,
        "years_ahead": horizon,
        "central_low": min(centres),
        "central_high": max(centres),
        "low": min(math.floor(each.low) for each in found),
        "high": max(math.ceil(each.high) for each in found),
        "level": LEVEL,
        "method": str(method),
        "years": f"{yearly.periods[0].label} to {yearly.periods[-1].label}",
        "rests_on": yearly.rests_on,
        "trials": len(trials),
        "trials_inside": sum(trial["inside"] for trial in trials),
    }
    return row, trials


def _paths(counts: Sequence[Bounds]) -> Iterator[list[float]]:
    """The series at the corners of its bounds: all least, all most, and from each to the other half-way."""
    lows, highs = [float(c.low) for c in counts], [float(c.high or c.low) for c in counts]
    half = len(counts) // 2
    yield lows
    if highs != lows:
        yield highs
        yield lows[:half] + highs[half:]
        yield highs[:half] + lows[half:]


def _trial(yearly: _Yearly, trial: Trial) -> dict[str, Any]:
    period, count = yearly.periods[trial.at], yearly.counts[trial.at]
    low, high = _ends(trial.forecast)
    most = count.high if count.high is not None else count.low
    return {
        "series": yearly.name,
        "period_start": period.start,
        "period_end": period.end,
        "years_ahead": trial.forecast.horizon,
        "central": round(trial.forecast.central),
        "low": low,
        "high": high,
        "actual_low": count.low,
        "actual_high": most,
        "inside": low <= most and count.low <= high,
    }


def _ends(found: Forecast) -> tuple[int, int]:
    return math.floor(found.low), math.ceil(found.high)


def _marker(yearly: _Yearly, row: dict[str, Any], *, own: bool) -> str:
    over = own and any(yearly.periods[0].start < day <= row["period_end"] for day in BREAKS)
    return "estimated; break" if over else "estimated"


def _years(number: int) -> str:
    return "year" if number == 1 else "years"
