"""What would mend a cell of which too much follows: a claim left out, or one more cell withheld."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cyberflag.constraints import UNBOUNDED, Evidence, System, exact_bounds, explain
from cyberflag.disclosure.published.printed import PrintedCell, PublishedTables
from cyberflag.model import Bounds

_ROUNDS = 4
_TRIES = 12
"""So many cells, and so many rounds of claims or of cells, are tried before the general advice is given."""
GENERAL = "Withhold one of the totals that it stands under, or publish it in coarser groups."


@dataclass(frozen=True)
class Attack:
    """All that is printed, as one system: sums first, then claims from ``first_claim`` on, each told in words."""

    tables: PublishedTables
    system: System
    told: Sequence[str]
    first_claim: int

    def bounds_of(self, place: int) -> Bounds:
        """What follows of a cell."""
        return exact_bounds(self.system, of=[place], whole=True).bounds_of(place)

    def is_safe(self, place: int, known: Bounds) -> bool:
        """Whether what is known of a withheld cell is wide enough, or no more than its own rule says."""
        cell, settings = self.tables.cells[place], self.tables.settings
        is_wide = known.high is None or (
            known.high - known.low >= settings.least_width and known.high >= settings.must_reach
        )
        return is_wide or (cell.is_guarded is True and known == cell.bounds)

    def relations_behind(self, place: int, known: Bounds) -> tuple[int, ...]:
        """The statements from which it follows, none of which could be left out."""
        given = self.tables.cells[place].bounds
        evidence: list[Evidence | None] = []
        if known.low > given.low:
            evidence.append(explain(self.system, place, low=known.low))
        if known.high is not None and known.high != given.high:
            evidence.append(explain(self.system, place, high=known.high))
        return tuple(sorted({r for each in evidence if each is not None for r in each.relations}))


def mend(attack: Attack, place: int, relations: Sequence[int]) -> str:
    """The smallest change that leaves a cell wide enough, in a sentence; general advice where none was found."""
    claims = _claims_to_drop(attack, place, relations)
    if claims:
        told = dict.fromkeys(attack.told[claim] for claim in claims)
        return f"Leave out, or say less closely: {'; '.join(told)}."
    withheld = _cells_to_withhold(attack, place, relations)
    names = [attack.tables.name_of(attack.tables.cells[cell].key) for cell in withheld]
    return f"Withhold {' and '.join(names)} too." if names else GENERAL


def _cells_to_withhold(attack: Attack, place: int, relations: Sequence[int]) -> list[int]:
    """Published cells that leave a cell wide enough when they are withheld: one where one will do, else a few."""
    withheld: list[int] = []
    for _ in range(_ROUNDS):
        candidates = list(_candidates(attack, place, relations, withheld))
        if not candidates:
            return []
        for candidate in candidates:
            if attack.is_safe(place, _without(attack, [*withheld, candidate]).bounds_of(place)):
                return [*withheld, candidate]
        withheld.append(candidates[0])
        trial = _without(attack, withheld)
        relations = trial.relations_behind(place, trial.bounds_of(place))
    return []


def _without(attack: Attack, withheld: Sequence[int]) -> Attack:
    lows, highs = attack.system.lows.copy(), attack.system.highs.copy()
    lows[list(withheld)], highs[list(withheld)] = 0, UNBOUNDED
    return Attack(attack.tables, attack.system.with_bounds(lows, highs), attack.told, attack.first_claim)


def _claims_to_drop(attack: Attack, place: int, relations: Sequence[int]) -> list[int]:
    """The claims without which the cell is wide enough; none where they alone do not make it so."""
    dropped: list[int] = []
    trial = attack
    for _ in range(_TRIES):
        new = [relation for relation in relations if relation >= attack.first_claim and relation not in dropped]
        if not new:
            return []
        dropped += new
        trial = Attack(attack.tables, attack.system.without(dropped), attack.told, attack.first_claim)
        known = trial.bounds_of(place)
        if attack.is_safe(place, known):
            return dropped
        relations = trial.relations_behind(place, known)
    return []


def _candidates(attack: Attack, place: int, relations: Sequence[int], withheld: Sequence[int]) -> Iterator[int]:
    """The published cells beside it in the sums that give it away: the finest first, then the smallest."""
    cells = attack.tables.cells
    beside = {
        unknown
        for relation in relations
        if relation < attack.first_claim
        for unknown, _ in attack.system.terms_of(relation)
        if unknown != place and unknown not in withheld and cells[unknown].bounds.is_exact
    }
    yield from sorted(beside, key=lambda unknown: _order(attack.tables, cells[unknown]))[:_TRIES]


def _order(tables: PublishedTables, cell: PrintedCell) -> tuple[int, int, str]:
    dimensions = tables.settings.dimensions
    totals = sum(value == d.total for value, d in zip(cell.key, dimensions, strict=True))
    return totals, cell.bounds.low, tables.name_of(cell.key)
