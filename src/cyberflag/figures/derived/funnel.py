"""Funnel plots: which forces lie further from the others than chance and the usual spread between forces explain.

Spiegelhalter 2005, *Funnel plots for comparing institutional performance*, Statistics in Medicine 24: rates against the
size of what they are of, with limits that close in as it grows. Spiegelhalter 2005, *Handling over-dispersion of
performance indicators*, Quality and Safety in Health Care 14: forces differ by more than chance, so that plain limits
would call most of them unusual; the spread is estimated from all of them, the outermost tenth at either end drawn in
to the quantile (winsorised), so that the unusual ones do not hide themselves.

A rate ``r = n / c`` of ``c`` children is compared on the square-root scale, where its standard deviation ``s = 1 / (2
sqrt(c))`` hangs on no rate and nought is no special case: ``z = (sqrt(r) - sqrt(r0)) / s``. With ``phi`` the mean of
the squared winsorised ``z`` over ``I`` forces, divided by what drawing in leaves of it where ``z`` is normal (0.679;
Spiegelhalter leaves that out, and 12 instead of 5 in 100 like forces then lie outside), and ``w = 1 / s^2``:

- additive: ``s^2 + tau^2`` in place of ``s^2``, ``tau^2 = (I phi - (I - 1)) / (sum w - sum w^2 / sum w)``, or nought;
- multiplicative: ``phi s^2`` in place of ``s^2``, where ``phi`` is above one.

The additive way is taken unless another is asked for: forces differ in how they flag whatever their size, and the
multiplicative one would shrink that for the large. A spread that is worked out from ``I`` forces is not known exactly,
so Student's t with ``I - 1`` degrees of freedom takes the place of the normal law where it is at work: with the normal
law 4 instead of 2 in 1,000 like forces lie outside the outer limits. Where counts are bounded, the centre is that of
the middles, and the spread that of the ends further out: the limits err to the wide side, and a force lies outside with
both ends or not at all.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray
from scipy import special

from cyberflag.figures.derived.rows import Reach
from cyberflag.model import Bounds

FEWEST = 10
"""A spread is not estimated from fewer forces."""

FIRST_LIMIT, SECOND_LIMIT = 1.96, 3.09
"""In deviations (`Funnel.distance`): outside of them lies one in twenty, and one in 500, of those like the others."""

WINSORISED = 0.1
"""The part at either end that is drawn in to its quantile before the spread is estimated."""


class Dispersion(StrEnum):
    """How the spread between forces enters the limits."""

    ADDITIVE = "additive"
    MULTIPLICATIVE = "multiplicative"


@dataclass(frozen=True)
class Point:
    """What one force counted, and the children that it is of."""

    count: Bounds
    children: int

    @property
    def middle(self) -> float:
        """The middle of the bounds; only the centre of the funnel rests on it."""
        return (self.count.low + (self.count.high if self.count.high is not None else self.count.low)) / 2


@dataclass(frozen=True)
class Funnel:
    """The ``centre`` (a rate per child), the spread beyond chance, and from how many ``forces`` they come.

    ``tau2`` is the additive part of the variance on the square-root scale, ``phi`` the factor on it: one of them is at
    work.
    """

    centre: float
    tau2: float
    phi: float
    forces: int

    def distance(self, point: Point) -> Reach:
        """How far above the centre (below: negative) a force lies, at both ends of its bounds.

        In deviations: outside of ``d`` of them lies the part of the forces like the others that lies outside of ``d``
        standard deviations of the normal law.
        """
        spread = self._spread(point.children)
        high = None if point.count.high is None else self._above(point.count.high / point.children) / spread
        low = self._above(point.count.low / point.children) / spread
        return Reach(self._as_normal(low), None if high is None else self._as_normal(high))

    def limits(self, children: int, deviations: float) -> Reach:
        """The rates (per child) between which a force of so many children lies, that many deviations off."""
        if not self._has_spread:
            far = deviations
        else:  # by the lower tail, where there is no rounding to one
            far = -float(special.stdtrit(self.forces - 1, special.ndtr(-abs(deviations))))
        centre, far = self.centre**0.5, far * self._spread(children)
        return Reach(max(centre - far, 0.0) ** 2, (centre + far) ** 2)

    @property
    def _has_spread(self) -> bool:
        """Whether a spread that was worked out is at work, beyond chance."""
        return self.tau2 > 0 or self.phi > 1

    def _as_normal(self, deviations: float) -> float:
        """The deviation of the normal law beyond which as much lies as beyond this one of Student's t."""
        if not self._has_spread:
            return deviations
        far = -float(special.ndtri(special.stdtr(self.forces - 1, -abs(deviations))))
        return math.copysign(far, deviations)

    def _above(self, rate: float) -> float:
        return float(rate**0.5 - self.centre**0.5)

    def _spread(self, children: int) -> float:
        return float((self.phi / (4 * children) + self.tau2) ** 0.5)


def fit_funnel(points: Sequence[Point], dispersion: Dispersion = Dispersion.ADDITIVE) -> Funnel:
    """The funnel of these forces, whose counts all have an upper bound. Raises ``ValueError`` for fewer than two."""
    if len(points) < 2:
        raise ValueError("a funnel needs two forces at least")
    children = np.array([point.children for point in points], dtype=float)
    centre = sum(point.middle for point in points) / float(children.sum())
    plain = Funnel(centre, tau2=0.0, phi=1.0, forces=len(points))
    z = _drawn_in(np.array([_further_out(plain.distance(point)) for point in points]))
    phi = float(np.mean(z**2)) / _LEFT_BY_DRAWING_IN
    if dispersion is Dispersion.MULTIPLICATIVE:
        return Funnel(centre, tau2=0.0, phi=max(phi, 1.0), forces=len(points))
    weights = 4 * children
    left = len(points) * phi - (len(points) - 1)
    tau2 = left / float(weights.sum() - (weights**2).sum() / weights.sum())
    return Funnel(centre, tau2=max(tau2, 0.0), phi=1.0, forces=len(points))


def _further_out(distance: Reach) -> float:
    return max(distance.low, distance.low if distance.high is None else distance.high, key=abs)


def _left_by_drawing_in(part: float) -> float:
    """The mean square that is left of a standard normal number whose outer ``part`` at either end is drawn in."""
    end = float(special.ndtri(1 - part))
    density = math.exp(-(end**2) / 2) / math.sqrt(2 * math.pi)
    return 1 - 2 * part - 2 * end * density + 2 * part * end**2


_LEFT_BY_DRAWING_IN = _left_by_drawing_in(WINSORISED)


def _drawn_in(z: NDArray[np.float64]) -> NDArray[np.float64]:
    low, high = np.quantile(z, [WINSORISED, 1 - WINSORISED])
    return np.asarray(np.clip(z, low, high), dtype=np.float64)
