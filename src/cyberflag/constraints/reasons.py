"""Why: the smallest contradiction, and the relations and bounds from which a bound follows."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final, NamedTuple, TypeVar

import numpy as np

from cyberflag.constraints.evidence import End, Evidence, Side
from cyberflag.constraints.exact import ExactBounds, exact_bounds
from cyberflag.constraints.part_bounds import Clock
from cyberflag.constraints.parts import Part, connected_parts
from cyberflag.constraints.propagation import Propagation, propagate
from cyberflag.constraints.solving import NOTHING, Outcome, PartSolver
from cyberflag.constraints.system import UNBOUNDED, Numbers, System, ranges

SECONDS: Final = 60.0
_T = TypeVar("_T")


@dataclass(frozen=True)
class Contradictions:
    """Each contradiction of a system as the evidence that cannot all be true, and the system without their relations.

    ``is_complete`` is False where time ran out before it was certain that ``left`` holds no more.
    """

    found: tuple[Evidence, ...]
    left: System
    is_complete: bool


class Believed(NamedTuple):
    """A system's contradictions, the system without them, and the bounds that this leaves."""

    found: tuple[Evidence, ...]
    left: System
    bounds: ExactBounds


def believed_bounds(
    system: System, of: Collection[int], *, helped_by: System | None = None, seconds: float = SECONDS
) -> Believed:
    """The tightest bounds of these unknowns, by the relations that do not contradict one another.

    Contradictions are looked for only where the bounds met one. ``helped_by``: the same system with bounds that follow
    from it and are known already, which spares the solver some work.
    """
    bounds = exact_bounds(helped_by or system, of, check_all=True, seconds=seconds)
    if not bounds.contradicted and not bounds.has_clash:
        return Believed((), system, bounds)
    apart = contradictions(system, seconds=seconds)
    return Believed(apart.found, apart.left, exact_bounds(apart.left, of, seconds=seconds))


def smallest_contradiction(system: System, seconds: float = SECONDS) -> Evidence | None:
    """Relations and given bounds that cannot all be true, of which none could be left out; None where there are none
    (or none was found in time).

    A system holds a contradiction also where fractions would do and whole numbers do not. What one contradiction is
    made of depends on where propagation or the solver met it; others may be smaller.
    """
    return _Search(system, Clock(seconds)).contradiction()


def contradictions(system: System, seconds: float = SECONDS) -> Contradictions:
    """All contradictions, one after another, the relations of each taken out before the next is looked for.

    Given bounds stay; a contradiction always holds a relation. Raises ``ValueError`` for an unknown whose given low
    lies above its high.
    """
    clock = Clock(seconds)
    found: list[Evidence] = []
    while True:
        search = _Search(system, clock)
        evidence = search.contradiction()
        if evidence is None:
            return Contradictions(tuple(found), system, search.is_certain)
        if not evidence.relations:
            raise ValueError(f"unknown {evidence.lows[0]} was given a low above its high")
        found.append(evidence)
        system = system.without(evidence.relations)


def explain(
    system: System, unknown: int, *, low: int | None = None, high: int | None = None, seconds: float = SECONDS
) -> Evidence | None:
    """The relations and given bounds from which it follows that an unknown is at least ``low`` (or at most ``high``),
    of which none could be left out. None where it does not follow or was not proven in time.

    The claim follows where its contrary contradicts the system: the evidence is the smallest contradiction with
    ``unknown <= low - 1``, that bound left out. Raises ``ValueError`` unless one of ``low`` and ``high`` is given.
    """
    if low is not None and low <= 0:
        return Evidence((), (), ())
    contrary = _Contrary.of(system, unknown, low, high)
    found = _Search(contrary.system, Clock(seconds), contrary.end).contradiction()
    return None if found is None else Evidence.of(found.relations, set(found.ends) - {contrary.end})


def bounds_behind(
    system: System, unknown: int, of: Sequence[int], *, low: int | None = None, high: int | None = None
) -> tuple[int, ...] | None:
    """Which of these unknowns (``of``) must have the bounds given of them for an unknown to be at least ``low`` (or at
    most ``high``), by all relations and the bounds of all others: none of them could be left out, and those in front
    are spared where others do as well. None where the claim does not follow or was not proven within `SECONDS`.

    Far quicker than `explain`, which seeks the relations and the other bounds too. Raises ``ValueError`` unless one of
    ``low`` and ``high`` is given.
    """
    if low is not None and low <= 0:
        return ()
    contrary = _Contrary.of(system, unknown, low, high)
    return _BoundsTrial(contrary, of, Clock(SECONDS)).behind()


