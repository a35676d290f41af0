"""What was not recorded of crimes where a sentence names nothing else of its kind: ``No app was recorded in 25 of
them``, ``25 offences had no platform recorded``.
"""

from __future__ import annotations

import re
from typing import Final

from cyberflag.vocabularies.number_words import numbers_named_in

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
    r"\s+(?:break|split|detail|data|figure|information|field|count|number|flag|restrict)", re.IGNORECASE
)


def is_said_of_number(plain: str, start: int, end: int) -> bool:
    """Whether words that say that a thing was not recorded stand right beside the number of crimes of which they say
    so; ``12 offences with no platform breakdown`` says nothing of 12.
    """
    for spelt in numbers_named_in(plain):
        plain = f"{plain[: spelt.start]}{'9' * (spelt.end - spelt.start)}{plain[spelt.end :]}"
    is_beside = _BEHIND.match(plain, end) is not None or _BEFORE.search(plain[:start]) is not None
    return is_beside and _OF_ITS_PARTS.match(plain, end) is None
