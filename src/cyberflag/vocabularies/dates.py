"""Days and months as people write them: ``1st April 2017``, ``31.03.18``, ``2017-04-01``, ``Apr 15``."""

from __future__ import annotations

import re
from calendar import month_name, monthrange
from datetime import date, timedelta
from functools import cache

from cyberflag.model import Period
from cyberflag.vocabularies.number_words import ORDINALS
from cyberflag.vocabularies.plain_text import pattern_of_names, read_words

YEAR = r"(?:19|20)\d\d"
"""A year in four digits."""

_ORDINAL = r"(?:(?:st|nd|rd|th)|\s(?:st|nd|rd|th)(?![a-z]))?"

_TEENS = ("eleventh", "twelfth", *(f"{one}teenth" for one in ("thir", "four", "fif", "six", "seven", "eigh", "nine")))
_TWENTIES = ("twentieth", *(f"twenty {one}" for one in ORDINALS[:9]))
_NAMED = (*ORDINALS, *_TEENS, *_TWENTIES, "thirtieth", "thirty first")
_NUMBER_OF = {name: number for number, name in enumerate(_NAMED, start=1)}
"""The days of a month in words."""
_IN_WORDS = pattern_of_names(_NAMED).replace(re.escape(" "), r"[\s-]")
_NUMBERED = rf"(?:\d{{1,2}}{_ORDINAL}(?:\s+of)?|(?<!\ba\s){_IN_WORDS}\s+of)"
"""The number of a day before its month: ``1``, ``1st of``, ``first of``; without ``of`` it may be the first April."""


@cache
def months() -> dict[str, int]:
    """The number of each month's name, English names and their short forms and Welsh names, in small letters."""
    return {name: int(number) for name, number in read_words("periods")["months"].items()}


MONTH = rf"{pattern_of_names(months())}(?![a-z])\.?"
"""The name of a month."""

QUARTER = r"q(?:uarter|u?a?r?t?r?)\.?"
"""The word ``quarter``, whole or shortened: ``Qtr``, ``Qu.``, ``Q``. Its number stands right before or behind it."""

DAY_IN_MONTH = rf"{_NUMBERED}[\s-]*{MONTH}|{MONTH}\s*\d{{1,2}}{_ORDINAL}(?!\d)"
"""A day without its year: ``1 April``, ``April 3``."""

MONTH_IN_YEAR = rf"{MONTH}[\s,/'-]*(?:{YEAR}|\d\d)(?!\d)"
"""A month with its year: ``April 2017``, ``Apr-17``."""

_AT_TIME = r"(?: \d{1,2}:\d\d(?::\d\d)?(?: ?[ap]m)?(?!\w))?"
"""The time of day that systems write behind the days of their lists."""

DAY = (
    rf"{_NUMBERED}[\s,-]*{MONTH}[\s,'-]*(?:{YEAR}|\d\d)(?!\d){_AT_TIME}"
    rf"|{MONTH}\s*\d{{1,2}}{_ORDINAL},?\s+{YEAR}(?!\d)"
    rf"|{YEAR}-\d\d-\d\d(?:[T ]\d{{1,2}}:\d\d(?::\d\d)?)?(?!\d)"
    rf"|\d{{1,2}}(?P<mark>[/.-])\d{{1,2}}(?P=mark)(?:{YEAR}|\d\d)(?!\d){_AT_TIME}"
)
"""A day with its year. Holds the group ``mark``: use it once in a pattern, or through `day_pattern`."""

_MONTH_OF_YEAR = rf"{MONTH}[\s,'-]*(?:{YEAR}|\d\d)"
_UP_TO = r"\s*(?:-|to|until|till|through)\s*"
MONTH_TO_MONTH = rf"{_MONTH_OF_YEAR}{_UP_TO}(?:(?:the\s+)?end\s+(?:of\s+)?)?{MONTH}"
"""Months from one with its year to another that is told without a day: ``April 2017 to (the end of) March``."""

_BEFORE_AGES = (
    *(rf"{word}\s" for word in ("under", "over", "below", "aged", "age", r"\d\sto", r"\d\sor", r"\d\sand", r"\d\s-")),
    r"\d-",
    r"\d/",
)
_AGED = rf"(?:{'|'.join(rf'(?<={word})' for word in _BEFORE_AGES)})"
_TO_NO_DAY = rf"{_UP_TO}(?!\d{{1,2}}(?:st|nd|rd|th)?,)"
NUMBER_BEFORE_MONTHS = (
    rf"(?!0?1\D)(?:{_AGED}\d{{1,2}}[\s-]*{MONTH_TO_MONTH}|(?<!^)\d{{1,2}},\s*{_MONTH_OF_YEAR}{_TO_NO_DAY})"
)
"""A number before a span of months that is no day of it: an age where the last month is told without a day (``under 18
April 2017 to March 2018``), or what a comma parts from them (``under 18, April 2017 to 31 March 2018``).
"""

AS_AT = re.compile(
    r"[\s,(-]+(?:(?:by|as at|as of|at|on|up to|to|until|correct at|position at)\s+(?:the\s+)?(?:end\s+of\s+)?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{MONTH}(?:\s+\d{{4}})?|{MONTH}\s+\d{{4}}|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}}|date|now|present)"
    r"|so far|to date)\s*\)?$",
    re.IGNORECASE,
)
"""The day on which something had come about, at the end of a heading: ``Charged by 1 June 2024``."""


