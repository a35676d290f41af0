"""The forms in which a period can be written, each a pattern and how to read what it matched."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta

from cyberflag.model import Period
from cyberflag.vocabularies.dates import (
    DAY_IN_MONTH,
    MONTH,
    MONTH_IN_YEAR,
    NUMBER_BEFORE_MONTHS,
    QUARTER,
    YEAR,
    day_pattern,
    full_year,
    last_of_month,
    month_number,
    months_before,
    months_to,
    read_day,
    read_day_without_year,
    read_month,
)
from cyberflag.vocabularies.number_words import read_ordinal
from cyberflag.vocabularies.spans.around_days import AT_TIME, DATES_OF, ON_DAY
from cyberflag.vocabularies.spans.days_without_year import are_days_without_year
from cyberflag.vocabularies.spans.months_said import MONTHS_OR_HALF, lasts, months_said

_LEFT = r"(?<![A-Za-z0-9/\\])(?<![A-Za-z0-9][-.])"
_RIGHT = r"(?![A-Za-z0-9/\\])(?![-.][A-Za-z0-9])"
_SLASH = r"\s?[-/\\_]\s?"
_FY = r"(?:f\.?/?y\.?|fin(?:ancial|\.)?\s*(?:year|yr)s?|fin\.?|blwyddyn ariannol)"
_FINANCIAL = rf"{YEAR}{_SLASH}(?:{YEAR}|'?\d\d)(?!\d)"
_TO = r"(?:\s*-\s*|\s+(?:up\s+|through\s+)?to\s+|\s+until\s+|\s+through\s+|\s+thru\s+|\s+till\s+|\s+i\s+)"
_END_OF = r"(?:the\s+)?(?:end\s+(?:of\s+)?)?"
_ENDS = r"(?:(?:(?:that|which)\s+)?(?:ending|ended|ends?|closing|closed|finishing|finished)|to)"
_LONGEST = 30


@dataclass(frozen=True)
class Form:
    """A way to write a period.

    ``read`` gives the period of a match, or None where the match is no period after all (its text then belongs to
    no other form either). ``score`` is for a whole text, ``score_in_text`` for running text (0.9 at most where it
    is not given); ``needs_cue``: only beside a word such as "in" or "during".
    """

    pattern: str
    read: Callable[[re.Match[str]], Period | None]
    score: float = 1.0
    score_in_text: float | None = None
    needs_cue: bool = False
    only_whole: bool = False
    apart: re.Pattern[str] = field(init=False)
    """The pattern where it stands apart from what is beside it, as it does in a text that is nothing else."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "apart", re.compile(f"{_LEFT}(?:{self.pattern}){_RIGHT}", re.IGNORECASE))


def read_financial_year(text: str) -> Period | None:
    """The financial year that ``2015/16``, ``2015-2016`` or ``2021/2`` is, or None where the two are not one year
    apart.
    """
    first, second = re.findall(r"\d+", text)
    start = full_year(first)
    follows = (start + 1) % 10 ** len(second) == int(second) if len(second) < 4 else start + 1 == int(second)
    return Period.financial_year(start) if follows else None


def financial_year_said(match: re.Match[str]) -> Period | None:
    """The financial year that the group ``year`` of a form is."""
    return read_financial_year(match["year"])


def _several_financial(match: re.Match[str]) -> Period | None:
    first, last = read_financial_year(match["first"]), read_financial_year(match["last"])
    return _span(first.start, last.end) if first and last else None


def _two_financial(match: re.Match[str]) -> Period | None:
    """Two financial years put together; years that do not follow on one another are no span."""
    first, last = read_financial_year(match["first"]), read_financial_year(match["last"])
    return _span(first.start, last.end) if first and last and last.start.year == first.end.year else None


def _span(start: date | None, end: date | None) -> Period | None:
    if start is None or end is None or end < start or (end - start).days > _LONGEST * 366:
        return None
    return Period(start, end)


def year_of(text: str) -> Period | None:
    """The calendar or financial year that a text prints."""
    return Period.calendar_year(int(text)) if re.fullmatch(YEAR, text) else read_financial_year(text)


