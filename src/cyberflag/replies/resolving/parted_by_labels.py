"""What some labels of a table say and others leave out beside them: ``2018: crimes``, ``2018: of these, girls``."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import permutations

from cyberflag.replies.resolving.label_meanings import LabelMeaning, LevelMeaning
from cyberflag.vocabularies.dimensions import Dimension

_OF_VICTIMS = (Dimension.SEX, Dimension.AGE, Dimension.PLATFORM)


def parted_by_labels(levels: Iterable[LevelMeaning]) -> set[Dimension]:
    """The dimensions of which a label gives a value and another, that says all else that it says, gives none: what a
    title says of them (``... and in how many of these the victim was a girl``) is not said of the whole table.

    The two labels would be of the same crimes otherwise.
    """
    pairs = [pair for level in levels for pair in permutations(_of_parts(level), 2)]
    return {d for d in _OF_VICTIMS for part, whole in pairs if _differ_in(d, part, whole)}


def _of_parts(level: LevelMeaning) -> list[LabelMeaning]:
    """The different labels of a level that each say a value and sum up nothing."""
    labels = {m.label: m for m in level.meanings if m is not None and m.values and not m.is_total}
    return list(labels.values()) if any(d in m.values for m in labels.values() for d in _OF_VICTIMS) else []


def _differ_in(dimension: Dimension, part: LabelMeaning, whole: LabelMeaning) -> bool:
    said = {d: v for d, v in part.values.items() if d not in (dimension, Dimension.MEASURE)}
    beside = {d: v for d, v in whole.values.items() if d is not Dimension.MEASURE}
    return dimension in part.values and bool(said) and said == beside
