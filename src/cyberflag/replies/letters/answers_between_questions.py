"""Answers among the questions that a heading opens as the request: ``You asked:``, then ``1. How many rapes were
recorded?``, ``Response: 64``, ``2. How many of them ...``. The request ends there: a requester writes words for an
answer too (``Response: in a table please``), but no figure behind them, and no numbered answers come below.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Final

from cyberflag.replies.letters.enumerators import ENUMERATOR
from cyberflag.replies.letters.questions_above_answers import opens_question
from cyberflag.replies.letters.retelling import asks, asks_for_data
from cyberflag.vocabularies.forces import forces_named_in
from cyberflag.vocabularies.letters import Cue, draws_form, says, shows_example
from cyberflag.vocabularies.plain_text import blanked

_LABELLED: Final = re.compile(
    r"\W*(?:(?:(?:(?:our|the|force)\s+|(?:[\w'&-]+\s+){1,4}(?:police|constabulary)(?:['\u2019]s)?\s+)?(?:answer|response|reply)|ans|A)\s*\d{0,2}"
    r"|\d{1,2}[.)]\s*(?:answer|response|reply))\s*(?:[:.)]|\s?[-\u2013\u2014](?=\s))\s*(?P<said>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
"""An answer behind the word for it: ``Response: 64``, ``A2. None``, ``Kent Police response - 64 offences``."""
_POINTS: Final = re.compile(r"\W*(?:please|i)\s+(?:see|find|refer|note|be\s+aware|consult|visit)\b", re.IGNORECASE)
"""Opens a line that points the requester at something, and asks for nothing."""
_TELLS_NUMBER: Final = re.compile(
    r"\W*for\b(?!.*\b(?:please|how|what|which|whether|number|state|give)\b)(?:(?!\b(?:where|that|whose|if)\b).)*?"
    r"(?:\bthere\s+(?:was|were)\s+|\bvictims?\s+(?:was|were|had)\b[^.]*?\s(?:in|of)\s+)"
    r"(?!(?:19|20)\d\d\b)(?:<\s?)?\d[\d,]*(?:\s+(?:(?:of\s+)?(?:the|these|those|them)|(?:\w+\s+){0,2}?(?:offences?|crimes?|cases?)|and)\b|[.;,]\s|[.;,]?$)",
    re.IGNORECASE | re.DOTALL,
)
"""Begins as a question may and tells a number: ``For 2023/24 the victim was female in 381 of the offences``."""
_LETTER_ALONE: Final = re.compile(r"\W*A\s*\d{0,2}\s*[.:)]\s*")
"""Heads the lines below it as the answer: ``A.``."""
_LETTER: Final = re.compile(r"\W*[Aa]\s*[.:)]")
_LETTER_OF_LIST: Final = re.compile(r"\W*[BC]\s*[.:)]", re.IGNORECASE)
_FEWEST: Final = 2
_TELLS: Final = re.compile(r"\d|\*|\b(?:none|nil|zero|no)\b", re.IGNORECASE)
_REFUSES: Final = (Cue.NOT_HELD, Cue.REFUSAL, Cue.COST)
_FIRST: Final = re.compile(r"\W*(?:(?:answer|question|q)\s*)?1\s*(?:[.):]|$)", re.IGNORECASE)
"""Opens the first of several questions or answers with numbers."""
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


def answers_between_questions(texts: Sequence[str], heads: Collection[int], reply: str = "") -> frozenset[int]:
    """The places of the lines that answer the question right above them: behind a word for an answer, or with nothing
    but a figure below a question with a number; and of the ``heads`` of answers there, where several questions are
    answered so. No figure alone above a head with answers by the numbers of all questions, and no answer of another
    force than the one that the texts, and the name of the ``reply``, are of.
    """
    asking = [_asks(text, texts[at - 1] if at else "") for at, text in enumerate(texts)]
    below = [at for at in range(1, len(texts)) if asking[at - 1] and not asking[at]]
    answered = {at for at in below if at not in heads and _answers(texts, asking, at)}
    listed = max((at for at in heads if _heads_all(texts, asking, at)), default=0)
    answered = {at for at in answered if at > listed or _LABELLED.fullmatch(texts[at])}
    if not _are_of_sender(texts, reply):
        answered = {at for at in answered if not _OF_FORCE.match(texts[at])}
    headed = {at for at in below if at in heads}
    return frozenset(answered | headed if len(answered | headed) >= _FEWEST else answered)


def _heads_all(texts: Sequence[str], asking: Sequence[bool], head: int) -> bool:
    """Whether the answer by the number of the first question stands below a head that is not right below it."""
    is_listed = head + 1 < len(texts) and _FIRST.match(texts[head + 1]) is not None and not asking[head + 1]
    return is_listed and not (head and asking[head - 1] and _FIRST.match(texts[head - 1]))


def _are_of_sender(texts: Sequence[str], reply: str) -> bool:
    """Whether all answers behind the name of a force (``Kent Police response: 64``) are of the one force that the name
    of the ``reply``, or it and all other texts, name: else it is that name which tells whose figures they are.
    """
    labels = [text for text in texts if _OF_FORCE.match(text) and _LABELLED.fullmatch(text)]
    others = [reply, *(text for text in texts if text not in labels)]
    named = {found.value.id for text in labels for found in forces_named_in(text)}
    of_reply = {found.value.id for found in forces_named_in(reply)}
    of_all = {found.value.id for text in others for found in forces_named_in(text)}
    return len(named) == 1 and named in (of_reply, of_all)


def without_answer_label(text: str) -> str:
    """The text of an answer with the word for one before it blanked out, where more stands behind it than a figure
    (``Answer - 7 of these.``) or it names the force.
    """
    found = _LABELLED.fullmatch(text)
    if found is None or (_ONE_WORD.match(found["said"]) and not _OF_FORCE.match(text)):
        return text
    return blanked(text, [(0, found.start("said"))])


def _answers(texts: Sequence[str], asking: Sequence[bool], at: int) -> bool:
    text = texts[at]
    if shows_example(text) or draws_form(text, of_requester=True):
        return False
    found = _LABELLED.fullmatch(text)
    is_small = text.strip().startswith("a") and not (found and _FIGURE.fullmatch(found["said"]))
    if _LETTER.match(text) and (is_small or _is_of_list(texts, asking, at)):
        return False
    if _LETTER_ALONE.fullmatch(text):
        return at + 1 < len(texts) and _tells(texts[at + 1])
    if found is not None:
        return _tells(found["said"])
    return _FIGURE.fullmatch(text) is not None and _is_numbered(texts, at - 1) and not _numbers_next(texts, at)


def _tells(said: str) -> bool:
    """Whether what stands behind a word for an answer gives a figure or refuses one."""
    if said.rstrip().endswith("?") or asks(said.strip()):
        return False
    return _TELLS.search(said) is not None or any(says(said, cue) for cue in _REFUSES)


def _is_of_list(texts: Sequence[str], asking: Sequence[bool], at: int) -> bool:
    """Whether another letter of a list stands below one before the next question: ``A. Girls``, ``B. Boys``."""
    end = next((n for n in range(at + 1, len(texts)) if asking[n] and not _LETTER_OF_LIST.match(texts[n])), len(texts))
    return any(map(_LETTER_OF_LIST.match, texts[at + 1 : end]))


def _asks(text: str, above: str) -> bool:
    """Whether a line asks for something, below a line with nothing but the number of a question too."""
    number = ENUMERATOR.match(text)
    words = text[number.end() :] if number is not None else text
    if not words.strip() or _LABELLED.fullmatch(text) is not None:
        return False
    if words.rstrip().endswith("?") or asks_for_data(words):
        return True
    is_telling = _POINTS.match(words) is not None or _TELLS_NUMBER.match(words) is not None
    is_request = opens_question(words) or (asks(words.strip()) and not is_telling)
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
