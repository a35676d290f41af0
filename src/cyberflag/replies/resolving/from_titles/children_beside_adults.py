"""Tables of those asked about alone (children, or ``under 16``) in a reply that counts others too, as adults: there
``under 18`` in a title says more than whom the request is about.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cyberflag.model import ALL_AGES, AgeBand
from cyberflag.replies.resolving.context import Context
from cyberflag.replies.resolving.from_titles.sheet_titles import titles_and_sheet
from cyberflag.replies.resolving.levels.children_labelled import as_crimes_of_any
from cyberflag.replies.resolving.resolve import ResolvedTable, resolve_table
from cyberflag.vocabularies.age_mentions import ages_named_in
from cyberflag.vocabularies.dimensions import Dimension


def with_children_named(tables: Sequence[ResolvedTable], context: Context, reply: str) -> list[ResolvedTable]:
    """The tables, those of children alone with the ages that their titles say (``Victims aged 0 to 17 by sex``), where
    another table has figures of adults, or of the same crimes and years without naming children: without them these
    would be taken for figures of victims of any age. Where the request is about others than children it is so of these.
    """
    everybody = context.request.everybody
    with_others = [table for table in tables if _counts_others(table, everybody)]
    of_children = [t for t in tables if t not in with_others and _is_of(t, everybody)]
    is_apart = bool(with_others) or any(_is_whole_of(other, t) for t in of_children for other in tables)
    apart = of_children if is_apart else []
    return [
        resolve_table(replace(t.table, heads={**t.table.heads, Dimension.AGE: everybody}), context, reply)
        if t in apart
        else t
        for t in tables
    ]


def _is_whole_of(other: ResolvedTable, part: ResolvedTable) -> bool:
    """Whether a table before another counts the same in each of its cells, and its own titles speak of no ages."""
    titles = titles_and_sheet(other.table)
    if other is part or other.table.number >= part.table.number or any(ages_named_in(t.text) for t in titles):
        return False
    said = [as_crimes_of_any(cell.facts) for cell in other.cells if cell.facts is not None]
    return all(cell.facts is None or as_crimes_of_any(cell.facts) in said for cell in part.cells)


def _counts_others(table: ResolvedTable, everybody: AgeBand) -> bool:
    ages = {cell.facts.age for cell in table.cells if cell.facts is not None}
    return any(age.is_known and not everybody.contains(age) for age in ages)


def _is_of(table: ResolvedTable, everybody: AgeBand) -> bool:
    """Whether no label of a table is of ages, and its own titles speak of those of ``everybody`` and of no others."""
    facts = [cell.facts for cell in table.cells if cell.facts is not None]
    if not facts or Dimension.AGE in table.around or any(fact.age != ALL_AGES for fact in facts):
        return False
    titles = titles_and_sheet(table.table)
    return {found.value for title in titles for found in ages_named_in(title.text)} == {everybody}
