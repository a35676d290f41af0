"""Months without their year, several in a line with a figure each (``Oct - 5 - Nov - 7``) or one to a line or clause
(``5 in October and 7 in November``), below a title, question or line that names the year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Final

from cyberflag.model import Period, follow_on
from cyberflag.replies.document import Document, Grid, Line, LineKind
from cyberflag.vocabularies.dates import last_of_month, months
from cyberflag.vocabularies.periods import periods_named_in, understand_period

_NAME: Final = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
_VALUE: Final = r"(?:[<>*]\s?)?\d{1,3}(?:,\d{3})+|(?:[<>]\s?)?\d{1,5}|\*|nil|none|zero"
_SIGN: Final = r"(?:\s*[:=]\s*|\s*[-–—]+\s*)"
_PAIR: Final = re.compile(
    rf"(?P<month>{_NAME})\b\.?(?P<sign>{_SIGN}|\s*(?P<open>\()\s*|\s+)(?P<value>{_VALUE})(?(open)\s*\))(?!\w)",
    re.IGNORECASE,
)
_TOTAL: Final = re.compile(rf"(?:grand\s+)?total\b(?:{_SIGN}|\s+)(?P<value>{_VALUE})(?!\w)", re.IGNORECASE)
_YEAR_BEFORE: Final = re.compile(
    r"\s*(?:(?:in|for|year)\s+)?(?P<year>(?:19|20)\d\d(?:\s?[/–-]\s?(?:\d\d){1,2})?)\s*(?:[:=–—-]|\()\s*", re.IGNORECASE
)
_BETWEEN: Final = " \t,;|./–—-)&"
_IN_WORDS: Final = re.compile(rf"\b(?P<before>in|for|during)\s+(?P<month>{_NAME})\b(?!\.?\s*['’]?\d)", re.IGNORECASE)
_DIGIT: Final = re.compile(r"\d")
_FOUR_DIGITS: Final = re.compile(r"\b(?:19|20)\d\d\b")
_LONGEST_SPAN: Final = 366
_SHORTEST_SPAN: Final = 32
_FEWEST: Final = 2
_FEWEST_BARE: Final = 3
"""So many months in turn show that the numbers right behind them are no days (``Oct 5, Nov 7, Dec 3``)."""


def write_out_months(document: Document) -> Document:
    """The document with each such month as a line of its own with its year, all of the same place, or with its year
    written behind it in a sentence. What names other days than one year or less leaves them as they are.
    """
    blocks: list[Grid | Line] = []
    for at, block in enumerate(document.blocks):
        if isinstance(block, Grid) or block.kind in (LineKind.QUOTED, LineKind.FURNITURE, LineKind.TITLE):
            blocks.append(block)
            continue
        blocks += _written(block, document.blocks, at)
    return document if blocks == list(document.blocks) else replace(document, blocks=tuple(blocks))


def _written(line: Line, blocks: Sequence[Grid | Line], at: int) -> Iterator[Line]:
    if line.breaks:
        yield line
        return
    if not _PAIR.search(line.text):
        yield replace(line, text=_sentence(line.text, blocks, at))
        return
    before = _YEAR_BEFORE.match(line.text)
    year = understand_period(before["year"]) if before else None
    pairs = list(_PAIR.finditer(line.text, before.end() if before else 0))
    total = _TOTAL.search(line.text, pairs[-1].end()) if pairs else None
    is_run = len(pairs) >= _FEWEST or _is_beside_another(blocks, at)
    if not pairs or not is_run or not _is_whole(line.text, before, pairs, total):
        yield line
        return
    span = year.value if year is not None else _span_above(blocks[:at])
    days = [day for pair in pairs if (day := _within(pair["month"], span)) is not None]
    if span is None or len(days) < len(pairs):
        yield line
        return
    for pair, day in zip(pairs, days, strict=True):
        yield replace(line, text=f"{day.label}: {pair['value']}")
    if total is not None:
        whole = Period(days[0].start, days[-1].end) if follow_on(days) else span
        yield replace(line, text=f"Total, {whole.label}: {total['value']}")


def _is_whole(
    text: str, before: re.Match[str] | None, pairs: Sequence[re.Match[str]], total: re.Match[str] | None
) -> bool:
    """Whether a line is nothing but months and figures, whose numbers can be no days."""
    ends = [before.end() if before else 0, *(pair.end() for pair in pairs)]
    starts = [*(pair.start() for pair in pairs), total.start() if total is not None else len(text)]
    if any(text[end:start].strip(_BETWEEN) for end, start in zip(ends, starts, strict=True)):
        return False
    if total is not None and text[total.end() :].strip(_BETWEEN):
        return False
    numbers = [months()[pair["month"].casefold()] for pair in pairs]
    in_turn = all((later - earlier) % 12 == 1 for earlier, later in pairwise(numbers))
    is_bare = any(not pair["sign"].strip() for pair in pairs)
    return len(set(numbers)) == len(numbers) and (not is_bare or (in_turn and len(pairs) >= _FEWEST_BARE))


def _is_beside_another(blocks: Sequence[Grid | Line], at: int) -> bool:
    """Whether the line right above or below one is a month and a figure too."""
    near = [block for block in (*blocks[max(0, at - 1) : at], *blocks[at + 1 : at + 2]) if isinstance(block, Line)]
    found = [_PAIR.fullmatch(line.text.strip(_BETWEEN)) for line in near]
    return any(pair is not None and pair["sign"].strip() for pair in found)


def _sentence(text: str, blocks: Sequence[Grid | Line], at: int) -> str:
    """A sentence with the year behind its months, where it gives each of several a number."""
    found = list(_IN_WORDS.finditer(text))
    if len(found) < _FEWEST or len(_DIGIT.findall(text)) < _FEWEST or _FOUR_DIGITS.search(text):
        return text
    span = _span_above(blocks[:at])
    days = [_within(month["month"], span) for month in found]
    for month, day in reversed(list(zip(found, days, strict=True))):
        if day is None:
            return text
        text = f"{text[: month.end('month')]} {day.start.year}{text[month.end('month') :]}"
    return text


def _span_above(blocks: Sequence[Grid | Line]) -> Period | None:
    """The one year, or part of a year, that the nearest text above names; None where that names several."""
    for block in reversed(blocks):
        if isinstance(block, Line) and _PAIR.fullmatch(block.text.strip(_BETWEEN)):
            continue  # "April - 11" is no month of 2011 among months with their figures
        named = {found.value for found in periods_named_in(block.text)} if isinstance(block, Line) else set()
        whole = understand_period(block.text) if isinstance(block, Line) and not named else None
        named |= {whole.value} if whole is not None else set()
        if named:
            span = named.pop()
            return span if not named and _SHORTEST_SPAN <= span.days <= _LONGEST_SPAN else None
    return None


def _within(name: str, span: Period | None) -> Period | None:
    """The days of a month that lie in a span of a year at most; None where it is not in it."""
    number = months()[name.casefold()]
    for year in {span.start.year, span.end.year} if span is not None else ():
        days = Period(date(year, number, 1), last_of_month(year, number))
        if span is not None and span.contains(days):
            return days
    return None
