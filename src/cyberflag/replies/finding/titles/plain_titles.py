"""Titles of letters that no format marks: a short line at their head that names a crime and days, and tells nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Final

from cyberflag.replies.document import Document, Grid, Line, LineKind
from cyberflag.replies.finding.periods.titled_years import year_of_subject
from cyberflag.replies.prose.meanings import meaning_of
from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.vocabularies.letters import Cue, is_heading_of
from cyberflag.vocabularies.periods import periods_named_in

_HEAD: Final = 12
"""A title is one of so many lines."""
_NEXT: Final = 4
"""So many lines below it at most opens the letter."""
_LONGEST: Final = 14
_OPENS: Final = re.compile(
    r"\W*(?:dear\b|thank\s*you\b|further\s+to\b|following\s+(?:your|receipt)|with\s+(?:reference|regard)\s+to|(?:in|with)\s+(?:response|reply|respect)\s+to"
    r"|i\s+(?:write|refer|am\s+(?:writing|responding|replying))\b|we\s+(?:write|refer|are\s+(?:writing|responding|replying))\b|i\s+can\s+confirm\s+that\s+(?:we|the)\b)",
    re.IGNORECASE,
)


def mark_plain_titles(document: Document) -> Document:
    """The document with such lines above the opening of the letter or of its request marked as titles."""
    marked = {at for at in _lines_of_head(document.blocks) if _is_title(document.blocks, at)}
    if not marked:
        return document
    blocks = [
        replace(block, kind=LineKind.TITLE) if at in marked and isinstance(block, Line) else block
        for at, block in enumerate(document.blocks)
    ]
    return replace(document, blocks=tuple(blocks))


def _lines_of_head(blocks: Sequence[Grid | Line]) -> Iterator[int]:
    """The places of the first lines of a letter that say something, up to the heading of its request or a table."""
    lines = ((at, block) for at, block in enumerate(blocks) if isinstance(block, Grid) or block.text.strip())
    for count, (at, block) in enumerate(lines):
        if isinstance(block, Grid) or count == _HEAD or _heads_request(block):
            return
        yield at


def _is_title(blocks: Sequence[Grid | Line], at: int) -> bool:
    line = blocks[at]
    text = line.text.strip() if isinstance(line, Line) and line.kind is LineKind.PARAGRAPH else ""
    if not text or len(text.split()) > _LONGEST or text.endswith((".", "?", ":", ";", ",")):
        return False
    days = periods_named_in(text)
    year = year_of_subject(text)
    if len({named.value for named in days}) != 1 and year is None:
        return False
    written = f"{text[: year[1]]}in {text[year[1] :]}" if year is not None else text
    is_of_crimes = meaning_of(text).offence is not None
    return is_of_crimes and not read_tokens(written).numbers and _opens_below(blocks[at + 1 :])


def _opens_below(blocks: Sequence[Grid | Line]) -> bool:
    """Whether the letter or its request opens right below a line, before any table and any line with a number."""
    lines = takewhile(lambda block: isinstance(block, Line), blocks)
    near = [block for block in lines if isinstance(block, Line) and block.text.strip()][:_NEXT]
    return any(_OPENS.match(line.text) or _heads_request(line) for line in near)


def _heads_request(line: Line) -> bool:
    return line.kind is LineKind.QUOTED or is_heading_of(line.text, Cue.REQUEST_HEADING)
