"""The third stage: what each cell prints, what blanks are, and whether the totals agree."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from cyberflag.model import ALL, Bounds, Count, Issue, IssueKind, Marker, Provenance, Request, Verdict
from cyberflag.replies.facts import MOST_DIGITS
from cyberflag.replies.figures_read import ReadFigure
from cyberflag.replies.finding.headings.borrowed_headings import borrowed_issues
from cyberflag.replies.reconciling.arithmetic import settle
from cyberflag.replies.reconciling.blanks_outside import blanks_outside_span
from cyberflag.replies.reconciling.counted_twice import without_counted_twice
from cyberflag.replies.reconciling.crossings import find_crossings
from cyberflag.replies.reconciling.disagreements import (
    conflict_issues,
    doubt_issues,
    find_differences,
    ignoring_issues,
    same_thing_issues,
)
from cyberflag.replies.reconciling.joined_cells import blanks_of_joined, find_splits, leave_unparted
from cyberflag.replies.reconciling.partitions import SUMMED, value_of
from cyberflag.replies.reconciling.parts_as_beside import with_parts_as_beside
from cyberflag.replies.reconciling.rows_of_blanks import broken_row_issues, rows_of_blanks
from cyberflag.replies.reconciling.running_on import join_lists
from cyberflag.replies.reconciling.sums import TableSum, find_sums
from cyberflag.replies.reconciling.told_blanks import settle_by_told
from cyberflag.replies.reconciling.totals_of_more import allow_totals_of_more, without_chances
from cyberflag.replies.reconciling.totals_of_outcomes import count_as_outcomes
from cyberflag.replies.reconciling.wholes import flagged_issues, whole_issues
from cyberflag.replies.reconciling.wider_totals import wider_total_issues
from cyberflag.replies.resolving.levels.parted_figures import Parted, read_parted
from cyberflag.replies.resolving.resolve import ResolvedTable
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.outcomes import ask_by_outcome
from cyberflag.vocabularies.signs.markers import FigureRules, is_blank, understand_figure

_HOLD_FOR_ONE_THAT_FAILS = 4


@dataclass(frozen=True)
class Reconciled:
    """The figures of a reply's tables, its sums with what they are worth, and the issues that arithmetic raised."""

    figures: tuple[ReadFigure, ...]
    sums: tuple[TableSum, ...]
    issues: tuple[Issue, ...]


@dataclass(frozen=True)
class Around:
    """What stands around a reply's tables: the counts ``told`` in its text, its ``texts``, and what was asked, also by
    the request that it quotes.
    """

    told: Sequence[Count]
    texts: Sequence[str]
    request: Request
    quoted: Sequence[str] = ()


def reconcile(tables: Sequence[ResolvedTable], rules: FigureRules, reply: str, around: Around) -> Reconciled:
    """Read every cell under the reply's own rules, settle blanks by the totals, those told in the text too, and try
    every total as far as the texts ``around`` do not say that it holds more; blanks outside of what the titles head
    and the request asks for lack nothing.
    """
    told, texts = around.told, around.texts
    rules = replace(rules, zeros_printed=rules.zeros_printed or _says_nought(tables, rules))
    read = [_read_cells(table, rules) for table in tables]
    found = [
        without_counted_twice(with_parts_as_beside(find_sums(cells, t.unread), cells))
        for cells, t in zip(read, tables, strict=True)
    ]
    if ask_by_outcome((*around.request.questions, *around.quoted)):
        count_as_outcomes(read, found)
    found = [allow_totals_of_more(sums, texts) for sums in join_lists(read, found)]
    crossings = find_crossings(f for f in chain(*read) if not f.facts.known_of)
    parted = _part_joined(read, found, crossings)
    settled = settle([*chain(*read)], [*chain(*found), *crossings])
    settle_by_told(chain(*read), told)
    for cells, sums in zip(read, found, strict=True):
        parted |= leave_unparted(cells, sums, told)
    left = {place: bounds for place, bounds in settled.left.items() if place not in parted}
    issues: list[Issue] = []
    for cells, sums in zip(read, found, strict=True):
        beside = blanks_of_joined(cells)
        issues.extend(_unread_issues(cells, left, beside, reply))
        told_of = parted | {id(f) for blanks in beside.values() for f in blanks}
        told_of |= blanks_outside_span(cells, texts, left, around.request)
        issues.extend(_blank_issues([f for f in cells if id(f) not in told_of], sums, left, reply))
        issues.extend(ignoring_issues(sums, reply))
        _mark_totals(cells, [*sums, *(s for s in crossings if s.parts[0].table is s.total.table)])
    tried = [*chain(*found), *crossings]
    issues.extend(ignoring_issues(crossings, reply))
    issues.extend(conflict_issues(settled.conflicts, reply))
    given = tuple(f for f in chain(*read) if f.bounds is not None)
    figures = [f for f in given if not f.facts.known_of]
    issues.extend(_unchecked_issues(given, [*chain(*found)], reply))
    issues.extend(doubt_issues(tried, find_differences(figures), reply))
    issues.extend(same_thing_issues(figures, reply))
    totals = {s.total.source for s in tried if s.verdict is Verdict.CONTRADICTED}
    issues.extend(whole_issues(figures, {*totals, *(i.provenance.source for i in issues)}, reply))
    issues.extend(flagged_issues(figures, {*totals, *(i.provenance.source for i in issues)}, reply))
    issues.extend(wider_total_issues(tried, figures, {i.provenance.source for i in issues}, reply))
    issues.extend(borrowed_issues([table.table for table in tables], figures, reply))
    return Reconciled(given, tuple(tried), tuple(issues))


