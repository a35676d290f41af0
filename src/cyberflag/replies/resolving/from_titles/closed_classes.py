"""Titles in the words of a class that was closed before the years of the table: ``Rape of a male`` over 2010 is of the
group, since the class of that title had ended, and ``Rape (male victims)`` of male victims.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from cyberflag.model import Sex
from cyberflag.replies.resolving.context import Told
from cyberflag.replies.resolving.resolve import ResolvedCell, ResolvedTable
from cyberflag.vocabularies.crimes.offence_codes import codes_in
from cyberflag.vocabularies.crimes.offence_list import CLASSES, is_valid
from cyberflag.vocabularies.dimensions import Dimension

_VICTIMS: Final = re.compile(
    r"(?<!\bnot )(?<!\bno )(?<!\bnon[ -])\b(?P<sex>male|female)\s+(?:victims?|complainants?)\b", re.IGNORECASE
)


def without_closed_classes(resolved: ResolvedTable) -> ResolvedTable:
    """The table with its figures read as of the group of such a class; a title with its number means it."""
    told = resolved.told.get(Dimension.OFFENCE)
    group = _group_of(told) if told is not None else ""
    return (
        replace(resolved, cells=tuple(_of_group(cell, told, group) for cell in resolved.cells)) if group else resolved
    )


def _group_of(told: Told) -> str:
    is_numbered = any(code.value == told.value for code in codes_in(told.words))
    return "" if is_numbered else next((c.group for c in CLASSES if c.class_code == told.value), "")


def _of_group(cell: ResolvedCell, told: Told | None, group: str) -> ResolvedCell:
    facts = cell.facts
    if facts is None or told is None or facts.offence != told.value or facts.period is None:
        return cell
    if is_valid(facts.offence, facts.period):
        return cell
    named = {Sex(found["sex"].casefold()) for found in _VICTIMS.finditer(told.words)}
    sex = named.pop() if len(named) == 1 and facts.sex is Sex.ALL else facts.sex
    return replace(cell, facts=replace(facts, offence=group, sex=sex))
