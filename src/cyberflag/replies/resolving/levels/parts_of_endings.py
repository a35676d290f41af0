"""Sexes or ages beside the charges, arrests or outcomes that they add up to (``Female``, ``Male``, ``Charges``): they
are parts of these, and not of the crimes.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from cyberflag.model import Measure
from cyberflag.replies.resolving.levels.kinds_by_sums import exact_number_at
from cyberflag.replies.resolving.levels.label_meanings import LabelMeaning, LevelMeaning
from cyberflag.replies.tables import Side, Table
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.measures import understand_measure

_ENDINGS: Final = frozenset({Measure.CHARGES, Measure.ARRESTS, Measure.OUTCOMES, Measure.SUSPECTS})
_OF_PERSONS: Final = (Dimension.SEX, Dimension.AGE)
_FEWEST_PARTS: Final = 2
_OF_VICTIMS: Final = re.compile(r"\b(?:victims?|girls?|boys?|complainants?|injured\s+part(?:y|ies))\b", re.IGNORECASE)
_LEAST: Final = 10
"""Fewer in all may add up by chance."""


def as_parts_of_endings(level: LevelMeaning, table: Table) -> LevelMeaning:
    """The level with its sexes or ages as parts of the one label of what became of the crimes, where they add up to
    that on every line, and no other label is of all of them.
    """
    whole, parts = [], []
    totals: dict[int, Measure] = {}
    for at, meaning in enumerate(level.meanings):
        if meaning is None or meaning.label.correction is not None:
            return level
        if {*meaning.values} == {Dimension.MEASURE} and meaning.values[Dimension.MEASURE] in _ENDINGS:
            whole.append(at)
        elif meaning.is_total and not meaning.values and (of_total := _measure_of_total(meaning)) in _ENDINGS:
            whole.append(at)
            totals[at] = of_total
        elif any({*meaning.values} == {dimension} for dimension in _OF_PERSONS) and not meaning.is_total:
            parts.append(at)
        else:
            return level
    if _says_victims(level, table) and not totals:
        return level
    of_one_kind = len({kind for at in parts if (m := level.meanings[at]) for kind in m.values}) == 1
    if len(whole) != 1 or len(parts) < _FEWEST_PARTS or not of_one_kind or not _add_up(level, whole[0], parts, table):
        return level
    counted = level.meanings[whole[0]]
    measure: object = totals.get(whole[0]) or (counted.values[Dimension.MEASURE] if counted else Measure.UNKNOWN)
    return replace(level, meanings=tuple(m and m.saying(Dimension.MEASURE, measure) for m in level.meanings))


def _measure_of_total(meaning: LabelMeaning) -> Measure | None:
    """What a total counts in so many words: ``Total charges``."""
    found = understand_measure(meaning.label.text)
    return None if found is None else found.value


def _says_victims(level: LevelMeaning, table: Table) -> bool:
    """Whether a label or a title says whose sexes or ages they are: ``Girls``, ``Offences by sex of victim``."""
    texts = (*level.level.distinct, *(title.text for title in table.titles), level.level.name)
    return any(_OF_VICTIMS.search(text) for text in texts)


def _add_up(level: LevelMeaning, whole: int, parts: list[int], table: Table) -> bool:
    side = level.level.side
    if side is Side.SECTIONS or table.is_list:
        return False
    lines = table.rows if side is Side.COLUMNS else table.columns
    wholes = [exact_number_at(table, side, line, whole) for line in lines]
    sums = [[exact_number_at(table, side, line, at) for at in parts] for line in lines]
    if None in wholes or any(None in numbers for numbers in sums):
        return False
    totals = [number or 0 for number in wholes]
    return sum(totals) >= _LEAST and totals == [sum(number or 0 for number in numbers) for numbers in sums]
