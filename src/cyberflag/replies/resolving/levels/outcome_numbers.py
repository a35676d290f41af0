"""Columns of the numbers that the national list gives outcomes (``HOC``: ``1``, ``15``, ``16``), which are no ages, and
the text beside each of them, which says that outcome in whatever words.
"""

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
_DESCRIPTION: Final = "Outcome description"
_FEWEST_DESCRIBED: Final = 3
_NAMES_WORDS: Final = re.compile(
    r"\W*(?:(?:full|short|long|home\s+office|ho|police|force)\s+)*"
    r"(?:descriptions?|desc|descr|texts?|meanings?|wordings?|titles?|details?|names?|labels?|explanations?|types?|categor(?:y|ies)|status)\W*",
    re.IGNORECASE,
)
"""A name that leaves open of what the texts below it tell: ``Description``, ``Wording``."""
_HAS_WORDS: Final = re.compile(r"[^\W\d_]{3}")
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

    named = [replace(v, name=_OUTCOMES) if id(v) in numbered and is_of_them(v) else v for v in levels]
    codes = [level for level in named if _has_numbers(level) and _named(level) is Dimension.OUTCOME]
    described = {id(code): words for code in codes for words in named if _describes(words, code)}
    texts = {id(words) for words in described.values()}
    alone = [_uncarried(v, described[id(v)]) if id(v) in described else v for v in named]
    return [replace(v, name=_DESCRIPTION) if id(v) in texts else v for v in alone]


def _uncarried(numbers: Level, words: Level) -> Level:
    """The numbers without those carried down to a text of its own: ``Not yet assigned`` has none."""
    pairs = zip(numbers.labels, words.labels, strict=True)
    return replace(numbers, labels=tuple(a if a is None or b is None or a.row == b.row else None for a, b in pairs))


def _describes(words: Level, numbers: Level) -> bool:
    """Whether a level has a text of its own for each number of an outcome, whatever it says: ``14`` | ``Evid diff -
    no suspect``. A name of its own that is of something else speaks against it, and so does a text of two numbers.
    """
    is_beside = numbers.side is words.side is Side.ROWS and numbers.index != words.index
    is_open = not words.name.strip() or _NAMES_WORDS.fullmatch(words.name) or _named(words) is Dimension.OUTCOME
    if not is_beside or not is_open:
        return False
    both = zip(numbers.labels, words.labels, strict=True)
    pairs = {(a.text, b.text) for a, b in both if a and b and a.row == b.row and _NUMBER.fullmatch(a.text)}
    is_one_each = len(pairs) == len({a for a, _ in pairs}) == len({b for _, b in pairs})
    return is_one_each and len(pairs) >= _FEWEST_DESCRIBED and all(_HAS_WORDS.search(b) for _, b in pairs)


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
