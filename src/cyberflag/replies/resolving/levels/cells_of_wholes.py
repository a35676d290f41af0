"""Figures for the totals that stand in the labels of a table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from cyberflag.model import Issue, IssueKind, Provenance
from cyberflag.replies.facts import WHOLE_OF, Facts
from cyberflag.replies.resolving.levels.wholes_in_labels import unproven_wholes, wholes_in
from cyberflag.replies.resolving.resolve import ResolvedCell, ResolvedTable
from cyberflag.replies.tables import Label, Level, Side
from cyberflag.vocabularies.dimensions import Dimension

_NEVER_SUMMED: Final = (Dimension.PERIOD, Dimension.FORCE)


def with_wholes_of_labels(resolved: ResolvedTable, reply: str) -> ResolvedTable:
    """The table with a cell for each total that stands in a label, which counts what the figures under that label do,
    whatever they differ in; numbers there that may be totals and are not proven are told of.
    """
    table = resolved.table
    facts = {(cell.row, cell.column): cell.facts for cell in resolved.cells}
    added: list[ResolvedCell] = []
    issues: list[Issue] = []
    for level in table.levels if facts else ():
        found = wholes_in(level, table)
        issues += [] if found else _unproven(level, resolved, reply)
        across = level.side is Side.COLUMNS
        places, crossing = (table.columns, table.rows) if across else (table.rows, table.columns)
        under: dict[Label, list[Facts | None]] = defaultdict(list)
        for place, label in zip(places, level.labels, strict=True):
            if label is not None and label.text in found:
                under[label] += [facts.get((line, place) if across else (place, line)) for line in crossing]
        for label, said in under.items():
            if (meant := _summed([one for one in said if one is not None])) is not None:
                added.append(ResolvedCell(label.row, label.column, meant, printed=found[label.text].printed))
    if not (added or issues):
        return resolved
    return replace(resolved, cells=(*resolved.cells, *added), issues=(*resolved.issues, *issues))


def _unproven(level: Level, resolved: ResolvedTable, reply: str) -> list[Issue]:
    """An issue for numbers in all labels of a level, each more than the figures under it add to: be they totals or
    not, nothing is counted for them.
    """
    left = unproven_wholes(level, resolved.table)
    if not left:
        return []
    label, number = left[0]
    message = (
        f"{label.text!r} holds a number, and the figures under it do not add to {number}, so it was left out. Look "
        "what it counts, and enter it by hand if it is a figure of the answer."
    )
    place = resolved.table.source(label.row, label.column)
    return [Issue(Provenance(reply, place), IssueKind.NOT_A_FIGURE, message)]


def _summed(facts: Sequence[Facts]) -> Facts | None:
    """What the sum of figures counts; None where a total of the same is printed among them, or they differ in more
    than victims, offences and platforms.
    """
    differing = {d for d in (*WHOLE_OF, *_NEVER_SUMMED) if len({getattr(f, d.value) for f in facts}) > 1}
    if not differing or not differing <= set(WHOLE_OF):
        return None
    whole = {d.value: WHOLE_OF[d] for d in differing}
    if any(all(getattr(f, name) == value for name, value in whole.items()) for f in facts):
        return None
    first = replace(facts[0], weak=False, sums_over=facts[0].sums_over | differing)
    return replace(first, **whole)  # type: ignore[arg-type]  # each as its dimension has it
