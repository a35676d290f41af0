"""The least and the most that a number found in part may be, stratum by stratum."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import stats

NEAR, FAR = 0.25, 0.75
"""What is added to the records on the near and on the far side of a limit: between Clopper and Pearson's 0 and 1 and
Jeffreys' half and half."""

Numbers = NDArray[Any]
"""Numbers of some groups, whole or not."""

Whole = NDArray[np.int64]


@dataclass(frozen=True)
class SeenCounts:
    """What was seen of some groups of records, in arrays of one length: ``records`` of each, ``read`` and settled, and
    ``found`` online.
    """

    records: Whole
    read: Whole
    found: Whole

    @property
    def others(self) -> Whole:
        """Those read that are not online."""
        return self.read - self.found


@dataclass(frozen=True)
class Limits:
    """The online crimes of each stratum: what is estimated, and the least and the most that it may as well be."""

    value: Numbers
    low: Numbers
    high: Numbers


def limits_of(seen: SeenCounts, level: float) -> Limits:
    """The online crimes of each stratum with limits, each meant to be passed by the truth in half of what ``level``
    leaves.

    A limit is the quantile of the beta law of the records found and not found, `NEAR` and `FAR` added; where all or
    none were found, one limit is the estimate. Both counts are first made larger by (N - 1) / (N - n), which is what
    they are worth in a stratum of N records (Korn and Graubard 1998, Survey Methodology 24). Where nothing was read,
    anything is possible, and half is the estimate.
    """
    records, read, found = seen.records, seen.read, seen.found
    share = np.where(read > 0, found / np.maximum(read, 1), 0.5)
    worth = np.where(records > read, np.maximum(records - 1, 1) / np.maximum(records - read, 1), 1.0)
    low, high = _beta_limits(found * worth, seen.others * worth, level)
    low = np.where(found == 0, 0.0, low)
    high = np.where(seen.others == 0, 1.0, high)
    least, most = found.astype(np.float64), (records - seen.others).astype(np.float64)
    value, lowest, highest = (np.clip(part * records, least, most) for part in (share, low, high))
    return Limits(value, np.minimum(lowest, value), np.maximum(highest, value))


def _beta_limits(found: Numbers, others: Numbers, level: float) -> tuple[Numbers, Numbers]:
    """The quantiles of the beta laws of so many found and so many others, `NEAR` and `FAR` added."""
    low = stats.beta.ppf((1 - level) / 2, found + NEAR, others + FAR)
    high = stats.beta.ppf((1 + level) / 2, found + FAR, others + NEAR)
    return low, high