def _month_of_year(year: Period, month: int) -> date:
    """The first day of the month within the year."""
    return date(year.start.year if month >= year.start.month else year.end.year, month, 1)


def _part_by_months(match: re.Match[str]) -> Period | None:
    year, first, last = year_of(match["year"]), month_number(match["from"]), month_number(match["to"])
    if year is None or first is None or last is None:
        return None
    end = _month_of_year(year, last)
    return _span(_month_of_year(year, first), last_of_month(end.year, end.month))


def _part_to_day(match: re.Match[str]) -> Period | None:
    year = year_of(match["year"])
    if year is None:
        return None
    end = last_day(match["to"]) or last_day_within(match["to"], year)
    if end is None or not year.start < end <= year.end:
        return None
    months = months_said(match)
    return Period(year.start, end) if months is None or lasts(year.start, end, months) else None


def last_day(text: str) -> date | None:
    """The day, or the last day of the month, that a text with its year is."""
    if day := read_day(text):
        return day
    month = read_month(text)
    return None if month is None else last_of_month(month.year, month.month)


def last_day_within(text: str, year: Period) -> date | None:
    """The same for a text without its year, taken inside the year given."""
    if month := month_number(text):
        first = _month_of_year(year, month)
        return last_of_month(first.year, first.month)
    days = [read_day_without_year(text, number) for number in {year.start.year, year.end.year}]
    return next((day for day in days if day is not None and year.start <= day <= year.end), None)


def _whole_years(match: re.Match[str]) -> Period | None:
    """Whole years from their first to their last day, as they stand under a heading that ends in ``between``."""
    start, end = last_day(match["from"]), last_day(match["to"])
    if start is None or end is None or start.day != 1:
        return None
    after = end + timedelta(days=1)
    return _span(start, end) if (after.month, after.day) == (start.month, 1) else None


def _between_days(match: re.Match[str]) -> Period | None:
    if re.search(r"\band\b|&", match["link"], re.IGNORECASE) and not match["between"]:
        return None
    end = last_day(match["to"])
    if end is None or are_days_without_year(match["from"], match["to"]):
        return None
    return _span(_first_day(match["from"], end, month_first=read_day(match["to"]) is None), end)


def _first_day(text: str, end: date, *, month_first: bool) -> date | None:
    """The first day of a span whose last day is known; without its own year it is the latest that does not stand
    after the end.
    """
    month = read_month(text)
    if month_first and month is not None:
        return month
    if day := read_day(text):
        return day
    for year in (end.year, end.year - 1):
        number = month_number(text)
        day = date(year, number, 1) if number else read_day_without_year(text, year)
        if day is not None and day <= end:
            return day
    return month


def _months_to(match: re.Match[str]) -> Period | None:
    end = last_day(match["to"])
    number = (months_said(match) or 0) if match["half"] or match["number"] else 12
    if end is None or not 1 <= number <= 12 * _LONGEST:
        return None
    return months_to(end, number)


def _part_of_year(months: int) -> Callable[[re.Match[str]], Period | None]:
    """A reader of quarters (3 months) or halves (6 months) of a year."""

    def read(match: re.Match[str]) -> Period | None:
        year = year_of(match["year"] or match["year_before"])
        words = next(group for name, group in match.groupdict().items() if group and name.startswith("part"))
        number = read_ordinal(words)
        if year is None or number * months > 12:
            return None
        start = months_before(year.start, 1 - (number - 1) * months)
        named = [month_number(word) for word in re.findall(MONTH, match[0], re.IGNORECASE)]
        if len(named) == 2 and named[0] and named[0] != start.month:  # "Q1 (Apr-Jun 2022)" counts from April
            start = _month_of_year(year, named[0])
        last = months_before(start, 2 - months)
        if len(named) == 2 and named[1] != last.month:
            return None
        return Period(start, last_of_month(last.year, last.month))

    return read


def _calendar_years(match: re.Match[str]) -> Period | None:
    first, last = int(match["first"]), int(match["last"])
    if last <= first or last - first > _LONGEST:
        return None
    return Period(date(first, 1, 1), date(last, 12, 31))


def _apart(match: re.Match[str]) -> Period | None:
    """Calendar years that are more than one apart; one apart is a financial year."""
    return None if int(match["last"]) - int(match["first"]) < 2 else _calendar_years(match)


