"""Figures whose own sentence or head says that they are of a group of the crimes or of a part of the force's area:
``41 offences in Swindon``, ``52 racially motivated offences``.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from itertools import dropwhile

from cyberflag.model import Count, Measure, Request
from cyberflag.replies.letters.passages import QUESTIONS, Part, Sentence
from cyberflag.replies.prose.sentences.children_told import clause_of, giving_sentence, place_of_number
from cyberflag.replies.prose.sentences.left_out import SCOPE
from cyberflag.replies.prose.sentences.source_places import places_by_source
from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.vocabularies.restrictions import Restriction, place_alone, restriction_in, restriction_told, words_of
from cyberflag.vocabularies.some_crimes import words_of_family


def with_narrowed_crimes(counts: Sequence[Count], sentences: Sequence[Sentence], request: Request) -> list[Count]:
    """The counts of a text, with the words of such a clause as their detail, where neither the request nor a question
    of the letter says the same.
    """
    places = places_by_source(sentences)
    asked = [*request.questions, *(s.text for s in sentences if s.part in QUESTIONS)]
    known = [words_of(text) for text in asked]
    found = [(count, _restriction(count, counts, sentences, places)) for count in counts]
    return [
        replace(count, detail=((SCOPE, said.words),)) if said and not _is_asked(said, known) else count
        for count, said in found
    ]


def _restriction(
    count: Count, counts: Sequence[Count], sentences: Sequence[Sentence], places: Mapping[str, Sequence[int]]
) -> Restriction | None:
    """What the sentence of a figure of crimes, or the head of its lines, narrows it to."""
    at = giving_sentence(count, sentences, places)
    if at is None or not _is_of_crimes(count):
        return None
    beside = [c for c in counts if c.provenance.source in sentences[at].sources]
    giving = {c.provenance.source for c in counts}
    return _told(count, sentences[at].text, beside) or _headed(sentences[:at], giving)


def _is_asked(said: Restriction, known: Sequence[frozenset[str]]) -> bool:
    return bool(said.telling) and any(said.telling <= words for words in known)


def _is_of_crimes(count: Count) -> bool:
    return not count.detail and count.measure is Measure.OFFENCES


def _told(count: Count, text: str, beside: Sequence[Count]) -> Restriction | None:
    """What the words about a number narrow it to: its label, those before the first number and those up to the next
    one; or what stands elsewhere in a sentence whose numbers are all of crimes, and none a part of another.
    """
    own, numbers = place_of_number(count, text) or (0, 0), read_tokens(text).numbers
    first = min((number.start for number in numbers), default=0)
    following = min((number.start for number in numbers if number.start > own[0]), default=len(text))
    label, colon, _ = text[:first].rpartition(":")
    if colon and (found := restriction_in(label)) is not None:
        return found
    clauses = [f"{text[:first]} {text[own[0] : following]}"]
    if len(numbers) <= len(beside) and all(_is_of_crimes(c) for c in beside):
        clauses.append(clause_of(count, text))
    return next(filter(None, map(_clause_told, clauses)), None)


def _clause_told(clause: str) -> Restriction | None:
    """What a clause says of the crimes whose number it gives."""
    words = words_of_family(clause)
    return restriction_told(clause) or (Restriction(words, words_of(words)) if words else None)


def _headed(above: Sequence[Sentence], giving: Collection[str]) -> Restriction | None:
    """The place that alone heads the lines among which a figure stands."""
    head = next(dropwhile(lambda s: not s.sources.isdisjoint(giving), reversed(above)), None)
    return place_alone(head.text) if head is not None and head.part in (Part.ANSWER, Part.HEADING) else None
