"""Tables of years below a question or title that names days: ``between 1 January 2021 and 30 September 2023`` over
2021, 2022 and 2023, the last of which ends where the question ends.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from cyberflag.model import Issue, IssueKind, Period, Provenance
from cyberflag.replies.letters.retelling import asks_for_data, retells_request
from cyberflag.replies.prose.around.setting import resolve_relative
from cyberflag.replies.resolving.context import Context
from cyberflag.replies.resolving.from_titles.titles import own_titles
from cyberflag.replies.resolving.oversights import name_of
from cyberflag.replies.resolving.periods.days_of_years import days_of_every_year
from cyberflag.replies.resolving.resolve import ResolvedTable
from cyberflag.replies.resolving.texts_of_parts import of_other_questions, questions_pointed_at
from cyberflag.replies.tables import Text
from cyberflag.vocabularies.dates import DAY_IN_MONTH
from cyberflag.vocabularies.periods import periods_named_in
from cyberflag.vocabularies.spans.open_spans import open_spans_in

_FEWEST_DAYS: Final = 27
_SAME: Final = re.compile(
    r"\b(?:same|equivalent|corresponding|comparable|those)\s+(?:time\s+)?(?:periods?|dates?|months?|times?|weeks|days)\b"
    r"|\b(?:in|of|for)\s+each\s+(?:of\s+(?:the|these|those)\s+)?years?\b|\b(?:each|every)\s+year\b",
    re.IGNORECASE,
)
"""Says of days of one year that they are meant of the others too: ``and in the same period of 2019``."""
_STILL_RUNNING: Final = re.compile(
    r"\b(?:so\s+far|year[\s-]+to[\s-]+date|ytd|(?:to|until|till|up\s+to)\s+(?:the\s+)?(?:date(?!\s+of\s+birth)|now|today|present(?:\s+day)?"
    r"|current(?:\s+date)?|date\s+of\s+(?:this|the|my)\s+request))\b",
    re.IGNORECASE,
)
"""Asks for a year up to the day of the request, which is not said."""
_LASTS: Final = r"\s*(?:-|–|to|and|until)\s*"


def _first_day(month: str) -> str:
    return rf"\b(?:0?1(?:st)?\s+(?:of\s+)?{month}|{month}\s+0?1(?:st)?)"


def _last_day(month: str) -> str:
    return rf"(?:31(?:st)?\s+(?:of\s+)?{month}|{month}\s+31(?:st)?)\b"


_DAYS_OF_ANY_YEAR: Final = re.compile(
    rf"\b(?:{DAY_IN_MONTH})\s*(?:-|–|to|and|until)\s*(?:{DAY_IN_MONTH})(?!\s*,?\s*\d)", re.IGNORECASE
)
_DAYS_OF_YEARS: Final = {
    1: re.compile(rf"{_first_day('jan(?:uary)?')}{_LASTS}{_last_day('dec(?:ember)?')}", re.IGNORECASE),
    4: re.compile(rf"{_first_day('apr(?:il)?')}{_LASTS}{_last_day('mar(?:ch)?')}", re.IGNORECASE),
}
"""The first and last day of every calendar or financial year, by the month in which such years begin."""
_OF_OTHER: Final = re.compile(
    r"\b(?:born|aged?|extract\w*|received|dated|published|retention|academic|school\s+year)\b", re.IGNORECASE
)
_OF_SYSTEM: Final = re.compile(
    r"\b(?:old|older|previous|former|legacy)\s+(?:\w+\s+){0,2}?(?:systems?|databases?)\b", re.IGNORECASE
)
"""Names days of something else than the figures: ``taken from the old system up to 14 May 2019``."""
_ENDS_WITH_IT: Final = re.compile(
    r"\b(?:only|solely|available|closed|ceased|ended|switched\s+off|retired)\b|(?<!\bsystem\s)(?<!\bdatabase\s)\bcovers?\b"
    r"|\b(?:figures|data|numbers)\s+(?:are|is|run|runs|go|goes)\s+up\s+to\b",
    re.IGNORECASE,
)
"""Says that there are no figures behind the days of a system: ``from the old system only, up to 14 May 2019``."""
_LEFT_OUT: Final = re.compile(
    r"\b(?:exclud\w+|except\w*|without|other\s+than|outside|apart\s+from|compared|not|before|after|please"
    r"|provide|supply|request\w*|would\s+like)\b",
    re.IGNORECASE,
)
"""Before days of each year that the figures are not of, or not of alone, or that are only asked for."""
_FOLLOWED_UP: Final = re.compile(
    r"\b(?:outcomes?|disposals?|results?|charges|convictions|progress|status)\s+(?:(?:of|for|in)\s+(?:each|these|them|those|the\s+\w+)\s+)?"
    r"(?:to\s+date|so\s+far|currently|at\s+present)\b",
    re.IGNORECASE,
)
"""Until when the crimes of whole years were followed up: ``each year 2020-2021 and outcomes to date``."""


def with_days_asked(resolved: ResolvedTable, context: Context, reply: str) -> ResolvedTable:
    """The table with the years at the ends of the days that its title, or the one question, names cut to these days,
    and with an issue that they are; or with one alone where it asks for days that are not said, or that its years are
    not. A title that names the days of each year says those of all its years, and no issue is needed.

    Nothing is done where the request itself is known, or the table names a part of a year itself.
    """
    years = sorted({c.facts.period for c in resolved.cells if c.facts is not None and c.facts.period is not None})
    single = [year for year in years if year.is_year]
    is_corrected = any(cell.correction is not None or cell.corrected for cell in resolved.cells)
    if context.request.periods or is_corrected or not single or not _are_years(years, single):
        return resolved
    for text in _texts(resolved, context):
        if text in own_titles(resolved.table) and (days := _days_of_each(text.text, single)):
            return _cut(resolved, days)
        days = _days_asked(text.text, single)
        if days:
            return _with_issue(_cut(resolved, days), _cut_message(resolved, days, text), reply)
        if _is_open(text.text, single):
            return _told(resolved, text, reply)
    return resolved


def _are_years(periods: Sequence[Period], years: Sequence[Period]) -> bool:
    """Whether all periods are years, or the whole of those."""
    whole = (years[0].start, years[-1].end)
    return all(period in years or (period.start, period.end) == whole for period in periods)


def _texts(resolved: ResolvedTable, context: Context) -> list[Text]:
    """The titles of the table, the questions of the reply that are not those of another table, and its headings."""
    table = resolved.table
    titles = own_titles(table)
    apart = of_other_questions(table, context.texts, questions_pointed_at(table, context.texts))
    asking = [text for text in context.texts if text.source not in apart and _asks(text.text)]
    spans = {span for text in asking for span in _spans(text.text)}
    asking = asking if len(spans) <= 1 else []
    return [text for text in (*titles, *asking, *context.headings) if not _is_of_other_days(text.text)]


def _is_of_other_days(text: str) -> bool:
    is_of_system = _OF_SYSTEM.search(text) is not None and _ENDS_WITH_IT.search(text) is None
    return is_of_system or _OF_OTHER.search(text) is not None


def _asks(text: str) -> bool:
    return "?" in text or asks_for_data(text) or retells_request(text)


def _spans(text: str) -> set[tuple[date | None, date | None]]:
    """The first and last days that a text names, but for those of whole years."""
    named = [found.value for found in periods_named_in(text) if found.value.days >= _FEWEST_DAYS]
    closed: set[tuple[date | None, date | None]] = {
        (period.start, period.end) for period in named if not period.is_year
    }
    lasts: set[tuple[date | None, date | None]] = {
        (None, found.value.end) for found in open_spans_in(text) if found.value.end is not None
    }
    return closed or lasts


def _days_asked(text: str, years: Sequence[Period]) -> dict[Period, Period]:
    """The years of which a text asks for a part, each with its days."""
    spans = _spans(text)
    if len(spans) != 1:
        return {}
    start, end = spans.pop()
    first, last = years[0], years[-1]
    inside = next((year for year in years if start and end and year.start <= start and end <= year.end), None)
    if inside is not None and start and end and _SAME.search(text):
        moved = {year: resolve_relative(Period(start, end), year.start.year - inside.start.year) for year in years}
        return {year: days for year, days in moved.items() if days is not None and days != year}
    begins = start or first.start
    if end is None or not (first.start <= begins <= first.end and last.start <= end <= last.end) or first == last:
        return {}
    found = {first: Period(begins, first.end), last: Period(last.start, end)}
    return {year: days for year, days in found.items() if days != year}


def _days_of_each(text: str, years: Sequence[Period]) -> dict[Period, Period]:
    """The years of a title, no question, that says which days of each year its figures are of, each with its days;
    empty where they lie in some of the years alone.
    """
    if _asks(text) or _LEFT_OUT.search(text) or list(periods_named_in(text)):
        return {}
    found = {year: days for year in years if (days := days_of_every_year(text, year)) is not None}
    return {year: days for year, days in found.items() if days != year} if len(found) == len(years) else {}


def _is_open(text: str, years: Sequence[Period]) -> bool:
    """Whether a text asks for the last year up to a day that it does not say, or for days of each year that are not
    those of a year.
    """
    if _DAYS_OF_ANY_YEAR.search(_without_days_of_years(text, years)):
        return not list(periods_named_in(text))
    return _STILL_RUNNING.search(_FOLLOWED_UP.sub(" ", text)) is not None and len(years) > 1


def _without_days_of_years(text: str, years: Sequence[Period]) -> str:
    """A text without the days on which all these years begin and end: ``1 April to 31 March`` of financial years."""
    begins = {(year.start.day, year.start.month) for year in years}
    day, month = begins.pop() if len(begins) == 1 else (0, 0)
    return _DAYS_OF_YEARS[month].sub(" ", text) if day == 1 and month in _DAYS_OF_YEARS else text


def _cut(resolved: ResolvedTable, days: dict[Period, Period]) -> ResolvedTable:
    first, last = min(days), max(days)

    def cut(period: Period | None) -> Period | None:
        if period is None or period.is_year:
            return days.get(period, period) if period is not None else None
        start = days[first].start if period.start == first.start else period.start
        end = days[last].end if period.end == last.end else period.end
        return Period(start, end)

    cells = tuple(
        replace(cell, facts=cell.facts and replace(cell.facts, period=cut(cell.facts.period)))
        for cell in resolved.cells
    )
    return replace(resolved, cells=cells)


def _cut_message(resolved: ResolvedTable, days: dict[Period, Period], text: Text) -> str:
    spans = ", ".join(f"{year.label} as {part.start} to {part.end}" for year, part in sorted(days.items()))
    return f"{text.text[:120]!r} names days, so {name_of(resolved.table)} is read with {spans}. Confirm it."


def _told(resolved: ResolvedTable, text: Text, reply: str) -> ResolvedTable:
    message = (
        f"{text.text[:120]!r} does not ask for whole years, and the figures of {name_of(resolved.table)} were read as "
        "those of whole years. Say which days are meant in the reading file."
    )
    return _with_issue(resolved, message, reply)


def _with_issue(resolved: ResolvedTable, message: str, reply: str) -> ResolvedTable:
    place = Provenance(reply, resolved.table.source(resolved.table.rows[0], 0))
    return replace(resolved, issues=(*resolved.issues, Issue(place, IssueKind.UNKNOWN_PERIOD, message)))
