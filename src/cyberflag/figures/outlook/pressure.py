"""Pressure on police: offences per 1,000 officers, within the bounds of both."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

import dataframely as dy
import polars as pl

from cyberflag.figures.figure_set import FigureSet
from cyberflag.figures.outlook.beside import headline_measure
from cyberflag.figures.outlook.context import OFFICERS, ContextSeries, ContextValue
from cyberflag.figures.periods import period_name
from cyberflag.figures.rows import ALL_FORCES, find_total
from cyberflag.model import Bounds, ForceFigures, Period

PER = 1000
_DIGITS = 10
"""Rates are given in tenths, the lower end rounded down and the upper up, so that the bounds still hold."""


class Pressure(ForceFigures):
    """``pressure.csv``: one row a force and period, and one for all forces with both numbers."""

    low = dy.Float64(nullable=False, description="the least that offences per 1,000 officers can be")
    high = dy.Float64(nullable=True, description="the most it can be; empty where nothing bounds it")
    offences_low = dy.Int64(nullable=False, description="the offences, at least")
    offences_high = dy.Int64(nullable=True, description="at most; empty where nothing bounds them")
    officers_low = dy.Int64(nullable=False, description="the officers, at least")
    officers_high = dy.Int64(nullable=True, description="at most; empty where nothing bounds them")
    officers_on = dy.Date(nullable=False, description="the last day that the number of officers is of")
    forces = dy.Int64(nullable=False, description="how many forces it rests on")
    source = dy.String(nullable=False, description="where the number of officers comes from; several parted by `; `")


def police_pressure(figure_set: FigureSet, series: Sequence[ContextSeries]) -> dy.DataFrame[Pressure]:
    """Offences per 1,000 officers of each force with a figure for the whole period and a number of officers in it.

    The rate lies between the least offences over the most officers and the most offences over the least. For all forces
    together it is the sum of their offences over that of their officers: the forces with both, and no others. Series
    whose unit is not ``officers`` are passed over.
    """
    officers = {one.force: one for one in series if one.unit == OFFICERS and one.force != ALL_FORCES}
    rows = [row for period in figure_set.coverage.periods for row in _rows(figure_set, officers, period)]
    return Pressure.validate(pl.DataFrame(rows, schema=Pressure.create_empty().schema), cast=True)


def _rows(figure_set: FigureSet, officers: dict[str, ContextSeries], period: Period) -> Iterator[dict[str, Any]]:
    measure = headline_measure(figure_set)
    both: list[tuple[Bounds, ContextValue]] = []
    told = []
    for force in figure_set.coverage.whole(period):
        figure = find_total(figure_set.figures, measure, force, period)
        count = officers[force].at(period) if force in officers else None
        if figure is not None and count is not None and count.least > 0:
            both.append((figure, count))
            told.append(_row(measure, force, period, [both[-1]]))
    if both:
        yield _row(measure, ALL_FORCES, period, both)
    yield from told


def _row(measure: str, force: str, period: Period, both: Sequence[tuple[Bounds, ContextValue]]) -> dict[str, Any]:
    offences = Bounds.sum(figure for figure, _ in both)
    least = sum(count.least for _, count in both)
    mosts = [count.most for _, count in both if count.most is not None]
    most = sum(mosts) if len(mosts) == len(both) else None
    days: list[date] = [count.period.end for _, count in both]
    return {
        "figure": f"{measure}-per-1000-officers.{force}.{period_name(period)}",
        "force": force,
        "period_start": period.start,
        "period_end": period.end,
        "low": 0.0 if most is None else math.floor(offences.low * PER * _DIGITS / most) / _DIGITS,
        "high": None if offences.high is None else math.ceil(offences.high * PER * _DIGITS / least) / _DIGITS,
        "offences_low": offences.low,
        "offences_high": offences.high,
        "officers_low": least,
        "officers_high": most,
        "officers_on": max(days),
        "forces": len(both),
        "source": "; ".join(dict.fromkeys(count.source for _, count in both)),
    }
