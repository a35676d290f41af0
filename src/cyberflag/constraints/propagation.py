"""Tighten bounds one relation at a time until nothing moves: quick and sound, not always the tightest.

In the literature on tables this is the generalised shuttle algorithm without its branching (Dobra and Fienberg 2008),
elsewhere bound propagation. All relations that may say something new are worked at once, round after round, each
round from the bounds of the round before, so that every bound has a chain of reasons that ends in what was given.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt

from cyberflag.constraints.evidence import End, Evidence, Side
from cyberflag.constraints.system import LARGEST, UNBOUNDED, Numbers, System, bounds_at, ranges, sums
from cyberflag.model import Bounds

ROUNDS: Final = 200
_SAFE: Final = 2.0**61
"""A sum of products that stays below this cannot overflow; a product that may not is taken for unbounded."""

_Flags = npt.NDArray[np.bool_]


class Clash(NamedTuple):
    """Where propagation met a contradiction, from bounds of rounds before ``round``: a relation one of whose
    sides (``side``) cannot be kept, or an unknown whose low has passed its high.
    """

    round: int
    relation: int | None = None
    side: Side | None = None
    unknown: int | None = None


class _Moves(NamedTuple):
    """The ends that one round moved: unknowns, their new values, and the relations that moved them."""

    unknowns: Numbers
    values: Numbers
    relations: Numbers


@dataclass(frozen=True, eq=False)
class Propagation:
    """Bounds of all unknowns after propagation. ``settled`` is False where rounds ran out or a clash ended the work."""

    system: System
    lows: Numbers
    highs: Numbers
    settled: bool
    clash: Clash | None
    moves: tuple[tuple[_Moves, _Moves], ...]

    def bounds_of(self, unknown: int) -> Bounds:
        """The bounds of one unknown. Raises ``ValueError`` for the unknown whose bounds clash."""
        return bounds_at(self.lows, self.highs, unknown)

    def made_by(self, end: End) -> int | None:
        """The relation that set this end last; None where it stands as given."""
        steps = self._steps.get(end)
        return steps[-1][1] if steps else None

    def chain(self, end: End) -> Evidence:
        """All relations and given bounds that the reasoning for this end went through."""
        return self._traced([(end, len(self.moves))])

    def clash_chain(self) -> Evidence:
        """All that the reasoning for the clash went through. Raises ``ValueError`` where there is none."""
        clash = self.clash
        if clash is None:
            raise ValueError("these bounds do not clash")
        if clash.relation is not None and clash.side is not None:
            used = [(e, clash.round) for e in self._used(clash.relation, clash.side)]
            traced = self._traced(used)
            return Evidence.of([*traced.relations, clash.relation], traced.ends)
        unknown = clash.unknown if clash.unknown is not None else -1
        return self._traced([(End(unknown, side), clash.round) for side in Side])

    @cached_property
    def _steps(self) -> dict[End, list[tuple[int, int]]]:
        steps: dict[End, list[tuple[int, int]]] = {}
        for number, round_moves in enumerate(self.moves):
            for side, moved in zip(Side, round_moves, strict=True):
                for unknown, relation in zip(moved.unknowns.tolist(), moved.relations.tolist(), strict=True):
                    steps.setdefault(End(unknown, side), []).append((number, relation))
        return steps

    def _traced(self, wanted: list[tuple[End, int]]) -> Evidence:
        """Follow ends, each as it stood before a round, back to what was given."""
        relations: set[int] = set()
        given: set[End] = set()
        seen: set[tuple[End, int]] = set()
        while wanted:
            end, before = wanted.pop()
            step = next((s for s in reversed(self._steps.get(end, ())) if s[0] < before), None)
            if step is None:
                given.add(end)
            elif (end, step[0]) not in seen:
                seen.add((end, step[0]))
                number, relation = step
                relations.add(relation)
                wanted.extend((e, number) for e in self._used(relation, self._side_behind(relation, end), end.unknown))
        return Evidence.of(relations, (e for e in given if _says_something(self.system, e)))

    def _side_behind(self, relation: int, end: End) -> Side:
        """Which side of a relation sets this end: a high side sets the highs of what is added and the lows of what
        is taken away.
        """
        added = dict(self.system.terms_of(relation))[end.unknown] > 0
        return end.side if added else end.side.other

    def _used(self, relation: int, side: Side, but: int | None = None) -> list[End]:
        """The ends of a relation's other unknowns that its side was weighed against."""
        weighed = []
        for unknown, coefficient in self.system.terms_of(relation):
            if unknown != but:
                weighed.append(End(unknown, side.other if coefficient > 0 else side))
        return weighed


def propagate(system: System, rounds: int = ROUNDS) -> Propagation:
    """The bounds that follow from single relations, taken up again wherever a bound has moved.

    Sound always: no whole-number solution is lost. Systems that creep (``x <= y - 1, y <= x``) are stopped after
    ``rounds`` rounds and come back with ``settled`` False. The first contradiction ends the work and is given as
    ``clash``; the bounds are then of no use.
    """
    lows, highs = system.lows.copy(), system.highs.copy()
    moves: list[tuple[_Moves, _Moves]] = []
    active = system.stated
    crossed = np.flatnonzero(lows > highs)
    clash = Clash(0, unknown=int(crossed[0])) if len(crossed) else None
    while clash is None and len(active) and len(moves) < rounds:
        sweep = _Sweep(system, active, lows, highs)
        clash = sweep.broken_relation(len(moves))
        if clash is not None:
            break
        raised, lowered = sweep.moves()
        lows[raised.unknowns], highs[lowered.unknowns] = raised.values, lowered.values
        moves.append((raised, lowered))
        moved = np.union1d(raised.unknowns, lowered.unknowns)
        crossed = moved[lows[moved] > highs[moved]]
        if len(crossed):
            clash = Clash(len(moves), unknown=int(crossed[0]))
        active = np.intersect1d(system.relations_on(moved), system.stated, assume_unique=True)
    return Propagation(system, lows, highs, clash is None and not len(active), clash, tuple(moves))


