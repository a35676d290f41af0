"""What the estimates rest on: for each force and year the bounds that are shown, its children and its region."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import dataframely as dy

from cyberflag.figures.coverage import APART, Coverage
from cyberflag.figures.rows import totals_of_forces
from cyberflag.model import Bounds, Figures, Period
from cyberflag.vocabularies.child_population import children_of
from cyberflag.vocabularies.forces import FORCES

FEWEST_CHILDREN = 5_000
"""Below, an area has too few residents for its crimes to go with its children: the City of London has under 1,000."""

_REGIONS = {force.id: force.region or force.country for force in FORCES if force.kind in ("territorial", "national")}


@dataclass(frozen=True)
class ForceYear:
    """A force in a period: its ``region`` (empty for a force of no one region), the ``children`` who live there (None
    where its crimes do not go with them), the ``bounds`` shown for the whole period (None where there is no figure) and
    whether its figure is for the ``whole`` of the period.
    """

    force: str
    region: str
    period: Period
    children: int | None
    bounds: Bounds | None
    whole: bool

    @property
    def is_settled(self) -> bool:
        """Whether its figure is for the whole period and has an upper bound."""
        return self.whole and self.bounds is not None and self.bounds.high is not None

    @property
    def least(self) -> int:
        """The low of its bounds; nought where there is no figure."""
        return self.bounds.low if self.bounds else 0

    @property
    def most(self) -> int:
        """The high of its bounds, and the low where nothing bounds it."""
        return self.least if self.bounds is None or self.bounds.high is None else self.bounds.high


def force_years(figures: dy.DataFrame[Figures], coverage: Coverage, measure: str) -> tuple[ForceYear, ...]:
    """Every force of the campaign in every period asked about, from the figures that are shown and nothing else.

    Forces that record under other law are left out; a figure on another basis or a withheld one is no figure here.
    """
    shown = totals_of_forces(figures, measure)
    return tuple(
        place_force(f.force, period, shown.get((f.force, period)), whole=period in f.whole)
        for f in coverage.forces
        if f.force not in APART
        for period in coverage.periods
    )


def of_period(rows: Sequence[ForceYear], period: Period) -> tuple[ForceYear, ...]:
    """The rows of one period."""
    return tuple(row for row in rows if row.period == period)


def place_force(force: str, period: Period, bounds: Bounds | None, *, whole: bool) -> ForceYear:
    """A force in a period with its children and its region; ``bounds`` as they are shown, None for no figure."""
    population = children_of(force, period)
    children = population.children if population and population.children >= FEWEST_CHILDREN else None
    region = _REGIONS.get(force, "") if children is not None else ""
    return ForceYear(force, region, period, children, bounds, whole and bounds is not None)
