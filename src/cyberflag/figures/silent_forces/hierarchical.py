"""A log-normal model with random effects for regions, forces and years, on the children of each area.

``y ~ Poisson(children * exp(year + region + force + force-year))``. Years are free; the effects of regions, forces and
force-years are normal around nought with spreads that the figures themselves decide. A force's own other years tell its
effect, its region that of a force that never gave a figure. The log of a count is taken as normal with the variance
that the Poisson law gives it, and bounds by what they tell of it (`_around`); the spreads are integrated over by
importance sampling around their mode, so that the interval holds what is not known of them. Fixed seeds: the same
figures give the same estimate.

Source: Gelman and Hill, Data Analysis Using Regression and Multilevel/Hierarchical Models (2007), chapters 12 and 15
(over-dispersed counts with an offset); Harville (1977), Journal of the American Statistical Association 72, 320-338
(likelihood of the spreads with the free effects integrated out); Tierney and Kadane (1986), the same 81, 82-86.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy import linalg, optimize, special, stats

from cyberflag.figures.silent_forces.inputs import ForceYear

SEED = 2015
SPREADS = 64
"""So many draws of the spreads; each gives `DRAWS_EACH` of the counts."""
DRAWS_EACH = 64

_FREE = 100.0
"""The variance of an effect of which nothing is assumed."""
_PRIOR = np.array([0.5, 1.0, 0.5])
"""Scales of the half-normal priors of the spreads between regions, forces, and years of a force, on the log scale."""
_FEWEST_DRAWS = 50
_TELLS_LEAST = 1e-3
"""Bounds tell at least this part of what the exact count would: it keeps the sums finite."""
_FURTHEST = 3.0
"""So far, on the log scale, bounds move what is expected of a count in one step."""
Array = NDArray[np.float64]


@dataclass(frozen=True)
class Effects:
    """The effects for one set of spreads: the inverse of the root of their precision, and their mean."""

    spread: Array
    mean: Array

    def draw(self, design: Array, rng: np.random.Generator) -> Array:
        """`DRAWS_EACH` draws of the sums of effects that the lines of ``design`` ask for, one draw a row."""
        noise: Array = rng.standard_normal((DRAWS_EACH, len(self.mean))) @ (self.spread @ design.T)
        return design @ self.mean + noise


@dataclass(frozen=True, eq=False)
class Model:
    """The design of the rows (all forces, all years) and what the rows with an upper bound say."""

    rows: tuple[ForceYear, ...]
    expected: tuple[float, ...] | None = None
    """The logs of the counts that rows which are data were expected to have by a first fit; None before it."""

    @cached_property
    def settled(self) -> NDArray[np.bool_]:
        """Which rows have bounds on both sides and so enter as data."""
        return np.array([row.bounds is not None and row.bounds.high is not None for row in self.rows])

    @cached_property
    def offset(self) -> Array:
        """The log of the children; of all forces together where a force's crimes do not go with its residents."""
        known = [row.children for row in self.rows if row.children]
        stand_in = float(np.mean(known)) if known else 1.0
        logs: Array = np.log(np.array([float(row.children or stand_in) for row in self.rows]))
        return logs

    @cached_property
    def design(self) -> Array:
        """One column a year, a region and a force."""
        return np.array([[float(name in _labels(row)) for name in self._columns] for row in self.rows])

    @cached_property
    def _columns(self) -> list[tuple[str, str]]:
        return list(dict.fromkeys(label for row in self.rows for label in _labels(row)))

    @cached_property
    def _kind(self) -> NDArray[np.int64]:
        """For each column which spread it has: 0 region, 1 force, -1 none."""
        resident = {row.force for row in self.rows if row.children is not None}
        kinds = {"year": -1, "region": 0, "force": 1}
        free = [kind == "force" and name not in resident for kind, name in self._columns]
        return np.array([-1 if f else kinds[kind] for f, (kind, _) in zip(free, self._columns, strict=True)])

    @cached_property
    def _data(self) -> tuple[Array, Array, Array]:
        """Design, residual log and known variance of the rows that are data."""
        lows = np.array([float(row.bounds.low) if row.bounds else 0.0 for row in self.rows])[self.settled]
        highs = np.array([float(row.bounds.high or 0) if row.bounds else 0.0 for row in self.rows])[self.settled]
        if self.expected is None:
            low, high = np.log(lows + 0.5), np.log(highs + 0.5)
            value = (low + high) / 2
            variance = np.exp(-value) + (high - low) ** 2 / 12
        else:
            value, variance = _around(np.array(self.expected), lows, highs)
        return self.design[self.settled], value - self.offset[self.settled], variance

    def expecting(self) -> Model:
        """The same model with each count taken around what this one expects of it, as the Poisson law asks.

        A count of three where ten were expected has the chance of ten. (Penalised quasi-likelihood: Breslow and
        Clayton, 1993, Journal of the American Statistical Association 88, 9-25.)
        """
        spreads = np.exp(find_mode(self))
        design, value, variance = self._data
        fitted = design @ self.effects(spreads).mean
        fitted = fitted + spreads[2] ** 2 / (spreads[2] ** 2 + variance) * (value - fitted)
        return Model(self.rows, tuple(np.maximum(fitted + self.offset[self.settled], np.log(0.1))))

    def effects(self, spreads: Array, without: NDArray[np.bool_] | None = None) -> Effects:
        """The effects for these spreads; ``without`` leaves rows (among those that are data) out."""
        root, right, _ = self._solved(spreads, without)
        inverse = _inverse(root)
        return Effects(inverse, inverse.T @ (inverse @ right))

    def log_density(self, log_spreads: Array) -> float:
        """Of the logs of the spreads, given the figures, but for a constant."""
        spreads = np.exp(np.clip(log_spreads, -12, 4))
        root, right, rest = self._solved(spreads, None)
        explained = _inverse(root) @ right
        likelihood = -0.5 * rest - np.log(np.diag(root)).sum() + 0.5 * float(explained @ explained)
        return float(likelihood + np.sum(log_spreads - 0.5 * (spreads / _PRIOR) ** 2))

    def _solved(self, spreads: Array, without: NDArray[np.bool_] | None) -> tuple[Array, Array, float]:
        design, value, variance = self._data
        prior = np.where(self._kind < 0, _FREE, np.append(spreads[:2] ** 2, _FREE)[self._kind])
        weight = 1 / (variance + spreads[2] ** 2)
        if without is not None:
            weight = np.where(without, 0.0, weight)
        weighted = design * weight[:, None]
        precision = weighted.T @ design
        precision[np.diag_indices_from(precision)] += 1 / prior
        rest = float(value**2 @ weight - np.log(weight[weight > 0]).sum() + np.log(prior).sum())
        return np.linalg.cholesky(precision), weighted.T @ value, rest


