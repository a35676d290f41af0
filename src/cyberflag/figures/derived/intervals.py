"""Exact intervals for counts that chance moves: of one count, and of how many times as many one is as another.

A count of recorded crimes is no sample: every crime is in it. What the intervals tell is how far the same risk may have
given another count (a Poisson count), and no more: not what was never recorded or flagged, nor how crimes are linked.

- One count (Garwood 1936, *Fiducial limits for the Poisson distribution*, Biometrika 28): from
  ``chi2(0.025; 2 n) / 2`` to ``chi2(0.975; 2 n + 2) / 2``. A quantile of chi squared with ``2 n`` degrees of freedom,
  halved, is that of the gamma law of shape ``n``, which is what is computed.
- Two counts ``b`` and ``a`` (Clopper and Pearson 1934, Biometrika 26; Przyborowski and Wilenski 1940, Biometrika 31):
  given their sum, the share ``p = a / (a + b)`` is binomial, and ``p / (1 - p)`` is how many times as many.

Where the counts are bounded, the interval is over every pair inside the bounds. Both ends move one way only: up with
``a``, down with ``b``, so that the corners give it.
"""

from __future__ import annotations

from scipy import special

from cyberflag.figures.derived.rows import Reach
from cyberflag.model import Bounds

LEVEL = 0.95
"""How often an interval is to hold the truth, at least."""


def interval_of_count(count: Bounds, level: float = LEVEL) -> Reach:
    """From how much to how much a count's mean may lie; without an end above where nothing bounds the count."""
    tail = (1 - level) / 2
    low = float(special.gammaincinv(count.low, tail)) if count.low else 0.0
    high = None if count.high is None else float(special.gammaincinv(count.high + 1, 1 - tail))
    return Reach(low, high)


def interval_of_times(before: Bounds, now: Bounds, level: float = LEVEL) -> Reach:
    """How many times as large the mean behind ``now`` may be as that behind ``before``."""
    tail = (1 - level) / 2
    low = 0.0
    if now.low and before.high is not None:
        low = _times(float(special.betaincinv(now.low, before.high + 1, tail))) or 0.0
    if now.high is None or not before.low:
        return Reach(low, None)
    return Reach(low, _times(float(special.betaincinv(now.high + 1, before.low, 1 - tail))))


def _times(share: float) -> float | None:
    """How many times as many, where this share of the sum is the later one's; None where it is all."""
    return share / (1 - share) if share < 1 else None