OF_CALENDAR_YEARS = re.compile(
    r"[\s,:;(–-]+(?:from\s+|between\s+)?0?1(?:st)?\s+(?:of\s+)?Jan(?:uary)?\s*(?:-|–|—|to|until|till|and)\s*31(?:st)?\s+(?:of\s+)?Dec(?:ember)?"
    r"(?:\s+inclusive)?\s*\)?$",
    re.IGNORECASE,
)
"""The days of each calendar year, without one, at the end of a heading: ``Year (1 January to 31 December)``."""


def day_pattern(name: str) -> str:
    """`DAY` with its inner group renamed, for a pattern that holds several days."""
    return DAY.replace("(?P<mark>", f"(?P<{name}>").replace("(?P=mark)", f"(?P={name})")


ANY_DAY = DAY.replace("(?P<mark>[/.-])", "[/.-]").replace("(?P=mark)", "[/.-]")
"""`DAY` without a group, whatever stands between its numbers: for patterns that hold as many days as they like."""


def full_year(digits: str) -> int:
    """The year that two or four digits mean: ``17`` is 2017, ``98`` is 1998 (two digits from 70 on are the last
    century's).
    """
    year = int(digits)
    if len(digits) > 2:
        return year
    return year + (1900 if year >= 70 else 2000)


def read_day(text: str) -> date | None:
    """The day that the whole text is, its year included, or None where it is none or does not exist
    (``31/09/2023``).
    """
    text = text.strip()
    if not re.fullmatch(DAY, text, re.IGNORECASE):
        return None
    numbers = _numbers_in(text)
    if re.match(rf"{YEAR}-", text):
        return _day(*(int(number) for number in numbers[:3]))
    if month := _month_in(text):
        return _day(full_year(numbers[1]), month, int(numbers[0]))
    return _day(full_year(numbers[2]), int(numbers[1]), int(numbers[0]))


def days_in(text: str) -> list[date]:
    """The days with their years that running text names, in reading order."""
    pattern = rf"(?<![\w/.-])(?:{DAY})(?![\w/])"
    return [day for match in re.finditer(pattern, text, re.IGNORECASE) if (day := read_day(match[0])) is not None]


def read_month(text: str) -> date | None:
    """The first day of the month, with its year, that the whole text is, or None."""
    text = text.strip()
    if not re.fullmatch(MONTH_IN_YEAR, text, re.IGNORECASE):
        return None
    month = _month_in(text)
    return None if month is None else date(full_year(re.findall(r"\d+", text)[0]), month, 1)


def read_day_without_year(text: str, year: int) -> date | None:
    """The day that a day and a month without a year (``1 Jan``) are in the year given, or None."""
    text = text.strip()
    if not re.fullmatch(DAY_IN_MONTH, text, re.IGNORECASE):
        return None
    month = _month_in(text)
    return None if month is None else _day(year, month, int(_numbers_in(text)[0]))


def month_number(text: str) -> int | None:
    """The number of the month whose name the whole text is, or None."""
    return months().get(text.strip(" .").casefold())


def last_of_month(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, monthrange(year, month)[1])


DAYS_THAT_END = {month: {last_of_month(year, month).day for year in (2023, 2024)} for month in range(1, 13)}
"""The days that may be the last of each month: two of February."""


def months_before(day: date, number: int) -> date:
    """The first day of the month that lies ``number - 1`` months before the month of ``day``: 12 before June 2016
    is July 2015.
    """
    index = day.year * 12 + day.month - number
    return date(index // 12, index % 12 + 1, 1)


def named_months(first: int, number: int) -> str:
    """So many months from the one with a number (13 is January again) in words: ``January to March``, ``April``."""
    names = [month_name[(month - 1) % 12 + 1] for month in (first, first + number - 1)]
    return names[0] if number == 1 else " to ".join(names)


def months_to(end: date, number: int) -> Period:
    """So many months that end with a day: whole months with the last of one, else from the day behind the one of the
    same number.
    """
    if end == last_of_month(end.year, end.month):
        return Period(months_before(end, number), end)
    return Period(_on_day_of(end, months_before(end, number + 1)) + timedelta(days=1), end)


def months_from(start: date, number: int) -> Period:
    """So many months that begin with a day."""
    return Period(start, _on_day_of(start, months_before(start, 1 - number)) - timedelta(days=1))


def _on_day_of(day: date, month: date) -> date:
    """The day of the same number in another month, or the last one of a month that has none."""
    return month.replace(day=min(day.day, last_of_month(month.year, month.month).day))


def _numbers_in(text: str) -> list[str]:
    """The numbers of a day, that of its month first where it stands in words."""
    said = re.match(_IN_WORDS, text, re.IGNORECASE)
    named = [] if said is None else [str(_NUMBER_OF[said[0].casefold().replace("-", " ")])]
    return [*named, *re.findall(r"\d+", text)]


def _month_in(text: str) -> int | None:
    found = re.search(MONTH, text, re.IGNORECASE)
    return month_number(found[0]) if found else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
