"""Answers that say only how many crimes there were (``In 2022/23, 22 offences.``), or how many of those recorded, to a
question on what became of crimes (``How many of these offences ended in a charge?``): they count those with that
ending.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from cyberflag.model import ALL, Count, Measure
from cyberflag.replies.letters.numbering import without_numbering
from cyberflag.replies.letters.passages import ASKING, Part, Sentence
from cyberflag.replies.prose.meanings import meaning_of
from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.vocabularies.number_words import numbers_named_in
from cyberflag.vocabularies.plain_text import blanked

_CAME_OF_CRIMES: Final = (Measure.CHARGES, Measure.OUTCOMES)
_ASKS_FOR_ENDING: Final = re.compile(
    r"\W*(?:how\s+many|(?:please\s+(?:state|provide|give|tell\s+me)\s+)?(?:the\s+)?(?:total\s+)?number)\b"
    r"(?!.*\b(?:not?|never|without|yet|fail\w*|whether|rate|percent\w*|proportion|people|persons?|individuals?|suspects?"
    r"|offenders?|how\s+many|of\s+each)\b)[^?;]{0,90}?\b(?:offences|crimes|cases|these|those|them)?\b[^?;]{0,60}?"
    r"\b(?:ended|ending|led|leading|resulted|resulting|finalised|concluded|concluding|closed|disposed|(?:were|been)\s+(?:charged|cautioned|convicted|prosecuted)(?!\s+with))\b",
    re.IGNORECASE,
)
"""Asks how many crimes had an ending; not how many had none, nor how many people had it."""
_SO_MANY_CRIMES: Final = re.compile(
    r"\W*(?:(?:in|for|during|and|the|years?|financial|calendar|only|just|a\s+total\s+of|offences?|crimes?|cases?)\b\W*)*"
    r"(?:(?<=[,;(–—-]\s)(?:with|while|whilst|as|but|although|though)\s+(?:(?:the|some|several|many|a\s+few|a\s+number\s+of)\s+)?"
    r"(?:others?|remainder|rest|more|further\s+ones)\s+(?:(?:are|is|being|having|have|has|remain\w*|still|no|an|outcome|yet|open|under|live"
    r"|active|ongoing|pending|awaiting|await|investigation|investigated|decision|charging|an?)\b\W*)+)?",
    re.IGNORECASE,
)
"""What is left of an answer without a verb, beside its numbers and years: ``In 2022/23, 15 offences, with others still
open``.
"""
_OF_THEM: Final = re.compile(r"\s+(?:out\s+)?of\s+(?:the|these|those|them)\b", re.IGNORECASE)
_OF_CRIMES_RECORDED: Final = re.compile(
    r"\W*(?:(?:in|for|during|and|the|years?|financial|calendar|only|just|out|of|these|those|them|offences|crimes|cases"
    r"|recorded|reported|a\s+further|another)\b\W*)*",
    re.IGNORECASE,
)
"""What is left of an answer that gives parts of crimes, beside its numbers and years: ``12 of those recorded in 2020``.
"""
_ASKS_FOR_ENDING_ALONE: Final = re.compile(
    r"\W*(?:(?:and|of\s+(?:these|those))\W+)*how\s+many(?:\s+of\s+(?:the|these|those))?(?:\s+(?:such\s+)?(?:offences|crimes|cases))?"
    r"(?:\s+have|\s+had)?\s+(?:led\s+to|ended\s+(?:in|with)|resulted\s+in|(?:were|been)\s+(?:finalised|closed|concluded)\s+with)\s+(?:an?\s+)?"
    r"(?:charges?|summons|cautions?|charge(?:\s+or\s+|/)summons|outcome)\W*",
    re.IGNORECASE,
)
"""Asks how many crimes had an ending, and says no more of either."""
_NOUGHT: Final = re.compile(r"\b(?:none|nil|zero|no)\b", re.IGNORECASE)


def with_endings_asked(counts: Sequence[Count], sentences: Sequence[Sentence]) -> tuple[Count, ...]:
    """The counts of a text, those of crimes alone taken for crimes with the ending that their question asks for, where
    the whole answer to it says no more. Not where a question of the reply has no answer of its own, which they may be;
    parts of crimes (``12 of those recorded in 2020``) right below a question can be no other's.
    """
    measures, parts = _asked_by_source(sentences), _asked_right_above(sentences)
    if any(count.offence != ALL for count in counts):  # it is not said of which crimes those of no offence are parts
        parts = _without(parts, (count.provenance.source for count in counts if count.offence == ALL))
    own = [{**measures, **parts}.get(count.provenance.source) for count in counts]
    other = {c.provenance.source for c in counts if c.measure is not Measure.OFFENCES}
    return tuple(
        replace(count, measure=asked) if asked is not None and count.provenance.source not in other else count
        for count, asked in zip(counts, own, strict=True)
    )


def _without(parts: Mapping[str, Measure], sources: Iterable[str]) -> Mapping[str, Measure]:
    left = frozenset(sources)
    return {source: measure for source, measure in parts.items() if source not in left}


def _asked_by_source(sentences: Sequence[Sentence]) -> Mapping[str, Measure]:
    """What is asked for by the places of the answers to questions on what became of crimes."""
    parts: dict[str, tuple[list[Sentence], list[Sentence]]] = {}
    for sentence in sentences:
        if sentence.question and sentence.text.strip():
            parts.setdefault(sentence.question, ([], []))[sentence.part is Part.ANSWER].append(sentence)
    if not all(asked and answer for asked, answer in parts.values()):
        return {}
    return {
        source: measure
        for asked, answer in parts.values()
        if (measure := _ending_asked(asked)) is not None and _tells_crimes_alone(answer)
        for sentence in answer
        for source in sentence.sources
    }


def _asked_right_above(sentences: Sequence[Sentence]) -> Mapping[str, Measure]:
    """What is asked for by the places of answers that give parts of crimes alone, each right below its question."""
    return {
        source: measure
        for above, answer, behind in zip(sentences, sentences[1:], (*sentences[2:], None), strict=False)
        if above.part in ASKING and _ASKS_FOR_ENDING_ALONE.fullmatch(without_numbering(above.text))
        if answer.part is Part.ANSWER and _gives_parts_of_crimes(answer.text)
        if behind is None or behind.part is not Part.ANSWER or _gives_nothing(behind.text)
        if (measure := _ending_asked([above])) is not None
        for source in answer.sources
    }


def _ending_asked(asked: Sequence[Sentence]) -> Measure | None:
    if len(asked) != 1 or _ASKS_FOR_ENDING.match(asked[0].text) is None:
        return None
    measure = meaning_of(asked[0].text).measure
    return measure if measure in _CAME_OF_CRIMES else None


def _tells_crimes_alone(answer: Sequence[Sentence]) -> bool:
    return all(_gives_crimes(s.text) or _gives_nothing(s.text) for s in answer)


def _gives_crimes(text: str) -> bool:
    tokens = read_tokens(text)
    told = ((one.start, one.end) for one in (*tokens.numbers, *tokens.periods))
    is_of_crimes = {m.value for m in tokens.measures} == {Measure.OFFENCES}
    return is_of_crimes and _SO_MANY_CRIMES.fullmatch(blanked(text, told)) is not None


def _gives_parts_of_crimes(text: str) -> bool:
    tokens = read_tokens(text)
    told = ((one.start, one.end) for one in (*tokens.numbers, *tokens.periods, *tokens.offences))
    is_of_crimes = bool(tokens.numbers) and {m.value for m in tokens.measures} <= {Measure.OFFENCES}
    are_parts = all(_OF_THEM.match(text, number.end) for number in tokens.numbers)
    return is_of_crimes and are_parts and _OF_CRIMES_RECORDED.fullmatch(blanked(text, told)) is not None


def _gives_nothing(text: str) -> bool:
    tokens = read_tokens(text)
    return not tokens.numbers and not tokens.measures and not numbers_named_in(text) and not _NOUGHT.search(text)
