"""The national figures and other series on the same axis of time, one row a value, each with its own source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import dataframely as dy
import polars as pl

from cyberflag.figures.figure_set import FigureSet
from cyberflag.figures.outlook.context import ContextSeries
from cyberflag.figures.rows import ALL_FORCES, Subject
from cyberflag.model import Measure

OWN_SOURCE = "police replies"


class Beside(dy.Schema):
    """``beside.csv``: figures and other series, one row a value. Rows of different series are never added."""

    series = dy.String(nullable=False, description="the measure of the figures, or the id of the other series")
    kind = dy.Enum(["figure", "context"], nullable=False, description="ours, or another series set beside it")
    title = dy.String(nullable=False, description="what it is")
    unit = dy.String(nullable=False, description="what is counted: offences, sessions, reports, officers, pounds")
    force = dy.String(nullable=False, description="the force's id, or all")
    period_start = dy.Date(nullable=False, description="first day, inclusive")
    period_end = dy.Date(nullable=False, description="last day, inclusive")
    low = dy.Int64(nullable=False, description="the least it can be")
    high = dy.Int64(nullable=True, description="the most it can be; empty where nothing bounds it")
    same_dates = dy.Bool(nullable=False, description="whether it is for exactly the days of one of the figures")
    rests_on = dy.String(nullable=False, description="the forces that a figure rests on; empty for other series")
    source = dy.String(nullable=False, description="where it comes from")
    released = dy.String(nullable=False, description="when its source gave it; empty where that is not said")


def beside_figures(figure_set: FigureSet, series: Sequence[ContextSeries]) -> dy.DataFrame[Beside]:
    """The headline of each period, then each other series, in the order given; nothing is added, scaled or filled."""
    rows = [*_own(figure_set), *(row for one in series for row in _other(figure_set, one))]
    return Beside.validate(pl.DataFrame(rows, schema=Beside.create_empty().schema), cast=True)


def headline_measure(figure_set: FigureSet) -> str:
    """What the figures count: what was asked for, or offences."""
    measure = figure_set.request.measure
    return str(Measure.OFFENCES if measure == Measure.UNKNOWN else measure)


def _own(figure_set: FigureSet) -> Iterator[dict[str, Any]]:
    measure = headline_measure(figure_set)
    for period in figure_set.coverage.periods:
        wanted = Subject(measure, ALL_FORCES, period).id
        for row in figure_set.figures.filter(pl.col("figure") == wanted).iter_rows(named=True):
            kept = {name: row[name] for name in ("force", "period_start", "period_end", "low", "high")}
            told = {"series": measure, "kind": "figure", "title": f"{measure} that the replies give", "unit": measure}
            origin = {"rests_on": row["coverage"], "source": OWN_SOURCE, "released": figure_set.request.released}
            yield {**kept, **told, **origin, "same_dates": True}


def _other(figure_set: FigureSet, series: ContextSeries) -> Iterator[dict[str, Any]]:
    for value in series.values:
        yield {
            "series": series.id,
            "kind": "context",
            "title": series.title,
            "unit": series.unit,
            "force": series.force,
            "period_start": value.period.start,
            "period_end": value.period.end,
            "low": value.least,
            "high": value.most,
            "same_dates": value.period in figure_set.coverage.periods,
            "rests_on": "",
            "source": value.source,
            "released": value.released,
        }
