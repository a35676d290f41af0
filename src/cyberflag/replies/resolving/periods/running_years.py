"""Years of two calendar years (``2018/19``) of which the reply says that they run from another month than April."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import Final

from cyberflag.model import Period, PeriodKind
from cyberflag.replies.resolving.levels.label_meanings import LabelMeaning, LevelMeaning
from cyberflag.vocabularies.dates import MONTH, days_in, month_number
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.spans.named_year_forms import twelve_months_from

_ANY_YEAR: Final = r"(?:\s+(?:in\s+)?(?:each|every|one|the\s+same|that)\s+year)?(?![\s,]*\d)"
_RUNS: Final = re.compile(
    rf"\byears?\b[^.;]{{0,60}}?\b(?:1(?:st)?\s+(?:of\s+)?)?(?P<first>{MONTH}){_ANY_YEAR}"
    rf"\s*(?:to|until|up\s+to|till|through\s+to|and\s+ends?\s+(?:on|in)|-|–|—)\s*(?:the\s+end\s+of\s+)?"
    rf"(?:\d{{1,2}}(?:st|th)?\s+(?:of\s+)?)?(?P<last>{MONTH})(?![\s,]*\d)",
    re.IGNORECASE,
)
"""``Years here are school years: 1 September to 31 August``, no year being named beside the months."""

_NOT_OURS: Final = re.compile(r"\b(?:not|than|you|your|asked|requested|instead|in\s+place\s+of)\b", re.IGNORECASE)
_CUT: Final = re.compile(
    r"\b(?:last|latest|final|current)\b[^.]{0,60}?\b(?:cut\s+off|cut\s+short|stops?|stopped|ends?|ended|runs?|only|until|up\s+to)\b",
    re.IGNORECASE,
)
_TWO_YEARS: Final = re.compile(r"\W*(?:19|20)?\d\d\s*[/–—-]\s*(?:19|20)?\d\d\W*")
_APRIL: Final = 4


def read_running_years(level: LevelMeaning, texts: Iterable[str]) -> LevelMeaning:
    """The level with years such as ``2018/19`` read from the month that one of the ``texts`` says all years run from;
    the last of them to the day at which a text says that it is cut off. Nothing is changed where texts name several
    months, or April.
    """
    years = [None if m is None else _first_of_pair(m) for m in level.meanings]
    if level.dimension is not Dimension.PERIOD or not any(years):
        return level
    said = list(texts)
    starts = {month for text in said if (month := _first_month(text)) is not None}
    if len(starts) != 1 or starts == {_APRIL}:
        return level
    month = starts.pop()
    spans = [None if year is None else twelve_months_from(date(year, month, 1)) for year in years]
    latest = max(span.start for span in spans if span)
    cut = next((day for text in said if _CUT.search(text) for day in days_in(text) if day > latest), None)
    if cut is not None:
        spans = [Period(latest, min(cut, span.end)) if span and span.start == latest else span for span in spans]
    pairs = zip(level.meanings, spans, strict=True)
    return replace(level, meanings=tuple(m and _read(m, span) for m, span in pairs))


def _first_of_pair(meaning: LabelMeaning) -> int | None:
    """The first calendar year of a label such as ``2018/19``; None for any other."""
    period = meaning.values.get(Dimension.PERIOD)
    if not isinstance(period, Period) or period.kind is not PeriodKind.FINANCIAL_YEAR or meaning.label.correction:
        return None
    return period.start.year if _TWO_YEARS.fullmatch(meaning.label.text) else None


@lru_cache(maxsize=4096)
def _first_month(text: str) -> int | None:
    """The month in which a text says that years begin; they are twelve months long."""
    for found in _RUNS.finditer(text):
        first, last = month_number(found["first"]), month_number(found["last"])
        sentence = text[max(text.rfind(end, 0, found.start()) for end in ".;") + 1 : found.end()]
        if first and last and (first - last) % 12 == 1 and not _NOT_OURS.search(sentence):
            return first
    return None


def _read(meaning: LabelMeaning, span: Period | None) -> LabelMeaning:
    return meaning if span is None else meaning.saying(Dimension.PERIOD, span)
