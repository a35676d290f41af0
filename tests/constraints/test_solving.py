"""A solver that comes to no end from where it stood is asked anew; where that does not help, nothing is claimed."""

from typing import Any

import highspy
import pytest

from cyberflag.constraints import Relation, Side, System, Unknown, solving
from cyberflag.constraints.parts import connected_parts
from cyberflag.constraints.solving import Aim, Outcome, PartSolver, Solved
from cyberflag.model import Bounds


class _Doubtful(highspy.Highs.__mro__[1]):
    """Comes to no end in its first runs, as HiGHS does where its numbers fail."""

    doubts = 1
    runs = 0

    def run(self) -> Any:
        self.runs += 1
        return super().run()

    def getModelStatus(self) -> Any:  # noqa: N802 - the solver's own name
        return highspy.HighsModelStatus.kUnknown if self.runs <= self.doubts else super().getModelStatus()


def asked_of_a_doubtful_solver(monkeypatch: pytest.MonkeyPatch, doubts: int) -> Solved:
    """The most that the first of two numbers can be which add up to 7, of a solver in doubt so many times."""
    monkeypatch.setattr(_Doubtful, "doubts", doubts)
    monkeypatch.setattr(solving, "_new_solver", _Doubtful)
    unknowns = [Unknown("a", Bounds(0, 9)), Unknown("b", Bounds(2, 9))]
    system = System.of(unknowns, [Relation("sum", ((0, 1), (1, 1)), 7, 7)])
    return PartSolver(connected_parts(system)[0]).extreme(Aim.sum_of([0]), Side.HIGH, 10)


def test_a_solver_in_doubt_is_asked_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    solved = asked_of_a_doubtful_solver(monkeypatch, 1)
    assert (solved.outcome, solved.value) == (Outcome.FOUND, 5)


def test_what_no_start_settles_is_left_open(monkeypatch: pytest.MonkeyPatch) -> None:
    solved = asked_of_a_doubtful_solver(monkeypatch, 2)
    assert (solved.outcome, solved.value, solved.point) == (Outcome.OUT_OF_TIME, None, None)
