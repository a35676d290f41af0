"""What a reply's figures say against one another, told to the analyst with the numbers and their cells."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from cyberflag.model import Bounds, Issue, IssueKind, Provenance, Verdict
from cyberflag.replies.facts import Facts
from cyberflag.replies.figures_read import ReadFigure
from cyberflag.replies.reconciling.arithmetic import Conflict
from cyberflag.replies.reconciling.sums import TableSum

_TOLD_ONE_BY_ONE = 3
_CELLS_NAMED = 6


def sum_issues(sums: Sequence[TableSum], reply: str) -> list[Issue]:
    """Issues for the totals of one table that left withheld cells out or disagree with their parts.

    The first few have an issue each, at the total; one more names all others.
    """
    issues = []
    ignoring = [s for s in sums if s.verdict is Verdict.IGNORES_HIDDEN]
    if ignoring:
        first = ignoring[0].total
        message = (
            f"Totals count withheld cells as nothing, so they are too low: {len(ignoring)} here, the first is "
            f"{first.printed} at {first.source}. Do not use them as totals."
        )
        issues.append(_does_not_add_up(first, message, reply))
    wrong = [s for s in sums if s.verdict is Verdict.CONTRADICTED]
    cure = _repair(wrong, sums) or "Ask the force which is right."
    first_few = wrong[:_TOLD_ONE_BY_ONE]
    issues += [_does_not_add_up(found.total, f"The total at {_versus(found)}. {cure}", reply) for found in first_few]
    if more := wrong[_TOLD_ONE_BY_ONE:]:
        told = "; ".join(_versus(found) for found in more)
        message = f"{len(more)} more totals of this table disagree with their parts: {told}. Check it by eye."
        issues.append(_does_not_add_up(more[0].total, message, reply))
    return issues


def _versus(found: TableSum) -> str:
    added = Bounds.sum(p.bounds for p in found.parts if p.bounds is not None)
    cells = f"{found.parts[0].source} to {found.parts[-1].source}"
    return f"{found.total.source} is {found.total.printed}, but its {len(found.parts)} parts ({cells}) add to {added}"


def _repair(wrong: Sequence[TableSum], sums: Sequence[TableSum]) -> str:
    """The one figure that would mend several sums at once and break none, with the value that would do it."""
    if len(wrong) < 2:
        return ""
    shared = set.intersection(*({id(f) for f in (s.total, *s.parts)} for s in wrong))
    mends = []
    for figure in (f for f in (wrong[0].total, *wrong[0].parts) if id(f) in shared):
        value = _mended(figure, wrong)
        others = [s for s in sums if s.verdict is Verdict.HOLDS and _holds_it(s, figure)]
        if value is not None and not others:
            mends.append((figure, value))
    if len(mends) != 1:
        return ""
    figure, value = mends[0]
    return f"All would agree if {figure.source} ({figure.printed}) were {value}: ask the force."


def _mended(figure: ReadFigure, wrong: Sequence[TableSum]) -> int | None:
    """The value of the figure with which all these sums come out; None where there is none."""
    values = set()
    for found in wrong:
        bounds = [p.bounds for p in found.parts if p is not figure]
        if found.total is figure:
            known = Bounds.sum(b for b in bounds if b is not None)
            values.add(known.low if known.is_exact else None)
        else:
            total, rest = found.total.bounds, Bounds.sum(b for b in bounds if b is not None)
            exact = total is not None and total.is_exact and rest.is_exact
            values.add(total.low - rest.low if total is not None and exact else None)
    value = values.pop()
    return value if not values and value is not None and value >= 0 else None


def _holds_it(found: TableSum, figure: ReadFigure) -> bool:
    return found.total is figure or any(p is figure for p in found.parts)


def conflict_issues(conflicts: Iterable[Conflict], reply: str) -> list[Issue]:
    """One issue for each set of figures that cannot all be right although each sum could hold alone."""
    issues = []
    for conflict in conflicts:
        named = [f"{f.source} ({f.printed or 'blank'})" for f in conflict.figures]
        more = f" and {len(named) - _CELLS_NAMED} more" if len(named) > _CELLS_NAMED else ""
        cells = ", ".join(named[:_CELLS_NAMED])
        message = (
            f"No numbers in the cells without a printed number make all {len(conflict.ties)} sums come out that tie "
            f"{cells}{more}. Ask the force which is right."
        )
        totals = [tie.total for tie in conflict.ties if isinstance(tie, TableSum)]
        issues.append(_does_not_add_up((totals or list(conflict.figures))[0], message, reply))
    return issues


def same_meaning_issues(figures: Sequence[ReadFigure], reply: str) -> list[Issue]:
    """Issues for figures that count the same and differ, and for two cells of one table read as the same thing."""
    groups: dict[Facts, list[ReadFigure]] = defaultdict(list)
    for figure in figures:
        groups[replace(figure.facts, sums_over=frozenset(), weak=False)].append(figure)
    issues: list[Issue] = []
    told: set[tuple[int, int]] = set()
    for group in groups.values():
        for other in group[1:]:
            first = group[0]
            pair = (id(first.table), id(other.table))
            if pair not in told and (issue := _compare(first, other, reply)):
                told.add(pair)
                issues.append(issue)
    return issues


def _compare(first: ReadFigure, other: ReadFigure, reply: str) -> Issue | None:
    same_table = first.table is other.table
    if first.bounds is None or other.bounds is None or (first.bounds.meet(other.bounds) is not None and not same_table):
        return None
    if same_table:
        kind, what = IssueKind.UNKNOWN_LAYOUT, "were read as the same thing"
        cure = "One of their labels was misread or is missing: check this table by eye."
    else:
        kind, what, cure = IssueKind.DOES_NOT_ADD_UP, "count the same but differ", "Ask the force which is right."
    message = f"{first.source} ({first.printed}) and {other.source} ({other.printed}) {what}. {cure}"
    return Issue(Provenance(reply, first.source), kind, message)


def _does_not_add_up(figure: ReadFigure, message: str, reply: str) -> Issue:
    return Issue(Provenance(reply, figure.source), IssueKind.DOES_NOT_ADD_UP, message)
