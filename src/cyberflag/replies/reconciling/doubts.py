"""The figures that the contradictions of a reply point at: what one wrong cell brings about belongs together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from cyberflag.model import Verdict
from cyberflag.replies.figures_read import ReadFigure
from cyberflag.replies.reconciling.sums import TableSum

_SEVERAL = 2


@dataclass(frozen=True)
class Difference:
    """Two figures of different tables that count the same and differ."""

    one: ReadFigure
    other: ReadFigure


Contradiction = TableSum | Difference


@dataclass(frozen=True)
class Doubt:
    """A figure and all that contradicts it. ``value`` is the one with which it would all agree, where this figure alone
    can be the cause; else the figure is the total of those sums, or one of two that differ.
    """

    figure: ReadFigure
    against: tuple[Contradiction, ...]
    value: int | None = None


def find_doubts(contradictions: Sequence[Contradiction], sums: Iterable[TableSum]) -> list[Doubt]:
    """Every contradiction under one figure: under the one that with another value would mend most of them and break no
    sum that holds, where there is one such figure; the rest under their total. In the order of the contradictions.
    """
    proven = {id(f) for s in sums if s.verdict is Verdict.HOLDS for f in (s.total, *s.parts)}
    left = list(contradictions)
    doubts: list[Doubt] = []
    while (doubt := _cause(left, proven)) is not None:
        doubts.append(doubt)
        taken = {id(c) for c in doubt.against}
        left = [c for c in left if id(c) not in taken]
    by_figure: dict[int, list[Contradiction]] = defaultdict(list)
    for contradiction in left:
        by_figure[id(_blamed(contradiction))].append(contradiction)
    doubts += [Doubt(_blamed(against[0]), tuple(against)) for against in by_figure.values()]
    place = {id(c): number for number, c in enumerate(contradictions)}
    return sorted(doubts, key=lambda doubt: min(place[id(c)] for c in doubt.against))


def _cause(contradictions: Sequence[Contradiction], proven: set[int]) -> Doubt | None:
    """The one figure that mends more contradictions than any other, two at least; None where there are several."""
    mended: dict[tuple[int, int], list[Contradiction]] = defaultdict(list)
    figures: dict[int, ReadFigure] = {}
    for contradiction in contradictions:
        for figure, value in _mends(contradiction):
            if id(figure) not in proven:
                figures[id(figure)] = figure
                mended[id(figure), value].append(contradiction)
    most = max(map(len, mended.values()), default=0)
    best = [(figures[at], value, tuple(c)) for (at, value), c in mended.items() if len(c) == most]
    kinds = {tuple(map(id, against)) for _, _, against in best}
    if most < _SEVERAL or len(kinds) < len(best):
        return None
    figure, value, against = best[0]
    return Doubt(figure, against, value)


def _mends(contradiction: Contradiction) -> Iterator[tuple[ReadFigure, int]]:
    """Each figure of a contradiction with the value that would end it."""
    if isinstance(contradiction, Difference):
        for figure, other in ((contradiction.one, contradiction.other), (contradiction.other, contradiction.one)):
            if other.bounds is not None and other.bounds.is_exact:
                yield figure, other.bounds.low
        return
    total, parts = contradiction.total, contradiction.parts
    known = [(f, f.bounds.low) for f in (total, *parts) if f.bounds is not None and f.bounds.is_exact]
    added = sum(low for f, low in known if f is not total)
    inexact = len(parts) + 1 - len(known)
    is_known = {id(f) for f, _ in known}
    if inexact == (id(total) not in is_known):
        yield total, added
    if total.bounds is None or not total.bounds.is_exact:
        return
    for part in parts:
        own = part.bounds.low if part.bounds is not None and id(part) in is_known else 0
        value = total.bounds.low - added + own
        if inexact == (id(part) not in is_known) and value >= 0:
            yield part, value


def _blamed(contradiction: Contradiction) -> ReadFigure:
    return contradiction.one if isinstance(contradiction, Difference) else contradiction.total
