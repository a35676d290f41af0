"""Years of two calendar years (``2018/19``) of which the reply says that they run from another month than April."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Final

from cyberflag.model import Period, PeriodKind
from cyberflag.replies.resolving.label_meanings import LabelMeaning, LevelMeaning
from cyberflag.vocabularies.dates import MONTH, days_in, last_of_month, month_number
from cyberflag.vocabularies.dimensions import Dimension

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
    if level.dimension is not Dimension.PERIOD or not any(m is not None and _is_pair(m) for m in level.meanings):
        return level
    said = list(texts)
    starts = {month for text in said if (month := _first_month(text)) is not None}
    if len(starts) != 1 or starts == {_APRIL}:
        return level
    month = starts.pop()
    spans = [_running(m, month) if m is not None and _is_pair(m) else None for m in level.meanings]
    latest = max(span.start for span in spans if span is not None)
    cut = next((day for text in said if _CUT.search(text) for day in days_in(text) if day > latest), None)
    return replace(
        level,
        meanings=tuple(
            m if m is None or span is None else _as_read(m, span, latest, cut)
            for m, span in zip(level.meanings, spans, strict=True)
        ),
    )


def _is_pair(meaning: LabelMeaning) -> bool:
    period = meaning.values.get(Dimension.PERIOD)
    is_year = isinstance(period, Period) and period.kind is PeriodKind.FINANCIAL_YEAR
    return is_year and not meaning.label.correction and _TWO_YEARS.fullmatch(meaning.label.text) is not None


def _first_month(text: str) -> int | None:
    """The month in which a text says that years begin; they are twelve months long."""
    for found in _RUNS.finditer(text):
        first, last = month_number(found["first"]), month_number(found["last"])
        sentence = text[max(text.rfind(end, 0, found.start()) for end in ".;") + 1 : found.end()]
        if first and last and (first - last) % 12 == 1 and not _NOT_OURS.search(sentence):
            return first
    return None


def _running(meaning: LabelMeaning, month: int) -> Period:
    period = meaning.values[Dimension.PERIOD]
    assert isinstance(period, Period)  # noqa: S101 - `_is_pair` has looked
    year = period.start.year
    return Period(date(year, month, 1), last_of_month(year + (month > 1), (month - 2) % 12 + 1))


def _as_read(meaning: LabelMeaning, span: Period, latest: date, cut: date | None) -> LabelMeaning:
    if cut is not None and span.start == latest and cut < span.end:
        span = Period(span.start, cut)
    return replace(meaning, values={**meaning.values, Dimension.PERIOD: span})
