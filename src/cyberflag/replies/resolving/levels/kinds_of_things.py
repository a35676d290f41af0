"""Tables that count what is no crime (missing people, civil orders, complaints): their labels are kinds of that thing.

No vocabulary holds what such labels say (``High``, ``Medium``, ``Low``; ``Community protection notice``), and none has
to: whatever they say, no crime is counted. Each goes into the detail of its figures as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from cyberflag.model import Measure
from cyberflag.replies.facts import PERHAPS_OF_PEOPLE
from cyberflag.replies.fits import fits_of
from cyberflag.replies.resolving.context import Context, Told
from cyberflag.replies.resolving.from_titles.titles_of_one_group import with_titles_told
from cyberflag.replies.resolving.levels.kinds_by_sums import are_kinds_by_sums
from cyberflag.replies.resolving.levels.label_meanings import LabelMeaning, LevelMeaning
from cyberflag.replies.resolving.levels.people_reported import with_people_reported
from cyberflag.replies.resolving.levels.totals_of_counted import with_totals_of_counted
from cyberflag.replies.tables import Side, Table
from cyberflag.vocabularies.crimes.offence_list import CODES
from cyberflag.vocabularies.dimensions import Dimension, understand_dimension
from cyberflag.vocabularies.totals import understand_total

_OF_CRIMES: Final = frozenset(
    {None, Dimension.OFFENCE, Dimension.PLATFORM, Dimension.AREA, Dimension.BASIS, Dimension.MEASURE}
)
"""What a level of such a table may have been taken for, none of whose labels are the days or people of its figures."""


_THING: Final = {Dimension.MEASURE: Measure.OTHER}
_CRIMES: Final = re.compile(r"crim|offence|trosedd|allegation", re.IGNORECASE)
_INCIDENTS: Final = re.compile(r"\b(?:incidents?|occurrences?|reports|referrals|calls|contacts)\b", re.IGNORECASE)


def with_kinds(
    table: Table, levels: Sequence[LevelMeaning], measure: Told, context: Context
) -> tuple[LevelMeaning, ...]:
    """The levels of a table with those whose labels are not all understood taken for kinds, where what is said around
    it to be counted is no crime; and of crimes, where their figures add up to a total beside them, or, in a reply to a
    request that is not known, where a name above the labels says of what they are (``Weapon``, ``Day of the week``) and
    none of them is understood. Before that, labels mean what those beside them and the figures show that they count.
    """
    levels = with_totals_of_counted(with_people_reported(levels, measure, table), table)
    of_crimes = measure.is_near and measure.value is Measure.OFFENCES
    levels = [v if of_crimes and v.dimension is Dimension.BASIS else _with_incidents_apart(v) for v in levels]
    levels = [_as_kinds(level) if are_kinds_by_sums(level, levels, table) else level for level in levels]
    if measure.value is not Measure.OTHER:
        is_open = measure.value is not Measure.UNKNOWN and context.request.measure is Measure.UNKNOWN
        return tuple(_as_kinds(v) if is_open and _is_named_kind(v) else with_titles_told(v) for v in levels)
    if any(map(_parts_offences, levels)):
        return tuple(map(with_titles_told, levels))  # of things and of offences is asked in one sentence
    return tuple(_as_kinds(level) if _is_of_kinds(level) else _as_things(level) for level in levels)


def _with_incidents_apart(level: LevelMeaning) -> LevelMeaning:
    """A level of what is counted with ``Incidents`` or ``Reports`` beside ``Crimes`` or ``Flagged crimes`` as such: not
    all of them were crimes then, unless a title over ``Flagged crimes`` says that they are.
    """
    said = [m for m in level.meanings if m is not None]
    if level.dimension not in (Dimension.MEASURE, Dimension.BASIS) or not any(map(_counts_crimes, said)):
        return level
    apart = (m and (_as_incidents(m) if _INCIDENTS.search(m.label.text) else m) for m in level.meanings)
    return replace(level, meanings=tuple(apart))


def _as_incidents(meaning: LabelMeaning) -> LabelMeaning:
    """The label as of things that are no crimes; what it says of the flag is kept."""
    thing = _as_thing(meaning)
    return thing if thing is meaning else replace(meaning, values={**meaning.values, **_THING})


def _parts_offences(level: LevelMeaning) -> bool:
    """Whether a level has several offences by their codes, which only crimes are parted by."""
    values = {str(m.values.get(Dimension.OFFENCE)) for m in level.meanings if m is not None}
    return level.dimension is Dimension.OFFENCE and len(values & CODES) > 1


def _is_named_kind(level: LevelMeaning) -> bool:
    said = [meaning for meaning in level.meanings if meaning is not None]
    parts = [m for m in said if not m.is_total and understand_total(m.label.text) is None]
    name = level.level.name.strip()
    is_unread = len(parts) > 1 and not any(m.is_understood for m in parts) and level.dimension is None
    is_named = name != "" and understand_dimension(name) is None and not _CRIMES.search(name) and not fits_of(name)
    return is_unread and is_named and level.level.side is Side.ROWS


def _is_of_kinds(level: LevelMeaning) -> bool:
    said = [meaning for meaning in level.meanings if meaning is not None]
    is_unread = any(not meaning.is_understood for meaning in said)
    if any(_counts_crimes(meaning) or meaning.values.get(Dimension.MEASURE) in PERHAPS_OF_PEOPLE for meaning in said):
        return False  # "Chg/Summ" beside "Count of crimes", or "Applied for" beside "Arrests", is something of crimes
    return is_unread and level.level.side is not Side.SECTIONS and level.dimension in _OF_CRIMES


def _counts_crimes(meaning: LabelMeaning) -> bool:
    is_counted = meaning.values.get(Dimension.MEASURE) is Measure.OFFENCES
    return is_counted and _CRIMES.search(meaning.label.text) is not None


def _as_things(level: LevelMeaning) -> LevelMeaning:
    """A level of what is counted, with ``Reports`` or ``Incidents`` as those of the thing; several things are kinds."""
    if level.dimension is not Dimension.MEASURE:
        return level
    meanings = [m and _as_thing(m) for m in level.meanings]
    things = {m.label.text for m in meanings if m is not None and m.values == _THING}
    if len(things) > 1:
        meanings = [
            m.saying(Dimension.KIND, m.label.text.strip()) if m is not None and m.values == _THING else m
            for m in meanings
        ]
    return replace(level, meanings=tuple(meanings))


def _as_thing(meaning: LabelMeaning) -> LabelMeaning:
    is_of_crimes = meaning.values.get(Dimension.MEASURE) is not Measure.OFFENCES or _CRIMES.search(meaning.label.text)
    return meaning if is_of_crimes else meaning.saying(Dimension.MEASURE, Measure.OTHER)


def _as_kinds(level: LevelMeaning) -> LevelMeaning:
    return replace(level, dimension=Dimension.KIND, meanings=tuple(m and _as_kind(m) for m in level.meanings))


def _as_kind(meaning: LabelMeaning) -> LabelMeaning:
    if meaning.is_total or understand_total(meaning.label.text) is not None:
        return meaning if meaning.is_total else LabelMeaning(meaning.label, is_total=True)
    return LabelMeaning(meaning.label, {Dimension.KIND: meaning.label.text.strip()})
