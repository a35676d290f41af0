"""Lines of years below one that names days of any year: ``Recorded, 23 March to 3 May in earlier years`` or ``The same
period in 2019 and 2018``, then ``2019: 27``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from cyberflag.model import Period, day_in_words
from cyberflag.replies.document import Document, Grid, Line, LineKind
from cyberflag.replies.finding.periods.years_to_date_in_lines import TO_DATE
from cyberflag.vocabularies.dates import DAY_IN_MONTH, MONTH, YEAR, read_day_without_year
from cyberflag.vocabularies.measures import understand_measure
from cyberflag.vocabularies.offences import understand_offence
from cyberflag.vocabularies.parts_of_year import understand_part_of_year
from cyberflag.vocabularies.periods import periods_named_in, understand_period

DaysOf = Callable[[Period], Period | None]
"""The days of a year that are meant, None where they are not those of a part of it."""

_TO: Final = r"\s*(?:-|–|—|to|and|until|till|through(?:\s+to)?)\s*(?:the\s+)?"
_NO_YEAR: Final = r"(?![\s,/'’-]*\d)"
_DAYS: Final = re.compile(rf"\b(?P<first>{DAY_IN_MONTH}){_TO}(?P<last>{DAY_IN_MONTH}){_NO_YEAR}", re.IGNORECASE)
_IN_THE_YEAR: Final = re.compile(rf"(?:{DAY_IN_MONTH})\s*$", re.IGNORECASE)
"""Days whose year stands right behind them, a period as it is: ``1 April and 30 June 2017: 12``."""
_MONTHS: Final = re.compile(
    rf"(?<!\d )(?<!\d)\b(?P<months>{MONTH}\s*(?:-|–|to|until)\s*{MONTH}){_NO_YEAR}", re.IGNORECASE
)
_SAME: Final = re.compile(
    r"\b(?:same|equivalent|corresponding|comparable)\s+(?:(?:complete|full|whole|time|exact|calendar)\s+)*"
    r"(?:periods?|dates?|days|weeks?|months?|quarters?|time\s?(?:frame|span|scale)s?|times?)\b",
    re.IGNORECASE,
)
_BEHIND_SAME: Final = re.compile(
    r"\s*(?:(?:in|of|for|during|from|across|over)\b.*(?:\byears?\b|\b(?:19|20)\d\d\b).*"
    r"|(?:the\s+)?(?:last|previous|prior|earlier|each|every|other)\s+years?\b.*)?[\s:–—-]*",
    re.IGNORECASE,
)
"""What may stand behind a period that is called the same: nothing, or the years in which it is."""
_COUNTS: Final = re.compile(r"\brecorded\b|\b(?:in|for|of)\s+(?:earlier|previous|prior|other)\s+years\b", re.IGNORECASE)
_TELLS: Final = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|ran|runs?|took|takes?|works?|worked|closes|opens)\b"
    r"(?!\s+(?:\w+\s+)?(?:recorded|reported|committed))",
    re.IGNORECASE,
)
"""A sentence of its own, and no head of the years below: ``Operation Ark ran from 9 March to 5 May``."""
_OF_NOTHING_ELSE: Final = re.compile(
    r"[\W\d]*(?:(?:in|for|from|between|during|and|the|of|each|every|all|earlier|previous|prior|other|last|years?|dates?|period)"
    r"\b[\W\d]*)*",
    re.IGNORECASE,
)
_OF_OTHER: Final = re.compile(
    r"\b(?:born|aged?|extract\w*|received|published|retention|academic|school\s+year)\b", re.IGNORECASE
)
_VALUE: Final = r"(?:[<>]\s?)?\d[\d,]*(?![\w/])|\*|nil\b|none\b|zero\b|(?:fewer|less)\s+than\s+\w+"
_BEHIND: Final = rf"(?:\s*[:=|]|\s+[-–—]|[–—]|\s{{2,}})\s*(?:{_VALUE})"
_PAIR: Final = rf"(?:(?:in|for)\s+)?(?P<year>{YEAR}(?:\s?[/–-]\s?(?:\d\d){{1,2}})?)(?={_BEHIND})"
_RUN: Final = re.compile(rf"(?:^|(?<=[:–—-])|(?<=\s))\s*{_PAIR}", re.IGNORECASE)


def write_out_days_above_years(document: Document) -> Document:
    """The document with the days of each such year in the place of its name; a year that names its own days keeps
    them.
    """
    blocks: list[Grid | Line] = list(document.blocks)
    days: DaysOf | None = None
    for at, block in enumerate(blocks):
        if isinstance(block, Grid) or block.kind in (LineKind.QUOTED, LineKind.TITLE):
            days = None
        elif not block.text.strip() or block.kind is LineKind.FURNITURE:
            continue
        elif (first := _RUN.search(block.text)) is None:
            is_dated = bool(days and periods_named_in(block.text) and re.search(r"\d\s*$", block.text))
            days = days if is_dated else _days_said(block.text, blocks[:at])
        else:
            head = block.text[: first.start("year")].strip(" -•*·")
            days = _days_said(head, blocks[:at]) if head else days
            if not _IN_THE_YEAR.search(head):
                blocks[at] = _written(block, first.start("year"), days)
    return document if blocks == list(document.blocks) else replace(document, blocks=tuple(blocks))


def _written(line: Line, start: int, days: DaysOf | None) -> Line:
    if days is None:
        return line

    def with_days(said: re.Match[str]) -> str:
        year = understand_period(said["year"])
        part = days(year.value) if year is not None and year.value.is_year else None
        if part is None:
            return said[0]
        words = f"{day_in_words(part.start)} to {day_in_words(part.end)}"
        return f"{said[0][: said.start('year') - said.start()]}{words}{said[0][said.end('year') - said.start() :]}"

    head = line.text[:start]
    for said_before in (_DAYS, _MONTHS, _SAME):
        head = said_before.sub(" ", head)
    return replace(line, text=head + _RUN.sub(with_days, line.text[start:]))


def _days_said(text: str, above: Sequence[Grid | Line]) -> DaysOf | None:
    """The days that a line names without their year, or those of the period told last that it calls the same."""
    if _OF_OTHER.search(text) or re.search(TO_DATE, text, re.IGNORECASE) or _names_days(text):
        return None
    if not _heads_counts(text):
        return None
    spans, months = list(_DAYS.finditer(text)), list(_MONTHS.finditer(text))
    if len(spans) == 1:
        return lambda year: _between(spans[0]["first"], spans[0]["last"], year)
    if len(months) == 1 and not spans:
        return lambda year: _months(months[0]["months"], year)
    same = _SAME.search(text)
    is_same = same is not None and _BEHIND_SAME.fullmatch(text, same.end()) is not None
    told = _told_last(above) if is_same and not spans and not months else None
    if told is None:
        return None
    first, last = (f"{day.day} {day:%B}" for day in (told.start, told.end))
    return lambda year: _between(first, last, year)


def _heads_counts(text: str) -> bool:
    """Whether a line that names days heads the years below: it is open, and counts crimes or says nothing else."""
    if text.rstrip().endswith((".", "!", "?", ";")) or _TELLS.search(text):
        return False
    rest = text
    for days in (_DAYS, _MONTHS, _SAME):
        rest = days.sub(" ", rest)
    return (
        _OF_NOTHING_ELSE.fullmatch(rest) is not None
        or _COUNTS.search(rest) is not None
        or understand_measure(rest.strip(" ,:-–—")) is not None
        or understand_offence(rest.strip(" ,:-–—")) is not None
    )


def _names_days(text: str) -> bool:
    """Whether a line names days with their year, or years of its own beside days of any year."""
    return any(not found.value.is_year for found in periods_named_in(text))


def _told_last(above: Sequence[Grid | Line]) -> Period | None:
    """The part of a year that the nearest line above names that names one; None where that names several."""
    for block in reversed(above):
        named = {found.value for found in periods_named_in(block.text)} if isinstance(block, Line) else set()
        parts = {period for period in named if not period.is_year}
        if parts:
            part = parts.pop()
            return part if not parts and part.start.year == part.end.year else None
    return None


def _between(first: str, last: str, year: Period) -> Period | None:
    days = [
        [day for number in sorted({year.start.year, year.end.year}) if (day := read_day_without_year(text, number))]
        for text in (first, last)
    ]
    inside = [[day for day in found if year.start <= day <= year.end] for found in days]
    if any(len(found) != 1 for found in inside) or inside[0][0] > inside[1][0]:
        return None
    return _part(Period(inside[0][0], inside[1][0]), year)


def _months(text: str, year: Period) -> Period | None:
    part = understand_part_of_year(text)
    days = part.value.within(year) if part is not None else None
    return _part(days, year) if days is not None else None


def _part(days: Period, year: Period) -> Period | None:
    return days if days != year else None
