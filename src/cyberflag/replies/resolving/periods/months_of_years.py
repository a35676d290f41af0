"""Parts of years that a request or reply names in so many words: ``the first nine months of 2024``, ``the figures for
2012 cover the period 01.01.12 to 31.10.12``, ``information is only held from 21 May 2015 until 19 November 2024``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from cyberflag.model import Period
from cyberflag.vocabularies.dates import ANY_DAY, YEAR, months_from, months_to, read_day
from cyberflag.vocabularies.number_words import read_number
from cyberflag.vocabularies.periods import periods_named_in, understand_period

_MONTHS: Final = re.compile(
    rf"\b(?P<at>first|last|final)\s+(?P<months>[a-z]+|\d{{1,2}})\s+months\s+(?:of|in)\s+(?P<year>{YEAR}(?:\s*/\s*\d\d(?:\d\d)?)?)(?![\d/])",
    re.IGNORECASE,
)
_FIGURES_OF: Final = re.compile(
    rf"\b(?:figures?|data|numbers?|results?|totals?|columns?|information)\s+(?:given\s+|shown\s+|provided\s+|supplied\s+)?(?:for|of|in|under)\s+"
    rf"(?P<year>{YEAR}(?:\s*/\s*\d\d(?:\d\d)?)?)\s+(?:only\s+)?(?:covers?|covered|relates?\s+to|refers?\s+to|runs?|is|are|was|were)\s+"
    r"(?:only\s+)?(?:for\s+|from\s+|between\s+)?(?:the\s+)?(?:period|dates?|time)?\s*(?:of|from|between)?\s*"
    r"(?!(?:only\s+)?(?:up\s+)?(?:to|until|till)\b)(?P<days>.+?)(?=$|;|\.\s|\.$|,?\s+(?:and|but|while|whereas)\s+(?:the|those|that)\b)",
    re.IGNORECASE,
)
_HAS_TWO_ENDS: Final = re.compile(r"\w\s*(?:\b(?:to|until|till|and)\b|[-–])\s*\w", re.IGNORECASE)
_HELD: Final = re.compile(
    r"\b(?:information|data|records?|figures?)\s+(?:is|are|was|were)\s+(?:therefore\s+)?(?:only\s+)?(?:held|available|recorded|kept)\s+(?:only\s+)?"
    rf"from\s+(?P<first>then|that\s+(?:date|day)|{ANY_DAY})\s+(?:until|to|up\s+to|till|onwards?\s+to)\s+(?P<last>{ANY_DAY})",
    re.IGNORECASE,
)
_IN_YEAR: Final = 12
_DECEMBER: Final = 12

Said = tuple[Period, Period]
"""A year, and the days of it that its figures are of."""


def months_of_years_in(text: str) -> Iterator[Said]:
    """The years that a text names a part of, each with the days of that part."""
    for found in _MONTHS.finditer(text):
        year, months = understand_period(found["year"]), read_number(found["months"].casefold())
        if year is not None and months and months < _IN_YEAR:
            is_first = found["at"].casefold() == "first"
            days = months_from(year.value.start, months) if is_first else months_to(year.value.end, months)
            yield year.value, days
    for found in _FIGURES_OF.finditer(text):
        year = understand_period(found["year"])
        named = {said.value for said in periods_named_in(found["days"])}
        covered = named.pop() if len(named) == 1 and _HAS_TWO_ENDS.search(found["days"]) else None
        if year is not None and covered is not None and year.value.contains(covered) and covered != year.value:
            yield year.value, covered
    yield from _held_alone(text)


def _held_alone(text: str) -> Iterator[Said]:
    """The calendar years in which records begin and end, where figures stand for nothing before and behind."""
    for found in _HELD.finditer(text):
        before = list(re.finditer(ANY_DAY, text[: found.start()], re.IGNORECASE))
        first = read_day(found["first"]) or (read_day(before[-1][0]) if before else None)
        last = read_day(found["last"])
        for day, is_first in ((first, True), (last, False)):
            if day is not None and first != last:
                year = Period(date(day.year, 1, 1), date(day.year, _DECEMBER, 31))
                days = Period(day, year.end) if is_first else Period(year.start, day)
                yield from [(year, days)] if days != year else []
