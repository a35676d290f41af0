"""Forms of a year that is told by what it begins or ends with: ``FY ending 2020``, ``Year starting April 2019``."""

from __future__ import annotations

import re
from datetime import date, timedelta

from cyberflag.model import Period
from cyberflag.vocabularies.dates import MONTH, YEAR, full_year, last_of_month, months_before, read_day, read_month
from cyberflag.vocabularies.period_forms import Form

_FINANCIAL = r"(?:f\.?/?y\.?|fin(?:ancial|\.)?\s*(?:year|yr)s?|fiscal\s+(?:year|yr)|performance\s+year)"
_STARTS = r"(?:starting|beginning|commencing|starts?|begins?|from|start)(?:\s+(?:in|on|with))?"
_ENDS = r"(?:ending|ended|ends?|to)(?:\s+in)?"
_NAMED = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?{MONTH}\s*(?:{YEAR}|\d\d)"
_A_YEAR_ON = 1 - 12
"""As `months_before` counts: the same month of the next year."""


def _ending(match: re.Match[str]) -> Period:
    return Period.financial_year(full_year(match["year"]) - 1)


def _starting(match: re.Match[str]) -> Period:
    return Period.financial_year(full_year(match["year"]))


def _twelve_months_from(match: re.Match[str]) -> Period | None:
    """The twelve months from the first day of a month; from any other day no period is made up."""
    day = read_day(match["from"]) or read_month(match["from"])
    return None if day is None or day.day != 1 else _year_from(day)


def _twelve_months_to(match: re.Match[str]) -> Period | None:
    """The twelve months to the end of a month; to any day before it no period is made up."""
    month, day = read_month(match["to"]), read_day(match["to"])
    end = day or (last_of_month(month.year, month.month) if month else None)
    if end is None or end != last_of_month(end.year, end.month):
        return None
    return twelve_months_to(end)


def twelve_months_to(end: date) -> Period:
    """The twelve months that end with the last day of a month."""
    return Period(months_before(end, 12), end)


def _year_from(day: date) -> Period:
    return Period(day, months_before(day, _A_YEAR_ON) - timedelta(days=1))


def _from_slash_to(match: re.Match[str]) -> Period | None:
    first = read_day(match["from"]) or read_month(match["from"])
    month = read_month(match["to"])
    end = read_day(match["to"]) or (last_of_month(month.year, month.month) if month else None)
    return Period(first, end) if first is not None and end is not None and first <= end else None


def _year_by_numbers(match: re.Match[str]) -> Period | None:
    """Two months by their numbers, where they are the first and the last of twelve: ``04/19 - 03/20``."""
    numbers = [int(match[name]) for name in ("month_from", "year_from", "month_to", "year_to")]
    if not all(1 <= month <= 12 for month in numbers[::2]):
        return None
    year = _year_from(date(full_year(match["year_from"]), numbers[0], 1))
    return year if year.end == last_of_month(full_year(match["year_to"]), numbers[2]) else None


NAMED_YEAR_FORMS: tuple[Form, ...] = (
    Form(rf"{_FINANCIAL}[\s:-]*{_ENDS}\s+(?P<year>{YEAR}|\d\d)", _ending, score=0.9),
    Form(rf"{_FINANCIAL}[\s:-]*{_STARTS}\s+(?P<year>{YEAR}|\d\d)", _starting, score=0.9),
    Form(
        rf"(?:{_FINANCIAL}|years?|yrs?|(?:12|twelve)[\s-]*(?:months?|mths?))[\s:-]*{_STARTS}\s+(?:the\s+)?"
        rf"(?P<from>{_NAMED})",
        _twelve_months_from,
    ),
    Form(
        rf"{_FINANCIAL}[\s:-]*{_ENDS}\s+(?:the\s+)?(?:end\s+of\s+)?(?P<to>{_NAMED})",
        _twelve_months_to,
    ),
    Form(rf"(?P<from>{_NAMED})\s*/\s*(?P<to>{_NAMED})", _from_slash_to, only_whole=True),
    Form(
        r"(?P<month_from>\d\d?)/(?P<year_from>\d\d)\s*(?:-|to)\s*(?P<month_to>\d\d?)/(?P<year_to>\d\d)",
        _year_by_numbers,
        score=0.7,
        only_whole=True,
    ),
)
"""Every such form; read beside `FORMS`."""
