"""How many months a label says that its period lasts: ``six months to 30 September``, ``half year to Sept``."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

from cyberflag.vocabularies.number_words import read_number

_MONTHS_IN_YEAR, _MONTHS_IN_HALF = 12, 6
HALF_YEAR: Final = r"(?:(?:the|first|second|last|1st|2nd)\s+)?half(?:[\s-]*year(?:ly)?)?(?:\s+period)?"
MONTHS_OR_HALF: Final = (
    rf"(?:(?P<half>{HALF_YEAR})|(?P<number>\d+|[a-z]+(?:-[a-z]+)?)[\s-]*(?:months?(?:\s+period)?|mths?|m))"
)
"""So many months, or half a year."""


def months_said(match: re.Match[str]) -> int | None:
    """The number of months that `MONTHS_OR_HALF` matched, None where it matched nothing or no number."""
    if match["half"]:
        return _MONTHS_IN_HALF
    return read_number(match["number"].strip(" -").casefold()) if match["number"] else None


def lasts(start: date, end: date, months: int) -> bool:
    """Whether the days from one to the other are so many whole months."""
    after = end + timedelta(days=1)
    return start.day == after.day == 1 and months == (after.year - start.year) * _MONTHS_IN_YEAR + (
        after.month - start.month
    )
