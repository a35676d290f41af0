"""What a text says of the numbers in brackets: ``the number in brackets is how many of them were girls``."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from cyberflag.vocabularies.plain_text import blanked

_BRACKETS: Final = r"(?:brackets?|parenthes[ei]s)"
_IS: Final = (
    r"(?:is|are|was|were|shows?|gives?|counts?|holds?|contains?|means?|denotes?|represents?|indicates?|tells?|being|says?"
    r"|(?:relates?|refers?)\s+to|stands?\s+for|=|:)"
)
_NAMED_BEHIND: Final = re.compile(
    rf"\b(?:(?:(?:the|those|that|figures?|numbers?|counts?|ones?|shown|given|printed)\s+)*"
    rf"(?:in|within|inside|between)\s+(?:the\s+)?(?:round\s+|square\s+)?{_BRACKETS}|(?:bracketed|second)\s+(?:number|figure|count|one)s?"
    rf"|(?<!age )(?<!in ){_BRACKETS})"
    rf"\s*(?:{_IS}|(?P<comma>,))(?!\s*\d)\s*(?P<what>[^.;:]+)",
    re.IGNORECASE,
)
"""What stands in brackets, said behind them: ``figures in brackets are girls``, ``brackets show those under 13``."""
_NAMED_BEFORE: Final = re.compile(
    rf"\b(?P<what>(?:(?!\bwith\b)[^.;:,()])+?)\s+(?:(?:is|are|being|shown|given|printed|put|stand|standing)\s+)*"
    rf"(?:in|within|inside)\s+(?:the\s+)?{_BRACKETS}\b(?!\s*{_IS}\s*(?!(?:19|20)\d\d)\S)(?=(?P<more>[^.;:)]*))",
    re.IGNORECASE,
)
"""The same said before them: ``with girls in brackets``, ``(victims under 13 in brackets)``."""
_NARROWS: Final = re.compile(
    r"^[\s,(]*(?:of(?!\s+(?:each|every|all|the)\b)|as|against|where|who|whom|whose|aged|only|alone)\b"
    r"|%|\b(?:per\s?cent\w*|percentages?|rates?|shares?|proportions?|previous\w*|last\s+year|year\s+before|restated|revised|estimat\w+|not)\b",
    re.IGNORECASE,
)
"""Behind what stands in brackets, words by which it is less than that: ``charges in brackets (as a percentage)``."""
_CRIMES: Final = re.compile(
    r"\s*(?:the\s+)?(?:(?:numbers?|totals?|counts?|figures?)\s+(?:of\s+)?)?(?:the\s+)?(?:(?:recorded|flagged|reported|such)\s+)*(?:offences|crimes)\s*",
    re.IGNORECASE,
)
"""The crimes themselves, that may stand in brackets alone, behind their year: ``2017/18 (45)``."""
_IN_CLAUSE: Final = re.compile(r"[^.;:(,\s]\s*$")


@lru_cache(maxsize=4096)
def told_of_brackets(text: str) -> tuple[str, ...]:
    """The words by which a text says what stands in brackets; none where it says nothing of them."""
    return tuple(f"{match['what']}{_narrowing(match)}".strip() for match in _found(text))


def _narrowing(match: re.Match[str]) -> str:
    """The words behind brackets that narrow what was said of them before; else empty."""
    more = match.groupdict().get("more") or ""
    return f" {more}" if _NARROWS.search(more) else ""


def without_brackets_told(text: str) -> str:
    """The text without the words that are of the numbers in brackets alone; of the same length."""
    return blanked(text, (match.span() for match in _found(text)))


def _found(text: str) -> list[re.Match[str]]:
    plain = text.casefold()
    if "bracket" not in plain and "parenthes" not in plain:
        return []
    behind = [m for m in _NAMED_BEHIND.finditer(text) if not (m["comma"] and _IN_CLAUSE.search(text[: m.start()]))]
    found = behind or [*_NAMED_BEFORE.finditer(text)]
    return [match for match in found if _CRIMES.fullmatch(match["what"]) is None]
