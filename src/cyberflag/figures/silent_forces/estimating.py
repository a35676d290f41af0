"""The estimates of a campaign by period: by the model and by the ratio, with the error of leaving forces out."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from cyberflag.figures.silent_forces.hierarchical import SEED, Array, Model, draw_counts, draw_left_out, draw_spreads
from cyberflag.figures.silent_forces.inputs import ForceYear, of_period
from cyberflag.figures.silent_forces.ratio import LEVEL, estimate_by_ratio
from cyberflag.model import Bounds, Period

FEWEST_FORCES = 12
"""Below so many forces with a figure for the whole period nothing is estimated: regions and forces cannot be told."""
LEAST_SHARE = 0.5
"""The forces with a figure must stand for so much of the children of all forces asked."""
_SPREADS_LEFT_OUT = 16
_FITS = 2
"""So many times the counts are taken around what was fitted before."""


@dataclass(frozen=True)
class Interval:
    """A prediction interval of 95 % in whole numbers, rounded outwards, and its ``middle`` (the median)."""

    bounds: Bounds
    middle: int


@dataclass(frozen=True)
class LeftOut:
    """How well the forces that gave a figure are predicted, each as if it had given none for any year.

    ``forces`` were left out in turn, ``inside`` of them lie within their interval, and ``typical_error`` is the error
    in per cent that half of them stay under (relative to the force's figure; forces of nought are not in it).
    """

    forces: int
    inside: int
    typical_error: float


@dataclass(frozen=True)
class PeriodEstimate:
    """What is estimated of a period.

    ``counted`` and ``estimated`` name the forces with a figure for the whole period and those without that are
    estimated; ``beyond`` those of which nothing is known to estimate from. ``missing`` is of the estimated forces,
    ``every`` of those and the counted ones together; ``by_ratio`` is ``every`` by the ratio estimator (None where some
    force has no residents to go by, or where more is known of it than the ratio allows).
    """

    period: Period
    counted: tuple[str, ...]
    estimated: tuple[str, ...]
    beyond: tuple[str, ...]
    missing: Interval
    every: Interval
    by_ratio: Interval | None
    left_out: LeftOut


def estimate_silent(rows: Sequence[ForceYear]) -> tuple[PeriodEstimate, ...]:
    """An estimate for each period in which some force has no figure and enough others have one; else none.

    All periods are estimated together, since a force's other years tell of it.
    """
    periods = [p for p in dict.fromkeys(row.period for row in rows) if is_enough(of_period(rows, p))]
    if not periods:
        return ()
    rng = np.random.default_rng(SEED)
    model, spreads, counts = _fit(rows, rng)
    left_out = draw_left_out(model, spreads[:: max(1, len(spreads) // _SPREADS_LEFT_OUT)], rng)
    return tuple(_estimate(rows, period, model, counts, left_out) for period in periods)


def estimate_missing(rows: Sequence[ForceYear], period: Period) -> Interval:
    """The model's estimate of what the forces without a figure for a period counted, however few gave one."""
    model, _, counts = _fit(rows, np.random.default_rng(SEED))
    drawn = counts[:, [place for place, row in enumerate(model.rows) if row.period == period and not row.whole]]
    return _interval(*[drawn.sum(axis=1)] * 3)


def _fit(rows: Sequence[ForceYear], rng: np.random.Generator) -> tuple[Model, Array, Array]:
    """The model of the forces of which anything is known, draws of its spreads, and draws of every count."""
    model = Model(tuple(row for row in rows if not _is_beyond(row, rows)))
    for _ in range(_FITS):
        model = model.expecting()
    spreads = draw_spreads(model, rng)
    return model, spreads, draw_counts(model, spreads, rng)


def is_enough(rows: Sequence[ForceYear]) -> bool:
    """Whether the forces of one period with a figure are enough to estimate the others, and whether there are any."""
    known = [row for row in rows if row.is_settled]
    children, all_children = (sum(row.children or 0 for row in some) for some in (known, rows))
    some_missing = any(not row.whole for row in rows)
    return some_missing and len(known) >= FEWEST_FORCES and children >= LEAST_SHARE * all_children > 0


def _is_beyond(row: ForceYear, rows: Sequence[ForceYear]) -> bool:
    """Whether nothing tells of a force: its crimes do not go with its residents, and it has no figure of any year."""
    if row.children is not None:
        return False
    own = [other for other in rows if other.force == row.force]
    return not any(other.bounds is not None and other.bounds.high is not None for other in own)


def _estimate(
    rows: Sequence[ForceYear], period: Period, model: Model, counts: Array, left_out: Array
) -> PeriodEstimate:
    here = of_period(rows, period)
    of_model = [(place, row) for place, row in enumerate(model.rows) if row.period == period]
    drawn = counts[:, [place for place, row in of_model if not row.whole]].sum(axis=1)
    return PeriodEstimate(
        period,
        counted=tuple(row.force for row in here if row.whole),
        estimated=tuple(row.force for _, row in of_model if not row.whole),
        beyond=tuple(row.force for row in here if _is_beyond(row, rows)),
        missing=_interval(drawn, drawn, drawn),
        every=_interval(*(drawn + part for part in _counted([row for row in of_model if row[1].whole], counts))),
        by_ratio=_by_ratio([row for _, row in of_model]),
        left_out=_judge(of_model, left_out),
    )


def _interval(least: Array, middle: Array, most: Array) -> Interval:
    low, high = np.quantile(least, (1 - LEVEL) / 2), np.quantile(most, (1 + LEVEL) / 2)
    return Interval(Bounds(math.floor(low), math.ceil(high)), round(float(np.median(middle))))


def _counted(whole: Sequence[tuple[int, ForceYear]], counts: Array) -> tuple[float, float, Array]:
    """The forces with a figure together: at the least, in the middle, and at the most.

    What a force withheld is not guessed at: its bounds stand at both ends of the interval. Only where nothing bounds
    it from above is the most drawn from the model, and its least then stands for the middle.
    """
    bounds = {place: row.bounds for place, row in whole if row.bounds is not None}
    least = sum(b.low for b in bounds.values())
    loose = [place for place, b in bounds.items() if b.high is None]
    known = sum(b.high for b in bounds.values() if b.high is not None)
    half = sum((b.high - b.low) / 2 for b in bounds.values() if b.high is not None)
    return float(least), float(least + half), known + counts[:, loose].sum(axis=1)


def _by_ratio(rows: Sequence[ForceYear]) -> Interval | None:
    """Every force by the ratio: the bounds of those that are settled and the ratio's interval for the others."""
    known = [row for row in rows if row.is_settled]
    others = [row for row in rows if not row.is_settled]
    if not others or any(row.children is None for row in others):
        return None
    found = estimate_by_ratio([row for row in known if row.children is not None], others)
    if found is None:
        return None
    least, most = sum(row.least for row in known), sum(row.most for row in known)
    bounds = Bounds(least + math.floor(found.low), most + math.ceil(found.high))
    return Interval(bounds, round((least + most) / 2 + found.middle))


def _judge(of_model: Sequence[tuple[int, ForceYear]], drawn: Array) -> LeftOut:
    """The forces that gave a figure against the draws that were made without them."""
    known = [(place, row) for place, row in of_model if row.is_settled and row.children is not None]
    inside, errors = 0, []
    for place, row in known:
        interval = _interval(*[drawn[:, place]] * 3)
        inside += interval.bounds.meet(Bounds(row.least, row.most)) is not None
        middle = (row.least + row.most) / 2
        if middle > 0:
            errors.append(abs(interval.middle - middle) / middle)
    return LeftOut(len(known), inside, 100 * float(np.median(errors)) if errors else 0.0)
