"""Tables whose title points at the crimes of the table before, or at their victims: ``People dealt with for these
crimes``, ``By age (all three offences together)``, ``The same victims, by gender``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from cyberflag.model import ALL, Measure, Request
from cyberflag.replies.letters.passages import opens_numbered_part
from cyberflag.replies.resolving.context import Told, Whence
from cyberflag.replies.resolving.from_titles.titled_offences import outermost
from cyberflag.replies.resolving.from_titles.titles import NEAR
from cyberflag.replies.resolving.resolve import ResolvedCell, ResolvedTable
from cyberflag.replies.tables import Table
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.offences import contains, offences_named_in

_COUNT: Final = r"(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})"
_CRIMES: Final = (
    r"(?:(?:recorded|reported|flagged|online|sexual|same)\s+)*(?:crimes?|offences?|cases|allegations|crime\s+types)"
)
_WHOSE: Final = (
    r"(?:(?:child|young|female|male|same)\s+)*(?:victims|complainants|suspects|offenders|people|persons|individuals)"
)
_POINTS: Final = re.compile(
    rf"\b(?:the\s+above|the\s+same)\s+(?:{_COUNT}\s+)?{_WHOSE}\b"
    rf"|^\W*(?:(?:table|part)\s+\w{{1,3}}\W+)?(?:these|those)\s+(?:{_COUNT}\s+)?{_WHOSE}\b[^.;]{{0,20}}\bby\b"
    r"|^\W*(?:the\s+(?:same|above)|these|those),?\s+(?:(?:again|but|broken\s+down|broken|down|split|shown|set\s+out)\s+)*by\b"
    rf"|\b(?:these|those|the\s+above|the\s+same|said|such)\s+(?:{_COUNT}\s+)?{_CRIMES}\b"
    rf"|\b(?:all|both|the)\s+(?:of\s+the(?:se)?\s+)?{_COUNT}\s+{_CRIMES}\s+(?:together|combined|above|added|taken|in\s+all)\b"
    rf"|\b(?:both|all)\s+(?:of\s+the(?:se)?\s+)?{_CRIMES}\s+(?:together|combined|above)\b"
    rf"|\b{_CRIMES}\s+(?:above|in\s+(?:q(?:uestion)?|part|table)\s*\.?\s*\d{{1,2}})\b",
    re.IGNORECASE,
)
_OF_SUSPECTS: Final = re.compile(
    r"^\W*(?:(?:the\s+)?(?:total\s+)?numbers?\s+of\s+)?(?:(?:recorded|reported|flagged|online|sexual|iioc)\s+)*(?:crimes|offences|cases)\s+"
    r"(?:recorded\s+)?(?:(?:where|in\s+which|with|that\s+had|which\s+had|whose|having)\s+(?:(?:an?|the|any|its|their|known|named|main)\s+)*)"
    r"(?:suspects?|offenders?|perpetrators?|accused)\b",
    re.IGNORECASE,
)
"""Begins a title of crimes that are parted by who is suspected of them: ``Crimes where the suspect was under 18``."""
_NUMBERING: Final = re.compile(
    r"^\s*(?:q(?:uestion)?|part|table)?\s*\(?\d{1,2}[a-z]?[.):]*\s*[-–.:)]*\s*", re.IGNORECASE
)


def with_crimes_pointed_at(tables: Iterable[ResolvedTable], request: Request) -> Iterator[ResolvedTable]:
    """The tables in their order, those that name no crimes and whose title points at some taken for the crimes of the
    table before, and those titled as crimes by their suspects counting crimes. Where it is known what was asked it is
    not asked which are meant.
    """
    before = ""
    for resolved in tables:
        read = resolved
        if not request.says_what_is_asked and not resolved.table.is_list and resolved.cells:
            read = _of_crimes_before(_counting_crimes(resolved), before)
        before = _crimes_of(read) if read.cells else before
        yield read


def _titles(table: Table) -> list[str]:
    """The texts right above a table, up to the number of its question."""
    near = [text.text for text in table.titles[:NEAR]]
    numbered = next((at for at, text in enumerate(near) if opens_numbered_part(text)), len(near))
    return near[: numbered + 1]


def _of_crimes_before(resolved: ResolvedTable, before: str) -> ResolvedTable:
    titles = _titles(resolved.table)
    facts = [cell.facts for cell in resolved.cells if cell.facts is not None]
    names_none = all(one.offence == ALL for one in facts) and Dimension.OFFENCE not in resolved.told
    is_labelled = any(level.dimension is Dimension.OFFENCE for level in resolved.levels)
    is_named = any(offences_named_in(text) for text in titles)
    if not before or not names_none or is_labelled or is_named or not any(map(_POINTS.search, titles)):
        return resolved
    cells = tuple(replace(c, facts=replace(c.facts, offence=before)) if c.facts else c for c in resolved.cells)
    told = {**resolved.told, Dimension.OFFENCE: Told(before, Whence.TEXT)}
    return replace(resolved, cells=cells, around={**resolved.around, Dimension.OFFENCE: before}, told=told)


def _counting_crimes(resolved: ResolvedTable) -> ResolvedTable:
    """The table with crimes as what it counts where its title says so and its labels name their suspects."""
    if not any(_OF_SUSPECTS.match(_NUMBERING.sub("", text)) for text in _titles(resolved.table)):
        return resolved

    return replace(resolved, cells=tuple(map(_as_crime, resolved.cells)))


def _as_crime(cell: ResolvedCell) -> ResolvedCell:
    if cell.facts is None or cell.facts.measure is not Measure.SUSPECTS:
        return cell
    return replace(cell, facts=replace(cell.facts, measure=Measure.OFFENCES))


def _crimes_of(resolved: ResolvedTable) -> str:
    """The one kind of crime that a table is of: its only one, or the one that holds all others of it; empty where it is
    of several, or of all.
    """
    named: Sequence[str] = [cell.facts.offence for cell in resolved.cells if cell.facts is not None]
    if ALL in named:
        return ""
    outer = outermost(set(named))
    if len(outer) != 1:
        return ""
    [whole] = outer
    return whole if all(contains(whole, one) for one in named) else ""