class _Contrary(NamedTuple):
    """A system with the contrary of a claim about an unknown, given as one of its ends: the claim follows where the
    system holds a contradiction.
    """

    system: System
    end: End

    @classmethod
    def of(cls, system: System, unknown: int, low: int | None, high: int | None) -> _Contrary:
        """That it is not at least ``low``, or not at most ``high``. Raises ``ValueError`` unless one is given."""
        if (low is None) == (high is None):
            raise ValueError("explain one end: low or high")
        lows, highs = system.lows.copy(), system.highs.copy()
        if low is not None:
            highs[unknown] = low - 1
            return cls(system.with_bounds(lows, highs), End(unknown, Side.HIGH))
        lows[unknown] = (high or 0) + 1
        return cls(system.with_bounds(lows, highs), End(unknown, Side.LOW))


class _Search:
    """The hunt for one contradiction. ``kept`` is an end that belongs to every trial and is never tried without."""

    def __init__(self, system: System, clock: Clock, kept: End | None = None) -> None:
        self.system, self.clock, self.kept = system, clock, kept
        self.is_certain = True

    def contradiction(self) -> Evidence | None:
        """An irreducible contradiction of the system, if one is found."""
        found = propagate(self.system)
        if found.clash is not None:
            return self._irreducible(found.clash_chain())
        parts = connected_parts(self.system.with_bounds(found.lows, found.highs))
        open_ = (part for part in parts if not (found.settled and part.is_tree_of_plain_sums))
        tight = next((part for part in open_ if self.is_impossible(part)), None)
        if tight is None:
            return None
        suspects = next(p for p in connected_parts(self.system) if tight.unknowns[0] in p.unknowns)
        return self._irreducible(_everything(self.system, suspects.relations))

    def impossible_part(self, system: System, found: Propagation) -> Part | None:
        """A part that it is certain no whole numbers fill, with the bounds that propagation found."""
        parts = connected_parts(system.with_bounds(found.lows, found.highs))
        return next((part for part in parts if self.is_impossible(part)), None)

    def is_impossible(self, part: Part) -> bool:
        """Whether it is certain that no whole numbers fill a part."""
        linear = PartSolver(part).extreme(NOTHING, Side.LOW, self.clock.left)
        if linear.outcome is Outcome.IMPOSSIBLE:
            return True
        if linear.point is not None and part.is_kept_by(np.rint(linear.point).astype(np.int64)):
            return False
        whole = PartSolver(part, whole=True).extreme(NOTHING, Side.LOW, self.clock.left_for_one)
        self.is_certain = self.is_certain and whole.outcome is not Outcome.OUT_OF_TIME
        return whole.outcome is Outcome.IMPOSSIBLE

    def _irreducible(self, suspects: Evidence) -> Evidence:
        """What is left of the suspects when all has been taken out that the contradiction can do without."""
        trial = _Trial(self, suspects)
        pieces: list[_Piece] = [*suspects.relations, *(e for e in suspects.ends if e != self.kept)]
        needed = _fewest(pieces, trial.contradiction_in)
        kept = [] if self.kept is None else [self.kept]
        return Evidence.of((p for p in needed if isinstance(p, int)), [*_ends(needed), *kept])


