"""One part of a system in the hands of HiGHS: linear programmes from a solver kept warm, whole numbers on request."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any, Final, NamedTuple

import highspy
import numpy as np
import numpy.typing as npt

from cyberflag.constraints.evidence import Side
from cyberflag.constraints.parts import Part
from cyberflag.constraints.system import UNBOUNDED, Numbers

THREADS: Final = 1  # HiGHS fails with an error where two of its objects ask for different numbers of threads
_PRIMAL_SIMPLEX: Final = (
    4  # from one question to the next only the objective changes, so the last corner stays possible
)

_Reals = npt.NDArray[np.float64]


class Outcome(Enum):
    """How a solve ended."""

    FOUND = "found"
    UNBOUNDED = "unbounded"
    IMPOSSIBLE = "impossible"
    OUT_OF_TIME = "out of time"


class Aim(NamedTuple):
    """What is to be as small or as great as can be: so many times each of these unknowns, each named once."""

    unknowns: Numbers
    times: Numbers

    @classmethod
    def sum_of(cls, unknowns: Sequence[int]) -> Aim:
        """The plain sum of these unknowns, each named once."""
        return cls(np.array(unknowns, dtype=np.int64), np.ones(len(unknowns), dtype=np.int64))


NOTHING: Final = Aim.sum_of(())


@dataclass(frozen=True, eq=False)
class Solved:
    """The answer to one question.

    ``value`` is the objective's end, or out of time (also where the solver comes to no end by itself) the best bound
    known to hold (None where there is none); ``point`` a table that has been found, one number for each unknown of the
    part.
    """

    outcome: Outcome
    value: float | None = None
    point: _Reals | None = None


class PartSolver:
    """Least and greatest values over one part, in fractions or in whole numbers.

    Bounds of unknowns may be narrowed between questions; all else stays.
    """

    def __init__(self, part: Part, *, whole: bool = False) -> None:
        self.part = part
        self.whole = whole
        self.solves = 0
        self._highs: Any = _new_solver()
        for option, value in _OPTIONS.items():
            self._highs.setOptionValue(option, value)
        if not whole:
            self._highs.setOptionValue("presolve", "off")
            self._highs.setOptionValue("simplex_strategy", _PRIMAL_SIMPLEX)
        self._highs.passModel(_programme(part, whole=whole))
        self._costs: _Reals = np.zeros(len(part.unknowns))
        self._columns = np.arange(len(part.unknowns), dtype=np.int32)
        self._aims = False

    def narrow(self, unknown: int, low: int, high: int) -> None:
        """Other bounds for one unknown of the part."""
        self._highs.changeColBounds(unknown, float(low), highspy.kHighsInf if high == UNBOUNDED else float(high))

    def extreme(self, aim: Aim, side: Side, seconds: float) -> Solved:
        """The least (``LOW``) or the greatest value of an aim; of ``NOTHING``, whether there is a table.

        Raises ``RuntimeError`` where the solver fails by itself.
        """
        self._costs[:] = 0.0
        self._costs[aim.unknowns] = aim.times
        self._highs.changeColsCost(len(self._costs), self._columns, self._costs)
        self._aims = len(aim.unknowns) > 0
        sense = highspy.ObjSense.kMinimize if side is Side.LOW else highspy.ObjSense.kMaximize
        self._highs.changeObjectiveSense(sense)
        self._highs.setOptionValue("time_limit", self._highs.getRunTime() + max(seconds, 0.0))
        self.solves += 1
        self._run()
        if self._highs.getModelStatus() == highspy.HighsModelStatus.kUnknown:
            self._highs.clearSolver()  # from the corner kept warm its numbers fail now and then: begin anew
            self._run()
        return self._answer()

    def _run(self) -> None:
        if self._highs.run() == highspy.HighsStatus.kError:
            raise RuntimeError(f"the solver failed: {self._highs.modelStatusToString(self._highs.getModelStatus())}")

    def _answer(self) -> Solved:
        status = self._highs.getModelStatus()
        info = self._highs.getInfo()
        if status == highspy.HighsModelStatus.kOptimal:
            point = np.array(self._highs.getSolution().col_value, dtype=np.float64)
            return Solved(Outcome.FOUND, float(info.objective_function_value), point)
        if status == highspy.HighsModelStatus.kInfeasible or (status in _UNBOUNDED and not self._aims):
            return Solved(Outcome.IMPOSSIBLE)
        if status in _UNBOUNDED:
            return Solved(Outcome.UNBOUNDED)
        if status == highspy.HighsModelStatus.kTimeLimit:
            bound = float(info.mip_dual_bound) if self.whole else np.nan
            return Solved(Outcome.OUT_OF_TIME, bound if np.isfinite(bound) else None)
        if status == highspy.HighsModelStatus.kUnknown:  # nothing is known but that nothing was proven
            return Solved(Outcome.OUT_OF_TIME)
        raise RuntimeError(f"the solver stopped: {self._highs.modelStatusToString(status)}")


_UNBOUNDED: Final = {highspy.HighsModelStatus.kUnbounded, highspy.HighsModelStatus.kUnboundedOrInfeasible}

_OPTIONS: Final[dict[str, Any]] = {
    "output_flag": False,
    "threads": THREADS,
    "mip_rel_gap": 0.0,
    "mip_abs_gap": 0.5,  # objectives are whole numbers: nothing better than the next one is left
}


def _new_solver() -> Any:
    # the class below highspy.Highs, which prints a banner before it can be told not to; we use none of what it adds
    made: Any = highspy.Highs.__mro__[1]
    return made()


def _programme(part: Part, *, whole: bool) -> Any:
    programme = highspy.HighsLp()
    programme.num_col_, programme.num_row_ = len(part.unknowns), len(part.relations)
    programme.col_cost_ = np.zeros(len(part.unknowns))
    programme.col_lower_, programme.col_upper_ = _reals(part.lows), _reals(part.highs)
    programme.row_lower_, programme.row_upper_ = _reals(part.side_lows), _reals(part.side_highs)
    programme.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    programme.a_matrix_.start_ = part.starts.astype(np.int32)
    programme.a_matrix_.index_ = part.columns.astype(np.int32)
    programme.a_matrix_.value_ = part.coefficients.astype(np.float64)
    if whole:
        programme.integrality_ = [highspy.HighsVarType.kInteger] * len(part.unknowns)
    return programme


def _reals(ends: Numbers) -> _Reals:
    reals = ends.astype(np.float64)
    reals[ends == UNBOUNDED] = highspy.kHighsInf
    reals[ends == -UNBOUNDED] = -highspy.kHighsInf
    return reals
