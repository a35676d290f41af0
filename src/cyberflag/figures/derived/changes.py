"""Changes from year to year, over the forces that gave a figure for the whole of both, and across no break.

A force whose own figures break between the two years is left out of the change; where those of every force do, there is
no change. Both may be asked for all the same, and are then marked.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from cyberflag.figures.derived.intervals import interval_of_times
from cyberflag.figures.derived.moves import PercentageChange, Times
from cyberflag.figures.derived.rows import Context, DerivedFigure, Known, strongest
from cyberflag.figures.markers import FigureMarker
from cyberflag.figures.rows import ALL_FORCES
from cyberflag.figures.targets import EVERYTHING, Target
from cyberflag.model import ALL, Bounds, Period

CHANGE, TIMES = "change", "times"

FEWEST_BEFORE = 20
"""No percentage is told of fewer: one crime more would be five per cent. How many times as many is told from one on."""

FEWEST_FORCES = 3
"""Changes of a breakdown are told over so many forces at least: over fewer they are those of one force."""

_METHOD = "the same forces in both periods; 95 % interval exact given the sum of both counts (Clopper-Pearson)"


@dataclass(frozen=True)
class Pair:
    """What one force counted in two periods; ``broken`` where its figures break between them."""

    before: Known
    now: Known
    broken: bool


def changes(context: Context) -> Iterator[DerivedFigure]:
    """Every change between periods that follow on one another, and from the first to the last of them all."""
    for before, now in pairs_of(context.coverage.periods):
        pairs = list(_pairs(context, before, now, EVERYTHING))
        yield from _national(context, EVERYTHING, pairs)
        for pair in pairs:
            if not pair.broken or context.across_breaks:
                yield from _moves(pair.now.force, pair.now.force, [pair])
        for target in context.shelf.targets()[1:]:
            yield from _national(context, target, list(_pairs(context, before, now, target)))


def pairs_of(periods: tuple[Period, ...]) -> list[tuple[Period, Period]]:
    """The periods to be compared: each with the next where they follow and are of one kind, and the first with the
    last where all do.
    """
    following = [(a, b) for a, b in pairwise(sorted(periods)) if _follow(a, b)]
    if 1 < len(following) == len(periods) - 1:
        return [*following, (following[0][0], following[-1][1])]
    return following


def _follow(before: Period, now: Period) -> bool:
    return before.end.toordinal() + 1 == now.start.toordinal() and before.kind == now.kind


def _pairs(context: Context, before: Period, now: Period, target: Target) -> Iterator[Pair]:
    """The forces with a shown and bounded figure for the whole of both periods; none across a break of all forces."""
    breaks = [one for one in context.breaks if one.parts(before, now)]
    if any(one.force == ALL for one in breaks) and not context.across_breaks:
        return
    whole = set(context.coverage.whole(before))
    for force in context.coverage.whole(now):
        earlier, later = context.shelf.find(force, before, target), context.shelf.find(force, now, target)
        if force not in whole or earlier is None or later is None:
            continue
        if earlier.bounds.high is not None and later.bounds.high is not None:
            yield Pair(earlier, later, any(one.force in (ALL, force) for one in breaks))


def _national(context: Context, target: Target, pairs: list[Pair]) -> Iterator[DerivedFigure]:
    used = [pair for pair in pairs if not pair.broken or context.across_breaks]
    if len(used) < (2 if target == EVERYTHING else FEWEST_FORCES):
        return
    text = f"{len(used)} of {context.coverage.asked} forces, the same in both periods"
    if len(used) < len(pairs):
        text += f"; {len(pairs) - len(used)} left out for a break in their figures"
    yield from _moves(ALL_FORCES, text, used)


def _moves(force: str, coverage: str, pairs: list[Pair]) -> Iterator[DerivedFigure]:
    """How many times as many, and the percentage where there were enough before."""
    before, now = Bounds.sum(p.before.bounds for p in pairs), Bounds.sum(p.now.bounds for p in pairs)
    times = Times.between(before, now)
    if times is None:
        return
    chance = Times(interval_of_times(before, now))
    behind = [known for pair in pairs for known in (pair.before, pair.now)]
    broken = any(pair.broken for pair in pairs)
    moved = DerivedFigure(
        TIMES,
        force,
        pairs[0].now.period,
        unit="times",
        reach=times.reach,
        interval=chance.reach,
        method=_METHOD,
        coverage=coverage,
        before=pairs[0].before.period,
        target=pairs[0].now.target,
        marker=FigureMarker.BREAK if broken else strongest(*(known.marker for known in behind)),
        rests_on=tuple(known.id for known in behind),
    )
    yield moved
    if before.low >= FEWEST_BEFORE:
        reach, interval = PercentageChange.of(times).reach, PercentageChange.of(chance).reach
        yield replace(moved, measure=CHANGE, unit="per cent more", reach=reach, interval=interval)