def _fewest(pieces: Sequence[_T], needed_of: Callable[[Sequence[_T]], list[_T] | None]) -> list[_T]:
    """What is left of pieces that suffice when all has been taken out that could be: first in halves, then in ever
    smaller pieces, in the end one by one, each time those in front first.

    ``needed_of`` gives those of some pieces that were needed, None where they do not suffice.
    """
    needed = list(pieces)
    size = max(1, len(needed) // 2)
    while needed:
        place = 0
        while place < len(needed):
            less = needed_of(needed[:place] + needed[place + size :])
            if less is None:
                place += size
            else:
                needed = less
        if size == 1:
            break
        size //= 2
    return needed


_Piece = int | End
"""A relation by its place, or an end of a given bound."""


class _Trial:
    """Trials of whether some of the suspects contradict one another, on a system that holds the suspects only."""

    def __init__(self, search: _Search, suspects: Evidence) -> None:
        self._search = search
        self._small, self._relations, self._unknowns = _cut_out(search.system, suspects, search.kept)
        self._relation_at = {relation: place for place, relation in enumerate(self._relations.tolist())}
        self._unknown_at = {unknown: place for place, unknown in enumerate(self._unknowns.tolist())}

    def contradiction_in(self, pieces: Sequence[_Piece]) -> list[_Piece] | None:
        """The pieces that were needed to find them in contradiction (not always the fewest); None where they are not
        known to contradict one another.
        """
        small = self._relaxed(pieces)
        found = propagate(small)
        if found.clash is not None:
            chain = found.clash_chain()
            used: set[_Piece] = {int(self._relations[r]) for r in chain.relations}
            used |= {End(int(self._unknowns[e.unknown]), e.side) for e in chain.ends}
            return [piece for piece in pieces if piece in used]
        tight = self._search.impossible_part(small, found)
        return None if tight is None else self._around(tight, small, pieces)

    def _around(self, tight: Part, small: System, pieces: Sequence[_Piece]) -> list[_Piece]:
        """The pieces that are tied to a part: no others can have made it impossible."""
        tied = next(part for part in connected_parts(small) if tight.unknowns[0] in part.unknowns)
        near = _everything(small, tied.relations)
        relations = {int(self._relations[r]) for r in near.relations}
        ends = {End(int(self._unknowns[e.unknown]), e.side) for e in near.ends}
        return [piece for piece in pieces if piece in relations or piece in ends]

    def _relaxed(self, pieces: Sequence[_Piece]) -> System:
        """The small system with these pieces alone (and the end that is always kept)."""
        small = self._small
        left_out = np.ones(len(self._relations), dtype=np.bool_)
        left_out[[self._relation_at[p] for p in pieces if isinstance(p, int)]] = False
        lows, highs = np.zeros_like(small.lows), np.full_like(small.highs, UNBOUNDED)
        for end in [*_ends(pieces), *([] if self._search.kept is None else [self._search.kept])]:
            place = self._unknown_at[end.unknown]
            if end.side is Side.LOW:
                lows[place] = small.lows[place]
            else:
                highs[place] = small.highs[place]
        return small.without(np.flatnonzero(left_out).tolist()).with_bounds(lows, highs)


class _BoundsTrial:
    """Trials of whether a claim still follows when the bounds of some unknowns (``of``) are not given, on the relations
    that those unknowns and the one of the claim are tied to.
    """

    def __init__(self, contrary: _Contrary, of: Sequence[int], clock: Clock) -> None:
        self._search, end = _Search(contrary.system, clock, contrary.end), contrary.end
        system = _without_bounds(contrary.system, [*of, end.unknown])
        tied = (part.relations for part in connected_parts(system) if end.unknown in part.unknowns)
        suspects = _everything(contrary.system, next(tied, np.array([], dtype=np.int64)))
        self._small, _, unknowns = _cut_out(contrary.system, suspects, end)
        place_of = {unknown: place for place, unknown in enumerate(unknowns.tolist())}
        self._of = {place_of[unknown]: unknown for unknown in of if unknown in place_of}
        self._end = End(place_of[end.unknown], end.side)

    def behind(self) -> tuple[int, ...] | None:
        """Those of the unknowns whose bounds the claim needs; None where it does not follow even with all."""
        needed = self._needed_of(list(self._of))
        return None if needed is None else tuple(self._of[place] for place in _fewest(needed, self._needed_of))

    def _needed_of(self, given: Sequence[int]) -> list[int] | None:
        system = _without_bounds(self._small, self._of.keys() - set(given), but=self._end)
        found = propagate(system)
        if found.clash is None and self._search.impossible_part(system, found) is None:
            return None
        return list(given)  # all of them, though fewer may have done: those in front are to go first


def _without_bounds(system: System, unknowns: Collection[int], but: End | None = None) -> System:
    """The system with nothing given of these unknowns but the one end that stays."""
    lows, highs, places = system.lows.copy(), system.highs.copy(), list(unknowns)
    lows[places], highs[places] = 0, UNBOUNDED
    if but is not None:
        ends, given = (lows, system.lows) if but.side is Side.LOW else (highs, system.highs)
        ends[but.unknown] = given[but.unknown]
    return system.with_bounds(lows, highs)


def _ends(pieces: Iterable[_Piece]) -> list[End]:
    return [p for p in pieces if isinstance(p, End)]


def _everything(system: System, relations: Numbers) -> Evidence:
    """These relations with all that is given of their unknowns."""
    unknowns = np.unique(system.columns[ranges(system.starts, relations)])
    lows = [End(u, Side.LOW) for u in unknowns[system.lows[unknowns] > 0].tolist()]
    highs = [End(u, Side.HIGH) for u in unknowns[system.highs[unknowns] < UNBOUNDED].tolist()]
    return Evidence.of(relations.tolist(), [*lows, *highs])


def _cut_out(system: System, suspects: Evidence, kept: End | None) -> tuple[System, Numbers, Numbers]:
    """The system of the suspected relations alone, with the places of its relations and unknowns in the whole one."""
    relations = np.array(suspects.relations, dtype=np.int64)
    terms = ranges(system.starts, relations)
    also = [*suspects.lows, *suspects.highs, *([] if kept is None else [kept.unknown])]
    unknowns = np.union1d(system.columns[terms], np.array(also, dtype=np.int64))
    starts = np.zeros(len(relations) + 1, dtype=np.int64)
    np.cumsum(system.starts[relations + 1] - system.starts[relations], out=starts[1:])
    small = replace(
        system,
        starts=starts,
        columns=np.searchsorted(unknowns, system.columns[terms]),
        coefficients=system.coefficients[terms],
        side_lows=system.side_lows[relations],
        side_highs=system.side_highs[relations],
        lows=system.lows[unknowns],
        highs=system.highs[unknowns],
        unknown_names=tuple(system.unknown_names[u] for u in unknowns.tolist()),
        relation_names=tuple(system.relation_names[r] for r in relations.tolist()),
    )
    return small, relations, unknowns
