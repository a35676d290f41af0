"""Small numbers that forces printed, kept out of a release of replies where the setting asks for it.

Who has the replies has the numbers; the attacker here has this release, and the earlier ones, alone. A small number is
withheld, and so is, under the same mark and at the least cost, what would give it away: it must be able to be one less,
and to reach the threshold, as of figures of crime records. Figures that are not known exactly stay as they are, and
what their bounds tell is part of the attack.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from cyberflag.constraints import SECONDS, Relation, System, Unknown, contradictions, exact_bounds, explain
from cyberflag.disclosure.figure_families import Family, FigureCell, families
from cyberflag.disclosure.protection import protect
from cyberflag.disclosure.settings import ProtectionSettings
from cyberflag.disclosure.suppression.search import Effort
from cyberflag.disclosure.table_cells import small_need, table_cell
from cyberflag.disclosure.table_system import CellStatus, Statement, TableCell, TableSystem
from cyberflag.disclosure.unproven import refuse_unproven
from cyberflag.errors import ProtectionError
from cyberflag.model import Bounds

_ANY = Bounds(0, None)
_EFFORT = Effort(steps=6_000)
"""The pattern is safe at any effort; the reply is public, so that a dearer one costs little."""


@dataclass(frozen=True)
class Masked:
    """The cells with nothing known of the small ones, and the ids of all that are withheld, for whatever reason."""

    cells: tuple[FigureCell, ...]
    withheld: tuple[str, ...]


def mask_small(cells: Sequence[FigureCell], settings: ProtectionSettings, printed_before: Collection[str]) -> Masked:
    """Withhold every figure from 1 up to one below the threshold, and those from which one would follow.

    What an earlier release printed (``printed_before``, by id) is out: it stays shown, and covers nothing.

    Raises ``ProtectionError`` where a small number follows from what stays shown whatever happens, and where the time
    of the audit did not suffice to prove that none does.
    """
    relations = _agreeing(cells)
    needs = {
        cell.id: need
        for cell in cells
        if cell.bounds.is_exact and cell.id not in printed_before
        if (need := small_need(cell.bounds.low, settings.threshold)) is not None
    }
    if not needs:
        return Masked(tuple(cells), ())
    high = Decimal(max(cell.bounds.low for cell in cells) + settings.threshold)
    exact = [(at, cell) for at, cell in enumerate(cells) if cell.bounds.is_exact]
    made = [table_cell(cell, needs.get(cell.id), high, settings.costs) for _, cell in exact]
    table = TableSystem(
        tuple(replace(c, status=CellStatus.FIXED) if c.name in printed_before else c for c in made),
        tuple(_statements(relations, cells)),
    )
    withheld = set(protect(table, _EFFORT).withheld)
    _withhold_what_is_left(cells, relations, table, withheld, SECONDS * settings.effort)
    hidden = (replace(cell, bounds=_ANY) if cell.id in withheld else cell for cell in cells)
    return Masked(tuple(hidden), tuple(cell.id for cell in cells if cell.id in withheld))


def _agreeing(cells: Sequence[FigureCell]) -> list[Relation]:
    """The sums of the figures as they are, without those that contradict one another: both sides were printed."""
    relations = list(_sums(cells))
    left = contradictions(System.of([Unknown(cell.id, cell.bounds) for cell in cells], relations)).left
    return [relations[place] for place in left.stated.tolist()]


def _sums(cells: Sequence[FigureCell]) -> Iterator[Relation]:
    places = {cell.id: place for place, cell in enumerate(cells)}
    for family in families(cells):
        added = Bounds.sum(part.bounds for part in family.parts)
        if added.meet(family.total.bounds) is not None:
            yield _sum_of(family, places, 0)
        elif added.low < family.total.bounds.low:
            yield _sum_of(family, places, None)


def _sum_of(family: Family, places: dict[str, int], most: int | None) -> Relation:
    """The total less its parts: nought, or with no ``most`` nought or more (some parts are not among them)."""
    terms = ((places[family.total.id], 1), *((places[part.id], -1) for part in family.parts))
    verb = "=" if most == 0 else "holds"
    return Relation(f"{family.total.id} {verb} {' + '.join(part.id for part in family.parts)}", terms, 0, most)


def _statements(relations: Sequence[Relation], cells: Sequence[FigureCell]) -> Iterator[Statement]:
    """The sums over the figures that are known exactly; what the others leave open in a sum is slack in it."""
    for relation in relations:
        low: int | None = relation.low
        high: int | None = relation.high
        terms = []
        for place, coefficient in relation.terms:
            bounds = cells[place].bounds
            if bounds.is_exact:
                terms.append((cells[place].id, coefficient))
                continue
            least, most = (bounds.low, bounds.high) if coefficient > 0 else (bounds.high, bounds.low)
            high = None if high is None or least is None else high - coefficient * least
            low = None if low is None or most is None else low - coefficient * most
        if terms and (low, high) != (None, None):
            sides = (None if side is None else Decimal(side) for side in (low, high))
            yield Statement(tuple(terms), str(relation.name), *sides)


def _withhold_what_is_left(
    cells: Sequence[FigureCell], relations: Sequence[Relation], table: TableSystem, withheld: set[str], seconds: float
) -> None:
    """Withhold more where the bounds of other figures, all together, still tell too much of a small one.

    One figure at a time, the cheapest of those from which it follows.
    """
    small = [(place, table.of(cell.id)) for place, cell in enumerate(cells) if cell.id in table.position]
    small = [(place, cell) for place, cell in small if cell.status is CellStatus.PRIMARY]
    while True:
        known = [_ANY if cell.id in withheld else cell.bounds for cell in cells]
        system = System.of([Unknown(c.id, b) for c, b in zip(cells, known, strict=True)], relations)
        found = exact_bounds(system, of=[place for place, _ in small], whole=True, seconds=seconds)
        told = next(((p, c, found.bounds_of(p)) for p, c in small if _is_told(c, found.bounds_of(p))), None)
        if told is None:
            refuse_unproven([cells[place].id for place in found.unproven(place for place, _ in small)])
            return
        withheld.add(_cheapest_behind(system, told, table, withheld))


def _is_told(cell: TableCell, known: Bounds) -> bool:
    least, most = cell.must_reach
    return known.low > least or (known.high is not None and known.high < most)


def _cheapest_behind(
    system: System, told: tuple[int, TableCell, Bounds], table: TableSystem, withheld: Collection[str]
) -> str:
    """The cheapest figure that is still shown, of those from which too much follows of a small one."""
    place, cell, known = told
    ends = {"low": known.low} if known.low > cell.must_reach[0] else {"high": known.high}
    evidence = explain(system, place, **ends)
    used = {u for r in evidence.relations for u, _ in system.terms_of(r)} if evidence is not None else set()
    names = [str(system.unknown_names[u]) for u in sorted(used - {place})]
    shown = [table.of(name) for name in names if name in table.position and name not in withheld]
    open_ = [each for each in shown if each.status is not CellStatus.FIXED]
    if not open_:
        sums = "; ".join(str(system.relation_names[r]) for r in (evidence.relations if evidence is not None else ()))
        raise ProtectionError(
            f"{cell.name} is a small number that a force printed, and it follows from figures that are not known "
            f"exactly or are out: {sums}.",
            "Leave out the setting withhold_printed, or publish coarser groups.",
        )
    return min(open_, key=lambda each: each.cost).name
