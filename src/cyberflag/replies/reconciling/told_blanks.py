"""Blanks of a table that the totals told in the text beside it prove to be noughts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

from cyberflag.model import Bounds, Count, Period
from cyberflag.replies.figures_read import ReadFigure
from cyberflag.replies.reconciling.partitions import ACROSS, BROKEN_DOWN, is_part, joint_partition
from cyberflag.replies.reconciling.told_totals import is_whole
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.signs.markers import is_blank

_AGREEMENTS: Final = 2
"""In so many years a table comes to what the text tells, and in none to anything else, for its blanks to be noughts."""


def settle_by_told(figures: Iterable[ReadFigure], told: Sequence[Count]) -> None:
    """Make the blanks of a table nought where what it prints comes, year by year, to the totals that the text tells.

    Where it comes to less in one year, its blanks are not all noughts, and none of them is settled.
    """
    wholes = {_counted(c): c.bounds.low for c in told if is_whole(c) and c.bounds.is_exact}
    tables: dict[int, list[ReadFigure]] = defaultdict(list)
    for figure in figures:
        tables[id(figure.table)].append(figure)
    for cells in tables.values():
        years: dict[Period, list[ReadFigure]] = defaultdict(list)
        for figure in cells:
            if figure.facts.period is not None and not figure.facts.sums_over:
                years[figure.facts.period].append(figure)
        agreeing = [parts for of_year in years.values() if (parts := _adding_up(of_year, wholes)) is not None]
        if len(agreeing) >= _AGREEMENTS and all(agreeing):
            for figure in (f for parts in agreeing for f in parts if f.bounds is None):
                figure.bounds = Bounds.exactly(0)


def _adding_up(figures: Sequence[ReadFigure], wholes: dict[tuple[object, ...], int]) -> list[ReadFigure] | None:
    """The figures of one year that add to the total told of it, blanks among them; empty where they do not, None where
    the text tells no total of that year.
    """
    facts = figures[0].facts
    whole = wholes.get((facts.force, facts.period, facts.measure))
    if whole is None:
        return None
    parts = next((p for across in ACROSS if (p := _parted(figures, across))), [])
    is_open = any(f.bounds is None and (f.problem or not is_blank(f.printed)) for f in parts)
    bounds = [f.bounds for f in parts if f.bounds is not None]
    if not parts or is_open or not all(b.is_exact for b in bounds):
        return []
    return parts if sum(b.low for b in bounds) == whole else []


def _parted(figures: Sequence[ReadFigure], across: Sequence[Dimension]) -> list[ReadFigure]:
    """The figures where they part the crimes by these dimensions and no others."""
    others = [d for d in BROKEN_DOWN if d not in across]
    if not all(is_part(f.facts, *across) and not any(is_part(f.facts, d) for d in others) for f in figures):
        return []
    return joint_partition(figures, across)


def _counted(count: Count) -> tuple[object, ...]:
    return (count.force, count.period, count.measure)
