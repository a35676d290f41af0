"""Which references were seen before, in eight bytes each."""

from __future__ import annotations

import numpy as np
import polars as pl
from numpy.typing import NDArray

_MOST_RUNS = 12


class SeenReferences:
    """The references seen so far, as sorted runs of 64-bit hashes; a run is merged with those no longer than itself."""

    def __init__(self) -> None:
        self._runs: list[NDArray[np.uint64]] = []

    def repeated(self, references: pl.Series) -> NDArray[np.bool_]:
        """Whether each reference stood in an earlier row; an empty one never did. They count as seen from now on."""
        hashes = references.hash(seed=0).to_numpy()
        ascending = np.sort(hashes)
        if references.null_count() or _holds_twice(ascending) or any(_in(run, ascending).any() for run in self._runs):
            return self._repeated(references, hashes)
        self._add(ascending)
        return np.zeros(len(hashes), dtype=np.bool_)

    def _repeated(self, references: pl.Series, hashes: NDArray[np.uint64]) -> NDArray[np.bool_]:
        """The same, where one is empty or stands twice: that takes longer."""
        given = references.is_not_null().to_numpy()
        order = np.argsort(hashes)
        ascending = hashes[order]
        first = references.is_first_distinct().to_numpy() if _holds_twice(ascending) else np.ones_like(given)
        found = np.zeros(len(hashes), dtype=np.bool_)
        for run in self._runs:
            found |= _in(run, ascending)
        earlier = np.empty_like(found)
        earlier[order] = found
        self._add(ascending[(given & first)[order] & ~found])
        repeated: NDArray[np.bool_] = given & (earlier | ~first)
        return repeated

    def _add(self, run: NDArray[np.uint64]) -> None:
        while self._runs and (len(self._runs[-1]) <= len(run) or len(self._runs) >= _MOST_RUNS):
            run = np.sort(np.concatenate([self._runs.pop(), run]), kind="stable")
        if len(run):
            self._runs.append(run)


def _holds_twice(ascending: NDArray[np.uint64]) -> bool:
    return bool((ascending[1:] == ascending[:-1]).any())


def _in(run: NDArray[np.uint64], ascending: NDArray[np.uint64]) -> NDArray[np.bool_]:
    """Which of the hashes a run holds, both in order: so the run is walked once."""
    place = np.searchsorted(run, ascending)
    held: NDArray[np.bool_] = run[np.minimum(place, len(run) - 1)] == ascending
    return held
