"""The rows of the table of figures that are estimates for forces without a figure, made from the other rows alone."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import TYPE_CHECKING

import dataframely as dy

from cyberflag.figures.coverage import Coverage
from cyberflag.figures.findings import force_names
from cyberflag.figures.markers import FigureMarker
from cyberflag.figures.rows import ALL_FORCES, Figure, Subject
from cyberflag.figures.silent_forces.inputs import force_years
from cyberflag.model import Figures

if TYPE_CHECKING:
    from cyberflag.figures.silent_forces.estimating import Interval, PeriodEstimate

ESTIMATED = "-estimated"
"""The national number as if every force had a figure, by the model."""
MISSING = "-missing-estimated"
"""The part of it that was not counted."""
BY_RATIO = "-estimated-by-ratio"
"""The same by the ratio estimator, to hold against it."""


def silent_force_figures(figures: dy.DataFrame[Figures], coverage: Coverage, measure: str) -> Iterator[Figure]:
    """The estimates of each period: a function of the figures that are shown, the coverage and public populations.

    What a force withheld, or a release hides, enters by the bounds that are shown and in no other way.
    """
    rows = force_years(figures, coverage, measure)
    if all(row.whole for row in rows):
        return
    from cyberflag.figures.silent_forces.estimating import estimate_silent  # noqa: PLC0415 - scipy loads slowly

    for found in estimate_silent(rows):
        text = f"{coverage.text(len(found.counted))}, {len(found.estimated)} more estimated"
        kinds = ((ESTIMATED, found.every, _MODEL), (MISSING, found.missing, _MODEL), (BY_RATIO, found.by_ratio, _RATIO))
        for kind, interval, how in kinds:
            if interval is not None:
                subject = Subject(measure + kind, ALL_FORCES, found.period)
                method = tell_method(found, interval, how)
                yield Figure(subject, interval.bounds, FigureMarker.OUR_ESTIMATE, text, (), method=method)


_MODEL = (
    "log-normal model of the children aged 0 to 17 in each area, with effects of the year, the region, the force "
    "(told by its own other years) and the force's year"
)
_RATIO = "ratio estimator: as many crimes a child as in the forces with a figure taken together"


def tell_method(found: PeriodEstimate, interval: Interval, how: str) -> str:
    """How an estimate was made, for whom it stands in, and how well the same way predicts forces that did answer."""
    parts = [
        f"Estimate by a {how}",
        f"95 % prediction interval, middle {interval.middle:,}",
        "it stands for what the forces without a figure would have counted in the way of the others",
        f"estimated: {force_names(found.estimated)}",
    ]
    if found.beyond:
        parts.append(f"not in it, since nothing tells of them: {force_names(found.beyond)}")
    if how is _MODEL:
        judged = found.left_out
        parts.append(
            f"of {judged.forces} forces with a figure, each left out in turn with all its years, {judged.inside} lie "
            f"within their interval and half are missed by under {math.ceil(judged.typical_error)} %"
        )
    return "; ".join(parts) + "."
