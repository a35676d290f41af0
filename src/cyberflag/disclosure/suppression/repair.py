"""From a safe pattern to one without a needless cell: each further cell is published again that no demand needs."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import numpy as np

from cyberflag.disclosure.suppression.attack import Attack, Push
from cyberflag.disclosure.suppression.attackers import Attacker, Attackers
from cyberflag.disclosure.suppression.cuts import Cut
from cyberflag.disclosure.suppression.demands import Demand, Met
from cyberflag.disclosure.suppression.lanes import LANES, push_in_lanes
from cyberflag.disclosure.suppression.least_moves import LeastMoves
from cyberflag.disclosure.suppression.pool import CutPool, Pattern
from cyberflag.disclosure.table_system import Floats, TableSystem

_MOVED = 1e-7
Learn = Callable[[Cut], object]


class Pruning:
    """The pruning of safe patterns of one system. ``learn`` is given the cut that each refusal teaches: put into the
    ``pool``, it refuses the next of its kind without an attack.
    """

    def __init__(self, system: TableSystem, attackers: Attackers, pool: CutPool, learn: Learn) -> None:
        self._system, self._attackers, self._pool, self._learn = system, attackers, pool, learn

    def prune(self, pattern: Pattern, order: Iterable[int]) -> Pattern:
        """A safe pattern without those cells, taken in ``order``, that it can do without."""
        pattern = pattern.copy()
        attacks: list[_Tables] = []
        for cell in order:
            if self._pool.need(cell, pattern):
                continue
            attacks = attacks or [_Tables(self._system, pattern, attacker) for attacker in self._attackers.each]
            pattern[cell] = not self._stay_possible(attacks, cell)
        self._attackers.asked += sum(tables.asked for tables in attacks)
        return pattern

    def _stay_possible(self, attacks: list[_Tables], cell: int) -> bool:
        """Publish a cell if no attack minds; else it stays withheld in all of them."""
        for done, tables in enumerate(attacks):
            cut = tables.publish(cell)
            if cut is not None:
                self._learn(cut)
                for earlier in attacks[:done]:
                    earlier.withhold(cell)
                return False
        return True


def order_of_pruning(further: Pattern, costs: Floats) -> list[int]:
    """The cells withheld only for others' sake, the dearest first."""
    cells = np.flatnonzero(further)
    return [int(cell) for cell in cells[np.argsort(-costs[cells], kind="stable")]]


class _Tables:
    """For each demand of an attacker a possible table that meets it: publishing a cell that does not move in it leaves
    it possible.
    """

    def __init__(self, system: TableSystem, pattern: Pattern, attacker: Attacker) -> None:
        self._lanes = [_Lane(system, pattern.astype(np.float64), attacker.known) for _ in range(LANES)]
        self._demands = attacker.demands
        self._moved = np.ones((len(attacker.demands), len(pattern)), dtype=np.bool_)  # none found yet: ask anew
        self._seek(np.ones(len(attacker.demands), dtype=np.bool_))

    @property
    def asked(self) -> int:
        """How many demands were pushed."""
        return sum(lane.asked for lane in self._lanes)

    def publish(self, cell: int) -> Cut | None:
        """Publish a cell if all demands are met without it; then new tables take the place of those that moved it.
        Else the cut that one of them teaches.
        """
        for lane in self._lanes:
            lane.publish(cell)
        cut = self._seek(self._moved[:, cell])
        if cut is not None:
            self.withhold(cell)
        return cut

    def withhold(self, cell: int) -> None:
        """Withhold a cell again: every table that was possible stays so."""
        for lane in self._lanes:
            lane.withhold(cell)

    def _seek(self, wanted: Met) -> Cut | None:
        """Possible tables that together meet the demands wanted; or the cut of one of those that cannot be met."""
        left, found = wanted.copy(), []
        for answer in push_in_lanes(self._lanes, self._demands, wanted, _Lane.push):
            if answer.push.cut is not None:
                return answer.push.cut
            found.append((left & answer.meets, answer.push.moves))
            left &= ~answer.meets
        for met, moves in found:
            self._moved[met] = np.abs(moves) > _MOVED
        return None


class _Lane:
    """Tables of least moves, so that few demands are asked about again for each cell published; where there is none,
    the attack that teaches why.
    """

    def __init__(self, system: TableSystem, part: Floats, known: int | None) -> None:
        self._attack = Attack(system, part, known)
        self._least = LeastMoves(system, part, known)

    @property
    def asked(self) -> int:
        return self._attack.asked + self._least.asked

    def push(self, demand: Demand) -> Push:
        moves = self._least.meet(demand)
        return self._attack.push(demand) if moves is None else Push(moves, None)

    def publish(self, cell: int) -> None:
        self._attack.publish(cell)
        self._least.publish(cell)

    def withhold(self, cell: int) -> None:
        self._attack.withhold(cell)
        self._least.withhold(cell)
