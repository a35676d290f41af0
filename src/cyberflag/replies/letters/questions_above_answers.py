"""Lines that ask without a question mark, told by the answer below them, and answers that begin with their number.

``Question 2`` / ``Number of these with a suspect under 18.`` / ``Answer`` / ``92. In 171 crimes there is no age.``
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import Final

from cyberflag.replies.document import Grid, Line, LineKind
from cyberflag.replies.letters.enumerators import ENUMERATOR
from cyberflag.replies.letters.run_on_questions import part_of_line
from cyberflag.vocabularies.letters import Cue, is_heading_of

_LABEL: Final = re.compile(r"\W*(?:question|q)\W{0,3}\d{1,2}\s*[a-z]?\W*", re.IGNORECASE)
"""A line that only numbers the question below it: ``Question 2``."""
_OPENS_QUESTION: Final = re.compile(
    r"\W*(?:the\s+)?(?:(?:total|overall|full|annual|yearly|monthly)\s+)*(?:numbers?|totals?|counts?|volumes?|breakdown)\s+(?:of|for|with|by|where|who|that)\b"
    r"|\W*(?:as\s+(?:above|\d\w?)|same\b|how\s+many\b|of\s+(?:these|those|them)\b|and\s+(?:the|how)\b)",
    re.IGNORECASE,
)
_FIGURE_ALONE: Final = re.compile(r"\W*(?:<\s?)?\d[\d,]*\s*\.?\s*|\W*(?:nil|none|zero)\s*\.?\s*", re.IGNORECASE)
_TOLD: Final = re.compile(
    r"\b(?:is|are|was|were)\s+(?:<\s?)?\d|\b(?:not\s+held|no\s+information|exempt|refused)\b|[:=–-]\s*(?:<\s?)?\d[\d,]*\W*$",
    re.IGNORECASE,
)
"""In a line that answers already."""
_ON_ONE_LINE: Final = re.compile(r"\W*(?:question|q)\W{0,3}\d{1,2}\s*[a-z]?\s*[.:)–-]\s+(?=[^\W\d])", re.IGNORECASE)
"""The number of a question before its words: ``Question 3. Sex of the victims in 2019/20.``"""
_NO_FIGURE: Final = re.compile(
    r"\b(?:19|20)\d\d(?:\s?[/–-]\s?\d{2,4})?\b|\b\d{1,3}[/.]\d{1,2}\b|\b\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]{2,8}\b"
    r"|\b(?:under|over|below|above|aged?|ages|than|up\s+to)\s+\d{1,2}(?:\s*(?:-|–|to|and)\s*\d{1,2})?\b|\([^()]*\)"
)
"""Numbers in a question that are years, days, codes or ages, and what stands in brackets."""
_ANSWERS: Final = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|hold|holds|held|do|does|did|can|cannot|could|would|will|may|see|please|attached"
    r"|refer|above|below|nil|none|no|not|yes|section|article|exempt\w*|refus\w*|withh\w+|partial\w*|answer\w*|respon\w+"
    r"|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|hundred)\b|\d",
    re.IGNORECASE,
)
"""A word of an answer or a figure, in a line that asks for a number without a verb."""
_FEWEST_WORDS: Final = 4
_LONGEST: Final = 4
"""So many paragraphs of one question at most."""
_PLEASE: Final = re.compile(
    r"\s*\d{1,2}\.\s+(?:please|kindly)\b(?!\s+(?:note|see|find|refer|be\s+aware|contact)\b)", re.IGNORECASE
)
_BEGINS_WITH_NUMBER: Final = re.compile(r"(?P<number>\d{1,2})\.\s+(?=[A-Z])")


def questions_above_answers(texts: Sequence[str], answers_at: Collection[int]) -> frozenset[int]:
    """The places of lines that ask for a number, or stand below ``Question 2``, with the heading of an answer or a bare
    figure right below them; and of those that name what is asked for behind ``Question 2``.
    """
    found = {at for at, text in enumerate(texts) if at not in answers_at and _is_asked_on_line(text)}
    for at, below in enumerate(texts[1:]):
        is_answered = at + 1 in answers_at or _FIGURE_ALONE.fullmatch(below) is not None
        if at in answers_at or not is_answered or _LABEL.fullmatch(texts[at]):
            continue
        opening = next((n for n in range(at - 1, max(-1, at - 1 - _LONGEST), -1) if _LABEL.fullmatch(texts[n])), None)
        asking = range(at, at + 1) if opening is None else range(opening + 1, at + 1)
        lines = [texts[n] for n in asking]
        if not any(n in answers_at for n in asking) and _is_question(lines, is_labelled=opening is not None):
            found.update(asking)
    return frozenset(found)


def answers_apart(blocks: Sequence[Grid | Line]) -> Iterator[Grid | Line]:
    """The blocks of a letter.

    The number with which an answer begins right below its heading is a line of its own,
    where it is the number of no question (``Answer`` / ``92. In 171 crimes there is no age.``).
    """
    for at, block in enumerate(blocks):
        number = _BEGINS_WITH_NUMBER.match(block.text) if isinstance(block, Line) else None
        if number is None or isinstance(block, Grid) or not _is_answer(blocks, at, int(number["number"])):
            yield block
            continue
        yield part_of_line(block, 0, number.end())
        yield part_of_line(block, number.end(), len(block.text))


def opens_question(text: str) -> bool:
    """Whether the words of a line begin as those of a question without a mark do: ``The number of``, ``As above``."""
    return _OPENS_QUESTION.match(text) is not None


def _is_asked_on_line(text: str) -> bool:
    """Whether a sentence names what is asked for behind the number of a question, with no verb, answer or figure in it;
    without a full stop it may as well be the heading of what stands below it.
    """
    opening = _ON_ONE_LINE.match(text)
    if opening is None or not text.rstrip().endswith("."):
        return False
    words = text[opening.end() :]
    bare = _NO_FIGURE.sub(" ", words)
    return len(bare.split()) >= _FEWEST_WORDS and _ANSWERS.search(bare) is None


def _is_question(lines: Sequence[str], *, is_labelled: bool) -> bool:
    if not lines or any(map(_TOLD.search, lines)) or any(map(_FIGURE_ALONE.fullmatch, lines)):
        return False
    first = ENUMERATOR.match(lines[0])
    asks = _OPENS_QUESTION.match(lines[0], first.end() if first else 0) is not None
    return is_labelled or (first is not None and asks)


def _is_answer(blocks: Sequence[Grid | Line], at: int, number: int) -> bool:
    """Whether the number before a line is what it answers: a heading of an answer stands right above it, and neither a
    question of that number nor the next number of a list is near; the line itself asks nothing, as the question below
    an answer does (``Answer: 64`` / ``2. How many were charged?``).
    """
    block, head = blocks[at], blocks[at - 1] if at else None
    if not isinstance(block, Line) or _asks_itself(block.text):
        return False
    if not isinstance(head, Line) or head.kind is LineKind.QUOTED or not is_heading_of(head.text, Cue.ANSWER_HEADING):
        return False
    is_of_list = any(_begins_with(below, number + 1) for below in blocks[at + 1 :])
    return number > 1 and not is_of_list and not _is_asked(blocks[:at], number)


def _asks_itself(text: str) -> bool:
    return text.rstrip().endswith("?") or _is_question([text], is_labelled=False) or _PLEASE.match(text) is not None


def _begins_with(block: Grid | Line, number: int) -> bool:
    return isinstance(block, Line) and re.match(rf"\W*{number}[.)]", block.text) is not None


def _is_asked(above: Sequence[Grid | Line], number: int) -> bool:
    asked = re.compile(
        rf"\W*(?:(?:question|q|part|point|item|request)\W{{0,3}})?{number}(?:\W|[a-z]\W|$)", re.IGNORECASE
    )
    return any(isinstance(block, Line) and asked.match(block.text) is not None for block in above)
