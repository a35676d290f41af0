"""Every count, every printed sum and every figure of a campaign as one system, and the tightest bounds it leaves.

Let ``c`` be the counts that the replies print, known within bounds, and ``A c = t`` their printed sums. A figure ``f``
is tied to counts by the rules of `figures.combining`: it is a sum of counts, or at least one such sum and at most
another. Its bounds are the least and the greatest ``f`` over all whole ``c, f >= 0`` that keep every relation (as in
the audit of published tables: Hundepool et al., Statistical Disclosure Control, 2012, chapter 4). Adding up the bounds
that each count has by itself, as `figures.estimates` does, can only be wider.

Forces share no relation unless one reply prints a sum over several. Parts of the system that share none are free of one
another, so the least of a sum over such parts is the sum of their leasts: national figures need no solver.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

from cyberflag.constraints import Evidence, Relation, System, Unknown, believed_bounds
from cyberflag.figures.estimates import Estimate, Tie, Way
from cyberflag.figures.tightening import Tightening, issue_of
from cyberflag.model import Issue

_SECONDS: Final = 20.0


class Rule(NamedTuple):
    """A relation that no reply prints: what a figure is by the rules of adding up."""

    way: Way
    figure: Estimate
    parts: tuple[Estimate, ...]


class Solved(NamedTuple):
    """An estimate by its cells one by one, and with its joint bounds; and the place of its number."""

    loose: Estimate
    tight: Estimate
    place: int


@dataclass(frozen=True, eq=False)
class Joint:
    """The figures with the bounds that all counts, sums and rules together leave them.

    ``system``: counts first, in their order, then the figures. ``issues``: printed figures that cannot all be true.
    ``solved``: the estimates that were asked about, by their identity (`id`).
    """

    system: System
    issues: tuple[Issue, ...]
    solved: Mapping[int, Solved]  # holds each estimate: none may be let go while its identity is a key

    def tightened(self, estimate: Estimate) -> Estimate:
        """The estimate with its joint bounds; as it is where it was not among those solved."""
        solved = self.solved.get(id(estimate))
        return estimate if solved is None else solved.tight

    def place_of(self, tightened: Estimate) -> int | None:
        """The place in the system of the number of a tightened estimate; None where it was not solved."""
        return next((s.place for s in self.solved.values() if s.tight is tightened), None)


def solve_jointly(tightening: Tightening, estimates: Iterable[Estimate]) -> Joint:
    """The tightest bounds of these estimates, which rest on the counts of the tightened returns.

    An estimate that is known already is not asked about, though it may tell something of others. Where relations
    contradict one another none of those that do is believed, an issue names the printed figures behind them, and
    everything else is solved without them.
    """
    building = _Building(tightening)
    every = list(estimates)
    wanted = {id(e): e for e in every if not e.bounds.is_exact}
    roots = {name: building.place_of(e) for name, e in wanted.items()}
    for estimate in every:
        building.take(estimate)
    places = {name: place for name, place in roots.items() if place is not None}
    system = tightening.system.extended(building.unknowns, building.relations)
    helped_by = _with_known_counts(system, tightening)
    found, left, exact = believed_bounds(system, set(places.values()), helped_by=helped_by, seconds=_SECONDS)
    solved = {}
    for name, place in places.items():
        met = None if place in exact.contradicted else wanted[name].bounds.meet(exact.bounds_of(place))
        solved[name] = Solved(wanted[name], replace(wanted[name], bounds=met or wanted[name].bounds), place)
    return Joint(left, tuple(_issues(found, tightening)), solved)


_Places = tuple[int, ...]


class _Building:
    """Unknowns and relations of estimates as they are met; one that equals a sum of others needs none of its own."""

    def __init__(self, tightening: Tightening) -> None:
        self.unknowns: list[Unknown] = []
        self.relations: list[Relation] = []
        self._counts = tightening.places
        self._first = len(tightening.places)
        self._sums: dict[int, _Places] = {}

    def place_of(self, estimate: Estimate) -> int | None:
        """The place of a number that is to be asked about; None where nothing ties it to any other."""
        if not estimate.ties and not estimate.is_cell:
            return None
        places = self._summands(estimate)
        return places[0] if len(places) == 1 else self._add(estimate, [(Tie(Way.EXACTLY, (estimate,)), places)])

    def take(self, estimate: Estimate) -> None:
        """Take in what ties a number to others, without asking about it."""
        self._summands(estimate)

    def _summands(self, estimate: Estimate) -> _Places:
        """The places of the unknowns that add up to an estimate's number, in order."""
        known = self._sums.get(id(estimate))
        if known is None:
            known = self._sums[id(estimate)] = self._find_summands(estimate)
        return known

    def _find_summands(self, estimate: Estimate) -> _Places:
        if estimate.is_cell:
            return (self._counts[estimate.cells[0].id],)
        if not estimate.ties:
            return () if estimate.bounds.high == 0 else (self._add(estimate, []),)
        sums = [(tie, self._sum(tie.parts)) for tie in estimate.ties]
        whole = _exact_sum(sums)
        if whole is None:
            return (self._add(estimate, sums),)
        self._relate(estimate, whole, [(tie, places) for tie, places in sums if places != whole])
        return whole

    def _sum(self, parts: Sequence[Estimate]) -> _Places:
        places: list[int] = []
        for part in parts:
            if part.is_cell:
                places.append(self._counts[part.cells[0].id])
            else:
                places += self._summands(part)
        return tuple(sorted(places))

    def _add(self, estimate: Estimate, sums: Sequence[tuple[Tie, _Places]]) -> int:
        place = self._first + len(self.unknowns)
        # what follows from ties is left to follow, so that reasons end in what is printed
        self.unknowns.append(Unknown(estimate) if sums else Unknown(estimate, estimate.bounds))
        self._relate(estimate, (place,), sums)
        return place

    def _relate(self, estimate: Estimate, number: _Places, sums: Sequence[tuple[Tie, _Places]]) -> None:
        """Say how a number, itself a sum of unknowns, compares with other sums."""
        for tie, places in sums:
            if not places and tie.way is Way.AT_LEAST:
                continue  # no number is below nought
            low = None if tie.way is Way.AT_MOST else 0
            high = None if tie.way is Way.AT_LEAST else 0
            terms = (*((place, 1) for place in number), *((place, -1) for place in places))
            self.relations.append(Relation(Rule(tie.way, estimate, tie.parts), terms, low, high))


def _exact_sum(sums: Sequence[tuple[Tie, _Places]]) -> _Places | None:
    """The sum that a number equals: one that it is said to be, or that it is neither more nor less than."""
    for tie, places in sums:
        if tie.way is Way.EXACTLY:
            return places
    at_most = [places for tie, places in sums if tie.way is Way.AT_MOST]
    return next((places for tie, places in sums if tie.way is Way.AT_LEAST and places in at_most), None)


def _with_known_counts(system: System, tightening: Tightening) -> System:
    """The system with what is known already of the counts. Figures keep the bounds that follow from nothing else, so
    that those which only add up counts can be left to follow.
    """
    lows, highs = system.lows.copy(), system.highs.copy()
    counts = len(tightening.places)
    lows[:counts], highs[:counts] = tightening.tight.lows, tightening.tight.highs
    return system.with_bounds(lows, highs)


def _issues(found: Sequence[Evidence], tightening: Tightening) -> Iterator[Issue]:
    for evidence in found:
        counts = [place for place in sorted({*evidence.lows, *evidence.highs}) if place < len(tightening.places)]
        if counts:
            yield issue_of(counts, len(evidence.relations), tightening.returns.counts)
