"""Bare quarters below one calendar year in a reply whose other years are financial: ``Year 2024`` over ``Q1`` to ``Q4``
beside 2022/23 and 2023/24 may be of either kind of year. And a lone ``Q1`` that may be the first question.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from cyberflag.model import Count, Issue, IssueKind, Period, Provenance
from cyberflag.replies.document import Document
from cyberflag.replies.resolving.resolve import ResolvedTable
from cyberflag.vocabularies.dates import MONTH
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
_LONE: Final = re.compile(r"\(?q\.?\s?\d\W*", re.IGNORECASE)
_OF_A_YEAR: Final = re.compile(
    rf"\b(?:quarter|qtr)|\b{MONTH}\s*(?:\d{{2,4}}\s*)?(?:-|–|to|until)\s*(?:the\s+end\s+of\s+)?{MONTH}", re.IGNORECASE
)
_PERIOD: Final = re.compile(r"\W*(?:(?:reporting|time)\s+)?periods?\W*", re.IGNORECASE)


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


def questions_like_quarters(document: Document, resolved: Sequence[ResolvedTable]) -> Iterator[Issue]:
    """An issue for each table with one quarter alone, told by a letter and its number (``Q1``), where no text of the
    reply speaks of quarters, or of months from one to another, and no heading calls it a period: it may be the number
    of a question. Where one table has several, they are quarters.
    """
    shown = (cell.shown for grid in document.grids if not grid.hidden for cell in grid)
    if any(_OF_A_YEAR.search(text) for text in (*document.texts(quoted=True), *shown)):
        return
    lone_in = [_lone_quarters(table) for table in resolved]
    if any(len(lone) > 1 for lone in lone_in):
        return
    for table, lone in zip(resolved, lone_in, strict=True):
        own = (
            c for c in table.cells if c.facts is not None and c.facts.period is not None and _is_quarter(c.facts.period)
        )
        first = next(own, None)
        if len(lone) != 1 or first is None:
            continue
        message = (
            f"{lone.pop()!r} was taken for a quarter of a year, and may be the number of a question. Say in the "
            "reading file which it is."
        )
        place = Provenance(document.reply, table.table.source(first.row, max(0, first.column)))
        yield Issue(place, IssueKind.UNKNOWN_PERIOD, message)


def _lone_quarters(table: ResolvedTable) -> set[str]:
    """The quarters of a table that are told by a letter and a number, and are not below a heading for periods."""
    levels = [v.level for v in table.levels if v.dimension is Dimension.PERIOD and not _PERIOD.fullmatch(v.level.name)]
    return {text for level in levels for text in level.distinct if _LONE.fullmatch(text.strip())}


def _is_quarter(period: Period) -> bool:
    return period.start.day == 1 and (period.end - period.start).days in range(88, 93)


def _are_financial(periods: set[Period]) -> bool:
    """Whether whole years are among the periods, all of them financial."""
    whole = [p for p in periods if p in (Period.calendar_year(p.start.year), Period.financial_year(p.start.year))]
    return bool(whole) and all(p == Period.financial_year(p.start.year) for p in whole)


def _begin_in_january(periods: Sequence[Period]) -> bool:
    """Whether periods are parts of one calendar year, the first of which begins with it."""
    first = min((period.start for period in periods), default=None)
    year = None if first is None else Period.calendar_year(first.year)
    return year is not None and first == year.start and all(year.contains(period) for period in periods)
