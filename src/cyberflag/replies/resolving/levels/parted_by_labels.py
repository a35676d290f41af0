"""What some labels of a table say and others leave out beside them: ``2018: crimes``, ``2018: of these, girls``."""

from __future__ import annotations

from collections.abc import Sequence

from cyberflag.replies.resolving.levels.label_meanings import LabelMeaning, LevelMeaning
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.sexes import sexes_named_in

_OF_VICTIMS = (Dimension.SEX, Dimension.AGE, Dimension.PLATFORM)


def parted_by_labels(levels: Sequence[LevelMeaning]) -> set[Dimension]:
    """The dimensions of which a label gives a value and another, that says all else that it says, gives none: what a
    title says of them (``... and in how many of these the victim was a girl``) is not said of the whole table.

    The two labels would be of the same crimes otherwise. So the sex, where every offence names one in its own title, to
    which it then belongs: ``Rape and sexual assault of females`` over ``19C Rape of a female aged 16 and over``.
    """
    parted = {d for level in levels for d in _parted_by(_of_parts(level))}
    return parted | ({Dimension.SEX} if _all_name_sex(levels) else set())


def _all_name_sex(levels: Sequence[LevelMeaning]) -> bool:
    labels = [m.label.text for v in levels for m in v.meanings if m is not None and Dimension.OFFENCE in m.values]
    return bool(labels) and all(sexes_named_in(text) for text in labels)


def _parted_by(labels: list[LabelMeaning]) -> set[Dimension]:
    wholes = {_said(label, Dimension.MEASURE) for label in labels}
    parts = [(d, _said(label, Dimension.MEASURE, d)) for label in labels for d in _OF_VICTIMS if d in label.values]
    return {dimension for dimension, said in parts if said and said in wholes}


def _of_parts(level: LevelMeaning) -> list[LabelMeaning]:
    """The different labels of a level that each say a value and sum up nothing."""
    labels = {m.label: m for m in level.meanings if m is not None and m.values and not m.is_total}
    return list(labels.values()) if any(d in m.values for m in labels.values() for d in _OF_VICTIMS) else []


def _said(label: LabelMeaning, *but: Dimension) -> frozenset[tuple[Dimension, object]]:
    return frozenset((dimension, value) for dimension, value in label.values.items() if dimension not in but)
