"""The days that a reply says that its search or its figures cover: ``The search covers 01/01/2021 to 30/11/2024``. The
first and the last year of them are not whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from cyberflag.model import Period
from cyberflag.vocabularies.periods import periods_named_in

_COVERED: Final = re.compile(
    r"\b(?:search(?:es)?|figures?|data|table|tables|information|results?|extract|report|answers?|counts?|statistics|numbers|response|list|query"
    r"|it|they|this|these)\b(?:\s+(?:below|above|given|provided|shown|here|that\s+follow|was|were|have\s+been|has\s+been))*\s+"
    r"(?:cover(?:s|ed|ing)?|runs?|ran|spans?|spanned|(?:is|are|were|was)\s+(?:for|from|of)|goes?|went|made|done|carried\s+out|relates?\s+to|related\s+to|take[sn]?\s+in)\b"
    r"[^.;:\d]{0,40}$",
    re.IGNORECASE,
)
_PERIOD_OF: Final = re.compile(
    r"^\W*(?:(?:the|this|our)\s+)?(?:dates?|(?:(?:time|date|reporting|search)\s*)?(?:period|frame|scale|span|range)|search\s+dates?)"
    r"(?:\s+(?:of|for)\s+(?:the\s+|these\s+|this\s+)?(?:search|data|figures|report|answer|response|reply|information))?"
    r"(?:\s+(?:covered|searched|used|considered|examined|applied|taken|chosen|below|above|here|(?:by|in)\s+(?:this|these|the|our|your)\s+(?:search(?:es)?|data|figures?|reports?|answers?|responses?|reply|replies|information"
    r"|tables?|requests?|disclosure|letter|results?|statistics)))*"
    r"\s*(?::|is|was|covered|are|were|[-–])\s*(?:from\s+|between\s+)?$",
    re.IGNORECASE,
)
"""Opens a line of the days searched: ``Search period: 1 January 2021 to 30 November 2024``."""
_SHORTEST: Final = 365


def opens_days_covered(before: str) -> bool:
    """Whether what stands before days says that these are the ones searched or covered, and nothing else."""
    return _PERIOD_OF.search(before) is not None


def years_cut_by_span(text: str) -> Iterator[tuple[Period, Period]]:
    """The years, by the calendar and by the money, in which days that a text says are covered begin or end, each with
    those of its days that are.
    """
    for found in periods_named_in(text):
        before = text[: found.start]
        if found.value.days <= _SHORTEST or not (_COVERED.search(before) or opens_days_covered(before)):
            continue
        yield from _cut(found.value)


def _cut(span: Period) -> Iterator[tuple[Period, Period]]:
    last = (Period.calendar_year(span.end.year), *(Period.financial_year(span.end.year - back) for back in (0, 1)))
    for year in last:
        if year.start < span.end < year.end and _begins_alike(span, year):
            yield year, Period(max(year.start, span.start), span.end)
    first = (Period.calendar_year(span.start.year), *(Period.financial_year(span.start.year - back) for back in (0, 1)))
    for year in first:
        if year.start < span.start < year.end <= span.end and not _begins_a_year(span):
            yield year, Period(span.start, year.end)


def _begins_alike(span: Period, year: Period) -> bool:
    """Whether the days begin as the year does, or with no year of either kind."""
    is_alike = (span.start.day, span.start.month) == (year.start.day, year.start.month)
    return is_alike or not _begins_a_year(span)


def _begins_a_year(span: Period) -> bool:
    return (span.start.day, span.start.month) in ((1, 1), (1, 4))
