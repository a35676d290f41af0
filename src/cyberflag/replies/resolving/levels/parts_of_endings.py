"""Sexes or ages beside the charges, arrests or outcomes that they add up to (``Female``, ``Male``, ``Charges``): they
are parts of these, and not of the crimes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from cyberflag.model import Measure
from cyberflag.replies.resolving.levels.kinds_by_sums import wholes_and_sums
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


@dataclass(frozen=True)
class _Parted:
    """The place of the one label of what became of the crimes, its measure, and the places of its sexes or ages."""

    whole: int
    measure: Measure
    parts: list[int]


def as_parts_of_endings(level: LevelMeaning, table: Table) -> LevelMeaning:
    """The level with its sexes or ages as parts of the one label of what became of the crimes, where they add up to
    that on every line, and no other label is of all of them.
    """
    parted = _parted(level, table)
    if parted is None:
        return level
    lines = _beside_sums(level, parted, table)
    add_up = bool(lines) and all(added == whole for whole, added in lines)
    counted = {parted.whole, *(parted.parts if add_up else ())}
    read = (
        m.saying(Dimension.MEASURE, parted.measure) if m and at in counted else m for at, m in enumerate(level.meanings)
    )
    return replace(level, meanings=tuple(read))


def parts_in_doubt(level: LevelMeaning, table: Table) -> list[int]:
    """The places of sexes or ages of which it cannot be told whether they part the crimes or the charges beside them:
    they come to less than these, and nothing beside them is of all crimes.
    """
    parted = _parted(level, table)
    lines = _beside_sums(level, parted, table) if parted is not None else []
    are_less = bool(lines) and all(added <= whole for whole, added in lines)
    return parted.parts if parted is not None and are_less and any(added < whole for whole, added in lines) else []


def _parted(level: LevelMeaning, table: Table) -> _Parted | None:
    """What became of the crimes and the sexes or ages beside it, where a level has nothing else."""
    whole: list[tuple[int, Measure]] = []
    parts = []
    says_total = False
    for at, meaning in enumerate(level.meanings):
        if meaning is None or meaning.label.correction is not None:
            return None
        measure = meaning.values.get(Dimension.MEASURE) if {*meaning.values} == {Dimension.MEASURE} else None
        of_total = _measure_of_total(meaning) if meaning.is_total and {*meaning.values} <= {Dimension.MEASURE} else None
        if of_total in _ENDINGS:
            whole.append((at, of_total))
            says_total = True
        elif isinstance(measure, Measure) and measure in _ENDINGS:
            whole.append((at, measure))
        elif any({*meaning.values} == {dimension} for dimension in _OF_PERSONS) and not meaning.is_total:
            parts.append(at)
        else:
            return None
    of_one_kind = len({kind for at in parts if (m := level.meanings[at]) for kind in m.values}) == 1
    if len(whole) != 1 or len(parts) < _FEWEST_PARTS or not of_one_kind:
        return None
    return None if _says_victims(level, table) and not says_total else _Parted(*whole[0], parts)


def _measure_of_total(meaning: LabelMeaning) -> Measure | None:
    """What a total counts in so many words: ``Total charges``."""
    found = understand_measure(meaning.label.text)
    return None if found is None else found.value


def _says_victims(level: LevelMeaning, table: Table) -> bool:
    """Whether a label or a title says whose sexes or ages they are: ``Girls``, ``Offences by sex of victim``."""
    texts = (*level.level.distinct, *(title.text for title in table.titles), level.level.name)
    return any(_OF_VICTIMS.search(text) for text in texts)


def _beside_sums(level: LevelMeaning, parted: _Parted, table: Table) -> list[tuple[int, int]]:
    """The whole and what the parts add up to on each line; nothing where one of them is no number, or by chance."""
    side = level.level.side
    if side is Side.SECTIONS or table.is_list:
        return []
    lines = list(wholes_and_sums(table, side, parted.whole, parted.parts))
    known = [line for line in lines if line is not None]
    return known if len(known) == len(lines) and sum(whole for whole, _ in known) >= _LEAST else []
