"""The audit: what somebody who holds everything published can work out of each withheld cell, and how.

Exact, by linear programmes over each connected part; in whole numbers too for every cell whose interval is narrow,
since an attacker knows that half a crime does not exist (see `constraints`).
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from decimal import Decimal

import numpy as np

from cyberflag.constraints import ExactBounds, Proof, Side, exact_bounds, explain
from cyberflag.disclosure.attackers_view import AttackersView, view_of
from cyberflag.disclosure.suppression.demands import insiders_of
from cyberflag.disclosure.suppression.ground import fields_of
from cyberflag.disclosure.table_system import CellStatus, TableCell, TableSystem
from cyberflag.disclosure.wording import tell_sum

NARROW = 20
"""A cell whose interval is no wider than this is audited in whole numbers too, where the values are whole numbers."""


@dataclass(frozen=True)
class CellAudit:
    """What follows of one withheld cell: that it lies between ``low`` and ``high``.

    ``is_safe`` says whether that is as wide as the cell's requirement (a cell that is withheld only for others' sake
    has none). ``insider`` is the withheld cell that this attacker knows (the one crime in it is its own); empty for the
    public. ``is_proven`` is False where time ran out (for a narrow one in whole numbers too): the true interval may be
    narrower. ``how`` are the published statements from which the interval of an unsafe cell follows.
    """

    cell: str
    is_primary: bool
    low: Decimal
    high: Decimal
    is_safe: bool
    is_proven: bool
    how: tuple[str, ...] = ()
    insider: str = ""

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
    """The verdict on every withheld cell. ``whole`` counts the cells that were audited in whole numbers too.

    ``insiders`` counts the attackers who each know one withheld cell, where these were tried; ``told_to_insiders`` are
    the primary cells of which too much follows for one of them.
    """

    cells: tuple[CellAudit, ...]
    whole: int
    insiders: int = 0
    told_to_insiders: tuple[CellAudit, ...] = ()

    @property
    def unsafe(self) -> tuple[CellAudit, ...]:
        """The cells whose requirement is not met, and those of which it could not be proven."""
        own = (cell for cell in self.cells if not cell.is_safe or (cell.is_primary and not cell.is_proven))
        return (*own, *self.told_to_insiders)

    @property
    def is_passed(self) -> bool:
        """Whether every requirement is proven to be met."""
        return not self.unsafe

    @property
    def least_width(self) -> Decimal | None:
        """The width of the narrowest interval of all, which tells nothing of which cells are primary."""
        return min((cell.width for cell in self.cells), default=None)

    @property
    def narrowest(self) -> CellAudit | None:
        """The primary cell with the narrowest interval."""
        return min((cell for cell in self.cells if cell.is_primary), key=lambda cell: cell.width, default=None)

    def of(self, name: str) -> CellAudit:
        """The verdict on one cell."""
        return next(cell for cell in self.cells if cell.cell == name)


def audit(table: TableSystem, withheld: Collection[str], *, singletons: bool = False, seconds: float = 300.0) -> Audit:
    """Attack a table from which these cells are withheld; all others count as published.

    With ``singletons`` it is attacked again for each withheld 1 by somebody who knows it. Raises ``KeyError`` for a
    name that is no cell's.
    """
    places = sorted(table.position[name] for name in withheld)
    cells, whole = attack_cells(view_of(table, withheld), places, seconds)
    known = insiders_of(table) if singletons else {}
    known = {place: same for place, same in known.items() if table.cells[place].name in withheld}
    told = tuple(c for k, same in known.items() for c in _told_to(table, frozenset(withheld), k, same, seconds))
    return Audit(tuple(cells), whole, len(known), told)


def attack_cells(view: AttackersView, places: list[int], seconds: float) -> tuple[list[CellAudit], int]:
    """The verdict on each of these cells, and how many were audited in whole numbers too."""
    by_lines = exact_bounds(view.system, of=places, seconds=seconds)
    narrow = [p for p in places if view.counts and _is_narrow(view, p, by_lines)]
    open_ = by_lines.unproven(narrow)  # a table of whole numbers was seen to reach the ends of the others
    in_whole = exact_bounds(view.system, of=open_, whole=True, seconds=seconds) if open_ else by_lines
    bounds = dict.fromkeys(places, by_lines) | dict.fromkeys(open_, in_whole)
    needed = dict.fromkeys(places, Proof.LINEAR) | dict.fromkeys(narrow, Proof.WHOLE)
    judged = [_judge(view, place, bounds[place], needed[place]) for place in places]
    return judged, len(narrow) - len(in_whole.unproven(open_))


def _told_to(
    table: TableSystem, withheld: frozenset[str], known: int, same: frozenset[int], seconds: float
) -> list[CellAudit]:
    """The primary cells of which too much follows for somebody who knows this one: only those tied to it can be."""
    insider = table.cells[known].name
    field = fields_of(table, np.array([cell.name in withheld for cell in table.cells])).of_cell
    tied = [place for place in np.flatnonzero(field == field[known]).tolist() if place not in same]
    primary = [place for place in tied if table.cells[place].status is CellStatus.PRIMARY]
    cells, _ = attack_cells(view_of(table, withheld - {insider}), primary, seconds)
    return [replace(cell, insider=insider) for cell in cells if not (cell.is_safe and cell.is_proven)]


def _is_narrow(view: AttackersView, place: int, bounds: ExactBounds) -> bool:
    low, high = view.interval(place, bounds.bounds_of(place))
    return high - low <= NARROW


def _judge(view: AttackersView, place: int, bounds: ExactBounds, needed: Proof) -> CellAudit:
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
        is_proven=bounds.proof_of(place) >= needed,
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
