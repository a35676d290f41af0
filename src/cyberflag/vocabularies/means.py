"""Means, rates and shares that a text names and that the numbers below it are not: it tells them itself, has them
elsewhere or not at all, or beside the number of crimes.
"""

from __future__ import annotations

import re
from typing import Final

_BEFORE: Final = re.compile(
    r"(?:\b(?:calculat\w+|work(?:ed|ing)?\s+out|than|from|no|without|and\s+what(?:\s+(?:is|are|was|were))?"
    r"|not\s+(?:hold|record|include|calculate|show|give|provide|cover)\w*"
    r"|(?:offences|crimes|cases|victims|numbers?|counts?)\b[^.;:]*\bwith)\s+|\bnumbers?\s*(?:,|/|&)\s*)"
    r"(?:(?:the|an?|any|our|its|their|this)\s+)*$",
    re.IGNORECASE,
)
_CLAUSE: Final = r"(?:(?!\b(?:where|when|that|which|whose|if|in)\b)[^.;:,()])*?"
_BELOW: Final = (
    r"(?:(?:also|each|all)\s+)*(?:(?:shown|given|set\s+out|provided|listed|presented|displayed|broken\s+down|detailed)\W*"
    r"(?:$|as\b|below\b|above\b|here\b|by\b|for\b|in\s+(?:the|this)\s+(?:following\s+)?table\b)|below\b|as\s+follows)"
)
_BEHIND: Final = re.compile(
    rf"{_CLAUSE}\s(?:is|are|was|were|stands?|stood|comes?|came|rose|fell|can(?:not)?|may|might|will|would|could|should|must|has"
    r"|have|remain(?:s|ed)?|var(?:y|ies|ied)|differ(?:s|ed)?|depends?|tends?)\b"
    rf"(?!\s+(?:be\s+)?{_BELOW}|\s+be\s+(?:found|seen)\b)"
    rf"|{_CLAUSE}(?:\s*:\s*|\s)(?:not\s+(?:recorded|held|known|available|given|shown|provided|calculated)|unknown"
    r"|unavailable)\W*(?:$|[.;])"
    r"|\s+(?:see\s+(?:tables?|tabs?|sheets?|below|above)|in\s+(?:tables?|brackets))\b"
    rf"|{_CLAUSE}[\s:=]\s*\d{{1,3}}(?:\.\d+)?\s*(?:%|per\s?cent|years?\b|\))",
    re.IGNORECASE,
)
"""Before and behind a mean that is not given below, or by the text itself: ``used to calculate the charge rate``,
``Average age is not recorded``, ``The charge rate was 12%``.
"""
_NOT_BY_TIME: Final = r"(?!\s+(?:per|a|each|every)\b)"
_WITH_NUMBER: Final = re.compile(
    r"[^.;:]*?(?:,|/|\band|\bwith|\bplus|&)\s+(?:also\s+)?(?:the\s+)?(?:numbers?|counts?|totals?)\s+(?:of\s+(?:[\w-]+\s+){0,3}?"
    rf"(?:offences|crimes|victims|cases)\b{_NOT_BY_TIME}|recorded\b)",
    re.IGNORECASE,
)
_WITH_CRIMES: Final = re.compile(
    r"\s*(?:,|/|\band|\bor|\bwith|\bplus|&)\s+(?:(?:all|the|total|flagged|recorded|online|sexual)\s+)*"
    r"(?:offences|crimes|victims|cases|numbers?|counts?|totals?)(?:\s+(?:recorded|flagged))?\s*(?:$|[,.;:(]|\b(?:by|in|for)\b)",
    re.IGNORECASE,
)
"""Behind a share or rate that is given beside the number of crimes: ``Charge rate and offences recorded``."""
_SHARE: Final = re.compile(r"%|\b(?:percentages?|per\s?cent|proportions?|shares?|rates?)\b", re.IGNORECASE)
_OF_CRIMES: Final = re.compile(
    r"\b(?:offences?|crimes?|cases|victims?|children|rapes|girls|boys|f?e?males?)\b", re.IGNORECASE
)
_BEFORE_HEADING: Final = re.compile(
    r"^\W*(?:(?:the|our|this|these|following|below|above|is|are)\s+)*(?:data|figures|numbers|statistics|tables?|breakdown|details"
    r"|results|information|notes?)(?:\s+(?:is|are|below|above))*\s*(?::|\s(?:for|of|on|about|showing|giving|with|shows?|gives?)\s)\s*"
    r"(?:the\s+)?",
    re.IGNORECASE,
)
_BEHIND_HEADING: Final = re.compile(
    r"\s*(?:\([^()]*\)|[,;]\s+(?:(?:\w+\s+){1,4}(?:not|never)\b|(?:not|without|excluding|including|except|rounded)\b)[^.]*)\W*$",
    re.IGNORECASE,
)


def is_given_apart(plain: str, start: int, end: int) -> bool:
    """Whether a text says of the mean that it names between ``start`` and ``end`` that the numbers below it are not
    that.
    """
    if _BEFORE.search(plain, 0, start) or _BEHIND.match(plain, end):
        return True
    words = plain[start:end]
    is_beside = _SHARE.search(words) is not None and _WITH_NUMBER.match(plain, end) is not None
    return is_beside or (is_rate(words) and _WITH_CRIMES.match(plain, end) is not None)


def is_rate(words: str) -> bool:
    """Whether a mean is a rate or share by what became of crimes and not one of crimes: ``Charge rate``, ``% charged``,
    but not ``Percentage of flagged offences``, ``Average per month``.
    """
    return _SHARE.search(words) is not None and not any(m.end() == len(words) for m in _OF_CRIMES.finditer(words))


def heading_of_mean(text: str) -> str:
    """What a text heads its numbers with, without the words that only say that it does (``Data for charge rate``) and
    what it leaves out behind (``Average per month (attempts not included)``).
    """
    return _BEHIND_HEADING.sub("", _BEFORE_HEADING.sub("", text))
