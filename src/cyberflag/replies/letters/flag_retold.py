"""Replies that retell in one sentence that crimes with the flag were asked for: ``You asked for recorded sexual
offences with the online flag``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from cyberflag.replies.letters.passages import Sentence

_RETELLS: Final = re.compile(
    r"\W*you\s+(?:have\s+)?(?:asked\s+(?:us\s+)?for|requested|seek|sought|wanted)\s+(?:(?!of\b|in\b|with\b)[\w-]+\s+){0,5}?(?:crimes|offences)\b",
    re.IGNORECASE,
)
"""Retells which crimes were asked for."""
_NO_PART: Final = (
    r"(?:(?!\b(?:and|or|by|how|whether|which\s+of|including|plus|also|any|some|numbers?|figures|totals?|split|broken|breakdown"
    r"|details?)\b)[^.,;:?])*?"
)
_NET: Final = r"(?:on-?line|cyber|internet|digital)"
_OF_THE_NET: Final = (
    rf"{_NET}(?:[\s/-]+(?:(?:or|and)\s+)?(?:{_NET}|enabled|related|facilitated|dependent|crimes?|offences?))*"
)
_FLAG: Final = (
    rf"(?:with|carrying|bearing|having|(?:that|which)\s+(?:had|have|carried|carry|bore))\s+(?:(?:the|an?|your|our)\s+)?"
    rf"(?:{_OF_THE_NET}\s+)?(?:flag|marker|tag)(?:\s+(?:set|attached|applied|added|ticked|present|for\s+{_OF_THE_NET}))?"
)
_FLAGGED: Final = (
    r"(?:(?:that|which)\s+(?:(?:have|had)\s+been|were|are)\s+)?(?:flagged|marked|tagged)\s+"
    rf"(?:as\s+)?(?:being\s+)?{_OF_THE_NET}"
)
_END: Final = (
    r"(?!\s*/)(?:\W*$|\s*,?\s+(?:for|between|from|in|during|since|by|split|broken|per|recorded|involving|over|within"
    r"|against\s+(?!the\s+(?:total|overall))\w+)\b(?![^.]*\b(?:or|all|totals?|not|no|also|without|each|whether)\b))"
)
_RETELLS_FLAGGED: Final = re.compile(
    rf"{_RETELLS.pattern}{_NO_PART}\b(?:{_FLAG}|{_FLAGGED})\b{_END}",
    re.IGNORECASE,
)
"""And that they are those with the flag: not others with them, and not a flag shown beside each of all crimes."""
_OTHERWISE: Final = re.compile(
    r"\b(?:all|every|total)\s+(?:(?:number|count)\s+of\s+)?(?:[\w-]+\s+){0,3}?(?:crimes?|offences?|records)\b|\byou\s+also\b"
    r"|\b(?:cannot|can\s?not|can't|unable|impossible|not\s+(?:possible|able|feasible))\b|\bnever\s+(?:been\s+)?(?:used|set|applied|added)\b",
    re.IGNORECASE,
)
"""May say that other crimes than those with the flag are given: all of them, or those that cannot be told apart."""


def retells_crimes(text: str) -> bool:
    """Whether a sentence retells which crimes were asked for."""
    return _RETELLS.match(text) is not None


def retells_flagged(text: str) -> bool:
    """Whether a sentence retells that the crimes that were asked for are those with the flag, and no others."""
    return _RETELLS_FLAGGED.match(text) is not None


def says_otherwise(sentences: Sequence[Sentence]) -> bool:
    """Whether a sentence that retells no request may say that not the crimes asked for are given, but all of them."""
    return any(_OTHERWISE.search(s.text) for s in sentences if not retells_crimes(s.text))
