"""A flag that came into use within the years asked for: ``The flag was not used before April 2017``, ``2016/17: the
marker was not yet on our system``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta
from itertools import chain
from typing import Final

from cyberflag.model import Basis, Request, follow_on
from cyberflag.replies.document import Document
from cyberflag.replies.letters.passages import sentences_of
from cyberflag.vocabularies.bases import basis_named_in
from cyberflag.vocabularies.periods import periods_named_in
from cyberflag.vocabularies.spans.open_spans import open_spans_in

_UNTIL: Final = re.compile(r"\b(?:until|till|up to)(?!\s+(?:and\s+including|the\s+end|end)\b)", re.IGNORECASE)
"""Said of a thing that was not done, it is done from that day on."""
_BEFORE: Final = re.compile(r"before|prior\s+to|earlier\s+than", re.IGNORECASE)
"""``No crime of 2017/18 to 2018/19`` bounds no use of the flag."""
_CLAUSES: Final = re.compile(r"[,;]|\b(?:so|but|therefore|hence)\b", re.IGNORECASE)
_WAS_NOT: Final = re.compile(
    r"\b(?:was|were|did|had)\s+(?:not|never|no)\b|\b(?:not|no)\s+yet\b|\bnever\b", re.IGNORECASE
)
_IS_NOT: Final = re.compile(
    r"\b(?:is|are|do|does|has|have)\s+(?:not|never|no)\b(?!\s+(?:yet\s+)?been\b)|\bstill\b", re.IGNORECASE
)
"""What is not used today was not used in any year."""
_FIRST_YEARS: Final = re.compile(
    r"\b(?:throughout|in|during|for|over)\s+(?:all\s+of\s+)?the\s+(?:first|earliest)\s+(?:(?P<number>two|three)\s+"
    r"(?:(?:financial|calendar)\s+)?years|(?:(?:financial|calendar)\s+)?year)\b(?!\s+of\s+(?!the(?:se)?\b|those\b))"
    r"(?!\s+(?:after|following|since|when|where|it|its|(?:that|which|in\s+which)\s+(?!you\b))\b)",
    re.IGNORECASE,
)
"""Says of how many years, counted from the first, something holds; not ``in the first year of its use`` or ``after it
came in``.
"""
_OF_OTHERS_TOO: Final = re.compile(r"\b(?:last|latest|final|either|nor|any|other)\b", re.IGNORECASE)
"""Says it of more years than the first: ``not in the first year, or in the last``."""
_SO_MANY: Final = {"two": 2, "three": 3}
_LABEL: Final = re.compile(r"\s*[:–-]")


def day_of_first_use(
    text: str, request: Request, named: Iterable[str] = (), document: Document | None = None
) -> date | None:
    """The day from which on the flag is used, where a sentence says only that it was not before a day that lies within
    the years asked for, or not in the first of these; where nobody knows what was asked, of those that the texts of
    the reply (``named``) and the tables of the ``document`` name.
    """
    said = _UNTIL.sub("before", text)
    spans = [found.value for found in open_spans_in(said) if _BEFORE.match(said, found.start)]
    ends = [span.end + timedelta(days=1) for span in spans if span.start is None and span.end is not None]
    if not spans:
        return _day_behind_first_years(text, request) or _day_behind_the_first(text, request, named, document)
    asked = [period.end for period in request.periods]
    return ends[0] if len(ends) == len(spans) == 1 and (not asked or ends[0] <= max(asked)) else None


def basis_before(texts: Iterable[str], since: date, request: Request) -> Basis:
    """Why crimes of before the first use are online, where a sentence that tells of it says so; else unknown."""
    for text in (sentence for whole in texts for sentence in sentences_of(whole)):
        named = basis_named_in(text) if day_of_first_use(text, request) == since else None
        if named is not None and named.value in (Basis.KEYWORD, Basis.FIELD):
            return named.value
    return Basis.UNKNOWN


def _day_behind_the_first(text: str, request: Request, named: Iterable[str], document: Document | None) -> date | None:
    """The same where the sentence only says that it is the first one, or so many: ``not in use in the first year``."""
    clause = next((part for part in _CLAUSES.split(text) if _WAS_NOT.search(part)), "")
    said = _FIRST_YEARS.search(clause)
    if said is None or _IS_NOT.search(text) or _OF_OTHERS_TOO.search(text) or periods_named_in(text):
        return None
    grids = [grid for grid in document.grids if not grid.hidden] if document is not None else []
    texts = chain(named, (cell.shown for grid in grids for cell in grid))
    found = request.periods or {year.value for one in texts for year in periods_named_in(one)}
    years = sorted(year for year in found if year.is_year)
    first = _SO_MANY.get((said["number"] or "").casefold(), 1)
    return years[first - 1].end + timedelta(days=1) if first < len(years) and follow_on(years) else None


def _day_behind_first_years(text: str, request: Request) -> date | None:
    """The day after the years in which a sentence says that the flag was not used, where they are the first of those
    asked for, and others follow.
    """
    named = [found for found in periods_named_in(text) if found.value.is_year]
    clause = next((part for part in _CLAUSES.split(text) if _WAS_NOT.search(part)), "")
    within = {found.value for found in periods_named_in(clause)} | {
        found.value for found in named[:1] if not text[: found.start].strip() and _LABEL.match(text, found.end)
    }
    years = sorted(request.periods)
    first = years[: len(within)]
    is_told = bool(within) and set(first) == within == {found.value for found in named}
    if not is_told or len(first) == len(years) or _IS_NOT.search(text):
        return None
    return first[-1].end + timedelta(days=1)
