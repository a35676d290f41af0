"""The tightest bounds that a system allows, by linear programmes and, where they leave fractions, in whole numbers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from cyberflag.constraints.part_bounds import Clock, PartBounds, Proof
from cyberflag.constraints.parts import connected_parts
from cyberflag.constraints.propagation import propagate
from cyberflag.constraints.system import Numbers, System, bounds_at, ranges
from cyberflag.model import Bounds

SECONDS: Final = 60.0


@dataclass(frozen=True, eq=False)
class ExactBounds:
    """Bounds of all unknowns, each end with its ``Proof``; unknowns that were not asked for have outer bounds.

    ``contradicted`` are the unknowns of parts that no numbers can fill: their bounds stand as given and mean nothing
    until the contradiction is taken out. ``linear_solves`` and ``whole_solves`` count the questions to the solver.
    """

    lows: Numbers
    highs: Numbers
    low_proofs: npt.NDArray[np.int8]
    high_proofs: npt.NDArray[np.int8]
    contradicted: frozenset[int]
    linear_solves: int
    whole_solves: int

    def bounds_of(self, unknown: int) -> Bounds:
        """The bounds of one unknown."""
        return bounds_at(self.lows, self.highs, unknown)

    def proof_of(self, unknown: int) -> Proof:
        """The weaker proof of an unknown's two ends."""
        return Proof(min(int(self.low_proofs[unknown]), int(self.high_proofs[unknown])))


def exact_bounds(
    system: System, of: Iterable[int] | None = None, *, whole: bool = False, seconds: float = SECONDS
) -> ExactBounds:
    """The tightest bounds of these unknowns (of all where ``of`` is None).

    Propagation first; then, for each part of what is still open, the least and the greatest of each unknown by linear
    programmes. Each answer is remembered as a table that is possible, and a question to which a table seen already
    gives the answer is not asked. Whole-number programmes follow where a linear end is no whole number, with ``whole``
    wherever no whole-number table has been seen to reach the end. After ``seconds``, ends that are left keep the
    bounds known so far, which are true, under ``Proof.OUTER``.
    """
    clock = Clock(seconds)
    board = _Board(system)
    rest = board.take_propagated()
    wanted = np.zeros(len(system.lows), dtype=np.bool_)
    wanted[list(range(len(system.lows)) if of is None else of)] = True
    for part in connected_parts(rest):
        asked = np.flatnonzero(wanted[part.unknowns])
        if len(asked) and not board.is_contradicted(part.unknowns):
            board.take_part(PartBounds(part, asked, clock, whole=whole))
    return board.result()


class _Board:
    """The bounds of the whole system as parts come in."""

    def __init__(self, system: System) -> None:
        self.system = system
        self.lows, self.highs = system.lows, system.highs
        self.proofs = np.zeros((2, len(system.lows)), dtype=np.int8)
        self.linear_solves = self.whole_solves = 0
        self._given = connected_parts(system)
        self._given_of = np.full(len(system.lows), -1, dtype=np.int64)
        for number, part in enumerate(self._given):
            self._given_of[part.unknowns] = number
        self._wrong: set[int] = set()

    def take_propagated(self) -> System:
        """Take the propagated bounds, leave out the parts that clash, and give what is still to be solved."""
        found = propagate(self.system)
        while found.clash is not None:
            touched = found.clash_chain().relations
            if not touched:
                raise ValueError(f"unknown {found.clash.unknown} was given a low above its high")
            self._condemn(self.system.columns[ranges(self.system.starts, np.array(touched, dtype=np.int64))])
            left_out = [r for number in self._wrong for r in self._given[number].relations.tolist()]
            found = propagate(found.system.without([*touched, *left_out]))
        self.lows, self.highs = found.lows.copy(), found.highs.copy()
        rest = found.system.with_bounds(found.lows, found.highs)
        tied = np.zeros(len(self.lows), dtype=np.bool_)
        for part in connected_parts(rest):
            tied[part.unknowns] = True
        self.proofs[:, ~tied] = Proof.WHOLE  # known, or free of every relation: nothing holds it off its bounds
        return rest

    def is_contradicted(self, unknowns: Numbers) -> bool:
        """Whether these unknowns belong to a part of the given system that no numbers can fill."""
        return bool(np.any(np.isin(self._given_of[unknowns], list(self._wrong))))

    def take_part(self, solved: PartBounds) -> None:
        """Solve a part and take its bounds."""
        places = solved.part.unknowns
        if solved.work():
            self.lows[places], self.highs[places] = solved.lows, solved.highs
            self.proofs[:, places] = solved.proofs
        else:
            self._condemn(places)
        self.linear_solves += solved.linear_solves
        self.whole_solves += solved.whole_solves

    def _condemn(self, unknowns: Numbers) -> None:
        self._wrong.update(number for number in self._given_of[unknowns].tolist() if number >= 0)

    def result(self) -> ExactBounds:
        """All bounds; those of contradicted parts as given."""
        wrong = np.flatnonzero(np.isin(self._given_of, list(self._wrong)))
        self.lows[wrong], self.highs[wrong] = self.system.lows[wrong], self.system.highs[wrong]
        self.proofs[:, wrong] = Proof.OUTER
        return ExactBounds(
            lows=self.lows,
            highs=self.highs,
            low_proofs=self.proofs[0],
            high_proofs=self.proofs[1],
            contradicted=frozenset(wrong.tolist()),
            linear_solves=self.linear_solves,
            whole_solves=self.whole_solves,
        )
