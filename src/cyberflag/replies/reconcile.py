"""The third stage: what each cell prints, what blanks are, and whether the totals agree."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from cyberflag.model import Bounds, Issue, IssueKind, Provenance, Verdict
from cyberflag.replies.figures_read import ReadFigure
from cyberflag.replies.resolve import Facts, ResolvedTable
from cyberflag.replies.sums import TableSum, find_sums
from cyberflag.vocabularies.markers import FigureRules, is_blank, understand_figure

MOST_DIGITS = 7
"""A number of more digits is no count of crimes but cells run together."""

_CONTRADICTIONS_NAMED = 3


@dataclass(frozen=True)
class Reconciled:
    """The figures of a reply's tables, its sums with what they are worth, and the issues that arithmetic raised."""

    figures: tuple[ReadFigure, ...]
    sums: tuple[TableSum, ...]
    issues: tuple[Issue, ...]


def reconcile(tables: Sequence[ResolvedTable], rules: FigureRules, reply: str) -> Reconciled:
    """Read every cell under the reply's own rules, settle blanks by the totals, and try every total."""
    rules = replace(rules, zeros_printed=rules.zeros_printed or _says_nought(tables, rules))
    figures: list[ReadFigure] = []
    sums: list[TableSum] = []
    issues: list[Issue] = []
    for table in tables:
        read, unread = _read_cells(table, rules, reply)
        issues.extend(unread)
        found = find_sums(read, table.unread)
        _settle_blanks(found)
        issues.extend(_blank_issues(read, found, reply))
        issues.extend(_sum_issues(found, reply))
        _mark_totals(read, found)
        figures.extend(f for f in read if f.bounds is not None)
        sums.extend(found)
    issues.extend(_same_meaning_issues(figures, reply))
    return Reconciled(tuple(figures), tuple(sums), tuple(issues))


def _says_nought(tables: Sequence[ResolvedTable], rules: FigureRules) -> bool:
    """Whether the reply shows its noughts, so that what it withholds is one at least.

    It does by printing one, or by saying what a blank is.
    """
    if rules.meaning("") is not None or rules.meaning("-") is not None:
        return True
    nought = Bounds.exactly(0)
    return any(
        (cell := table.table.cell(c.row, c.column)) is not None
        and c.facts is not None
        and not c.facts.sums_over
        and (printed := understand_figure(cell.shown.strip())) is not None
        and printed.bounds == nought
        for table in tables
        for c in table.cells
    )


def _read_cells(table: ResolvedTable, rules: FigureRules, reply: str) -> tuple[list[ReadFigure], list[Issue]]:
    figures: list[ReadFigure] = []
    issues: list[Issue] = []
    for place in table.cells:
        if place.facts is None or place.facts.period is None:
            continue
        cell = table.table.cell(place.row, place.column)
        printed = "" if cell is None or cell.hidden else cell.shown.strip()
        figure = ReadFigure(table.table, place.row, place.column, place.facts, printed)
        if (said := place.correction) is not None:
            figure.total = said.is_total
            figure.bounds, figure.marker = said.bounds, said.marker
        if figure.bounds is not None:
            figures.append(figure)
            continue
        if is_blank(printed) and understand_figure(printed, rules) is None:
            figures.append(figure)
            continue
        problem = _read_into(figure, rules)
        if problem is None:
            figures.append(figure)
        else:
            issues.append(Issue(Provenance(reply, figure.source), *problem))
    return figures, issues


def _read_into(figure: ReadFigure, rules: FigureRules) -> tuple[IssueKind, str] | None:
    """Give the figure its bounds and marker; the kind and message of an issue where its cell is no count."""
    digits = re.sub(r"\D", "", figure.printed)
    if len(digits) > MOST_DIGITS and figure.printed.replace(",", "").isdigit():
        return (
            IssueKind.JOINED_CELLS,
            f"{figure.printed!r} is too long for a count: cells may have run together. {_LOOK}",
        )
    printed = understand_figure(figure.printed, rules)
    if printed is None:
        return IssueKind.NOT_A_FIGURE, f"{figure.printed!r} stands where a count is expected and was left out. {_LOOK}"
    figure.bounds, figure.marker = printed.bounds, printed.marker
    return None


