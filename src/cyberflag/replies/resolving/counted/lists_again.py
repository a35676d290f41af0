"""Lists of records that give the same kinds of crimes: one list over several sheets, or the same crimes once more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from cyberflag.model import Issue, IssueKind, Period, Provenance
from cyberflag.replies.facts import Facts
from cyberflag.replies.finding.levels import NUMBERED
from cyberflag.replies.resolving.resolve import ResolvedTable
from cyberflag.replies.sureness.signs import Sign
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.plain_text import fold

_BOTH: Final = 2


@dataclass
class CountedList:
    """The records of a list by what they are, its place, its own numbers of them and the heading of those, the times in
    which they stand as they are written, and where a person's words bear.
    """

    records: dict[Facts, list[frozenset[Sign]]]
    source: str
    numbers: frozenset[str]
    numbered_by: str
    times: frozenset[Period]
    corrected: tuple[str, ...]

    def is_apart_from(self, other: CountedList) -> bool:
        """Whether the numbers of both, or the times, tell that no crime stands in both. Numbers of victims are other
        than those of the crimes that they are of.
        """
        heads = {one.numbered_by for one in (self, other) if one.numbered_by}
        if self.numbers and other.numbers and not self.numbers & other.numbers and len(heads) < _BOTH:
            return True
        ends = [(min(p.start for p in one.times), max(p.end for p in one.times)) for one in (self, other) if one.times]
        return len(ends) == _BOTH and (ends[0][1] < ends[1][0] or ends[1][1] < ends[0][0])


def numbers_of(parts: Sequence[ResolvedTable]) -> frozenset[str]:
    """The numbers by which the records of a list go, each of one record; empty where some have none or share one."""
    found: list[str] = []
    for part in parts:
        cells = (part.table.cell(row, _column_of_numbers(part)) for row in part.table.rows)
        found += [cell.shown.strip() if cell is not None else "" for cell in cells]
    return frozenset(found) if all(found) and len(set(found)) == len(found) else frozenset()


def head_of_numbers(parts: Sequence[ResolvedTable]) -> str:
    """The heading of those numbers; empty where nothing heads them."""
    cells = (part.table.cell(row, _column_of_numbers(part)) for part in parts for row in part.table.header_rows)
    return next((fold(cell.shown) for cell in cells if cell is not None and fold(cell.shown)), "")


def _column_of_numbers(part: ResolvedTable) -> int:
    columns = [c for c, reason in part.table.left_out if reason == NUMBERED]
    columns += [v.level.index for v in part.levels if v.dimension is Dimension.REFERENCE]
    return min(columns, default=-1)


def add_up_lists(lists: Sequence[CountedList], reply: str) -> Iterator[Issue]:
    """Moves records of kinds that an earlier list has too into that one, where it can be told that they are others; an
    issue where nothing tells whether they are.
    """
    for at, later in enumerate(lists):
        for earlier in lists[:at]:
            shared = [facts for facts in later.records if facts in earlier.records]
            if not shared:
                continue
            if not later.is_apart_from(earlier):
                yield _may_be_the_same(earlier, later, shared, reply)
                continue
            for facts in shared:
                earlier.records[facts] += later.records.pop(facts)
            earlier.corrected += later.corrected


def _may_be_the_same(earlier: CountedList, later: CountedList, shared: Sequence[Facts], reply: str) -> Issue:
    number = sum(len(later.records[facts]) for facts in shared)
    message = (
        f"{number} records of this list are of kinds that the list at {earlier.source} has too, and neither numbers "
        "nor days tell whether they are other crimes. Each list was counted by itself: add them up, or count one alone."
    )
    return Issue(Provenance(reply, later.source), IssueKind.UNKNOWN_LAYOUT, message)
