"""The verdict on published tables: what follows of each withheld cell, and from which sums."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cyberflag.constraints import Evidence, ExactBounds, Relation, System, Unknown, exact_bounds, smallest_contradiction
from cyberflag.disclosure.published.mending import Attack, mend
from cyberflag.disclosure.published.printed import PublishedTables
from cyberflag.disclosure.table_system import Statement
from cyberflag.disclosure.wording import tell_sum
from cyberflag.model import Bounds

_SECONDS = 300.0
_MENDED = 50
"""For so many cells it is worked out what would mend them: by then the first changes have changed the rest."""


@dataclass(frozen=True)
class Verdict:
    """What follows of a withheld cell: the bounds ``known``, where its mark by itself says ``printed``.

    ``is_proven`` is False where time ran out: more may follow. ``how`` are the sums and claims from which it follows,
    where it is too narrow, and ``cure`` what would mend it.
    """

    cell: str
    shown: tuple[tuple[str, str], ...]
    printed: Bounds
    known: Bounds
    is_safe: bool
    is_proven: bool = True
    how: tuple[str, ...] = ()
    cure: str = ""

    @property
    def is_exposed(self) -> bool:
        """Whether its very value follows."""
        return self.known.is_exact


@dataclass(frozen=True)
class PublishedAudit:
    """The verdict on every withheld cell, and the sums that cannot all hold (left out of the attack)."""

    verdicts: tuple[Verdict, ...]
    conflicts: tuple[tuple[str, ...], ...]

    @property
    def unsafe(self) -> tuple[Verdict, ...]:
        """The cells of which too much follows."""
        return tuple(verdict for verdict in self.verdicts if not verdict.is_safe)

    @property
    def unproven(self) -> tuple[Verdict, ...]:
        """The cells of which nothing too narrow was found, in the time that there was: they do not pass."""
        return tuple(verdict for verdict in self.verdicts if verdict.is_safe and not verdict.is_proven)

    @property
    def is_passed(self) -> bool:
        """Whether it is proven of every withheld cell that not too much follows."""
        return not self.unsafe and not self.unproven

    @property
    def exposed(self) -> tuple[Verdict, ...]:
        """The cells whose very value follows."""
        return tuple(verdict for verdict in self.verdicts if verdict.is_exposed)


def audit_published(tables: PublishedTables, claims: tuple[Statement, ...] = ()) -> PublishedAudit:
    """Attack the tables, in whole numbers, with all that they print and what is claimed of them beside.

    Raises ``KeyError`` for a claim about a cell that is not there.
    """
    names = [tables.name_of(cell.key) for cell in tables.cells]
    places = {name: place for place, name in enumerate(names)}
    statements = (*tables.sums, *claims)
    system = System.of(
        [Unknown(name, cell.bounds) for name, cell in zip(names, tables.cells, strict=True)],
        [_relation(statement, places) for statement in statements],
    )
    left, conflicts = _consistent(system, len(tables.sums))
    printed = {name: cell.bounds.low for name, cell in zip(names, tables.cells, strict=True) if cell.bounds.is_exact}
    told = tuple(tell_sum(statement, printed) for statement in statements)
    withheld = [place for place, cell in enumerate(tables.cells) if cell.is_withheld]
    bounds = exact_bounds(left, of=withheld, whole=True, seconds=_SECONDS)
    attack = Attack(tables, left, told, len(tables.sums))
    return PublishedAudit(
        tuple(_verdicts(attack, names, withheld, bounds)),
        tuple(tuple(dict.fromkeys(told[r] for r in evidence.relations)) for evidence in conflicts),
    )


def _consistent(system: System, first_claim: int) -> tuple[System, list[Evidence]]:
    """The system without what cannot be true in it, and each contradiction.

    Of a contradiction the claims go and the tables' own sums stay; of several claims those come back that agree with
    all the rest, the first told first.
    """
    conflicts: list[Evidence] = []
    dropped: dict[int, None] = {}
    left = system
    while (evidence := smallest_contradiction(left)) is not None:
        conflicts.append(evidence)
        claims = [relation for relation in evidence.relations if relation >= first_claim]
        dropped.update(dict.fromkeys(claims or evidence.relations))
        left = system.without(dropped)
    for claim in [relation for relation in dropped if relation >= first_claim]:
        others = [relation for relation in dropped if relation != claim]
        if smallest_contradiction(system.without(others)) is None:
            del dropped[claim]
    return system.without(dropped), conflicts


def _verdicts(attack: Attack, names: list[str], withheld: list[int], bounds: ExactBounds) -> Iterator[Verdict]:
    unsafe = 0
    for place in withheld:
        cell, known = attack.tables.cells[place], bounds.bounds_of(place)
        if attack.is_safe(place, known):
            is_proven = not bounds.unproven([place])
            yield Verdict(names[place], cell.shown, cell.bounds, known, is_safe=True, is_proven=is_proven)
            continue
        unsafe += 1
        relations = attack.relations_behind(place, known)
        cure = mend(attack, place, relations) if unsafe <= _MENDED else ""
        how = tuple(dict.fromkeys(attack.told[relation] for relation in relations))
        yield Verdict(names[place], cell.shown, cell.bounds, known, is_safe=False, how=how, cure=cure)


def _relation(statement: Statement, places: dict[str, int]) -> Relation:
    low, high = (None if side is None else int(side) for side in (statement.low, statement.high))
    return Relation(
        statement.words, tuple((places[name], coefficient) for name, coefficient in statement.terms), low, high
    )
