"""Spans of time without a first or a last day: ``Before 2010``, ``2014 onwards``, ``from 01.03.18``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache

from cyberflag.vocabularies.dates import DAY, MONTH_IN_YEAR, YEAR, last_of_month, read_day, read_month
from cyberflag.vocabularies.plain_text import read_words, write_plainly
from cyberflag.vocabularies.spans.period_forms import read_financial_year
from cyberflag.vocabularies.understanding import How, Understood

_ONE_DAY = timedelta(days=1)
_DATE = rf"(?:the\s+)?(?:end\s+of\s+)?(?P<date>{DAY}|{MONTH_IN_YEAR}|{YEAR}[/-]\d\d(?!\d)|{YEAR}(?![/\d-]))"


@dataclass(frozen=True)
class OpenSpan:
    """A span with its first day or its last day, the other one None."""

    start: date | None = None
    end: date | None = None

    def overlaps(self, other: OpenSpan) -> bool:
        """Whether a day may lie in both."""
        starts = [span.start for span in (self, other) if span.start is not None]
        ends = [span.end for span in (self, other) if span.end is not None]
        return not starts or not ends or max(starts) <= min(ends)


@lru_cache(maxsize=1024)
def understand_open_span(text: str) -> Understood[OpenSpan] | None:
    """The open span that the whole text is (``Pre-2010``, ``2014 onwards``), or None.

    Its words stand in ``data/periods.toml`` under ``open_spans``. ``Before 2010`` ends with 2009, ``after 2010``
    begins with 2011, ``since 2010`` with 2010.
    """
    plain = write_plainly(text).strip(" .:;,")
    for kind, pattern in _patterns().items():
        found = pattern.fullmatch(plain)
        if found and (span := _span(kind, found["date"])) is not None:
            return Understood(span, How.PATTERN, 1.0, 0, len(text))
    return None


def open_spans_in(text: str) -> list[Understood[OpenSpan]]:
    """The open spans that running text names, in reading order."""
    plain = write_plainly(text)
    found = [
        Understood(span, How.MENTION, 0.8, *match.span())
        for kind, pattern in _patterns().items()
        for match in re.finditer(rf"(?<!\w)(?:{pattern.pattern})(?!\w|[/-]\d)", plain, re.IGNORECASE)
        if (span := _span(kind, match["date"])) is not None
    ]
    return sorted(found, key=lambda item: item.start)


def _span(kind: str, words: str) -> OpenSpan | None:
    days = _days(words)
    if days is None:
        return None
    first, last = days
    return {
        "from": OpenSpan(start=first),
        "after": OpenSpan(start=last + _ONE_DAY),
        "before": OpenSpan(end=first - _ONE_DAY),
        "until": OpenSpan(end=last),
    }[kind.partition("_")[0]]


def _days(words: str) -> tuple[date, date] | None:
    """The first and last day of what a date names: a day, a month, a year."""
    if day := read_day(words):
        return day, day
    if month := read_month(words):
        return month, last_of_month(month.year, month.month)
    if year := re.fullmatch(YEAR, words):
        return date(int(year[0]), 1, 1), date(int(year[0]), 12, 31)
    financial = read_financial_year(words) if re.fullmatch(rf"{YEAR}[/-]\d\d", words) else None
    return None if financial is None else (financial.start, financial.end)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    """For each kind of span the words before its date and the words after it."""
    patterns = {}
    for name, words in read_words("periods")["open_spans"].items():
        listed = "|".join(r"\s+".join(map(re.escape, word.split())) for word in sorted(words, key=len, reverse=True))
        parts = rf"{_DATE}[\s-]*(?:{listed})" if name.endswith("_behind") else rf"(?:{listed})[\s-]*{_DATE}"
        patterns[name] = re.compile(parts, re.IGNORECASE)
    return patterns
