"""Derived figures as they are shown: picked from a release, in words that hold for all that they may be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from cyberflag.disclosure import Release
from cyberflag.figures import FigureMarker
from cyberflag.figures.derived.changes import CHANGE, TIMES
from cyberflag.figures.derived.moves import PercentageChange, Times
from cyberflag.figures.derived.rows import Reach
from cyberflag.figures.derived.standings import CHILDREN_SHARE, LAST_YEAR_SHARE, STANDINGS
from cyberflag.figures.derived.words import span_in_words
from cyberflag.figures.targets import EVERYTHING, Target
from cyberflag.model import ALL, AgeBand, Period, Sex
from cyberflag.publication.names import force_name, shorthand


@dataclass(frozen=True)
class DerivedShown:
    """One derived figure of the release; ``rests_on`` says on which forces, ``figures`` are the ids it follows from."""

    id: str
    measure: str
    force: str
    period: Period
    before: Period | None
    target: Target
    unit: str
    low: float
    high: float | None
    interval: tuple[float, float | None] | None
    base: int | None
    marker: str
    method: str
    rests_on: str
    figures: tuple[str, ...]

    @property
    def words(self) -> str:
        """The figure in words: ``38``, ``84.6%``, ``a rise of 21 to 23%``, ``1.22 times as many``."""
        return self._say(Reach(self.low, self.high))

    @property
    def interval_words(self) -> str:
        """What chance adds, in the same words; empty for what no chance is at work on."""
        return self._say(Reach(*self.interval)) if self.interval else ""

    def _say(self, reach: Reach) -> str:
        if self.measure == TIMES:
            return Times(reach).words
        if self.measure == CHANGE:
            return PercentageChange(reach).words
        return span_in_words(reach.low, reach.high, *_FORMS.get(self.unit, (1, "")))

    @property
    def about(self) -> str:
        """What it is, in one line: ``Kent, 2018/19 on 2017/18``."""
        area = "all forces" if self.force == ALL else force_name(self.force)
        return f"{area}, {self.period.label}{f' on {self.before.label}' if self.before else ''}"

    @property
    def shorthand(self) -> str:
        """The marker in square brackets; empty for a plain figure."""
        return _OWN_MARKS.get(self.marker) or shorthand(self.marker)


_FORMS = {"forces": (0, ""), "per cent": (1, "%")}
_OWN_MARKS = {FigureMarker.ESTIMATED.value: "[e]"}


@dataclass(frozen=True)
class CoverageRow:
    """Coverage of a period in numbers: how many forces stand how, and the two shares where they can be told."""

    period: Period
    numbers: tuple[tuple[str, DerivedShown], ...]
    children: DerivedShown | None
    last_year: DerivedShown | None


@dataclass(frozen=True)
class Derivations:
    """Every derived figure of a release, by what is asked for."""

    shown: tuple[DerivedShown, ...]

    def find(
        self, measure: str, period: Period, force: str = ALL, target: Target = EVERYTHING, before: Period | None = None
    ) -> DerivedShown | None:
        """The derived figure of just this; of several periods compared with, the one ``before`` or the latest."""
        found = [
            d
            for d in self.shown
            if (d.measure, d.period, d.force, d.target) == (measure, period, force, target)
            and (before is None or d.before == before)
        ]
        return max(found, key=lambda d: d.before.start if d.before else d.period.start, default=None)

    def of(self, measure: str) -> Iterator[DerivedShown]:
        """All of one measure, in the order of the release."""
        return (d for d in self.shown if d.measure == measure)

    def coverage(self, periods: tuple[Period, ...]) -> tuple[CoverageRow, ...]:
        """A row of numbers for each period that the release has some for."""
        rows = []
        for period in periods:
            numbers = [(words, self.find(measure, period)) for measure, words in STANDINGS.items()]
            told = tuple((words, number) for words, number in numbers if number is not None and number.low)
            if told:
                shares = (self.find(share, period) for share in (CHILDREN_SHARE, LAST_YEAR_SHARE))
                rows.append(CoverageRow(period, told, *shares))
        return tuple(rows)

    def shares_of(self, dimension: str, period: Period) -> tuple[float, float] | None:
        """From what share of the children to what share the figures of one breakdown rest on; None without any."""
        lows = [
            d.low
            for d in self.of(CHILDREN_SHARE)
            if d.period == period and d.target != EVERYTHING and dimension in d.target.narrows
        ]
        return (min(lows), max(lows)) if lows else None


def derivations_of(release: Release) -> Derivations:
    """The derived figures of a release."""
    return Derivations(tuple(_shown(row) for row in release.derived.iter_rows(named=True)))


def _shown(row: dict[str, Any]) -> DerivedShown:
    before = Period(row["before_start"], row["before_end"]) if row["before_start"] else None
    return DerivedShown(
        id=row["figure"],
        measure=row["measure"],
        force=row["force"],
        period=Period(row["period_start"], row["period_end"]),
        before=before,
        target=Target(row["offence"], AgeBand.parse(row["age"]), Sex(row["sex"]), row["platform"]),
        unit=row["unit"],
        low=row["low"],
        high=row["high"],
        interval=None if row["interval_low"] is None else (row["interval_low"], row["interval_high"]),
        base=row["base"],
        marker=row["marker"],
        method=row["method"],
        rests_on=re.sub(r"^(\d+) of \1 forces", r"all \1 forces", row["coverage"]),
        figures=tuple(row["figures"].split()),
    )
