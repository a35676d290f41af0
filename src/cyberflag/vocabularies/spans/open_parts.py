"""Years of which a label says from what day on they are meant: ``2017/18 (1 June 2017 onwards)``."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from cyberflag.model import Period
from cyberflag.vocabularies.dates import DAY_IN_MONTH, MONTH
from cyberflag.vocabularies.spans.open_spans import understand_open_span

_PARTED: Final = re.compile(
    r"(?P<year>[^(),;]*\d)(?:\s*\((?P<inner>[^()]+)\)|(?:\s*[,;:]\s*|\s+[-–]\s+|\s+(?=(?:from|since|starting|beginning|after)\b))"
    r"(?P<behind>[^()]+))",
    re.IGNORECASE,
)
_AROUND: Final = re.compile(
    r"^(?:(?:data|figures?|records?|crimes?|offences?|part|only)\b[\s,:]*)+|[\s,]+(?:only|part[\s-]+year)$",
    re.IGNORECASE,
)
_UNTIL_NOW: Final = re.compile(r"\b(?:as\s+of|to\s+(?:date|present|now))\b", re.IGNORECASE)
"""Of a year that was still running: its last day is not said."""
_TWICE: Final = re.compile(r"^(?:from|since)\s+(?=.+onwards?$)", re.IGNORECASE)
_ON: Final = re.compile(r"\b(?:on|forwards?)$", re.IGNORECASE)
_LEADS: Final = re.compile(r"\b(?:starting|beginning|starts|begins|started|began)\s+(?:on|in|from|at)\b", re.IGNORECASE)
_WITHOUT_YEAR: Final = re.compile(rf"(?:{DAY_IN_MONTH}|(?<![\w]){MONTH})(?![\s,/'-]*\d)", re.IGNORECASE)


def parted_as_open(text: str) -> tuple[str, str] | None:
    """A label that may be parted so, as the year and what stands behind it; None for any other."""
    found = _PARTED.fullmatch(text.strip())
    return (found["year"], (found["inner"] or found["behind"]).strip()) if found else None


def names_open_span(words: str, year: Period) -> bool:
    """Whether words behind a year say from what day on it is meant."""
    return bool(_first_days(words, year))


def days_left_open(words: str, year: Period) -> Period | None:
    """The days of the year that such words name; a day without a year of its own is of that year. None where there are
    none, or several.
    """
    first = {day for day in _first_days(words, year) if year.start <= day <= year.end}
    return Period(first.pop(), year.end) if len(first) == 1 else None


def _first_days(words: str, year: Period) -> list[date]:
    plain = _TWICE.sub("", _ON.sub("onwards", _LEADS.sub("from", _AROUND.sub("", words.strip()))))
    written = {plain}
    if _WITHOUT_YEAR.search(plain):
        written = {_WITHOUT_YEAR.sub(rf"\g<0> {number}", plain) for number in (year.start.year, year.end.year)}
    found = [] if _UNTIL_NOW.search(plain) else [understand_open_span(text) for text in sorted(written)]
    return [span.value.start for span in found if span is not None and span.value.start is not None]
