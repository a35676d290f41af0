"""Labels that are single days and stand for the spans that begin or end with them: ``Twelve months up to`` over ``31
March 2016``, ``Three months from`` over ``1 April 2018``, the first days of four quarters below ``Quarter``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from itertools import pairwise
from typing import Final

from cyberflag.model import Period
from cyberflag.replies.resolving.levels.label_meanings import LabelMeaning
from cyberflag.vocabularies.dates import last_of_month, months_from, months_to
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.number_words import read_number

_SPAN: Final = (
    r"(?:\b(?P<number>\d{1,2}|[a-z]+)[\s-]*(?:months?|mths?)"
    r"|\b(?P<unit>half[\s-]years?|years?|yrs?|quarters?|qtrs?|months?))\s*(?:period\s+)?(?:that\s+)?"
)
_ENDING: Final = re.compile(
    rf"{_SPAN}(?:ending|ended|ends?|up\s+to|to|until|till|closing)\b|\b(?P<short>[yq])/?e\b", re.IGNORECASE
)
_BEGINNING: Final = re.compile(
    rf"{_SPAN}(?:beginning|begins?|began|starting|starts?|started|commencing|commences?|opening|from|since)\b",
    re.IGNORECASE,
)
_MONTHS: Final = {"h": 6, "y": 12, "q": 3, "m": 1}
_STEPS: Final = frozenset(_MONTHS.values())
_LONGEST_MONTH: Final = 31
_FEWEST: Final = 3
ROLLS_ON: Final = re.compile(r"\brolling\b|\bmonths?\b|\bmths?\b", re.IGNORECASE)
"""In such a heading: a span may begin before the one before it ends (``12 months to``)."""
_Span = Callable[[Period], Period]


def with_spans_of_days(name: str, meanings: Sequence[LabelMeaning | None]) -> Sequence[LabelMeaning | None]:
    """The labels of a level with each day or month as the span that its heading says begins or ends with it, but months
    of whose years one would begin before another ends, which may be months for all that (`months_in_doubt`); without
    such a heading days as spans where three or more are the first, or all the last, of months that follow on one
    another by one month, a quarter, half a year or a year: nobody counts the crimes of such days alone.
    """
    if (ending := months_ending(name)) is not None:
        ended = _each(meanings, lambda period: months_to(period.end, ending))
        return meanings if _are_years_of_months(name, meanings, ended) else ended
    if (beginning := months_beginning(name)) is not None:
        return _each(meanings, lambda period: months_from(period.start, beginning))
    periods = _periods(meanings)
    days = sorted({period.start for period in periods})
    step = _step(days) if len(days) >= _FEWEST and all(period.days == 1 for period in periods) else None
    if step is None:
        return meanings
    if all(day.day == 1 for day in days):
        return _each(meanings, lambda period: months_from(period.start, step))
    if all(day == last_of_month(day.year, day.month) for day in days):
        return _each(meanings, lambda period: months_to(period.end, step))
    return meanings


def _are_years_of_months(
    name: str, meanings: Sequence[LabelMeaning | None], ended: Sequence[LabelMeaning | None]
) -> bool:
    """Whether months make years that overlap below a heading that does not say that its spans roll on."""
    are_months = all(period.days > 1 for period in _periods(meanings))
    overlap = any(one.overlaps(other) for one, other in pairwise(sorted(set(_periods(ended)))))
    return are_months and overlap and ROLLS_ON.search(name) is None


def _periods(meanings: Sequence[LabelMeaning | None]) -> list[Period]:
    return [p for m in meanings if m is not None and isinstance(p := m.values.get(Dimension.PERIOD), Period)]


def months_ending(name: str) -> int | None:
    """How many months end with each day below a heading (``Year ending``, ``Quarter to``, ``6 months ended``)."""
    found = _ENDING.search(name.replace("_", " "))
    if found is not None and found["short"]:
        return _MONTHS[found["short"].casefold()]
    return _months_of(found)


def months_beginning(name: str) -> int | None:
    """How many months begin with each day below a heading (``Quarter beginning``, ``Three months from``)."""
    return _months_of(_BEGINNING.search(name.replace("_", " ")))


def _months_of(found: re.Match[str] | None) -> int | None:
    if found is None:
        return None
    if found["number"]:
        months = read_number(found["number"].casefold()) or 0
        return months if months >= 1 else None
    return _MONTHS[found["unit"].casefold()[0]]


def _step(days: Sequence[date]) -> int | None:
    """By how many months days follow on one another, where it is always the same, as spans of years do."""
    steps = {(b.year - a.year) * 12 + b.month - a.month for a, b in pairwise(days)}
    return steps.pop() if len(steps) == 1 and steps <= _STEPS else None


def _each(meanings: Sequence[LabelMeaning | None], span: _Span) -> list[LabelMeaning | None]:
    """The labels, each day or month as the span that it stands for."""
    spans: list[LabelMeaning | None] = []
    for meaning in meanings:
        period = None if meaning is None else meaning.values.get(Dimension.PERIOD)
        is_short = isinstance(period, Period) and period.days <= _LONGEST_MONTH
        if meaning is not None and isinstance(period, Period) and is_short:
            spans.append(meaning.saying(Dimension.PERIOD, span(period)))
        else:
            spans.append(meaning)
    return spans
