"""Notes that figures run to date, where those of that year were read as of the whole: ``Figures are year to date``."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from cyberflag.model import Count, Issue, IssueKind, Period, Provenance
from cyberflag.replies.document import Document
from cyberflag.replies.resolving.periods.marked_figures import YEAR_LABEL
from cyberflag.vocabularies.dates import DAY, days_in
from cyberflag.vocabularies.periods import understand_period

_RUNNING: Final = re.compile(
    rf"\bytd\b|\byear[\s-]to[\s-]date\b|\b(?P<labelled>{YEAR_LABEL})[\s,(-]+(?:so\s+far|to\s+date)\b"
    rf"|\bso\s+far\s+(?:(?:this|in\s+(?:the|this))(?:\s+(?:current|financial|calendar|present))*\s+year\b|(?:in\s+)?{YEAR_LABEL})"
    r"|\bthis(?:\s+(?:financial|calendar))?\s+year\s+(?:so\s+far|to\s+date)\b",
    re.IGNORECASE,
)
_OF_OTHER: Final = re.compile(
    r"%|\b(?:per\s?cent(?:age)?|chang\w+|compar\w+|previous|same\s+period|trends?|targets?|publish\w*|outcomes?|charg\w+|disposals?"
    r"|investigations?|ongoing|complaints?|requests?|train\w*|detect\w+|re-?classif\w+|recruit\w+|victims?\s+(?:(?:have\s+been|were)\s+)?identified"
    r"|(?:not|un)[\s-]?used|last\s+year\s+to\s+date)\b|\?\s*$",
    re.IGNORECASE,
)
"""Says of something else that it runs to date: a change, what became of the crimes; or asks for it."""
_WHOLE: Final = re.compile(
    r"\b(?:1(?:st)?\s+)?(?:of\s+)?april\s*(?:to|until|[-–—])\s*(?:31(?:st)?\s+)?(?:of\s+)?march\b(?!\s*\d)|^\W*ytd\W+(?:(?:means|is|for)\s+)?year[\s-]to[\s-]date\W*$",
    re.IGNORECASE,
)
"""Says that the whole year is meant, or only what the letters stand for."""
_DENIED: Final = re.compile(
    r"\b(?:not|no|never|nor|without|than|excl\w*|instead\s+of)\s+(?:\w+\s+){0,2}$", re.IGNORECASE
)
_NAMED: Final = re.compile(rf"(?=\S){YEAR_LABEL}", re.IGNORECASE)
_DATE: Final = re.compile(DAY, re.IGNORECASE)


def years_to_date_told(document: Document, counts: Iterable[Count], issues: Sequence[Issue]) -> Iterator[Issue]:
    """An issue for the first line or cell that says that figures run to date, where those of the year that it names,
    or of the last one, were read as of the whole year, and none of the ``issues`` tells its words.
    """
    given = {count.period for count in counts}
    whole = {period for period in given if period.is_year}
    told = [issue.message.casefold() for issue in issues]
    is_told = any(issue.kind is IssueKind.UNKNOWN_PERIOD for issue in issues)
    for source, text in document.texts_of_its_own():
        found = _RUNNING.search(text)
        if found is None or _OF_OTHER.search(text) or _WHOLE.search(text) or _DENIED.search(text, 0, found.start()):
            continue
        year = _year_named(text, whole) if _NAMED.search(text) else None if is_told else _last(given, whole)
        if year is None or any(found[0].casefold() in message for message in told):
            continue
        if found["labelled"] and year.end != max(period.end for period in whole):
            continue  # "2017/18 to date" are all years from that one on
        message = (
            f"{' '.join(text.split())[:120]!r} says that figures run to date; those of {year.label} were read as of "
            "the whole year. Ask the force up to which day they go, or say the days in the reading file."
        )
        yield Issue(Provenance(document.reply, source), IssueKind.UNKNOWN_PERIOD, message)
        return


def _year_named(text: str, whole: AbstractSet[Period]) -> Period | None:
    """The last of the years read as whole that a text names, or in which the last day lies that it names; None where it
    names another year, or the day with which that one ends.
    """
    days = list(days_in(text))
    said = [understand_period(found[0]) for found in _NAMED.finditer(_DATE.sub(" ", text))]
    named = [period.value for period in said if period is not None]
    years = named or [year for year in whole if days and year.start <= max(days) <= year.end]
    last = max(years, key=lambda year: year.end, default=None)
    return last if set(years) <= whole and last is not None and last.end not in days else None


def _last(given: Collection[Period], whole: Collection[Period]) -> Period | None:
    """The last of all years; None where a part of one is later, or was read of it."""
    last = max(given, key=lambda period: (period.end, -period.days), default=None)
    return last if last in whole else None
