"""The ratio estimator: the forces without a figure have as many crimes a child as the others taken together.

Source: Cochran, Sampling Techniques (3rd ed. 1977), chapter 6; the variance of the prediction is that of Royall (1970),
Biometrika 57, 377-387, for counts whose variance grows with the children.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy import stats

from cyberflag.figures.silent_forces.inputs import ForceYear

LEVEL = 0.95


@dataclass(frozen=True)
class RatioEstimate:
    """What the ratio says of forces without a figure: the ``middle``, the ``low`` and ``high`` of its interval."""

    middle: float
    low: float
    high: float


def estimate_by_ratio(known: Sequence[ForceYear], missing: Sequence[ForceYear]) -> RatioEstimate | None:
    """The crimes of the missing forces: with R = sum(y)/sum(x) over the known ones, R times the children of the others.

    ``y`` is the middle of a force's bounds and ``x`` its children. The variance of the error is
    ``s2 (X + X^2 / sum(x))`` with ``s2 = sum((y - R x)^2 / x) / (n - 1)``; the interval takes Student's t with n - 1
    degrees of freedom. It is cut at what is known of the missing forces; None where all of
    it lies below that: then the ratio does not fit them. All forces must have children, all known ones
    an upper bound; two known ones at least.
    """
    x = np.array([row.children for row in known], dtype=float)
    y = np.array([(row.least + row.most) / 2 for row in known])
    of_missing = float(sum(row.children or 0 for row in missing))
    least = float(sum(row.least for row in missing))
    ratio = y.sum() / x.sum()
    spread = float(((y - ratio * x) ** 2 / x).sum() / (len(x) - 1))
    error = math.sqrt(spread * (of_missing + of_missing**2 / x.sum()))
    half = float(stats.t.ppf((1 + LEVEL) / 2, len(x) - 1)) * error
    middle = float(ratio * of_missing)
    if middle + half < least:
        return None
    return RatioEstimate(max(middle, least), max(middle - half, least), max(middle + half, least))
