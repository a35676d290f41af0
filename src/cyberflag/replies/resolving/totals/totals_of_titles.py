"""Totals over codes of crimes that are not in the list, or over crimes of one group: they are of what the title of the
table or reply names, and not of all crimes.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import Final

from cyberflag.model import ALL
from cyberflag.replies.resolving.context import Context, told_around
from cyberflag.replies.resolving.from_titles.closed_classes import without_closed_classes
from cyberflag.replies.resolving.from_titles.kinds_asked import settles_crimes
from cyberflag.replies.resolving.from_titles.titled_offences import outermost
from cyberflag.replies.resolving.from_titles.titles import own_titles
from cyberflag.replies.resolving.resolve import ResolvedCell, ResolvedTable
from cyberflag.replies.resolving.totals.totals_of_kinds import exceeds_kinds
from cyberflag.vocabularies.crimes.offence_list import CODES, SEXUAL_OFFENCES
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.offences import contains, offences_named_in
from cyberflag.vocabularies.totals import understand_total

_HEAD: Final = 3
_LONGEST_TITLE: Final = 8
"""One of so many first lines of a letter is its title where it is as short as this."""
_SEVERAL: Final = 2
_SURE: Final = 1.0
"""How sure a label is that is nothing but ``Total`` or its like."""
_CODE: Final = re.compile(r"\d{3}/\d{2}")


def as_titled(resolved: ResolvedTable, context: Context) -> ResolvedTable:
    """The table with what its titles say of the offences of its figures and totals taken for the years they are of."""
    return with_totals_of_title(without_closed_classes(resolved), context)


def with_totals_of_title(resolved: ResolvedTable, context: Context) -> ResolvedTable:
    """The table with its totals over the codes of such crimes read as of the one group that its titles name, the
    nearest that names one first: ``TOTAL`` of 008/65 and 195/12 below ``Stalking offences``. So with crimes of the list
    that are all of the group, and with titles that are all of one group.
    """
    offences = {cell.facts.offence for cell in resolved.cells if cell.facts is not None} - {ALL}
    if not offences:
        return resolved
    if all(_CODE.fullmatch(offence) and offence not in CODES for offence in offences):
        group = next(_groups_titled(resolved, context), "")
        group = "" if _names_others(resolved, group) else group
    else:
        group = _group_of_rows(resolved, offences) or _group_of_all(resolved, context, offences)
    if not group:
        return resolved
    return replace(resolved, cells=tuple(_of_group(resolved, cell, group) for cell in resolved.cells))


def _names_others(resolved: ResolvedTable, group: str) -> bool:
    """Whether a label of the table names in words a crime that the group does not hold: ``195/94 Harassment`` among
    those of stalking; one beside the group itself does so of no other (``Harassment - stalking``).
    """
    word = group.replace("-", " ")
    levels = [meaning.level for meaning in resolved.levels if meaning.dimension is Dimension.OFFENCE]
    labels = [label for level in levels for label in level.distinct]
    apart = [label for label in labels if word not in label.casefold()]
    named = {found.value for label in apart for found in offences_named_in(label)} - {ALL, group}
    return any(not _CODE.fullmatch(one) and not contains(group, one) for one in named)


def _group_of_rows(resolved: ResolvedTable, offences: Collection[str]) -> str:
    """The one group that all labels of the table are of by titles that tell them apart, as those of courts do. ``All
    crime`` below them may be of others.
    """
    levels = [meaning for meaning in resolved.levels if meaning.dimension is Dimension.OFFENCE]
    if len(offences) != 1 or len(levels) != 1 or Dimension.OFFENCE in resolved.unread:
        return ""
    totals = [total for text in levels[0].level.distinct if (total := understand_total(text)) is not None]
    parts = [m for m in levels[0].meanings if m is not None and understand_total(m.label.text) is None]
    are_apart = len(parts) >= _SEVERAL and all(Dimension.KIND in part.values for part in parts)
    return next(iter(offences)) if are_apart and all(total.score == _SURE for total in totals) else ""


def _group_of_all(resolved: ResolvedTable, context: Context, offences: Collection[str]) -> str:
    """The group of crimes that the table's own titles name and that holds all that it lists (``IIOC crimes``), or
    where they name none the one asked for; none where the reply names a narrower one that holds them too (``Grooming,
    HO class 88A``).
    """
    if len(offences) < _SEVERAL:
        return ""
    named = {found.value for text in own_titles(resolved.table) for found in offences_named_in(text.text)} - {ALL}
    outer = (outermost(named) or frozenset({context.asked})) - {SEXUAL_OFFENCES, ""}
    if not outer and _is_of_sexual_offences(resolved, context, offences):
        return SEXUAL_OFFENCES
    if not outer or not all(group != one and contains(group, one) for group in outer for one in offences):
        return ""
    # "class 86 - Obscene publications" beside indecent images: both hold all, the latter say more
    group = min(outer, key=_breadth)
    also = {found.value for text in (*context.headings, *context.texts) for found in offences_named_in(text.text)}
    others = {one for one in also | named | {context.asked} - {""} if one != group and contains(group, one)}
    is_narrower = any(all(contains(other, one) for one in offences) for other in others)
    return "" if is_narrower else group


def _is_of_sexual_offences(resolved: ResolvedTable, context: Context, offences: Collection[str]) -> bool:
    """Whether a table lists sexual offences alone, and its title or what the reply retells as asked says that it is of
    these; not of those against children or with the flag, which a request for them breaks down by no offence.
    """
    if settles_crimes(context.request):
        return False
    told = told_around(resolved.table, context, [Dimension.OFFENCE]).get(Dimension.OFFENCE)
    is_told = told is not None and told.value == SEXUAL_OFFENCES
    return is_told and all(contains(SEXUAL_OFFENCES, one) for one in offences)


def _breadth(group: str) -> tuple[int, str]:
    return sum(contains(group, code) for code in CODES), group


def _groups_titled(resolved: ResolvedTable, context: Context) -> Iterator[str]:
    head = [text for text in context.texts[:_HEAD] if len(text.text.split()) <= _LONGEST_TITLE]
    for text in (*own_titles(resolved.table), *context.headings, *head):
        named = {found.value for found in offences_named_in(text.text)} - {ALL}
        if len(named) == 1:
            yield named.pop()
    if context.asked:
        yield context.asked


def _of_group(resolved: ResolvedTable, cell: ResolvedCell, group: str) -> ResolvedCell:
    facts = cell.facts
    if facts is None or facts.offence != ALL or Dimension.OFFENCE not in facts.sums_over:
        return cell
    return cell if exceeds_kinds(resolved, cell) else replace(cell, facts=replace(facts, offence=group))
