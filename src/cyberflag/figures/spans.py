"""Bounds of a stretch (of ages, of days) from stretches that lie in it, cover it, or stick out of it.

The same arithmetic serves ages in whole years and days of a period: stretches that do not overlap may be added for the
least that can be inside; stretches that together cover may be added for the most.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from cyberflag.model import Bounds


@dataclass(frozen=True)
class Span:
    """Whole numbers ``start`` to ``end``, both inside, and how much lies in them."""

    start: int
    end: int
    bounds: Bounds


def most_inside(start: int, end: int, spans: Sequence[Span]) -> tuple[int, frozenset[int]]:
    """The greatest sum of lows over spans inside ``start`` to ``end`` of which no two overlap.

    Gives the sum and the positions of the spans added. Nothing inside gives 0.
    """
    inside = sorted((s.end, s.start, i) for i, s in enumerate(spans) if start <= s.start and s.end <= end)
    if all(one[0] < other[1] for one, other in pairwise(inside)):
        return sum(spans[i].bounds.low for *_, i in inside), frozenset(i for *_, i in inside)
    best: list[tuple[int, frozenset[int]]] = [(0, frozenset())]
    for place, (_, first, i) in enumerate(inside):
        before = sum(1 for other_end, _, _ in inside[:place] if other_end < first)
        total, chosen = best[before]
        taken = (total + spans[i].bounds.low, chosen | {i})
        best.append(max(taken, best[-1], key=lambda option: (option[0], len(option[1]))))
    return best[-1]


def least_cover(
    start: int, end: int, spans: Sequence[Span], *, gaps_are_nought: bool = False
) -> tuple[int | None, frozenset[int]]:
    """The least sum of highs over spans that together cover ``start`` to ``end``; None where none do.

    ``gaps_are_nought``: what no span touches holds nothing (a list of crimes, in which an age without a crime does not
    appear). Gives the sum and the positions of the spans added.
    """
    usable = [(i, s) for i, s in enumerate(spans) if s.end >= start and s.start <= end]
    in_order = sorted(usable, key=lambda placed: placed[1].start)
    if all(one.end < other.start for (_, one), (_, other) in pairwise(in_order)):
        return _cover_by_all(start, end, in_order, gaps_are_nought=gaps_are_nought)
    stops = sorted({start, *(s.end + 1 for _, s in usable), *(max(s.start, start) for _, s in usable), end + 1})
    best: dict[int, tuple[int, frozenset[int]]] = {start: (0, frozenset())}
    for stop, following in zip(stops, [*stops[1:], end + 1], strict=True):
        if stop not in best or stop > end:
            continue
        cost, chosen = best[stop]
        for i, span in usable:
            if span.bounds.high is not None and span.start <= stop <= span.end:
                _keep_least(best, min(span.end, end) + 1, (cost + span.bounds.high, chosen | {i}))
        if gaps_are_nought and not any(s.start <= stop <= s.end for _, s in usable):
            _keep_least(best, following, (cost, chosen))
    return best.get(end + 1, (None, frozenset()))


def _cover_by_all(
    start: int, end: int, apart: Sequence[tuple[int, Span]], *, gaps_are_nought: bool
) -> tuple[int | None, frozenset[int]]:
    """The same of spans in order of which no two overlap (the usual case): all of them, or none will do."""
    edges = [start - 1, *(edge for _, span in apart for edge in (span.start, span.end)), end + 1]
    has_gap = any(left + 1 < right for left, right in zip(edges[::2], edges[1::2], strict=True))
    highs = [span.bounds.high for _, span in apart]
    if None in highs or (has_gap and not gaps_are_nought):
        return None, frozenset()
    return sum(high or 0 for high in highs), frozenset(i for i, _ in apart)


def tiles(start: int, end: int, spans: Sequence[Span]) -> bool:
    """Whether some of the spans fill ``start`` to ``end`` exactly: no gap, no overlap, nothing outside."""
    reached = {start}
    for span in sorted(spans, key=lambda s: s.start):
        if span.start in reached and span.end <= end:
            reached.add(span.end + 1)
    return end + 1 in reached


def _keep_least(best: dict[int, tuple[int, frozenset[int]]], stop: int, option: tuple[int, frozenset[int]]) -> None:
    if stop not in best or option[0] < best[stop][0]:
        best[stop] = option
