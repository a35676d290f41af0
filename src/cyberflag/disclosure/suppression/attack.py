"""The attacker's linear programme: how far a cell can move from its value while all that is published stays true.

Unknowns are the moves ``z`` of each cell from its value. What is published holds for the values, so ``M z`` lies within
the slack that each statement has (nought for a sum). A cell that is withheld may move within what is known beforehand,
``-(value - low) <= z <= high - value``; a published one may not move. In the relaxed master problem a cell is withheld
by a part ``x`` and may move by that part of its room.

Cells that cannot move are left out, and those that no statement ties together stand in programmes of their own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from cyberflag.disclosure.suppression.cuts import Cut, Room, cut_of
from cyberflag.disclosure.suppression.demands import Demand
from cyberflag.disclosure.suppression.solver import load_programme, run_to_optimum, set_options
from cyberflag.disclosure.table_system import CellStatus, Floats, TableSystem

_WARM = {"presolve": "off", "solver": "simplex", "simplex_strategy": 4}
"""The primal simplex method from the last basis: from one demand to the next only the objective changes."""

_Places = npt.NDArray[np.intp]


@dataclass(frozen=True)
class Push:
    """How far a demand's cell could be moved: the table of all moves, and the cut that follows where it falls short."""

    moves: Floats
    cut: Cut | None


class Attack:
    """What an attacker can work out of a system where a pattern of its cells is withheld, each in whole or in part.

    ``known`` is a withheld cell that this attacker knows: it rests. ``asked`` counts the demands pushed.
    """

    def __init__(self, system: TableSystem, part: Floats, known: int | None = None) -> None:
        self._room = room_of(system)
        if known is not None:
            self._room.up[known] = self._room.down[known] = 0.0
        self._slack = slack_of(system)
        self._rows = system.matrix
        self._part = part.copy()
        moving = (part > 0) & ((self._room.up > 0) | (self._room.down > 0))
        self._fields = fields_of(system, moving)
        self._programmes: dict[int, _Programme] = {}
        self.asked = 0

    def push(self, demand: Demand) -> Push:
        """Move the demand's cell as far as what is published allows."""
        self.asked += 1
        moves, rows = np.zeros(len(self._part)), np.zeros(self._rows.shape[0])
        programme = self._programme_of(demand.cell)
        if programme is not None:
            programme.push(demand, moves, rows)
        if demand.is_met(moves):
            return Push(moves, None)
        weights = -(rows @ self._rows)
        weights[demand.cell] += demand.side
        return Push(moves, cut_of(demand, weights, self._slack_used(rows), self._room))

    def publish(self, cell: int) -> None:
        """Let a cell move no more."""
        self._set(cell, 0.0)

    def withhold(self, cell: int, part: float = 1.0) -> None:
        """Let a cell move again that could move when the attack was set up."""
        self._set(cell, part)

    def _set(self, cell: int, part: float) -> None:
        self._part[cell] = part
        programme = self._programme_of(cell)
        if programme is not None:
            programme.bound(cell, -self._room.down[cell] * part, self._room.up[cell] * part)

    def _programme_of(self, cell: int) -> _Programme | None:
        field = int(self._fields.of_cell[cell])
        if field < 0:
            return None
        if field not in self._programmes:
            cells = np.flatnonzero(self._fields.of_cell == field)
            statements = np.flatnonzero(self._fields.of_statement == field)
            low, high = -self._room.down * self._part, self._room.up * self._part
            self._programmes[field] = _Programme(self._rows, cells, statements, (low, high), self._slack)
        return self._programmes[field]

    def _slack_used(self, rows: Floats) -> float:
        """What the slack of claims alone gives to the move: nought where all statements are sums."""
        low, high = self._slack
        used = np.zeros(len(rows))
        up, down = rows > 0, rows < 0  # a statement that weighs nothing may have no end to its slack
        used[up], used[down] = rows[up] * high[up], rows[down] * low[down]
        return float(used.sum())


class _Programme:
    """The programme of one field, kept warm from one demand to the next."""

    def __init__(
        self, rows: Any, cells: _Places, statements: _Places, room: tuple[Floats, Floats], slack: tuple[Floats, Floats]
    ) -> None:
        self.cells, self.statements = cells, statements
        self._column = {int(cell): column for column, cell in enumerate(cells)}
        self._solver = load_programme(
            rows[statements][:, cells].tocsc(),
            np.zeros(len(cells)),
            (room[0][cells], room[1][cells]),
            (slack[0][statements], slack[1][statements]),
        )
        set_options(self._solver, _WARM)
        self._pushed: int | None = None

    def push(self, demand: Demand, moves: Floats, rows: Floats) -> None:
        """Move a cell as far as it goes; writes the moves and what each statement weighs in the proof."""
        if self._pushed is not None:
            self._solver.changeColCost(self._pushed, 0.0)
        self._pushed = self._column[demand.cell]
        self._solver.changeColCost(self._pushed, -float(demand.side))
        solution = run_to_optimum(self._solver)
        moves[self.cells] = solution.col_value
        rows[self.statements] = solution.row_dual
        np.negative(rows, out=rows)

    def bound(self, cell: int, low: float, high: float) -> None:
        """Other room for one cell."""
        self._solver.changeColBounds(self._column[cell], low, high)


@dataclass(frozen=True)
class Fields:
    """The number of the field of each cell and of each statement; -1 for those that have none."""

    of_cell: _Places
    of_statement: _Places


def fields_of(system: TableSystem, moving: npt.NDArray[np.bool_]) -> Fields:
    """The parts into which the cells that can move fall."""
    entries = system.matrix.tocoo()
    kept = moving[entries.col]
    rows, columns = entries.row[kept], entries.col[kept]
    statements, cells = entries.shape
    ties = coo_array((np.ones(len(rows), dtype=np.int8), (columns, rows + cells)), shape=(cells + statements,) * 2)
    _, labels = connected_components(ties, directed=False)
    of_cell = np.where(moving, labels[:cells], -1)
    of_statement = np.full(statements, -1)
    of_statement[rows] = labels[rows + cells]
    return Fields(of_cell, of_statement)


def room_of(system: TableSystem) -> Room:
    """How far each cell may move where it is withheld."""
    low = np.array([float(cell.value - cell.low) for cell in system.cells])
    high = np.array([float(cell.high - cell.value) for cell in system.cells])
    return Room(low, high, np.array([cell.status is CellStatus.PRIMARY for cell in system.cells]))


def slack_of(system: TableSystem) -> tuple[Floats, Floats]:
    """How far the left side of each statement may move: down (nought or less) and up."""
    found = system.matrix @ system.values
    low = np.array([-np.inf if s.low is None else float(s.low) for s in system.statements])
    high = np.array([np.inf if s.high is None else float(s.high) for s in system.statements])
    is_sum = low == high
    return np.where(is_sum, 0.0, np.minimum(low - found, 0.0)), np.where(is_sum, 0.0, np.maximum(high - found, 0.0))
