"""Coverage in numbers: how many forces stand how, and for what share of the children and of last year's offences those
with a figure stand; the same for each breakdown, which rests on fewer forces than the total.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from cyberflag.figures.coverage import APART, ForceCoverage, Standing
from cyberflag.figures.derived.residents import residents_of
from cyberflag.figures.derived.rows import Context, DerivedFigure, Known, Reach, strongest
from cyberflag.figures.markers import FigureMarker
from cyberflag.figures.rows import ALL_FORCES
from cyberflag.model import Bounds, FlagUse, Period

ASKED, ANSWERED = "forces-asked", "forces-answered"
WITH_FIGURE, IN_PART = "forces-with-figure", "forces-with-part"
NOT_USING_FLAG = "forces-not-using-flag"
CHILDREN_SHARE, LAST_YEAR_SHARE = "children-share", "last-year-share"

STANDINGS = {
    WITH_FIGURE: "gave a figure for the whole period",
    IN_PART: "gave a figure for part of the period, or for other dates",
    NOT_USING_FLAG: "do without the flag, or had not heard of it",
    "forces-on-other-basis": "counted in another way than was asked",
    "forces-refused": "refused",
    "forces-not-held": "do not hold the figures",
    "forces-asking-clarification": "asked what was meant",
    "forces-without-figure": "answered without a figure for the period",
    "forces-silent": "did not reply",
}
"""How a force stands in a period: the first of this list that fits, so that these add up to the forces asked."""

_BY_STANDING = {
    Standing.REFUSED: "forces-refused",
    Standing.NOT_HELD: "forces-not-held",
    Standing.CLARIFICATION: "forces-asking-clarification",
    Standing.SILENT: "forces-silent",
}
_NO_FLAG = (FlagUse.NOT_USED, FlagUse.UNAWARE)


def standings(context: Context) -> Iterator[DerivedFigure]:
    """Every figure on coverage, period by period."""
    periods = context.coverage.periods
    for period in periods:
        yield from _numbers_of_forces(context, period)
        yield from _children_shares(context, period)
    for before, now in pairwise(periods):
        yield from _last_year_shares(context, before, now)


def standing_in(force: ForceCoverage, period: Period) -> str:
    """How a force stands in a period: a word of `STANDINGS`."""
    if period in force.whole:
        return WITH_FIGURE
    if period in force.part:
        return IN_PART
    if force.flag_use in _NO_FLAG:
        return NOT_USING_FLAG
    if period in force.other:
        return "forces-on-other-basis"
    return _BY_STANDING.get(force.standing, "forces-without-figure")


def _numbers_of_forces(context: Context, period: Period) -> Iterator[DerivedFigure]:
    coverage = context.coverage
    stand = Counter(standing_in(force, period) for force in coverage.forces)
    numbers = {ASKED: coverage.asked, ANSWERED: coverage.asked - stand["forces-silent"]}
    for measure, number in {**numbers, **{name: stand[name] for name in STANDINGS}}.items():
        yield DerivedFigure(
            measure,
            ALL_FORCES,
            period,
            unit="forces",
            reach=Reach.exactly(number),
            method="counted",
            coverage=f"{coverage.asked} forces asked",
        )


def _children_shares(context: Context, period: Period) -> Iterator[DerivedFigure]:
    """For what share of the children in the areas of the forces asked those behind each national figure stand."""
    asked = {
        force.force: found
        for force in context.coverage.forces
        if force.force not in APART and (found := residents_of(force.force, period)) is not None
    }
    everyone = sum(found.children for found in asked.values())
    if not everyone:
        return
    any_estimated = any(found.is_estimated for found in asked.values())
    total = context.shelf.find(ALL_FORCES, period)
    for known in (*([total] if total else []), *context.shelf.national(period)):
        forces = [force for force in context.forces_of(known) if force in asked]
        if not forces:
            continue
        children = sum(asked[force].children for force in forces)
        yield DerivedFigure(
            CHILDREN_SHARE,
            ALL_FORCES,
            period,
            unit="per cent",
            reach=Reach.exactly(100 * children / everyone),
            method="children of the forces with the figure, of those of all forces asked; mid-year, aged 0 to 17",
            coverage=f"{len(forces)} of {len(asked)} forces with a child population",
            target=known.target,
            base=everyone,
            marker=FigureMarker.ESTIMATED if any_estimated else FigureMarker.PLAIN,
            rests_on=(known.id,),
        )


def _last_year_shares(context: Context, before: Period, now: Period) -> Iterator[DerivedFigure]:
    """For what share of the offences of the year before the forces behind each national figure stand."""
    total = context.shelf.find(ALL_FORCES, now)
    for known in (*([total] if total else []), *context.shelf.national(now)):
        share = _last_year_share(context, before, known)
        if share is not None:
            yield share


def _last_year_share(context: Context, before: Period, known: Known) -> DerivedFigure | None:
    """Of the forces with a shown total for the year before, what those behind a figure counted in it."""
    counted = {
        force: found
        for force in context.coverage.whole(before)
        if (found := context.shelf.find(force, before)) is not None and found.bounds.high is not None
    }
    forces = set(context.forces_of(known))
    here = Bounds.sum(found.bounds for force, found in counted.items() if force in forces)
    rest = Bounds.sum(found.bounds for force, found in counted.items() if force not in forces)
    reach = share_of(here, rest)
    if not forces or reach is None:
        return None
    return DerivedFigure(
        LAST_YEAR_SHARE,
        ALL_FORCES,
        known.period,
        unit="per cent",
        reach=reach,
        method=f"{context.measure} of the year before in the forces with the figure, of those in all with that year's",
        coverage=f"{len(forces & set(counted))} of {len(counted)} forces with a figure for the year before",
        before=before,
        target=known.target,
        marker=strongest(*(found.marker for found in counted.values())),
        rests_on=(known.id, *(found.id for found in counted.values())),
    )


def share_of(part: Bounds, rest: Bounds) -> Reach | None:
    """From how many to how many per cent of a whole its part is, where the rest may be anything that its bounds allow.

    low = part.low / (part.low + rest.high), high = part.high / (part.high + rest.low), times 100: a share grows with
    the part and shrinks with the rest. None where a bound is missing or there may be nothing at all.
    """
    if part.high is None or rest.high is None or part.low + rest.low == 0:
        return None
    return Reach(100 * _ratio(part.low, rest.high), 100 * _ratio(part.high, rest.low))


def _ratio(part: int, rest: int) -> float:
    return part / (part + rest)
