"""Forms of a period told by its first day, its last day without the year or marked off in brackets: ``since 1 April
2019 (until 31 May)``, ``1 April 2019 to 31 May``, ``April 2019 - June``, ``April and May 2019``, ``1 - 31 May 2019``.
"""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

from cyberflag.model import Period
from cyberflag.vocabularies.dates import (
    DAY_IN_MONTH,
    MONTH,
    MONTH_IN_YEAR,
    NUMBER_BEFORE_MONTHS,
    YEAR,
    day_pattern,
    last_of_month,
    month_number,
    months_before,
    read_day,
    read_day_without_year,
    read_month,
)
from cyberflag.vocabularies.spans.named_year_forms import from_day_to_day
from cyberflag.vocabularies.spans.period_forms import Form

_FROM = r"(?:since|as\s+from|from|starting(?:\s+(?:on|from|in))?|beginning(?:\s+(?:on|in))?|as\s+of|o)\s+(?:the\s+)?"
_TO = r"\s*(?:[\s(](?:(?:and|up)\s+)?(?:to|until|till|through|ending)\s+|-\s*)"
_END = r"(?:the\s+)?(?:end\s+(?:of\s+)?)?(?:and\s+including\s+)?"
_BEHIND = r"(?:[\s,]*\(?(?:only|inclusive|incl?\.?|part[\s-]*year(?:\s+only)?)\)?)?\s*\)?"
_FIRST = rf"(?P<from>(?!{NUMBER_BEFORE_MONTHS})(?:{day_pattern('mark_first')})|{MONTH_IN_YEAR})"
_UNTIL_NOW = r"(?:the\s+)?(?:present(?:\s+(?:day|date|time))?|today(?:'s\s+date)?|date|now|current\s+(?:day|date))"
_DAY_OR_MONTH = rf"(?:{DAY_IN_MONTH}|{MONTH})"
_MONTH = re.compile(MONTH, re.IGNORECASE)
_MOST_DAYS = 366
_OLDEST_CHILD = 18


def _to_a_day_of_no_year(match: re.Match[str]) -> Period | None:
    """The days from a first one to the next day or month of that name."""
    first = read_day(match["from"]) or read_month(match["from"])
    if first is None:
        return None
    ends = (_end_in(match["to"], year) for year in (first.year, first.year + 1))
    end = next((day for day in ends if day is not None and day >= first), None)
    return Period(first, end) if end is not None and (end - first).days < _MOST_DAYS else None


def _end_in(text: str, year: int) -> date | None:
    if month := month_number(text):
        return last_of_month(year, month)
    return read_day_without_year(text, year)


def _days_of_a_month(match: re.Match[str]) -> Period | None:
    """The days from one to another of the same month, which stands behind the last alone; ``16-17 May 2019`` may be of
    children of these ages.
    """
    last, day = read_day(match["to"]), int(match["day"])
    is_span = last is not None and 0 < day < last.day and last.day > _OLDEST_CHILD
    return Period(last.replace(day=day), last) if last is not None and is_span else None


def _months_listed(match: re.Match[str]) -> Period | None:
    """Months that follow on one another, all of the year behind them."""
    named = _MONTH.findall(match["months"])
    months = [number for name in named if (number := month_number(name)) is not None]
    if any(b != a + 1 for a, b in pairwise(months)):  # "December and January 2019" may be of two years
        return None
    end = date(int(match["year"]), months[-1], 1)
    return Period(months_before(end, len(months)), last_of_month(end.year, end.month))


FIRST_DAY_FORMS: tuple[Form, ...] = (
    Form(
        rf"(?:{_FROM})?{_FIRST}{_TO}{_END}"
        rf"(?P<to>{_DAY_OR_MONTH})(?![\s,'-]*(?:{YEAR}|'?\d\d(?!\d)))" + _BEHIND,
        _to_a_day_of_no_year,
        score=0.9,
    ),
    Form(
        rf"(?:{_FROM})?{_FIRST}{_TO}{_END}"
        rf"(?P<to>{day_pattern('mark_last')}|{MONTH_IN_YEAR}){_BEHIND}",
        from_day_to_day,
        score=0.9,
    ),
    Form(
        rf"(?:{_FROM})?{_FIRST}{_TO}{_UNTIL_NOW}\s*[(,:-]\s*(?:i\.?e\.?,?\s+|as\s+(?:at|of|on)\s+|being\s+)?(?:the\s+)?"
        rf"(?P<to>{day_pattern('mark_now')}|{MONTH_IN_YEAR})\s*\)?",
        from_day_to_day,
        score=0.9,
    ),
    Form(
        rf"(?:{_FROM})?(?P<day>\d\d?)(?:st|nd|rd|th)?(?:\s*-\s*|\s+to\s+)(?P<to>\d\d?(?:st|nd|rd|th)?\s+{MONTH_IN_YEAR}){_BEHIND}",
        _days_of_a_month,
        score=0.9,
        only_whole=True,  # in running text the first number may as well be an age or that of a table
    ),
    Form(
        rf"(?P<months>(?:{MONTH}\s*[,/]\s*)*{MONTH}\s*,?\s*(?:and|&|\+|/)\s*{MONTH})[\s,]*(?P<year>{YEAR})" + _BEHIND,
        _months_listed,
        score=0.9,
        score_in_text=0.6,
        only_whole=True,
    ),
)
"""Every such form; read beside `FORMS`."""
