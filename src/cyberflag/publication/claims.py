"""What may be said in words: a claim stands only where it holds for every number inside the bounds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import polars as pl

from cyberflag.figures.derived.changes import CHANGE, TIMES
from cyberflag.model import ALL, AgeBand, Bounds, Period
from cyberflag.publication.contents import Contents, Shown
from cyberflag.publication.derivations import DerivedShown


class Direction(StrEnum):
    """How a number moved."""

    ROSE = "rose"
    FELL = "fell"
    SAME = "stayed the same"


@dataclass(frozen=True)
class Change:
    """A change between two periods over the same forces: how many ``times`` as many, and ``per_cent`` more where there
    were enough before to tell it.
    """

    before: Period
    now: Period
    direction: Direction
    forces: int
    times: DerivedShown
    per_cent: DerivedShown | None

    @property
    def is_beyond_chance(self) -> bool:
        """Whether chance alone would hardly move the number so far: the interval does not hold "as many as before"."""
        low, high = self.times.interval or (0.0, None)
        return low > 1 or (high is not None and high < 1)


def is_surely_more(one: Bounds, other: Bounds) -> bool:
    """Whether every number that the one allows is above every number that the other allows."""
    return other.high is not None and one.low > other.high


def surely_highest(figures: Sequence[Shown]) -> tuple[Shown, ...]:
    """The figure above every other, or the figures that share the highest value exactly; none where bounds overlap."""
    if not figures:
        return ()
    most = max(figure.bounds.low for figure in figures)
    top = tuple(f for f in figures if f.bounds.high is None or f.bounds.high >= most)
    if len(top) == 1 or all(f.bounds.is_exact for f in top):
        return top if most > 0 else ()
    return ()


def surely_most(part: Bounds, rest: Sequence[Bounds]) -> bool:
    """Whether a part is more than half of the whole that it makes up with the rest, whatever the true numbers are."""
    return is_surely_more(part, Bounds.sum(rest))


def youngest_is_sure(contents: Contents) -> bool:
    """Whether the youngest victim's age is settled: exact, and no other figure leaves room for a younger victim."""
    youngest = contents.age_facts.youngest
    if youngest is None or not youngest.bounds.is_exact:
        return False
    return not any(
        row.latest.figure is not None and row.latest.figure.bounds.high != 0
        for row in contents.ages.rows
        if (band := AgeBand.parse(row.key)).is_known and (band.high or 0) < youngest.bounds.low
    )


def most_by_sex(contents: Contents) -> str | None:
    """The sex of surely more than half of the victims whose sex was given in the latest year; None where it is open.

    Judged over the forces that gave both sexes, and never against the national figures.
    """
    if contents.latest is None:
        return None
    national = {row.key: row.latest.figure for row in contents.sexes.rows}
    by_force = _sexes_of_forces(contents, contents.latest.period)
    for sex, other in (("female", "male"), ("male", "female")):
        one, two = national.get(sex), national.get(other)
        sums = [Bounds.sum(force[each] for force in by_force) for each in (sex, other)]
        if one and two and surely_most(one.bounds, [two.bounds]) and surely_most(sums[0], [sums[1]]):
            return sex
    return None


def _sexes_of_forces(contents: Contents, period: Period) -> list[dict[str, Bounds]]:
    """The figures of each force that gave both sexes for the whole of a period."""
    release = contents.release
    rows = release.figures.filter(
        (pl.col("measure") == release.measure)
        & (pl.col("force") != ALL)
        & (pl.col("period_start") == period.start)
        & (pl.col("period_end") == period.end)
        & pl.col("sex").is_in(["female", "male"])
        & pl.all_horizontal(pl.col("offence", "age", "platform") == ALL)
    )
    found: dict[str, dict[str, Bounds]] = {}
    for row in rows.iter_rows(named=True):
        found.setdefault(row["force"], {})[row["sex"]] = Bounds(row["low"], row["high"])
    return [sexes for sexes in found.values() if len(sexes) == 2]


def whole_year_figures(contents: Contents) -> tuple[Shown, ...]:
    """The force totals of the latest period that are for the whole of it."""
    if contents.latest is None:
        return ()
    at = contents.release.periods.index(contents.latest.period)
    whole = set(contents.release.coverage.whole(contents.latest.period))
    cells = ((row.key, row.cells[at].figure) for row in contents.forces)
    return tuple(figure for force, figure in cells if figure is not None and force in whole)


def change_over_same_forces(contents: Contents) -> Change | None:
    """How the number moved from the year before the latest to the latest, over the forces with a whole figure in both.

    None where the release holds no such change (a break lies between), where the bounds leave open which way it went,
    or where it is of fewer than half of the forces asked.
    """
    pair = _last_two(contents)
    if pair is None:
        return None
    before, now = pair
    times, per_cent = (contents.derived.find(measure, now, before=before) for measure in (TIMES, CHANGE))
    if times is None:
        return None
    direction, forces = _direction(times), len(times.figures) // 2
    if direction is None or not forces or 2 * forces < contents.release.coverage.asked:
        return None
    return Change(before, now, direction, forces, times, per_cent)


def _last_two(contents: Contents) -> tuple[Period, Period] | None:
    if contents.latest is None:
        return None
    periods = contents.release.periods
    at = periods.index(contents.latest.period)
    if at == 0:
        return None
    before, now = periods[at - 1], periods[at]
    follow = before.end.toordinal() + 1 == now.start.toordinal()
    return (before, now) if follow and before.kind == now.kind else None


def _direction(times: DerivedShown) -> Direction | None:
    if times.low > 1:
        return Direction.ROSE
    if times.high is not None and times.high < 1:
        return Direction.FELL
    return Direction.SAME if (times.low, times.high) == (1, 1) else None
