"""All figures of a reply and all its sums as one system: what blanks must be, and what cannot all be true."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Final

from cyberflag.constraints import Evidence, Relation, System, Unknown, contradictions, exact_bounds
from cyberflag.model import Bounds, IssueKind, Marker, Verdict
from cyberflag.replies.figures_read import ReadFigure, groups_alike
from cyberflag.replies.reconciling.sums import TableSum, lines_of

_SECONDS: Final = 5.0
"""What is not proven of one reply by then stays a question for a person."""
_AGREEMENTS: Final = 2
"""Two tables that agree in so many figures and differ in none are taken to count the same crimes."""

_OPEN: Final = Bounds(0, None)
_NOUGHT: Final = Bounds.exactly(0)


@dataclass(frozen=True)
class Twin:
    """Two figures of different tables that count the same thing, where the tables agree in all that both print."""

    one: ReadFigure
    other: ReadFigure


Tie = TableSum | Twin
"""What ties figures to one another."""


@dataclass(frozen=True)
class Conflict:
    """Sums, each of which could hold alone, and figures that cannot all be right."""

    ties: tuple[Tie, ...]
    figures: tuple[ReadFigure, ...]


@dataclass(frozen=True)
class Settlement:
    """What the sums of a reply leave for each cell without a figure (by its ``id``), and what they contradict."""

    left: dict[int, Bounds]
    conflicts: tuple[Conflict, ...]


def settle(figures: Sequence[ReadFigure], sums: Sequence[TableSum]) -> Settlement:
    """Make each blank nought that the sums of the reply, taken together, prove to be nought.

    Nothing else is changed: what is withheld keeps the bounds that it is printed with, and a cell that could not be
    read gets no figure, however well the sums may know it. A blank beside one that holds the digits of several is as
    open as they are.
    """
    without = [f for f in figures if f.bounds is None]
    if not without and all(f.bounds is not None and f.bounds.is_exact for f in figures):
        return Settlement({}, ())
    ties: list[Tie] = [*_believed(sums), *_twins(figures)]
    system = _system(figures, ties)
    found = contradictions(system, seconds=_SECONDS)
    asked = [place for place, f in enumerate(figures) if f.bounds is None]
    bounds = exact_bounds(found.left, asked, seconds=_SECONDS)
    left = {}
    lost = {_row_of(f) for f in without if f.problem is not None and f.problem[0] is IssueKind.JOINED_CELLS}
    for place in asked:
        figure, proven = figures[place], bounds.bounds_of(place)
        if proven == _NOUGHT and not figure.problem and _row_of(figure) not in lost:
            figure.bounds = _NOUGHT
        elif proven != _OPEN:
            left[id(figure)] = proven
    return Settlement(left, tuple(_conflict(e, ties, figures) for e in found.found))


def _row_of(figure: ReadFigure) -> tuple[int, int]:
    return id(figure.table), figure.row


def _system(figures: Sequence[ReadFigure], ties: Sequence[Tie]) -> System:
    place = {id(f): number for number, f in enumerate(figures)}
    unknowns = [Unknown(f.source, f.bounds or _OPEN) for f in figures]
    return System.of(unknowns, [_relation(tie, place) for tie in ties])


def _relation(tie: Tie, place: dict[int, int]) -> Relation:
    """A sum as an equation, over the shown parts alone where it leaves the withheld ones out; as ``total >= parts``
    where parts may be missing; twins as equal.
    """
    if isinstance(tie, Twin):
        return Relation(tie, ((place[id(tie.one)], 1), (place[id(tie.other)], -1)), 0, 0)
    shown = tie.verdict is Verdict.IGNORES_HIDDEN
    parts = [place[id(p)] for p in tie.parts if not (shown and p.marker is Marker.SUPPRESSED)]
    equation = Relation.total(tie, place[id(tie.total)], parts)
    return replace(equation, low=None) if tie.missing or not tie.firm else equation


def _believed(sums: Sequence[TableSum]) -> list[TableSum]:
    """The sums whose total can be taken at its word, and those that are known to count only what is shown.

    A total that comes to what is shown while something is withheld has probably left the withheld cells out; where one
    total of a row or column is known to have done so, no other of that line is believed about withheld cells.
    """
    ignoring = {line for s in sums if s.verdict is Verdict.IGNORES_HIDDEN for line in _places(s)}
    return [
        s
        for s in sums
        if s.total.bounds is not None
        and s.verdict is not Verdict.CONTRADICTED
        and (s.verdict is Verdict.IGNORES_HIDDEN or not s.withholds or not _may_ignore(s, ignoring))
    ]


def _may_ignore(found: TableSum, ignoring: AbstractSet[tuple[int, str, int]]) -> bool:
    return found.total.bounds == Bounds.exactly(found.visible) or not ignoring.isdisjoint(_places(found))


def _places(found: TableSum) -> list[tuple[int, str, int]]:
    return [(id(found.total.table), *line) for line in lines_of(found)]


def _twins(figures: Iterable[ReadFigure]) -> list[Twin]:
    pairs: dict[tuple[int, int], list[Twin]] = defaultdict(list)
    for group in groups_alike(figure for figure in figures if not figure.problem):
        tables = [id(f.table) for f in group]
        if len(set(tables)) == len(tables):
            for one, other in combinations(group, 2):
                pairs[id(one.table), id(other.table)].append(Twin(one, other))
    return [twin for twins in pairs.values() if _count_the_same(twins) for twin in twins]


def _count_the_same(twins: Sequence[Twin]) -> bool:
    printed = [(t.one.bounds, t.other.bounds) for t in twins if t.one.bounds is not None and t.other.bounds is not None]
    agreeing = sum(one == other and one.is_exact and one != _NOUGHT for one, other in printed)
    return agreeing >= _AGREEMENTS and all(one.meet(other) is not None for one, other in printed)


def _conflict(evidence: Evidence, ties: Sequence[Tie], figures: Sequence[ReadFigure]) -> Conflict:
    places = sorted({*evidence.lows, *evidence.highs})
    return Conflict(tuple(ties[r] for r in evidence.relations), tuple(figures[p] for p in places))
