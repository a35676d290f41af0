"""How many flags were missed, at the least, from the offences of which every crime should carry one.

Of the crimes that are online by their nature a force flagged F of N. An officer can hardly overlook that such a crime
is online; other online crimes are flagged as often at best. So the chance ``s`` that an online crime is flagged, told
by F of N (``s ~ Beta(F + 1/2, N - F + 1/2)``, Jeffreys), is an upper bound for the rest. Beside T flagged crimes in
all, T - F of other offences, ``M = (N - F) + NegativeBinomial(T - F, s)`` crimes lack their flag: a least, since if
other crimes are flagged less often, more are missing. Bounds enter by draws within them.

Source: Jeffreys' prior for a share: Brown, Cai and DasGupta (2001), Statistical Science 16, 101-133; counting the whole
from a part caught with known chance: Seber, The Estimation of Animal Abundance (1982), chapter 2; a bound from one
assumption on direction: Manski, Partial Identification of Probability Distributions (2003), chapter 2.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cyberflag.figures.flag_use.inputs import FlaggedOf
from cyberflag.model import Bounds

SEED = 2015
DRAWS = 4_000
LEVEL = 0.95
FEWEST_FLAGGED = 10
"""A force that flagged fewer crimes online by their nature tells too little of the chance that it flags one."""


@dataclass(frozen=True)
class MissedFlags:
    """The interval of the missed flags of ``forces``, its ``middle``, and the forces ``left_out`` for few flags."""

    bounds: Bounds
    middle: int
    forces: tuple[str, ...]
    left_out: tuple[str, ...]


def estimate_missed(found: Sequence[FlaggedOf]) -> MissedFlags | None:
    """The flags that the forces with enough to go by have missed in a period, at the least; None without any such."""
    enough = [one for one in found if one.flagged.low >= FEWEST_FLAGGED]
    if not enough:
        return None
    rng = np.random.default_rng(SEED)
    missed = sum(_draw(one, rng) for one in enough)
    low, middle, high = np.quantile(missed, [(1 - LEVEL) / 2, 0.5, (1 + LEVEL) / 2])
    return MissedFlags(
        Bounds(math.floor(low), math.ceil(high)),
        round(float(middle)),
        tuple(one.force for one in enough),
        tuple(one.force for one in found if one not in enough),
    )


def _draw(one: FlaggedOf, rng: np.random.Generator) -> NDArray[np.int64]:
    """Draws of the missed flags of one force: never fewer than the crimes seen to be without one."""
    recorded = _within(one.recorded, rng)
    flagged = np.minimum(_within(one.flagged, rng), recorded)
    total = np.maximum(_within(one.all_flagged, rng), flagged)
    share = rng.beta(flagged + 0.5, recorded - flagged + 0.5)
    seen = recorded - flagged
    beyond = rng.negative_binomial(np.maximum(total - flagged, 0) + 1e-9, np.clip(share, 1e-6, 1))
    return np.asarray(seen + beyond)


def _within(bounds: Bounds, rng: np.random.Generator) -> NDArray[np.int64]:
    high = bounds.low if bounds.high is None else bounds.high
    return rng.integers(bounds.low, high, size=DRAWS, endpoint=True)
