"""Totals that no word calls totals: of parts in another table, or in their own, known by how often they agree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from typing import Final

from cyberflag.model import Verdict
from cyberflag.replies.figures_read import ReadFigure
from cyberflag.replies.sums import TableSum, is_part, meaning_but_for, partition, proves_something
from cyberflag.vocabularies.dimensions import Dimension

_AGREEMENTS: Final = 2
"""So many totals must come out before two tables are taken to count the same crimes,"""
_FOR_EACH_FAILURE: Final = 2
"""and so many for each one that does not."""

_TablePair = tuple[int, int, Dimension]


def find_crossings(figures: Iterable[ReadFigure]) -> list[TableSum]:
    """The sums of figures and what another table, or their own, breaks them down into by one dimension.

    Only where the figures agree often enough, and only where the other table prints no such total of its own: that is
    compared with the figure itself. Sums that a label tells of (``find_sums``) are not found again.
    """
    figures = list(figures)
    printed = {(id(f.table), _meaning(f)) for f in figures}
    parts: dict[tuple[object, ...], dict[int, list[ReadFigure]]] = defaultdict(lambda: defaultdict(list))
    for figure in figures:
        for dimension in _ACROSS:
            if is_part(figure.facts, dimension):
                parts[_rest(figure, dimension)][id(figure.table)].append(figure)
    pairs: dict[_TablePair, list[TableSum]] = defaultdict(list)
    for total, dimension in product(figures, _ACROSS):
        if not is_part(total.facts, dimension):
            for table, beside in parts.get(_rest(total, dimension), {}).items():
                own = table == id(total.table)
                told = dimension in total.facts.sums_over if own else (table, _meaning(total)) in printed
                if not told:
                    pairs[id(total.table), table, dimension].extend(_sum(total, beside, dimension))
    return [found for sums in pairs.values() if _count_the_same(sums) for found in sums]


_ACROSS: Final = (Dimension.OFFENCE, Dimension.AGE, Dimension.SEX, Dimension.PLATFORM)


def _rest(figure: ReadFigure, dimension: Dimension) -> tuple[object, ...]:
    return meaning_but_for(dimension, figure.facts)


def _meaning(figure: ReadFigure) -> tuple[object, ...]:
    return meaning_but_for(None, figure.facts)


def _sum(total: ReadFigure, beside: Sequence[ReadFigure], dimension: Dimension) -> Iterator[TableSum]:
    parts = partition(beside, dimension)
    if parts:
        yield TableSum(total, tuple(parts), dimension)


def _count_the_same(sums: Sequence[TableSum]) -> bool:
    exact = [s for s in sums if all(f.bounds is not None and f.bounds.is_exact for f in (s.total, *s.parts))]
    agreeing = sum(proves_something(s) for s in exact)
    failing = sum(s.verdict is Verdict.CONTRADICTED for s in exact)
    return agreeing >= max(_AGREEMENTS, _FOR_EACH_FAILURE * failing)
