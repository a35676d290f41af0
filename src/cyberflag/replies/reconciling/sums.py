"""Which figures of a table are sums of which: by the words of their labels, tried by arithmetic."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import combinations

from cyberflag.model import Bounds, Marker, Measure, Period, Verdict
from cyberflag.replies.facts import WHOLE_OF, Facts
from cyberflag.replies.figures_read import ReadFigure
from cyberflag.replies.fits import starts_as_part
from cyberflag.replies.reconciling.partitions import (
    SUMMED,
    SUMMED_DETAILS,
    is_part,
    joint_partition,
    meaning_but_for,
    overlap,
    partition,
    value_of,
)
from cyberflag.replies.reconciling.tilings import filling, stretch_of
from cyberflag.replies.reconciling.wider_groups import without_rows_of_groups
from cyberflag.replies.tables import Side
from cyberflag.vocabularies.crimes.offence_list import contains
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.platforms import UNKNOWN
from cyberflag.vocabularies.totals import understand_total

_SEVERAL = 2
PEOPLE = (Measure.VICTIMS, Measure.SUSPECTS)
"""Who may be counted in several years."""
_ByRest = dict[tuple[object, ...], list[ReadFigure]]
"""Figures of one table by what they count, but for some dimensions."""


@dataclass(frozen=True)
class TableSum:
    """A figure whose label says total, with the figures that it is the total of by what they count.

    ``across`` are the dimensions in which the parts differ: one, or several where no totals over
    one of them are printed.
    ``firm`` is False where the label alone leaves room for doubt (``All offences`` may be more than the rows beside
    it); ``missing`` where some label of the summed dimension was not understood, so that parts may be missing. What the
    properties say is never kept: figures get bounds while sums are looked at.
    """

    total: ReadFigure
    parts: tuple[ReadFigure, ...]
    across: tuple[Dimension, ...]
    firm: bool = True
    missing: bool = False

    @property
    def visible(self) -> int:
        """What the parts add to when withheld and blank cells count nothing."""
        return sum(p.bounds.low for p in self.parts if p.bounds is not None and p.marker is not Marker.SUPPRESSED)

    @property
    def withholds(self) -> bool:
        """Whether a part is withheld."""
        return any(p.marker is Marker.SUPPRESSED for p in self.parts)

    @property
    def is_complete(self) -> bool:
        """Whether every part has a figure."""
        return all(p.bounds is not None for p in self.parts)

    @property
    def may_be_told(self) -> bool:
        """Whether the verdict says something that other rooms may rest on.

        A total that may hold more than its parts agrees with withheld parts too easily: that is no sum.
        """
        exact = all(f.bounds is not None and f.bounds.is_exact for f in (self.total, *self.parts))
        return self.verdict is not Verdict.HOLDS or (self.firm and not self.missing) or exact

    @property
    def verdict(self) -> Verdict | None:
        """What the printed total is worth; None where a blank part, or a total that is none, leaves it open."""
        printed = self.total.bounds
        if printed is None:
            return None
        if self.withholds and printed == Bounds.exactly(self.visible) and _no_room(self.parts):
            return Verdict.IGNORES_HIDDEN  # also where parts are blank: they could only add to what is left out
        if not self.is_complete:
            return None
        added = Bounds.sum(p.bounds for p in self.parts if p.bounds is not None)
        if added.meet(printed) is not None:
            return Verdict.HOLDS
        more_may_come = not self.firm or self.missing
        below = added.high is not None and added.high < printed.low
        return None if more_may_come and below else Verdict.CONTRADICTED


def _no_room(parts: Sequence[ReadFigure]) -> bool:
    """Whether the withheld parts cannot all be nought: a star stands for something, or the reply prints its noughts."""
    return any(
        p.marker is Marker.SUPPRESSED and p.bounds is not None and (p.bounds.low > 0 or p.printed.strip() == "*")
        for p in parts
    )


def find_sums(figures: Iterable[ReadFigure], unread: Collection[Dimension] = ()) -> list[TableSum]:
    """Every total of the figures with its parts: figures of the same table that differ from it in the one
    summed dimension alone, or in several where the table prints no totals over one of them. A band of ages, or a span
    of days, that others fill end to end is a total by its meaning.

    Of parts that overlap the finest are kept where they fill the others (single ages beside their bands), the wider
    ones of offences (a class beside its codes); where parts still overlap there is no sum. ``unread`` are the
    dimensions some of whose labels were not understood.
    """
    figures = list(figures)
    by_rest: _ByRest = defaultdict(list)
    totals: list[tuple[ReadFigure, Dimension]] = []
    for figure in (f for f in figures if not f.facts.over_tables):
        for dimension in (*SUMMED, *SUMMED_DETAILS, Dimension.BASIS):
            if dimension in figure.facts.sums_over:
                totals.append((figure, dimension))
            elif is_part(figure.facts, dimension):
                by_rest[_rest(figure, dimension)].append(figure)
    sums: list[TableSum] = []
    for total, dimension in totals:
        beside = _within(total, by_rest.get(_rest(total, dimension), []), dimension)
        if dimension in total.facts.known_of:
            beside = [f for f in beside if str(value_of(f, dimension)) != UNKNOWN]
        sums.extend(_labelled(total, beside, partition(beside, dimension), (dimension,), unread))

    @cache  # each pair of dimensions is looked through once, however many sums ask for it
    def cells_by_rest(dimension: Dimension, other: Dimension) -> _ByRest:
        return _by_rest((f for f in figures if _is_cell(f, dimension)), dimension, other)

    sums = [s for s in sums if not _lacks_parts(s, cells_by_rest)]
    sums.extend(_joint_sums(figures, sums, unread))
    sums.extend(found for rest, beside in by_rest.items() if rest[0] is Dimension.OFFENCE for found in _classes(beside))
    for dimension in (Dimension.AGE, Dimension.PERIOD):
        groups = (beside for rest, beside in by_rest.items() if rest[0] is dimension)
        sums.extend(found for beside in groups for found in _filled(beside, dimension))
    return _made_firm(sums)


def _within(total: ReadFigure, beside: list[ReadFigure], *across: Dimension) -> list[ReadFigure]:
    """The figures inside the total's own period, where it has one: months across, each row a year with its total."""
    whole = total.facts.period
    if Dimension.PERIOD not in across or whole is None:
        return beside
    return [f for f in beside if f.facts.period is not None and whole.contains(f.facts.period)]


