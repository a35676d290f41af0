"""Answers to a question that is asked once of all crimes and again of some: ``2. The number of rapes in 2003 where
alcohol was a factor``, below ``1. The number of rapes in 2003``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from cyberflag.model import Count, Measure
from cyberflag.replies.letters.numbering import without_numbering
from cyberflag.replies.letters.passages import QUESTIONS, Part, Sentence
from cyberflag.replies.prose.meanings import NOTHING_SAID, meaning_of
from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.vocabularies.plain_text import blanked

_OF_SOME: Final = re.compile(r",?\s*\b(?:where|in\s+which)\b[^.;?]*", re.IGNORECASE)
_OF_NO_PART: Final = re.compile(
    r",?\s*(?:where|in\s+which)\s+(?:(?:(?:this|it|they|that|these|such|the|an?|crimes?|offences?|information|data|is|are|was|were|has|have|been"
    r"|can|be|readily|currently|also)\s+)*(?:possible|known|available|held|applicable|appropriate|relevant|practicable|provided|retrievable)\b"
    r"|(?:(?:the|an?|crimes?|offences?|it|they|is|are|was|were|has|have|been)\s+)*(?:recorded|reported)\s*(?:$|(?:to|by|within)\s)"
    r"|(?:you|we|your|our|the\s+(?:force|police)|years?|months?|areas?|districts?|towns?|boroughs?|did|do|does|were|are|was|is)\b"
    r"|(?:\w+\s+)?records?\s+(?:allow|permit|show))",
    re.IGNORECASE,
)
"""Such words that ask for no part of the crimes: ``where possible``, ``where this is held``, ``in which month``."""
_WORD: Final = re.compile(r"[a-z]+")
_BESIDE_DAYS: Final = frozenset({"in", "for", "during", "between", "from", "and", "to"})


def with_some_asked(counts: Sequence[Count], sentences: Sequence[Sentence]) -> list[Count]:
    """The counts, those of crimes that answer such a question with its clause as their detail."""
    asked = {s.question: s.text for s in sentences if s.part in QUESTIONS and s.question}
    wholes = {_words(text) for text in asked.values() if _OF_SOME.search(text) is None}
    some = {number: said for number, text in asked.items() if (said := _clause(text)) and _words(text) in wholes}
    if not some:
        return list(counts)
    answered = {place: s.question for s in sentences if s.part is Part.ANSWER for place in s.sources}
    clauses = [some.get(answered.get(count.provenance.source, "")) for count in counts]
    return [
        replace(count, detail=(("of which", words),)) if words and _is_of_crimes(count) else count
        for count, words in zip(counts, clauses, strict=True)
    ]


def _is_of_crimes(count: Count) -> bool:
    return count.measure is Measure.OFFENCES and not count.detail


def _clause(text: str) -> str:
    """The clause by which a question asks for some crimes, and that no column of a count holds: it names no victims, no
    platform and no flag.
    """
    found = _OF_SOME.search(text)
    said = found[0].strip(" ,") if found is not None and _OF_NO_PART.match(found[0]) is None else ""
    is_held = replace(meaning_of(said), period=None, measure=None) != NOTHING_SAID
    return "" if is_held else said


def _words(text: str) -> tuple[str, ...]:
    """What a question asks for beside such a clause, of whatever days."""
    text = without_numbering(text)
    text = blanked(text, [(token.start, token.end) for token in read_tokens(text).periods])
    words = _WORD.findall(_OF_SOME.sub(" ", text).casefold())
    return tuple(word for word in words if word not in _BESIDE_DAYS)
