"""What must remain possible: how far an attacker must find each withheld cell able to be from its value."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from cyberflag.disclosure.table_system import CellStatus, Floats, TableSystem

Met = npt.NDArray[np.bool_]
"""Which of many demands are known to be met."""

TOLERANCE = 1e-6
"""How much of a demand a solver's answer may lack: its own arithmetic is no finer."""


@dataclass(frozen=True)
class Demand:
    """A cell must be able to move by ``amount`` from its value: up where ``side`` is 1, down where it is -1."""

    cell: int
    side: int
    amount: float

    def is_met(self, moves: Floats) -> bool:
        """Whether a possible table, as each cell's move from its value, meets it."""
        return bool(moves[self.cell] * self.side >= self.least)

    @property
    def least(self) -> float:
        """The amount less what the solver's arithmetic may lack."""
        return self.amount - TOLERANCE * max(1.0, self.amount)


def demands_of(system: TableSystem) -> tuple[Demand, ...]:
    """Two demands a primary cell, but none where no movement is asked for."""
    return tuple(
        Demand(place, side, float(amount))
        for place, cell in enumerate(system.cells)
        if cell.status is CellStatus.PRIMARY
        for side, amount in ((1, cell.above), (-1, cell.below))
        if amount > 0
    )


def insiders_of(system: TableSystem) -> dict[int, frozenset[int]]:
    """The primary cells that hold just one, which somebody knows; with each, all cells that hold that same one.

    A total of one and its part of one are the same one: whoever knows it learns nothing by it.
    """
    ones = [place for place, cell in enumerate(system.cells) if cell.value == 1]
    same = {place: {place} for place in ones}
    for statement in system.statements:
        held = [system.position[name] for name, _ in statement.terms if system.of(name).value == 1]
        if statement.low == statement.high == 0 and held and dict(statement.terms)[system.cells[held[0]].name] == 1:
            merged = set().union(*(same[place] for place in held))
            same.update(dict.fromkeys(merged, merged))
    return {place: frozenset(same[place]) for place in ones if system.cells[place].status is CellStatus.PRIMARY}


class Demands:
    """Many demands, judged together against a possible table."""

    def __init__(self, demands: tuple[Demand, ...]) -> None:
        self.each = demands
        self._cells = np.array([d.cell for d in demands], dtype=np.intp)
        self._sides = np.array([d.side for d in demands], dtype=np.float64)
        self._least = np.array([d.least for d in demands], dtype=np.float64)

    def met_by(self, moves: Floats) -> Met:
        """Which of the demands a possible table meets."""
        return np.asarray(moves[self._cells] * self._sides >= self._least)

    def without(self, cells: Collection[int]) -> Demands:
        """The demands on all cells but these."""
        return Demands(tuple(demand for demand in self.each if demand.cell not in cells))

    def __len__(self) -> int:
        return len(self.each)
