"""Sums over the unknowns of a part that are asked about beside the unknowns themselves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from cyberflag.constraints.solving import Aim
from cyberflag.constraints.system import UNBOUNDED, Numbers, ranges, sums

_Number = TypeVar("_Number", np.int64, np.float64)


@dataclass(frozen=True, eq=False)
class Sums:
    """Sums numbered on after the ``unknowns`` of a part, each of so many times each of some of these; as arrays (see
    `system.System`).
    """

    unknowns: int
    starts: Numbers
    columns: Numbers
    coefficients: Numbers

    @classmethod
    def of(cls, unknowns: int, terms: Sequence[Sequence[tuple[int, int]]]) -> Sums:
        """The sums of these terms: places of unknowns in the part with their coefficients, each place once."""
        starts = np.cumsum([0, *(len(of_one) for of_one in terms)], dtype=np.int64)
        flat = np.array([term for of_one in terms for term in of_one], dtype=np.int64).reshape(-1, 2)
        return cls(unknowns, starts, flat[:, 0], flat[:, 1])

    @property
    def count(self) -> int:
        """How many sums there are."""
        return len(self.starts) - 1

    def with_values(self, values: npt.NDArray[_Number]) -> npt.NDArray[_Number]:
        """The values of the unknowns and then of the sums."""
        if not self.count:
            return values
        return np.concatenate([values, np.add.reduceat(self.coefficients * values[self.columns], self.starts[:-1])])

    def with_ends(self, lows: Numbers, highs: Numbers) -> tuple[Numbers, Numbers]:
        """The bounds of the unknowns and then what they leave the sums (``-UNBOUNDED`` where nothing bounds a low)."""
        plus = self.coefficients > 0
        low, high = lows[self.columns], highs[self.columns]
        least, most = np.where(plus, low, high), np.where(plus, high, low)
        least_of, most_of = self._added(least, -UNBOUNDED), self._added(most, UNBOUNDED)
        return np.concatenate([lows, least_of]), np.concatenate([highs, most_of])

    def _added(self, ends: Numbers, otherwise: int) -> Numbers:
        is_open = ends == UNBOUNDED
        added = sums(self.coefficients * np.where(is_open, 0, ends), self.starts)
        return np.where(sums(is_open.astype(np.int64), self.starts) > 0, otherwise, added)

    def added(self, numbers: Numbers) -> Aim:
        """The aim of these numbers together: unknowns, or sums numbered on after them."""
        here = ranges(self.starts, numbers[numbers >= self.unknowns] - self.unknowns)
        alone = numbers[numbers < self.unknowns]
        times = np.zeros(self.unknowns, dtype=np.int64)
        times[alone] += 1
        np.add.at(times, self.columns[here], self.coefficients[here])
        named = np.flatnonzero(times)
        return Aim(named, times[named])