def _calendar_year(match: re.Match[str]) -> Period:
    return Period.calendar_year(full_year(next(group for group in match.groups() if group)))


def _compact(match: re.Match[str]) -> Period | None:
    digits = match["digits"]
    is_either = digits == "2021"  # the years 20 and 21, or the year 2021
    return None if is_either else read_financial_year(f"{digits[: len(digits) - 2]}/{digits[-2:]}")


def _month(match: re.Match[str]) -> Period | None:
    first = read_month(match[0])
    return None if first is None else Period(first, last_of_month(first.year, first.month))


def _month_by_number(match: re.Match[str]) -> Period | None:
    year, month = int(match["year"] or match["year_after"]), int(match["month"] or match["month_before"])
    if not 1 <= month <= 12 or (match["year"] and (year + 1) % 100 == month):
        return None
    return Period(date(year, month, 1), last_of_month(year, month))


def _between_months_by_number(match: re.Match[str]) -> Period | None:
    year, month = int(match["year_from"] or match["year_first"]), int(match["month_from"] or match["month_first"])
    last_year, last_month = int(match["year_to"] or match["year_last"]), int(match["month_to"] or match["month_last"])
    if not (1 <= month <= 12 and 1 <= last_month <= 12):
        return None
    return _span(date(year, month, 1), last_of_month(last_year, last_month))


def _one_day(match: re.Match[str]) -> Period | None:
    day = read_day(match[0])
    return None if day is None else Period(day, day)


def _financial_and_next(match: re.Match[str]) -> Period | None:
    first = read_financial_year(match["first"])
    if first is None or (first.end.year + 1) % 100 != int(match["last"]):
        return None
    return Period(first.start, Period.financial_year(first.start.year + 1).end)


def no_period(_: re.Match[str]) -> None:
    """The reading of a form that looks like a period and is none: it stops the other forms."""


def _several_quarters(match: re.Match[str]) -> Period | None:
    year = year_of(match["year"] or match["year_before"])
    first, last = int(match["from"] or match["from_after"]), int(match["to"] or match["to_after"])
    is_left_out = (match["and"] or match["and_after"]) and last != first + 1  # "Q1 and Q3"
    if year is None or first >= last or is_left_out:
        return None
    end = months_before(year.start, 2 - 3 * last)
    return Period(months_before(year.start, 4 - 3 * first), last_of_month(end.year, end.month))


_DAY_FROM, _DAY_TO = day_pattern("mark_from"), day_pattern("mark_to")
_TO_DAY = rf"(?P<to>{_DAY_TO}|{MONTH_IN_YEAR})"
_PART = r"(?:part[\s-]*year|ytd|(?:year\s+)?to\s+date)?"
_LINK = rf"(?:,?\s\(?inclusive\)?)?(?:,(?=\s[uta]))?(?P<link>{_TO}|\s+and\s+|\s*&\s*)(?:\(?and\s+including\)?\s+)?"
_SOME_FINANCIAL = rf"(?:{_FINANCIAL}|{_FY}[\s:'-]*\d\d{_SLASH}'?\d\d(?!\d))"
_YEAR_OR_FINANCIAL = rf"(?:{_SOME_FINANCIAL}|{YEAR})"
_YEAR_OF_PART = rf"(?:(?:{_FY}\s*)?{_FINANCIAL}|{_FY}\s*'?\d\d{_SLASH}\d\d|{YEAR})"
_OF_YEAR = rf"[\s,-]*(?:of\s+)?(?:the\s+)?(?:{_FY}\s*|(?:calendar\s+)?year\s+)?"
_MONTHS_BESIDE = rf"(?:\s*[(,:-]\s*(?:{MONTH}){_TO}(?:{MONTH})\)?)?"


def _part_pattern(part: str) -> str:
    """A quarter or half before or after its year; ``part`` holds the groups named part..."""
    before = part.replace("(?P<part", "(?P<part_after")
    return (
        rf"(?:{part}{_MONTHS_BESIDE}{_OF_YEAR}(?P<year>{_YEAR_OF_PART}){_MONTHS_BESIDE}"
        rf"|(?P<year_before>{_YEAR_OF_PART})[\s,(-]*{before}\)?{_MONTHS_BESIDE})"
    )


