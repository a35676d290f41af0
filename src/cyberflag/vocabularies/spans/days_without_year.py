"""Spans whose days stand behind their months and have no year: ``January 1 to March 31``, which is not March 2031."""

from __future__ import annotations

import re
from typing import Final

from cyberflag.vocabularies.dates import DAYS_THAT_END, MONTH, month_number

_FIRST: Final = re.compile(
    rf"(?:(?P<behind>{MONTH}\s*0?[1-9]|{MONTH}\s*\d\d?(?:st|nd|rd|th))|0?1(?:st)?(?:\s+of)?\s+{MONTH})", re.IGNORECASE
)
_LAST: Final = re.compile(rf"(?P<month>{MONTH})\s+(?P<number>\d\d)", re.IGNORECASE)
_LONGEST_MONTH: Final = 31

FIRST_AND_LAST_DAY: Final = (
    rf"(?:0?1(?:st)?\s+(?:of\s+)?{MONTH}|{MONTH}\s+0?1(?:st)?)\s*(?:-|\bto\b|\band\b)\s*"
    rf"(?:[23]\d(?:st|nd|rd|th)?\s+(?:of\s+)?{MONTH}|{MONTH}\s+[23]\d(?:st|nd|rd|th)?)(?!\d)"
)
"""The first day of a month and the last of one, as a sentence joins them: ``between 1 January and 31 March``."""


def are_days_without_year(first: str, last: str) -> bool:
    """Whether the number behind the last month of a span is its day: where that of the first stands behind its month
    too (``April 1 to March 19``), or where it is the day with which the month ends (``1 April to March 31``).
    """
    begins, ends = _FIRST.fullmatch(first.strip()), _LAST.fullmatch(last.strip())
    month = month_number(ends["month"]) if ends is not None else None
    if begins is None or ends is None or month is None:
        return False
    number = int(ends["number"])
    return number in DAYS_THAT_END[month] or (begins["behind"] is not None and number <= _LONGEST_MONTH)
