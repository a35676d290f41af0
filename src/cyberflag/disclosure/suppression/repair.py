"""From a safe pattern to one without a needless cell: each further cell is published again that no demand needs."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import numpy as np

from cyberflag.disclosure.suppression.attack import Attack
from cyberflag.disclosure.suppression.attackers import Attacker, Attackers, Met
from cyberflag.disclosure.suppression.cuts import Cut
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
        self._attack = Attack(system, pattern.astype(np.float64), attacker.known)
        self._demands = attacker.demands
        self._moved = np.ones((len(attacker.demands), len(pattern)), dtype=np.bool_)  # none found yet: ask anew
        self._seek(np.ones(len(attacker.demands), dtype=np.bool_))

    @property
    def asked(self) -> int:
        """How many demands were pushed."""
        return self._attack.asked

    def publish(self, cell: int) -> Cut | None:
        """Publish a cell if all demands are met without it; then new tables take the place of those that moved it.
        Else the cut that one of them teaches.
        """
        self._attack.publish(cell)
        cut = self._seek(self._moved[:, cell])
        if cut is not None:
            self._attack.withhold(cell)
        return cut

    def withhold(self, cell: int) -> None:
        """Withhold a cell again: every table that was possible stays so."""
        self._attack.withhold(cell)

    def _seek(self, wanted: Met) -> Cut | None:
        """Possible tables that together meet the demands wanted; or the cut of one of those that cannot be met."""
        wanted, found = wanted.copy(), []
        while wanted.any():
            place = int(np.argmax(wanted))
            push = self._attack.push(self._demands.each[place])
            met = wanted & self._demands.met_by(push.moves)
            if not met[place]:
                return push.cut
            found.append((met, push.moves))
            wanted &= ~met
        for met, moves in found:
            self._moved[met] = np.abs(moves) > _MOVED
        return None
