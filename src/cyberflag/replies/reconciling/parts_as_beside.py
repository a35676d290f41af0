"""Totals over offences that fail, in a row or column whose other totals hold: they are of the same offences as those.

Which of several offences are parts its sum tells, where one may hold another: ``Other sexual offences`` beside
``Sexual assault`` takes that in by the official list, and is what is left beside it in most replies. A total that is
wrong by its print tells it by its neighbours.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from cyberflag.model import Verdict
from cyberflag.replies.figures_read import ReadFigure
from cyberflag.replies.reconciling.sums import TableSum, lines_of, proves_something
from cyberflag.vocabularies.dimensions import Dimension

_SURE: Final = 2
"""So many totals of a row or column that hold tell of which offences it is."""
_Line = tuple[str, int]


def with_parts_as_beside(sums: Sequence[TableSum], figures: Iterable[ReadFigure]) -> list[TableSum]:
    """The sums of one table, those over offences that do not hold with the parts of the others of their row or column,
    where several of these hold and all of the same offences.
    """
    proven: dict[_Line, list[frozenset[int]]] = defaultdict(list)
    for found in sums:
        if found.across == (Dimension.OFFENCE,) and proves_something(found):
            for line in lines_of(found):
                proven[line].append(_places(found.parts, line))
    sure = {line: told[0] for line, told in proven.items() if len(told) >= _SURE and len({*told}) == 1}
    at = {(figure.row, figure.column): figure for figure in figures} if sure else {}
    return [_with_parts(found, sure, at) for found in sums]


def _with_parts(found: TableSum, sure: dict[_Line, frozenset[int]], at: dict[tuple[int, int], ReadFigure]) -> TableSum:
    if found.across != (Dimension.OFFENCE,) or found.verdict not in (None, Verdict.CONTRADICTED):
        return found
    for line in lines_of(found):
        places = sure.get(line, frozenset())
        across = [(p, found.total.column) if line[0] == "row" else (found.total.row, p) for p in sorted(places)]
        if places > _places(found.parts, line) and all(place in at for place in across):
            return replace(found, parts=tuple(at[place] for place in across))
    return found


def _places(parts: Iterable[ReadFigure], line: _Line) -> frozenset[int]:
    """The rows in which the parts of a total stand that has a row of its own, or their columns."""
    return frozenset(part.row if line[0] == "row" else part.column for part in parts)
