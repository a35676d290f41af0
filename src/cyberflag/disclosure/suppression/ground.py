"""The ground on which a pattern is attacked: which cells can move, how far, and what ties them together.

Unknowns are the moves of each cell from its value. What is published holds for the values, so that the moves stay
within the slack that each statement has (nought for a sum). A cell that is withheld may move within what is known
beforehand; a published one may not move, and one withheld by a part may move by that part of its room. Cells that
cannot move are left out, and those that no statement ties together stand in *fields* of their own.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

import numpy as np
import numpy.typing as npt
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from cyberflag.disclosure.suppression.cuts import Room
from cyberflag.disclosure.table_system import Floats, TableSystem

Places = npt.NDArray[np.intp]


@dataclass(frozen=True)
class Field:
    """Cells that can move and are tied together, the statements that tie them, and how these weigh them."""

    cells: Places
    statements: Places
    rows: Any


class Ground:
    """The ground of a system of which a pattern is withheld, each cell in whole or in ``part``.

    ``known`` is a withheld cell that the attacker knows: it rests. ``part`` may change, but not from nought.
    """

    def __init__(self, system: TableSystem, part: Floats, known: int | None = None) -> None:
        down, up = (distances.copy() for distances in system.distances)
        if known is not None:
            down[known] = up[known] = 0.0
        self.room = Room(down, up, system.must_be_withheld)
        self.slack = system.slack
        self.rows = system.matrix
        self.part = part.copy()
        self._fields = fields_of(system, (part > 0) & ((self.room.up > 0) | (self.room.down > 0)))

    def field_of(self, cell: int) -> int:
        """The number of the field of a cell; -1 for one that cannot move."""
        return int(self._fields.of_cell[cell])

    def field(self, number: int) -> Field:
        """One field by its number."""
        cells = np.flatnonzero(self._fields.of_cell == number)
        statements = np.flatnonzero(self._fields.of_statement == number)
        return Field(cells, statements, self.rows[statements][:, cells])

    def ends(self, cell: Places | int) -> tuple[Any, Any]:
        """How far cells may move now: down and up, both nought or more."""
        return self.room.down[cell] * self.part[cell], self.room.up[cell] * self.part[cell]


class Programme(Protocol):
    """A linear programme of one field, kept warm."""

    def take_room(self, cell: int) -> None:
        """Let a cell move as far as it has room now."""


Kept = TypeVar("Kept", bound=Programme)


class Programmes(Generic[Kept]):
    """The programmes of the fields of a ground, each made by ``make`` when it is first asked for, and kept warm."""

    def __init__(self, ground: Ground, make: Callable[[Ground, Field], Kept]) -> None:
        self._ground, self._make = ground, make
        self._made: dict[int, Kept] = {}

    def of(self, cell: int) -> Kept | None:
        """The programme of the field of a cell; None for one that cannot move."""
        field = self._ground.field_of(cell)
        if field >= 0 and field not in self._made:
            self._made[field] = self._make(self._ground, self._ground.field(field))
        return self._made.get(field)

    def give_part(self, cell: int, part: float) -> None:
        """Withhold a cell by another part: 0 publishes it, 1 lets it move again that could move to begin with."""
        self._ground.part[cell] = part
        made = self._made.get(self._ground.field_of(cell))
        if made is not None:
            made.take_room(cell)


@dataclass(frozen=True)
class Fields:
    """The number of the field of each cell and of each statement; -1 for those that have none."""

    of_cell: Places
    of_statement: Places


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
