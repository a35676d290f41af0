"""Tables of a reply to a request for several kinds of crime that name none in titles of their own, as ``Girls`` and
``Boys`` side by side: the one kind that stands right above both is theirs (``Crimes of grooming, by age.``). A table
that may be of one kind as of all asked for is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from cyberflag.model import ALL, Issue, IssueKind, Measure, Provenance, Request
from cyberflag.replies.letters.passages import Part, Sentence
from cyberflag.replies.resolving.from_titles.crimes_pointed_at import names_no_crimes, with_crimes
from cyberflag.replies.resolving.from_titles.kinds_asked import kinds_asked, speaks_of_all_asked
from cyberflag.replies.resolving.from_titles.titled_offences import offence_titled
from cyberflag.replies.resolving.from_titles.titles import may_head, own_titles
from cyberflag.replies.resolving.oversights import SAY_CRIMES, name_of
from cyberflag.replies.resolving.resolve import ResolvedTable
from cyberflag.replies.tables import Table, Text
from cyberflag.vocabularies.crimes.named_by_clause import states
from cyberflag.vocabularies.crimes.offence_list import are_nested, contains
from cyberflag.vocabularies.offences import offences_named_in
from cyberflag.vocabularies.scopes import without_exclusions
from cyberflag.vocabularies.sections import sections_named_in

_OF_CRIMES: Final = frozenset({Measure.OFFENCES, Measure.OUTCOMES, Measure.CHARGES, Measure.SUSPECTS})
_OF_ALL: Final = re.compile(r"\b(?:totals?|all|any|both|overall|together|combined|summary|in\s+full)\b", re.IGNORECASE)
"""In a title: its table may be of all that was asked for."""


def with_crimes_captioned(tables: Iterable[ResolvedTable], request: Request) -> Iterator[ResolvedTable]:
    """The tables, those that name no crimes and have titles of their own in their grid taken for the kind that the
    texts right above the grid name, where the request is for several.
    """
    kinds = kinds_asked(request)
    above: dict[str, tuple[Text, ...]] = {}
    for resolved in tables:
        table, within = resolved.table, f"{resolved.table.grid.name}!"
        over = tuple(text for text in table.titles if not text.source.startswith(within))
        over = above.setdefault(within, over)
        is_titled = any(text.source.startswith(within) for text in table.titles)
        named = _captioned(replace(table, titles=over)) if kinds and is_titled and names_no_crimes(resolved) else ""
        is_asked = bool(named) and any(contains(kind, named) for kind in kinds)
        yield with_crimes(resolved, named) if is_asked else resolved


def kinds_left_open(
    tables: Iterable[ResolvedTable], sentences: Sequence[Sentence], request: Request, reply: str
) -> Iterator[Issue]:
    """An issue at each table that names no crimes where all before it, or the headings farther above it, are of some of
    the kinds asked for, and the reply speaks nowhere of all together: it may be of these alone.
    """
    kinds = kinds_asked(request)
    answers = (s.text for s in sentences if s.part in (Part.ANSWER, Part.HEADING))
    if not kinds or any(map(speaks_of_all_asked, answers)):
        return
    before: set[str] = set()
    for resolved in tables:
        facts = [cell.facts for cell in resolved.cells if cell.facts is not None]
        if not names_no_crimes(resolved):
            before |= {one.offence for one in facts}
            continue
        told = before | _headed(resolved.table)
        spoken = {kind for kind in kinds if any(are_nested(kind, one) for one in told)}
        is_open = bool(spoken) and spoken != kinds and ALL not in told and not _is_titled_as_all(resolved.table)
        if is_open and facts and all(one.measure in _OF_CRIMES for one in facts):
            yield _left_open(resolved.table, kinds, spoken, reply)
        before.add(ALL)


def _left_open(table: Table, kinds: Iterable[str], spoken: Iterable[str], reply: str) -> Issue:
    message = (
        f"The request names {', '.join(sorted(kinds))}, what stands above {name_of(table)} is of "
        f"{', '.join(sorted(spoken))} alone, and the table does not say of which it is. {SAY_CRIMES}"
    )
    return Issue(Provenance(reply, table.source(table.rows[0], min(table.columns))), IssueKind.UNKNOWN_OFFENCE, message)


def _headed(table: Table) -> set[str]:
    """The crimes that the texts above a table name as headings do, all those between it and the table before."""
    texts = (without_exclusions(text.text) for text in table.titles if not text.text.rstrip().endswith("."))
    return {item.value for text in texts if _heads(text) for item in offences_named_in(text)}


def _is_titled_as_all(table: Table) -> bool:
    """Whether a title may be of all asked for: it says so, or lists sections beside the kinds that it names."""
    titles = [text.text for text in own_titles(table)]
    return any(_OF_ALL.search(title) or next(sections_named_in(title), None) is not None for title in titles)


def _captioned(table: Table) -> str:
    """The kind of crime that the nearest text which may head a table names; empty where that names several."""
    named = (text.text for text in own_titles(table) if offences_named_in(without_exclusions(text.text)))
    return offence_titled(next(named, "")) or ""


def _heads(sentence: str) -> bool:
    return may_head(sentence) and not states(sentence)
