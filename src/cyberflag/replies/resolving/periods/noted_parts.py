"""Notes below a table that are nothing but a year and its days: ``2019/20: April to December``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from cyberflag.model import Period
from cyberflag.replies.resolving.periods.marked_figures import YEAR_LABEL
from cyberflag.replies.resolving.periods.part_years import IS_PART, PartYear, days_of_part_in, table_in_part
from cyberflag.replies.resolving.resolve import ResolvedTable
from cyberflag.vocabularies.dates import DAY, DAY_IN_MONTH, MONTH, MONTH_IN_YEAR
from cyberflag.vocabularies.number_words import read_number
from cyberflag.vocabularies.periods import understand_period

_NOTED: Final = re.compile(
    r"\W*(?:(?:please\s+)?note\b:?\s+)?(?:(?:the\s+)?(?:data|figures?|totals?|counts?)\s+(?:for|in|of)\s+)?"
    rf"(?P<year>{YEAR_LABEL})(?P<rest>(?!\w).+)",
    re.IGNORECASE,
)
_DATES: Final = re.compile(rf"{DAY}|{MONTH_IN_YEAR}|{DAY_IN_MONTH}|\b{MONTH}\b", re.IGNORECASE)
_AROUND: Final = re.compile(
    r"is|are|was|were|cover(?:s|ing)?|runs?|only|figures?|data|column|totals?|counts?|years?|to|date|until|till|up|ends?|the|of|from|through"
    r"|part|partial|incomplete|so|far|ytd|not|a|full|whole|complete|yet|first|last|final|months?|for|and|between|inclusive"
)
"""What may stand around the days in such a note."""
_DENIED: Final = frozenset({"not", "incomplete", "complete", "partial"})
"""Days beside one of these may be those that are lacking: ``2019/20 incomplete: January to March``."""
_IS_WHOLE: Final = re.compile(r"\bnot\s+(?:incomplete|partial|part)\b|\bup\s+to\s+date\b", re.IGNORECASE)


def part_noted(text: str, source: str) -> PartYear | None:
    """The year of which a note says that its figures are of a part, where it says nothing else; else None. The days are
    those that it names, unless it may say that these are lacking.
    """
    found = _NOTED.fullmatch(text.strip())
    year = understand_period(found["year"]) if found is not None else None
    if found is None or year is None or not year.value.is_year:
        return None
    words = re.findall(r"\w+", _DATES.sub(" ", found["rest"]).casefold())
    if any(_AROUND.fullmatch(word) is None and not _is_number(word) for word in words):
        return None
    days = days_of_part_in(text, year.value)
    is_part = IS_PART.search(text) is not None and _IS_WHOLE.search(text) is None
    told = None if _DENIED.intersection(words) else days
    return PartYear(year.value, told, source, text) if days is not None or is_part else None


def _is_number(word: str) -> bool:
    return word.isalpha() and read_number(word) is not None


def with_parts_noted(resolved: ResolvedTable, reply: str) -> ResolvedTable:
    """The table with the figures of years taken for the days that a note below it says, unless a label does."""
    told = [part for note in resolved.table.notes if (part := part_noted(note.text, note.source)) is not None]
    labelled = set(_periods(resolved))
    apart = [part for part in told if not any(_is_inside(period, part.year) for period in labelled)]
    return table_in_part(resolved, apart, reply) if len(apart) == len({part.year for part in apart}) else resolved


def _periods(resolved: ResolvedTable) -> Iterator[Period]:
    return (c.facts.period for c in resolved.cells if c.facts is not None and c.facts.period is not None)


def _is_inside(period: Period, year: Period) -> bool:
    return period != year and year.contains(period)
