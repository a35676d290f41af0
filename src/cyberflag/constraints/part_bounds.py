"""The tightest bounds of the unknowns of one part, asking the solver no more than is needed."""

from __future__ import annotations

import math
from enum import IntEnum
from functools import cached_property
from time import thread_time
from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt

from cyberflag.constraints.evidence import Side
from cyberflag.constraints.part_sums import Sums
from cyberflag.constraints.parts import Part
from cyberflag.constraints.solving import NOTHING, Aim, Outcome, PartSolver, Solved
from cyberflag.constraints.system import LARGEST, UNBOUNDED, Numbers

WHOLE_SECONDS: Final = 10.0
"""The most that one question in whole numbers may take, where all together have five minutes or less."""
_SHARE: Final = 1 / 30
"""Where they have more, the part of it that one may take."""
_ROUNDING: Final = 1e-6
"""How far the solver's answers may lie from what they mean, on top of ``1e-9`` of their size."""


class Proof(IntEnum):
    """How good one end of a bound is. Every end is true; a higher proof says more."""

    OUTER = 0  # time ran out, or it was not asked for: perhaps not the tightest
    LINEAR = 1  # the tightest that fractions allow
    WHOLE = 2  # whole numbers that keep every relation reach it (or nothing bounds it)


class Clock:
    """How much processor time is left to this thread: a busy machine works longer and gives the same bounds."""

    def __init__(self, seconds: float) -> None:
        self._end = thread_time() + seconds
        self._question = max(WHOLE_SECONDS, seconds * _SHARE)

    @property
    def left(self) -> float:
        """Seconds to go; below nought when time is up."""
        return self._end - thread_time()

    @property
    def left_for_one(self) -> float:
        """Seconds for one question in whole numbers."""
        return min(self.left, self._question)


class Asked(NamedTuple):
    """What is asked of a part: unknowns and, numbered on after them, sums of unknowns; which ends of each."""

    sums: tuple[tuple[tuple[int, int], ...], ...]
    lows: Numbers
    highs: Numbers

    def of(self, side: Side) -> Numbers:
        """The numbers asked for on one side."""
        return self.lows if side is Side.LOW else self.highs


class PartBounds:
    """The work on one part: bounds as they are known, and the tables that have been seen to be possible.

    ``lows`` and ``highs`` have a place for each unknown of the part and then one for each sum asked about; ``proofs``
    has a row for the lows and one for the highs. ``settled``: the part has the bounds of settled propagation.
    """

    def __init__(self, part: Part, asked: Asked, clock: Clock, *, whole: bool, settled: bool) -> None:
        self.part, self.asked, self.clock, self.whole = part, asked, clock, whole
        self._sums = Sums.of(len(part.unknowns), asked.sums)
        self.lows, self.highs = self._sums.with_ends(part.lows, part.highs)
        self.proofs = np.full((2, len(self.lows)), Proof.OUTER, dtype=np.int8)
        self._is_solved = settled and not asked.sums and part.is_tree_of_plain_sums
        self._whole_solver: PartSolver | None = None
        self._seen = _Seen(part, self._sums)

    @cached_property
    def _linear(self) -> PartSolver:
        return PartSolver(self.part)

    @property
    def linear_solves(self) -> int:
        """How many linear programmes were solved."""
        return 0 if self._is_solved else self._linear.solves

    @property
    def whole_solves(self) -> int:
        """How many whole-number programmes were solved."""
        return 0 if self._whole_solver is None else self._whole_solver.solves

    def end_of(self, number: int, side: Side) -> tuple[int | None, Proof]:
        """One end of an unknown or a sum, None where nothing bounds it, and its proof."""
        end = self._known(number, side)
        return None if abs(end) == UNBOUNDED else end, Proof(int(self.proofs[_row(side), number]))

    def work(self) -> bool:
        """Tighten all ends that are asked for; False where no whole numbers can fill the part."""
        if self._is_solved:
            self.proofs[:] = Proof.WHOLE
            return True
        first = self._linear.extreme(NOTHING, Side.LOW, self.clock.left)
        if first.outcome is Outcome.IMPOSSIBLE:
            return False
        self._seen.take(first)
        for side in Side:
            self._look_around(side)
        if not self._seen.whole_tables and not self._has_whole_table():
            return False
        for side in Side:
            reached = self._seen.reach(self.asked.of(side), side, self._ends(side))
            self.proofs[_row(side), self.asked.of(side)[reached]] = Proof.WHOLE
            for number in self.asked.of(side)[~reached].tolist():
                self._tighten(number, side)
        return True

    def _look_around(self, side: Side) -> None:
        """See tables that reach many ends at once: those with the extreme sum of all ends that are not reached; where
        that reaches no more of them, of either half of them, down to pairs.
        """
        groups = [self.asked.of(side)]
        while groups and self.clock.left > 0:
            group = self._unreached(groups.pop(), side)
            if len(group) > 1:
                self._seen.take(self._linear.extreme(self._sums.added(group), side, self.clock.left))
                left = self._unreached(group, side)
                middle = len(left) // 2
                groups += [left] if len(left) < len(group) else [left[:middle], left[middle:]]

    def _unreached(self, numbers: Numbers, side: Side) -> Numbers:
        ends = self._ends(side)
        return numbers[(ends[numbers] < UNBOUNDED) & ~self._seen.reach(numbers, side, ends)]

    def _has_whole_table(self) -> bool:
        """False where it is certain that only fractions fill the part."""
        return self._in_whole_numbers(NOTHING, Side.LOW).outcome is not Outcome.IMPOSSIBLE

    def _tighten(self, number: int, side: Side) -> None:
        proof = self._linear_end(number, side)
        if proof == Proof.LINEAR and (self.whole or self._seen.is_fractional_at(number, side)):
            proof = self._whole_end(number, side)
        self.proofs[_row(side), number] = proof

    def _linear_end(self, number: int, side: Side) -> Proof:
        known = self._known(number, side)
        if self._seen.reached_whole(number, side, known):
            return Proof.WHOLE
        if self._seen.reached(number, side, known):
            return Proof.LINEAR
        solved = self._linear.extreme(self._sums.added(np.array([number])), side, self.clock.left)
        self._seen.take(solved)
        if solved.outcome is Outcome.UNBOUNDED:
            return Proof.WHOLE
        if solved.outcome is not Outcome.FOUND or solved.value is None:
            return Proof.OUTER
        self._move(number, side, solved.value)
        reached = self._seen.reached_whole(number, side, self._known(number, side))
        return Proof.WHOLE if reached else Proof.LINEAR

    def _whole_end(self, number: int, side: Side) -> Proof:
        solved = self._in_whole_numbers(self._sums.added(np.array([number])), side)
        if solved.value is not None:
            self._move(number, side, solved.value)
        if self._seen.reached_whole(number, side, self._known(number, side)):
            return Proof.WHOLE
        return Proof.LINEAR

    def _in_whole_numbers(self, aim: Aim, side: Side) -> Solved:
        if self._whole_solver is None:
            self._whole_solver = PartSolver(self.part, whole=True)
        solved = self._whole_solver.extreme(aim, side, self.clock.left_for_one)
        self._seen.take(solved)
        return solved

    def _ends(self, side: Side) -> Numbers:
        return self.lows if side is Side.LOW else self.highs

    def _known(self, number: int, side: Side) -> int:
        return int(self._ends(side)[number])

    def _move(self, number: int, side: Side, value: float) -> None:
        """Narrow an end to the whole numbers within what the solver found; never past the other end."""
        if abs(value) > LARGEST:
            return
        slack = max(_ROUNDING, 1e-9 * abs(value))
        low, high = int(self.lows[number]), int(self.highs[number])
        if side is Side.LOW:
            low = max(low, min(math.ceil(value - slack), high))
        else:
            high = min(high, max(math.floor(value + slack), low))
        self.lows[number], self.highs[number] = low, high
        if number < len(self.part.unknowns):
            self._linear.narrow(number, low, high)


