"""Names of what is counted that stand among suspects: ``Crimes`` beside ``Female`` and ``Male`` under ``Suspect``."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from cyberflag.model import Measure
from cyberflag.replies.resolving.levels.label_meanings import LabelMeaning, LevelMeaning
from cyberflag.vocabularies.dimensions import Dimension

_COUNTED: Final = {
    Measure.OFFENCES: re.compile(
        r"\W*(?:(?:number|no\.?|total|all|recorded|flagged|of)\s+)*(?:crimes|offences)\W*", re.IGNORECASE
    ),
    Measure.ARRESTS: re.compile(r"\W*(?:(?:number|no\.?|total|all|of)\s+)*arrests\W*", re.IGNORECASE),
    Measure.CHARGES: re.compile(r"\W*(?:(?:number|no\.?|total|all|of)\s+)*charges\W*", re.IGNORECASE),
}
_FEWEST: Final = 2


def counting_beside_suspects(level: LevelMeaning) -> LevelMeaning:
    """The level of suspects with a label that only says what is counted taken for that, of any suspect: no suspect is
    called ``Crimes``.
    """
    counted = {at: measure for at, m in enumerate(level.meanings) if m is not None and (measure := _counted(m))}
    others = sum(m is not None for m in level.meanings) - len(counted)
    if level.dimension is not Dimension.SUSPECT or not counted or others < _FEWEST:
        return level
    read = [
        replace(m, values={Dimension.MEASURE: counted[at]}) if m is not None and at in counted else m
        for at, m in enumerate(level.meanings)
    ]
    return replace(level, meanings=tuple(read))


def _counted(meaning: LabelMeaning) -> Measure | None:
    if set(meaning.values) != {Dimension.SUSPECT}:
        return None
    return next((measure for measure, name in _COUNTED.items() if name.fullmatch(meaning.label.text)), None)
