"""Months without a year, in which crimes of a year told before were committed: ``Five were against boys in March``."""

from __future__ import annotations

import re
from typing import Final

from cyberflag.model import Period
from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.vocabularies.dates import MONTH, month_number

_IN_MONTHS: Final = re.compile(
    rf"\b(?:in|during|between|by|until|till)\s+(?:the\s+end\s+of\s+)?(?:(?:early|late|mid)[\s-])?(?P<first>{MONTH})"
    rf"(?:\s*(?:-|–|to|and|until)\s*(?P<last>{MONTH}))?(?!\s*(?:\d|,\s*(?:19|20)\d\d))",
    re.IGNORECASE,
)
_OF_MOST: Final = re.compile(
    r"\b(?:most|mostly|peak\w*|highest|busiest|majority|mainly|largely|especially|spike|rise|rose|increase\w*)\b[^,.;]*$",
    re.IGNORECASE,
)
"""Before a month in which most of the crimes counted were: ``23 offences, most of them in March``."""
_OF_THE_FORCE: Final = re.compile(
    r"\b(?:(?:we|police|force)\s+(?:\w+\s+){0,2}?(?:reported|told|said|counted|searched|checked|looked|had\s+a\s+total)"
    r"|reported\s+to|(?:data|figures|information|extracts?)\s+(?:(?:was|were)\s+)?(?:taken|drawn|extracted|run))\b",
    re.IGNORECASE,
)
"""Says of a month what the force did in it: ``We reported 4 offences in March``."""
_PIECES: Final = re.compile(r"[;()]|,\s*as\b", re.IGNORECASE)
_PARTS: Final = re.compile(r",?\s*\bof\s+(?:which|these|those)\b", re.IGNORECASE)
"""Leads in what is said of some of the crimes that a sentence counts."""


def in_months_alone(text: str, period: Period | None) -> bool:
    """Whether a piece of a sentence that has a number says in which months, and those are not the ``period`` that is
    told before: ``5 were recorded in March`` below ``March 2019``.
    """
    whole = _PARTS.split(text)[0]
    if _OF_THE_FORCE.search(whole):
        return False
    pieces = (piece for piece in _PIECES.split(whole) if _IN_MONTHS.search(piece) and read_tokens(piece).numbers)
    return any(
        not _OF_MOST.search(piece, 0, found.start()) and not _are_those_of(found, period)
        for piece in pieces
        for found in _IN_MONTHS.finditer(piece)
    )


def _are_those_of(found: re.Match[str], period: Period | None) -> bool:
    first, last = (month_number(name) for name in (found["first"], found["last"] or found["first"]))
    return period is not None and (period.start.month, period.end.month) == (first, last)
