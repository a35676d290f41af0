"""The tightest bounds of the unknowns of one part, asking the solver no more than is needed."""

from __future__ import annotations

import math
from enum import IntEnum
from time import monotonic
from typing import Final

import numpy as np
import numpy.typing as npt

from cyberflag.constraints.evidence import Side
from cyberflag.constraints.parts import Part
from cyberflag.constraints.solving import Outcome, PartSolver, Solved
from cyberflag.constraints.system import LARGEST, UNBOUNDED, Numbers

WHOLE_SECONDS: Final = 10.0
"""The most that one question in whole numbers may take."""
_ROUNDING: Final = 1e-6
"""How far the solver's answers may lie from what they mean, on top of ``1e-9`` of their size."""


class Proof(IntEnum):
    """How good one end of a bound is. Every end is true; a higher proof says more."""

    OUTER = 0  # time ran out, or it was not asked for: perhaps not the tightest
    LINEAR = 1  # the tightest that fractions allow
    WHOLE = 2  # whole numbers that keep every relation reach it (or nothing bounds it)


class Clock:
    """How much time is left."""

    def __init__(self, seconds: float) -> None:
        self._end = monotonic() + seconds

    @property
    def left(self) -> float:
        """Seconds to go; below nought when time is up."""
        return self._end - monotonic()


class PartBounds:
    """The work on one part: bounds as they are known, and the tables that have been seen to be possible.

    ``proofs`` has a row for the lows and one for the highs, a column for each unknown of the part.
    """

    def __init__(self, part: Part, wanted: Numbers, clock: Clock, *, whole: bool) -> None:
        self.part, self.wanted, self.clock, self.whole = part, wanted, clock, whole
        self.lows, self.highs = part.lows.copy(), part.highs.copy()
        self.proofs = np.full((2, len(part.unknowns)), Proof.OUTER, dtype=np.int8)
        self._linear = PartSolver(part)
        self._whole_solver: PartSolver | None = None
        self._seen = _Seen(part)

    @property
    def linear_solves(self) -> int:
        """How many linear programmes were solved."""
        return self._linear.solves

    @property
    def whole_solves(self) -> int:
        """How many whole-number programmes were solved."""
        return 0 if self._whole_solver is None else self._whole_solver.solves

    def work(self) -> bool:
        """Tighten all ends that are wanted; False where no whole numbers can fill the part."""
        first = self._linear.extreme(np.zeros(0, dtype=np.int64), Side.LOW, self.clock.left)
        if first.outcome is Outcome.IMPOSSIBLE:
            return False
        self._seen.take(first)
        self._look_around()
        if not self._seen.whole_tables and not self._has_whole_table():
            return False
        for unknown in self.wanted.tolist():
            for side in Side:
                self._tighten(unknown, side)
        return True

    def _look_around(self) -> None:
        """See tables that reach many ends at once: those with the extreme sum of all ends that are not reached; where
        that reaches no more of them, of either half of them, down to pairs.
        """
        for side in Side:
            groups = [self.wanted]
            while groups and self.clock.left > 0:
                group = self._unreached(groups.pop(), side)
                if len(group) > 1:
                    self._seen.take(self._linear.extreme(group, side, self.clock.left))
                    left = self._unreached(group, side)
                    middle = len(left) // 2
                    groups += [left] if len(left) < len(group) else [left[:middle], left[middle:]]

    def _unreached(self, unknowns: Numbers, side: Side) -> Numbers:
        known = (self.lows if side is Side.LOW else self.highs)[unknowns]
        return unknowns[(known < UNBOUNDED) & ~self._seen.reach(unknowns, side, known)]

    def _has_whole_table(self) -> bool:
        """False where it is certain that only fractions fill the part."""
        solved = self._in_whole_numbers(np.zeros(0, dtype=np.int64), Side.LOW)
        return solved.outcome is not Outcome.IMPOSSIBLE

    def _tighten(self, unknown: int, side: Side) -> None:
        row = 0 if side is Side.LOW else 1
        self.proofs[row, unknown] = self._linear_end(unknown, side)
        if self.proofs[row, unknown] == Proof.LINEAR and (self.whole or self._seen.is_fractional_at(unknown, side)):
            self.proofs[row, unknown] = self._whole_end(unknown, side)

    def _linear_end(self, unknown: int, side: Side) -> Proof:
        known = self._known(unknown, side)
        if self._seen.reached_whole(unknown, side, known):
            return Proof.WHOLE
        if self._seen.reached(unknown, side, known):
            return Proof.LINEAR
        solved = self._linear.extreme(np.array([unknown]), side, self.clock.left)
        self._seen.take(solved)
        if solved.outcome is Outcome.UNBOUNDED:
            return Proof.WHOLE
        if solved.outcome is not Outcome.FOUND or solved.value is None:
            return Proof.OUTER
        self._move(unknown, side, solved.value)
        reached = self._seen.reached_whole(unknown, side, self._known(unknown, side))
        return Proof.WHOLE if reached else Proof.LINEAR

    def _whole_end(self, unknown: int, side: Side) -> Proof:
        solved = self._in_whole_numbers(np.array([unknown]), side)
        if solved.value is not None:
            self._move(unknown, side, solved.value)
        if self._seen.reached_whole(unknown, side, self._known(unknown, side)):
            return Proof.WHOLE
        return Proof.LINEAR

    def _in_whole_numbers(self, unknowns: Numbers, side: Side) -> Solved:
        if self._whole_solver is None:
            self._whole_solver = PartSolver(self.part, whole=True)
        solved = self._whole_solver.extreme(unknowns, side, min(self.clock.left, WHOLE_SECONDS))
        self._seen.take(solved)
        return solved

    def _known(self, unknown: int, side: Side) -> int:
        return int((self.lows if side is Side.LOW else self.highs)[unknown])

    def _move(self, unknown: int, side: Side, value: float) -> None:
        """Narrow an end to the whole numbers within what the solver found; never past the other end."""
        if abs(value) > LARGEST:
            return
        slack = max(_ROUNDING, 1e-9 * abs(value))
        low, high = int(self.lows[unknown]), int(self.highs[unknown])
        if side is Side.LOW:
            low = max(low, min(math.ceil(value - slack), high))
        else:
            high = min(high, max(math.floor(value + slack), low))
        self.lows[unknown], self.highs[unknown] = low, high
        self._linear.narrow(unknown, low, high)