_QUARTER = rf"(?:{QUARTER}\s*(?P<part_a>[1-4])|(?P<part_c>first|second|third|fourth|[1-4](?:st|nd|rd|th))\s+{QUARTER})"
_Q = r"(?:q(?:tr|uarter)?s?\s?)"
_JOINED = rf"(?:{_TO}|(?P<and>\s*(?:&|\+|\band\b)\s*))"
_JOINED_AFTER = _JOINED.replace("<and>", "<and_after>")
_HALF = r"(?:H\s?(?P<part_a>[12])|half\s+(?P<part_b>[12])|(?P<part_c>first|second|1st|2nd)\s+half)"

FORMS: tuple[Form, ...] = (
    Form(
        rf"(?:{_FY}\s*)?(?P<first>{_FINANCIAL}){_TO}{_END_OF}(?P<last>{_FINANCIAL})(?:\s+(?:combined|inclusive))?",
        _several_financial,
    ),
    Form(rf"between\s+(?P<first>{_FINANCIAL})\s+and\s+{_END_OF}(?P<last>{_FINANCIAL})", _several_financial),
    Form(
        rf"(?P<first>{_FINANCIAL})\s*(?:and|&|\+)\s*(?P<last>{_FINANCIAL})\s*\(?(?:together|combined|pooled|in\s+total)\)?",
        _two_financial,
    ),
    Form(
        rf"(?P<first>{_FINANCIAL})\s*/?\s*(?:and|&)\s*(?P<last>\d\d)(?![\d,]|\s+[a-z])", _financial_and_next, score=0.6
    ),
    Form(
        rf"(?:{_FY}\s*)?(?P<year>{_YEAR_OR_FINANCIAL})[\s,(-]*{_PART}[\s,:(-]*(?P<from>{MONTH}){_TO}(?P<to>{MONTH})"
        rf"(?:\s+(?:only|inclusive|incl?))?\.?\s*\)?",
        _part_by_months,
    ),
    Form(rf"(?P<from>{MONTH}){_TO}(?P<to>{MONTH})[\s,]*\(?(?P<year>{_SOME_FINANCIAL})\)?", _part_by_months),
    Form(
        rf"{_Q}(?P<from>[1-4]){_JOINED}{_Q}?(?P<to>[1-4])[\s,]*\(?(?P<year>{_YEAR_OR_FINANCIAL})\)?"
        rf"|(?P<year_before>{_YEAR_OR_FINANCIAL})[\s,(-]*{_Q}(?P<from_after>[1-4]){_JOINED_AFTER}{_Q}?(?P<to_after>[1-4])\)?",
        _several_quarters,
        score=0.9,
    ),
    Form(
        rf"(?:{_FY}\s*)?(?P<year>{_YEAR_OR_FINANCIAL})[\s,(-]*{_PART}[\s,(-]*"
        rf"(?:{MONTHS_OR_HALF}\s+)?(?:up\s+to|to|until|ended|ending)\s+(?:\(?and\s+including\)?\s+)?{_END_OF}"
        rf"(?P<to>{_DAY_TO}|{MONTH_IN_YEAR}|{DAY_IN_MONTH}|{MONTH})(?:\s+only)?\s*\)?",
        _part_to_day,
    ),
    Form(
        rf"(?:(?:(?P<between>between)|from)\s+{DATES_OF}(?:the\s+)?|o\s+)?(?:(?<=[mn]\s)\(?(?:and\s+)?including\)?\s+)?"
        rf"{ON_DAY}(?P<from>(?!{NUMBER_BEFORE_MONTHS}){_DAY_FROM}|{DAY_IN_MONTH}|{MONTH_IN_YEAR}|{MONTH}){AT_TIME}{_LINK}{_END_OF}{ON_DAY}{_TO_DAY}{AT_TIME}"
        r"(?:[\s,(-]+(?:incl?(?:\.|usive)?|only|part[\s-]*year(?:\s+only)?)\)?)?",
        _between_days,
    ),
    Form(rf"(?P<from>{_DAY_FROM})\s+and\s+{_TO_DAY}", _whole_years, only_whole=True),
    Form(
        rf"(?:{MONTHS_OR_HALF}[\s/]*(?:{_ENDS}|up\s+to|e)|f?/?y/?e|(?:(?:rolling|calendar|financial|fiscal|fin\.?)\s+)?(?:year|yr)\s+{_ENDS})"
        rf"(?:\s+in|\s+on)?[\s:]*{_END_OF}{_TO_DAY}",
        _months_to,
    ),
    Form(_part_pattern(_QUARTER), _part_of_year(3), score=0.9),
    Form(_part_pattern(_HALF), _part_of_year(6)),
    Form(rf"(?:{_FY}[\s:_]*)?(?P<year>{_FINANCIAL})", financial_year_said),
    Form(
        rf"{_FY}[\s:'-]*(?P<year>'?\d\d{_SLASH}'?\d\d)",
        financial_year_said,
    ),
    Form(rf"{_FY}[\s:-]*(?P<digits>(?:20)?\d\d\d\d)", _compact, score=0.9),
    Form(
        rf"f\.?/?y\.?/?e\.?[\s'-]*(?P<year>{YEAR}|\d\d)",
        lambda match: Period.financial_year(full_year(match["year"]) - 1),
        score=0.9,
    ),
    Form(
        rf"(?P<month_from>\d\d?)[/.](?P<year_from>{YEAR}){_TO}(?P<month_to>\d\d?)[/.](?P<year_to>{YEAR})"
        rf"|(?P<year_first>{YEAR})-(?P<month_first>\d\d){_TO}(?P<year_last>{YEAR})-(?P<month_last>\d\d)",
        _between_months_by_number,
    ),
    # A financial year by one number may be the year that it starts or ends in.
    Form(rf"{_FY}[\s:'-]*(?:{YEAR}|\d\d)|{YEAR}[\s(]*{_FY}\)?", no_period),
    Form(
        rf"(?:{_FY}\s*)?(?P<year>{YEAR}(?:\s+to\s+{YEAR}|\s?/\s?\d))",
        financial_year_said,
        score=0.9,
    ),
    Form(rf"(?:calendar\s+years?|cy)\s*(?P<first>{YEAR}){_TO}(?P<last>{YEAR})", _calendar_years),
    Form(rf"(?P<first>{YEAR}){_TO}(?:{_END_OF})(?P<last>{YEAR})", _apart, score=0.7, score_in_text=0.6),
    Form(
        rf"(?:cal(?:endar|\.)?\s+(?:year|yr)|cy)[\s:'-]*({YEAR}|\d\d)|({YEAR})\s*\(?cal(?:endar|\.)?(?:\s+(?:year|yr))?\)?",
        _calendar_year,
    ),
    Form(rf"({YEAR})", _calendar_year, score=0.9, score_in_text=0.6, needs_cue=True),
    Form(MONTH_IN_YEAR, _month, score=0.9, score_in_text=0.4, needs_cue=True),
    Form(
        rf"(?P<year>{YEAR})-(?P<month>\d\d)|(?P<month_before>\d\d)[/-](?P<year_after>{YEAR})",
        _month_by_number,
        score=0.7,
        only_whole=True,
    ),
    Form(day_pattern("mark_day"), _one_day, score=0.5, only_whole=True),
    Form(day_pattern("mark_day"), no_period),
    Form(rf"{_END_OF}(?:{DAY_IN_MONTH})", no_period),
    # an apostrophe for the century makes a year of what would be ages without it: '17-'18, 17 to '18
    Form(
        r"(?P<year>'?\d\d\s?/\s?'?\d\d|'\d\d(?:\s?-\s?|\s+to\s+)'?\d\d|\d\d(?:\s?-\s?|\s+to\s+)'\d\d)",
        financial_year_said,
        score=0.5,
        only_whole=True,
    ),
    # 16-17 and below are bands of children's ages.
    Form(r"(?P<year>(?:1[7-9]|[2-9]\d)\s?-\s?\d\d)", financial_year_said, score=0.3, only_whole=True),
)
"""Every form. In running text the longest match wins, also over a form that then turns out to be no period."""
