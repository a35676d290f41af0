"""Lines that head the answer to some of the questions: ``Response to 1) and the part of 2) about sex``."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from typing import Final

from cyberflag.model import Marker
from cyberflag.vocabularies.signs.markers import understand_figure

_LONGEST: Final = 16
ANSWERS: Final = (
    r"(?:(?:ymateb(?:ion)?|ateb(?:ion)?)\s*[/|–-]\s*)?(?:(?:our|the|full|final|partial|police|force)\s+)*"
    r"(?:responses?|answers?|repl(?:y|ies)|decisions?|disclosures?)"
)
"""The words of a heading of answers: ``Our response``, ``Ymateb / Response``."""
_QUESTIONS: Final = (
    r"(?:(?:questions?|parts?|points?|items?|limbs?|elements?|queries|query|requests?|q)\s*\d{1,2}[a-z]?\b|\d{1,2}[a-z]?(?=[).,:]|\s*$|\s+(?:and|to|&)\b)"
    r"|(?:the\s+)?(?:first|second|third|fourth|last|other|remaining|rest|remainder|next|final)\b)"
)
_HEADS: Final = re.compile(
    rf"\W*{ANSWERS}\s*(?:[-–—:,]\s*)?(?:to|for|on|as\s+to|regarding|concerning|in\s+respect\s+of|in\s+relation\s+to|about)\s+"
    rf"(?:(?:all|both|each|part|parts|the|your|of|that)\s+)*{_QUESTIONS}(?P<rest>.*)",
    re.IGNORECASE,
)
_OF_ONE: Final = re.compile(
    rf"\W*{ANSWERS}\s*(?:[-–—:]\s*)?(?:(?P<to>to|for|on)\s+)?(?:(?:questions?|parts?|points?|items?|q)\s*)?[-–—:(]?\s*(?P<question>(?:1?\d|20)(?!\d)[a-z]?|[a-h])\)?\s*[.:–—-]*\s*",
    re.IGNORECASE,
)
"""Heads the answer to one question by its number or letter: ``Response 3:``, ``Answer (b)``."""
_GIVES: Final = re.compile(
    rf"\W*(?:{ANSWERS}|ans|a)\s*[:–—=-]\s*(?P<figure>(?:[<*]\s?)?\d[\d,]*|\*|nil|none|zero)\s*\.?\s*", re.IGNORECASE
)
"""An answer that is nothing but a figure, if it does not head the answer to the question of that number."""
_ASKED: Final = re.compile(r"\?\s*$|\W*(?:question|q)\W{0,3}\d{1,2}\b|\s*\(?\d{1,2}[.)]\s", re.IGNORECASE)
_LETTERED: Final = re.compile(r"\s*\(?(?P<letter>[a-h])[).:]\)?\s+\S", re.IGNORECASE)
_SHORT_BEHIND: Final = re.compile(r"\s*\(?(?P<letter>[a-h])[).:]\)?\s*(?P<answer>\S.{0,59}?)\s*\.?\s*", re.IGNORECASE)
_COUNTED: Final = re.compile(r"\s+(?:crimes?|offences?|victims?|cases?|records?|incidents?)$", re.IGNORECASE)
_NOT_HELD: Final = re.compile(
    r"(?:(?:this|the|that|no)\s+)?(?:(?:information|data)\s+)?(?:(?:is|was)\s+)?(?:not\s+(?:held|recorded|available)|held|unknown)",
    re.IGNORECASE,
)
"""An answer that gives nothing, in few words: ``This information is not held``."""
_SAYS_MORE: Final = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|cannot|do|does|did|follows?|attached|we|i)\b"
    r"|[:=]\s*\S",
    re.IGNORECASE,
)


def heads_answer_to_some(text: str) -> bool:
    """Whether a whole line only says to which questions the lines below it answer; a sentence about the answer
    (``Our answer to question 2 is below.``) heads nothing.
    """
    one = _OF_ONE.fullmatch(text.strip())
    if one is not None and (one["to"] or not one["question"].isdigit()):  # "Answer: 2" may give a figure
        return True
    found = _HEADS.fullmatch(text.strip())
    if found is None or len(text.split()) > _LONGEST or text.rstrip().endswith((".", "?", ";", ",")):
        return False
    return _SAYS_MORE.search(found["rest"]) is None


def end_of_opening(text: str) -> int:
    """Where a text goes on behind the number of the question that it says to answer (``Our answer to 2. See the table
    below.``); nought where it does not begin so.
    """
    found = _OF_ONE.match(text)
    is_parted = found is not None and text[found.end("question") : found.end()].strip(" )") != ""
    return found.end() if found is not None and is_parted and text[found.end() :][:1].isupper() else 0


def question_answered(text: str) -> str:
    """The number or letter of the question to which a whole line heads the answer (``Response a:``), else empty."""
    found = _OF_ONE.fullmatch(text.strip())
    return "" if found is None else found["question"].casefold()


def figures_answered(texts: Sequence[str], tables: Sequence[int], asked_at: Collection[int]) -> frozenset[int]:
    """The places of lines that answer the question right above them with a figure (``Answer: 6``), and head no answer
    by the number of its question: a question stands below one of them, or they do not count 1, 2 and on.

    ``tables`` says for each line how many tables stand above it, ``asked_at`` where questions without a mark stand.
    """
    asks = [at in asked_at or _ASKED.search(text) is not None for at, text in enumerate(texts)] + [False]
    found = {at: given["figure"] for at, text in enumerate(texts) if (given := _GIVES.fullmatch(text.strip()))}
    bare = {at: figure for at, figure in found.items() if [*tables, tables[at]][at + 1] == tables[at]}
    are_heads = list(bare.values()) == [str(number) for number in range(1, len(bare) + 1)]
    if are_heads and not any(asks[at + 1] for at in bare):
        return frozenset()
    return frozenset(at for at in bare if at and asks[at - 1])


def letters_answered(texts: Iterable[str]) -> frozenset[str]:
    """The letters by which headings of answers, or several lines that give nothing but a figure (``b) 47``) or say that
    it is not held, name their questions.
    """
    texts = list(texts)
    headed = filter(str.isalpha, map(question_answered, texts))
    short = [found for text in texts if (found := _SHORT_BEHIND.fullmatch(text))]
    giving = {found["letter"].casefold() for found in short if _gives_figure(found["answer"])}
    lacking = {found["letter"].casefold() for found in short if _NOT_HELD.fullmatch(found["answer"])}
    bare = giving | lacking if giving else frozenset[str]()
    return frozenset([*headed, *(bare if len(bare) > 1 else ())])


def _gives_figure(answer: str) -> bool:
    """Whether an answer is nothing but a figure, with a word for what it counts or without."""
    printed = understand_figure(_COUNTED.sub("", answer))
    return printed is not None and printed.marker is not Marker.NOT_HELD


def letter_of(text: str, letters: Collection[str]) -> str:
    """The question to which a line heads the answer, or that it asks: by its letter where headings of answers name
    theirs by ``letters``; else empty.
    """
    if answered := question_answered(text):
        return answered
    found = _LETTERED.match(text) if letters else None
    return "" if found is None else found["letter"].casefold()
