"""Numbers of a text that are a mean of several years or places: nobody counted them."""

from __future__ import annotations

import re
from typing import Final

from cyberflag.vocabularies.letters import Cue, says

_MEAN: Final = r"(?:averag(?:e|es|ed|ing)|avg|mean|median)"
_BEFORE: Final = re.compile(
    rf"\b(?:{_MEAN}(?:\s+(?:number|count|total|figure|of|is|was|stands?\s+at|stood\s+at|about|around|some|yearly|annual|out\s+at|at|over))*"
    r"|(?:on|in|by)\s+(?:the\s+|an?\s+)?(?:\w+\s+)?average,?(?:\s+(?:\w+\s+){0,6}?)?)\s*[:=]?\s*$",
    re.IGNORECASE,
)
"""Right before a number: ``an average of 40``, ``On average the force recorded 40``."""
_BEHIND: Final = re.compile(
    rf"(?:(?!\b(?:and|but|while|whereas|compared|against|than)\b)[^.;,\d])*?\b(?:on\s+(?:the\s+|an\s+)?(?:\w+\s+)?average|{_MEAN}\b)"
    r"(?!\s+(?:age|time|sentence|length|of))",
    re.IGNORECASE,
)
"""Behind a number in its clause: ``40 crimes a year on average``."""
_NUMBER: Final = re.compile(r"(?<![\w.,/-])\d[\d,]*(?:\.\d+)?(?![\w/-])")


def means_of_all_crime(plain: str) -> list[tuple[int, int]]:
    """The spans of the means of a text that speaks of crimes of every kind, which answer nothing: ``The force recorded
    90,000 crimes of all kinds a year on average``.
    """
    if not says(plain, Cue.ALL_CRIME):
        return []
    return [found.span() for found in _NUMBER.finditer(plain) if is_mean(plain, *found.span())]


def is_mean(text: str, start: int, end: int) -> bool:
    """Whether a text says of its number between ``start`` and ``end`` that it is a mean."""
    return _BEFORE.search(text, 0, start) is not None or _BEHIND.match(text, end) is not None
