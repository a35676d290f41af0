"""What a pattern must hold so that one demand is met, learnt from an attack that shows it unmet.

Fischetti and Salazar (Management Science 47(7), 2001, 1008-1027): by duality the most that a cell can move is, for any
weights of the statements, at most the sum over the withheld cells of (weight x room). A demand therefore needs

    sum of room weighed x withheld  >=  amount,

and a cell need count for no more than the whole amount. What the cells give that are withheld anyway is taken off the
amount first, so that the others need count for no more than what is left: in parts of cells that says much more. The
inequality is divided by what is left.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from cyberflag.disclosure.suppression.demands import Demand
from cyberflag.disclosure.table_system import Floats

_NOISE = 1e-9


@dataclass(frozen=True)
class Room:
    """How far each cell may move down and up from its value where it is withheld: both nought or more.

    ``must`` says which cells are withheld anyway.
    """

    down: Floats
    up: Floats
    must: npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Cut:
    """``sum of weights x withheld >= 1`` over ``cells``, none of which is withheld anyway."""

    cells: npt.NDArray[np.int32]
    weights: Floats

    @property
    def key(self) -> tuple[bytes, bytes]:
        """The same for cuts that say the same."""
        return self.cells.tobytes(), np.round(self.weights, 9).tobytes()


def cut_of(demand: Demand, weights: Floats, slack: float, room: Room) -> Cut:
    """The cut of a demand; ``slack`` is what claims with slack give without any cell being withheld."""
    weights = np.where(np.abs(weights) < _NOISE, 0.0, weights)
    given = np.where(weights > 0, weights * room.up, -weights * room.down)
    lacking = max(demand.amount - slack - float(given[room.must].sum()), _NOISE)
    share = np.minimum(given / lacking, 1.0)
    cells = np.flatnonzero((share > _NOISE) & ~room.must).astype(np.int32)
    return Cut(cells, share[cells])


def cover_of(cells: npt.NDArray[np.int32]) -> Cut:
    """At least one of the cells."""
    return Cut(cells, np.ones(len(cells)))
