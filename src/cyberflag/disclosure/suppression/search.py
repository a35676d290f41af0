"""The search for the cheapest safe pattern: an answer, and the least that any can cost.

1. Cuts are learnt on patterns in parts of cells until none is missing: the first bound.
2. The master problem chooses whole patterns, and each unmet demand teaches it a cut, until a choice is safe: no other
   is cheaper. Two-way tables, and linked sets of them, end here.
3. Where a choice is too much work (tables of three ways), the answer is sought by settling cells a few at a time, the
   surest first, and publishing again what proves needless; how far it can be from the cheapest is said by the bound.

What is spent is counted in nodes of the search tree, so that the answer is the same from run to run; only where
``seconds`` run out does it depend on the machine.
"""

from __future__ import annotations

import math
import time
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from cyberflag.disclosure.suppression.attack import Attack
from cyberflag.disclosure.suppression.cuts import Cut, cover_of
from cyberflag.disclosure.suppression.demands import Demand, Demands, demands_of, insiders_of
from cyberflag.disclosure.suppression.master import Master, Pattern
from cyberflag.disclosure.suppression.repair import order_of_pruning, prune
from cyberflag.disclosure.table_system import Floats, TableSystem

_COARSE = 0.01
"""While cuts are still missing, patterns are chosen to within one part in a hundred: they are not final yet."""
_SURE, _STEP, _PART = 0.8, 0.05, 1e-6
"""Cells withheld by so large a part are settled at once, and of the others one in twenty a step."""


@dataclass(frozen=True)
class Effort:
    """How long to search: the answer is safe at any effort, and nearer to the cheapest with more.

    ``nodes`` of the search tree for each choice of a pattern; ``seconds`` for all, after which what was found is
    made safe and handed over.
    """

    nodes: int = 400
    seconds: float = 300.0


@dataclass(frozen=True)
class Found:
    """The cheapest safe pattern found: which cells are withheld and what the further ones cost.

    No safe pattern costs less than ``bound``.
    """

    pattern: Pattern
    cost: float
    bound: float


@dataclass(frozen=True)
class Unreachable:
    """A demand that nothing meets; ``known`` is the cell that the attacker knows, None for the public."""

    demand: Demand
    known: int | None


class Search:
    """One search over one system; it may go on after `reject`.

    With ``singletons`` every demand is to be met for those people too who each know one cell that holds just one.
    """

    def __init__(self, system: TableSystem, effort: Effort, *, singletons: bool = False) -> None:
        self._system, self._effort = system, effort
        self._ends = time.monotonic() + effort.seconds
        self._master = Master(system)
        self._demands = Demands(demands_of(system))
        self._insiders = insiders_of(system) if singletons else {}
        self._whole_costs = all(cell.cost == cell.cost.to_integral_value() for cell in system.cells)
        self._bound = 0.0

    def out_of_reach(self) -> list[Unreachable]:
        """The demands that stay unmet even where everything that may be withheld is: nothing can protect these."""
        part = self._master.may.astype(np.float64)
        return [
            Unreachable(demand, known)
            for known, demands in self._attackers()
            for attack in [Attack(self._system, part, known)]
            for demand in demands.each
            if attack.push(demand).cut is not None
        ]

    def _attackers(self) -> Iterator[tuple[int | None, Demands]]:
        """The public, who know no withheld cell, and then each of those who know one."""
        yield None, self._demands
        for known, same in self._insiders.items():
            yield known, self._demands.without(same)

    def reject(self, pattern: Pattern) -> None:
        """Look for another: the pattern is not safe by a test that this search does not make, nor is any part of it."""
        self._master.add([cover_of(np.flatnonzero(self._master.may & ~pattern).astype(np.int32))])

    def run(self) -> Found:
        """The cheapest safe pattern that the effort finds. Raises ``NoPatternError`` where there is none at all."""
        self._learn_from_parts()
        pattern = self._choose_whole()
        if pattern is None:
            pattern = self._settle_by_steps()
        return Found(pattern, float(self._master.costs[pattern].sum()), self._bound)

    def _learn_from_parts(self) -> None:
        """Cuts until the cheapest pattern in parts of cells meets all demands."""
        learnt = 1
        while learnt and not self._is_spent:
            parts, cost = self._master.relax()
            self._raise_bound(cost)
            learnt = self._master.add(self._missing(parts))

    def _choose_whole(self) -> Pattern | None:
        """Whole patterns until one is safe and the cheapest; None where that is too much work.

        The master problem does not mind a needless cell that costs nothing: those are pruned.
        """
        gap = _COARSE
        while not self._is_spent:
            choice = self._master.choose(gap=gap, nodes=self._effort.nodes, seconds=self._ends - time.monotonic())
            self._raise_bound(choice.bound)
            if choice.pattern is None or not choice.is_final:
                return None
            if not self._master.add(self._missing(choice.pattern.astype(np.float64))):
                if self._master.costs[choice.pattern].sum() <= self._bound:
                    return self._pruned(choice.pattern, choice.pattern & (self._master.costs == 0))
                gap = 0.0
        return None

    def _settle_by_steps(self) -> Pattern:
        """A safe pattern without a needless cell, found by settling the cells withheld by the largest parts first."""
        settled = self._master.must.copy()
        while True:
            parts, _ = self._master.relax()
            learnt = self._master.add(self._missing(parts))
            if learnt:
                parts, _ = self._master.relax()
            open_ = np.flatnonzero((parts > _PART) & ~settled)
            chosen = parts > _PART
            if self._is_spent or (parts[open_] > 1 - _PART).all():
                if self._is_spent or not self._master.add(self._missing(chosen.astype(np.float64))):
                    break
                continue
            largest = open_[np.argsort(-parts[open_], kind="stable")]
            surest = largest[: max(int(_STEP * len(largest)), int((parts[largest] > _SURE).sum()), 1)]
            self._master.settle(surest)
            settled[surest] = True
        self._master.unsettle()
        safe = self._made_safe(chosen)
        return self._pruned(safe, safe)

    def _made_safe(self, chosen: Pattern) -> Pattern:
        """The pattern itself where it is safe, else everything that may be withheld."""
        return self._master.may.copy() if self._missing(chosen.astype(np.float64)) else chosen

    def _pruned(self, pattern: Pattern, doubtful: Pattern) -> Pattern:
        """A safe pattern without those of the doubtful cells that it can do without."""
        order = order_of_pruning(doubtful & ~self._master.must, self._master.costs)
        return prune(self._system, self._demands, pattern, order, self._insiders)

    def _missing(self, parts: Floats) -> list[Cut]:
        """A cut for each demand that a pattern leaves unmet, of the first kind of attacker for whom it leaves any."""
        cuts = self._missing_to(None, self._demands, parts)
        if cuts:
            return cuts
        return [
            cut
            for known, demands in self._attackers()
            if known is not None
            for cut in self._missing_to(known, demands, parts)
        ]

    def _missing_to(self, known: int | None, demands: Demands, parts: Floats) -> list[Cut]:
        attack = Attack(self._system, parts, known)
        met = np.zeros(len(demands), dtype=np.bool_)
        cuts = []
        for place, demand in enumerate(demands.each):
            if met[place]:
                continue
            push = attack.push(demand)
            met |= demands.met_by(push.moves)
            if push.cut is not None:
                cuts.append(push.cut)
        return cuts

    def _raise_bound(self, bound: float) -> None:
        """A higher bound; where all costs are whole numbers, the next whole number."""
        self._bound = max(self._bound, math.ceil(bound - _PART) if self._whole_costs else bound)

    @property
    def _is_spent(self) -> bool:
        return time.monotonic() >= self._ends
