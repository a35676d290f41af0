"""What was not recorded of crimes where a sentence names nothing else of its kind: ``No app was recorded in 25 of
them``, ``25 offences had no platform recorded``.
"""

from __future__ import annotations

import re
from typing import Final

from cyberflag.vocabularies.number_words import numbers_named_in
from cyberflag.vocabularies.unknown_words import LEFT_EMPTY, NOT_RECORDED, WRITTEN_DOWN, lacks

_NUMBER: Final = r"(?<![\w/.-])\d[\d,]*(?![\w/])"
_MORE: Final = r"(?:(?:a\s+)?(?:further|more|other|another|(?:the\s+)?(?:other|remaining))\s+)?"
_BEHIND: Final = re.compile(rf"\s+(?:in|for|on|against|from)\s+{_MORE}{_NUMBER}", re.IGNORECASE)
_BEFORE: Final = re.compile(
    rf"{_NUMBER}\s+{_MORE}(?:of\s+(?:the|these|those|them)\s+|of\s+which\s+)?(?:(?:flagged|recorded|such)\s+)?"
    r"(?:(?:offences|crimes|cases|records|reports)\s+)?(?:(?:in|during|for)\s+(?:20\d\d[\d/-]*|that\s+year)\s+)?"
    r"(?:(?:that|which)\s+)?(?:had|have|has|with|show|showed|carried|gave|named|were\s+without|without)\s+$",
    re.IGNORECASE,
)
_OF_ITS_PARTS: Final = re.compile(
    r"\s+(?:break|split|detail|data|figure|information|field|count|number|flag|restrict"
    r"|element|aspect|component|involv|link|used\b|online\b)",
    re.IGNORECASE,
)
_LINK: Final = (
    r"(?:where|when|in\s+which|for\s+which|on\s+which|whose|that\s+had|which\s+had|had|have|has|having|with|without)"
)
_IN_WHICH: Final = re.compile(
    rf"(?<!\bthe\s)(?<!\ball\s)(?<!these\s)(?<!those\s){_NUMBER}\s*{_MORE}(?:(?:flagged|recorded|such)\s+)?(?:(?:offences|crimes|cases|records|reports)\s*)?"
    rf",?\s*(?:{_LINK}\s+)?(?:the|any|an?)\s+$",
    re.IGNORECASE,
)
"""Before a thing that was not recorded of so many: ``In 22 offences the``, ``22 where the``."""
_ASKED_OF: Final = re.compile(
    r"^\W*(?:q(?:uestion)?\W{0,2})?(?:\(?\w{1,2}\)?[.):]?\s+)?(?:(?:in|for|of|on|from|among)\s+(?:(?:these|those|them|the)(?:\s+\w+){0,2}?\s*,?\s*)?)?(?:and\s+)?"
    r"(?:how\s+many|(?:the\s+)?(?:total\s+)?numbers?\s+of)\b(?:(?!\b(?:and|or|how)\b)[^.?;:]){0,60}?"
    rf"(?:{_LINK}|was|were|is|are|did\s+not\s+have)(?:\s+(?:the|any|an?))?\s+$",
    re.IGNORECASE,
)
"""Asks before a thing that was not recorded of how many that is so: ``How many offences, where the``."""
_NO_FORM: Final = re.compile(r"\s+in\s+an?\s+\w+\s+(?:form|format|way|manner|field)\b", re.IGNORECASE)
"""Says behind it that it could not be counted: ``the platform is not recorded in a searchable format``."""
_PLATFORM: Final = (
    r"(?:platform|app|application|site|website|social\s+media|(?:means|methods?|forms?|modes?|types?|channels?)\s+of\s+(?:online\s+)?(?:communications?|contact)"
    r"|communications?\s+(?:method|platform|channel|app|type))"
)
NO_PLATFORM: Final = re.compile(
    r"\bno\s+(?:platform|app|application|site|website|social\s+media)\b(?:\s+(?:at\s+all|whatever|whatsoever))?"
    rf"(?:\s+(?:is|was|were|had\s+been|could\s+be))?(?:\s+(?:{WRITTEN_DOWN})\b)?|\b{lacks(_PLATFORM)}\b"
    rf"|\b{_PLATFORM}\b(?!\s+with\s+(?:us|the\s+force|(?:the\s+)?police)\b)(?:\s+\w+){{0,3}}?\s+(?:unknown\b|{NOT_RECORDED}\b|missing\b|blank\b|{LEFT_EMPTY}\b)",
    re.IGNORECASE,
)
"""Says of the platform that it was not recorded, by whatever word the request calls it."""


def is_said_of_number(plain: str, start: int, end: int) -> bool:
    """Whether words that say that a thing was not recorded stand right beside the number of crimes of which they say
    so, or a question asks for that number; ``12 offences with no platform breakdown`` says nothing of 12.
    """
    if _ASKED_OF.match(plain[:start]) is not None and not _NO_FORM.match(plain, end):
        return _OF_ITS_PARTS.match(plain, end) is None
    for spelt in numbers_named_in(plain):
        plain = f"{plain[: spelt.start]}{'9' * (spelt.end - spelt.start)}{plain[spelt.end :]}"
    is_before = _BEFORE.search(plain[:start]) or (_IN_WHICH.search(plain[:start]) and not _NO_FORM.match(plain, end))
    is_beside = _BEHIND.match(plain, end) is not None or bool(is_before)
    return is_beside and _OF_ITS_PARTS.match(plain, end) is None
