"""The possible table that meets a demand by moving as little as it can: what rests in it can be published again.

An attack pushes a cell as far as it goes, and many others move on the way. Here a cell must move by what is demanded
and no further, and the others for as little of their cost as may be; cells that are withheld anyway move for next to
nothing. From one demand to the next, and where a cell is published, only bounds change, so that the dual simplex method
goes on from the last basis.
"""

from __future__ import annotations

import numpy as np
from scipy.sparse import hstack

from cyberflag.disclosure.suppression.demands import Demand
from cyberflag.disclosure.suppression.ground import Field, Ground, Programmes
from cyberflag.disclosure.suppression.solver import NoPatternError, load_programme, run_to_optimum, set_options
from cyberflag.disclosure.table_system import Floats, TableSystem

_WARM = {"presolve": "off", "solver": "simplex", "simplex_strategy": 1}
_FREE = 1e-3
"""What a move of a cell costs that is withheld anyway, beside one for the dearest of the others."""


class LeastMoves:
    """The tables of least moves of a system of which a pattern is withheld; ``known`` is a withheld cell that rests.

    ``asked`` counts the demands that were to be met.
    """

    def __init__(self, system: TableSystem, part: Floats, known: int | None = None) -> None:
        self._ground = Ground(system, part, known)
        share = system.costs / max(float(system.costs.max(initial=0.0)), _FREE)
        prices = np.where(self._ground.room.must, _FREE, np.maximum(share, _FREE))
        self._programmes = Programmes(self._ground, lambda ground, field: _Programme(ground, field, prices))
        self.asked = 0

    def meet(self, demand: Demand) -> Floats | None:
        """The moves of the table that meets a demand most cheaply; None where none does."""
        self.asked += 1
        programme = self._programmes.of(demand.cell)
        moves = np.zeros(len(self._ground.part))
        return moves if programme is not None and programme.meet(demand, moves) else None

    def publish(self, cell: int) -> None:
        """Let a cell move no more."""
        self._programmes.give_part(cell, 0.0)

    def withhold(self, cell: int) -> None:
        """Let a cell move again that could move to begin with."""
        self._programmes.give_part(cell, 1.0)


class _Programme:
    """The programme of one field, with a column for each cell's move up, and then one for its move down."""

    def __init__(self, ground: Ground, field: Field, prices: Floats) -> None:
        self._ground, self._field = ground, field
        self._column = {int(cell): column for column, cell in enumerate(field.cells)}
        down, up = ground.ends(field.cells)
        low, high = ground.slack
        self._solver = load_programme(
            hstack([field.rows, -field.rows]).tocsc(),
            np.tile(prices[field.cells], 2),
            (np.zeros(2 * len(field.cells)), np.concatenate([up, down])),
            (low[field.statements], high[field.statements]),
        )
        set_options(self._solver, _WARM)
        self._forced: int | None = None

    def meet(self, demand: Demand, moves: Floats) -> bool:
        """Move the demand's cell by its amount; writes the moves. False where that cannot be."""
        if self._forced is not None:
            self.take_room(self._forced)
        self._forced = demand.cell
        down, up = self._ground.ends(demand.cell)
        if (up if demand.side > 0 else down) < demand.amount:
            return False
        self._bound(demand.cell, demand.side, demand.amount, demand.amount)
        self._bound(demand.cell, -demand.side, 0.0, 0.0)
        try:
            solution = run_to_optimum(self._solver)
        except NoPatternError:
            return False
        ups, downs = np.split(np.array(solution.col_value), 2)
        moves[self._field.cells] = ups - downs
        return True

    def take_room(self, cell: int) -> None:
        """Let a cell move as far as it has room now, and as little as it likes."""
        down, up = self._ground.ends(cell)
        self._bound(cell, 1, 0.0, up)
        self._bound(cell, -1, 0.0, down)

    def _bound(self, cell: int, side: int, low: float, high: float) -> None:
        self._solver.changeColBounds(self._column[cell] + (0 if side > 0 else len(self._field.cells)), low, high)
