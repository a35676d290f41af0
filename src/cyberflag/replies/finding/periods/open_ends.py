"""Spans whose last day is that of the reply: ``from 1 January 2024 to the present``, ``since 2008, 10 arrests``."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Final

from cyberflag.model import Period
from cyberflag.replies.document import Document, Line, LineKind
from cyberflag.replies.letters.reply_dates import date_of_reply
from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.vocabularies.dates import DAY, MONTH_IN_YEAR, YEAR
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


def write_out_open_ends(document: Document) -> Document:
    """The document with such spans in its text written out up to the day of the reply, where it says that day;
    ``since`` alone only in a sentence that tells how many there have been.
    """
    last = date_of_reply(document)
    if last is None:
        return document
    return document.with_lines(lambda line: _written(line, last))


def _written(line: Line, last: date) -> Line:
    if line.kind in (LineKind.FURNITURE, LineKind.TITLE) or line.breaks:
        return line
    since = _SINCE.search(line.text)
    found = _TO_NOW.search(line.text) or (since if since and _tells_how_many(line.text) else None)
    start = understand_period(found["start"]) if found is not None else None
    if found is None or start is None or not start.value.start < last:
        return line
    words = f"from {Period(start.value.start, last).label}"
    return replace(line, text=f"{line.text[: found.start()]}{words}{line.text[found.end() :]}")


def _tells_how_many(text: str) -> bool:
    """Whether a sentence tells how many there have been, and names no other time."""
    if not _HAVE_BEEN.search(text):
        return False
    tokens = read_tokens(text)
    counts = bool(tokens.numbers) and bool(tokens.measures)
    return counts and not [said for said in periods_named_in(text) if said.value.start.year != said.value.end.year]