class _Seen:
    """The least and the greatest that each unknown took in the tables seen so far, whole or in fractions."""

    def __init__(self, part: Part) -> None:
        count = len(part.unknowns)
        self._part = part
        self._whole = {Side.LOW: np.full(count, UNBOUNDED), Side.HIGH: np.full(count, -1)}
        self._any = {Side.LOW: np.full(count, np.inf), Side.HIGH: np.full(count, -np.inf)}
        self.whole_tables = 0

    def take(self, solved: Solved) -> None:
        """Remember the table of an answer, if it has one."""
        point = solved.point
        if point is None or np.any(np.abs(point) > LARGEST):
            return
        self._any[Side.LOW] = np.minimum(self._any[Side.LOW], point)
        self._any[Side.HIGH] = np.maximum(self._any[Side.HIGH], point)
        near = np.rint(point).astype(np.int64)
        if self._part.is_kept_by(near):
            self.whole_tables += 1
            self._whole[Side.LOW] = np.minimum(self._whole[Side.LOW], near)
            self._whole[Side.HIGH] = np.maximum(self._whole[Side.HIGH], near)

    def reach(self, unknowns: Numbers, side: Side, ends: Numbers) -> npt.NDArray[np.bool_]:
        """For each of these unknowns whether a table of whole numbers reaches its end."""
        reached: npt.NDArray[np.bool_] = self._whole[side][unknowns] == ends
        return reached

    def reached_whole(self, unknown: int, side: Side, end: int) -> bool:
        """Whether a table of whole numbers reaches this end."""
        return bool(self._whole[side][unknown] == end)

    def reached(self, unknown: int, side: Side, end: int) -> bool:
        """Whether a table in fractions reaches this end or goes beyond it."""
        value = self._any[side][unknown]
        return bool(value <= end + _ROUNDING if side is Side.LOW else value >= end - _ROUNDING)

    def is_fractional_at(self, unknown: int, side: Side) -> bool:
        """Whether the furthest table on this side holds a fraction there."""
        value = float(self._any[side][unknown])
        return bool(np.isfinite(value) and abs(value - round(value)) > _ROUNDING)
