"""Totals below the last of several tables of one shape that are of all of these: ``Everyone`` below the ages of girls,
of boys and of those whose sex is not known, each under headings of its own.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from cyberflag.model import Bounds, Issue, IssueKind, Provenance
from cyberflag.replies.facts import TELLING, WHOLE_OF, Facts
from cyberflag.replies.reconciling.partitions import SUMMED, meaning_but_for
from cyberflag.replies.reconciling.unlabelled import bounds_printed
from cyberflag.replies.resolving.resolve import ResolvedCell, ResolvedTable
from cyberflag.vocabularies.dimensions import Dimension

_OF_WORDS: Final = Bounds(0, None)


@dataclass(frozen=True)
class _Total:
    """A row of totals, with what each of its cells may be the sum of: the rows of its table, or of all tables."""

    table: int
    row: int
    columns: Sequence[int]
    printed: Sequence[Bounds]
    of_own: Sequence[Bounds]
    of_all: Sequence[Bounds]

    @property
    def holds_more(self) -> bool:
        """Whether its figures are plainly more than the rows of its own table."""
        pairs = list(zip(self.printed, self.of_own, strict=True))
        return any(own.high is not None and own.high < n.low for n, own in pairs) and not any(
            own.low > 0 and own.meet(n) is not None for n, own in pairs
        )

    @property
    def may_be_of_all(self) -> bool:
        """Whether each of its figures can be what all tables add up to, and not each is just what its own does."""
        is_own = all(own == n for n, own in zip(self.printed, self.of_own, strict=True))
        return not is_own and all(whole.meet(n) for n, whole in zip(self.printed, self.of_all, strict=True))

    @property
    def is_of_all(self) -> bool:
        """Whether most of its figures are what all tables add up to, and one of them not by chance."""
        held = [n for n, whole in zip(self.printed, self.of_all, strict=True) if whole.meet(n) is not None]
        return len(held) * 2 > len(self.printed) and any(n.low >= TELLING for n in held)


def name_totals_of_tables(tables: Sequence[ResolvedTable], reply: str) -> list[ResolvedTable]:
    """The tables with rows of totals read as those of all tables beside theirs, where these count the same of another
    sex (age, platform, offence) and their figures together make the totals, which are more than those of their own; or
    can make them, where some are withheld and the row is the last of all and one total more than the other tables have.
    Such a row that is more than its own table and cannot be what all add up to is left out and told.
    """
    named = list(tables)
    for group, dimension in _groups(tables):
        found = [one for at in group for one in _totals(tables, at, group, dimension)]
        last = _one_more(found, tables, group)
        for one in found:
            table = named[one.table]
            if (one.holds_more and one.is_of_all) or (one is last and one.may_be_of_all):
                named[one.table] = _of_all(table, one, dimension, reply)
            elif one.holds_more and one is last:
                named[one.table] = _without(table, one.row, dimension, reply)
    return named


def _one_more(found: Sequence[_Total], tables: Sequence[ResolvedTable], group: Sequence[int]) -> _Total | None:
    """The last row of the last table, where it is a total and no other table has as many of these."""
    counted = Counter(one.table for one in found)
    others = {counted[at] for at in group[:-1]}
    is_more = others == {counted[group[-1]] - 1}
    return found[-1] if found and is_more and found[-1].row == tables[group[-1]].table.rows[-1] else None


def _groups(tables: Sequence[ResolvedTable]) -> Iterator[tuple[list[int], Dimension]]:
    """The places of tables of one sheet that have the same levels and differ in one thing that stands above them."""
    alike: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for at, table in enumerate(tables):
        levels = tuple((v.level.side, v.dimension) for v in table.levels)
        if table.cells and not table.table.is_list:
            alike[table.table.grid.name, levels, frozenset(table.around)].append(at)
    for group in alike.values():
        around = [tables[at].around for at in group]
        told = [d for d in around[0] if len({str(a[d]) for a in around}) > 1]
        if len(group) > 1 and len(told) == 1 and told[0] in WHOLE_OF:
            values = [str(a[told[0]]) for a in around]
            if len(set(values)) == len(values) and "all" not in values:
                yield group, told[0]


def _totals(tables: Sequence[ResolvedTable], at: int, group: Sequence[int], dimension: Dimension) -> Iterator[_Total]:
    """The rows of totals of one table of a group whose tables differ in one dimension."""
    for row in tables[at].table.rows:
        cells = [c for c in tables[at].cells if c.row == row and c.facts is not None]
        if not cells or not all(c.facts is not None and c.facts.sums_over and not c.correction for c in cells):
            continue
        printed = [bounds_printed(tables[at], c) for c in cells]
        own = [_added(tables[at], c, dimension) for c in cells]
        of_each = [[_added(tables[n], c, dimension) for n in group] for c in cells]
        sums = [None if None in found else Bounds.sum(b for b in found if b is not None) for found in of_each]
        columns = [c.column for c in cells]
        found = zip(columns, printed, own, sums, strict=True)
        known = [(c, n, o, s) for c, n, o, s in found if n and o and s and n.is_exact]
        if known:
            yield _Total(at, row, *zip(*known, strict=True))


def _added(table: ResolvedTable, total: ResolvedCell, dimension: Dimension) -> Bounds | None:
    """What the rows of a table add to that are no totals and count what a total does in all that its headings say."""
    if total.facts is None:
        return None
    parts = [c for c in table.cells if c.facts is not None and _is_summed(c.facts, total.facts, dimension)]
    return Bounds.sum(bounds_printed(table, c) or _OF_WORDS for c in parts) if parts else None


def _is_summed(part: Facts, total: Facts, dimension: Dimension) -> bool:
    """Whether a figure counts what a total does, but for what this sums up and for what stands above their tables."""
    over = (*total.sums_over, dimension)
    return part.sums_over.isdisjoint(total.sums_over) and meaning_but_for(over, part) == meaning_but_for(over, total)


def _of_all(table: ResolvedTable, one: _Total, dimension: Dimension, reply: str) -> ResolvedTable:
    """The table with a row of totals read as those of all tables; one that is not what these add up to is told."""

    def read(facts: Facts) -> Facts:
        value = {SUMMED[dimension]: WHOLE_OF[dimension]}
        over = facts.sums_over | {dimension}
        return replace(facts, sums_over=over, over_tables=True, **value)  # type: ignore[arg-type]  # as each is

    cells = (replace(c, facts=read(c.facts)) if c.row == one.row and c.facts is not None else c for c in table.cells)
    tried = zip(one.columns, one.printed, one.of_all, strict=True)
    places = [(table.table.source(one.row, column), n, added) for column, n, added in tried if added.meet(n) is None]
    issues = [
        Issue(
            Provenance(reply, place),
            IssueKind.DOES_NOT_ADD_UP,
            f"The total at {place} is {printed}, but the rows of the tables that it is of add to {added}. "
            "Ask the force which is right.",
        )
        for place, printed, added in places
    ]
    return replace(table, cells=tuple(cells), issues=(*table.issues, *issues))


def _without(table: ResolvedTable, row: int, dimension: Dimension, reply: str) -> ResolvedTable:
    place = table.table.source(row, table.table.columns[0])
    message = (
        f"The totals at {place} stand below figures of {dimension.value} {table.around[dimension]} and are more than "
        "these add to, so they were left out. They may be of the tables beside it too: check what they are of."
    )
    issue = Issue(Provenance(reply, place), IssueKind.DOES_NOT_ADD_UP, message)
    return replace(table, cells=tuple(c for c in table.cells if c.row != row), issues=(*table.issues, issue))
