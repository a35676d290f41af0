"""Totals of a doubtful label that are no sum of their own section, but of all sections of their table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from cyberflag.model import Bounds, Issue, IssueKind, Provenance
from cyberflag.replies.facts import TELLING
from cyberflag.replies.figures_read import ReadFigure
from cyberflag.replies.reconciling.partitions import SUMMED, is_part, joint_partition, meaning_but_for, value_of
from cyberflag.replies.reconciling.sums import TableSum
from cyberflag.vocabularies.dimensions import Dimension

_TELLING_ALONE: Final = 50
_NOT_SECTIONS: Final = (Dimension.FORCE, Dimension.PERIOD)
_MOST_CELLS: Final = 400
"""A total of more figures than these is told by its words or not at all: to part them takes long."""


def wider_total_issues(
    sums: Sequence[TableSum], figures: Sequence[ReadFigure], told: AbstractSet[str], reply: str
) -> list[Issue]:
    """An issue for each table with a row whose totals were read as those of a section (``Whole`` below the last of
    several) and are more than that section adds to, but just what all sections do; not where something is ``told`` of
    them already.
    """
    rows: dict[tuple[int, int], list[TableSum]] = defaultdict(list)
    for found in sums:
        if found.total.source not in told and _holds_more(found):
            rows[id(found.total.table), found.total.row].append(found)
    issues: dict[int, Issue] = {}
    for (table, _), row in rows.items():
        over = {_summed_instead(found, figures) for found in row}
        dimension = over.pop() if len(over) == 1 else None
        total = row[0].total
        if dimension is not None and table not in issues and (len(row) > 1 or _is_large(total)):
            message = (
                f"{total.source} ({total.printed}) was read as of {dimension.value} {value_of(total, dimension)}, but "
                f"is what the figures of every {dimension.value} add to. A label was misread: check the totals of this "
                "table by eye."
            )
            issues[table] = Issue(Provenance(reply, total.source), IssueKind.DOES_NOT_ADD_UP, message)
    return list(issues.values())


def _summed_instead(found: TableSum, figures: Iterable[ReadFigure]) -> Dimension | None:
    """The dimension, beside those that a total's label sums up, over which its parts add up to it too."""
    total = found.total
    beside = [f for f in figures if f.table is total.table and f is not total and f.bounds is not None]
    for dimension in SUMMED:
        across = (*found.across, dimension)
        if dimension in found.across or dimension in _NOT_SECTIONS or not is_part(total.facts, dimension):
            continue
        rest = meaning_but_for(across, total.facts)
        cells = [f for f in beside if is_part(f.facts, *across) and meaning_but_for(across, f.facts) == rest]
        if len({value_of(f, dimension) for f in cells}) > 1 and len(cells) <= _MOST_CELLS:
            parts = joint_partition(cells, across)
            if parts and Bounds.sum(p.bounds for p in parts if p.bounds is not None) == total.bounds:
                return dimension
    return None


def _holds_more(found: TableSum) -> bool:
    """Whether a doubtful total is plainly more than its own parts."""
    printed = found.total.bounds
    if found.firm or printed is None or not printed.is_exact or printed.low < TELLING or not found.is_complete:
        return False
    added = Bounds.sum(p.bounds for p in found.parts if p.bounds is not None)
    return added.high is not None and added.high < printed.low


def _is_large(total: ReadFigure) -> bool:
    return total.bounds is not None and total.bounds.low >= _TELLING_ALONE
