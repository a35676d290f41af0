"""All who may attack a pattern: the public, who know no withheld cell, and those who each know a cell of just one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from cyberflag.disclosure.suppression.attack import Attack
from cyberflag.disclosure.suppression.cuts import Cut
from cyberflag.disclosure.suppression.demands import Demand, Demands, Met, demands_of, insiders_of
from cyberflag.disclosure.suppression.lanes import LANES, push_in_lanes
from cyberflag.disclosure.table_system import Floats, TableSystem


@dataclass(frozen=True)
class Attacker:
    """Somebody who knows a withheld cell (``known``; None for the public), and what must stay possible for them."""

    known: int | None
    demands: Demands


@dataclass(frozen=True)
class Unreachable:
    """A demand that nothing meets; ``known`` is the cell that the attacker knows, None for the public."""

    demand: Demand
    known: int | None


class Attackers:
    """Everybody against whom a system is protected; with ``singletons`` those who know one cell too.

    ``asked`` counts the demands that were pushed, by whomever.
    """

    def __init__(self, system: TableSystem, *, singletons: bool) -> None:
        self._system, self.asked = system, 0
        demands = Demands(demands_of(system))
        insiders = insiders_of(system) if singletons else {}
        self.each = (Attacker(None, demands), *(Attacker(k, demands.without(same)) for k, same in insiders.items()))

    def unmet(self) -> list[Met]:
        """For each attacker: no demand is known to be met yet."""
        return [np.zeros(len(attacker.demands), dtype=np.bool_) for attacker in self.each]

    def missing(self, parts: Floats, met: Sequence[Met] | None = None) -> list[Cut]:
        """A cut for each demand that a pattern (in whole cells or in parts) leaves unmet: of the public, and only where
        there are none, of the others.

        Demands in ``met`` are not asked again; those found met are noted there.
        """
        met = self.unmet() if met is None else met
        public, *others = zip(self.each, met, strict=True)
        cuts = list(self._missing_to(*public, parts))
        return cuts or [cut for other in others for cut in self._missing_to(*other, parts)]

    def _missing_to(self, attacker: Attacker, met: Met, parts: Floats) -> Iterator[Cut]:
        attacks = [Attack(self._system, parts, attacker.known) for _ in range(LANES)]
        for answer in push_in_lanes(attacks, attacker.demands, ~met, Attack.push):
            met |= answer.meets
            if answer.push.cut is not None:
                yield answer.push.cut
        self.asked += sum(attack.asked for attack in attacks)

    def out_of_reach(self, may: npt.NDArray[np.bool_]) -> list[Unreachable]:
        """The demands that stay unmet even where everything that may be withheld is."""
        part = may.astype(np.float64)
        return [
            Unreachable(demand, attacker.known)
            for attacker in self.each
            for attack in [Attack(self._system, part, attacker.known)]
            for demand in attacker.demands.each
            if attack.push(demand).cut is not None
        ]
