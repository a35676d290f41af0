"""Bare years in lines below or beside words that call them financial: ``Offences by financial year:``, ``2018: 40``.

Which of its two calendar years one number names, is not said: the line is written as if it said ``FY 2018`` itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from cyberflag.replies.document import Document, Grid, Line, LineKind
from cyberflag.replies.letters.passages import opens_numbered_part, sentences_of
from cyberflag.vocabularies.dates import MONTH
from cyberflag.vocabularies.letters import Cue, is_heading_of
from cyberflag.vocabularies.periods import periods_named_in
from cyberflag.vocabularies.spans.kinds_of_years import (
    KindOfYear,
    kind_of_own_years,
    kind_of_years_in,
    kind_of_years_stated,
)
from cyberflag.vocabularies.spans.years_by_one_number import is_year_by_one_number

_BARE: Final = re.compile(r"(?:19|20)\d\d")
_NUMBER_BEHIND: Final = re.compile(
    r"(?<=FY )(?P<year>(?:19|20)\d\d)\s*[–-]\s*(?=\d[\d,]*\b(?!\s*[–/-]))(?!(?:19|20)\d\d\b)"
)
"""A year with its number behind a dash (``FY 2017 - 40``), which would look like two years."""
_PAIR: Final = re.compile(r"(?<![\w/])(?:(?:19|20)\d\d(?:\s?/\s?|[–-])(?:(?:19|20)?\d\d)|\d\d/\d\d)(?![\w/])")
_LABEL: Final = re.compile(r"[\s•*·o-]*(?P<year>(?:19|20)\d\d)(?=\s*(?:[:=|–-]|\s)\s*[<*\d]|\W*$)")
_POINTS_BACK: Final = re.compile(r"\b(?:(?:of|in|for|among)\s+)?(?:these|those|above|the\s+same)\b", re.IGNORECASE)
_OF_ALL_BELOW: Final = re.compile(
    r"\ball\s+(?:(?:the|of|our|other)\s+)*(?:figures|years|data|numbers|counts|tables|below|following)\b", re.IGNORECASE
)
"""A heading of more than the table below it: ``All figures below are by financial year:``."""
_ASKS: Final = re.compile(r"\?\W*$|\b(?:please|you|your|request\w*|asked)\b", re.IGNORECASE)
_MONTH_BEFORE: Final = re.compile(rf"{MONTH}[\s,]*(?:19|20)\d\d", re.IGNORECASE)
_ENDS_SENTENCE: Final = (".", ";", ",", "!")
_IN_WORDS: Final = re.compile(
    r"\b(?:none|nil|no|nought|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b", re.IGNORECASE
)
_LEADS: Final = (":", "-", "–", "—")
_LONGEST: Final = 14
_WRITTEN: Final = {KindOfYear.FINANCIAL: "FY ", KindOfYear.ACADEMIC: "academic year "}


def write_out_years_called_financial(document: Document) -> Document:
    """The document with ``FY`` before such years; those that a nearer text calls calendar years, and all below a
    heading that calls financial the years which stand there with both their numbers, in lines or in a table of its own,
    stay as they are, unless they point back at that table (``Of these, 40 in 2018``).
    """
    stated = _stated_in(document)
    blocks: list[Grid | Line] = []
    here: KindOfYear | None = None
    before: KindOfYear | None = None
    goes_on = False
    for block in document.blocks:
        if isinstance(block, Grid):
            blocks.append(_with_titles_written(block))
            before, here = (here, here if goes_on else None) if _has_own_pairs(block) else (None, here)
            continue
        here = _called_from(block, here)
        goes_on = here is not None and (goes_on or _OF_ALL_BELOW.search(block.text) is not None)
        around = here or stated or (before if _POINTS_BACK.search(block.text) else None)
        blocks.append(block if block.kind is LineKind.QUOTED else _written(block, around))
    return document if blocks == list(document.blocks) else replace(document, blocks=tuple(blocks))


def _has_own_pairs(grid: Grid) -> bool:
    """Whether a table has years with both their numbers, and no bare ones that a heading could call financial."""
    shown = [cell.shown.strip() for cell in grid]
    return any(_PAIR.fullmatch(text) for text in shown) and not any(_BARE.fullmatch(text) for text in shown)


def _stated_in(document: Document) -> KindOfYear | None:
    """What the reply states that all its years are; None where it states several things."""
    texts = (text for text in document.texts() if "year" in text.casefold() or "fy" in text.casefold())
    stated = {kind for text in texts for one in sentences_of(text) if (kind := kind_of_years_stated(one)) is not None}
    return stated.pop() if len(stated) == 1 else None


def _with_titles_written(grid: Grid) -> Grid:
    """The sheet with its titles of the year that its name calls financial (``FY 2018``) written so: ``Offences in
    2018`` says no more than that name.
    """
    year = _BARE.search(grid.name) if grid.is_sheet and is_year_by_one_number(grid.name) else None
    if year is None or kind_of_years_in(grid.name) is not KindOfYear.FINANCIAL:
        return grid
    own = re.compile(rf"(?<![\w/.–-]){year[0]}(?![\w/]|[.–-]\d)")
    titles = (cell for cell in grid if own.search(cell.shown) and not _BARE.fullmatch(cell.shown.strip()))
    called = (cell for cell in titles if kind_of_years_in(cell.shown) is None and _is_bare_in(cell.shown, year[0]))
    return grid.with_cells({(c.row, c.column): c.written_out(own.sub(f"FY {year[0]}", c.shown)) for c in called})


def _is_bare_in(text: str, year: str) -> bool:
    """Whether a text names the year by itself, and in no day or span of days."""
    named = (text[said.start : said.end] for said in periods_named_in(text))
    return all(words == year for words in named) and _MONTH_BEFORE.search(text) is None


def _called_from(line: Line, here: KindOfYear | None) -> KindOfYear | None:
    """What the years below a line are called, as the heading-like lines down to it say."""
    text = line.text.strip()
    if not text or line.kind is LineKind.FURNITURE:
        return here
    if line.kind in (LineKind.QUOTED, LineKind.TITLE) or _ASKS.search(text) or is_heading_of(text, Cue.ANSWER_HEADING):
        return None
    said = kind_of_years_in(text) if _is_heading_like(line) else None
    if said is not None:
        return said
    if line.kind is LineKind.HEADING or opens_numbered_part(text) or _PAIR.search(text):
        return None
    return here


def _is_heading_like(line: Line) -> bool:
    text = line.text.strip()
    is_short = len(text.split()) <= _LONGEST and not text.endswith(_ENDS_SENTENCE)
    return line.kind is LineKind.HEADING or text.endswith(":") or is_short


def _written(line: Line, around: KindOfYear | None) -> Line:
    """The line with what its bare years are called, by itself or else by what stands around it, before each."""
    years = list(_years_in(line.text))
    if not years:
        return line
    before = line.text[: years[0]].rstrip(" (")
    own = kind_of_own_years(line.text) or (kind_of_years_in(before) if before.endswith(_LEADS) else None)
    word = _WRITTEN.get(own or around or KindOfYear.CALENDAR)
    if word is None:
        return line
    starts = set(years)
    return line.rewritten(lambda text: _NUMBER_BEHIND.sub(r"\g<year>: ", _with_words(text, word, starts)))


def _with_words(text: str, word: str, starts: set[int]) -> str:
    return "".join(f"{word}{sign}" if at in starts else sign for at, sign in enumerate(text))


def _years_in(text: str) -> Iterator[int]:
    """Where the years of a line stand by which it counts: bare ones beside another number, or alone on the line."""
    label = _LABEL.match(text)
    if label is not None:
        yield label.start("year")
    bare = [named for named in periods_named_in(text) if _BARE.fullmatch(text[named.start : named.end])]
    rest = _BARE.sub("", text)
    if any(sign.isdigit() for sign in rest) or _IN_WORDS.search(rest):
        yield from (named.start for named in bare if label is None or named.start != label.start("year"))