def _part_joined(
    read: Sequence[Sequence[ReadFigure]], found: Sequence[Sequence[TableSum]], crossings: Sequence[TableSum]
) -> frozenset[int]:
    """Part the figures that are several run together in the one way that the totals prove, with that as their issue.

    Gives all cells (by their ``id``) that the parted figures belong into.
    """
    tried = zip(read, found, strict=True)
    splits = [split for cells, sums in tried for split in find_splits(cells, [*sums, *crossings])]
    for split in splits:
        shares = tuple(zip(split.shares, split.printed, strict=True))
        split.joined.problem = split.problem
        for (figure, value), printed in shares:
            figure.bounds, figure.marker, figure.printed = Bounds.exactly(value), Marker.PLAIN, printed
            figure.is_parted = True
    return frozenset(id(figure) for split in splits for figure, _ in split.shares)


def _says_nought(tables: Sequence[ResolvedTable], rules: FigureRules) -> bool:
    """Whether the reply shows its noughts, so that what it withholds is one at least.

    It does by printing one, or by saying what a blank is, or by which sign it shows nought (``..: none``).
    """
    nought = Bounds.exactly(0)
    if rules.meaning("") or rules.meaning("-") or any(rule.bounds == nought for rule in rules.signs):
        return True
    return any(
        (cell := table.table.cell(c.row, c.column)) is not None
        and c.facts is not None
        and not c.facts.sums_over
        and (printed := understand_figure(cell.shown.strip())) is not None
        and printed.bounds == nought
        for table in tables
        for c in table.cells
    )


def _read_cells(table: ResolvedTable, rules: FigureRules) -> list[ReadFigure]:
    figures: list[ReadFigure] = []
    for place in table.cells:
        if place.facts is None or place.facts.period is None:
            continue
        cell = table.table.cell(place.row, place.column)
        printed = place.printed or ("" if cell is None or cell.hidden else cell.shown.strip())
        figure = ReadFigure(table.table, place.row, place.column, place.facts, printed, corrected=place.corrected)
        if (said := place.correction) is not None:
            figure.total = said.is_total
            figure.bounds, figure.marker = said.bounds, said.marker
        if figure.bounds is None and (parted := _parted(figure, rules)):
            figures.extend(parted)
            continue
        if figure.bounds is None and not (is_blank(printed) and understand_figure(printed, rules) is None):
            figure.problem = _read_into(figure, rules)
        figures.append(figure)
    return figures


def _parted(figure: ReadFigure, rules: FigureRules) -> list[ReadFigure]:
    """The figures of a cell that prints several (``18F / 7M / 1U``), the whole before its parts; none of any other
    cell, or where its own labels already say what the parts do.
    """
    read = read_parted(figure.printed) if understand_figure(figure.printed, rules) is None else None
    if read is None or _says_already(figure, read):
        return []
    name = SUMMED.get(read.dimension, "measure")
    whole = [replace(figure, printed=read.whole)] if read.whole else []
    parts = [
        replace(
            figure,
            facts=replace(figure.facts, **{name: part.value}),  # type: ignore[arg-type]  # as its vocabulary gives it
            printed=part.printed,
        )
        for part in read.parts
    ]
    for one in (*whole, *parts):
        one.problem = _read_into(one, rules)
    return [*whole, *parts]


def _says_already(figure: ReadFigure, read: Parted) -> bool:
    """Whether the labels of a cell say what its parts do: the charges in brackets are then no other than the whole."""
    if read.dimension is Dimension.MEASURE:
        return any(part.value is figure.facts.measure for part in read.parts)
    return str(value_of(figure, read.dimension)) != ALL


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


