"""What a sentence leaves for offences that it does not name: ``95 were grooming and 37 were other offences``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from cyberflag.vocabularies.crimes.joined_offences import OTHERS

_OTHERS: Final = re.compile(
    r"(?<![\w/.,-])(?:\d[\d,]*|[a-z]+(?:-[a-z]+)?)\s+"
    r"(?:(?:were|was|are|is|had|came|fell|concerned|involved|related|being|of|in|for|to|under)\s+){0,3}(?P<others>"
    r"(?:(?:all|any|various|some|the|those|several|many)\s+){0,2}(?:other|remaining|different)\s+"
    r"(?:(?:recorded|flagged|online|such)\s+)?(?:offences|crimes)\b)(?!\s+(?:types?|codes?|class(?:es)?|categor\w+|against|involving))",
    re.IGNORECASE,
)
"""Behind a number: what it is of that has no name in the sentence."""
_SO_MANY_KINDS: Final = re.compile(
    r"\b(?:over|across|among|amongst|between|into|under|in|of|by|to)\s+(?:(?:some|about|the)\s+)?(?:\d{1,3}|[a-z]+)\s+$",
    re.IGNORECASE,
)
"""Before other kinds of offences, how many of them there are: ``spread over 14 other offence types``."""


def with_others(plain: str, named: Sequence[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    """The offences of a text (value, start, end), with the others of which it gives a number behind a named one."""
    named = [item for item in named if item[0] != OTHERS or not _SO_MANY_KINDS.search(plain, 0, item[1])]
    first = min((end for _, _, end in named), default=len(plain))
    found = [match.span("others") for match in _OTHERS.finditer(plain, first)]
    free = [span for span in found if not any(start < span[1] and span[0] < end for _, start, end in named)]
    return sorted([*named, *((OTHERS, *span) for span in free)], key=lambda item: item[1])
