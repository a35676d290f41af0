"""The day or month of a letter at its head (``March 2017``), which is no period of its figures."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import takewhile
from typing import Final

from cyberflag.replies.document import Document, Line, LineKind
from cyberflag.vocabularies.dates import MONTH, YEAR

_HEAD: Final = 12
"""So many lines a letter's head has at most."""
LETTER_DATE: Final = re.compile(
    rf"\s*(?:date[d]?\s*:?\s*)?(?:(?:\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?)?{MONTH},?\s+{YEAR}|\d{{1,2}}[/.]\d{{1,2}}[/.](?:\d\d)?\d\d)\s*\.?\s*",
    re.IGNORECASE,
)
"""A line that is nothing but the day or month of a letter."""
_OF_LETTERS: Final = re.compile(
    r"\b(?:freedom\s+of\s+information|f\.?o\.?i\.?a?|dear\s|our\s+ref|your\s+(?:ref|request)|request\s+(?:ref|no|number)|reference(?:\s+(?:no|number)|\s*:))",
    re.IGNORECASE,
)
"""What stands below the date of a letter, before any of its figures."""


def drop_letter_dates(document: Document) -> Document:
    """The document with the date at the head of a letter told apart from its text: a line that is nothing but a day or
    month, with the reference of the request or a greeting in the lines below it and no table before those.
    """
    head = list(takewhile(lambda block: isinstance(block, Line), document.blocks))[:_HEAD]
    below = [at for at, block in enumerate(head) if isinstance(block, Line) and _OF_LETTERS.search(block.text)]
    dated = {
        at
        for at, block in enumerate(head)
        if isinstance(block, Line)
        and block.kind is LineKind.PARAGRAPH
        and LETTER_DATE.fullmatch(block.text)
        and any(at < other for other in below)
    }
    if not dated:
        return document
    blocks = [
        replace(block, kind=LineKind.FURNITURE) if at in dated and isinstance(block, Line) else block
        for at, block in enumerate(document.blocks)
    ]
    return replace(document, blocks=tuple(blocks))
