"""Four national numbers, named apart, that are never taken for one another.

- ``offences``, force ``all``: the sum over the forces with a figure for the whole period: the headline.
- ``offences-at-least``: the forces with a figure for part of it too. No upper bound unless every asked force has one.
- ``offences-bounded``: the forces of the headline whose figure has an upper bound; only where some have none.
- ``offences-same-forces``: the forces whose figure has an upper bound in every year; only where those of the headlines
  are not the same, so that years can be set beside one another.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from cyberflag.figures.coverage import Coverage
from cyberflag.figures.estimates import add_up
from cyberflag.figures.evidence import YearFigure
from cyberflag.figures.markers import FigureMarker
from cyberflag.figures.rows import ALL_FORCES, Figure, Subject, figure_of
from cyberflag.model import Period


def national_totals(
    measure: str, period: Period, figures: Mapping[str, YearFigure], coverage: Coverage
) -> Iterator[Figure]:
    """The national numbers of a period; ``figures`` holds each force's, on the basis that was asked for."""
    whole = {force: f.estimate for force, f in figures.items() if f.whole}
    if whole:
        headline = add_up(whole.values())
        yield figure_of(Subject(measure, ALL_FORCES, period), headline, coverage.text(len(whole)))
        bounded = {force: estimate for force, estimate in whole.items() if estimate.is_bounded}
        if bounded and len(bounded) < len(whole):
            text = coverage.text(len(bounded)) + ": those whose figure has an upper bound"
            yield figure_of(Subject(f"{measure}-bounded", ALL_FORCES, period), add_up(bounded.values()), text)
    if figures:
        every = add_up(f.estimate for f in figures.values())
        if len(figures) < coverage.asked:
            every = replace(every, bounds=replace(every.bounds, high=None))
        text = coverage.text(len(figures))
        if len(figures) > len(whole):
            text += f", {len(figures) - len(whole)} of them for part of the period"
        markers = [FigureMarker.PART_YEAR] if every.is_bounded and len(figures) > len(whole) else []
        yield figure_of(Subject(f"{measure}-at-least", ALL_FORCES, period), every, text, markers)


FEWEST_SAME = 2
"""A number over the same forces is told of so many forces at least: of one, it is that force's own."""


def same_forces_totals(
    measure: str, years: Sequence[tuple[Period, Mapping[str, YearFigure]]], coverage: Coverage
) -> Iterator[Figure]:
    """The national number of each year over the forces that have a bounded figure for the whole of every one of them.

    None for fewer than two years with a figure, for fewer than ``FEWEST_SAME`` forces, and where every headline is over
    just these forces.
    """
    whole = {period: {f: y.estimate for f, y in figures.items() if y.whole} for period, figures in years}
    told = {period: estimates for period, estimates in whole.items() if estimates}
    if len(told) < 2:
        return
    same = set.intersection(*({f for f, e in estimates.items() if e.is_bounded} for estimates in told.values()))
    if len(same) < FEWEST_SAME or all(same == set(estimates) for estimates in told.values()):
        return
    text = coverage.text(len(same)) + ": those with a bounded figure for every year"
    for period, estimates in told.items():
        subject = Subject(f"{measure}-same-forces", ALL_FORCES, period)
        yield figure_of(subject, add_up(estimates[force] for force in sorted(same)), text)
