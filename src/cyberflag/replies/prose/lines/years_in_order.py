"""The order of the years in which the numbers of lines stand, as a line above them says it: ``Oldest year first``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from cyberflag.model import Period
from cyberflag.replies.prose.around.setting import Setting
from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.vocabularies.number_words import read_number

_OLDEST: Final = r"(?:oldest|earliest)"
_NEWEST: Final = r"(?:newest|latest|most\s+recent)"
_FIRST: Final = r"(?:first|on\s+(?:the|our)\s+left|leftmost|at\s+the\s+(?:left|front|start))"
_LAST: Final = r"(?:last|on\s+(?:the|our)\s+right|rightmost|at\s+the\s+(?:right|end))"
_TO: Final = r"\s+(?:(?:full\s+|financial\s+)?year\s+)?(?:first\s+)?(?:up\s+|down\s+)?to\s+(?:the\s+)?"
_BETWEEN: Final = r"(?:\s+(?:the|full|financial|calendar|year|one|is|comes|stands|being)){0,3}\s+"
_RISING: Final = re.compile(
    rf"\b{_OLDEST}{_BETWEEN}{_FIRST}\b|\b{_NEWEST}{_BETWEEN}{_LAST}\b|\b(?:{_OLDEST}|first){_TO}(?:{_NEWEST}|last)\b"
    r"|(?<!\breverse\s)\b(?:chronological|date|time|year)\s+order\b",
    re.IGNORECASE,
)
_FALLING: Final = re.compile(
    rf"\b{_NEWEST}{_BETWEEN}{_FIRST}\b|\b{_OLDEST}{_BETWEEN}{_LAST}\b|\b(?:{_NEWEST}|last){_TO}(?:{_OLDEST}|first)\b"
    r"|\breverse\s+(?:chronological|date|time|year)?\s*order\b",
    re.IGNORECASE,
)
_HOW_MANY: Final = re.compile(
    r"\b(?P<number>two|three|four|five|six|seven|eight|nine|ten|[2-9])\s+(?:(?:full|whole|complete|financial|calendar|most\s+recent|last)\s+)*"
    r"years\b",
    re.IGNORECASE,
)
_OF_PEOPLE: Final = re.compile(
    r"\b(?:ages?|aged|victims?|child(?:ren)?|girls?|boys?|suspects?|people)\b", re.IGNORECASE
)
"""Of these the oldest is no year."""
_YEARS: Final = re.compile(r"\byears?\b(?!\s+olds?\b)|\b(?:chronological|date)\s+order\b", re.IGNORECASE)
_FEWEST: Final = 2


def years_in_order(text: str, setting: Setting) -> tuple[Period, ...]:
    """The years in the order that a line without figures says, where it names none: those that it counts, of those
    asked for, else of the whole years that figures were given for; empty for any other line, and where it says both
    orders.
    """
    rises, falls = _RISING.search(text) is not None, _FALLING.search(text) is not None
    tokens = read_tokens(text)
    if rises is falls or tokens.numbers or tokens.periods or (_OF_PEOPLE.search(text) and not _YEARS.search(text)):
        return ()
    said = _HOW_MANY.search(text)
    number = (read_number(said["number"].casefold()) or 0) if said else 0
    years = next((found for found in _spoken_of(setting) if not number or len(found) == number), [])
    return () if len(years) < _FEWEST else tuple(years if rises else reversed(years))


def _spoken_of(setting: Setting) -> Iterator[Sequence[Period]]:
    yield from filter(None, (sorted(setting.years_asked), setting.years_given))