def _row(side: Side) -> int:
    return 0 if side is Side.LOW else 1


class _Seen:
    """The least and the greatest of each unknown and sum in the tables seen so far, whole or in fractions."""

    def __init__(self, part: Part, sums: Sums) -> None:
        count = len(part.unknowns) + sums.count
        self._part, self._sums = part, sums
        self._whole = {Side.LOW: np.full(count, UNBOUNDED), Side.HIGH: np.full(count, -UNBOUNDED)}
        self._any = {Side.LOW: np.full(count, np.inf), Side.HIGH: np.full(count, -np.inf)}
        self.whole_tables = 0

    def take(self, solved: Solved) -> None:
        """Remember the table of an answer, if it has one."""
        point = solved.point
        if point is None or np.any(np.abs(point) > LARGEST):
            return
        every = self._sums.with_values(point)
        np.minimum(self._any[Side.LOW], every, out=self._any[Side.LOW])
        np.maximum(self._any[Side.HIGH], every, out=self._any[Side.HIGH])
        near = np.rint(point).astype(np.int64)
        if self._part.is_kept_by(near):
            self.whole_tables += 1
            numbers = self._sums.with_values(near)
            np.minimum(self._whole[Side.LOW], numbers, out=self._whole[Side.LOW])
            np.maximum(self._whole[Side.HIGH], numbers, out=self._whole[Side.HIGH])

    def reach(self, numbers: Numbers, side: Side, ends: Numbers) -> npt.NDArray[np.bool_]:
        """For each of these numbers whether a table of whole numbers reaches its end (``ends``: those of all)."""
        reached: npt.NDArray[np.bool_] = self._whole[side][numbers] == ends[numbers]
        return reached

    def reached_whole(self, number: int, side: Side, end: int) -> bool:
        """Whether a table of whole numbers reaches this end."""
        return bool(self._whole[side][number] == end)

    def reached(self, number: int, side: Side, end: int) -> bool:
        """Whether a table in fractions reaches this end or goes beyond it."""
        value = self._any[side][number]
        return bool(value <= end + _ROUNDING if side is Side.LOW else value >= end - _ROUNDING)

    def is_fractional_at(self, number: int, side: Side) -> bool:
        """Whether the furthest table on this side holds a fraction there."""
        value = float(self._any[side][number])
        return bool(np.isfinite(value) and abs(value - round(value)) > _ROUNDING)
