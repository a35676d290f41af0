"""Figures whose own sentence or head says that they are of a group of the crimes or of a part of the force's area:
``41 offences in Swindon``, ``52 racially motivated offences``.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Final

from cyberflag.model import Count, Measure, Request
from cyberflag.replies.letters.passages import QUESTIONS, Part, Sentence
from cyberflag.replies.prose.sentences.children_told import giving_sentence, place_of_number
from cyberflag.replies.prose.sentences.left_out import SCOPE
from cyberflag.replies.prose.sentences.source_places import places_by_source
from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.vocabularies.restrictions import (
    Restriction,
    place_alone,
    restriction_in,
    restriction_told,
    tells_how_counted,
    words_of,
)
from cyberflag.vocabularies.some_crimes import words_of_family

_ENDED: Final = re.compile(
    r";|\.\s|,?\s+and\s+(?:some|most|many|few|several|none|all|both|the|these|those|they|we|there|this|it|have|has|had)\b",
    re.IGNORECASE,
)
"""Ends the clause of a number; ``41 were recorded and some of them led to a charge`` says the rest of some alone."""
_LEADS_ON: Final = re.compile(r"[,(]|\band\b", re.IGNORECASE)
"""Opens the words about the next number: ``41 in Swindon, 12 in Dover``, ``41 (Swindon 12)``."""


def with_narrowed_crimes(counts: Sequence[Count], sentences: Sequence[Sentence], request: Request) -> list[Count]:
    """The counts of a text, with the words of such a clause as their detail, where neither the request nor a question
    of the letter says the same.
    """
    places = places_by_source(sentences)
    asked = [*request.questions, *(s.text for s in sentences if s.part in QUESTIONS)]
    known = [words_of(text) for text in asked]
    giving = {count.provenance.source for count in counts}
    found = [(count, _restriction(count, giving, sentences, places)) for count in counts]
    return [
        replace(count, detail=((SCOPE, said.words),)) if said and not _is_asked(said, known) else count
        for count, said in found
    ]


def _restriction(
    count: Count, giving: Collection[str], sentences: Sequence[Sentence], places: Mapping[str, Sequence[int]]
) -> Restriction | None:
    """What the sentence of a figure of crimes narrows it to, or the head of the lines that are ``giving`` figures."""
    if count.detail or count.measure is not Measure.OFFENCES:
        return None
    at = giving_sentence(count, sentences, places)
    return None if at is None else _told(count, sentences[at].text) or _headed(sentences, at, giving)


def _is_asked(said: Restriction, known: Sequence[frozenset[str]]) -> bool:
    return bool(said.telling) and any(said.telling <= words for words in known)


def _told(count: Count, text: str) -> Restriction | None:
    """What the clause of a number narrows it to: its label, the words before the first number and those behind its own.
    What leads to the next number is of that, and a clause that another ended is of neither.
    """
    own, numbers = place_of_number(count, text) or (0, 0), read_tokens(text).numbers
    first = min((number.start for number in numbers), default=0)
    following = min((number.start for number in numbers if number.start > own[0]), default=None)
    label, colon, _ = text[:first].rpartition(":")
    if colon and (found := restriction_in(label) or place_alone(label)) is not None:
        return found
    head, behind = _ENDED.split(text[:first])[-1], text[own[0] : following]
    if following is not None and (leads := list(_LEADS_ON.finditer(behind))):
        behind = behind[: leads[-1].start()]
    return _clause_told(f"{head} {_ENDED.split(behind)[0]}")


def _clause_told(clause: str) -> Restriction | None:
    """What a clause says of the crimes whose number it gives."""
    words = "" if tells_how_counted(clause) else words_of_family(clause)
    return restriction_told(clause) or (Restriction(words, words_of(words)) if words else None)


def _headed(sentences: Sequence[Sentence], at: int, giving: Collection[str]) -> Restriction | None:
    """The place that alone heads the lines among which a figure stands."""
    above = (sentences[place] for place in range(at - 1, -1, -1))
    head = next((sentence for sentence in above if sentence.sources.isdisjoint(giving)), None)
    return place_alone(head.text) if head is not None and head.part in (Part.ANSWER, Part.HEADING) else None
