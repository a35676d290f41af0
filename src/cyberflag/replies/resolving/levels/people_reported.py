"""Labels of people who were reported, be it for a crime, as the victim of one, or as missing: ``Persons reported``."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from cyberflag.model import Measure
from cyberflag.replies.facts import PERHAPS_OF_PEOPLE
from cyberflag.replies.resolving.context import Told
from cyberflag.replies.resolving.levels.label_meanings import LabelMeaning, LevelMeaning
from cyberflag.replies.tables import Table
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.offences import offences_named_in

_REPORTED: Final = re.compile(r"\b(?:persons|people)\s+reported\b(?!\s+(?:as|missing|to|by)\b)", re.IGNORECASE)
_WHOM: Final = re.compile(
    r"\b(?:report\w*|victims?|complainants?|survivors?|people|persons?|children|young|missing|risk|came\s+forward)\b",
    re.IGNORECASE,
)
"""Says of whom or of what report a table is."""
_CRIMES_OR_UNSAID: Final = (Measure.OFFENCES, Measure.UNKNOWN)


def with_people_reported(levels: Sequence[LevelMeaning], measure: Told, table: Table) -> tuple[LevelMeaning, ...]:
    """The levels of a table with people who were reported taken for suspects, where that is what is said around it to
    be counted (``persons reported for indecent images offences``), or a label beside them tells what became of some
    (``Persons charged``), and not understood where a crime is all that is named: they may be those who did it or its
    victims. Anywhere else they stay as they were read.
    """
    labels = [m for level in levels for m in level.meanings if m is not None]
    counted = {m.values.get(Dimension.MEASURE) for m in labels}
    are_suspects = measure.value is Measure.SUSPECTS or bool(counted & PERHAPS_OF_PEOPLE)
    texts = [text.text for text in (*table.titles, *table.setting)]
    is_open = measure.value in _CRIMES_OR_UNSAID and not any(map(_WHOM.search, texts))
    if not (are_suspects or (is_open and any(offences_named_in(text) for text in texts))):
        return tuple(levels)
    meant = {Dimension.MEASURE: Measure.SUSPECTS} if are_suspects else {}
    return tuple(replace(v, meanings=tuple(m and _counting(m, meant) for m in v.meanings)) for v in levels)


def _counting(meaning: LabelMeaning, meant: Mapping[Dimension, object]) -> LabelMeaning:
    """What a label of people reported means, read as of victims before, where it counts what is ``meant``; of nothing
    it is not understood.
    """
    is_of_victims = meaning.values.get(Dimension.MEASURE) is Measure.VICTIMS
    if not is_of_victims or _REPORTED.search(meaning.label.text) is None:
        return meaning
    return replace(meaning, values={**meaning.values, **meant} if meant else {})
