"""Forms of a period told in words by a year or by its end: ``FY ending 2020``, ``First nine months of 2021/22``,
``Quarter ending March 2020``, ``Q1 19/20``.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from cyberflag.model import Period
from cyberflag.vocabularies.dates import (
    DAY_IN_MONTH,
    MONTH,
    QUARTER,
    YEAR,
    day_pattern,
    full_year,
    last_of_month,
    month_number,
    months_before,
    months_from,
    read_day,
    read_day_without_year,
    read_month,
)
from cyberflag.vocabularies.number_words import read_number, read_ordinal
from cyberflag.vocabularies.parts_of_year import PartOfYear
from cyberflag.vocabularies.spans.months_said import HALF_YEAR, months_said
from cyberflag.vocabularies.spans.period_forms import Form, last_day, last_day_within, read_financial_year, year_of

_FINANCIAL = r"(?:f\.?/?y\.?|fin(?:ancial|\.)?\s*(?:year|yr)s?|fiscal\s+(?:year|yr)|performance\s+year)"
_STARTS = r"(?:starting|beginning|commencing|starts?|begins?|from|start)(?:\s+(?:in|on|with))?"
_ENDS = r"(?:(?:(?:that|which)\s+)?(?:ending|ended|ends?)|to)(?:\s+in)?"
_NAMED = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?{MONTH}\s*(?:{YEAR}|\d\d)"
_PRINTED_YEAR = rf"(?:{YEAR}\s?[-/]\s?(?:{YEAR}|'?\d\d)|{YEAR})(?!\d)"
_FINANCIAL_PAIR = rf"{YEAR}\s?[-/]\s?(?:{YEAR}|'?\d\d)(?!\d)"
_SHORT_YEAR = r"'?\d\d\s?[/-]\s?'?\d\d"
_ANY_YEAR = rf"(?:{_PRINTED_YEAR}|{_FINANCIAL}[\s:'-]*{_SHORT_YEAR}(?!\d))"
_QUARTER = (
    rf"(?:{QUARTER}\s*(?P<number>[1-4]|one|two|three|four)"
    rf"|(?P<nth>first|second|third|fourth|[1-4](?:st|nd|rd|th))\s+{QUARTER})"
)
_QUARTER_AFTER = _QUARTER.replace("<number>", "<number_after>").replace("<nth>", "<nth_after>")
_Q = rf"[\s.-]*{QUARTER}\s*"
_OF_FINANCIAL = r"(?:fy|f|fin(?:ancial)?|fiscal)"
_OF_CALENDAR = r"(?:cy|c|cal(?:endar)?)"
_HOW_MANY = r"(?:1[01]|[1-9]|two|three|four|five|six|seven|eight|nine|ten|eleven)"
_MONTHS_IN_YEAR = 12
_MOST_YEARS = 30
_OLDEST_CHILD = 18
_A_YEAR_ON = 1 - 12
"""As `months_before` counts: the same month of the next year."""


def _ending(match: re.Match[str]) -> Period:
    return Period.financial_year(full_year(match["year"]) - 1)


def _into(match: re.Match[str]) -> Period | None:
    return read_financial_year(f"{match['year']}/{match['next']}")


def _starting(match: re.Match[str]) -> Period:
    return Period.financial_year(full_year(match["year"]))


def _twelve_months_from(match: re.Match[str]) -> Period | None:
    """The twelve months from the first day of a month; from any other day no period is made up."""
    day = read_day(match["from"]) or read_month(match["from"])
    return None if day is None or day.day != 1 else twelve_months_from(day)


def _months_from(match: re.Match[str]) -> Period | None:
    """Some months from the first day of a month; from any other day no period is made up."""
    day, months = read_day(match["from"]) or read_month(match["from"]), months_said(match)
    if day is None or day.day != 1 or months is None or not 1 <= months < _MONTHS_IN_YEAR:
        return None
    return months_from(day, months)


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


def twelve_months_from(day: date) -> Period:
    """The twelve months that begin with the first day of a month."""
    return Period(day, months_before(day, _A_YEAR_ON) - timedelta(days=1))


def _first_months(match: re.Match[str]) -> Period | None:
    """So many months from the first of a year on, or up to its last: ``First nine months of 2021/22``."""
    year, number = year_of(match["year"] or match["year_before"]), match["number"] or match["number_after"]
    side, months = match["side"] or match["side_after"], read_number(number) or 0
    if year is None or not 1 <= months < _MONTHS_IN_YEAR:
        return None
    if side.casefold() == "first":
        end = months_before(year.start, 2 - months)
        return Period(year.start, last_of_month(end.year, end.month))
    return Period(months_before(year.end, months), year.end)


def _year_to_day(match: re.Match[str]) -> Period | None:
    """A year to date with its last day, inside the year."""
    year, words = year_of(match["year"]), match["to"]
    if year is None:
        return None
    days = [read_day(words), *(read_day_without_year(words, number) for number in (year.start.year, year.end.year))]
    end = next((day for day in days if day is not None and year.start < day <= year.end), None)
    return Period(year.start, end) if end is not None else None


def _part_by_days(match: re.Match[str]) -> Period | None:
    """The days of a year from one to another that say no year themselves: ``2022 (1 January to 30 September only)``."""
    year = year_of(match["year"])
    if year is None:
        return None
    first, last = (last_day_within(match[end], year) for end in ("from", "to"))
    return Period(first, last) if first is not None and last is not None and first <= last else None


def _quarter_to(match: re.Match[str]) -> Period | None:
    """The quarter, or the month, that ends with the last day of a month."""
    twelve = _twelve_months_to(match)
    return None if twelve is None else Period(months_before(twelve.end, 1 if match["month"] else 3), twelve.end)


def _years_to(match: re.Match[str]) -> Period | None:
    """Several years that end with the last day of a month: ``Three years to March 2020``."""
    twelve, years = _twelve_months_to(match), read_number(match["number"].casefold()) or 0
    if twelve is None or not 1 < years <= _MOST_YEARS:
        return None
    return Period(months_before(twelve.end, _MONTHS_IN_YEAR * years), twelve.end)


def _years_from(match: re.Match[str]) -> Period | None:
    """Several years that begin with the first day of a month: ``the four years from April 2015``."""
    first, years = _twelve_months_from(match), read_number(match["number"].casefold()) or 0
    if first is None or not 1 < years <= _MOST_YEARS:
        return None
    return Period(first.start, months_before(first.start, 1 - _MONTHS_IN_YEAR * years) - timedelta(days=1))


def _counted_years(match: re.Match[str]) -> Period | None:
    """Years of which a label says how many they are, where they are so many: ``Last 3 FYs (2017/18-2019/20)``."""
    first, last = read_financial_year(match["first"]), read_financial_year(match["last"])
    number = read_number(match["number"].casefold())
    if first is None or last is None or number != last.end.year - first.start.year:
        return None
    return Period(first.start, last.end)


def _short_years(match: re.Match[str]) -> Period | None:
    first, last = read_financial_year(match["first"]), read_financial_year(match["last"])
    if first is None or last is None or first.start >= last.start or last.end.year % 100 <= _OLDEST_CHILD:
        return None  # "10/11 to 12/13" may be ages
    return Period(first.start, last.end)


def _quarter_of_short_year(match: re.Match[str]) -> Period | None:
    year = year_of(match["year"] or match["year_before"])
    names = ("number", "nth", "number_after", "nth_after")
    words = next(group for name in names if (group := match[name]))
    number = read_number(words) or read_ordinal(words)
    return None if year is None else PartOfYear(quarter=number).within(year)


def _quarter_by_letters(match: re.Match[str]) -> Period | None:
    """The quarter of a financial year written with both its numbers, or of a calendar year."""
    said = {name.removesuffix("_before"): text for name, text in match.groupdict().items() if text}
    year = Period.calendar_year(int(said["calendar"])) if "calendar" in said else read_financial_year(said["year"])
    return None if year is None else PartOfYear(quarter=int(said["number"])).within(year)


def _month_behind_year(match: re.Match[str]) -> Period | None:
    month = month_number(match["month"])
    if month is None:
        return None
    return Period(date(int(match["year"]), month, 1), last_of_month(int(match["year"]), month))


def from_day_to_day(match: re.Match[str]) -> Period | None:
    """The days ``from`` one ``to`` another; a month is its first day there, and its last here."""
    first = read_day(match["from"]) or read_month(match["from"])
    end = last_day(match["to"])
    return Period(first, end) if first is not None and end is not None and first <= end else None


def _year_from_to(match: re.Match[str]) -> Period | None:
    """Two months with a stroke between them in running text, where they are the first and the last of twelve; others
    may be two months.
    """
    span = from_day_to_day(match)
    return span if span is not None and span == twelve_months_from(span.start) else None


def _year_by_numbers(match: re.Match[str]) -> Period | None:
    """Two months by their numbers, where they are the first and the last of twelve: ``04/19 - 03/20``."""
    numbers = [int(match[name]) for name in ("month_from", "year_from", "month_to", "year_to")]
    if not all(1 <= month <= 12 for month in numbers[::2]):
        return None
    year = twelve_months_from(date(full_year(match["year_from"]), numbers[0], 1))
    return year if year.end == last_of_month(full_year(match["year_to"]), numbers[2]) else None


_SIDE = rf"(?P<side>first|last)\s+(?P<number>{_HOW_MANY})\s+(?:months?|mths?)"
_SIDE_AFTER = _SIDE.replace("<side>", "<side_after>").replace("<number>", "<number_after>")

NAMED_YEAR_FORMS: tuple[Form, ...] = (
    Form(
        rf"{_SIDE}[\s,]+(?:(?:of|in)\s+)?(?:the\s+)?(?:financial\s+year\s+)?(?P<year>{_ANY_YEAR})"
        rf"|(?P<year_before>{_ANY_YEAR})[\s,(-]+{_SIDE_AFTER}"
        r"(?:\s+only)?\)?",
        _first_months,
    ),
    Form(
        rf"(?P<year>{_ANY_YEAR})[\s,(-]*(?:ytd|(?:year\s+)?to\s+date)[\s,:(-]+(?:(?:as\s+)?at\s+)?"
        rf"(?P<to>{day_pattern('mark_ytd')}|\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH})\)?",
        _year_to_day,
    ),
    Form(
        rf"(?:{_FINANCIAL}\s*)?(?P<year>{_ANY_YEAR})[\s,:(-]*(?:part(?:[\s-]+(?:only|year))?|ytd)?[\s,:(-]*"
        rf"(?:from\s+|between\s+)?(?P<from>{DAY_IN_MONTH})(?:\s*-\s*|\s+(?:(?:up\s+)?to|until|and|through)\s+)"
        rf"(?:the\s+)?(?:end\s+of\s+)?(?P<to>{DAY_IN_MONTH})(?!,?\s*{YEAR})"
        r"(?:[\s,]+(?:only|inclusive|incl\.?|so\s+far))?\s*\)?",
        _part_by_days,
    ),
    Form(
        rf"(?:(?:the\s+)?(?:last|past|previous)\s+)?(?P<number>{_HOW_MANY})[\s-]+(?:financial\s+)?(?:years?|yrs?|fys?)"
        rf"(?:\s+(?:total|period|sum))?[\s:,(-]*(?P<first>{_FINANCIAL_PAIR})\s*(?:-|to|through)\s*(?P<last>{_FINANCIAL_PAIR})\)?",
        _counted_years,
    ),
    Form(
        rf"(?P<number>{_HOW_MANY})[\s-]+(?:financial\s+)?(?:years|yrs|year\s+period)\s+{_ENDS}\s+(?:the\s+)?(?:end\s+of\s+)?(?P<to>{_NAMED})",
        _years_to,
    ),
    Form(
        rf"(?P<number>{_HOW_MANY})[\s-]+(?:(?:financial|full|whole|complete)\s+)?(?:years|yrs|fys)[\s(,]+(?:{_STARTS}|since|that\s+(?:began|started|start|begin)(?:\s+(?:in|on|with))?)\s+(?:the\s+)?"
        rf"(?P<from>{_NAMED})",
        _years_from,
    ),
    Form(
        rf"(?:{_FINANCIAL}\s?)?(?P<first>'?\d\d/'?\d\d)\s*(?:-|to|until|through)\s*(?:{_FINANCIAL}\s?)?(?P<last>'?\d\d/'?\d\d)",
        _short_years,
        score=0.9,
        only_whole=True,
    ),
    Form(
        rf"(?:q/?e|(?:quarter|qtr)\s+(?:ending|ended|end|to)|(?P<month>month\s+(?:ending|ended|end|to)))[\s:]*(?:end\s+(?:of\s+)?)?(?P<to>{_NAMED})",
        _quarter_to,
    ),
    Form(
        rf"{_QUARTER}[\s,(-]*(?:of\s+)?(?:{_FINANCIAL}\s*)?(?P<year>{_SHORT_YEAR}|{_PRINTED_YEAR})\)?"
        rf"|(?P<year_before>{_SHORT_YEAR})[\s,(-]*{_QUARTER_AFTER}\)?",
        _quarter_of_short_year,
        score=0.9,
        only_whole=True,
    ),
    Form(
        rf"{_OF_FINANCIAL}{_Q}(?P<number>[1-4])[\s,(-]*(?P<year>{_FINANCIAL_PAIR})\)?"
        rf"|(?P<year_before>{_FINANCIAL_PAIR})[\s,(-]*{_OF_FINANCIAL}{_Q}(?P<number_before>[1-4])\)?",
        _quarter_by_letters,
        score=0.9,
    ),
    Form(
        rf"{_OF_CALENDAR}{_Q}(?P<number>[1-4])[\s,(-]*(?P<calendar>{YEAR})(?!\s?[-/]\s?\d|\d)\)?"
        rf"|(?P<calendar_before>{YEAR})[\s,(-]*{_OF_CALENDAR}{_Q}(?P<number_before>[1-4])\)?",
        _quarter_by_letters,
        score=0.9,
    ),
    Form(rf"(?P<year>{YEAR})[\s,-]+(?P<month>{MONTH})", _month_behind_year, score=0.9, only_whole=True),
    Form(rf"(?P<year>{YEAR}),?\s+(?:(?:and|going|running|over|on)\s+)?into\s+(?P<next>{YEAR})", _into, only_whole=True),
    Form(rf"{_FINANCIAL}[\s:-]*{_ENDS}\s+(?P<year>{YEAR}|\d\d)", _ending, score=0.9),
    Form(rf"{_FINANCIAL}[\s:-]*{_STARTS}\s+(?P<year>{YEAR}|\d\d)", _starting, score=0.9),
    Form(
        rf"(?:{_FINANCIAL}|years?|yrs?|(?:12|twelve)[\s-]*(?:months?|mths?))[\s:-]*{_STARTS}\s+(?:the\s+)?"
        rf"(?P<from>{_NAMED})",
        _twelve_months_from,
    ),
    Form(
        rf"(?:(?P<half>{HALF_YEAR})|(?P<number>{_HOW_MANY})[\s-]*(?:months?|mths?))[\s:-]*{_STARTS}\s+(?:the\s+)?"
        rf"(?P<from>{_NAMED})(?!\d|\s*-|\s+(?:to|until|and|through)\b)",
        _months_from,
    ),
    Form(
        rf"{_FINANCIAL}[\s:-]*{_ENDS}\s+(?:the\s+)?(?:end\s+of\s+)?(?P<to>{_NAMED})",
        _twelve_months_to,
    ),
    Form(rf"(?P<from>{_NAMED})\s*/\s*(?P<to>{_NAMED})", from_day_to_day, only_whole=True),
    Form(rf"(?P<from>{_NAMED})\s*/\s*(?P<to>{_NAMED})", _year_from_to),
    Form(
        r"(?P<month_from>\d\d?)/(?P<year_from>\d\d)\s*(?:-|to)\s*(?P<month_to>\d\d?)/(?P<year_to>\d\d)",
        _year_by_numbers,
        score=0.7,
        only_whole=True,
    ),
)
"""Every such form; read beside `FORMS`."""
