"""What a label names holding for its parts: ``2023/24`` before ``of which aged 16``, ``Grooming`` before ``Female``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from cyberflag.model import ALL, Measure
from cyberflag.replies.facts import PERHAPS_OF_PEOPLE
from cyberflag.replies.fits import starts_as_part
from cyberflag.replies.resolving.levels.kinds_by_sums import exact_number_at
from cyberflag.replies.resolving.levels.label_meanings import LabelMeaning, LevelMeaning
from cyberflag.replies.tables import Side, Table
from cyberflag.vocabularies.dimensions import Dimension

_OF_VICTIMS: Final = frozenset({Dimension.AGE, Dimension.SEX, Dimension.PLATFORM})
"""What parts crimes whatever they are, and does so by several labels at once."""
_CRIMES: Final = re.compile(r"\b(?:offences?|crimes?)\b", re.IGNORECASE)
_BEHIND_CRIMES: Final = _OF_VICTIMS | {Dimension.MEASURE, Dimension.OUTCOME}
_NO_CRIMES: Final = PERHAPS_OF_PEOPLE | {Measure.VICTIMS}
"""What is counted of crimes beside their number."""


def with_wholes(level: LevelMeaning, table: Table) -> LevelMeaning:
    """The level with what a label says holding for its parts behind it. Of which a part behind several labels is
    (``Female``, ``Male``, ``of which under 13``) is not said: it is not understood, save where it is more than the last
    of them and so of all.
    """
    meanings: list[LabelMeaning | None] = []
    whole: LabelMeaning | None = None
    for meaning in level.meanings:
        if meaning is None or not starts_as_part(meaning.label.text):
            whole = meaning
        elif whole is not None and meaning.values:
            meaning = _as_part(meaning, whole, level, table)  # noqa: PLW2901  # completed
        meanings.append(meaning)
    return _with_crimes_named_first(replace(level, meanings=tuple(meanings)), table)


def _as_part(part: LabelMeaning, whole: LabelMeaning, level: LevelMeaning, table: Table) -> LabelMeaning:
    if not _is_behind_several(part, whole, level):
        return replace(part, values={**whole.values, **part.values})
    return LabelMeaning(part.label) if _is_within(part, whole, level, table) else part


def _is_behind_several(part: LabelMeaning, whole: LabelMeaning, level: LevelMeaning) -> bool:
    """Whether a label of the whole's kind stands right before it, which has no part of its own."""
    kinds = whole.values.keys() & _OF_VICTIMS
    if not kinds or Dimension.OFFENCE in whole.values or kinds & part.values.keys():
        return False
    said = [m for m in level.meanings if m is not None]
    at = said.index(whole)
    return at > 0 and said[at - 1].values.keys() == whole.values.keys()


def _is_within(part: LabelMeaning, whole: LabelMeaning, level: LevelMeaning, table: Table) -> bool:
    """Whether a part is nowhere more than the whole, and both stand equally often."""
    ones, others = (_places(level)[m.label.text] for m in (whole, part))
    side = level.level.side
    lines = table.rows if side is Side.COLUMNS else table.columns
    numbers = (
        (exact_number_at(table, side, line, one), exact_number_at(table, side, line, other))
        for one, other in zip(ones, others, strict=False)
        for line in lines
    )
    return len(ones) == len(others) and all(a is None or b is None or b <= a for a, b in numbers)


def _places(level: LevelMeaning) -> Mapping[str, list[int]]:
    """Where each text of a level stands."""
    places: dict[str, list[int]] = {}
    for at, meaning in enumerate(level.meanings):
        if meaning is not None:
            places.setdefault(meaning.label.text, []).append(at)
    return places


def _with_crimes_named_first(level: LevelMeaning, table: Table) -> LevelMeaning:
    """The level with the one offence that it names, before all else, holding for the sexes, ages, platforms and ends of
    crimes behind it (``Grooming``, ``Female``, ``Charged``), where these victims and platforms are nowhere more; also
    ``Snapchat offences``. Labels that each say that they are offences stand for themselves.
    """
    said = [m for m in level.meanings if m is not None and m.is_understood]
    narrowing = _narrowing(said[0]) if said else {}
    if table.is_list or not narrowing:
        return level
    parts = [m for m in said if m.label.text != said[0].label.text]
    if not all(_may_be_part(m, narrowing) for m in parts):
        return level
    if not all(_is_within(m, said[0], level, table) for m in parts if Dimension.MEASURE not in m.values):
        return level
    labels = {m.label for m in parts if m.label.correction is None}
    narrowed = (
        m and (replace(m, values={**narrowing, **m.values}) if m.label in labels else m) for m in level.meanings
    )
    return replace(level, meanings=tuple(narrowed))


def _narrowing(meaning: LabelMeaning) -> Mapping[Dimension, object]:
    """The offence that a label says its crimes are of, or whom or what they are else of where it says that they are
    crimes (``Snapchat offences``).
    """
    offence = meaning.values.get(Dimension.OFFENCE, ALL)
    if offence != ALL:
        return {Dimension.OFFENCE: offence}
    of = {d: value for d, value in meaning.values.items() if d in _OF_VICTIMS}
    return of if _CRIMES.search(meaning.label.text) and not meaning.is_total else {}


def _may_be_part(meaning: LabelMeaning, narrowing: Mapping[Dimension, object]) -> bool:
    is_other = meaning.values.keys() <= _BEHIND_CRIMES and not meaning.values.keys() & narrowing.keys()
    is_other &= meaning.values.get(Dimension.MEASURE, Measure.VICTIMS) in _NO_CRIMES
    return is_other and bool(meaning.values) and not meaning.is_total and not _CRIMES.search(meaning.label.text)