_LOOK = "Look at the cell in the reply and enter the figure by hand if it is one."


def _settle_blanks(sums: Sequence[TableSum]) -> None:
    """Make a blank nought where a printed total proves it: the parts that are printed already add to the total."""
    for table_sum in sums:
        blanks = [p for p in table_sum.parts if p.bounds is None]
        printed = table_sum.total.bounds
        known = [p.bounds for p in table_sum.parts if p.bounds is not None]
        if blanks and known and printed is not None and Bounds.sum(known) == printed and printed.is_exact:
            for blank in blanks:
                blank.bounds = Bounds.exactly(0)


def _blank_issues(figures: Sequence[ReadFigure], sums: Sequence[TableSum], reply: str) -> list[Issue]:
    """One issue a table for the blanks that nothing explains; a breakdown that is left out as a whole is no riddle."""
    not_given = {
        id(p) for s in sums if s.total.bounds is not None and all(q.bounds is None for q in s.parts) for p in s.parts
    }
    open_blanks = [f for f in figures if f.bounds is None and id(f) not in not_given]
    if not open_blanks:
        return []
    first = open_blanks[0]
    shown = "empty" if not first.printed else f"shown as {first.printed!r}"
    message = (
        f"{len(open_blanks)} cells are {shown} (the first is {first.source}) and the reply does not say whether they "
        "are noughts. They were left out: ask the force, or enter noughts by hand."
    )
    return [Issue(Provenance(reply, first.source), IssueKind.AMBIGUOUS_BLANK, message)]


def _sum_issues(sums: Sequence[TableSum], reply: str) -> list[Issue]:
    issues = []
    ignoring = [s for s in sums if s.verdict is Verdict.IGNORES_HIDDEN]
    if ignoring:
        first = ignoring[0]
        issues.append(
            Issue(
                Provenance(reply, first.total.source),
                IssueKind.DOES_NOT_ADD_UP,
                f"Totals count withheld cells as nothing, so they are too low: {len(ignoring)} here, the first is "
                f"{first.total.printed} at {first.total.source}. Do not use them as totals.",
            )
        )
    wrong = [s for s in sums if s.verdict is Verdict.CONTRADICTED]
    issues.extend(_contradiction(found, reply) for found in wrong[:_CONTRADICTIONS_NAMED])
    if len(wrong) > _CONTRADICTIONS_NAMED:
        more = len(wrong) - _CONTRADICTIONS_NAMED
        message = f"{more} more totals of this table disagree with their parts. Check it by eye."
        issues.append(Issue(Provenance(reply, wrong[-1].total.source), IssueKind.DOES_NOT_ADD_UP, message))
    return issues


def _contradiction(found: TableSum, reply: str) -> Issue:
    added = Bounds.sum(p.bounds for p in found.parts if p.bounds is not None)
    message = (
        f"The total at {found.total.source} is {found.total.printed}, but its {len(found.parts)} parts "
        f"({found.parts[0].source} to {found.parts[-1].source}) add to {added}. Ask the force which is right."
    )
    return Issue(Provenance(reply, found.total.source), IssueKind.DOES_NOT_ADD_UP, message)


def _mark_totals(figures: Iterable[ReadFigure], sums: Sequence[TableSum]) -> None:
    """A figure is a total where its label says so outright, or where its label may say so and the parts add to it."""
    held = {id(s.total) for s in sums if s.verdict is Verdict.HOLDS}
    with_parts = {id(s.total) for s in sums}
    for figure in figures:
        sure = bool(figure.facts.sums_over) and not figure.facts.weak and id(figure) in with_parts
        figure.total = figure.total or sure or id(figure) in held


def _same_meaning_issues(figures: Sequence[ReadFigure], reply: str) -> list[Issue]:
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
