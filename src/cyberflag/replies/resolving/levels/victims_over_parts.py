"""Headings that only say whose ages or sexes stand below them: ``Victim`` over ``Girl`` and ``Boy`` beside ``Crimes``
parts the crimes and counts no victims.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from cyberflag.model import Measure
from cyberflag.replies.resolving.levels.kinds_by_sums import wholes_and_sums
from cyberflag.replies.resolving.levels.label_meanings import LabelMeaning, LevelMeaning
from cyberflag.replies.tables import Table
from cyberflag.vocabularies.dimensions import OF_PERSONS, Dimension

_ONE: Final = re.compile(
    r"\W*(?:(?:(?:the|child|young)\s+)*(?:victim|complainant|survivor)|who\s+was\s+(?:harmed|affected))\W*",
    re.IGNORECASE,
)
"""Names or asks for the one whom each crime was against: it counts nobody."""
_SOME: Final = re.compile(r"\W*(?:(?:the|all|child|young)\s+)*(?:victim|complainant|survivor)s?\W*", re.IGNORECASE)
"""May count them as well; they part the crimes beside them where they are as many."""
_ENOUGH: Final = 2
"""One sum alone may be chance."""


def parting_by_victims(levels: Sequence[LevelMeaning], table: Table) -> tuple[LevelMeaning, ...]:
    """The levels with a heading of victims over their ages or sexes alone counting the crimes that these part: one that
    names a single victim, unless those beside crimes are more than these; one that names several where they add up to
    the crimes beside them, figure by figure. Where it counts victims, so does a total of them.
    """
    return tuple(_parting(level, levels, table) for level in levels)


def _parting(level: LevelMeaning, levels: Sequence[LevelMeaning], table: Table) -> LevelMeaning:
    heads = {at: m for at, m in enumerate(level.meanings) if m is not None and _counts_victims(m)}
    beside = [other for other in levels if other is not level and other.level.side is level.level.side]
    parts = [at for at in heads if (said := _said_of_persons(at, beside)) and not any(m.is_total for m in said)]
    if not parts or not all(_said_of_persons(at, beside) for at in heads):
        return level
    crimes = [at for at, m in enumerate(level.meanings) if m is not None and _counts_crimes(m)]
    sums = [pair for at in crimes for pair in _sums(at, _within(at, parts, beside), level, table)]
    are_as_many = len(sums) >= _ENOUGH and all(some == every for some, every in sums)
    are_more = any(some > every for some, every in sums)
    named = [m.label.text for m in heads.values()]
    is_parted = all(map(_ONE.fullmatch, named)) or (are_as_many and all(map(_SOME.fullmatch, named)))
    if are_more or not is_parted:
        return _with_totals_of_victims(level, parts, beside, table)
    counted = Measure.OFFENCES if crimes else Measure.UNKNOWN
    read = [m and m.saying(Dimension.MEASURE, counted) if at in heads else m for at, m in enumerate(level.meanings)]
    return replace(level, meanings=tuple(read))


def _with_totals_of_victims(
    level: LevelMeaning, parts: Sequence[int], beside: Sequence[LevelMeaning], table: Table
) -> LevelMeaning:
    """The level with a bare total of the victims beside it counting them too, where it is their sum."""
    totals = [at for at, m in enumerate(level.meanings) if m is not None and m.is_total and not m.values]
    sums = {at: _sums(at, _within(at, parts, beside), level, table) for at in totals}
    of_them = {at for at, pairs in sums.items() if pairs and all(some == every for some, every in pairs)}
    read = [
        m and m.saying(Dimension.MEASURE, Measure.VICTIMS) if at in of_them else m
        for at, m in enumerate(level.meanings)
    ]
    return replace(level, meanings=tuple(read))


def _counts_victims(meaning: LabelMeaning) -> bool:
    return meaning.values.get(Dimension.MEASURE) is Measure.VICTIMS and meaning.label.correction is None


def _counts_crimes(meaning: LabelMeaning) -> bool:
    return meaning.values == {Dimension.MEASURE: Measure.OFFENCES}


def _said_of_persons(at: int, beside: Sequence[LevelMeaning]) -> list[LabelMeaning]:
    """The labels at a place that say nothing but an age or a sex, or all of them; none without an age or sex there."""
    levels = [one for one in beside if one.dimension in OF_PERSONS]
    said = [m for one in levels if (m := one.meanings[at]) is not None]
    return said if all(m.is_understood and set(m.values) <= set(OF_PERSONS) for m in said) else []


def _within(at: int, parts: Sequence[int], beside: Sequence[LevelMeaning]) -> list[int]:
    """The places of the parts that stand below or beside the same labels as those at a place: of the same year."""

    def labels(place: int) -> list[str]:
        others = (one.meanings[place] for one in beside if one.dimension not in OF_PERSONS)
        return [m.label.text if m is not None else "" for m in others]

    return [part for part in parts if labels(part) == labels(at)]


def _sums(whole: int, parts: Sequence[int], level: LevelMeaning, table: Table) -> list[tuple[int, int]]:
    """What the parts add to and what the whole beside them is, wherever all of these are plain figures."""
    lines = wholes_and_sums(table, level.level.side, whole, parts) if parts else ()
    return [(line[1], line[0]) for line in lines if line is not None]
