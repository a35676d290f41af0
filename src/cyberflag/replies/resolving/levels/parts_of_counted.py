"""Parts of what the label before them counts: ``of which girls`` behind ``Charges`` are charges, not offences, and ``of
which charged`` behind the total of several years is of all of these.
"""

from __future__ import annotations

from dataclasses import replace

from cyberflag.model import Measure
from cyberflag.replies.fits import starts_as_part
from cyberflag.replies.resolving.levels.label_meanings import LabelMeaning, LevelMeaning
from cyberflag.vocabularies.dimensions import Dimension


def counting_as_before(level: LevelMeaning) -> LevelMeaning:
    """The level with each label that says that it is a part of the one before it, and counts nothing by itself,
    counting what that one counts; what such a label counts behind a total of several periods is of them all.
    """
    before: LabelMeaning | None = None
    meanings: list[LabelMeaning | None] = []
    for meaning in level.meanings:
        if meaning is None or not starts_as_part(meaning.label.text):
            before = meaning
            meanings.append(meaning)
        else:
            meanings.append(_of_all_periods(_counting(meaning, _counted(before)), before, level.dimension))
    return replace(level, meanings=tuple(meanings))


def _counted(meaning: LabelMeaning | None) -> object:
    return Measure.UNKNOWN if meaning is None else meaning.values.get(Dimension.MEASURE, Measure.UNKNOWN)


def _of_all_periods(meaning: LabelMeaning, before: LabelMeaning | None, of: Dimension | None) -> LabelMeaning:
    is_summed = of is Dimension.PERIOD and before is not None and before.is_total and not before.values
    is_open = Dimension.MEASURE in meaning.values and of not in meaning.values and not meaning.label.correction
    return replace(meaning, over=meaning.over | {Dimension.PERIOD}) if is_summed and is_open else meaning


def _counting(meaning: LabelMeaning, counted: object) -> LabelMeaning:
    is_bare = bool(meaning.values) and Dimension.MEASURE not in meaning.values and not meaning.label.correction
    if counted is Measure.UNKNOWN or not is_bare:
        return meaning
    return meaning.saying(Dimension.MEASURE, counted)
