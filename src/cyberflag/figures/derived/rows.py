"""The rows of the table of derived figures, and the figures that they follow from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import dataframely as dy
import polars as pl

from cyberflag.figures.coverage import Coverage
from cyberflag.figures.markers import FigureMarker
from cyberflag.figures.periods import period_name
from cyberflag.figures.targets import EVERYTHING, Target
from cyberflag.model import ALL, AgeBand, Bounds, Derived, Figures, Period, SeriesBreak, Sex


@dataclass(frozen=True)
class Known:
    """A figure that is shown, as far as others may follow from it."""

    id: str
    force: str
    period: Period
    target: Target
    bounds: Bounds
    marker: str


@dataclass(frozen=True)
class Shelf:
    """The figures of one measure that are shown, by force, period and target; those withheld are not among them."""

    by_key: dict[tuple[str, Period, Target], Known]

    @classmethod
    def of(cls, figures: dy.DataFrame[Figures], measure: str) -> Shelf:
        """The shown figures of a table."""
        rows = figures.filter((pl.col("measure") == measure) & (pl.col("marker") != FigureMarker.WITHHELD.value))
        known = [_known(row) for row in rows.iter_rows(named=True)]
        return cls({(one.force, one.period, one.target): one for one in known})

    def find(self, force: str, period: Period, target: Target = EVERYTHING) -> Known | None:
        """The figure of just this, where it is shown."""
        return self.by_key.get((force, period, target))

    def national(self, period: Period) -> list[Known]:
        """The national breakdowns of a period."""
        return [k for k in self.by_key.values() if k.force == ALL and k.period == period and k.target != EVERYTHING]

    def targets(self) -> tuple[Target, ...]:
        """What the national figures are broken down by, everything first."""
        found = dict.fromkeys(known.target for known in self.by_key.values() if known.force == ALL)
        return (EVERYTHING, *(target for target in found if target != EVERYTHING))


def _known(row: dict[str, Any]) -> Known:
    target = Target(row["offence"], AgeBand.parse(row["age"]), Sex(row["sex"]), row["platform"])
    period = Period(row["period_start"], row["period_end"])
    return Known(row["figure"], row["force"], period, target, Bounds(row["low"], row["high"]), row["marker"])


@dataclass(frozen=True)
class Context:
    """What derived figures are made of: the figures shown (``shelf``), who was asked, the forces that each national
    breakdown rests on, and the measure counted; the ``breaks`` in the figures, and whether changes are to be told
    ``across_breaks``; whether what is counted is of all children (``of_children``), so that there are rates.
    """

    shelf: Shelf
    coverage: Coverage
    resting: dict[str, tuple[str, ...]]
    measure: str
    breaks: tuple[SeriesBreak, ...] = ()
    across_breaks: bool = False
    of_children: bool = True

    def forces_of(self, known: Known) -> tuple[str, ...]:
        """The forces that a national figure rests on; empty where it is not known."""
        return self.coverage.whole(known.period) if known.target == EVERYTHING else self.resting.get(known.id, ())


@dataclass(frozen=True)
class Reach:
    """From where to where a number may lie; ``high`` is None where nothing bounds it."""

    low: float
    high: float | None

    @classmethod
    def exactly(cls, value: float) -> Reach:
        """A number that is known."""
        return cls(value, value)


@dataclass(frozen=True)
class DerivedFigure:
    """One derived figure before it becomes a row.

    ``reach`` is what the bounds of the figures allow, ``interval`` what chance adds; ``rests_on`` are the ids of the
    figures it follows from.
    """

    measure: str
    force: str
    period: Period
    unit: str
    reach: Reach
    method: str
    coverage: str
    before: Period | None = None
    target: Target = EVERYTHING
    interval: Reach | None = None
    base: int | None = None
    marker: FigureMarker = FigureMarker.PLAIN
    rests_on: tuple[str, ...] = field(default=())

    @property
    def id(self) -> str:
        """Readable and stable: ``rate.kent.2018-19``, ``times.all.2018-19-on-2017-18.age.13``."""
        on = f"-on-{period_name(self.before)}" if self.before else ""
        return f"{self.measure}.{self.force}.{period_name(self.period)}{on}{self.target.name}"


_DECIMALS = 6
"""Decimals that are written: far below what any figure here can tell, and the same on every machine."""


def derived_table(derived: Iterable[DerivedFigure]) -> dy.DataFrame[Derived]:
    """The derived figures as a table, in the order given."""
    rows = [_row(figure) for figure in derived]
    return Derived.validate(pl.DataFrame(rows, schema=Derived.create_empty().schema, orient="row"), cast=True)


def _row(one: DerivedFigure) -> dict[str, object]:
    interval = one.interval
    return {
        "figure": one.id,
        "measure": one.measure,
        "force": one.force,
        "period_start": one.period.start,
        "period_end": one.period.end,
        "before_start": one.before.start if one.before else None,
        "before_end": one.before.end if one.before else None,
        "offence": one.target.offence,
        "age": str(one.target.age),
        "sex": one.target.sex,
        "platform": one.target.platform,
        "unit": one.unit,
        "low": _written(one.reach.low),
        "high": _written(one.reach.high),
        "interval_low": _written(interval.low) if interval else None,
        "interval_high": _written(interval.high) if interval else None,
        "base": one.base,
        "marker": one.marker.value,
        "method": one.method,
        "coverage": one.coverage,
        "figures": " ".join(one.rests_on),
    }


def _written(value: float | None) -> float | None:
    return None if value is None else round(value, _DECIMALS)


def strongest(*markers: str) -> FigureMarker:
    """The word that says most of several figures that one follows from: the first of the list that any has."""
    return next((marker for marker in FigureMarker if marker.value in markers), FigureMarker.PLAIN)
