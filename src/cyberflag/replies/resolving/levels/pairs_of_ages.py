"""Levels of bare pairs of ages, each of which alone might be a year: ``14 and 15`` beside ``16 and 17``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from cyberflag.replies.tables import Level
from cyberflag.vocabularies.ages import understand_age
from cyberflag.vocabularies.dimensions import Dimension, understand_dimension
from cyberflag.vocabularies.totals import understand_total

_PAIR: Final = re.compile(r"\s*\d{1,2}\s*(?:and|&)\s*\d{1,2}\s*", re.IGNORECASE)
_FEWEST: Final = 2


def with_pairs_of_ages(
    levels: Sequence[Level], fits: Sequence[dict[Dimension, float]], sure: float
) -> list[dict[Dimension, float]]:
    """The fits of the levels, those of pairs of ages being ages as ``sure`` as any; not where the corner names years
    and no other level is of some.
    """
    of_years = [_named(level) is Dimension.PERIOD for level in levels]
    if any(is_named and fit.get(Dimension.PERIOD, 0) < sure for is_named, fit in zip(of_years, fits, strict=True)):
        return list(fits)
    return [{Dimension.AGE: sure} if _are_pairs(level) else fit for level, fit in zip(levels, fits, strict=True)]


def _named(level: Level) -> Dimension | None:
    named = understand_dimension(level.name)
    return named.value if named is not None else None


def _are_pairs(level: Level) -> bool:
    """Whether the labels of a level are pairs of children's ages joined by ``and``, several that share none and follow
    on one another, and the level is not named as one of anything else.
    """
    texts = [text for text in level.distinct if not understand_total(text)]
    if len(texts) < _FEWEST or _named(level) not in (None, Dimension.AGE):
        return False
    known = [understand_age(text) for text in texts if _PAIR.fullmatch(text)]
    bands = sorted(found.value for found in known if found is not None and found.value.is_child)
    follow = all(one.high is not None and one.high + 1 == other.low for one, other in pairwise(bands))
    return len(bands) == len(texts) and follow
