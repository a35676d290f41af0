"""The verdict on published tables: what follows of each withheld cell, and from which sums."""

from __future__ import annotations

from dataclasses import dataclass

from cyberflag.constraints import (
    Evidence,
    ExactBounds,
    Relation,
    System,
    Unknown,
    contradictions,
    exact_bounds,
    explain,
)
from cyberflag.disclosure.published.printed import PrintedCell, PublishedTables
from cyberflag.disclosure.table_system import Statement
from cyberflag.disclosure.wording import tell_sum
from cyberflag.model import Bounds


@dataclass(frozen=True)
class Verdict:
    """What follows of a withheld cell: the bounds ``known``, where its mark by itself says ``printed``.

    ``how`` are the sums from which it follows, where it is too narrow.
    """

    cell: str
    shown: tuple[tuple[str, str], ...]
    printed: Bounds
    known: Bounds
    is_safe: bool
    how: tuple[str, ...]

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
    found = contradictions(system)
    printed = {name: cell.bounds.low for name, cell in zip(names, tables.cells, strict=True) if cell.bounds.is_exact}
    told = tuple(tell_sum(statement, printed) for statement in statements)
    withheld = [place for place, cell in enumerate(tables.cells) if cell.is_withheld]
    bounds = exact_bounds(found.left, of=withheld, whole=True)
    judge = _Judge(tables, found.left, bounds, told)
    return PublishedAudit(
        tuple(judge.verdict(place, names[place]) for place in withheld),
        tuple(tuple(told[r] for r in evidence.relations) for evidence in found.found),
    )


@dataclass(frozen=True)
class _Judge:
    tables: PublishedTables
    system: System
    bounds: ExactBounds
    told: tuple[str, ...]

    def verdict(self, place: int, name: str) -> Verdict:
        """The verdict on one cell."""
        cell, known = self.tables.cells[place], self.bounds.bounds_of(place)
        is_safe = known.high is None or known.high - known.low >= self.tables.settings.least_width
        how = () if is_safe else self._how(place, cell, known)
        return Verdict(name, cell.shown, cell.bounds, known, is_safe, how)

    def _how(self, place: int, cell: PrintedCell, known: Bounds) -> tuple[str, ...]:
        evidence: list[Evidence | None] = []
        if known.low > cell.bounds.low:
            evidence.append(explain(self.system, place, low=known.low))
        if known.high is not None and known.high != cell.bounds.high:
            evidence.append(explain(self.system, place, high=known.high))
        used = sorted({relation for each in evidence if each is not None for relation in each.relations})
        return tuple(self.told[relation] for relation in used)


def _relation(statement: Statement, places: dict[str, int]) -> Relation:
    low, high = (None if side is None else int(side) for side in (statement.low, statement.high))
    return Relation(
        statement.words, tuple((places[name], coefficient) for name, coefficient in statement.terms), low, high
    )
