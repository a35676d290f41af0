"""Totals at the end of a list that began in another table, beside it or above: sums of both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from cyberflag.model import Verdict
from cyberflag.replies.figures_read import ReadFigure
from cyberflag.replies.reconciling.partitions import is_part, meaning_but_for, partition, value_of
from cyberflag.replies.reconciling.sums import TableSum
from cyberflag.vocabularies.dimensions import Dimension

_FEWEST: Final = 2
"""So many totals must be mended by the rows of the table above before they are taken to be of it too."""


def join_lists(read: Sequence[Sequence[ReadFigure]], found: Sequence[Sequence[TableSum]]) -> list[list[TableSum]]:
    """The sums of each table, those over one dimension with the rows of the tables right before it among their parts,
    where without these they fail and with them every one comes out.

    A table that prints totals of its own over that dimension ends where it ends, and is no beginning of another.
    """
    joined = [list(sums) for sums in found]
    for at, sums in enumerate(joined):
        for across in sorted({s.across for s in sums if len(s.across) == 1 and s.verdict is Verdict.CONTRADICTED}):
            old = [s for s in sums if s.across == across and s.verdict is not None]
            mended = {id(one): other for one, other in zip(old, _with_rows_before(old, read[:at]), strict=False)}
            sums[:] = [mended.get(id(s), s) for s in sums]
    return joined


def _with_rows_before(sums: Sequence[TableSum], before: Sequence[Sequence[ReadFigure]]) -> list[TableSum]:
    """The sums with the rows of as few of the tables before as make every one of them hold; empty where none do."""
    (dimension,), last = sums[0].across, sums[0].total.table
    failing = sum(s.verdict is Verdict.CONTRADICTED for s in sums)
    rows: list[ReadFigure] = []
    for figures in reversed(before):
        if not figures or any(dimension in f.facts.sums_over for f in figures):
            return []
        first = figures[0].table
        is_beside = first.grid is last.grid and first.header_rows == last.header_rows
        if failing < _FEWEST and not is_beside:
            return []
        rows = [*(f for f in figures if is_part(f.facts, dimension)), *rows]
        longer = [_longer(s, rows, dimension) for s in sums]
        if all(s is not None and s.verdict is Verdict.HOLDS for s in longer):
            return [s for s in longer if s is not None]
    return []


def _longer(found: TableSum, rows: Sequence[ReadFigure], dimension: Dimension) -> TableSum | None:
    """A sum with the rows that count what its parts do but for the one dimension; None where some count the same."""
    meant = meaning_but_for((dimension,), found.total.facts)
    alike = [f for f in rows if meaning_but_for((dimension,), f.facts) == meant]
    parts = (*alike, *found.parts)
    is_parted = len({value_of(f, dimension) for f in parts}) == len(parts) == len(partition(parts, dimension))
    return replace(found, parts=parts) if alike and is_parted else None
