"""Parts of what the label before them counts: ``of which girls`` behind ``Charges`` are charges, not offences."""

from __future__ import annotations

from dataclasses import replace

from cyberflag.model import Measure
from cyberflag.replies.fits import starts_as_part
from cyberflag.replies.resolving.levels.label_meanings import LabelMeaning, LevelMeaning
from cyberflag.vocabularies.dimensions import Dimension


def counting_as_before(level: LevelMeaning) -> LevelMeaning:
    """The level with each label that says that it is a part of the one before it, and counts nothing by itself,
    counting what that one counts.
    """
    counted: object = Measure.UNKNOWN
    meanings: list[LabelMeaning | None] = []
    for meaning in level.meanings:
        if meaning is None or not starts_as_part(meaning.label.text):
            counted = Measure.UNKNOWN if meaning is None else meaning.values.get(Dimension.MEASURE, Measure.UNKNOWN)
            meanings.append(meaning)
        else:
            meanings.append(_counting(meaning, counted))
    return replace(level, meanings=tuple(meanings))


def _counting(meaning: LabelMeaning, counted: object) -> LabelMeaning:
    is_bare = bool(meaning.values) and Dimension.MEASURE not in meaning.values and not meaning.label.correction
    if counted is Measure.UNKNOWN or not is_bare:
        return meaning
    return meaning.saying(Dimension.MEASURE, counted)
