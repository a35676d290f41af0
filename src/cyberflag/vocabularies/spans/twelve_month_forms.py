"""Forms of a year told by its last month in other words than ``ending``, or by two digits each beside words that say
that they are a year: ``Year up to March 2020``, ``the twelve months that ended on 31 March 2020``, ``19-20 fin. year``;
and the year that was running (``This year to 9 November 2017``).
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from cyberflag.model import Period
from cyberflag.vocabularies.dates import MONTH_IN_YEAR, day_pattern, last_of_month
from cyberflag.vocabularies.spans.named_year_forms import twelve_months_to
from cyberflag.vocabularies.spans.period_forms import Form, financial_year_said, last_day

_CLOSES = (
    r"(?:(?:up\s+to|until|till|through(?:\s+to)?)(?:\s+and\s+including)?"
    r"|closing|closed|finishing|finished|concluding|terminating"
    r"|(?:that|which)\s+(?:ended|ends|closed|closes|finished|finishes|concluded|(?:ran|runs)\s+(?:up\s+)?(?:to|until))"
    r"|hyd\s+at|hyd|(?:a\s+ddaeth|sy'n\s+dod|yn\s+dod)\s+i\s+ben"
    r"|(?:sy'n|yn)\s+(?:diweddu|gorffen|terfynu)|a\s+ddiweddodd|a\s+orffennodd)"
)
_PART_SO_FAR = r"(?<!part )(?<!part-)(?<!this )(?<!current )(?<!present )(?<!latest )(?<!half )(?<!half-)(?<!\()"
"""Before a year that is not over: ``part year up to December 2019``."""
_TWELVE = (
    r"(?:(?:12|twelve)[\s-]*(?:months?|mths?|mis)|deuddeg\s+mis"
    r"|(?:whole\s+|full\s+|complete\s+|rolling\s+)?year|yr|[bf]lwyddyn)"
)
_FINANCIAL = (
    r"(?:f\.?/?y\.?|fin(?:ancial|\.)?\s*(?:year|yr)s?|fiscal\s+(?:year|yr)s?"
    r"|(?:financial|fiscal)(?=\W*$)|blwyddyn\s+ariannol)"
)
_APRIL = 4
_LAST_DAYS = frozenset({(3, 31), (4, 5)})
"""The last month and day of a year that begins in April, of the Treasury or of the tax."""
_FINANCIAL_YEAR = re.compile(r"(?<!\d)(?:20)?(?P<first>\d\d)\s?[-/]\s?(?:20)?(?P<next>\d\d)(?!\d)")
_OF_CALENDAR_YEARS = re.compile(
    r"\b(?:we|were|was|has|have|had|been|there|is|are)\b|(?<![\d/-])(?:19|20)\d\d\b", re.IGNORECASE
)
"""In a sentence, or beside a year by one number."""
_SHORT_YEAR = r"'?\d\d\s?[-/]\s?'?\d\d"
_APRIL_TO_MARCH = r"apr(?:il)?\.?\s*(?:-|/|(?:up\s+)?to|until|till|through)\s*mar(?:ch)?\.?"


def _year_to(match: re.Match[str]) -> Period | None:
    """The twelve months to the end of a month; to any other day no period is made up."""
    end = last_day(match["to"])
    return twelve_months_to(end) if end is not None and end == last_of_month(end.year, end.month) else None


def _this_year_to(match: re.Match[str]) -> Period | None:
    """The part of the year that was running up to a day, which is of the kind of the years beside it, or a calendar
    year in a sentence that names no other; a year to the end of March or of the tax year is a whole one. In a heading
    of its own it may be of either kind, so that no period is made up.
    """
    end = last_day(match["to"])
    if end is None:
        return None
    kind = (match["kind"] or "").strip()
    if not kind and (end.month, end.day) in _LAST_DAYS:
        return Period(date(end.year - 1, end.month, end.day) + timedelta(days=1), end)
    beside = f"{match.string[: match.start()]} {match.string[match.end() :]}"
    is_financial = kind.startswith(("f", "F")) or (not kind and _names_financial_year(beside))
    if not kind and not is_financial and not _OF_CALENDAR_YEARS.search(beside):
        return None
    first = date(end.year - (is_financial and end.month < _APRIL), _APRIL if is_financial else 1, 1)
    return Period(first, end)


def _names_financial_year(text: str) -> bool:
    found = _FINANCIAL_YEAR.finditer(text)
    return any((int(years["first"]) + 1) % 100 == int(years["next"]) for years in found)


TWELVE_MONTH_FORMS: tuple[Form, ...] = (
    Form(
        rf"{_PART_SO_FAR}{_TWELVE}\s+{_CLOSES}(?:\s+(?:in|on|ym|ar|ddiwedd))?[\s:]+(?:the\s+)?(?:end\s+(?:of\s+)?)?"
        rf"(?P<to>{day_pattern('mark_twelve')}|{MONTH_IN_YEAR})",
        _year_to,
    ),
    Form(
        r"(?:(?:this|(?:the\s+)?current)\s+(?P<kind>calendar\s+|financial\s+|fiscal\s+)?year)(?:[\s,(]+so\s+far)?[\s,(:-]+"
        rf"(?:from\s+the\s+start\s+)?(?:up\s+to|to|until|till)(?:\s+and\s+including)?\s+(?:the\s+)?(?:end\s+of\s+)?"
        rf"(?P<to>{day_pattern('mark_this')}|{MONTH_IN_YEAR})\)?",
        _this_year_to,
    ),
    Form(rf"(?P<year>{_SHORT_YEAR})[\s,]+\(?{_FINANCIAL}\)?", financial_year_said),
    Form(rf"(?P<year>{_SHORT_YEAR})[\s,]*\(?{_APRIL_TO_MARCH}\)?", financial_year_said),
    Form(rf"{_APRIL_TO_MARCH}[\s,]*\(?(?P<year>{_SHORT_YEAR})\)?", financial_year_said),
)
"""Every such form; read beside `FORMS`."""
