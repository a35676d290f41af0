"""Labels of people who were reported, be it for a crime, as the victim of one, or as missing: ``Persons reported``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from cyberflag.model import Measure
from cyberflag.replies.facts import PERHAPS_OF_PEOPLE
from cyberflag.replies.resolving.context import Told
from cyberflag.replies.resolving.levels.label_meanings import LabelMeaning, LevelMeaning
from cyberflag.vocabularies.dimensions import Dimension

_REPORTED: Final = re.compile(r"\b(?:persons|people)\s+reported\b(?!\s+(?:as|missing|to|by)\b)", re.IGNORECASE)


def with_people_reported(levels: Sequence[LevelMeaning], measure: Told) -> tuple[LevelMeaning, ...]:
    """The levels of a table with people who were reported taken for suspects, where that is what is said around it to
    be counted (``persons reported for indecent images offences``), or a label beside them tells what became of some
    (``Persons charged``). Anywhere else they may be victims of what is reported, and stay as they were read.
    """
    labels = [m for level in levels for m in level.meanings if m is not None]
    counted = {m.values.get(Dimension.MEASURE) for m in labels}
    if measure.value is not Measure.SUSPECTS and not counted & PERHAPS_OF_PEOPLE:
        return tuple(levels)
    return tuple(replace(v, meanings=tuple(m and _as_suspects(m) for m in v.meanings)) for v in levels)


def _as_suspects(meaning: LabelMeaning) -> LabelMeaning:
    is_of_victims = meaning.values.get(Dimension.MEASURE) is Measure.VICTIMS
    if not is_of_victims or _REPORTED.search(meaning.label.text) is None:
        return meaning
    return replace(meaning, values={**meaning.values, Dimension.MEASURE: Measure.SUSPECTS})
