"""Crimes per 10,000 children, force by force and for the nation, and how far each force lies from the others.

Online crimes are recorded where the suspect was: a rate tells how much a force recorded and flagged for its size, and
nothing of the risk to the children who live there.
"""

from __future__ import annotations

from collections.abc import Iterator

from cyberflag.figures.derived.funnel import FEWEST, FIRST_LIMIT, SECOND_LIMIT, Funnel, Point, fit_funnel
from cyberflag.figures.derived.intervals import interval_of_count
from cyberflag.figures.derived.residents import Residents, residents_of
from cyberflag.figures.derived.rows import Context, DerivedFigure, Known, Reach, strongest
from cyberflag.figures.markers import FigureMarker
from cyberflag.figures.rows import ALL_FORCES
from cyberflag.model import Bounds, Period

RATE, DISTANCE = "rate", "funnel-distance"
LIMITS = {FIRST_LIMIT: "funnel-limits-95", SECOND_LIMIT: "funnel-limits-99.8"}
PER = 10_000
FEWEST_CHILDREN = 1_000
"""The City of London has fewer: a rate there is of its visitors."""

UNIT = f"per {PER:,} children"
CAVEAT = "recorded where the suspect was: no measure of the risk to local children"
_RATE_METHOD = (
    f"count over children aged 0 to 17, mid-year; 95 % interval exact for a Poisson count (Garwood); {CAVEAT}"
)
_FUNNEL_METHOD = (
    "funnel plot on the square-root scale, winsorised over-dispersion, additive (Spiegelhalter 2005); " + CAVEAT
)


def rates(context: Context) -> Iterator[DerivedFigure]:
    """The rates of each period, and the funnel where enough forces have one; none where only some ages are counted."""
    if not context.of_children:
        return
    for period in context.coverage.periods:
        known = [pair for force in context.coverage.whole(period) if (pair := _counted(context, force, period))]
        yield from (_rate(found.force, [(found, residents)], found.force) for found, residents in known)
        bounded = [(found, residents) for found, residents in known if found.bounds.high is not None]
        if len(bounded) > 1:
            text = f"{len(bounded)} of {context.coverage.asked} forces, with a child population and an upper bound"
            yield _rate(ALL_FORCES, bounded, text)
        if len(bounded) >= FEWEST:
            yield from _funnel(period, known, fit_funnel([_point(*pair) for pair in bounded]))


def _counted(context: Context, force: str, period: Period) -> tuple[Known, Residents] | None:
    found, residents = context.shelf.find(force, period), residents_of(force, period)
    if found is None or residents is None or residents.children < FEWEST_CHILDREN:
        return None
    return found, residents


def _point(known: Known, residents: Residents) -> Point:
    return Point(known.bounds, residents.children)


def _rate(force: str, counted: list[tuple[Known, Residents]], coverage: str) -> DerivedFigure:
    count = Bounds.sum(known.bounds for known, _ in counted)
    children = sum(residents.children for _, residents in counted)
    chance = interval_of_count(count)
    markers = [known.marker for known, _ in counted]
    if any(residents.is_estimated for _, residents in counted):
        markers.append(FigureMarker.ESTIMATED.value)
    return DerivedFigure(
        RATE,
        force,
        counted[0][0].period,
        unit=UNIT,
        reach=_per(Reach(count.low, count.high), children),
        interval=_per(chance, children),
        method=_RATE_METHOD,
        coverage=coverage,
        base=children,
        marker=strongest(*markers),
        rests_on=tuple(known.id for known, _ in counted),
    )


def _per(count: Reach, children: int) -> Reach:
    return Reach(PER * count.low / children, None if count.high is None else PER * count.high / children)


def _funnel(period: Period, known: list[tuple[Known, Residents]], funnel: Funnel) -> Iterator[DerivedFigure]:
    """For each force the limits at its number of children, and how far from the centre it lies."""
    text = f"{funnel.forces} forces with a rate"
    for found, residents in known:
        told = {
            DISTANCE: ("standard deviations", funnel.distance(_point(found, residents))),
            **{name: (UNIT, _per(funnel.limits(residents.children, z), 1)) for z, name in LIMITS.items()},
        }
        for measure, (unit, reach) in told.items():
            yield DerivedFigure(
                measure,
                found.force,
                period,
                unit=unit,
                reach=reach,
                method=_FUNNEL_METHOD,
                coverage=text,
                base=residents.children,
                marker=strongest(found.marker),
                rests_on=(found.id,),
            )
