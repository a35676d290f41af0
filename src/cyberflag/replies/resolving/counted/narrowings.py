"""What the texts around a table narrow its figures to, tried against the totals that the rest of the reply gives."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from cyberflag.model import ALL, Count, Issue, IssueKind, Period, Provenance
from cyberflag.replies.resolving.context import Told, Whence
from cyberflag.replies.resolving.resolve import ResolvedTable
from cyberflag.vocabularies.dimensions import Dimension

_NARROWED = {
    Dimension.OFFENCE: "offence",
    Dimension.AGE: "age",
    Dimension.SEX: "sex",
    Dimension.PLATFORM: "platform",
}
_AROUND = (Whence.TITLE, Whence.SHEET, Whence.TEXT)
_AGREEING = 2
"""Tables that add up to the same in so many periods and differ in none count the same crimes."""

Totals = Mapping[Period, int]


def doubtful_narrowings(tables: Sequence[ResolvedTable], counts: Sequence[Count], reply: str) -> Iterator[Issue]:
    """An issue for each table that a text narrows to one offence, age, sex or platform although it adds up, year by
    year, to what another table or the text gives for all of them.
    """
    places: dict[str, list[Count]] = defaultdict(list)
    for count in counts:
        places[count.provenance.table].append(count)
    for table in tables:
        narrowed = _narrowed(table)
        own = _standing_in(table, counts) if narrowed else []
        for dimension, told in narrowed.items():
            elsewhere = (o for found in places.values() if (o := _whole(found, dimension)) and found[0] not in own)
            if any(_are_the_same(_totals(own), _totals(others)) for others in elsewhere):
                place = table.table.source(table.table.rows[0], min(table.table.columns, default=0))
                message = (
                    f"The table at {place} is read as of {dimension.value} {told.value} alone, by a text beside it, "
                    "but it adds up to what is given elsewhere for all. Say what it counts."
                )
                yield Issue(Provenance(reply, place), IssueKind.DOES_NOT_ADD_UP, message)


def _narrowed(table: ResolvedTable) -> dict[Dimension, Told]:
    return {d: t for d, t in table.told.items() if d in _NARROWED and t.whence in _AROUND and str(t.value) != ALL}


def _standing_in(table: ResolvedTable, counts: Sequence[Count]) -> list[Count]:
    """The counts whose cells are those of a table."""
    rows = {table.table.grid.source(row, 0).rpartition("!")[2][1:] for row in table.table.rows}
    found = []
    for count in counts:
        name, _, cell = count.provenance.source.rpartition("!")
        if name == table.table.grid.name and cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ") in rows:
            found.append(count)
    return found


def _whole(counts: Sequence[Count], dimension: Dimension) -> list[Count]:
    """The counts of one place where they are not all of one value of the dimension; else none."""
    values = {str(getattr(count, _NARROWED[dimension])) for count in counts}
    return list(counts) if values == {ALL} or len(values) > 1 else []


def _totals(counts: Sequence[Count]) -> Totals:
    """What the figures of each period add to, totals aside where there are parts, and where all are exact."""
    periods: dict[Period, list[Count]] = defaultdict(list)
    for count in counts:
        periods[count.period].append(count)
    added: dict[Period, int] = {}
    for period, found in periods.items():
        parts = [count for count in found if not count.total] or found
        if all(count.bounds.is_exact for count in parts):
            added[period] = sum(count.bounds.low for count in parts)
    return added


def _are_the_same(one: Totals, other: Totals) -> bool:
    shared = [period for period in one if period in other]
    return len(shared) >= _AGREEING and all(one[period] == other[period] > 0 for period in shared)