def _labelled(
    total: ReadFigure,
    beside: Sequence[ReadFigure],
    parts: Sequence[ReadFigure],
    across: tuple[Dimension, ...],
    unread: Collection[Dimension],
) -> Iterator[TableSum]:
    """The sum of a figure whose label says total, where it has parts among the figures beside it."""
    if Dimension.OFFENCE in across and len(parts) < len(beside) and _adds_up(total, beside):
        parts = beside  # the force counts a code apart from the class that it belongs to
    elif Dimension.OFFENCE in across and len(parts) < len(beside) and not _adds_up(total, parts):
        fewer = without_rows_of_groups(parts, beside)
        parts = fewer if _adds_up(total, fewer) else parts
    if parts and not _is_of_which(total, parts):
        missing = any(dimension in unread for dimension in across)
        firm = not total.facts.weak and not set(across) & set(SUMMED_DETAILS)
        yield TableSum(total, tuple(parts), across, firm=firm, missing=missing)


def _lacks_parts(found: TableSum, cells_by_rest: Callable[[Dimension, Dimension], _ByRest]) -> bool:
    """Whether the table tells a value of the summed dimension by another dimension alone: one sex without ages beside
    the others by age, of which a grand total that sums up both holds more than the one.
    """
    (dimension,) = found.across
    for other in found.total.facts.sums_over - {dimension}:
        beside = cells_by_rest(dimension, other).get(_rest(found.total, dimension, other), [])
        alike = _within(found.total, beside, dimension, other)
        given = [value_of(f, dimension) for f in alike if not _is_cell(f, other)]
        cells = {value_of(f, dimension) for f in alike if _is_cell(f, other)}
        if any(not any(overlap(value, whole) for whole in given) for value in cells):
            return True
    return False


