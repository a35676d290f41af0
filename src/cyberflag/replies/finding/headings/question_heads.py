"""Headings of tables that only number the question which they answer: ``Question 2`` over the table that does."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from cyberflag.replies.document import Document, Grid, Line, LineKind
from cyberflag.replies.letters.run_on_questions import questions_apart
from cyberflag.replies.prose.meanings import meaning_of

_HEAD: Final = re.compile(
    r"\W*(?:(?:our\s+)?(?:response|answer|reply)\s*(?:[-–—:]\s*)?(?:to\s+|for\s+)?)?(?:question|q|part|point|request|response|answer|reply)?\s*[-–:.]?\s*"
    r"(?P<number>\d{1,2})\s*[.:)–-]*\s*",
    re.IGNORECASE,
)
_ASKED: Final = re.compile(
    r"\s*(?:q(?:uestion)?\.?\s*)?\(?(?P<number>\d{1,2})\s?[.):]\s*(?P<text>\S+(?:\s+\S+){3,})", re.IGNORECASE
)
_BETWEEN: Final = 2
"""So many lines may stand between such a heading and its table."""


def write_out_question_heads(document: Document) -> Document:
    """The document with the question that it retells under a number written out below the heading of that number over a
    table. A question that says neither what is counted nor an offence is not.
    """
    blocks: list[Grid | Line] = []
    asked: dict[str, str] = {}
    for at, block in enumerate(document.blocks):
        blocks.append(block)
        if isinstance(block, Grid) or block.kind in (LineKind.FURNITURE, LineKind.TITLE):
            continue
        head = _HEAD.fullmatch(block.text)
        if head is not None and head["number"] in asked and _heads_table(document.blocks, at):
            if _is_bare(block.text) and isinstance(document.blocks[at + 1], Grid):
                blocks[-1] = replace(block, kind=LineKind.FURNITURE)  # it says no more than the question written out
            blocks.append(replace(block, text=f"{head['number']}. {asked[head['number']]}", kind=LineKind.HEADING))
        elif head is None:
            for number, text in _asked_in(block).items():
                asked.setdefault(number, text)
    return document if len(blocks) == len(document.blocks) else replace(document, blocks=tuple(blocks))


def _asked_in(line: Line) -> Mapping[str, str]:
    """What the questions that a line or paragraph retells ask, by their numbers."""
    if not any(map(str.isdecimal, line.text)):
        return {}
    found = (_ASKED.fullmatch(part.text.strip()) for part in questions_apart(line))
    return {m["number"]: m["text"] for m in found if m is not None and _says_something(m["text"])}


def _is_bare(text: str) -> bool:
    """Whether a line is nothing but the number of a question, which could be taken for a figure."""
    return not any(map(str.isalpha, text))


def _says_something(text: str) -> bool:
    said = meaning_of(text)
    return said.measure is not None or said.offence is not None


def _heads_table(blocks: Sequence[Grid | Line], at: int) -> bool:
    """Whether a table is the first thing below a line but for a few sentences without a question of their own."""
    for block in blocks[at + 1 : at + 2 + _BETWEEN]:
        if isinstance(block, Grid):
            return True
        if block.text.rstrip().endswith("?") or _HEAD.fullmatch(block.text):
            return False
    return False
