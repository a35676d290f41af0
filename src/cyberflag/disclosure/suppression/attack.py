"""The attacker's linear programme: how far a cell can move from its value while all that is published stays true.

On the ground of a pattern (see `ground`) each demand pushes its cell as far as it goes. Where that is not far enough,
the weights of the proof teach the cut that any pattern must keep.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from cyberflag.disclosure.suppression.cuts import Cut, cut_of
from cyberflag.disclosure.suppression.demands import Demand
from cyberflag.disclosure.suppression.ground import Field, Ground, Programmes
from cyberflag.disclosure.suppression.solver import load_programme, run_to_optimum, set_options
from cyberflag.disclosure.table_system import Floats, TableSystem

_WARM = {
    "presolve": "off",
    "solver": "simplex",
    "simplex_strategy": 4,
    "primal_simplex_bound_perturbation_multiplier": 0.0,
}
"""The primal simplex method from the last basis: from one demand to the next only the objective changes. Its bounds are
left as they are: to move them a little and back again takes a fifth of the time.
"""


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
        self._ground = Ground(system, part, known)
        self._programmes = Programmes(self._ground, _Programme)
        self.asked = 0

    def push(self, demand: Demand) -> Push:
        """Move the demand's cell as far as what is published allows."""
        self.asked += 1
        ground = self._ground
        moves, rows = np.zeros(len(ground.part)), np.zeros(ground.rows.shape[0])
        programme = self._programmes.of(demand.cell)
        if programme is not None:
            programme.push(demand, moves, rows)
        if demand.is_met(moves):
            return Push(moves, None)
        weights = -(rows @ ground.rows)
        weights[demand.cell] += demand.side
        return Push(moves, cut_of(demand, weights, self._slack_used(rows), ground.room))

    def publish(self, cell: int) -> None:
        """Let a cell move no more."""
        self._programmes.give_part(cell, 0.0)

    def withhold(self, cell: int) -> None:
        """Let a cell move again that could move when the attack was set up."""
        self._programmes.give_part(cell, 1.0)

    def _slack_used(self, rows: Floats) -> float:
        """What the slack of claims alone gives to the move: nought where all statements are sums."""
        low, high = self._ground.slack
        used = np.zeros(len(rows))
        up, down = rows > 0, rows < 0  # a statement that weighs nothing may have no end to its slack
        used[up], used[down] = rows[up] * high[up], rows[down] * low[down]
        return float(used.sum())


class _Programme:
    """The programme of one field, kept warm from one demand to the next."""

    def __init__(self, ground: Ground, field: Field) -> None:
        self._ground, self._field = ground, field
        self._column = {int(cell): column for column, cell in enumerate(field.cells)}
        down, up = ground.ends(field.cells)
        low, high = ground.slack
        self._solver = load_programme(
            field.rows.tocsc(),
            np.zeros(len(field.cells)),
            (-down, up),
            (low[field.statements], high[field.statements]),
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
        moves[self._field.cells] = solution.col_value
        rows[self._field.statements] = solution.row_dual
        np.negative(rows, out=rows)

    def take_room(self, cell: int) -> None:
        """Let a cell move as far as it has room now."""
        down, up = self._ground.ends(cell)
        self._solver.changeColBounds(self._column[cell], -down, up)
