"""Months below words that make years, or other spans, of them, which were read as months all the same: ``Year ending``
over ``Jan-18 | Feb-18 | Mar-18``, ``Year to date`` beside ``Mar-18 | Mar-19``, or that are the March of several years
below no word for a month.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from cyberflag.model import Count, Issue, IssueKind, Period, Provenance
from cyberflag.replies.resolving.resolve import ResolvedTable
from cyberflag.vocabularies.dates import MONTH, last_of_month, read_month
from cyberflag.vocabularies.dimensions import Dimension

_DATED: Final = (
    r"(?:the\s+)?(?:end\s+of\s+)?"
    rf"(?:(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?(?:{MONTH}\W*)?(?:19|20)\d\d|{MONTH}\W*\d{{2}}\b|\d{{1,2}}[./-]\d|years?\b)"
)
_ENDS: Final = re.compile(
    r"\b(?:(?:years?|yrs?|fy|months|quarters?)\s*(?:ending|ended|ends?|(?:up\s+)?to(?:\s+date)?+)|y/e|fye|ytd)\b"
    rf"(?!\W*{_DATED})|\brolling\b",
    re.IGNORECASE,
)
"""Says that spans end, and not in which year: a month beside it may be the last of one."""
_BY_MONTH: Final = re.compile(
    r"\bmonthly\b|\b(?:by|per|each|every)\s+(?:calendar\s+)?month\b|\bmonths\s+of\b", re.IGNORECASE
)
_NAMES_MONTH: Final = re.compile(rf"\b(?:months?|monthly|mths?|{MONTH})\b", re.IGNORECASE)
_MARCH: Final = 3
_FEWEST: Final = 2


def months_in_doubt(resolved: Sequence[ResolvedTable], counts: Sequence[Count], reply: str) -> Iterator[Issue]:
    """An issue for each table with figures of such months, at the first of these, where nothing beside them says that
    they are by month.
    """
    for table in resolved:
        periods = [view.level for view in table.levels if view.dimension is Dimension.PERIOD]
        months = [text for level in periods for text in level.distinct if read_month(text) is not None]
        if len(months) < _FEWEST:
            continue
        texts = list(_said_of(table))
        said = next((text for text in texts if _ENDS.search(text)), None)
        is_said = said is not None and not any(_BY_MONTH.search(text) for text in texts)
        if not is_said and not (_are_marches(months) and not any(_NAMES_MONTH.search(text) for text in texts)):
            continue
        places = {table.table.source(cell.row, cell.column) for cell in table.cells}
        own = (count for count in counts if count.provenance.source in places and _is_month(count.period))
        if (first := next(own, None)) is not None:
            why = f"{said!r} may say that longer spans end" if is_said else "years may end"
            message = (
                f"{months[0]!r} and so on were taken for months alone, and {why} with them. "
                "Ask the force which is meant."
            )
            yield Issue(Provenance(reply, first.provenance.source), IssueKind.UNKNOWN_PERIOD, message)


def _are_marches(months: Sequence[str]) -> bool:
    """Whether the labels are the last month of several financial years, and of no other."""
    return {month.month for text in months if (month := read_month(text)) is not None} == {_MARCH}


def _said_of(table: ResolvedTable) -> Iterator[str]:
    """What names the levels of a table, and its titles."""
    yield from (level.name for level in table.table.levels if level.name)
    yield from (text.text for text in table.table.titles)


def _is_month(period: Period) -> bool:
    return period.start.day == 1 and period.end == last_of_month(period.start.year, period.start.month)
