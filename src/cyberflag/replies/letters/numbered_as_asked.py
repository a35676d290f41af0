"""The questions of a known request that a reply answers by their numbers alone: ``Q2.`` above its figures."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from cyberflag.model import Request
from cyberflag.replies.document import OWN_TEXT, Document, Grid, Line
from cyberflag.replies.letters.passages import QUESTIONS, Sentence, read_sentences
from cyberflag.vocabularies.letters import Cue, says
from cyberflag.vocabularies.offences import offences_named_in

_NAMES_QUESTION: Final = re.compile(
    r"\W*(?:(?:in\s+)?(?:answer|response|reply)\s+(?:to\s+)?)?(?:q|qu|qn|question|query|point|answer|ans|a)\s*\.?\s*(?:no\.?\s*)?"
    r"(?P<number>\d{1,2})(?!\w|[./-]\d)(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
"""Opens a line with the number of a question as that of the request: ``Q2.``, ``Answer to question 3``."""
_NEAR: Final = 2
"""So many lines above a table may be the number of its question."""


def answered_by_number(document: Document, sentences: Sequence[Sentence], request: Request) -> Mapping[str, str]:
    """The text of each question of a request that a line of the reply names by its number, where the reply retells no
    questions of its own, whose numbers might be others.
    """
    known = {str(at): text for at, text in enumerate(request.questions, 1)}
    if not known or any(s.part in QUESTIONS and not _tells_any(s.text, known.values()) for s in sentences):
        return {}
    lines = (line for line in document.lines if line.kind in OWN_TEXT)
    named = {found["number"] for line in lines if (found := _NAMES_QUESTION.match(line.text))}
    return {number: text for number, text in known.items() if number in named}


def write_out_questions_of_tables(document: Document, request: Request) -> Document:
    """The document with the question of the request written out behind its number, where that stands alone above a
    table: what the table counts is said nowhere else.
    """
    if not request.questions:
        return document
    heads = {at for at, block in enumerate(document.blocks) if isinstance(block, Grid) for at in _heads(document, at)}
    asked = answered_by_number(document, read_sentences(document), request) if heads else {}
    if not asked:
        return document
    return replace(
        document, blocks=tuple(_written(b, asked) if at in heads else b for at, b in enumerate(document.blocks))
    )


def _written(block: Grid | Line, asked: Mapping[str, str]) -> Grid | Line:
    number = _number_alone(block)
    if not isinstance(block, Line) or number not in asked:
        return block
    return replace(block, text=f"Question {number}: {asked[number]}")


def _heads(document: Document, at: int) -> Iterator[int]:
    """The line that is only the number of a question above the table at a place, a remark between them at most."""
    for above in range(at - 1, max(-1, at - 1 - _NEAR), -1):
        block = document.blocks[above]
        if _number_alone(block):
            yield above
        if not isinstance(block, Line) or _NAMES_QUESTION.match(block.text):
            return


def _number_alone(block: Grid | Line) -> str:
    """The number of a question that a whole line is, but for words that point at what stands below; empty for any
    other.
    """
    found = _NAMES_QUESTION.match(block.text) if isinstance(block, Line) and block.kind in OWN_TEXT else None
    rest = found["rest"].strip(" .:)-–—") if found is not None else ""
    is_alone = not rest or (says(rest, Cue.POINTS_BELOW) and not offences_named_in(rest))
    return found["number"] if found is not None and is_alone else ""


def _tells_any(text: str, questions: Collection[str]) -> bool:
    return any(question.strip() in text for question in questions)
