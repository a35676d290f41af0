"""What became of the crimes of each number of a sentence, where several ended in ways that one measure holds: ``11 in a
caution and fewer than 5 were taken into consideration``, ``31 were charged and 15 summonsed``.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from cyberflag.model import Measure
from cyberflag.replies.prose.meanings import Meaning
from cyberflag.replies.prose.sentences.tokens import Token, next_start, read_tokens
from cyberflag.vocabularies.outcomes import VAGUE, understand_outcome

_ENDINGS: Final = (Measure.OUTCOMES, Measure.CHARGES)
_BRACKETS: Final = re.compile(r"\s*\((?:[^()]|\([^()]*\))*\)?")
_NOT_CHARGED: Final = re.compile(
    r"\b(?:(?:under|still\s+being)\s+investigat\w+|ongoing|no\s+(?:further\s+action|suspect)|undetected|filed|not\s+proceed\w*|discontinued)\b",
    re.IGNORECASE,
)
"""Says that crimes have not led to a charge."""
_REST: Final = re.compile(
    r"[\s,;]*\b(?:and|while|whilst|with|but)?\s*\b(?:the\s+(?:remainder|rest|others|remaining)|all\s+others)\b.*$",
    re.IGNORECASE,
)
"""What a sentence says, behind its last number, of all others."""
_JOINT: Final = re.compile(r"[\s,;:.–-]*(?:\b(?:and|or|with|while|in|a\s+further|another)\b[\s,;]*)*$", re.IGNORECASE)
_LED_BY: Final = re.compile(
    r"\s*(?:(?:of\s+(?:them|these|those|which)|(?:\w+\s+)?(?:crimes?|offences?|cases?|people|persons|suspects?|offenders?))\s+)?"
    r"(?:(?:has|have|had|was|were|is|are|being|been|then|also|only|who|that|which|ended|ending|led|leading|resulted|resulting|received|receiving"
    r"|got|given|issued|dealt|closed|filed|finali[sz]ed|concluded|completed|disposed|assigned|recorded|shown|marked|showing|went|brought"
    r"|in|to|with|by|as|of|through|for|via|due|because|up|a|an|the|way|means)\s+)*",
    re.IGNORECASE,
)
"""Between a number and the name of what its crimes ended in: ``were dealt with by``."""


def with_endings_told(text: str, numbers: Sequence[Token[str]], meanings: Sequence[Meaning]) -> list[Meaning]:
    """What numbers mean, those that would mean the same told apart by what their crimes ended in, where that is
    understood of each of them.
    """
    told = [_ended_otherwise(text, numbers, at, meaning) for at, meaning in enumerate(meanings)]
    places: dict[Meaning, list[int]] = defaultdict(list)
    for at, meaning in enumerate(told):
        places[meaning].append(at)
    for meaning, alike in places.items():
        if len(alike) == 1 or meaning.measure not in _ENDINGS or meaning.detail:
            continue
        endings = [_ending(text, numbers, at) for at in alike]
        if all(endings) and len({ending.casefold() for ending in endings}) == len(endings):
            for at, ending in zip(alike, endings, strict=True):
                told[at] = replace(meaning, detail=(("outcome", ending),))
    return told


def _ended_otherwise(text: str, numbers: Sequence[Token[str]], at: int, meaning: Meaning) -> Meaning:
    """What a number means behind one of charges whose own words are of no charge: ``40 resulted in a charge, 20 in no
    further action``.
    """
    words = dict(meaning.detail).get("of which")
    own = text[numbers[at].end : next_start(text, numbers, at)]
    if not words or meaning.measure is not Measure.CHARGES or read_tokens(own).measures:
        return meaning
    if not _ending(text, numbers, at) and _NOT_CHARGED.search(own) is None:
        return meaning
    return replace(meaning, measure=Measure.OUTCOMES, detail=(("outcome", words),))


def _ending(text: str, numbers: Sequence[Token[str]], at: int) -> str:
    """What is said of how the crimes of a number ended, up to the next number; empty where it is not understood."""
    own = text[numbers[at].end : next_start(text, numbers, at)]
    clause = _JOINT.sub("", _REST.sub("", _BRACKETS.sub(" ", own)))
    named = _LED_BY.sub("", clause, count=1).strip()  # it matches at the start, at least nothing
    for said in (named, clause.strip()):
        found = understand_outcome(said) if said else None
        if found is not None and found.value not in VAGUE:
            return said
    return ""
