"""Children told apart by the figures before: ``In 2021 we recorded 38 with a victim under 18. The same figure for 2022
was 61``, and the answer to ``How many of those``, below a question whose answer is of children alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from cyberflag.model import CHILDREN, Count, Measure
from cyberflag.replies.letters.passages import QUESTIONS, Part, Sentence
from cyberflag.replies.prose.around.wholes_asked import number_before, points_at_last
from cyberflag.replies.prose.sentences.carrying import gives_same_figures
from cyberflag.replies.prose.sentences.children_told import (
    giving_sentence,
    is_on_children,
    may_be_of_children,
    tells_children_apart,
)
from cyberflag.replies.prose.sentences.source_places import places_by_source
from cyberflag.replies.prose.sentences.tokens import read_tokens

_OF_ALL: Final = re.compile(
    r"\b(?:all|any|every\w*|whatever|whole|overall|total|regardless|irrespective|adults?|older|over|above|both|including)\b",
    re.IGNORECASE,
)
"""In a sentence or question: that its figures may be of others than children."""


def with_children_told_on(counts: Sequence[Count], sentences: Sequence[Sentence]) -> list[Count]:
    """The counts, those of crimes of that age which say again what children alone were told of before: the same figures
    of another year, in the next sentence, or some of those whom the question right above asks for.
    """
    if not any(count.age == CHILDREN for count in counts):
        return list(counts)
    places = places_by_source(sentences)
    given = [giving_sentence(count, sentences, places) for count in counts]
    told = list(counts)
    for read in (_said_again, _asked_of_those):
        by_place = _by_place(told, given)
        on = {at for at in by_place if _OF_ALL.search(sentences[at].text) is None and read(at, sentences, by_place)}
        told = [
            replace(c, age=CHILDREN) if at in on and may_be_of_children(c) and c.measure is Measure.OFFENCES else c
            for c, at in zip(told, given, strict=True)
        ]
    return told


def _by_place(counts: Iterable[Count], given: Iterable[int | None]) -> dict[int, list[Count]]:
    """The counts that each sentence gives; ``given`` are the sentences of the counts."""
    found: dict[int, list[Count]] = {}
    for count, at in zip(counts, given, strict=True):
        if at is not None:
            found.setdefault(at, []).append(count)
    return found


def _said_again(at: int, sentences: Sequence[Sentence], by_place: Mapping[int, Sequence[Count]]) -> bool:
    """Whether a sentence gives the same figures of another year as the one right before it gives of children alone."""
    one, before = sentences[at], by_place.get(at - 1, ())
    is_next = bool(before) and sentences[at - 1].passage == one.passage
    is_bare = not (read_tokens(one.text).ages or read_tokens(one.text).offences)
    return is_next and is_bare and _are_of_children(before) and gives_same_figures(one.text)


def _asked_of_those(at: int, sentences: Sequence[Sentence], by_place: Mapping[int, Sequence[Count]]) -> bool:
    """Whether a sentence answers a numbered question for some of those for whom the one right above it asks, which is
    for crimes against children alone, as all that its answer gives.
    """
    number = sentences[at].question
    if not number:
        return False
    asked = [s.text for s in sentences if s.part in QUESTIONS and s.question == number]
    above = [s.text for s in sentences if s.part in QUESTIONS and s.question == number_before(number)]
    if len(asked) != 1 or len(above) != 1 or not points_at_last(asked[0]) or is_on_children(asked[0]):
        return False
    is_of_them = tells_children_apart(above[0]) and not any(_OF_ALL.search(text) for text in (asked[0], above[0]))
    answers = (own for own, s in enumerate(sentences) if s.question == number_before(number) and s.part is Part.ANSWER)
    given = [count for own in answers for count in by_place.get(own, ())]
    return is_of_them and bool(given) and _are_of_children(given)


def _are_of_children(counts: Sequence[Count]) -> bool:
    """Whether all figures are of crimes against children, and no two are of the same, so that one may be of others."""
    kinds = {(c.period, c.offence, c.sex, c.platform, c.detail) for c in counts}
    return len(kinds) == len(counts) and all(c.age == CHILDREN and c.measure is Measure.OFFENCES for c in counts)