def _around(expected: Array, lows: Array, highs: Array) -> tuple[Array, Array]:
    """The logs that the counts speak for, and their variances, taken around the logs that were expected of them.

    With the mean ``m`` expected, a Poisson count that is known to lie within bounds, where its mean is ``e`` and its
    variance ``v``, moves the log by ``(e - m) / (m - v)`` and tells it with the variance ``1 / (m - v)``: that is the
    step of Newton's method on the likelihood of the bounds. An exact count has ``v`` nought; bounds that hold about all
    that chance gives have ``v`` near ``m`` and tell nothing.
    """
    mean = np.exp(expected)
    inside = [_within_bounds(m, int(low), int(high)) for m, low, high in zip(mean, lows, highs, strict=True)]
    middle, spread = np.array([i[0] for i in inside]), np.array([i[1] for i in inside])
    tells = np.maximum(mean - spread, _TELLS_LEAST * mean)
    step = (middle - mean) / tells
    return expected + np.where(spread == 0, step, np.clip(step, -_FURTHEST, _FURTHEST)), 1 / tells


def _within_bounds(mean: float, low: int, high: int) -> tuple[float, float]:
    """Mean and variance of a Poisson count of this mean among those within bounds."""
    if low == high:
        return float(low), 0.0
    near = int(mean + 10 * np.sqrt(mean) + 10)
    counts = np.arange(low, max(min(high, near), low + 1) + 1)
    logs = counts * np.log(mean) - special.gammaln(counts + 1.0)
    chance = np.exp(logs - logs.max())
    chance /= chance.sum()
    middle = float(chance @ counts)
    return middle, float(chance @ (counts - middle) ** 2)


def _inverse(root: Array) -> Array:
    """Of a lower triangle: LAPACK's own routine, which no thread of BLAS slows down at this size."""
    inverse: Array = linalg.lapack.dtrtri(root, lower=1)[0]
    return inverse


