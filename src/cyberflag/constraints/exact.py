"""The tightest bounds that a system allows, by linear programmes and, where they leave fractions, in whole numbers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from cyberflag.constraints.evidence import Side
from cyberflag.constraints.leaves import peel
from cyberflag.constraints.part_bounds import Clock, PartBounds, Proof
from cyberflag.constraints.parts import connected_parts, part_labels
from cyberflag.constraints.propagation import propagate
from cyberflag.constraints.questions import Questions
from cyberflag.constraints.system import UNBOUNDED, Numbers, System, bounds_at, ranges
from cyberflag.model import Bounds

SECONDS: Final = 60.0
"""The processor time that one question to a whole system has where nothing else is said."""


@dataclass(frozen=True, eq=False)
class ExactBounds:
    """Bounds of all unknowns, each end with its ``Proof``; unknowns that were not asked for have outer bounds.

    ``contradicted`` are the unknowns of parts that no numbers can fill: their bounds stand as given and mean nothing
    until the contradiction is taken out. ``has_clash``: propagation alone met relations that cannot all be kept,
    perhaps between numbers that are known and so in no part. ``linear_solves`` and ``whole_solves`` count the questions
    to the solver.
    """

    lows: Numbers
    highs: Numbers
    low_proofs: npt.NDArray[np.int8]
    high_proofs: npt.NDArray[np.int8]
    contradicted: frozenset[int]
    has_clash: bool
    linear_solves: int
    whole_solves: int

    def bounds_of(self, unknown: int) -> Bounds:
        """The bounds of one unknown."""
        return bounds_at(self.lows, self.highs, unknown)

    def proof_of(self, unknown: int) -> Proof:
        """The weaker proof of an unknown's two ends."""
        return Proof(min(int(self.low_proofs[unknown]), int(self.high_proofs[unknown])))

    def unproven(self, unknowns: Iterable[int]) -> list[int]:
        """Those of these unknowns whose bounds may not be the tightest in whole numbers: time ran out."""
        return [unknown for unknown in unknowns if self.proof_of(unknown) < Proof.WHOLE]


def exact_bounds(
    system: System,
    of: Iterable[int] | None = None,
    *,
    whole: bool = False,
    check_all: bool = False,
    seconds: float = SECONDS,
) -> ExactBounds:
    """The tightest bounds of these unknowns (of all where ``of`` is None).

    Propagation first; then, for each part of what is still open, the least and the greatest of each unknown by linear
    programmes. What only follows from other numbers is left out of the parts and worked out from their ends (`leaves`).
    Each answer is remembered as a table that is possible, and a question to which a table seen already gives the answer
    is not asked. Whole-number programmes follow where a linear end is no whole number, with ``whole`` wherever no
    whole-number table has been seen to reach the end. After ``seconds``, ends that are left keep the bounds known so
    far, which are true, under ``Proof.OUTER``. With ``check_all`` the parts of which nothing is asked are tried for
    contradictions too.
    """
    clock = Clock(seconds)
    board = _Board(system)
    rest = board.take_propagated()
    wanted = sorted(set(range(len(system.lows)) if of is None else of))
    peeled = peel(rest, wanted)
    parts = connected_parts(peeled.left)
    questions = Questions(rest, parts, peeled, wanted)
    board.take_free([place for place in questions.free.tolist() if place not in peeled.taken])
    tied = part_labels(rest)[0]
    concerned = set(tied[wanted].tolist())
    for number, part in enumerate(parts):
        is_concerned = check_all or int(tied[part.unknowns[0]]) in concerned
        if is_concerned and not board.is_contradicted(part.unknowns):
            asked = questions.of_part(number)
            board.take_part(number, PartBounds(part, asked, clock, whole=whole, settled=board.settled))
    board.take_ends(questions)
    return board.result()


class _Board:
    """The bounds of the whole system as parts come in."""

    def __init__(self, system: System) -> None:
        self.system = system
        self.lows, self.highs = system.lows, system.highs
        self.proofs = np.zeros((2, len(system.lows)), dtype=np.int8)
        self.linear_solves = self.whole_solves = 0
        self._given_of, self._given_of_relation = part_labels(system)
        self._wrong: set[int] = set()
        self.settled = self.has_clash = False
        self._answers: dict[int, PartBounds] = {}

    def take_propagated(self) -> System:
        """Take the propagated bounds, leave out the parts that clash, and give what is still to be solved."""
        found = propagate(self.system)
        while found.clash is not None:
            self.has_clash = True
            touched = found.clash_chain().relations
            if not touched:
                raise ValueError(f"unknown {found.clash.unknown} was given a low above its high")
            self._condemn(self.system.columns[ranges(self.system.starts, np.array(touched, dtype=np.int64))])
            left_out = np.flatnonzero(np.isin(self._given_of_relation, list(self._wrong))).tolist()
            found = propagate(found.system.without([*touched, *left_out]))
        self.lows, self.highs, self.settled = found.lows.copy(), found.highs.copy(), found.settled
        return found.system.with_bounds(found.lows, found.highs)

    def is_contradicted(self, unknowns: Numbers) -> bool:
        """Whether these unknowns belong to a part of the given system that no numbers can fill."""
        return bool(np.any(np.isin(self._given_of[unknowns], list(self._wrong))))

    def take_free(self, unknowns: Sequence[int]) -> None:
        """Take the bounds of unknowns that are known, or free of every relation: nothing holds them off their ends."""
        self.proofs[:, list(unknowns)] = Proof.WHOLE

    def take_part(self, number: int, solved: PartBounds) -> None:
        """Solve a part and take its bounds."""
        places = solved.part.unknowns
        if solved.work():
            self._answers[number] = solved
            count = len(places)
            self.lows[places], self.highs[places] = solved.lows[:count], solved.highs[:count]
            self.proofs[:, places] = solved.proofs[:, :count]
        else:
            self._condemn(places)
        self.linear_solves += solved.linear_solves
        self.whole_solves += solved.whole_solves

    def take_ends(self, questions: Questions) -> None:
        """Take the ends that follow from the answers of the parts."""
        for unknown, side, value, proof in questions.ends(self._answers):
            if side is Side.LOW:
                self.lows[unknown] = max(int(self.lows[unknown]), -UNBOUNDED if value is None else value)
            else:
                self.highs[unknown] = min(int(self.highs[unknown]), UNBOUNDED if value is None else value)
            self.proofs[0 if side is Side.LOW else 1, unknown] = proof

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
            has_clash=self.has_clash,
            linear_solves=self.linear_solves,
            whole_solves=self.whole_solves,
        )
