"""Numbers of people before their own parts, which are no ages: ``82 victims: 66 girls and 16 boys``."""

from __future__ import annotations

import re
from typing import Final

from cyberflag.replies.prose.lines.ages_asked import names_others
from cyberflag.vocabularies.ages import NUMBER

_COUNTED: Final = re.compile(
    rf"\s*(?:.*[:;,]\s*)?{NUMBER}\s+(?:(?:child|young)\s+)?(?:victims|children|people|persons)\s*(?::|\s[-–—]\s)"
    r"\s*(?=\D*\d[\d,]*\D+\d|[a-z]+(?:-[a-z]+)?\s+\w+\W+and\s)(?!\D*\d[\d,]*\s*[:=])",
    re.IGNORECASE,
)
_MAY_BE_AGED: Final = re.compile(r"\s*(?P<number>1[0-8]|[1-9])\s+children\s*(?::|\s[-–—]\s|$|\.\s*$)", re.IGNORECASE)
_BAND_BEFORE_NUMBER: Final = re.compile(
    r"\W*\d{1,2}\s+(?:and|or|&)\s+(?:under|over|above|below|younger|older)\s+\d{1,3}\s*(?:\(\s*[\d.]+\s*%\s*\)\s*)?\.?\s*",
    re.IGNORECASE,
)
"""All of a line, which may be a band of ages and its number as well: ``16 and over 4``, ``11 and under 38 (15%)``."""
_ASKS_AGES: Final = re.compile(r"\bages?\b", re.IGNORECASE)
_BY_AGE: Final = re.compile(r"\bage[sd]?\b[^:;,]*[:;,]", re.IGNORECASE)


def counts_people_before_parts(plain: str) -> bool:
    """Whether a line opens with so many victims and goes on to two parts of them or more. A number alone behind them
    (``12 victims: 5``) may be of an age.
    """
    return _COUNTED.match(plain) is not None and _BY_AGE.match(plain) is None


def may_be_aged(plain: str, asked: str, before: str) -> bool:
    """Whether the number of children that opens a line may be their age, as the words ``asked``, or those ``before``
    it, ask for ages (``11 children: 3 girls and 8 boys`` below ``Number of offences by age of child``), or the line
    before opens with the age below it; or whether the line may be a band of ages with its number right behind it.
    """
    if _BAND_BEFORE_NUMBER.fullmatch(plain):
        return True
    found = _MAY_BE_AGED.match(plain)
    if found is None:
        return False
    above, asking = _MAY_BE_AGED.match(before), f"{asked} {before}"
    follows_on = above is not None and int(found["number"]) - int(above["number"]) == 1
    return follows_on or (_ASKS_AGES.search(asking) is not None and not names_others(asking))
