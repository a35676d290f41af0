"""From a safe pattern to one without a needless cell: each further cell is published again that no demand needs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

import numpy as np

from cyberflag.disclosure.suppression.attack import Attack
from cyberflag.disclosure.suppression.demands import Demands
from cyberflag.disclosure.suppression.master import Pattern
from cyberflag.disclosure.table_system import Floats, TableSystem

_MOVED = 1e-7
NOBODY: Mapping[int, frozenset[int]] = MappingProxyType({})


def prune(
    system: TableSystem,
    demands: Demands,
    pattern: Pattern,
    order: Iterable[int],
    insiders: Mapping[int, frozenset[int]] = NOBODY,
) -> Pattern:
    """A safe pattern without those cells, taken in ``order``, that it can do without.

    ``insiders`` are cells that somebody knows, each with all that hold the same: the demands on the others are to be
    met for each of these people too.
    """
    pattern = pattern.copy()
    part = pattern.astype(np.float64)
    attacks = [
        _Tables(Attack(system, part, known), demands.without(same), len(pattern))
        for known, same in ((None, frozenset()), *insiders.items())
    ]
    for cell in order:
        pattern[cell] = not _stay_possible(attacks, cell)
    return pattern


def _stay_possible(attacks: Sequence[_Tables], cell: int) -> bool:
    """Publish a cell if no attack minds; else it stays withheld in all of them."""
    for done, tables in enumerate(attacks):
        if not tables.stay_possible_without(cell):
            for earlier in attacks[:done]:
                earlier.withhold(cell)
            return False
    return True


def order_of_pruning(further: Pattern, costs: Floats) -> list[int]:
    """The cells withheld only for others' sake, the dearest first."""
    cells = np.flatnonzero(further)
    return [int(cell) for cell in cells[np.argsort(-costs[cells], kind="stable")]]


class _Tables:
    """For each demand a possible table that meets it: publishing a cell that does not move in it leaves it possible."""

    def __init__(self, attack: Attack, demands: Demands, cells: int) -> None:
        self._attack, self._demands = attack, demands
        self._moved = np.zeros((len(demands), cells), dtype=np.bool_)
        for met, moves in self._seek(np.ones(len(demands), dtype=np.bool_)) or []:
            self._moved[met] = np.abs(moves) > _MOVED

    def stay_possible_without(self, cell: int) -> bool:
        """Publish a cell if all demands are met without it; then new tables take the place of those that moved it."""
        resting = self._moved[:, cell].copy()
        self._attack.publish(cell)
        found = self._seek(resting)
        if found is None:
            self._attack.withhold(cell)
            return False
        for met, moves in found:
            self._moved[met] = np.abs(moves) > _MOVED
        return True

    def withhold(self, cell: int) -> None:
        """Withhold a cell again: every table that was possible stays so."""
        self._attack.withhold(cell)

    def _seek(self, wanted: Pattern) -> list[tuple[Pattern, Floats]] | None:
        """Possible tables that together meet the demands wanted; None where one of those cannot be met."""
        wanted, found = wanted.copy(), []
        while wanted.any():
            place = int(np.argmax(wanted))
            moves = self._attack.push(self._demands.each[place]).moves
            met = wanted & self._demands.met_by(moves)
            if not met[place]:
                return None
            found.append((met, moves))
            wanted &= ~met
        return found