def _labels(row: ForceYear) -> tuple[tuple[str, str], ...]:
    region = (("region", row.region),) if row.region else ()
    return ("year", str(row.period)), *region, ("force", row.force)


def find_mode(model: Model) -> Array:
    """The logs of the spreads that the figures make likeliest."""
    start = np.log([0.2, 0.4, 0.15])
    found = optimize.minimize(lambda at: -model.log_density(at), start, method="Nelder-Mead", tol=1e-3)
    return np.asarray(found.x)


def draw_spreads(model: Model, rng: np.random.Generator) -> Array:
    """`SPREADS` draws of the three spreads given the figures, one a row: importance sampling around the mode."""
    mode = find_mode(model)
    root = np.linalg.cholesky(_covariance(model, mode))
    many, freedom = 4 * SPREADS, 5
    noise = rng.standard_normal((many, 3)) / np.sqrt(rng.chisquare(freedom, many) / freedom)[:, None]
    proposed = mode + 1.2 * noise @ root.T
    weight = np.array([model.log_density(at) for at in proposed]) - stats.multivariate_t.logpdf(
        proposed, mode, 1.44 * root @ root.T, freedom
    )
    chance = np.exp(weight - weight.max())
    places = np.searchsorted(np.cumsum(chance / chance.sum()), (np.arange(SPREADS) + 0.5) / SPREADS)
    chosen: Array = np.exp(proposed[np.minimum(places, many - 1)])
    return chosen


def _covariance(model: Model, mode: Array) -> Array:
    """The inverse of the curvature at the mode; where that is nearly flat, as wide as is useful."""
    step, size = 0.15, len(mode)
    curved = np.empty((size, size))
    for i in range(size):
        for j in range(size):
            a, b = np.eye(size)[i] * step, np.eye(size)[j] * step
            corners = [model.log_density(mode + s * a + t * b) * s * t for s in (1, -1) for t in (1, -1)]
            curved[i, j] = -sum(corners) / (4 * step**2)
    values, vectors = np.linalg.eigh((curved + curved.T) / 2)
    return np.asarray(vectors @ np.diag(1 / np.clip(values, 0.7, None)) @ vectors.T)


def draw_counts(model: Model, spreads: Array, rng: np.random.Generator) -> Array:
    """Draws of the counts of every row, one draw a line: within the bounds of a row where it has some."""
    unsettled = np.array([i for i, row in enumerate(model.rows) if row.bounds is None or not row.bounds.is_exact])
    counts = np.tile(
        [float(row.bounds.low) if row.bounds else 0.0 for row in model.rows], (DRAWS_EACH * len(spreads), 1)
    )
    if len(unsettled):
        counts[:, unsettled] = np.vstack([_counts(model, model.effects(s), s, rng, unsettled) for s in spreads])
    for place in unsettled:
        bounds = model.rows[place].bounds
        if bounds is not None:
            counts[:, place] = _within(counts[:, place], bounds.low, bounds.high, rng)
    return counts


def draw_left_out(model: Model, spreads: Array, rng: np.random.Generator) -> Array:
    """Draws of every row that is data as if its force had given no figure for any year; nan in the other rows."""
    forces = np.array([row.force for row in model.rows])
    drawn = np.full((len(spreads) * DRAWS_EACH, len(model.rows)), np.nan)
    for force in dict.fromkeys(forces[model.settled]):
        places = np.flatnonzero((forces == force) & model.settled)
        without = (forces == force)[model.settled]
        drawn[:, places] = np.vstack([_counts(model, model.effects(s, without), s, rng, places) for s in spreads])
    return drawn


def _counts(
    model: Model, effects: Effects, spreads: Array, rng: np.random.Generator, places: NDArray[np.int64]
) -> Array:
    """Draws of the counts at some places, each with its own chance from year to year and from crime to crime."""
    mean = model.offset[places] + effects.draw(model.design[places], rng)
    rate = np.exp(np.minimum(mean + spreads[2] * rng.standard_normal(mean.shape), 20.0))
    return np.asarray(rng.poisson(rate), dtype=float)


def _within(drawn: Array, low: int, high: int | None, rng: np.random.Generator) -> Array:
    """The draws that the bounds allow, drawn again; at the near end where hardly any do."""
    allowed = drawn[(drawn >= low) & (drawn <= (np.inf if high is None else high))]
    if len(allowed) < _FEWEST_DRAWS:
        return np.asarray(np.clip(drawn, low, high))
    return rng.choice(allowed, len(drawn))
