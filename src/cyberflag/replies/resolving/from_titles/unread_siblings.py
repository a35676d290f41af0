"""Tables of one shape whose titles, all different, were read as nothing: they count the same, and differ."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from cyberflag.model import Issue, IssueKind, Provenance
from cyberflag.replies.facts import Facts, counted_by
from cyberflag.replies.resolving.oversights import SAY_HEADING, name_of
from cyberflag.replies.resolving.resolve import ResolvedTable
from cyberflag.vocabularies.signs.markers import understand_figure

_FEWEST: Final = 3
"""So many figures of a table show whether another is the same again."""
_MOSTLY: Final = 2 / 3


def withhold_unread_siblings(tables: Sequence[ResolvedTable], reply: str) -> list[ResolvedTable]:
    """The tables without the figures of those that would count the same things as another of the same sheet or page
    under another title, where most of the figures differ: what the titles narrow them to was not understood. One that
    is given twice, with a mistake in it, is left.
    """
    alike: dict[frozenset[Facts], list[int]] = defaultdict(list)
    printed = [_printed(table) for table in tables]
    for at, figures in enumerate(printed):
        if len(figures) >= _FEWEST and tables[at].table.titles:
            alike[frozenset(figures)].append(at)
    unread = {
        at
        for group in alike.values()
        for at in group
        if any(_has_other_title(tables[at], tables[n]) and _differ(printed[at], printed[n]) for n in group)
    }
    return [_withheld(table, reply) if at in unread else table for at, table in enumerate(tables)]


def _printed(resolved: ResolvedTable) -> dict[Facts, str]:
    """What a table prints of each thing that it counts; empty for a list, and where it counts a thing twice."""
    if resolved.table.is_list:
        return {}
    known = [(cell, cell.facts) for cell in resolved.cells if cell.facts is not None]
    said: dict[Facts, str] = {}
    for cell, facts in known:
        shown = resolved.table.cell(cell.row, cell.column)
        said[counted_by(facts)] = shown.shown.strip() if shown else ""
    return said if len(said) == len(known) else {}


def _has_other_title(one: ResolvedTable, other: ResolvedTable) -> bool:
    if one is other or one.table.grid.name != other.table.grid.name:
        return False
    return one.table.titles[0].text.casefold() != other.table.titles[0].text.casefold()


def _differ(one: Mapping[Facts, str], other: Mapping[Facts, str]) -> bool:
    given = [(text, other[facts]) for facts, text in one.items() if understand_figure(text)]
    return len(given) >= _FEWEST and sum(a != b for a, b in given) >= _MOSTLY * len(given)


def _withheld(resolved: ResolvedTable, reply: str) -> ResolvedTable:
    title = resolved.table.titles[0]
    message = (
        f"{title.text!r} is not understood, and {name_of(resolved.table)} would count the same as another under "
        f"another title, so its figures were left out: they are likely of a part alone. {SAY_HEADING}"
    )
    issue = Issue(Provenance(reply, title.source), IssueKind.UNKNOWN_HEADING, message)
    return replace(resolved, cells=(), issues=(*resolved.issues, issue))
