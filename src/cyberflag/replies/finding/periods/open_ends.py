"""Spans without a last day of their own: ``from 1 January 2024 to the present``, ``since 2008, 10 arrests``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from itertools import chain
from typing import Final

from cyberflag.model import Period
from cyberflag.replies.document import Document, Line, LineKind
from cyberflag.replies.finding.periods.years_to_date_in_lines import TO_DATE
from cyberflag.replies.letters.reply_dates import date_of_reply
from cyberflag.replies.prose.around.days_over_all import states_days
from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.vocabularies.dates import (
    ANY_DAY,
    DAY,
    DAY_IN_MONTH,
    MONTH_IN_YEAR,
    YEAR,
    read_day,
    read_day_without_year,
)
from cyberflag.vocabularies.periods import periods_named_in, understand_period

_START: Final = rf"(?:the\s+)?(?P<start>{DAY}|{MONTH_IN_YEAR}|{YEAR}(?![/\d]))"
_NOW: Final = (
    r"(?:(?:the\s+)?present(?:\s+(?:day|date|time))?|(?:the\s+)?current\s+(?:day|date|time)|today(?:['’]s\s+date)?|now"
    r"|(?:the\s+)?date(?!\s+of\b)|the\s+date\s+of\s+(?:this|our)\s+(?:reply|response|letter))(?!\w|\s+(?:day|date|time)\b|\s*\(\s*\d)"
)
_TO_NOW: Final = re.compile(
    rf"\b(?:(?:from|since|between)\s+)?{_START}[\s,]*(?:onwards?[\s,]*)?(?:to|until|till|up\s+(?:to|until)|through\s+to|and|[-–])[\s-]*{_NOW}",
    re.IGNORECASE,
)
_SINCE: Final = re.compile(rf"\bsince\s+{_START}", re.IGNORECASE)
_HAVE_BEEN: Final = re.compile(r"\b(?:has|have)\b", re.IGNORECASE)

_NO_DAY: Final = rf"(?!\W*(?:up\s+to|to|until|till|through|ending|as\s+(?:at|of)|at|i\.?e|{DAY}))"
"""Behind a year to date where no day follows: ``(YTD up to 30/04/11)`` says its own."""
_SO_FAR: Final = re.compile(
    rf"\b(?:so|thus)\s+far\s+(?:this\s+year\s*,?\s+)?(?:in|during|for|of)\s+(?P<year>{YEAR})(?![/\d])"
    rf"|\b(?P<before>{YEAR})(?![/\d])[\s,(:-]{{1,3}}{TO_DATE}(?![\w-]){_NO_DAY}\)?",
    re.IGNORECASE,
)
"""The year of the reply, which is given up to its day: ``so far in 2024``, ``2024 (YTD)``."""
_THIS_YEAR: Final = (
    r"(?:in\s+|during\s+|for\s+)?(?:this|the\s+(?:current|present))\s+(?:(?:calendar|(?P<{}>financial|fiscal))\s+)?year"
)
_SO_FAR_THIS_YEAR: Final = re.compile(
    rf"\b(?:(?:so|thus)\s+far|to\s+date|up\s+to\s+now|already)[\s,(]+{_THIS_YEAR.format('april')}\b"
    rf"|\b{_THIS_YEAR.format('april_before')}[\s,(:-]{{1,3}}(?:(?:so|thus)\s+far|{TO_DATE})(?![\w-]){_NO_DAY}\)?",
    re.IGNORECASE,
)
"""The same without its number: ``so far this year``, ``This financial year to date``."""
_UP_TO: Final = r"(?:(?:up\s+)?(?:to|until|till)|as\s+(?:at|of))\s+(?:and\s+including\s+)?(?:the\s+)?"
_ITS_DAY: Final = re.compile(
    rf"\s*[(\[]\s*(?:{_UP_TO})?(?P<within>{ANY_DAY}|{DAY_IN_MONTH})\s*[)\]]"
    rf"|[\s,]+{_UP_TO}(?P<behind>{ANY_DAY}|{DAY_IN_MONTH})(?![\w/-])",
    re.IGNORECASE,
)
"""Right behind such a year, the day that it runs to, which need not say the year: ``(31 October)``, ``up to 1 May``."""
_OTHER_YEARS: Final = re.compile(
    r"(?<!\d)(?:19|20)(?P<first>\d\d)\s?[/-]\s?(?:20)?(?P<last>\d\d)(?!\d)"
    r"|\b(?:financial|fiscal|school|academic|performance)\s+years?\b|\bapril\s+(?:to|until|till|-)\s+march\b",
    re.IGNORECASE,
)
"""Years that do not begin in January, beside which it is not said when one begins that has no number."""
_ASKS: Final = re.compile(r"\?|\bhow\s+many\b|\bplease\b", re.IGNORECASE)
_OF_PARTS: Final = re.compile(
    r"(?<=[Aa]nswers|[Ff]igures)\s+(?:to|for)\s+(?:(?:questions?|parts?|points?)\s+)?"
    r"(?P<parts>(?:[A-H]|\d{1,2})(?:\s*(?:,|&|\band\b)\s*(?:[A-H]|\d{1,2}))*)(?=\s)"
)
"""Behind figures, the questions that they answer: ``The answers to A and B cover 2008 to 2017``."""
_OPENS_PART: Final = re.compile(r"\W*(?:[Qq](?:uestion)?\s*)?([A-H]|\d{1,2})\s*[.):]\s")
_APRIL: Final = 4


def write_out_open_ends(document: Document) -> Document:
    """The document with such spans in its text written out up to the day of the reply, where it says that day, or to
    the last of the days that it states for its figures, where these begin with the span (``The answers cover 2008 to
    2017``); ``since`` alone only in a sentence that tells how many there have been.
    """
    last = date_of_reply(document)
    if last is None:
        return document
    stated = {days for line in document.lines if (days := states_days(_OF_PARTS.sub("", line.text))) is not None}
    ends = {days.start: days.end for days in stated} if len(stated) == 1 and not _answers_others(document) else {}
    return document.with_lines(lambda line: _written(line, last, ends))


def _answers_others(document: Document) -> bool:
    """Whether days are stated for the answers to some questions (``The answers to 3 cover``) where others are."""
    parts = {part for line in document.lines for found in _OF_PARTS.finditer(line.text) for part in _part_names(found)}
    opened = {found[1] for line in document.lines if (found := _OPENS_PART.match(line.text)) is not None}
    alike = {name for name in opened if any(name.isdigit() == part.isdigit() for part in parts)}
    return bool(parts) and bool(alike - parts)


def _part_names(found: re.Match[str]) -> list[str]:
    return re.findall(r"[A-H]|\d+", found["parts"])


def write_out_years_so_far(document: Document) -> Document:
    """The document with the year of the reply written out up to its day in each line with figures that says so of it;
    what a text says of its last day has been written out before.
    """
    last = date_of_reply(document)
    if last is None:
        return document
    is_said = any(_SO_FAR_THIS_YEAR.search(line.text) for line in document.lines)
    is_by_calendar = not (is_said and _has_other_years(document))
    return document.with_lines(lambda line: _written_so_far(line, last, is_by_calendar=is_by_calendar))


def _has_other_years(document: Document) -> bool:
    """Whether any text of a document names years that do not begin in January."""
    cells = (cell.shown for grid in document.grids for cell in grid)
    return any(map(_names_other_years, chain((line.text for line in document.lines), cells)))


def _names_other_years(text: str) -> bool:
    found = _OTHER_YEARS.finditer(text)
    return any(one["first"] is None or (int(one["first"]) + 1) % 100 == int(one["last"]) for one in found)


def _written_so_far(line: Line, last: date, *, is_by_calendar: bool) -> Line:
    found = _SO_FAR.search(line.text)
    year = found and (found["year"] or found["before"])
    start = date(last.year, 1, 1)
    if found is None and not _ASKS.search(line.text) and (found := _SO_FAR_THIS_YEAR.search(line.text)):
        year = str(last.year)
        if found["april"] or found["april_before"]:
            start = date(last.year - (last.month < _APRIL), _APRIL, 1)
        elif not is_by_calendar and "calendar" not in found[0].casefold():
            return line
    if found is None or year != str(last.year) or line.kind is LineKind.TITLE or not read_tokens(line.text).numbers:
        return line
    end, behind = _end_told(line.text, found.end(), Period(start, last))
    words = f"from {Period(start, end).label}"
    return replace(line, text=f"{line.text[: found.start()]}{words}{line.text[behind:]}")


def _end_told(text: str, at: int, so_far: Period) -> tuple[date, int]:
    """The day to which a year runs that is told up to a place of a text, and where the words for it end: the one right
    behind it that lies in it, else the last of the reply.
    """
    said = _ITS_DAY.match(text, at)
    words = (said["within"] or said["behind"]) if said is not None else ""
    day = read_day(words) or read_day_without_year(words, so_far.end.year)
    if said is None or day is None or not so_far.start < day <= so_far.end:
        return so_far.end, at
    return day, said.end()


def _written(line: Line, last: date, ends: Mapping[date, date]) -> Line:
    if line.kind in (LineKind.FURNITURE, LineKind.TITLE) or line.breaks:
        return line
    since = _SINCE.search(line.text)
    found = _TO_NOW.search(line.text) or (since if since and _tells_how_many(line.text) else None)
    start = understand_period(found["start"]) if found is not None else None
    if found is None or start is None or not start.value.start < last:
        return line
    first = start.value.start
    words = f"from {Period(first, ends.get(first, last)).label}"
    return replace(line, text=f"{line.text[: found.start()]}{words}{line.text[found.end() :]}")


def _tells_how_many(text: str) -> bool:
    """Whether a sentence tells how many there have been, and names no other time."""
    if not _HAVE_BEEN.search(text):
        return False
    tokens = read_tokens(text)
    counts = bool(tokens.numbers) and bool(tokens.measures)
    return counts and not [said for said in periods_named_in(text) if said.value.start.year != said.value.end.year]
