"""Tables that leave to the reply around them of which offence, or of crimes at all, their figures are.

What the reply is about as a whole is said of them; where it names several offences, or none where some are wanted,
that is told at the table.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from cyberflag.model import ALL, Basis, Issue, IssueKind, Measure, Provenance, Request
from cyberflag.replies.facts import Facts
from cyberflag.replies.letters.passages import Sentence, opens_numbered_part
from cyberflag.replies.resolving.context import Told, Whence
from cyberflag.replies.resolving.from_titles.titles import own_titles
from cyberflag.replies.resolving.from_titles.titles_over_questions import is_over_questions
from cyberflag.replies.resolving.from_titles.topics import Topic, topic_of
from cyberflag.replies.resolving.oversights import SAY_CRIMES, name_of
from cyberflag.replies.resolving.resolve import ResolvedCell, ResolvedTable
from cyberflag.replies.resolving.totals.totals_of_kinds import counts_all_kinds, group_totalled
from cyberflag.replies.tables import Table
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.offences import contains, offences_named_in
from cyberflag.vocabularies.things_counted import is_of_no_offence

_OF_CRIMES: Final = frozenset({Measure.OFFENCES, Measure.OUTCOMES, Measure.CHARGES, Measure.SUSPECTS})
_SEXUAL: Final = re.compile(r"\bsex", re.IGNORECASE)


def with_topic_of(
    sentences: Sequence[Sentence], tables: Sequence[ResolvedTable], request: Request, reply: str
) -> Iterator[ResolvedTable]:
    """The tables of a reply, each with what the reply is about as a whole where it leaves that open."""
    beside = {facts.offence for table in tables for facts in _facts(table.cells)}
    topic = topic_of(sentences, request, beside, _question_on_sheets(tables))
    return (_with_topic(table, topic, reply) for table in tables)


def _question_on_sheets(tables: Sequence[ResolvedTable]) -> list[str]:
    """The title above the first of several sheets' tables that opens with the number of a question, where all others
    answer questions on the crimes that it names: ``Question 2: 2023 offences by age``.
    """
    sheets = [*{t.table.grid.name: t.table.grid for t in tables if t.table.grid.is_sheet}.values()]
    first = (text.text for resolved in tables[:1] if len(sheets) > 1 for text in own_titles(resolved.table))
    return [text for text in first if opens_numbered_part(text) and is_over_questions(text, sheets, sheets)]


def _with_topic(resolved: ResolvedTable, topic: Topic | None, reply: str) -> ResolvedTable:
    """The table with the offence of the reply for the figures of which nothing says one, and with crimes as what is
    counted where the reply speaks of nothing else.
    """
    if _is_of_no_offence(resolved):
        return _without_offence_of_reply(resolved)
    if topic is None or resolved.table.is_list or not resolved.cells:
        return resolved
    offence, whole = _offence_of(resolved, topic), _whole_of(resolved, topic)
    wholes = [_of_whole(resolved, cell, whole) for cell in resolved.cells] if whole else resolved.cells
    read = replace(resolved, cells=tuple(_topical(cell, offence, topic) for cell in wholes))
    is_closer = resolved.around.get(Dimension.OFFENCE) in topic.wider
    if offence and read.cells != resolved.cells and (is_closer or Dimension.OFFENCE not in resolved.told):
        told = {**read.told, Dimension.OFFENCE: Told(offence, Whence.TEXT)}
        read = replace(read, around={**read.around, Dimension.OFFENCE: offence}, told=told)
    return replace(read, issues=(*read.issues, *_left_open(read, topic, reply)))


def _is_of_no_offence(resolved: ResolvedTable) -> bool:
    """Whether a table counts no crimes but what is of no offence by its title: ``Applications under the disclosure
    scheme``.
    """
    told = resolved.told.get(Dimension.OFFENCE)
    about = (told.value,) if told is not None and isinstance(told.value, str) else ()
    titled = any(is_of_no_offence(text.text, about) for text in own_titles(resolved.table))
    return titled and all(facts.measure is Measure.OTHER for facts in _facts(resolved.cells))


def _without_offence_of_reply(resolved: ResolvedTable) -> ResolvedTable:
    """The table without the offence that nothing but the texts around the table names."""
    told = resolved.told.get(Dimension.OFFENCE)
    if told is None or told.whence not in (Whence.TEXT, Whence.REQUEST):
        return resolved
    cells = tuple(
        replace(cell, facts=replace(cell.facts, offence=ALL))
        if cell.facts and cell.facts.offence == told.value
        else cell
        for cell in resolved.cells
    )
    around, said = dict(resolved.around), dict(resolved.told)
    around.pop(Dimension.OFFENCE, None)
    said.pop(Dimension.OFFENCE)
    return replace(resolved, cells=cells, around=around, told=said)


def _offence_of(resolved: ResolvedTable, topic: Topic) -> str:
    """The offence of the reply, where the labels of the table name no other beside it, nor its title any but the wider
    one that heads the reply.
    """
    named = {facts.offence for facts in _facts(resolved.cells)} - {ALL}
    is_labelled = any(one.dimension is Dimension.OFFENCE for one in resolved.levels)
    return topic.offence if named <= {topic.offence, *(() if is_labelled else topic.wider)} else ""


def _whole_of(resolved: ResolvedTable, topic: Topic) -> str:
    """The offence of the reply, where the table breaks it down by what it contains: its totals are of it. Where the
    reply has none, the group that the totals name themselves.
    """
    named = {facts.offence for facts in _facts(resolved.cells)} - {ALL}
    if not topic.offence and named:
        return group_totalled(resolved, named)
    is_whole = len(named) > 1 and all(one != topic.offence and contains(topic.offence, one) for one in named)
    return topic.offence if topic.offence and is_whole else ""


def _of_whole(resolved: ResolvedTable, cell: ResolvedCell, whole: str) -> ResolvedCell:
    facts = cell.facts
    if facts is None or cell.correction is not None or not counts_all_kinds(resolved, cell, facts):
        return cell
    return replace(cell, facts=replace(facts, offence=whole))


def _topical(cell: ResolvedCell, offence: str, topic: Topic) -> ResolvedCell:
    facts = cell.facts
    if facts is None or cell.correction is not None:
        return cell
    if offence and (_is_of_any_offence(facts) or facts.offence in topic.wider):
        facts = replace(facts, offence=offence)
    if facts.measure is Measure.UNKNOWN and topic.counts_crimes:
        facts = replace(facts, measure=Measure.OFFENCES)
    return replace(cell, facts=facts)


def _is_of_any_offence(facts: Facts) -> bool:
    return facts.offence == ALL and Dimension.OFFENCE not in facts.sums_over


def _left_open(resolved: ResolvedTable, topic: Topic, reply: str) -> list[Issue]:
    """An issue where it is not said of which of several offences the figures are; or of which crimes at all, and no
    question or heading asks for any.
    """
    names_offences = Dimension.OFFENCE in {v.dimension for v in resolved.levels}
    facts = list(_facts(resolved.cells))
    if names_offences or not all(map(_is_of_any_offence, facts)) or _is_titled_as_all(resolved.table):
        return []
    if topic.several:
        named = ", ".join(topic.several)
        message = f"The reply names {named}, and {name_of(resolved.table)} does not say of which it is. {SAY_CRIMES}"
    elif facts and not topic.counts_crimes and not topic.of_all and all(map(_wants_offence, facts)):
        message = (
            f"Nothing says of which crimes {name_of(resolved.table)} is: of all, or of those asked for. {SAY_CRIMES}"
        )
    else:
        return []
    place = Provenance(reply, resolved.table.source(resolved.table.rows[0], min(resolved.table.columns)))
    return [Issue(place, IssueKind.UNKNOWN_OFFENCE, message)]


def _is_titled_as_all(table: Table) -> bool:
    """Whether the question or title right above a table is of all sexual offences against children, and of no kind of
    them: that the reply names kinds elsewhere leaves nothing open.
    """
    titles = [text.text for text in own_titles(table)]
    named = [(text[found.start : found.end], found.value) for text in titles for found in offences_named_in(text)]
    return bool(named) and all(value == ALL and _SEXUAL.search(words) for words, value in named)


def _wants_offence(facts: Facts) -> bool:
    """Whether a figure is of crimes of some kind; a search by keyword, the flag, a field or a platform says already of
    which.
    """
    is_told = facts.basis in (Basis.KEYWORD, Basis.FLAG, Basis.FIELD) or facts.platform != ALL
    return facts.measure in _OF_CRIMES and not is_told


def _facts(cells: Iterable[ResolvedCell]) -> Iterable[Facts]:
    return (cell.facts for cell in cells if cell.facts is not None)
