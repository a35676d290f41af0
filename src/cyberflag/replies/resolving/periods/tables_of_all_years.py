"""Tables that no title dates, beside tables of the same crimes whose titles do: a table by platform behind the last of
the sections ``2017/18``, ``2018/19`` and ``2019/20``, or on a sheet ``Total`` beside sheets of years.

Such a table may be of all these years or go on with the last of them; what it adds up to tells which.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from cyberflag.model import Issue, IssueKind, Period, Provenance
from cyberflag.replies.prose.around.setting import whole_of
from cyberflag.replies.resolving.context import Told, Whence
from cyberflag.replies.resolving.oversights import name_of
from cyberflag.replies.resolving.resolve import ResolvedCell, ResolvedTable
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.signs.markers import understand_figure

_FEWEST: Final = 2
_TELLING: Final = 10
"""A sum as large as this is not met by chance."""


@dataclass(frozen=True)
class _Years:
    """What the tables of each year that a title or the name of a sheet dates add up to, and all of them together."""

    added: Mapping[Period, int]

    @property
    def whole(self) -> Period | None:
        """The days of all of them, where they follow on one another."""
        return whole_of(self.added) if len(self.added) >= _FEWEST else None


def with_all_years(tables: Sequence[ResolvedTable], reply: str) -> Iterator[ResolvedTable]:
    """The tables, those without a year of their own that add up to what the tables of several years do together as of
    all these. One that adds up to more than the tables of the year nearest above it is left out and told.
    """
    for table in tables:
        told = table.told.get(Dimension.PERIOD)
        is_open = table.cells and (told is None or told.whence in (Whence.TEXT, Whence.REQUEST))
        if not is_open or table.table.is_list or any(v.dimension is Dimension.PERIOD for v in table.levels):
            yield table
            continue
        years = _years_beside(table, tables, is_dated=told is not None)
        whole, own = years.whole, _added(table)
        if whole is None or own is None or own < _TELLING:
            yield table
        elif own == sum(years.added.values()):
            yield _of_all(table, whole)
        elif isinstance(near := told and told.value, Period) and _least(table) > years.added.get(near, own):
            yield _without_figures(table, near, reply)
        else:
            yield table


def _years_beside(table: ResolvedTable, tables: Sequence[ResolvedTable], *, is_dated: bool) -> _Years:
    """What each year adds up to in the tables that count the same crimes as another; none of a year whose tables
    disagree. A table that has the year of one above it lies on one sheet with these.
    """
    found: dict[Period, set[int | None]] = defaultdict(set)
    for other in tables:
        told = other.told.get(Dimension.PERIOD)
        is_near = other.table.grid.part == table.table.grid.part or not is_dated
        is_of_file = other.table.grid.prefix == table.table.grid.prefix and is_near
        if other is table or not other.cells or told is None or not is_of_file or not _is_of_same(other, table):
            continue
        if told.whence in (Whence.TITLE, Whence.SHEET) and isinstance(told.value, Period):
            found[told.value].add(_added(other))
    added = {period: sums.copy().pop() for period, sums in found.items() if len(sums) == 1}
    return _Years({p: n for p, n in added.items() if n is not None} if None not in added.values() else {})


def _is_of_same(one: ResolvedTable, other: ResolvedTable) -> bool:
    """Whether two tables count the same in all that stands around them, but for the days."""
    around = [{d: str(v) for d, v in t.around.items() if d in _NARROWING} for t in (one, other)]
    measures = [t.told[Dimension.MEASURE].value for t in (one, other)]
    bases = [t.told[Dimension.BASIS].value for t in (one, other)]
    return around[0] == around[1] and measures[0] == measures[1] and bases[0] == bases[1]


_NARROWING: Final = frozenset(
    {Dimension.SEX, Dimension.AGE, Dimension.PLATFORM, Dimension.OFFENCE, Dimension.OUTCOME, Dimension.FORCE}
)

_EXCLUSIVE: Final = frozenset({Dimension.SEX, Dimension.AGE})
"""What a crime has one of in nearly all tables; it may name several platforms."""


def _added(table: ResolvedTable) -> int | None:
    """What all figures of a table add up to that are no totals; None where one of them is no plain number."""
    parts = [cell for cell in table.cells if cell.facts is None or not cell.facts.sums_over]
    numbers = [_number(table, cell) for cell in parts]
    known = [number for number in numbers if number is not None]
    return sum(known) if known and len(known) == len(numbers) else None


def _least(table: ResolvedTable) -> int:
    """How many crimes a table counts at least: all that its figures add up to, or the largest of them where a crime
    may stand in several of its rows.
    """
    own, is_parted = _added(table), all(v.dimension in _EXCLUSIVE for v in table.levels)
    return (own or 0) if is_parted else max((_number(table, cell) or 0 for cell in table.cells), default=0)


def _number(table: ResolvedTable, cell: ResolvedCell) -> int | None:
    shown = table.table.cell(cell.row, cell.column)
    figure = understand_figure(shown.shown.strip()) if shown is not None and cell.facts is not None else None
    return figure.bounds.low if figure is not None and figure.bounds.is_exact else None


def _of_all(table: ResolvedTable, whole: Period) -> ResolvedTable:
    """The table as of all years, without the issue that no text says of which it is."""
    cells = tuple(replace(c, facts=c.facts and replace(c.facts, period=whole)) for c in table.cells)
    issues = tuple(issue for issue in table.issues if issue.kind is not IssueKind.UNKNOWN_PERIOD)
    told = {**table.told, Dimension.PERIOD: Told(whole, Whence.TITLE)}
    return replace(table, cells=cells, issues=issues, around={**table.around, Dimension.PERIOD: whole}, told=told)


def _without_figures(table: ResolvedTable, near: Period, reply: str) -> ResolvedTable:
    message = (
        f"{name_of(table.table)} stands below tables of {near.label} and adds up to more than these, so its figures "
        "were left out. It may be of other years too: say of which."
    )
    place = Provenance(reply, table.table.source(table.table.rows[0], 0))
    return replace(table, cells=(), issues=(*table.issues, Issue(place, IssueKind.UNKNOWN_PERIOD, message)))
