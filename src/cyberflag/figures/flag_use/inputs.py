"""Flagged crimes beside all crimes of the offences that are online by their nature, from the figures that are shown."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

import dataframely as dy
import polars as pl

from cyberflag.figures.coverage import Coverage
from cyberflag.figures.flag_use.recorded import ALL_RECORDED
from cyberflag.figures.markers import FigureMarker
from cyberflag.model import ALL, Bounds, Figures, Period


@dataclass(frozen=True)
class FlaggedOf:
    """What a force shows of a period: crimes online by their nature that were ``flagged``, ``recorded`` (flagged or
    not), and ``all_flagged`` of any offence.
    """

    force: str
    period: Period
    flagged: Bounds
    recorded: Bounds
    all_flagged: Bounds


def flagged_of_recorded(figures: dy.DataFrame[Figures], coverage: Coverage, measure: str) -> tuple[FlaggedOf, ...]:
    """Each force and period with both figures for the same offences, all of them bounded, and a bounded total.

    Where a force gives several such offences they are taken together. Bounds that contradict one another (fewer
    recorded than flagged) are left out: nothing follows from them.
    """
    shown = _shown(figures)
    found = []
    for force in coverage.forces:
        for period in force.whole:
            total = shown.get((measure, force.force, period, ALL))
            pairs = [
                (flagged, recorded)
                for (kind, name, when, offence), recorded in shown.items()
                if (kind, name, when) == (ALL_RECORDED, force.force, period)
                if (flagged := shown.get((measure, force.force, period, offence))) is not None
            ]
            if total is not None and pairs:
                flagged, recorded = (Bounds.sum(side) for side in zip(*pairs, strict=True))
                if recorded.high is not None and flagged.low <= recorded.high:
                    found.append(FlaggedOf(force.force, period, flagged, recorded, total))
    return tuple(found)


def _shown(figures: dy.DataFrame[Figures]) -> dict[tuple[str, str, Period, str], Bounds]:
    """The bounded figures of forces that are broken down by offence at most, by what they are about."""
    no_figures = [FigureMarker.OTHER_BASIS.value, FigureMarker.WITHHELD.value, FigureMarker.PART_YEAR.value]
    rows = figures.filter(
        (pl.col("force") != ALL)
        & (pl.col("age") == ALL)
        & (pl.col("sex").cast(pl.String) == ALL)
        & (pl.col("platform") == ALL)
        & pl.col("high").is_not_null()
        & ~pl.col("marker").is_in(no_figures)
    ).select("measure", "force", "period_start", "period_end", "offence", "low", "high")
    return {
        (measure, force, Period(start, end), offence): Bounds(low, high)
        for measure, force, start, end, offence, low, high in rows.iter_rows()
    }


def by_period(found: tuple[FlaggedOf, ...]) -> dict[Period, list[FlaggedOf]]:
    """The same by period, in order."""
    periods: dict[Period, list[FlaggedOf]] = defaultdict(list)
    for one in sorted(found, key=lambda f: (f.period, f.force)):
        periods[one.period].append(one)
    return dict(periods)
