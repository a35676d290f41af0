"""The audit: what somebody who holds everything published can work out of each withheld cell, and how.

Exact, by linear programmes over each connected part; in whole numbers too for every cell whose interval is narrow,
since an attacker knows that half a crime does not exist (see `constraints`).
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal

from cyberflag.constraints import ExactBounds, Proof, Side, exact_bounds, explain
from cyberflag.disclosure.attackers_view import AttackersView, view_of
from cyberflag.disclosure.table_system import CellStatus, TableCell, TableSystem
from cyberflag.disclosure.wording import tell_sum

NARROW = 20
"""A cell whose interval is no wider than this is audited in whole numbers too, where the values are whole numbers."""


@dataclass(frozen=True)
class CellAudit:
    """What follows of one withheld cell: that it lies between ``low`` and ``high``.

    ``is_safe`` says whether that is as wide as the cell's requirement (a cell that is withheld only for others' sake
    has none). ``is_proven`` is False where time ran out: the true interval may be narrower. ``how`` are the published
    statements from which the interval of an unsafe cell follows.
    """

    cell: str
    is_primary: bool
    low: Decimal
    high: Decimal
    is_safe: bool
    is_proven: bool
    how: tuple[str, ...] = ()

    @property
    def is_exposed(self) -> bool:
        """Whether its very value follows."""
        return self.low == self.high

    @property
    def width(self) -> Decimal:
        """How wide the interval is."""
        return self.high - self.low


@dataclass(frozen=True)
class Audit:
    """The verdict on every withheld cell. ``whole`` counts the cells that were audited in whole numbers too."""

    cells: tuple[CellAudit, ...]
    whole: int

    @property
    def unsafe(self) -> tuple[CellAudit, ...]:
        """The cells whose requirement is not met, and those of which it could not be proven."""
        return tuple(cell for cell in self.cells if not cell.is_safe or (cell.is_primary and not cell.is_proven))

    @property
    def is_passed(self) -> bool:
        """Whether every requirement is proven to be met."""
        return not self.unsafe

    @property
    def narrowest(self) -> CellAudit | None:
        """The primary cell with the narrowest interval."""
        return min((cell for cell in self.cells if cell.is_primary), key=lambda cell: cell.width, default=None)

    def of(self, name: str) -> CellAudit:
        """The verdict on one cell."""
        return next(cell for cell in self.cells if cell.cell == name)


def audit(table: TableSystem, withheld: Collection[str], *, seconds: float = 300.0) -> Audit:
    """Attack a table from which these cells are withheld; all others count as published.

    Raises ``KeyError`` for a name that is no cell's.
    """
    view = view_of(table, withheld)
    places = sorted(table.position[name] for name in withheld)
    by_lines = exact_bounds(view.system, of=places, seconds=seconds)
    narrow = [p for p in places if view.counts and _is_narrow(view, p, by_lines)]
    in_whole = exact_bounds(view.system, of=narrow, whole=True, seconds=seconds) if narrow else by_lines
    chosen = set(narrow)
    cells = [_judge(view, place, in_whole if place in chosen else by_lines) for place in places]
    return Audit(tuple(cells), len(narrow))


def _is_narrow(view: AttackersView, place: int, bounds: ExactBounds) -> bool:
    low, high = view.interval(place, bounds.bounds_of(place))
    return view.table.cells[place].status is CellStatus.PRIMARY and high - low <= NARROW


def _judge(view: AttackersView, place: int, bounds: ExactBounds) -> CellAudit:
    cell = view.table.cells[place]
    low, high = view.interval(place, bounds.bounds_of(place))
    is_primary = cell.status is CellStatus.PRIMARY
    is_safe = not is_primary or meets(cell, low, high)
    return CellAudit(
        cell=cell.name,
        is_primary=is_primary,
        low=low,
        high=high,
        is_safe=is_safe,
        is_proven=bounds.proof_of(place) > Proof.OUTER,
        how=() if is_safe else give_away(view, place, low, high),
    )


def meets(cell: TableCell, low: Decimal, high: Decimal) -> bool:
    """Whether an interval reaches as far down and up as the cell needs."""
    least, most = cell.must_reach
    return low <= least and high >= most


def give_away(view: AttackersView, place: int, low: Decimal, high: Decimal) -> tuple[str, ...]:
    """The published statements from which an interval follows, none of which could be left out."""
    cell = view.table.cells[place]
    used: set[int] = set()
    for side, end in ((Side.LOW, low), (Side.HIGH, high)):
        distance = int((end - cell.low) / view.unit)
        evidence = (
            explain(view.system, place, low=distance)
            if side is Side.LOW
            else explain(view.system, place, high=distance)
        )
        if evidence is not None:
            used.update(evidence.relations)
    published = {c.name: c.value for c in view.table.cells if c.name not in view.withheld}
    return tuple(tell_sum(view.table.statements[number], published) for number in sorted(used))
