"""Totals that no word calls totals: of parts in another table, or in their own, known by how often they agree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import permutations, product
from typing import Final

from cyberflag.model import Verdict
from cyberflag.replies.figures_read import ReadFigure
from cyberflag.replies.reconciling.partitions import (
    ACROSS,
    is_part,
    joint_partition,
    meaning_but_for,
    partition,
)
from cyberflag.replies.reconciling.sums import PEOPLE, TableSum, proves_something
from cyberflag.replies.reconciling.tilings import Stretch, filling, stretch_of
from cyberflag.vocabularies.dimensions import Dimension

_AGREEMENTS: Final = 2
"""So many totals must come out before two tables are taken to count the same crimes,"""
_FOR_EACH_FAILURE: Final = 2
"""and so many for each one that does not."""

_Dimensions = tuple[Dimension, ...]
_TablePair = tuple[int, int, _Dimensions]
_Parts = Mapping[tuple[object, ...], Mapping[int, Sequence[ReadFigure]]]


def find_crossings(figures: Iterable[ReadFigure]) -> list[TableSum]:
    """The sums of figures and what another table, or their own, breaks them down into by one dimension, or by two
    where it prints no totals over one of them.

    So are figures and what another table gives of shorter times. Only where the figures agree often enough, and only
    where the other table prints no such total of its own: that is compared with the figure itself. Sums that a label
    tells of (``find_sums``) are not found again.
    """
    figures = list(figures)
    printed = {(id(f.table), meaning_but_for((), f.facts)) for f in figures}
    parts: dict[tuple[object, ...], dict[int, list[ReadFigure]]] = defaultdict(lambda: defaultdict(list))
    for figure, across in product(figures, ACROSS):
        if is_part(figure.facts, *across):
            parts[meaning_but_for(across, figure.facts)][id(figure.table)].append(figure)
    pairs: dict[_TablePair, list[TableSum]] = defaultdict(list)
    for total, across in product(figures, ACROSS):
        if not any(is_part(total.facts, dimension) for dimension in across):
            for table, beside in parts.get(meaning_but_for(across, total.facts), {}).items():
                own = table == id(total.table)
                told = (
                    total.facts.sums_over.issuperset(across)
                    if own
                    else (table, meaning_but_for((), total.facts)) in printed
                )
                if not told and not _leads_there(parts, total, across, table):
                    pairs[id(total.table), table, across].extend(_sum(total, beside, across))
    return [
        found
        for sums in (*pairs.values(), *_by_flag(figures), *_by_days(figures))
        if _count_the_same(sums)
        for found in sums
    ]


def _by_flag(figures: Sequence[ReadFigure]) -> Iterator[list[TableSum]]:
    """The sums of tables of the crimes with the flag and of those without, beside a table of both: a sheet each."""
    alike: dict[tuple[object, ...], list[ReadFigure]] = defaultdict(list)
    for figure in figures:
        alike[meaning_but_for((Dimension.BASIS,), figure.facts)].append(figure)
    sums: dict[tuple[int, ...], list[TableSum]] = defaultdict(list)
    for beside in alike.values():
        wholes = [f for f in beside if not is_part(f.facts, Dimension.BASIS)]
        parts = partition([f for f in beside if is_part(f.facts, Dimension.BASIS)], Dimension.BASIS)
        tables = tuple(id(f.table) for f in (*wholes, *parts))
        if parts and len(wholes) == 1 and len(set(tables)) == len(tables):
            sums[tables].append(TableSum(wholes[0], tuple(parts), (Dimension.BASIS,)))
    return iter(sums.values())


def _by_days(figures: Sequence[ReadFigure]) -> Iterator[list[TableSum]]:
    """The sums of figures and what another table gives of shorter times that fill their days end to end: a year and its
    months. Not where that table gives those days as well, nor of people, who may be counted in several months.
    """
    alike: dict[tuple[object, ...], dict[int, dict[Stretch, ReadFigure]]] = defaultdict(lambda: defaultdict(dict))
    for figure in figures:
        days = stretch_of(figure.facts.period)
        if days is not None and figure.facts.measure not in PEOPLE:
            alike[meaning_but_for((Dimension.PERIOD,), figure.facts)][id(figure.table)].setdefault(days, figure)
    sums: dict[tuple[int, int], list[TableSum]] = defaultdict(list)
    for by_table in alike.values():
        for (one, wholes), (other, parts) in permutations(by_table.items(), 2):
            for days, whole in wholes.items():
                pieces = filling(days, parts) if days not in parts else None
                if pieces is not None:
                    filled = tuple(parts[piece] for piece in pieces)
                    sums[one, other].append(TableSum(whole, filled, (Dimension.PERIOD,)))
    return iter(sums.values())


def _leads_there(parts: _Parts, total: ReadFigure, across: _Dimensions, table: int) -> bool:
    """Whether a table breaks a total down by one of several dimensions alone."""
    return len(across) > 1 and any(table in parts.get(meaning_but_for((d,), total.facts), {}) for d in across)


def _sum(total: ReadFigure, beside: Sequence[ReadFigure], across: _Dimensions) -> Iterator[TableSum]:
    parts = joint_partition(beside, across)
    if parts:
        yield TableSum(total, tuple(parts), across)


def _count_the_same(sums: Sequence[TableSum]) -> bool:
    exact = [s for s in sums if all(f.bounds is not None and f.bounds.is_exact for f in (s.total, *s.parts))]
    agreeing = sum(proves_something(s) for s in exact)
    failing = sum(s.verdict is Verdict.CONTRADICTED for s in exact)
    return agreeing >= max(_AGREEMENTS, _FOR_EACH_FAILURE * failing)
