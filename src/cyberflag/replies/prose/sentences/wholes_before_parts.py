"""Numbers with their year right behind them, each followed by its parts: ``120 in 2017/18, of which 96 had a female
victim; 131 in 2018/19, of which 101 had``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from cyberflag.model import Period
from cyberflag.replies.prose.sentences.pairing import Pairing, pair
from cyberflag.replies.prose.sentences.tokens import Token

_UP_TO_YEAR: Final = re.compile(
    r"\s+(?:[a-z][\w-]*\s+){0,8}?(?:in|for|during|over)\s+(?:the\s+)?(?:(?:financial|calendar)\s+)?(?:year\s+)?(?:of\s+)?",
    re.IGNORECASE,
)
"""Between a whole and its year."""
_OPENS_PARTS: Final = re.compile(
    r"\s*(?:[,;–-]\s*)?(?:(?:and\s+)?(?:of|among)\s+(?:which|whom|these|those|them)\b|includ\w+|compris\w+|made\s+up\s+of|[(\[:])",
    re.IGNORECASE,
)
"""Between the year of a whole and the first of its parts."""
_FEWEST: Final = 2


def pair_years(
    text: str, numbers: Sequence[Token[str]], periods: Sequence[Token[Period]], ordered: Sequence[Period | None]
) -> Pairing[Period]:
    """The year of each number of a sentence; ``ordered`` are those of numbers that stand in the order of their years,
    if they do.
    """
    years = _years_of_wholes(text, numbers, periods) or tuple(ordered)
    return Pairing(years) if years else pair(text, numbers, periods, spreads=True)


def _years_of_wholes(
    text: str, numbers: Sequence[Token[str]], periods: Sequence[Token[Period]]
) -> tuple[Period | None, ...]:
    """The year of each number, where every year stands right behind a whole, the first number is one, and what stands
    behind a year up to the next whole opens with words that say that it is parted; empty for any other sentence.
    """
    if len(periods) < _FEWEST or len(numbers) <= len(periods):
        return ()
    wholes = [_whole_before(text, numbers, period) for period in periods]
    if None in wholes or wholes[0] != 0 or len(set(wholes)) < len(wholes):
        return ()
    starts = [at for at in wholes if at is not None]
    years: list[Period | None] = []
    for (at, after), period in zip(pairwise([*starts, len(numbers)]), periods, strict=True):
        if after - at > 1 and _OPENS_PARTS.match(text, period.end) is None:
            return ()
        years += [period.value] * (after - at)
    return tuple(years)


def _whole_before(text: str, numbers: Sequence[Token[str]], period: Token[Period]) -> int | None:
    """The place of the number that a year stands right behind."""
    before = [at for at, number in enumerate(numbers) if number.end <= period.start]
    is_behind = bool(before) and _UP_TO_YEAR.fullmatch(text, numbers[before[-1]].end, period.start) is not None
    return before[-1] if is_behind else None
