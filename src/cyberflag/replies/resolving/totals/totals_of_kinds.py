"""Totals over kinds of crime whose own label names the group that they sum (``Total sexual offences``), and labels
among those kinds that count what became of all of them: ``Arrests`` below that total.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

from cyberflag.model import ALL
from cyberflag.replies.facts import PERHAPS_OF_PEOPLE, Facts
from cyberflag.replies.resolving.levels.label_meanings import LabelMeaning
from cyberflag.replies.resolving.resolve import ResolvedCell, ResolvedTable
from cyberflag.replies.tables import Side
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.offences import contains, offences_named_in
from cyberflag.vocabularies.signs.markers import exact_number

_WIDER: Final = re.compile(
    r"\b(?:all|any|every|total|overall|other)\s+(?:\w+\s+){0,2}(?:crimes?|offences?|offending)\b", re.IGNORECASE
)
"""Says that they are of other crimes, too: ``Arrests for any crime``."""

_ALL_CRIMES: Final = re.compile(
    r"\b(?:all|total|overall)\s+(?:(?:police|recorded|reported|notifiable)\s+)*(?:crimes?|offences)\b", re.IGNORECASE
)
_FAR_MORE: Final = 2


def group_totalled(resolved: ResolvedTable, kinds: Collection[str]) -> str:
    """The one group of crimes that the totals over the kinds of a table name and that holds each of them, or of which
    they are the figures where they cannot be those of the kinds (``Sexual offences (total)`` beside ``Burglary``); else
    empty.

    A child or the flag that such a label names beside the group leaves it what the whole reply is about.
    """
    totals = [meaning for meaning in _among_kinds(resolved) if meaning.is_total]
    named = {found.value for meaning in totals for found in offences_named_in(meaning.label.text)} - set(kinds)
    group = named.pop() if len(named) == 1 else ALL
    if group == ALL or all(contains(group, one) for one in kinds):
        return "" if group == ALL else group
    return group if all(offences_named_in(m.label.text) for m in totals) and _is_apart(resolved) else ""


def _is_apart(resolved: ResolvedTable) -> bool:
    """Whether no total over the kinds of a table is what these come to, nor may be: one of them has no exact number."""
    totals = [
        c for c in resolved.cells if c.facts and c.facts.offence == ALL and Dimension.OFFENCE in c.facts.sums_over
    ]
    lines = [
        (_number(resolved, cell), [_number(resolved, one) for one in _kinds_beside(resolved, cell)]) for cell in totals
    ]
    return all(
        total is not None and None not in kinds and total != sum(kind or 0 for kind in kinds) for total, kinds in lines
    )


def counts_all_kinds(resolved: ResolvedTable, cell: ResolvedCell, facts: Facts) -> bool:
    """Whether a figure is of all kinds of crime that its table lists: a total over them, or what became of the crimes
    by a label among theirs that names none (``Arrests``).
    """
    if facts.offence != ALL:
        return False
    if Dimension.OFFENCE in facts.sums_over:
        return not exceeds_kinds(resolved, cell)
    return facts.measure in PERHAPS_OF_PEOPLE and _is_of_people(resolved, cell)


def exceeds_kinds(resolved: ResolvedTable, cell: ResolvedCell) -> bool:
    """Whether a label says that a figure is of all crimes, and it is far more than the kinds of crime in its row or
    column come to: ``All recorded crime`` below some of them.
    """
    labels = [m.label for m in _among_kinds(resolved) if _ALL_CRIMES.search(m.label.text)]
    if all(label.row != cell.row and label.column != cell.column for label in labels):
        return False
    beside = _kinds_beside(resolved, cell)
    number = _number(resolved, cell)
    return bool(beside) and number is not None and number > _FAR_MORE * sum(_number(resolved, c) or 0 for c in beside)


def _kinds_beside(resolved: ResolvedTable, cell: ResolvedCell) -> list[ResolvedCell]:
    """The figures of kinds of crime in the column of a total, or in its row where the kinds head the columns."""
    in_row = any(meaning.label.row == cell.row for meaning in _among_kinds(resolved))
    kinds = [one for one in resolved.cells if one.facts is not None and one.facts.offence != ALL]
    return [one for one in kinds if (one.column == cell.column if in_row else one.row == cell.row)]


def _number(resolved: ResolvedTable, cell: ResolvedCell) -> int | None:
    found = resolved.table.cell(cell.row, cell.column)
    return None if found is None else exact_number(found.shown)


def _is_of_people(resolved: ResolvedTable, cell: ResolvedCell) -> bool:
    """Whether a label of a figure stands among kinds of crime and says nothing but what became of them."""
    return any(
        set(meaning.values) == {Dimension.MEASURE} and not _WIDER.search(meaning.label.text)
        for level in resolved.levels
        if level.dimension is Dimension.OFFENCE and level.level.side is not Side.SECTIONS
        for meaning in level.meanings
        if meaning is not None
        if (meaning.label.row == cell.row if level.level.side is Side.ROWS else meaning.label.column == cell.column)
    )


def _among_kinds(resolved: ResolvedTable) -> list[LabelMeaning]:
    levels = [level for level in resolved.levels if level.dimension is Dimension.OFFENCE]
    return [meaning for level in levels for meaning in level.meanings if meaning is not None]
