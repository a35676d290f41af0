"""The search for the cheapest safe pattern: an answer, and the least that any can cost.

1. Cuts are learnt on patterns in parts of cells until none is missing: the first bound.
2. The master problem chooses a pattern of whole cells, which may still be unsafe. Each demand that it leaves unmet
   teaches a cut, and cells are added for these until it is safe; then what proves needless is published again. So every
   choice ends in a safe pattern, and in cuts by which the next choice is better and its bound higher. Between two
   choices among all cells stand cheaper ones among those near the best pattern so far.
3. Where the cheapest answer costs no more than the bound, it is the cheapest there is. Two-way tables, and linked sets
   of them, mostly end here; tables of three ways end with their effort, and with a gap.

Effort is counted in steps and not in seconds, so that the answer is the same on every machine; only where ``seconds``
run out does it depend on the clock, and says so.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from cyberflag.disclosure.suppression.attackers import Attackers, Unreachable
from cyberflag.disclosure.suppression.cuts import cover_of
from cyberflag.disclosure.suppression.master import Choice, Limits, Master, Near
from cyberflag.disclosure.suppression.pool import Pattern, cover
from cyberflag.disclosure.suppression.repair import Pruning, order_of_pruning
from cyberflag.disclosure.suppression.solver import NoPatternError
from cyberflag.disclosure.table_system import Floats, TableSystem

_COARSE, _FIRST = 0.25, 0.2
"""While cuts are still missing, patterns are chosen only so well that what they lack is a quarter of the gap so far (of
a fifth before there is one): they are not final yet, and the first ones are far from it."""
_MORE_NODES = 8
"""A choice that taught nothing is made again through so many times the nodes."""
_MOST_NODES = 4096
_NEAR = 3
"""So many choices near the best pattern follow one among all cells."""
_LIKELY = 0.01
"""A cell is near where the cheapest pattern in parts of cells withholds so much of it."""
_PART = 1e-6
_USUAL = 4000
"""Up to so many cells a step counts as one."""


@dataclass(frozen=True)
class Effort:
    """How long to search: the answer is safe at any effort, and nearer to the cheapest with more.

    After so many ``steps`` no further pattern is chosen: of the simplex method in choosing them, and demands asked of
    an attacker. In a system of more than 4,000 cells each counts for more, as it takes longer. After so many
    ``seconds`` what was found is made safe and handed over, and its audit has ``audit_seconds``.
    """

    steps: int = 16_000
    seconds: float = 1800.0
    audit_seconds: float = 300.0

    @classmethod
    def times(cls, number: int) -> Effort:
        """So many times the usual effort."""
        return cls(cls.steps * number, cls.seconds * number, cls.audit_seconds * number)


@dataclass(frozen=True)
class Standing:
    """How far a search has come: the cost of the cheapest safe pattern so far (None before there is one), the least
    that any can cost, and the part of its effort that is spent.
    """

    cost: float | None
    bound: float
    spent: float


Tell = Callable[[Standing], None]


@dataclass(frozen=True)
class Found:
    """The cheapest safe pattern found: which cells are withheld and what the further ones cost.

    No safe pattern costs less than ``bound``. ``is_timed_out`` says that the clock ended the search: on another machine
    it may find another answer.
    """

    pattern: Pattern
    cost: float
    bound: float
    is_timed_out: bool


class Search:
    """One search over one system; it may go on after `reject`.

    With ``singletons`` every demand is to be met for those people too who each know one cell that holds just one.
    """

    def __init__(
        self, system: TableSystem, effort: Effort, *, singletons: bool = False, tell: Tell | None = None
    ) -> None:
        self._effort, self._tell = effort, tell or (lambda _: None)
        self._ends = time.monotonic() + effort.seconds
        self._master = Master(system)
        self._attackers = Attackers(system, singletons=singletons)
        self._pruning = Pruning(system, self._attackers, self._master.pool, lambda cut: self._master.add([cut]))
        self._weight = max(1.0, len(system.cells) / _USUAL)
        self._whole_costs = all(cell.cost == cell.cost.to_integral_value() for cell in system.cells)
        self._bound, self._steps, self._is_timed_out = 0.0, 0, False
        self._best: Pattern | None = None

    def out_of_reach(self) -> list[Unreachable]:
        """The demands that stay unmet even where everything that may be withheld is: nothing can protect these."""
        return self._attackers.out_of_reach(self._master.may)

    def reject(self, pattern: Pattern) -> None:
        """Look for another: the pattern is not safe by a test that this search does not make, nor is any part of it."""
        self._master.add([cover_of(np.flatnonzero(self._master.may & ~pattern).astype(np.int32))])
        self._best = None

    def run(self) -> Found:
        """The cheapest safe pattern that the effort finds. Raises ``NoPatternError`` where there is none at all."""
        parts = self._learn_from_parts()
        share, nodes = _COARSE, 1
        while not self._is_over():
            choice = self._master.choose(self._limits(share, nodes))
            self._raise_bound(choice.bound)
            if not self._take(choice):
                share, nodes = 0.0, min(nodes * _MORE_NODES, _MOST_NODES)
            for _ in range(_NEAR):
                if self._is_over() or not self._take(self._choose_near(choice, share)):
                    break
        if self._best is None:
            self._improve(parts > _PART)
        assert self._best is not None  # noqa: S101 - for the type alone: a pattern has just been improved on
        return Found(self._best, self._cost_of(self._best), self._bound, self._is_timed_out)

    def _learn_from_parts(self) -> Floats:
        """Cuts until the cheapest pattern in parts of cells meets all demands; gives that pattern."""
        while True:
            parts, cost = self._master.relax()
            while self._master.add_company(parts):
                parts, cost = self._master.relax()
            self._raise_bound(cost)
            if self._is_late() or not self._master.add(self._attackers.missing(parts)):
                return parts

    def _limits(self, share: float, nodes: int) -> Limits:
        return Limits(share * self._gap, nodes, self._ends - time.monotonic())

    def _choose_near(self, choice: Choice, share: float) -> Choice:
        """A choice among the cells of the best pattern, of this choice, and of the cheapest pattern in parts."""
        parts, cost = self._master.relax()
        self._raise_bound(cost)
        cells, limits = parts > _LIKELY, self._limits(share, 1)
        if choice.pattern is not None:
            cells |= choice.pattern
        return self._master.choose(limits, None if self._best is None else Near(cells | self._best, self._best))

    def _take(self, choice: Choice) -> int:
        """Make a choice a safe pattern; gives how much was learnt by it."""
        self._steps += choice.work
        return 0 if choice.pattern is None else self._improve(choice.pattern)

    def _improve(self, pattern: Pattern) -> int:
        """Make a pattern safe without a needless cell, keep it if it is the cheapest, and give how much was learnt."""
        before = len(self._master.pool)
        company = self._master.add_company(pattern.astype(np.float64))
        safe = self._completed(pattern | self._master.must)
        learnt = len(self._master.pool) - before + company
        pruned = self._pruning.prune(safe, order_of_pruning(safe & ~self._master.must, self._master.costs))
        if self._best is None or self._cost_of(pruned) < self._cost_of(self._best):
            self._best = pruned
        self._tell(self._standing)
        return learnt

    def _completed(self, pattern: Pattern) -> Pattern:
        """The pattern with further cells until all demands are met: those met stay so while it grows."""
        met = self._attackers.unmet()
        while True:
            cuts = self._attackers.missing(pattern.astype(np.float64), met)
            self._master.add(cuts)
            grown = cover(self._master.pool.broken_by(pattern), pattern, self._master.costs)
            if not cuts and (grown == pattern).all():
                return pattern
            if (grown == pattern).all():  # unmet by less than a cut can tell: let every cell of the cuts move
                grown[np.concatenate([cut.cells for cut in cuts])] = True
                grown &= self._master.may
                if (grown == pattern).all():
                    raise NoPatternError("a demand stays unmet with every cell withheld that it could use")
            pattern = grown

    def _cost_of(self, pattern: Pattern) -> float:
        return float(self._master.costs[pattern].sum())

    def _raise_bound(self, bound: float) -> None:
        """A higher bound; where all costs are whole numbers, the next whole number."""
        self._bound = max(self._bound, math.ceil(bound - _PART) if self._whole_costs else bound)
        self._tell(self._standing)

    @property
    def _standing(self) -> Standing:
        cost = None if self._best is None else self._cost_of(self._best)
        return Standing(cost, self._bound, min(self._spent / max(self._effort.steps, 1), 1.0))

    @property
    def _spent(self) -> float:
        return (self._steps + self._attackers.asked) * self._weight

    def _is_over(self) -> bool:
        """Whether nothing cheaper is to be found, or the effort is spent (a first choice is always made)."""
        is_spent = self._best is not None and self._spent >= self._effort.steps
        return self._is_cheapest or is_spent or self._is_late()

    @property
    def _gap(self) -> float:
        return _FIRST if self._best is None else 1 - self._bound / max(self._cost_of(self._best), _PART)

    @property
    def _is_cheapest(self) -> bool:
        return self._best is not None and self._cost_of(self._best) <= self._bound + _PART

    def _is_late(self) -> bool:
        self._is_timed_out = self._is_timed_out or time.monotonic() >= self._ends
        return self._is_timed_out
