"""Months and quarters without their year: ``April`` or ``Q2`` in rows beside columns of years."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from cyberflag.model import Period
from cyberflag.vocabularies.dates import DAYS_THAT_END, MONTH, QUARTER, last_of_month, months
from cyberflag.vocabularies.number_words import read_ordinal
from cyberflag.vocabularies.plain_text import fold
from cyberflag.vocabularies.spans.listed_months import with_months_as_span
from cyberflag.vocabularies.understanding import How, Understood

_SCORE = 0.9
_QUARTER = re.compile(
    rf"{QUARTER}\s*(?P<number>[1-4])|(?P<nth>[1-4])(?:st|nd|rd|th)\s+{QUARTER}"
    rf"|(?P<word>first|second|third|fourth)\s+{QUARTER}"
)
_ORDINAL = re.compile(r"(?:[1-4](?:st|nd|rd|th)|first|second|third|fourth)\s*\([^()]*\)?$")
"""The number of a quarter, which only its months say to be one: ``1st (April-June)``."""
_HALF = re.compile(
    r"h(?:alf)?[\s-]*(?:year\s*)?(?P<number>[12])|(?P<nth>[12])(?:st|nd)\s+half(?:[\s-]*year)?"
    r"|(?P<word>first|second)\s+(?:half(?:[\s-]*year)?|(?:6|six)\s+months)|(?P<last>last|latter)\s+(?:half|(?:6|six)\s+months)"
)
_SPAN = re.compile(
    r"(?P<before>.*?)[\s(:,-]*\b(?:0?1(?:st)?\s+)?(?P<first>[a-z]{3,9})\.?(?:\s+0?1(?:st)?)?\s*(?:-|to|/|until|(?P<and>and|&))\s*"
    r"(?:(?P<day>\d\d)(?:st|nd|rd|th)?\s+)?(?P<last>[a-z]{3,9})\.?(?:\s+(?P<day_behind>[23]\d)(?:st|nd|rd|th)?)?\)?"
)
_SPAN_OF_QUARTERS = re.compile(
    r"(?:q|qtr|quarter)s?\.?\s*(?P<first>[1-4])\s*(?:-|to|until|(?P<and>and|&|\+))\s*(?:(?:q|qtr|quarter)s?\.?\s*)?(?P<last>[1-4])"
    r"|(?P<nth>first|second|third|[1-3](?:st|nd|rd))\s+(?:to|until|(?P<and_nth>and|&|\+))\s+(?P<nth_last>second|third|fourth|[2-4](?:nd|rd|th))"
    r"\s+(?:quarters?|qtrs?)"
)
_TOGETHER = re.compile(r"\s+(?:(?:taken|added|put)\s+)?(?:together|combined|(?:in\s+)?total)$")
_AROUND = re.compile(
    r"^(?:(?:crimes?|offences?|recorded|reported|counted|each|every|the|in|from|between|during|for|of|month|months|calendar|year|years)\s+)+"
)
_BEHIND = re.compile(
    r"(?<=[a-z])\s+(?:(?:of|in|for)\s+)?(?:inclusive|incl|each|every|the|that|same)(?:\s+(?:calendar\s+)?year)?$"
)
_ONLY = re.compile(
    r"\(?(?:(?:only|just|part(?:[\s-]+(?:of\s+the\s+)?year)?(?:\s*[:,(-])?|incomplete[:,]?|partial[:,]?)\s+)?(?P<part>.+?)"
    r"(?:[\s,(-]+(?:only|alone|and\s+no\s+more|part\s+year|part\s+of\s+(?:the\s+)?year)\)?)?\)?"
)
"""What says of a part of a year that the rest of it is not given: ``January only``."""
_NAMED = re.compile(
    rf"\b(?:{MONTH}\s*(?:-|to)\s*{MONTH}|q[1-4]|(?:first|second|third|fourth|last|[1-4](?:st|nd|rd|th))\s+quarter|quarter\s+[1-4]"
    r"|(?<=\bin\sthe\s)(?P<ordinal>second|third|fourth|last|[2-4](?:nd|rd|th))(?=\s*(?:[,.;)]|and\b|$)))(?!\s*\d{4})(?!\w)",
    re.IGNORECASE,
)
_FIRST_NAMED = re.compile(r"\b(?:first|1st)\s+quarter\b", re.IGNORECASE)
_MONTHS_IN_YEAR, _MONTHS_IN_HALF, _MONTHS_IN_QUARTER, _QUARTERS_IN_YEAR = 12, 6, 3, 4


@dataclass(frozen=True)
class PartOfYear:
    """A month (1 to 12) or a quarter (1 to 4) of a year that stands elsewhere; the other of the two is 0.

    ``month`` beside ``months`` is the first of so many months (``Apr - Jun``), and so is ``quarter`` (``Q1 to Q2``).
    """

    month: int = 0
    quarter: int = 0
    months: int = 1

    def within(self, year: Period) -> Period | None:
        """The days of a year of twelve months that this part is, None where the period is no such year; a month may be
        one of a shorter span too, which holds it but once.

        The first quarter is that with which the year begins: April to June of a financial year.
        """
        first = year.start.year * _MONTHS_IN_YEAR + year.start.month - 1
        last = year.end.year * _MONTHS_IN_YEAR + year.end.month - 1
        is_shorter = self.month and year.end == _last_day(last) and last - first < _MONTHS_IN_YEAR
        if year.start.day != 1 or not (is_shorter or last - first == _MONTHS_IN_YEAR - 1):
            return None
        if self.quarter:
            start = first + _MONTHS_IN_QUARTER * (self.quarter - 1)
            length = max(_MONTHS_IN_QUARTER, self.months)
        else:
            start, length = first + (self.month - year.start.month) % _MONTHS_IN_YEAR, self.months
        if start + length - 1 > last:
            return None
        return Period(_first_day(start), _last_day(start + length - 1))


@lru_cache(maxsize=1024)
def understand_part_of_year(text: str) -> Understood[PartOfYear] | None:
    """The month or quarter without a year that the whole text is (``April``, ``Qtr 2 (Jul - Sep)``), or None.

    Named months say more than the number of a quarter, which may be that of the financial year or of the calendar's.
    """
    plain = _BEHIND.sub("", _AROUND.sub("", _without_only(fold(with_months_as_span(text))))).strip(" .:")
    if (span := _span_of_months(plain)) is not None:
        return Understood(span, How.PATTERN, _SCORE, 0, len(text))
    if month := months().get(plain):
        return Understood(PartOfYear(month=month), How.PATTERN, _SCORE, 0, len(text))
    if (span := _span_of_quarters(plain)) is not None:
        return Understood(span, How.PATTERN, _SCORE, 0, len(text))
    if (half := _half(plain)) is not None:
        return Understood(half, How.PATTERN, _SCORE, 0, len(text))
    found = _QUARTER.fullmatch(plain)
    if found is None:
        return None
    number = read_ordinal(found["word"] or found["number"] or found["nth"])
    return Understood(PartOfYear(quarter=number), How.PATTERN, _SCORE, 0, len(text))


def _without_only(plain: str) -> str:
    found = _ONLY.fullmatch(plain)
    return found["part"] if found is not None and any(sign.isalpha() for sign in found["part"]) else plain


def make_up_a_year(parts: Iterable[PartOfYear]) -> bool:
    """Whether parts are a year together, each of its months in one of them."""
    held = sorted((part.month + n) % _MONTHS_IN_YEAR for part in parts for n in range(part.months))
    return held == list(range(_MONTHS_IN_YEAR))


def parts_of_year_named_in(plain: str) -> Iterator[tuple[PartOfYear, int, int]]:
    """The quarters and spans of months without a year that a text names, each with its span; behind the first quarter
    the others by their number alone: ``12 in the first quarter, 8 in the second``.
    """
    first = _FIRST_NAMED.search(plain)
    for match in _NAMED.finditer(plain):
        text = re.sub(r"^last\b", "fourth", match[0], flags=re.IGNORECASE)
        needs_first = match["ordinal"] or text != match[0]  # "the last quarter" may be the one before this
        if needs_first and (first is None or first.end() > match.start()):
            continue
        text = f"{text} quarter" if match["ordinal"] else text
        if (part := understand_part_of_year(text)) is not None:
            yield part.value, *match.span()


def _half(plain: str) -> PartOfYear | None:
    """The half of a year that a text names by its number: its first two quarters, or its last two."""
    found = _HALF.fullmatch(plain)
    if found is None:
        return None
    number = 2 if found["last"] else read_ordinal(found["word"] or found["number"] or found["nth"])
    return PartOfYear(quarter=2 * number - 1, months=_MONTHS_IN_HALF)


def _span_of_quarters(plain: str) -> PartOfYear | None:
    """The quarters from one to another that a text names, where they are not the whole of a year: of two that ``and``
    joins, none between.
    """
    found = _SPAN_OF_QUARTERS.fullmatch(_TOGETHER.sub("", plain))
    if found is None:
        return None
    first, last = (read_ordinal(found[one] or found[other]) for one, other in (("first", "nth"), ("last", "nth_last")))
    quarters = last - first + 1
    if not 1 < quarters < _QUARTERS_IN_YEAR or (quarters > 2 and (found["and"] or found["and_nth"])):
        return None
    return PartOfYear(quarter=first, months=_MONTHS_IN_QUARTER * quarters)


def _span_of_months(plain: str) -> PartOfYear | None:
    """The months from one to another that a text names, alone or behind the number of the quarter that they are."""
    found = _SPAN.fullmatch(plain)
    if found is None:
        return None
    first, last = months().get(found["first"]), months().get(found["last"])
    name = found["before"].strip(" .:")
    is_quarter = _QUARTER.fullmatch(name) or _ORDINAL.match(plain)
    named = _MONTHS_IN_QUARTER if is_quarter else _MONTHS_IN_HALF if _half(name) else 0
    if not first or not last or (found["before"] and not named):
        return None
    day = found["day"] or found["day_behind"]
    if day and int(day) not in DAYS_THAT_END[last]:
        return None
    length = (last - first) % _MONTHS_IN_YEAR + 1
    if found["and"] and length != 2:  # "April and June" leave one out
        return None
    if found["before"] and length != named:
        return None
    return PartOfYear(month=first, months=length)


def _first_day(month: int) -> date:
    return date(month // _MONTHS_IN_YEAR, month % _MONTHS_IN_YEAR + 1, 1)


def _last_day(month: int) -> date:
    year, at = divmod(month, _MONTHS_IN_YEAR)
    return last_of_month(year, at + 1)


def narrower(one: object, other: object) -> Period | None:
    """The period inside the other one, or the month or quarter of it; None where they contradict each other."""
    if isinstance(one, PartOfYear) and isinstance(other, Period):
        one, other = other, one
    if not isinstance(one, Period):
        return None
    if isinstance(other, PartOfYear):
        return other.within(one)
    if not isinstance(other, Period):
        return None
    return other if one.contains(other) else one if other.contains(one) else None
