"""A year in the title of a reply or in its request without a word before it, beside its subject: ``Stalking 2022``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import dropwhile, takewhile
from typing import Final

from cyberflag.model import Period
from cyberflag.replies.document import Document, Grid, Line, LineKind
from cyberflag.vocabularies.crimes.titles_of_offices import dates_something_else, is_word_of_office
from cyberflag.vocabularies.forces import forces_named_in
from cyberflag.vocabularies.letters import Cue, is_heading_of
from cyberflag.vocabularies.periods import periods_named_in, understand_period
from cyberflag.vocabularies.spans.years_by_one_number import is_year_by_one_number

_PARTED: Final = re.compile(r"\s+[|–—>»/-]\s+|\s*[:|»]\s+|,\s+")
_YEAR: Final = re.compile(r"(?<![\w/.#–-])(?P<year>(?:19|20)\d\d)(?![\w/.–-])")
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’.][^\W\d_]+)*")
_LAST_WORD: Final = re.compile(r"(?P<word>[^\W_]+)[\s(:,–—-]*$")
_RUNS_ON: Final = re.compile(
    r"[)\s]*(?:\d|[-–—]?\s*(?:(?:to|until|till|onwards?|and|or|so\s+far|ytd|present|now|today|date|current|ongoing)(?!\w)|&))",
    re.IGNORECASE,
)
_OTHER_SPAN: Final = re.compile(
    r"\b(?:last|past|previous|preceding|recent|each|every|per|all|these|those|both|two|three|four|five|six|ten|\d{1,2})\s+"
    r"(?:\w+\s+){0,2}?(?:years?|months)\b"
    r"|\b(?:since|from|until|till|before|after|prior\s+to|up\s+to)\s+(?:\w+\s+){0,2}(?:19|20)\d\d\b"
    r"|\b(?:since|to)\s+(?:date|present|records\s+began)\b",
    re.IGNORECASE,
)
"""Other days that a reply or its request speaks of without naming them."""
_LONGEST: Final = 160


def write_out_titled_years(document: Document) -> Document:
    """The document with ``in`` before the one year of its title or request, where that is a year of its subject and no
    part of a reference, a law or the date of a publication, and where nothing else in the reply is of other days.
    """
    written = {at: years for at in _heads(document) if (years := year_of_subject(_text(document, at))) is not None}
    found = {year for year, _ in written.values()}
    if len(found) != 1 or not _is_alone(document, Period.calendar_year(found.pop()), frozenset(written)):
        return document
    blocks = list(document.blocks)
    for at, (_, start) in written.items():
        block = blocks[at]
        if isinstance(block, Line):
            blocks[at] = replace(block, text=f"{block.text[:start]}in {block.text[start:]}")
    return replace(document, blocks=tuple(blocks))


def _heads(document: Document) -> list[int]:
    """Where the titles of the reply stand, its first heading, and the lines of the request that it quotes."""
    lines = [(at, block) for at, block in enumerate(document.blocks) if isinstance(block, Line)]
    first = [at for at, line in lines if line.kind is LineKind.HEADING][:1]
    titles = [at for at, line in lines if line.kind is LineKind.TITLE]
    below = dropwhile(lambda one: not is_heading_of(one[1].text, Cue.REQUEST_HEADING), lines)
    asked = takewhile(lambda one: not is_heading_of(one[1].text, Cue.ANSWER_HEADING), below)
    return [*titles, *first, *(at for at, line in asked if at not in first and line.kind is not LineKind.FURNITURE)]


def _text(document: Document, at: int) -> str:
    block = document.blocks[at]
    return block.text if isinstance(block, Line) and not block.breaks else ""


def year_of_subject(title: str) -> tuple[int, int] | None:
    """The year of a title and where it stands; None where it has none, several, or one that may be something else."""
    years = list(_YEAR.finditer(title))
    if len(years) != 1 or len(title) > _LONGEST or periods_named_in(title) or is_year_by_one_number(title):
        return None
    year = years[0]
    before, after = title[: year.start()], title[year.end() :]
    last = _LAST_WORD.search(before)
    if _RUNS_ON.match(after) or (last is not None and dates_something_else(last["word"])):
        return None
    ends = [parted.end() for parted in _PARTED.finditer(before)]
    parts = [before[start:end] for start, end in zip([0, *ends], [*ends, len(before)], strict=True)]
    beside = _PARTED.split(after)[0]
    own = f"{parts[-1]} {beside}" if parts[-1].strip(" (") or beside.strip(" )") else parts[-2] if ends else ""
    return (int(year["year"]), year.start()) if _is_subject(own) else None


def _is_subject(text: str) -> bool:
    """Whether a part of a title names more than a force, an office, a month or the Act that requests are made under."""
    for named in reversed(forces_named_in(text)):
        text = text[: named.start] + text[named.end :]
    return any(len(word[0]) > 1 and not is_word_of_office(word[0]) for word in _WORD.finditer(text))


def _is_alone(document: Document, year: Period, heads: frozenset[int]) -> bool:
    """Whether no other text and no label of the reply names or means days outside of a year."""
    others = [block for at, block in enumerate(document.blocks) if at not in heads]
    if any(isinstance(block, Line) and _OTHER_SPAN.search(block.text) for block in others):
        return False
    return all(year.start <= days.start and days.end <= year.end for block in others for days in _days_in(block))


def _days_in(block: Grid | Line) -> Iterator[Period]:
    if isinstance(block, Line):
        yield from (named.value for named in periods_named_in(block.text))
        return
    for cell in block:
        whole = understand_period(cell.shown)
        yield from [whole.value] if whole is not None else [n.value for n in periods_named_in(cell.shown)]
