"""Days below a heading that says how long a span ends with each: ``Twelve months up to`` over ``31 March 2016``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import timedelta
from typing import Final

from cyberflag.model import Period
from cyberflag.vocabularies.dates import last_of_month, months_before
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.number_words import read_number

_ENDING: Final = re.compile(
    r"\b(?:(?P<number>\d{1,2}|[a-z]+)[\s-]*(?:months?|mths?)|(?P<unit>half[\s-]years?|years?|yrs?|quarters?|qtrs?|months?))"
    r"\s*(?:period\s+)?(?:that\s+)?(?:ending|ended|ends?|up\s+to|to|until|till|closing)\b|\b(?P<short>[yq])/?e\b",
    re.IGNORECASE,
)
_MONTHS: Final = {"h": 6, "y": 12, "q": 3, "m": 1}
_LONGEST_MONTH: Final = 31
_ONE_DAY: Final = timedelta(days=1)


def months_ending(name: str) -> int | None:
    """How many months end with each day below a heading (``Year ending``, ``Quarter to``, ``6 months ended``), or
    None where it says nothing of that kind.
    """
    found = _ENDING.search(name.replace("_", " "))
    if found is None:
        return None
    if found["number"]:
        months = read_number(found["number"].casefold()) or 0
        return months if months >= 1 else None
    return _MONTHS[(found["unit"] or found["short"]).casefold()[0]]


def as_span_ending(values: Mapping[Dimension, object], months: int) -> Mapping[Dimension, object]:
    """A day or month as the span of so many months that ends with it; anything else as it is."""
    period = values.get(Dimension.PERIOD)
    if not isinstance(period, Period) or period.days > _LONGEST_MONTH:
        return values
    end = period.end
    if end == last_of_month(end.year, end.month):
        return {**values, Dimension.PERIOD: Period(months_before(end, months), end)}
    before = months_before(end, months + 1)
    day = min(end.day, last_of_month(before.year, before.month).day)
    return {**values, Dimension.PERIOD: Period(before.replace(day=day) + _ONE_DAY, end)}