class _Sweep:
    """One round: the relations to look at, with the least and the most that each of their terms can come to."""

    def __init__(self, system: System, active: Numbers, lows: Numbers, highs: Numbers) -> None:
        terms = ranges(system.starts, active)
        lengths = system.starts[active + 1] - system.starts[active]
        self.active = active
        self.offsets = np.concatenate([[0], np.cumsum(lengths)])
        self.owner = np.repeat(np.arange(len(active), dtype=np.int64), lengths)
        self.unknowns = system.columns[terms]
        self.coefficients = system.coefficients[terms]
        self.lows, self.highs = lows[self.unknowns], highs[self.unknowns]
        self.side_lows, self.side_highs = system.side_lows[active], system.side_highs[active]
        limit = (_SAFE / np.maximum(lengths, 1))[self.owner]
        added = self.coefficients > 0
        self.added = added
        self.least, self.least_open = _products(self.coefficients, np.where(added, self.lows, self.highs), limit)
        self.most, self.most_open = _products(self.coefficients, np.where(added, self.highs, self.lows), limit)
        self.least_sum, self.most_sum = self._summed(self.least), self._summed(self.most)
        self.least_gaps = self._summed(self.least_open.astype(np.int64))
        self.most_gaps = self._summed(self.most_open.astype(np.int64))

    def _summed(self, amounts: Numbers) -> Numbers:
        """The sum over each relation's terms."""
        return sums(amounts, self.offsets)

    def broken_relation(self, round_number: int) -> Clash | None:
        """The first relation that cannot be kept by any numbers within the bounds."""
        over = np.flatnonzero((self.least_gaps == 0) & (self.least_sum > self.side_highs))
        if len(over):
            return Clash(round_number, relation=int(self.active[over[0]]), side=Side.HIGH)
        under = np.flatnonzero((self.most_gaps == 0) & (self.most_sum < self.side_lows))
        return Clash(round_number, relation=int(self.active[under[0]]), side=Side.LOW) if len(under) else None

    def moves(self) -> tuple[_Moves, _Moves]:
        """The lows that can be raised and the highs that can be lowered, each by the relation that moves it most."""
        size = np.abs(self.coefficients)
        from_high, room = self._room()
        from_low, need = self._need()
        by_room, by_need = room // size, -need // size
        ceiling = np.where(self.added, by_room, by_need)
        floor = -np.where(self.added, by_need, by_room)
        lowers = np.where(self.added, from_high, from_low) & (ceiling < self.highs) & (ceiling <= LARGEST)
        raises = np.where(self.added, from_low, from_high) & (floor > self.lows) & (floor <= LARGEST)
        raised, lowered = self._best(raises, -floor), self._best(lowers, ceiling)
        return raised._replace(values=-raised.values), lowered

    def _room(self) -> tuple[_Flags, Numbers]:
        """What the high side leaves for each term when the others are at their least, and where that is known."""
        high = self.side_highs[self.owner]
        known = (high < UNBOUNDED) & (self.least_gaps[self.owner] == self.least_open)
        return known, np.where(known, high, 0) - (self.least_sum[self.owner] - self.least)

    def _need(self) -> tuple[_Flags, Numbers]:
        """What the low side asks of each term when the others are at their most, and where that is known."""
        low = self.side_lows[self.owner]
        known = (low > -UNBOUNDED) & (self.most_gaps[self.owner] == self.most_open)
        return known, np.where(known, low, 0) - (self.most_sum[self.owner] - self.most)

    def _best(self, better: _Flags, values: Numbers) -> _Moves:
        """For each unknown the least of its better values, with a relation that gives it."""
        unknowns, values, owner = self.unknowns[better], values[better], self.owner[better]
        order = np.lexsort((values, unknowns))
        unknowns, values, owner = unknowns[order], values[order], owner[order]
        first = np.ones(len(unknowns), dtype=np.bool_)
        first[1:] = unknowns[1:] != unknowns[:-1]
        return _Moves(unknowns[first], values[first], self.active[owner[first]])


def _products(coefficients: Numbers, values: Numbers, limit: npt.NDArray[np.float64]) -> tuple[Numbers, _Flags]:
    """Coefficient by value where that is bounded and safe, else nought and a flag that it is open."""
    is_open = (values == UNBOUNDED) | (np.abs(coefficients) * values.astype(np.float64) > limit)
    return coefficients * np.where(is_open, 0, values), is_open


def _says_something(system: System, end: End) -> bool:
    """Whether a given end is more than that numbers are not below nought."""
    if end.side is Side.LOW:
        return bool(system.lows[end.unknown] > 0)
    return bool(system.highs[end.unknown] < UNBOUNDED)
