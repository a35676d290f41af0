"""What a reply's figures say against one another, told to the analyst with the numbers and their cells."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from cyberflag.model import Bounds, Issue, IssueKind, Provenance, Verdict
from cyberflag.replies.figures_read import ReadFigure, groups_alike
from cyberflag.replies.reconciling.arithmetic import Conflict
from cyberflag.replies.reconciling.doubts import Difference, Doubt, find_doubts
from cyberflag.replies.reconciling.printed_twice import label_printed_twice
from cyberflag.replies.reconciling.sums import TableSum

_TOLD_ONE_BY_ONE = 3
_CELLS_NAMED = 6
_ASK = "Ask the force which is right."


def ignoring_issues(sums: Sequence[TableSum], reply: str) -> list[Issue]:
    """An issue for the totals that left withheld cells out."""
    ignoring = [s for s in sums if s.verdict is Verdict.IGNORES_HIDDEN]
    if not ignoring:
        return []
    first = ignoring[0].total
    message = (
        f"Totals count withheld cells as nothing, so they are too low: {len(ignoring)} here, the first is "
        f"{first.printed} at {first.source}. Do not use them as totals."
    )
    return [_does_not_add_up(first, message, reply)]


def doubt_issues(sums: Sequence[TableSum], differences: Sequence[Difference], reply: str) -> list[Issue]:
    """One issue for each figure that others contradict, which names them all.

    The first few of a table have an issue each; one more names all others.
    """
    wrong = [s for s in sums if s.verdict is Verdict.CONTRADICTED]
    by_table: dict[int, list[Doubt]] = defaultdict(list)
    for doubt in find_doubts([*wrong, *differences], sums):
        by_table[id(doubt.figure.table)].append(doubt)
    issues = []
    for doubts in by_table.values():
        issues += [_doubt_issue(doubt, reply) for doubt in doubts[:_TOLD_ONE_BY_ONE]]
        if more := doubts[_TOLD_ONE_BY_ONE:]:
            of_sums = all(isinstance(c, TableSum) for doubt in more for c in doubt.against)
            what = (
                "totals of this table disagree with their parts"
                if of_sums
                else "figures of this table are contradicted"
            )
            told = "; ".join(_against(c) for doubt in more for c in doubt.against)
            message = f"{len(more)} more {what}: {told}. Check it by eye."
            issues.append(_does_not_add_up(more[0].figure, message, reply))
    return issues


def _doubt_issue(doubt: Doubt, reply: str) -> Issue:
    figure, against = doubt.figure, doubt.against
    cure = _ASK
    if doubt.value is not None:
        cure = f"All would agree if {figure.source} ({figure.printed}) were {doubt.value}: ask the force."
    if len(against) > 1:
        told = "; ".join(map(_against, against))
        message = f"{figure.source} ({figure.printed}) is contradicted in {len(against)} ways: {told}. {cure}"
    else:
        start = "The total at " if isinstance(against[0], TableSum) else ""
        message = f"{start}{_against(against[0])}. {cure}"
    return _does_not_add_up(figure, message, reply)


def _against(contradiction: TableSum | Difference) -> str:
    """What contradicts a figure, with the numbers and their cells."""
    if isinstance(contradiction, Difference):
        one, other = contradiction.one, contradiction.other
        return f"{one.source} ({one.printed}) and {other.source} ({other.printed}) count the same but differ"
    total, parts = contradiction.total, contradiction.parts
    added = Bounds.sum(p.bounds for p in parts if p.bounds is not None)
    if len(parts) == 1:
        said = f"its one part ({parts[0].source}) adds"
    else:
        said = f"its {len(parts)} parts ({parts[0].source} to {parts[-1].source}) add"
    return f"{total.source} is {total.printed}, but {said} to {added}"


def join_at_one_place(issues: Iterable[Issue]) -> list[Issue]:
    """The issues with all contradictions of one figure as one: what the sums say of it, and what the text does."""
    joined: dict[tuple[Provenance, int], Issue] = {}
    for number, issue in enumerate(issues):
        is_contradiction = issue.kind is IssueKind.DOES_NOT_ADD_UP and issue.provenance.source != ""
        key = (issue.provenance, -1 if is_contradiction else number)
        before = joined[key].message.removesuffix(_ASK).rstrip() if key in joined else ""
        joined[key] = replace(issue, message=f"{before} {issue.message}".lstrip())
    return list(joined.values())


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


def find_differences(figures: Sequence[ReadFigure]) -> list[Difference]:
    """The figures of different tables that count the same and differ, one for each two tables."""
    found: dict[tuple[int, int], Difference] = {}
    for first, other in _alike(figures):
        differ = first.bounds is not None and other.bounds is not None and first.bounds.meet(other.bounds) is None
        if first.table is not other.table and differ:
            found.setdefault((id(first.table), id(other.table)), Difference(first, other))
    return list(found.values())


def same_thing_issues(figures: Sequence[ReadFigure], reply: str) -> list[Issue]:
    """An issue for each table of which two cells were read as the same thing, at the first two."""
    found: dict[int, Issue] = {}
    for first, other in _alike(figures):
        if first.table is other.table and first.bounds is not None and other.bounds is not None:
            if label := label_printed_twice(first, other):
                message = (
                    f"Two rows carry the label {label!r} with figures of their own: ask the force what each is of."
                )
                place = Provenance(reply, other.table.source(other.row, 0))
                found.setdefault(id(first.table), Issue(place, IssueKind.UNKNOWN_OFFENCE, message))
                continue
            message = (
                f"{first.source} ({first.printed}) and {other.source} ({other.printed}) were read as the same thing. "
                "One of their labels was misread or is missing: check this table by eye."
            )
            issue = Issue(Provenance(reply, first.source), IssueKind.UNKNOWN_LAYOUT, message)
            found.setdefault(id(first.table), issue)
    return list(found.values())


def _alike(figures: Sequence[ReadFigure]) -> Iterator[tuple[ReadFigure, ReadFigure]]:
    """The first figure of each meaning with each of the others that count the same."""
    for first, *others in groups_alike(figures):
        yield from ((first, other) for other in others)


def _does_not_add_up(figure: ReadFigure, message: str, reply: str) -> Issue:
    return Issue(Provenance(reply, figure.source), IssueKind.DOES_NOT_ADD_UP, message)
