"""What a text says of the numbers in brackets: ``the number in brackets is how many of them were girls``."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from cyberflag.vocabularies.plain_text import blanked

_BRACKETS: Final = r"(?:brackets?|parenthes[ei]s)"
_IS: Final = (
    r"(?:is|are|was|were|shows?|gives?|counts?|holds?|contains?|means?|denotes?|represents?|indicates?|tells?|being|says?"
    r"|(?:relates?|refers?)\s+to|stands?\s+for|=|:|,)"
)
_NAMED_BEHIND: Final = re.compile(
    rf"\b(?:(?:(?:the|those|that|figures?|numbers?|counts?|ones?|shown|given|printed)\s+)*"
    rf"(?:in|within|inside|between)\s+(?:the\s+)?(?:round\s+|square\s+)?{_BRACKETS}|(?:bracketed|second)\s+(?:number|figure|count|one)s?"
    rf"|(?<!age )(?<!in ){_BRACKETS})\s*{_IS}\s*(?P<what>[^.;:]+)",
    re.IGNORECASE,
)
"""What stands in brackets, said behind them: ``figures in brackets are girls``, ``brackets show those under 13``."""
_NAMED_BEFORE: Final = re.compile(
    rf"(?P<what>[^.;:,()]+?)\s+(?:(?:is|are|being|shown|given|printed|put|stand|standing)\s+)*(?:in|within|inside)\s+(?:the\s+)?"
    rf"{_BRACKETS}(?!\s*{_IS})",
    re.IGNORECASE,
)
"""The same said before them: ``with girls in brackets``, ``(victims under 13 in brackets)``."""


@lru_cache(maxsize=4096)
def told_of_brackets(text: str) -> tuple[str, ...]:
    """The words by which a text says what stands in brackets; none where it says nothing of them."""
    return tuple(match["what"].strip() for match in _found(text))


def without_brackets_told(text: str) -> str:
    """The text without the words that are of the numbers in brackets alone; of the same length."""
    return blanked(text, (match.span() for match in _found(text)))


def _found(text: str) -> list[re.Match[str]]:
    plain = text.casefold()
    if "bracket" not in plain and "parenthes" not in plain:
        return []
    return [*_NAMED_BEHIND.finditer(text)] or [*_NAMED_BEFORE.finditer(text)]
