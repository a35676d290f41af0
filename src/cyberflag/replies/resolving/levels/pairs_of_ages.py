"""Levels of bare pairs of ages, each of which alone might be a year: ``14 and 15`` beside ``16 and 17``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import Final

from cyberflag.replies.tables import Level, Table
from cyberflag.vocabularies.ages import understand_age
from cyberflag.vocabularies.dimensions import Dimension, understand_dimension
from cyberflag.vocabularies.periods import periods_named_in
from cyberflag.vocabularies.plain_text import any_of, read_words
from cyberflag.vocabularies.totals import understand_total
from cyberflag.vocabularies.unknown_words import unknown_score

_PAIR: Final = re.compile(r"\s*\d{1,2}\s*(?:and|&)\s*\d{1,2}\s*", re.IGNORECASE)
_FEWEST: Final = 2
_YOUNGEST: Final = 10
"""Below it no pair might be years, and may be quarters, tiers or numbers of victims."""
_CENTURY: Final = 2000


def with_pairs_of_ages(
    table: Table, levels: Sequence[Level], fits: Sequence[dict[Dimension, float]], sure: float
) -> list[dict[Dimension, float]]:
    """The fits of the levels, those of pairs of ages being ages as ``sure`` as any; not where a level is named as
    anything that is not understood or that its labels are not, or a title says that the pairs may be anything else.
    """
    is_plain = all(_is_named_for(level, fit) for level, fit in zip(levels, fits, strict=True))
    titles = [title.text for title in (*table.titles, *table.setting)]
    if not is_plain or any(_parts_by_other().search(title) for title in titles):
        return list(fits)
    pairs = [_are_pairs(level) and not any(_spans(title, level) for title in titles) for level in levels]
    return [{Dimension.AGE: sure} if is_pair else fit for is_pair, fit in zip(pairs, fits, strict=True)]


def _is_named_for(level: Level, fit: dict[Dimension, float]) -> bool:
    """Whether the name of a level, if any, is of what its labels are, or of the ages of victims in a corner; names such
    as ``Outcome``, for which there is no column, fit any labels.
    """
    named = understand_dimension(level.name)
    if named is None or named.value.is_detail:
        return not level.name.strip()
    return named.value is Dimension.AGE or 0 < fit.get(named.value, 0) == max(fit.values())


def _are_pairs(level: Level) -> bool:
    """Whether the labels of a level are pairs of children's ages joined by ``and``, several that share none and follow
    on one another, and the level is not named as one of anything else.
    """
    texts = [text for text in level.distinct if not (understand_total(text) or unknown_score(text))]
    named = understand_dimension(level.name)
    if len(texts) < _FEWEST or (named is not None and named.value is not Dimension.AGE):
        return False
    known = [understand_age(text) for text in texts if _PAIR.fullmatch(text)]
    bands = sorted(found.value for found in known if found is not None and found.value.is_child)
    follow = all(one.high is not None and one.high + 1 == other.low for one, other in pairwise(bands))
    return len(bands) == len(texts) and follow and bands[0].low >= _YOUNGEST


def _spans(title: str, level: Level) -> bool:
    """Whether a title names years among which are all that the pairs of a level might be."""
    years = {_CENTURY + int(digits) for text in level.distinct for digits in re.findall(r"\d{1,2}", text)}
    named = [period.value for period in periods_named_in(title)]
    return (
        bool(named) and min(p.start.year for p in named) <= min(years) and max(years) <= max(p.end.year for p in named)
    )


@cache
def _parts_by_other() -> re.Pattern[str]:
    words = read_words("age_words")["pairs"]
    return re.compile(rf"\b{any_of(words['not_by'])}\b", re.IGNORECASE)
