"""Totals over codes of crimes that are not in the list: they are of what the title of the table or reply names, and not
of all crimes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from cyberflag.model import ALL
from cyberflag.replies.resolving.closed_classes import without_closed_classes
from cyberflag.replies.resolving.context import Context
from cyberflag.replies.resolving.resolve import ResolvedCell, ResolvedTable
from cyberflag.replies.resolving.titles import own_titles
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.offence_list import CODES
from cyberflag.vocabularies.offences import offences_named_in

_HEAD: Final = 3
_LONGEST_TITLE: Final = 8
"""One of so many first lines of a letter is its title where it is as short as this."""
_CODE: Final = re.compile(r"\d{3}/\d{2}")


def as_titled(resolved: ResolvedTable, context: Context) -> ResolvedTable:
    """The table with what its titles say of the offences of its figures and totals taken for the years they are of."""
    return with_totals_of_title(without_closed_classes(resolved), context)


def with_totals_of_title(resolved: ResolvedTable, context: Context) -> ResolvedTable:
    """The table with its totals over the codes of such crimes read as of the one group that its titles name, the
    nearest that names one first: ``TOTAL`` of 008/65 and 195/12 below ``Stalking offences``.
    """
    offences = {cell.facts.offence for cell in resolved.cells if cell.facts is not None} - {ALL}
    if not offences or not all(_CODE.fullmatch(offence) and offence not in CODES for offence in offences):
        return resolved
    group = next(_groups_titled(resolved, context), "")
    return replace(resolved, cells=tuple(_of_group(cell, group) for cell in resolved.cells)) if group else resolved


def _groups_titled(resolved: ResolvedTable, context: Context) -> Iterator[str]:
    head = [text for text in context.texts[:_HEAD] if len(text.text.split()) <= _LONGEST_TITLE]
    for text in (*own_titles(resolved.table), *context.headings, *head):
        named = {found.value for found in offences_named_in(text.text)} - {ALL}
        if len(named) == 1:
            yield named.pop()
    if context.asked:
        yield context.asked


def _of_group(cell: ResolvedCell, group: str) -> ResolvedCell:
    facts = cell.facts
    if facts is None or facts.offence != ALL or Dimension.OFFENCE not in facts.sums_over:
        return cell
    return replace(cell, facts=replace(facts, offence=group))