def _is_cell(figure: ReadFigure, *dimensions: Dimension) -> bool:
    """Whether a figure is broken down by each dimension and no total of one: the total of some years has a span too."""
    return is_part(figure.facts, *dimensions) and figure.facts.sums_over.isdisjoint(dimensions)


def _joint_sums(
    figures: Sequence[ReadFigure], sums: Sequence[TableSum], unread: Collection[Dimension]
) -> Iterator[TableSum]:
    """The sums over several dimensions at once of totals that no printed totals over one of them lead to.

    Where something is printed that is broken down by some of them alone, what stands beside it may not be all.
    """
    tried = {id(s.total) for s in sums if s.is_complete}
    totals = [f for f in figures if len(f.facts.sums_over) > 1 and id(f) not in tried and not f.facts.over_tables]
    sets = {across for t in totals for n in (2, 3) for across in combinations(sorted(t.facts.sums_over), n)}
    for across in sorted(sets, key=lambda across: (len(across), across)):
        groups = _by_rest(figures, *across)
        for total in (t for t in totals if t.facts.sums_over.issuperset(across)):
            alike = [f for f in groups[_rest(total, *across)] if not f.facts.sums_over.issuperset(across)]
            alike = _within(total, alike, *across)
            parts = [f for f in alike if _is_cell(f, *across)]
            if all(f.bounds is None for f in alike if not _is_cell(f, *across)):
                yield from _labelled(total, parts, joint_partition(parts, across), across, unread)


def _classes(beside: Sequence[ReadFigure]) -> Iterator[TableSum]:
    """The figures among those that differ by offence alone whose label says that they are the total of a class, with
    the offences of that class; there may be more of those than the table lists.
    """
    for figure in filter(_says_total, beside):
        inside = [f for f in beside if f is not figure and contains(figure.facts.offence, f.facts.offence)]
        parts = partition([f for f in inside if f.facts.offence != figure.facts.offence], Dimension.OFFENCE)
        if len(parts) >= _SEVERAL and len({f.facts.offence for f in parts}) == len(parts):
            yield TableSum(figure, tuple(parts), (Dimension.OFFENCE,), firm=False)


def _is_of_which(total: ReadFigure, parts: Sequence[ReadFigure]) -> bool:
    """Whether the one part of a total says of itself that it is no more than that: ``Total arrested`` beside ``of which
    under 18``; with others beside it it may make up the whole.
    """
    if len(parts) != 1 or total.bounds is None or parts[0].bounds is None or total.bounds == parts[0].bounds:
        return False
    return any(map(starts_as_part, labels_of(parts[0])))


def labels_of(figure: ReadFigure) -> Iterator[str]:
    """The labels of the row and of the column in which a figure stands."""
    table = figure.table
    for level in table.levels:
        if level.side in (Side.ROWS, Side.COLUMNS):
            label = level.labels[table.place_of(level.side, figure.row, figure.column)]
            if label is not None:
                yield label.text


def _says_total(figure: ReadFigure) -> bool:
    """Whether a label of its row says that it is the total of something."""
    rows = [level for level in figure.table.levels if level.side is Side.ROWS]
    labels = [level.labels[figure.table.place_of(level.side, figure.row, figure.column)] for level in rows]
    totals = [understand_total(label.text) for label in labels if label is not None and label.row == figure.row]
    return any(total is not None and total.value.of for total in totals)


def _filled(beside: Sequence[ReadFigure], dimension: Dimension) -> list[TableSum]:
    """The bands or spans among figures that differ in nothing else which others of them fill, with what fills them.

    A band may count people of unknown age too where the table has a row of those; people may be counted in several
    years.
    """
    placed = {s: f for f in beside if (s := stretch_of(value_of(f, dimension))) is not None}
    if len(placed) < len([f for f in beside if stretch_of(value_of(f, dimension)) is not None]):
        return []  # two rows are read as the same thing, which is an issue of its own
    countable = dimension is Dimension.AGE or beside[0].facts.measure not in PEOPLE
    filled = ((f, filling(s, placed)) for s, f in placed.items()) if countable else ()
    return [
        TableSum(f, tuple(placed[p] for p in parts), (dimension,), missing=len(placed) < len(beside))
        for f, parts in filled
        if parts is not None
    ]


