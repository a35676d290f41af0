"""Sentences that only say what was not asked (``You did not ask for section 15.``): no figure is of what they name."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import zip_longest
from typing import Final

from cyberflag.replies.document import OWN_TEXT, Document, Grid, Line, LineKind
from cyberflag.replies.prose.sentences.tokens import read_tokens

_WHO: Final = (
    r"(?:you|the\s+(?:requester|applicant|requestor)|(?:the|your|this)\s+(?:\w+\s+)?(?:request|question|letter))"
)
_NOT: Final = r"(?:n[o'’]t|never)"
_THING: Final = r"[^.:;?!]+?"
_UNASKED: Final = re.compile(
    rf"\W*(?:(?:please\s+)?note\s+that\s+)?(?:{_WHO}\s+(?:did|does|do|ha[sd]|have)\s*{_NOT}\s+(?:also\s+)?"
    rf"(?:ask(?:ed)?\s+(?:for|about|after|to\s+know)|request(?:ed)?|includ(?:e|ed)|cover(?:ed)?|extend(?:ed)?\s+to|mention(?:ed)?)\s+{_THING}"
    rf"|(?!(?:what|where|this|that|these|those|it)\b){_THING}\s+(?:was|were|is|are|has\s+been|have\s+been|had\s+been|did|does|do)\s*{_NOT}\s+(?:been\s+)?"
    r"(?:(?:asked\s+(?:for|about)|requested)(?:\s+(?:by\s+you|in\s+(?:the|your|this)\s+request))?"
    r"|(?:form\s+)?(?:a\s+)?part\s+of\s+(?:the|your|this)\s+request|(?:with)?in\s+the\s+scope\s+of\s+(?:the|your|this)\s+request))\s*\.?\s*",
    re.IGNORECASE,
)
"""Says what was not asked for, and no more: ``Your request did not ask about rape``, ``Rape was not requested``."""
_GOES_ON: Final = re.compile(r"\b(?:but|however|although|though|so|therefore|which|only|unless|if)\b", re.IGNORECASE)
"""What was not asked for may be given all the same, or what was asked for is said with it."""
_TURNED: Final = re.compile(
    r"\b(?:other\s+than|apart\s+from|aside\s+from|except\w*|exclud\w*|besides?|outside|beyond|without|no|un\w+)\b"
    r"|\b(?:not|n't|n’t|never)\b.*\bnot\b|\bnot\b.*(?:n't|n’t|\bnever)\b",
    re.IGNORECASE,
)
"""Turns it about, so that what is named was asked for: ``You did not ask for crimes other than rape``."""
_FLAG: Final = re.compile(r"\b(?:un)?(?:flag|tag|mark)(?:s|ged|er|ers|ed)?\b", re.IGNORECASE)


def set_unasked_apart(document: Document) -> Document:
    """The document with the lines that only say what was not asked told apart from its text."""
    if not any(_is_unasked(line) for line in document.lines):
        return document
    blocks = tuple(
        replace(block, kind=LineKind.FURNITURE)
        if isinstance(block, Line) and _is_unasked(block) and not _may_be_of_it(below)
        else block
        for block, below in zip_longest(document.blocks, document.blocks[1:])
    )
    return replace(document, blocks=blocks)


def _may_be_of_it(below: Grid | Line | None) -> bool:
    """Whether figures stand right below such a line that say of no crime themselves, so that they may be of what it
    names: a table, or ``2018: 14``.
    """
    if not isinstance(below, Line):
        return below is not None
    tokens = read_tokens(below.text)
    return bool(tokens.numbers) and not (tokens.measures or tokens.offences)


def _is_unasked(line: Line) -> bool:
    """Whether a line is nothing but such a sentence, without a number that could be counted; one that is turned about
    only where it names nothing but the flag, which what was asked for says itself.
    """
    if line.kind not in OWN_TEXT or _UNASKED.fullmatch(line.text) is None or _GOES_ON.search(line.text):
        return False
    is_turned = _TURNED.search(line.text) is not None and _FLAG.search(line.text) is None
    return not (is_turned or read_tokens(line.text).numbers)
