"""Bare quarters below one calendar year in a reply whose other years are financial: ``Year 2024`` over ``Q1`` to ``Q4``
beside 2022/23 and 2023/24 may be of either kind of year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from cyberflag.model import Count, Issue, IssueKind, Period, Provenance
from cyberflag.replies.document import Document
from cyberflag.replies.resolving.resolve import ResolvedTable
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.spans.kinds_of_years import KindOfYear, kind_of_years_in

_QUARTER: Final = re.compile(
    r"(?:q|qtr|quarter)\s*\.?\s*[1-4]|(?:1st|2nd|3rd|4th|first|second|third|fourth)\s+q(?:uarter|tr)", re.IGNORECASE
)
_SAID: Final = re.compile(
    r"\bjan(?:uary)?\b[\s,]*(?:(?:19|20)\d\d\s*)?(?:-|–|to|until)\s*(?:the\s+)?(?:(?:31(?:st)?|end)\s+(?:of\s+)?)?"
    r"(?:mar(?:ch)?|dec(?:ember)?)\b",
    re.IGNORECASE,
)
"""Says which months a quarter is, or those of the year."""
_FEWEST: Final = 2


def quarters_in_doubt(
    document: Document, resolved: Sequence[ResolvedTable], counts: Sequence[Count]
) -> Iterator[Issue]:
    """An issue for each table of such quarters, read as those of the calendar year; none where a text calls years
    calendar years, or another whole year of the reply is one.
    """
    if not _are_financial({count.period for count in counts}):
        return
    if any(kind_of_years_in(text) is KindOfYear.CALENDAR or _SAID.search(text) for text in document.texts()):
        return
    for table in resolved:
        labels = [text for v in table.levels if v.dimension is Dimension.PERIOD for text in v.level.distinct]
        quarters = [text for text in labels if _QUARTER.fullmatch(text.strip())]
        if len(quarters) < _FEWEST:
            continue
        places = {table.table.source(cell.row, cell.column) for cell in table.cells}
        own = [count for count in counts if count.provenance.source in places]
        if not _begin_in_january([count.period for count in own]):
            continue
        message = (
            f"{quarters[0]!r} and so on were taken for quarters of the calendar year {own[0].period.start.year}, and "
            "the other years of the reply are financial years. Ask the force which year is meant."
        )
        yield Issue(Provenance(document.reply, own[0].provenance.source), IssueKind.UNKNOWN_PERIOD, message)


def _are_financial(periods: set[Period]) -> bool:
    """Whether whole years are among the periods, all of them financial."""
    whole = [p for p in periods if p in (Period.calendar_year(p.start.year), Period.financial_year(p.start.year))]
    return bool(whole) and all(p == Period.financial_year(p.start.year) for p in whole)


def _begin_in_january(periods: Sequence[Period]) -> bool:
    """Whether periods are parts of one calendar year, the first of which begins with it."""
    first = min((period.start for period in periods), default=None)
    year = None if first is None else Period.calendar_year(first.year)
    return year is not None and first == year.start and all(year.contains(period) for period in periods)
