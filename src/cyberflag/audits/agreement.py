"""How well two reviewers agree: Cohen's kappa with its interval."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from cyberflag.audits.estimates import Estimate
from cyberflag.audits.reviews import Answer, Review

_JEFFREYS = 0.5
_DRAWS = 4000


@dataclass(frozen=True)
class Agreement:
    """The agreement of two reviewers on the records that both answered with yes or no.

    ``both_yes`` to ``both_no`` count them; ``kappa`` is Cohen's (1960), 1 for full agreement and 0 for that of chance.
    """

    both_yes: int
    only_first: int
    only_second: int
    both_no: int
    kappa: Estimate

    @property
    def records(self) -> int:
        """Records that both answered."""
        return self.both_yes + self.only_first + self.only_second + self.both_no


def measure_agreement(reviews: Sequence[Review], *, level: float = 0.95, seed: int = 0) -> Agreement | None:
    """The agreement, or None where no record was answered with yes or no by both.

    It is that on the sample as read, not weighted up to all records: it tells of the reviewers, not of the crimes. The
    interval is what lies between the outer quantiles of kappa over draws of the four shares from their Dirichlet law
    with Jeffreys' prior.
    """
    pairs = [(r.first, r.second) for r in reviews if {r.first, r.second} <= {Answer.YES, Answer.NO}]
    if not pairs:
        return None
    yes, no = Answer.YES, Answer.NO
    a, b, c, d = (pairs.count(pair) for pair in ((yes, yes), (yes, no), (no, yes), (no, no)))
    return Agreement(a, b, c, d, kappa_of((a, b, c, d), level, np.random.default_rng(seed)))


def kappa_of(counts: Sequence[int], level: float, rng: np.random.Generator) -> Estimate:
    """Cohen's kappa of the counts of yes-yes, yes-no, no-yes and no-no; 1 where both always said the same thing."""
    shares = np.array(counts, dtype=np.float64)[None, :] / sum(counts)
    value = float(_kappa(shares)[0])
    draws = _kappa(rng.dirichlet(np.array(counts) + _JEFFREYS, _DRAWS))
    low, high = np.quantile(draws, [(1 - level) / 2, (1 + level) / 2])
    return Estimate("kappa", value, min(float(low), value), max(float(high), value))


def _kappa(shares: np.ndarray) -> np.ndarray:
    agreed = shares[:, 0] + shares[:, 3]
    first, second = shares[:, 0] + shares[:, 1], shares[:, 0] + shares[:, 2]
    chance = first * second + (1 - first) * (1 - second)
    return np.where(chance < 1, (agreed - chance) / np.where(chance < 1, 1 - chance, 1), 1.0)
