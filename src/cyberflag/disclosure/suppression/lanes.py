"""Demands pushed in two lanes at once, one for each of two cores.

Each lane has solvers of its own, and which demands it pushes hangs on what is met alone and not on the clock: the lanes
take so many demands each, wait for one another, and share what their tables meet. So the answers are the same on every
machine, on one core too. (HiGHS lets go of Python while it works, so that threads do.)
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TypeVar

import numpy as np

from cyberflag.disclosure.suppression.attack import Push
from cyberflag.disclosure.suppression.demands import Demand, Demands, Met

LANES = 2
_AT_ONCE = 8
"""So many demands a lane pushes before it hears what the other's tables meet."""
_FEW = 4
"""So few demands are pushed in one lane: to wait for the other would take longer."""

_Lane = TypeVar("_Lane")


@dataclass(frozen=True)
class Answer:
    """What pushing a demand gave, and which of all demands its table meets."""

    push: Push
    meets: Met


def push_in_lanes(
    lanes: Sequence[_Lane], demands: Demands, wanted: Met, push: Callable[[_Lane, Demand], Push]
) -> Iterator[Answer]:
    """Push the wanted demands, less those that a table found on the way meets; gives an answer for each pushed."""
    left = wanted.copy()

    def work(lane: _Lane, places: Sequence[int]) -> list[Answer]:
        met, answers = np.zeros(len(left), dtype=np.bool_), []
        for place in places:
            if not met[place]:
                done = push(lane, demands.each[place])
                answers.append(Answer(done, demands.met_by(done.moves)))
                met |= answers[-1].meets
        return answers

    with ThreadPoolExecutor(len(lanes)) as pool:
        while left.any():
            places = np.flatnonzero(left)
            places = places[: 1 if len(places) <= _FEW else _AT_ONCE * len(lanes)]
            left[places] = False
            shares = [places[number :: len(lanes)].tolist() for number in range(len(lanes))]
            done = pool.map(work, lanes, shares) if len(places) > 1 else [work(lanes[0], shares[0])]
            for answers in done:
                for answer in answers:
                    left &= ~answer.meets
                    yield answer
