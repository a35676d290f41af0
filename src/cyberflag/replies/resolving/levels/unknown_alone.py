"""``Unknown`` over all columns or beside all rows: of what, nothing beside it tells."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cyberflag.replies.tables import Level
from cyberflag.vocabularies.dimensions import Dimension, understand_dimension
from cyberflag.vocabularies.totals import understand_total
from cyberflag.vocabularies.unknown_words import unknown_score

Fits = Mapping[Dimension, float]


def without_unknown_alone(levels: Sequence[Level], fits: Sequence[Fits]) -> list[Fits]:
    """The fits without any for each level of several cells whose labels, totals apart, all say that something was not
    recorded, under no name: taken for an age, a sex or an app it would be a guess.
    """
    return [{} if _is_alone(level) else fit for level, fit in zip(levels, fits, strict=True)]


def _is_alone(level: Level) -> bool:
    said = [label for label in level.labels if label is not None and understand_total(label.text) is None]
    is_bare = len(said) > 1 and all(unknown_score(label.text) and not label.correction for label in said)
    return is_bare and understand_dimension(level.name) is None
