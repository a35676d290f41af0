"""Tables to be protected, as cells tied by what is published of them: their sums, and claims about them.

This is the one form in which every table is judged, whether it was built from figures or read from a bare list of cells
and equations. Values are `Decimal`, so that what adds up on paper adds up here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cached_property

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix

from cyberflag.errors import TableError

Floats = npt.NDArray[np.float64]


class CellStatus(StrEnum):
    """What may be done with a cell."""

    PRIMARY = "primary"
    """Telling by itself: it must be withheld, and must not follow from what is published."""
    OPEN = "open"
    """It may be withheld where that protects another."""
    FIXED = "fixed"
    """It stays published whatever happens."""


@dataclass(frozen=True)
class TableCell:
    """One number of a table.

    ``cost`` is what readers lose where it is withheld beside the primary cells. A primary cell is safe when what an
    attacker works out reaches down to ``value - below`` or lower and up to ``value + above`` or higher. ``low`` and
    ``high`` are what anybody knows of it beforehand (a count is not below nought).
    """

    name: str
    value: Decimal
    cost: Decimal
    status: CellStatus
    below: Decimal
    above: Decimal
    low: Decimal
    high: Decimal

    @property
    def must_reach(self) -> tuple[Decimal, Decimal]:
        """How far down and up an attacker's interval has to go."""
        return self.value - self.below, self.value + self.above


@dataclass(frozen=True)
class Statement:
    """Something published that ties cells: ``low <= sum of coefficient x cell <= high``; None is no limit.

    ``terms`` holds each cell's name with its coefficient; ``words`` says it as a reader would find it printed.
    """

    terms: tuple[tuple[str, int], ...]
    words: str
    low: Decimal | None = Decimal(0)
    high: Decimal | None = Decimal(0)

    @classmethod
    def of_sum(cls, total: str, parts: Sequence[str]) -> Statement:
        """The total is the sum of the parts."""
        return cls(((total, 1), *((part, -1) for part in parts)), f"{total} = {' + '.join(parts)}")


@dataclass(frozen=True)
class TableSystem:
    """Cells and all that ties them.

    Raises ``TableError`` where two cells have one name, a statement names a cell that is not there or none, a statement
    does not hold for the values, or a cell's figures contradict each other.
    """

    cells: tuple[TableCell, ...]
    statements: tuple[Statement, ...]

    def __post_init__(self) -> None:
        if len(self.position) < len(self.cells):
            twice = next(cell.name for place, cell in enumerate(self.cells) if self.position[cell.name] != place)
            raise TableError(f"Two cells are called {twice}.", "Give every cell a name of its own.")
        for cell in self.cells:
            _check_cell(cell)
        for statement in self.statements:
            self._check(statement)

    @cached_property
    def position(self) -> dict[str, int]:
        """Where each cell stands in ``cells``."""
        return {cell.name: place for place, cell in enumerate(self.cells)}

    @cached_property
    def values(self) -> Floats:
        """The cells' values, in their order."""
        return np.array([float(cell.value) for cell in self.cells])

    @cached_property
    def costs(self) -> Floats:
        """What withholding each cell costs: nothing for those that are withheld anyway."""
        return np.array([0.0 if c.status is CellStatus.PRIMARY else float(c.cost) for c in self.cells])

    @cached_property
    def matrix(self) -> csr_matrix:
        """The coefficients: a row a statement, a column a cell."""
        entries = [
            (row, self.position[name], coefficient)
            for row, statement in enumerate(self.statements)
            for name, coefficient in statement.terms
        ]
        rows, columns, coefficients = zip(*entries, strict=True) if entries else ((), (), ())
        shape = (len(self.statements), len(self.cells))
        return csr_matrix((np.array(coefficients, dtype=np.float64), (rows, columns)), shape=shape)

    @cached_property
    def distances(self) -> tuple[Floats, Floats]:
        """How far each cell's value is from the least, and from the most, that anybody knows it to be."""
        down = np.array([float(cell.value - cell.low) for cell in self.cells])
        return down, np.array([float(cell.high - cell.value) for cell in self.cells])

    @cached_property
    def slack(self) -> tuple[Floats, Floats]:
        """How far the left side of each statement may move: down (nought or less) and up; nought for a sum."""
        found = self.matrix @ self.values
        low = np.array([-np.inf if s.low is None else float(s.low) for s in self.statements])
        high = np.array([np.inf if s.high is None else float(s.high) for s in self.statements])
        is_sum = low == high
        down, up = np.minimum(low - found, 0.0), np.maximum(high - found, 0.0)
        return np.where(is_sum, 0.0, down), np.where(is_sum, 0.0, up)

    @cached_property
    def must_be_withheld(self) -> npt.NDArray[np.bool_]:
        """Which cells are primary."""
        return np.array([cell.status is CellStatus.PRIMARY for cell in self.cells])

    @property
    def primary(self) -> tuple[TableCell, ...]:
        """The cells that must be withheld."""
        return tuple(cell for cell in self.cells if cell.status is CellStatus.PRIMARY)

    def of(self, name: str) -> TableCell:
        """The cell of this name."""
        return self.cells[self.position[name]]

    def cost_of(self, names: Iterable[str]) -> Decimal:
        """What it costs to withhold these cells; primary cells cost nothing."""
        cells = (self.of(name) for name in names)
        return sum((cell.cost for cell in cells if cell.status is not CellStatus.PRIMARY), Decimal(0))

    def _check(self, statement: Statement) -> None:
        unknown = [name for name, _ in statement.terms if name not in self.position]
        if unknown:
            raise TableError(
                f"{statement.words}: there is no cell called {unknown[0]}.",
                "Add the cell to the table of cells, or correct its name in the equation.",
            )
        if len({name for name, _ in statement.terms}) < len(statement.terms):
            raise TableError(f"{statement.words}: a cell is named twice.", "Name every cell once.")
        found = sum((c * self.of(name).value for name, c in statement.terms), Decimal(0))
        too_low = statement.low is not None and found < statement.low
        too_high = statement.high is not None and found > statement.high
        if too_low or too_high:
            raise TableError(
                f"{statement.words} does not hold for the values: it is out by {_out_by(statement, found)}.",
                "Correct the values or the equation: a table that does not add up cannot be protected.",
            )


def _out_by(statement: Statement, found: Decimal) -> str:
    edge = statement.low if statement.low is not None and found < statement.low else statement.high
    return f"{abs(found - (edge or Decimal(0))):f}"


def _check_cell(cell: TableCell) -> None:
    wrong = [
        (cell.cost < 0, "its cost is below nought"),
        (cell.below < 0 or cell.above < 0, "its protection is below nought"),
        (cell.low > cell.high, "its lower bound is above its upper bound"),
        (not cell.low <= cell.value <= cell.high, "its value lies outside its bounds"),
    ]
    for is_so, what in wrong:
        if is_so:
            raise TableError(f"The cell {cell.name} cannot be: {what}.", "Correct its row in the table of cells.")
