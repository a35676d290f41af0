"""A table system as an attacker sees it: published cells known, withheld ones only by what anybody knows, all in whole
numbers for the engine in ``constraints``.

Values with decimals are counted in units of their last decimal; each unknown is a cell's distance from the least that
anybody knows it to be, so that none is below nought.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal

from cyberflag.constraints import Relation, System, Unknown
from cyberflag.disclosure.table_system import Statement, TableCell, TableSystem
from cyberflag.model import Bounds


@dataclass(frozen=True)
class AttackersView:
    """The engine's system, with what leads back from its numbers to the table's.

    Unknowns stand in the order of the cells, relations in that of the statements. ``counts`` says that the values are
    whole numbers, which an attacker knows of them.
    """

    table: TableSystem
    withheld: frozenset[str]
    system: System
    unit: Decimal

    @property
    def counts(self) -> bool:
        """Whether the values are whole numbers of something."""
        return self.unit == 1

    def interval(self, place: int, bounds: Bounds) -> tuple[Decimal, Decimal]:
        """Bounds of an unknown as the least and the greatest value of its cell."""
        cell = self.table.cells[place]
        high = cell.high if bounds.high is None else cell.low + bounds.high * self.unit
        return cell.low + bounds.low * self.unit, high


def view_of(table: TableSystem, withheld: Collection[str]) -> AttackersView:
    """What an attacker sees of a table when these cells are withheld and all else is published."""
    hidden = frozenset(withheld)
    unit = unit_of(table)
    unknowns = [Unknown(cell.name, _bounds(cell, cell.name in hidden, unit)) for cell in table.cells]
    relations = [_relation(table, statement, unit) for statement in table.statements]
    return AttackersView(table, hidden, System.of(unknowns, relations), unit)


def unit_of(table: TableSystem) -> Decimal:
    """One, or for values with decimals the unit of the last of them: 0.01 where any value has two."""
    numbers = [number for cell in table.cells for number in (cell.value, cell.low, cell.high)]
    sides = [side for s in table.statements for side in (s.low, s.high) if side is not None]
    return Decimal(1).scaleb(min(_decimals(number) for number in (*numbers, *sides, Decimal(0))))


def _decimals(number: Decimal) -> int:
    exponent = number.normalize().as_tuple().exponent
    return min(exponent, 0) if isinstance(exponent, int) else 0


def _bounds(cell: TableCell, is_withheld: bool, unit: Decimal) -> Bounds:
    if is_withheld:
        return Bounds(0, int((cell.high - cell.low) / unit))
    return Bounds.exactly(int((cell.value - cell.low) / unit))


def _relation(table: TableSystem, statement: Statement, unit: Decimal) -> Relation:
    terms = tuple((table.position[name], coefficient) for name, coefficient in statement.terms)
    shift = sum((coefficient * table.cells[place].low for place, coefficient in terms), Decimal(0))
    low, high = (None if side is None else int((side - shift) / unit) for side in (statement.low, statement.high))
    return Relation(statement.words, terms, low, high)
