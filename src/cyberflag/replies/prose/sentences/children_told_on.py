"""Children told apart by the figures before: ``In 2021 we recorded 38 with a victim under 18. The same figure for 2022
was 61``, and the answer to ``How many of those``, below a question whose answer is of children alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import Final

from cyberflag.model import CHILDREN, Count, Issue, IssueKind, Measure, Period, Provenance
from cyberflag.replies.letters.passages import QUESTIONS, Part, Sentence
from cyberflag.replies.prose.around.wholes_asked import number_before
from cyberflag.replies.prose.sentences.carrying import gives_same_figures
from cyberflag.replies.prose.sentences.children_told import (
    giving_sentence,
    is_on_children,
    may_be_of_children,
    tells_children_apart,
)
from cyberflag.replies.prose.sentences.source_places import places_by_source
from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.vocabularies.plain_text import blanked

_OF_ALL: Final = re.compile(
    r"\b(?:all|any|every\w*|whatever|whole|overall|total|regardless|irrespective|adults?|older|over|above|both|including)\b",
    re.IGNORECASE,
)
"""In a sentence or question: that its figures may be of others than children."""
_POINTS: Final = re.compile(
    r"\b(?:of|from|in|among(?:st)?)\s+(?:these|those|them)\b|^\W*(?:out\s+)?(?:of|in)\s+which\b", re.IGNORECASE
)
"""Points at the crimes of the question above, as ``offences which involved a knife`` does not."""
_SAYS_FIGURES: Final = re.compile(
    r"(?:\W|\b(?:a|also|and|are|as|at|boys|by|calendar|comparable|corresponding|count|counts|crimes|equivalent"
    r"|female|females|figure|figures|financial|for|gender|girls|had|in|is|male|males|number|numbers|of"
    r"|offences|on|recorded|reported|respective|respectively|same|sex|the|then|those|to|unknown|was|were"
    r"|whereas|which|while|whom|year"
    r"|at|down|fallen|fell|from|higher|involved|just|lower|only|other|others|remaining|rest|risen|rose|slightly|up|victims?)\b)*",
    re.IGNORECASE,
)
"""Words of a sentence that says no more than the figures of a year and how they part by sex or platform."""
_OF_CRIMES: Final = re.compile(r"\b(?:numbers?|counts?|figures?)\s+(?:of|for)\s+(?:crimes|offences)\b", re.IGNORECASE)
"""Opens as one on all crimes: ``The number of crimes in 2022 was 61``."""
_UNCLEAR: Final = (
    "{} may be of children alone, of whom the sentence before tells, or of all victims. Say of whom it is."
)


def with_children_told_on(counts: Sequence[Count], sentences: Sequence[Sentence]) -> list[Count]:
    """The counts, those of crimes of that age which say again what children alone were told of before: the same figures
    of another year, in the next sentence, or some of those whom the question right above asks for.
    """
    if not any(count.age == CHILDREN for count in counts):
        return list(counts)
    places = places_by_source(sentences)
    given = [giving_sentence(count, sentences, places) for count in counts]
    by_place = _by_place(counts, given)
    for at in sorted(by_place):  # in their order: a third year goes on with the second
        for read in (_said_again, _asked_of_those):
            on = read(at, sentences, by_place)
            by_place[at] = [
                replace(c, age=CHILDREN) if may_be_of_children(c) and any(c is one for one in on) else c
                for c in by_place[at]
            ]
    told = {at: iter(found) for at, found in by_place.items()}
    return [count if at is None else next(told[at]) for count, at in zip(counts, given, strict=True)]


def _by_place(counts: Iterable[Count], given: Iterable[int | None]) -> dict[int, list[Count]]:
    """The counts that each sentence gives; ``given`` are the sentences of the counts."""
    found: dict[int, list[Count]] = {}
    for count, at in zip(counts, given, strict=True):
        if at is not None:
            found.setdefault(at, []).append(count)
    return found


def of_children_or_all(counts: Sequence[Count], sentences: Sequence[Sentence], reply: str) -> list[Issue]:
    """An issue for each sentence that may give again what was told of children, but may be of all victims as well."""
    places = places_by_source(sentences)
    by_place = _by_place(counts, [giving_sentence(count, sentences, places) for count in counts])
    unclear = ([c for c in _repeated(at, sentences, by_place) if may_be_of_children(c)] for at in by_place)
    return [
        Issue(Provenance(reply, own[0].provenance.source), IssueKind.UNKNOWN_AGE, _UNCLEAR.format(own[0].printed))
        for own in unclear
        if own
    ]


def _said_again(at: int, sentences: Sequence[Sentence], by_place: Mapping[int, Sequence[Count]]) -> Sequence[Count]:
    """The figures of a sentence that gives again those of children, where it is clear that it gives none of all."""
    is_clear = sentences[at - 1].passage == sentences[at].passage and _says_figures_alone(sentences[at].text)
    is_clear = is_clear and _are_of_children(by_place.get(at - 1, ())) and not _are_parts(at - 1, sentences, by_place)
    return _repeated(at, sentences, by_place) if is_clear else []


def _repeated(at: int, sentences: Sequence[Sentence], by_place: Mapping[int, Sequence[Count]]) -> Sequence[Count]:
    """The figures of a sentence that gives those of another year as the one right before it gives of children, too, and
    does not say that they are of others.
    """
    text, before, own = sentences[at].text, by_place.get(at - 1, ()), by_place[at]
    is_next = any(c.age == CHILDREN for c in before) and sentences[at - 1].question == sentences[at].question
    is_next = is_next and sentences[at].passage - sentences[at - 1].passage <= 1
    is_of_others = read_tokens(text).ages or read_tokens(text).offences or _OF_ALL.search(text)
    if not is_next or is_of_others or not gives_same_figures(text):
        return []
    years = _years_of(sentences[at - 1], before)
    return own if all(c.measure is Measure.OFFENCES and c.period not in years for c in own) else []


def _are_parts(at: int, sentences: Sequence[Sentence], by_place: Mapping[int, Sequence[Count]]) -> bool:
    """Whether the figures of a sentence are a part of crimes of the same days that its paragraph counts, too."""
    passage, years = sentences[at].passage, _years_of(sentences[at], by_place.get(at, ()))
    near = (c for place, found in by_place.items() if sentences[place].passage == passage for c in found)
    return any(c.age != CHILDREN and c.period in years and c.measure is Measure.OFFENCES for c in near)


def _years_of(sentence: Sentence, counts: Iterable[Count]) -> AbstractSet[Period]:
    """The periods of the figures of a sentence, those alone that it names: ``nine`` may be one of the next, too."""
    years, named = {count.period for count in counts}, {token.value for token in read_tokens(sentence.text).periods}
    return (years & named) or years


def _says_figures_alone(text: str) -> bool:
    """Whether a sentence on the figures of another year says nothing of whose they may be."""
    tokens = read_tokens(text)
    named = (*tokens.numbers, *tokens.periods, *tokens.years, *tokens.platforms, *tokens.sexes)
    rest = blanked(text, ((token.start, token.end) for token in named))
    return _SAYS_FIGURES.fullmatch(rest) is not None and _OF_CRIMES.search(text) is None


def _asked_of_those(at: int, sentences: Sequence[Sentence], by_place: Mapping[int, Sequence[Count]]) -> Sequence[Count]:
    """The figures that answer a numbered question for some of those for whom the one right above it asks, which is for
    crimes against children alone, as all that its answer gives: of the same crimes, and no more than these.
    """
    number = sentences[at].question
    if not number or _OF_ALL.search(sentences[at].text):
        return ()
    asked = [s.text for s in sentences if s.part in QUESTIONS and s.question == number]
    above = [s.text for s in sentences if s.part in QUESTIONS and s.question == number_before(number)]
    if len(asked) != 1 or len(above) != 1 or not _POINTS.search(asked[0]) or is_on_children(asked[0]):
        return ()
    is_of_them = tells_children_apart(above[0]) and not any(_OF_ALL.search(text) for text in (asked[0], above[0]))
    answers = (own for own, s in enumerate(sentences) if s.question == number_before(number) and s.part is Part.ANSWER)
    given = [count for own in answers for count in by_place.get(own, ())]
    if not is_of_them or not _are_of_children(given):
        return ()
    return [c for c in by_place[at] if c.measure is Measure.OFFENCES and any(_may_be_part(c, one) for one in given)]


def _may_be_part(part: Count, whole: Count) -> bool:
    """Whether a figure may be of some of the crimes of another."""
    is_no_more = whole.bounds.high is None or part.bounds.low <= whole.bounds.high
    return (part.offence, part.period) == (whole.offence, whole.period) and is_no_more


def _are_of_children(counts: Sequence[Count]) -> bool:
    """Whether all figures are of crimes against children, and no two are of the same, so that one may be of others."""
    kinds = {(c.period, c.offence, c.sex, c.platform, c.detail) for c in counts}
    return len(kinds) == len(counts) and all(c.age == CHILDREN and c.measure is Measure.OFFENCES for c in counts)
