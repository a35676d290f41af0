"""Which of the periods that a sentence names are those of its numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from cyberflag.model import Period
from cyberflag.replies.prose.sentences.dated_behind import are_dated_behind
from cyberflag.replies.prose.sentences.tokens import Token
from cyberflag.replies.prose.sentences.wordings import COMPARED

_WHEN: Final = re.compile(
    r"\s*[,(;]?\s*(?:when|in\s+which|which|where)\s+(?:(?:there|we|it|the\s+(?:number|total|figure))\s+)?"
    r"(?:was|were|had|saw|stood\s+at|recorded)\s+(?:(?:only|just|a\s+total\s+of)\s+)?",
    re.IGNORECASE,
)
"""Between a period and the number that is told of it."""


def periods_of_numbers(
    text: str, periods: Sequence[Token[Period]], numbers: Sequence[Token[str]]
) -> Sequence[Token[Period]]:
    """The periods without the year that opens a sentence on its parts, each with its number (``By quarter, 2018/19 had
    5 in April to June 2018, ...``), and those that a change is only measured against: ``an increase of 5 on 2017/18``.
    """
    if len(periods) <= len(numbers):
        return periods
    whole, *parts = periods
    are_parts = all(whole.value.contains(part.value) and whole.value != part.value for part in parts)
    if are_parts and are_dated_behind(text, numbers, parts):
        return parts
    return [token for token in periods if not _is_compared(text, token, numbers)] or periods


def _is_compared(text: str, period: Token[Period], numbers: Sequence[Token[str]]) -> bool:
    """Whether a change is measured against a period of which no number is told right behind it: ``than in 2017/18``,
    and not ``than in 2017/18, when there were 210``.
    """
    told = any(_WHEN.fullmatch(text, period.end, number.start) for number in numbers)
    return COMPARED.search(text[: period.start]) is not None and not told
