"""Forms of a year told by its last month in other words than ``ending``, or by two digits each beside words that say
that they are a year: ``Year up to March 2020``, ``the twelve months that ended on 31 March 2020``, ``19-20 fin. year``;
and the year that was running (``This year to 9 November 2017``).
"""

from __future__ import annotations

import re
from datetime import date

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
_SHORT_YEAR = r"'?\d\d\s?[-/]\s?'?\d\d"
_APRIL_TO_MARCH = r"apr(?:il)?\.?\s*(?:-|/|(?:up\s+)?to|until|till|through)\s*mar(?:ch)?\.?"


def _year_to(match: re.Match[str]) -> Period | None:
    """The twelve months to the end of a month; to any other day no period is made up."""
    end = last_day(match["to"])
    return twelve_months_to(end) if end is not None and end == last_of_month(end.year, end.month) else None


def _this_year_to(match: re.Match[str]) -> Period | None:
    """The part of the year that was running up to a day, which is a calendar year where it is not called another; a
    year to the end of March is a financial one.
    """
    end = last_day(match["to"])
    if end is None:
        return None
    is_financial = match["kind"] is not None or (end.month, end.day) == (3, 31)
    first = date(end.year - (is_financial and end.month < _APRIL), _APRIL if is_financial else 1, 1)
    return Period(first, end)


TWELVE_MONTH_FORMS: tuple[Form, ...] = (
    Form(
        rf"{_PART_SO_FAR}{_TWELVE}\s+{_CLOSES}(?:\s+(?:in|on|ym|ar|ddiwedd))?[\s:]+(?:the\s+)?(?:end\s+(?:of\s+)?)?"
        rf"(?P<to>{day_pattern('mark_twelve')}|{MONTH_IN_YEAR})",
        _year_to,
    ),
    Form(
        r"(?:(?:this|(?:the\s+)?current)\s+(?:calendar\s+|(?P<kind>financial\s+|fiscal\s+))?year)(?:[\s,(]+so\s+far)?[\s,(:-]+"
        rf"(?:from\s+the\s+start\s+)?(?:up\s+to|to|until|till)(?:\s+and\s+including)?\s+(?:the\s+)?(?:end\s+of\s+)?"
        rf"(?P<to>{day_pattern('mark_this')}|{MONTH_IN_YEAR})\)?",
        _this_year_to,
    ),
    Form(rf"(?P<year>{_SHORT_YEAR})[\s,]+\(?{_FINANCIAL}\)?", financial_year_said),
    Form(rf"(?P<year>{_SHORT_YEAR})[\s,]*\(?{_APRIL_TO_MARCH}\)?", financial_year_said),
    Form(rf"{_APRIL_TO_MARCH}[\s,]*\(?(?P<year>{_SHORT_YEAR})\)?", financial_year_said),
)
"""Every such form; read beside `FORMS`."""
