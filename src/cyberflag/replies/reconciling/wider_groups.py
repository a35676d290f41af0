"""Groups that take in more in a reply than by the official list: ``Sexual offences`` below ``Rape``, ``Grooming`` and
``Indecent images``, of which the list counts the last under another head.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import Final

from cyberflag.model import Bounds
from cyberflag.replies.figures_read import ReadFigure
from cyberflag.vocabularies.crimes.offence_list import contains

_FEWEST: Final = 2


def without_rows_of_groups(parts: Sequence[ReadFigure], beside: Sequence[ReadFigure]) -> list[ReadFigure]:
    """The parts without those that stand in one run with offences of a group among them, right above or below it, where
    the run adds up to the group: they are counted in it.
    """
    placed = sorted(beside, key=lambda f: (f.row, f.column))
    inside: set[int] = set()
    for group in parts:
        inside.update(id(figure) for figure in _run_of(group, placed))
    return [part for part in parts if id(part) not in inside]


def _run_of(group: ReadFigure, placed: Sequence[ReadFigure]) -> Sequence[ReadFigure]:
    """The figures of a run beside a group that add up to it and hold all that is of the group by the list."""
    of_group = {id(f) for f in placed if f is not group and contains(group.facts.offence, f.facts.offence)}
    at = next(place for place, figure in enumerate(placed) if figure is group)
    for run in (placed[:at][::-1], placed[at + 1 :]):
        sums = accumulate(figure.bounds or Bounds(0, None) for figure in run)
        ends = [n for n, added in enumerate(sums, 1) if added == group.bounds and added.is_exact and n >= _FEWEST]
        found = next((run[:end] for end in ends if of_group <= {id(f) for f in run[:end]}), ())
        if of_group and found:
            return found
    return ()