def _made_firm(sums: Sequence[TableSum]) -> list[TableSum]:
    """The sums with a doubtful label made firm where its row or column is the sum of its parts in other places, at
    least as many as those in which it holds more than they do; where two others of its table hold more than their parts
    of the same kind, in all places (``the sex is known of some``).
    """
    tally: Counter[tuple[tuple[str, int], tuple[Dimension, ...]]] = Counter()
    more: Counter[tuple[tuple[str, int], tuple[Dimension, ...]]] = Counter()
    for found in sums:
        for line in lines_of(found):
            tally[line, found.across] += proves_something(found) - _holds_more(found)
            more[line, found.across] += _holds_more(found)
    lacking = [place for place in more if more[place] and tally[place] < 0]
    known = {(line, s.across) for s in sums if proves_something(s) for line in lines_of(s)}
    proven = {
        (line, across)
        for line, across in known
        if tally[line, across] >= 0
        and (not more[line, across] or sum(o[0] == line[0] and other == across for o, other in lacking) < _SEVERAL)
    }
    return [
        s if s.firm or not any((n, s.across) in proven for n in lines_of(s)) else replace(s, firm=True) for s in sums
    ]


def _holds_more(found: TableSum) -> bool:
    """Whether a total of a doubtful label is surely more than its parts add to."""
    if found.firm or found.total.bounds is None or not found.is_complete:
        return False
    added = Bounds.sum(p.bounds for p in found.parts if p.bounds is not None)
    return added.high is not None and added.high < found.total.bounds.low


def proves_something(found: TableSum) -> bool:
    """Whether a sum holds that would not hold of any figures: noughts add to nought everywhere."""
    return found.verdict is Verdict.HOLDS and found.total.bounds is not None and found.total.bounds.low > 0


def lines_of(table_sum: TableSum) -> list[tuple[str, int]]:
    """The row and the column (``row`` or ``column`` and its number) that hold the total and none of its parts.

    None where the parts stand in another table.
    """
    total, parts = table_sum.total, table_sum.parts
    if any(p.table is not total.table for p in parts):
        return []
    lines = []
    if all(p.row != total.row for p in parts):
        lines.append(("row", total.row))
    if all(p.column != total.column for p in parts):
        lines.append(("column", total.column))
    return lines


def _rest(figure: ReadFigure, *dimensions: Dimension) -> tuple[object, ...]:
    """What a figure counts in its table, but for these dimensions."""
    return (
        *meaning_but_for(dimensions, figure.facts),
        id(figure.table),
        figure.facts.sums_over.difference(dimensions),
        figure.facts.known_of.difference(dimensions),
    )


def _by_rest(figures: Iterable[ReadFigure], *dimensions: Dimension) -> _ByRest:
    """Figures by what they count but for these dimensions."""
    groups: _ByRest = defaultdict(list)
    for figure in figures:
        groups[_rest(figure, *dimensions)].append(figure)
    return groups


def differing_dimensions(facts: Sequence[Facts]) -> set[Dimension]:
    """The dimensions in which figures differ that are alike in all else; none where they differ in more than those."""
    if len({(f.measure, f.basis, f.detail, f.sums_over, f.weak) for f in facts}) != 1:
        return set()
    return {d for d, name in SUMMED.items() if len({getattr(f, name) for f in facts}) > 1}


def summed(facts: Sequence[Facts], dimension: Dimension) -> Facts:
    """What the sum of figures counts that differ in one dimension. Raises ``KeyError`` for a sum over forces."""
    first = facts[0]
    periods = [f.period for f in facts if f.period is not None]
    whole: dict[Dimension, object] = {
        Dimension.PERIOD: Period(min(p.start for p in periods), max(p.end for p in periods)),
        **WHOLE_OF,
    }
    value = {SUMMED[dimension]: whole[dimension]}
    return replace(first, sums_over=first.sums_over | {dimension}, **value)  # type: ignore[arg-type]  # as each is


def _adds_up(total: ReadFigure, parts: Sequence[ReadFigure]) -> bool:
    return TableSum(total, tuple(parts), (Dimension.OFFENCE,)).verdict is Verdict.HOLDS
