"""Numbers that each have a period of their own right behind them: ``seven in 2017/18 and fifteen in 2018/19``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from operator import attrgetter
from typing import Final

from cyberflag.model import Period
from cyberflag.replies.prose.sentences.tokens import Token

_BETWEEN: Final = re.compile(
    r"\s+(?:(?:offences|crimes|cases|records|reports|incidents|such)\s+)?(?:(?:were|was)\s+)?(?:(?:recorded|reported)\s+)?"
    r"(?:(?:in|for|during|between|from|over)\s+(?:the\s+)?)?",
    re.IGNORECASE,
)
"""Between a number and its period."""


def are_dated_behind(text: str, numbers: Sequence[Token[str]], periods: Sequence[Token[Period]]) -> bool:
    """Whether there are several numbers and as many periods, each right behind its number."""
    if not 1 < len(numbers) == len(periods):
        return False
    start = attrgetter("start")
    pairs = zip(sorted(numbers, key=start), sorted(periods, key=start), strict=True)
    return all(_BETWEEN.fullmatch(text, number.end, period.start) for number, period in pairs)
