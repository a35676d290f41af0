"""Columns of the numbers that the national list gives outcomes (``HOC``: ``1``, ``15``, ``16``), which are no ages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from cyberflag.replies.resolving.levels.outcome_levels import is_of_outcomes
from cyberflag.replies.tables import Level, Side, Table
from cyberflag.vocabularies.dimensions import Dimension, dimensions_spoken_of, understand_dimension
from cyberflag.vocabularies.totals import understand_total
from cyberflag.vocabularies.unknown_words import unknown_score

_NUMBER: Final = re.compile(r"\s*0?(?:[1-9]|1\d|2[0-2])\s?[a-c]?\s*", re.IGNORECASE)
_FEWEST: Final = 2
_NAMES_NUMBERS: Final = re.compile(
    r"\W*(?:(?:h\.?o\.?|home\s+office|o)\s*)?(?:h\.?o\.?c|h\.?o|c|codes?|no|nos|numbers?|num|types?|ref|id|#)?\W*",
    re.IGNORECASE,
)
"""A name that leaves open of what the numbers below it are: ``HOC``, ``HO code``, ``No.``, ``Type``."""
_OUTCOMES: Final = "Outcome code"
_OF_OTHER_THINGS: Final = frozenset({Dimension.AGE, Dimension.PERIOD, Dimension.SEX, Dimension.SUSPECT})


def with_numbers_of_outcomes(levels: Sequence[Level], table: Table) -> list[Level]:
    """The levels with a column of such numbers named as what it is, where each number stands beside one outcome in
    words, or below a name that leaves open of what it is in a table whose title speaks of outcomes.
    """
    numbered = {id(level) for level in levels if _has_numbers(level)}
    if not numbered:
        return list(levels)
    beside = {id(a) for a, b in pairwise(levels) if _is_number_of(a, b)}
    beside |= {id(b) for a, b in pairwise(levels) if _is_number_of(b, a)}
    is_titled = bool(table.titles) and _speaks_of_outcomes(table.titles[0].text)
    is_named = any(Dimension.OUTCOME is _named(level) for level in levels)

    def is_of_them(level: Level) -> bool:
        return id(level) in beside or (is_titled and not is_named and _leaves_open(level))

    return [replace(v, name=_OUTCOMES) if id(v) in numbered and is_of_them(v) else v for v in levels]


def _is_number_of(numbers: Level, words: Level) -> bool:
    """Whether one of two levels has a number for each outcome that the other has in words, and for no other."""
    is_beside = numbers.side is words.side is Side.ROWS and bool(words.distinct)
    if not is_beside or _NUMBER.fullmatch(words.distinct[0]):
        return False
    if _named(words) is not Dimension.OUTCOME and not is_of_outcomes(words):
        return False
    pairs = {(a.text, b.text) for a, b in zip(numbers.labels, words.labels, strict=True) if a and b}
    return len(pairs) == len({a for a, _ in pairs}) == len({b for _, b in pairs})


def _has_numbers(level: Level) -> bool:
    parts = [text for text in level.distinct if understand_total(text) is None and unknown_score(text) == 0]
    is_of_rows = level.side is Side.ROWS and all(label is None or label.correction is None for label in level.labels)
    is_other = bool(_OF_OTHER_THINGS & dimensions_spoken_of(level.name)) or _named(level) in _OF_OTHER_THINGS
    return is_of_rows and len(parts) >= _FEWEST and not is_other and all(map(_NUMBER.fullmatch, parts))


def _leaves_open(level: Level) -> bool:
    return level.name.strip() != "" and _NAMES_NUMBERS.fullmatch(level.name) is not None


def _speaks_of_outcomes(title: str) -> bool:
    spoken = dimensions_spoken_of(title)
    return Dimension.OUTCOME in spoken and Dimension.AGE not in spoken


def _named(level: Level) -> Dimension | None:
    named = understand_dimension(level.name)
    return named.value if named is not None else None
