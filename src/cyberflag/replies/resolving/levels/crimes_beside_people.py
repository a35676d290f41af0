"""Crimes beside what is no crime in one row of headings, or one column of labels: ``Sexual offences under 18`` beside
``Suspects charged``.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from cyberflag.model import Measure
from cyberflag.replies.resolving.levels.label_meanings import LabelMeaning, LevelMeaning
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.measures import measures_named_in

_NO_CRIMES: Final = frozenset(
    {Measure.VICTIMS, Measure.SUSPECTS, Measure.ARRESTS, Measure.CHARGES, Measure.OUTCOMES, Measure.OTHER}
)


def counting_crimes_named(level: LevelMeaning) -> LevelMeaning:
    """The level with each label that names crimes in words of its own, and says besides which or whose they are,
    counting those, where another label of the level says that it counts something else: what the letter speaks of may
    be either.
    """
    counted = {m.values.get(Dimension.MEASURE) for m in level.meanings if m is not None}
    if not _NO_CRIMES & counted:
        return level
    return replace(level, meanings=tuple(m and _counting_crimes(m) for m in level.meanings))


def _counting_crimes(meaning: LabelMeaning) -> LabelMeaning:
    is_open = (
        bool(meaning.values) and Dimension.MEASURE not in meaning.values and Dimension.OUTCOME not in meaning.values
    )
    if not is_open or meaning.label.correction is not None:
        return meaning
    named = {found.value for found in measures_named_in(meaning.label.text)}
    return meaning.saying(Dimension.MEASURE, Measure.OFFENCES) if named == {Measure.OFFENCES} else meaning
