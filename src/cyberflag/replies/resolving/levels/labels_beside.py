"""Labels that only those beside them in their level tell the meaning of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from cyberflag.model import UNKNOWN_AGE, Sex
from cyberflag.replies.fits import starts_as_part
from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.replies.resolving.levels.label_meanings import LabelMeaning
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.letters_of_platforms import platform_of_letters
from cyberflag.vocabularies.platforms import ALL_PLATFORMS
from cyberflag.vocabularies.platforms import OTHER as OTHER_PLATFORM
from cyberflag.vocabularies.platforms import UNKNOWN as UNKNOWN_PLATFORM

UNKNOWN_OF: Mapping[Dimension, object] = {
    Dimension.AGE: UNKNOWN_AGE,
    Dimension.SEX: Sex.UNKNOWN,
    Dimension.PLATFORM: UNKNOWN_PLATFORM,
}
"""What a label for the unknown means of each thing that crimes are broken down by."""

_NO_PLATFORMS: Final = frozenset({OTHER_PLATFORM, UNKNOWN_PLATFORM, ALL_PLATFORMS})
_PERIOD_AND_MORE: Final = 2


def wholes_of_parts(meanings: Sequence[LabelMeaning | None]) -> Sequence[LabelMeaning | None]:
    """A label that names what is counted before labels of parts (``Offences with method Internet`` before ``of which
    female``, ``of which male``) taken for the whole of them, whatever else it says.
    """
    whole = [
        m is not None
        and not m.is_understood
        and after is not None
        and starts_as_part(after.label.text)
        and bool(read_tokens(m.label.text).measures)
        for m, after in zip(meanings, [*meanings[1:], None], strict=True)
    ]
    return [
        m and replace(m, is_total=True, weak=True) if is_whole else m
        for m, is_whole in zip(meanings, whole, strict=True)
    ]


def as_beside(meanings: Sequence[LabelMeaning | None], dimension: Dimension | None) -> Sequence[LabelMeaning | None]:
    """Labels of a level of that dimension that mean what those beside them tell: something unknown (``2019/20 N/K``),
    and among platforms letters such as ``X``.
    """
    meanings = unknown_as_beside(meanings)
    named = {m.values[dimension] for m in meanings if m is not None and dimension in m.values} if dimension else set()
    if dimension is not Dimension.PLATFORM or named <= _NO_PLATFORMS:
        return meanings
    return [m and _as_platform(m) for m in meanings]


def _as_platform(meaning: LabelMeaning) -> LabelMeaning:
    """A label among those of platforms, which letters that mean one there are, whatever else they are elsewhere."""
    slug = "" if meaning.label.correction else platform_of_letters(meaning.label.text)
    return LabelMeaning(meaning.label, {Dimension.PLATFORM: slug}) if slug else meaning


def unknown_as_beside(meanings: Sequence[LabelMeaning | None]) -> Sequence[LabelMeaning | None]:
    """Labels of a period and something unknown (``2019/20 N/K``) taken for what the labels beside them break down."""
    pairs = [set(m.values) for m in meanings if m is not None and len(m.values) == _PERIOD_AND_MORE]
    known = {
        d
        for m in meanings
        if m is not None and len(m.values) == _PERIOD_AND_MORE and Dimension.PERIOD in m.values
        for d, value in m.values.items()
        if d is not Dimension.PERIOD and value != UNKNOWN_OF.get(d)
    }
    if not pairs or len(known) != 1 or not known <= set(UNKNOWN_OF):
        return meanings
    (meant,) = known
    return [
        m
        if m is None or len(m.values) != _PERIOD_AND_MORE or not any(m.values[d] == UNKNOWN_OF.get(d) for d in m.values)
        else replace(m, values={Dimension.PERIOD: m.values[Dimension.PERIOD], meant: UNKNOWN_OF[meant]})
        for m in meanings
    ]
