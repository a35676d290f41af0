"""Rows that one crime stands in several times: what they add to is more than their total, and no fault of it."""

from __future__ import annotations

from collections.abc import Sequence

from cyberflag.model import Bounds, Verdict
from cyberflag.replies.reconciling.sums import TableSum, lines_of
from cyberflag.replies.tables import Table
from cyberflag.vocabularies.letters import Cue, says


def without_counted_twice(sums: Sequence[TableSum]) -> list[TableSum]:
    """The sums without those along a row or column of totals whose parts add to more somewhere, where a text beside
    the table says that a crime may stand in several (``A crime that names two platforms is counted under both``): such
    parts prove nothing, of a blank either.
    """
    told = {id(s.total.table): _tells_so(s.total.table) for s in sums if _adds_to_more(s)}
    lines = {
        (id(s.total.table), line, s.across)
        for s in sums
        if told.get(id(s.total.table)) and _adds_to_more(s)
        for line in lines_of(s)
    }
    return [s for s in sums if not any((id(s.total.table), line, s.across) in lines for line in lines_of(s))]


def _adds_to_more(found: TableSum) -> bool:
    printed = found.total.bounds
    if found.verdict is not Verdict.CONTRADICTED or printed is None or printed.high is None:
        return False
    return Bounds.sum(p.bounds for p in found.parts if p.bounds is not None).low > printed.high


def _tells_so(table: Table | None) -> bool:
    texts = () if table is None else (*table.titles, *table.notes, *table.setting)
    return any(says(text.text, Cue.COUNTED_SEVERAL) for text in texts)
