"""Days of which a sentence tells how many crimes there were, where no form of a period reads them: ``On 2 December 2018
there were 4 offences``, which is not the number of the year that was asked for.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from cyberflag.model import Period
from cyberflag.vocabularies.dates import ANY_DAY, DAY_IN_MONTH, MONTH, YEAR, read_day_without_year
from cyberflag.vocabularies.spans.period_forms import last_day

_DAY: Final = rf"(?:{ANY_DAY}|{MONTH}\s+{YEAR}|(?:{DAY_IN_MONTH})(?!,?\s*(?:19|20)\d\d))"
_NUMBERS: Final = r"(?:\d{1,2}(?:st|nd|rd|th)?\s*(?:,|-|–|&|\band\b|\bor\b|\bto\b)\s*)*"
_WEEK: Final = (
    r"(?:in|during|over)\s+the\s+(?:week|weekend|fortnight|days?)"
    r"(?:\s+(?:of|to|ending|commencing|beginning|starting))?"
)
_PART_OF_MONTH: Final = re.compile(
    r"\b(?:in|during|over)\s+the\s+(?:first|second|third|fourth|last|final)\s+(?:\w+\s+)?"
    rf"(?:weeks?|weekend|fortnight|days)\s+(?:of|in)\s+{MONTH}(?:\s+{YEAR})?",
    re.IGNORECASE,
)
_ON_DAYS: Final = re.compile(
    rf"\b(?P<word>on|between|from|by|until|till|{_WEEK})\s+(?:the\s+)?(?:end\s+of\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:the\s+)?"
    rf"{_NUMBERS}(?P<first>{_DAY})(?:\s*(?:-|–|\bto\b|\band\b|\buntil\b)\s*(?:the\s+)?(?P<last>{_DAY}|today|now|date|the\s+present))?(?!\w|[/.-]\d)",
    re.IGNORECASE,
)
_UP_TO: Final = ("by", "until", "till")
_OPENS: Final = re.compile(r"\W*(?:(?:and|but|also|then)\s+)?", re.IGNORECASE)
_CRIMES_BEHIND: Final = re.compile(
    r",?\s+(?:there\s+(?:were|was)|(?:none|nil)\s+(?:was|were|had\s+been)|(?:we|(?:the|this|our)\s+(?:police\s+)?force|the\s+constabulary)\s+(?:\w+\s+)?recorded"
    r"|(?!(?:and|or)\b)\w+\s+(?:\w+\s+){0,3}?(?:offences?|crimes?)\s+(?:was|were|had\s+been)\s+(?:recorded|reported|committed|flagged))\b",
    re.IGNORECASE,
)
"""Behind days with which a sentence begins: that there were crimes on them."""
_CRIMES_BEFORE: Final = re.compile(
    r"\b(?:offences?|crimes?)\s+(?:(?:that|which)\s+)?(?:(?:was|were|had\s+been)\s+)?(?:(?:recorded|committed|flagged)\s+)?$",
    re.IGNORECASE,
)
"""Before days: the crimes that were on them."""


def in_days_alone(text: str, period: Period | None) -> bool:
    """Whether a sentence says of crimes that they were on days inside the ``period`` told before, which are not all of
    it. What stood on a day behind it (``On 3 May 2024 there were 40 such offences on our system``) is of all of it.
    """
    return period is not None and any(
        _tells_of_crimes(text, found) and _is_part(found, period) for found in _ON_DAYS.finditer(text)
    )


def in_part_of_month(text: str) -> bool:
    """Whether a sentence says of crimes that they were in some weeks of a month: ``in the first week of May 2018``."""
    return any(_tells_of_crimes(text, found) for found in _PART_OF_MONTH.finditer(text))


def _tells_of_crimes(text: str, found: re.Match[str]) -> bool:
    opens = _OPENS.fullmatch(text, 0, found.start()) is not None
    behind = opens and _CRIMES_BEHIND.match(text, found.end()) is not None
    return behind or _CRIMES_BEFORE.search(text, 0, found.start()) is not None


def _is_part(found: re.Match[str], period: Period) -> bool:
    first, last = (_day_within(found[name], period) for name in ("first", "last"))
    if first is None:
        return False
    if found["word"].casefold() in _UP_TO:
        return first != period.end
    return (first, last) != (period.start, period.end)


def _day_within(text: str | None, period: Period) -> date | None:
    """The day of a period that a text with or without its year is, of a month its last; None of none."""
    if text is None:
        return None
    years = {period.start.year, period.end.year}
    days = [last_day(text), *(read_day_without_year(text, year) for year in sorted(years))]
    return next((day for day in days if day is not None and period.start <= day <= period.end), None)