def _unread_issues(
    figures: Iterable[ReadFigure], left: Mapping[int, Bounds], beside: Mapping[int, Sequence[ReadFigure]], reply: str
) -> list[Issue]:
    """An issue for each cell that is no count, with what the sums around it leave for it and for the blanks ``beside``
    it that it is of.
    """
    issues = []
    for figure in figures:
        if figure.problem is not None:
            kind, message = figure.problem
            leaves = f" {_leaves(left[id(figure)])}" if id(figure) in left else ""
            of_blanks = [
                f"{left[id(f)]} for {f.source}" for f in beside.get(id(figure), ()) if id(f) in left and left[id(f)].low
            ]
            more = f" They leave {', '.join(of_blanks)}." if of_blanks else ""
            if blanks := len(beside.get(id(figure), ())):
                message += f" The {blanks} blank cells beside it are likely of it."
            issues.append(Issue(Provenance(reply, figure.source), kind, message + leaves + more))
    return issues


def _unchecked_issues(figures: Iterable[ReadFigure], sums: Sequence[TableSum], reply: str) -> list[Issue]:
    """An issue for each sum of what is known that nothing can be held against: it may tell what its parts do not."""
    tried = {id(s.total) for s in sums if s.verdict is not None}
    return [
        Issue(
            Provenance(reply, f.source),
            IssueKind.NOT_A_FIGURE,
            f"{f.printed!r} sums what is known of figures that are not all given, so it was left out. {_LOOK}",
        )
        for f in figures
        if f.facts.known_of and id(f) not in tried
    ]


def _leaves(bounds: Bounds) -> str:
    return f"The totals leave {bounds} for it."


def _blank_issues(
    figures: Sequence[ReadFigure], sums: Sequence[TableSum], left: Mapping[int, Bounds], reply: str
) -> list[Issue]:
    """One issue a table for the blanks that nothing explains; a breakdown that is left out as a whole is no riddle."""
    not_given = {
        id(p) for s in sums if s.total.bounds is not None and all(q.bounds is None for q in s.parts) for p in s.parts
    }
    headed, broken = rows_of_blanks(figures)
    of_rows = list(broken_row_issues(broken, reply))
    open_blanks = [
        f
        for f in figures
        if f.bounds is None and not f.problem and not f.facts.known_of and id(f) not in not_given | headed
    ]
    if not open_blanks:
        return of_rows
    first = open_blanks[0]
    shown = "empty" if not first.printed else f"shown as {first.printed!r}"
    message = (
        f"{len(open_blanks)} cells are {shown} (the first is {first.source}) and the reply does not say whether they "
        "are noughts. They were left out: ask the force, or enter noughts by hand."
    )
    if filled := [f for f in open_blanks if id(f) in left and left[id(f)].low > 0]:
        message += f" {filled[0].source} is none: the totals leave {left[id(filled[0])]} for it."
    return [Issue(Provenance(reply, first.source), IssueKind.AMBIGUOUS_BLANK, message), *of_rows]


def _mark_totals(figures: Iterable[ReadFigure], sums: Sequence[TableSum]) -> None:
    """A figure is a total where its label says so outright, or where its label may say so and the parts add to it (of
    withheld parts and others those that are shown), or to nearly all others under that label; where others beside it
    hold more than theirs, that is a chance.
    """
    held = {id(s.total) for s in without_chances(sums) if s.verdict in (Verdict.HOLDS, Verdict.IGNORES_HIDDEN)}
    with_parts = {id(s.total) for s in sums}
    proven = _proven_beside(sums)
    for figure in figures:
        sure = bool(figure.facts.sums_over) and not figure.facts.weak and id(figure) in with_parts
        is_known = figure.total or sure or figure.facts.over_tables
        figure.total = is_known or id(figure) in held or id(figure) in proven


def _proven_beside(sums: Sequence[TableSum]) -> frozenset[int]:
    """The totals (by their ``id``) that fail among others of their row or column, of which so many hold that the label
    is that of a total, and the figure a mistake.
    """
    lines = [_line_of(s) for s in sums]
    held, failed = (
        Counter(line for line, s in zip(lines, sums, strict=True) if line and s.verdict is verdict)
        for verdict in (Verdict.HOLDS, Verdict.CONTRADICTED)
    )
    proven = {line for line, fails in failed.items() if held[line] >= _HOLD_FOR_ONE_THAT_FAILS * fails}
    return frozenset(
        id(s.total)
        for line, s in zip(lines, sums, strict=True)
        if line in proven and s.verdict is Verdict.CONTRADICTED and s.total.facts.sums_over
    )


def _line_of(found: TableSum) -> tuple[str, int, int] | None:
    """The row or column of totals that a sum is one of: across its parts, in their table."""
    total, parts = found.total, found.parts
    if any(part.table is not total.table for part in parts):
        return None
    if all(part.column == total.column for part in parts):
        return "row", id(total.table), total.row
    return ("column", id(total.table), total.column) if all(part.row == total.row for part in parts) else None
