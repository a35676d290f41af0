"""Tables that no title dates, beside tables of the same crimes whose titles do: a table by platform behind the last of
the sections ``2017/18``, ``2018/19`` and ``2019/20``, or on a sheet ``Total`` beside sheets of years.

Such a table may be of all these years or go on with the last of them; what it adds up to tells which.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from cyberflag.model import Issue, IssueKind, Period, Provenance
from cyberflag.replies.prose.around.setting import whole_of
from cyberflag.replies.resolving.context import Told, Whence
from cyberflag.replies.resolving.oversights import name_of
from cyberflag.replies.resolving.resolve import ResolvedCell, ResolvedTable
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.signs.markers import exact_number

_FEWEST: Final = 2
_TELLING: Final = 10
"""A sum as large as this is not met by chance, where a crime stands in one row of a table."""
_TELLING_OF_SEVERAL: Final = 50
"""The same, where a crime may stand in several rows: those of one year may add up to those of two."""
_EXCLUSIVE: Final = frozenset({Dimension.SEX, Dimension.AGE, Dimension.OFFENCE})
"""What a crime has one of in nearly all tables; it may name several platforms."""
_NARROWING: Final = frozenset(
    {Dimension.SEX, Dimension.AGE, Dimension.PLATFORM, Dimension.OFFENCE, Dimension.OUTCOME, Dimension.FORCE}
)


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
        whole = whole_of(years) if len(years) >= _FEWEST else None  # where they follow on one another
        own, is_of_all = _added(table), _added(table) == sum(years.values())
        telling = _TELLING if _has_one_row_each(table) else _TELLING_OF_SEVERAL
        if whole is None or own is None or own < _TELLING:
            yield table
        elif is_of_all and own >= telling:
            yield _of_all(table, whole)
        elif isinstance(near := told and told.value, Period) and (is_of_all or _least(table) > years.get(near, own)):
            yield _without_figures(table, near, reply)
        else:
            yield table


def _years_beside(table: ResolvedTable, tables: Sequence[ResolvedTable], *, is_dated: bool) -> dict[Period, int]:
    """What each year that a title or the name of a sheet dates adds up to in the tables that count the same crimes as
    another; nothing where those of a year disagree. A table that has the year of one above it lies on one sheet with
    these.
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
    known = {period: number for period, number in added.items() if number is not None}
    return known if len(known) == len(found) else {}


def _is_of_same(one: ResolvedTable, other: ResolvedTable) -> bool:
    """Whether two tables count the same in all that stands around them, but for the days."""
    around = [{d: str(v) for d, v in t.around.items() if d in _NARROWING} for t in (one, other)]
    measures = [t.told[Dimension.MEASURE].value for t in (one, other)]
    bases = [t.told[Dimension.BASIS].value for t in (one, other)]
    return around[0] == around[1] and measures[0] == measures[1] and bases[0] == bases[1]


def _added(table: ResolvedTable) -> int | None:
    """What all figures of a table add up to that are no totals; None where one of them is no plain number."""
    numbers = [_number(table, cell) for cell in _parts(table)]
    known = [number for number in numbers if number is not None]
    return sum(known) if known and len(known) == len(numbers) else None


def _least(table: ResolvedTable) -> int:
    """How many crimes a table counts at least: all that its figures add up to, or the largest of them where a crime
    may stand in several of its rows.
    """
    numbers = [_number(table, cell) or 0 for cell in _parts(table)]
    return sum(numbers) if _has_one_row_each(table) else max(numbers, default=0)


def _parts(table: ResolvedTable) -> list[ResolvedCell]:
    return [cell for cell in table.cells if cell.facts is None or not cell.facts.sums_over]


def _has_one_row_each(table: ResolvedTable) -> bool:
    """Whether a crime stands in one row or column alone; a lone head (``Offences``) parts nothing."""
    return all(v.dimension in _EXCLUSIVE for v in table.levels if len(v.level.distinct) > 1)


def _number(table: ResolvedTable, cell: ResolvedCell) -> int | None:
    shown = table.table.cell(cell.row, cell.column)
    return exact_number(shown.shown) if shown is not None and cell.facts is not None else None


def _of_all(table: ResolvedTable, whole: Period) -> ResolvedTable:
    """The table as of all years, without the issue that no text says of which it is."""
    cells = tuple(replace(c, facts=c.facts and replace(c.facts, period=whole)) for c in table.cells)
    issues = tuple(issue for issue in table.issues if issue.kind is not IssueKind.UNKNOWN_PERIOD)
    told = {**table.told, Dimension.PERIOD: Told(whole, Whence.TITLE)}
    return replace(table, cells=cells, issues=issues, around={**table.around, Dimension.PERIOD: whole}, told=told)


def _without_figures(table: ResolvedTable, near: Period, reply: str) -> ResolvedTable:
    message = (
        f"{name_of(table.table)} stands among tables of several years, would be of {near.label} and counts more than "
        "the tables of that year, so its figures were left out. It may be of other years too: say of which."
    )
    place = Provenance(reply, table.table.source(table.table.rows[0], 0))
    return replace(table, cells=(), issues=(*table.issues, Issue(place, IssueKind.UNKNOWN_PERIOD, message)))
