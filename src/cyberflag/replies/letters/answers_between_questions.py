"""Answers among the questions that a heading opens as the request: ``You asked:``, then ``1. How many rapes were
recorded?``, ``Response: 64``, ``2. How many of them ...``. No requester writes them, so the request ends there.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Final

from cyberflag.replies.letters.enumerators import ENUMERATOR
from cyberflag.replies.letters.questions_above_answers import opens_question
from cyberflag.replies.letters.retelling import asks, asks_for_data
from cyberflag.vocabularies.letters import draws_form, shows_example
from cyberflag.vocabularies.plain_text import blanked

_LABELLED: Final = re.compile(
    r"\W*(?:(?:(?:(?:our|the|force)\s+|(?:[\w'&-]+\s+){1,4}(?:police|constabulary)(?:['\u2019]s)?\s+)?(?:answer|response|reply)|ans|A)\s*\d{0,2}"
    r"|\d{1,2}[.)]\s*(?:answer|response|reply))\s*(?:[:.)]|\s?[-\u2013\u2014](?=\s))\s*(?P<said>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
"""An answer behind the word for it: ``Response: 64``, ``A2. None``, ``Kent Police response - 64 offences``."""
_POINTS: Final = re.compile(r"\W*(?:please|i)\s+(?:see|find|refer|note|be\s+aware|consult|visit)\b", re.IGNORECASE)
"""Opens a line that points the requester at something, and asks for nothing."""
_LETTER_ALONE: Final = re.compile(r"\W*A\s*\d{0,2}\s*[.:)]\s*")
"""Heads the lines below it as the answer: ``A.``."""
_LETTER_OF_LIST: Final = re.compile(r"\W*B\s*[.:)]")
_FEWEST: Final = 2
_OF_FORCE: Final = re.compile(r"\W*(?:[\w'&-]+\s+){1,4}(?:police|constabulary)\b", re.IGNORECASE)
_ONE_WORD: Final = re.compile(r"[<*]?\s?[\w,]*\W*(?:\(|$)")
_FIGURE: Final = re.compile(
    r"\W*(?:there\s+(?:were|was)\s+)?(?:a\s+total\s+of\s+)?"
    r"(?:(?:[<*]\s?)?\d[\d,]*|\*|nil|none|zero|no|(?:fewer|less)\s+than\s+\w+)"
    r"(?:\s+(?:recorded|flagged|such|in\s+total|offences?|crimes?|victims?|charges?|arrests?|cases?|of\s+(?:these|those|them))\b)*"
    r"(?:\s+(?:were|was)\s+recorded)?\s*\.?\s*",
    re.IGNORECASE,
)
"""A line that gives a figure and says nothing else: ``64``, ``There were none.``, ``20 offences``."""


def answers_between_questions(texts: Sequence[str], heads: Collection[int]) -> frozenset[int]:
    """The places of the lines that answer the question right above them: behind a word for an answer, or with nothing
    but a figure below a question with a number; and of the ``heads`` of answers there, where several questions are
    answered so.
    """
    is_lettered = any(_LETTER_OF_LIST.match(text) for text in texts)
    asking = [_asks(text, texts[at - 1] if at else "") for at, text in enumerate(texts)]
    below = [at for at in range(1, len(texts)) if asking[at - 1] and not asking[at]]
    answered = {at for at in below if at not in heads and _answers(texts, at, is_lettered=is_lettered)}
    headed = {at for at in below if at in heads}
    return frozenset(answered | headed if len(answered | headed) >= _FEWEST else answered)


def without_answer_label(text: str) -> str:
    """The text of an answer with the word for one before it blanked out, where more stands behind it than a figure
    (``Answer - 7 of these.``) or it names the force.
    """
    found = _LABELLED.fullmatch(text)
    if found is None or (_ONE_WORD.match(found["said"]) and not _OF_FORCE.match(text)):
        return text
    return blanked(text, [(0, found.start("said"))])


def _answers(texts: Sequence[str], at: int, *, is_lettered: bool) -> bool:
    text = texts[at]
    if shows_example(text) or draws_form(text, of_requester=True):
        return False
    if _LETTER_ALONE.fullmatch(text):
        return not is_lettered
    found = _LABELLED.fullmatch(text)
    if found is not None and not (is_lettered and text.strip()[:1] in "Aa" and not text.strip()[1:2].isalnum()):
        return not text.rstrip().endswith("?") and not asks(found["said"])
    return _FIGURE.fullmatch(text) is not None and _is_numbered(texts, at - 1) and not _numbers_next(texts, at)


def _asks(text: str, above: str) -> bool:
    """Whether a line asks for something, below a line with nothing but the number of a question too."""
    number = ENUMERATOR.match(text)
    words = text[number.end() :] if number is not None else text
    if not words.strip() or _LABELLED.fullmatch(text) is not None:
        return False
    if words.rstrip().endswith("?") or asks_for_data(words):
        return True
    is_request = opens_question(words) or (asks(words.strip()) and _POINTS.match(words) is None)
    return is_request and (number is not None or _is_label(above))


def _is_label(text: str) -> bool:
    found = ENUMERATOR.match(text)
    return found is not None and not text[found.end() :].strip()


def _is_numbered(texts: Sequence[str], at: int) -> bool:
    return ENUMERATOR.match(texts[at]) is not None or (at > 0 and _is_label(texts[at - 1]))


def _numbers_next(texts: Sequence[str], at: int) -> bool:
    """Whether a number alone on its line may be that of a question below it, which has none of its own."""
    below = texts[at + 1] if at + 1 < len(texts) else ""
    return re.fullmatch(r"\W*\d{1,2}\W*", texts[at]) is not None and ENUMERATOR.match(below) is None and bool(below)
